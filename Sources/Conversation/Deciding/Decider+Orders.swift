import Assignments
import CivilCalendar
import Foundation
import VietnameseText

/// What the bot is told to do of itself: to remind the sender, to chase others.
extension Decider {
    /// How many works one word chases at most.
    private static let mostUrged = 500
    /// How many codes an answer names, and a reminder.
    private static let mostNamed = 12
    /// How many letters of somebody's own words a reminder repeats.
    private static let longestWords = 200

    // MARK: Reminding the sender

    /// A reminder of one's own; the deadline stays what it is. Private.
    mutating func decideRemindMe(_ reading: Reading) throws {
        if reading.isRefusal {
            return answerPrivately(Phrase(.remindStop, ["address": .text(actor.officer.address)]))
        }
        var reading = reading
        if reading.codes.isEmpty { reading.codes = try [repliedWork().map { Int($0.id.rawValue) }].compactMap(\.self) }
        var codes: [Assignment] = []
        for code in reading.codes {
            guard let assignment = try visible(code) else {
                return refuse(Phrase(.refuseNoSuch, ["code": .text("#\(code)")]))
            }
            codes.append(assignment)
        }
        outcome { $0.assignment = codes.first?.id }
        guard let date = reading.date else { return askWhen(reading) }
        let resolution = resolved(date)
        guard let day = settled(resolution, of: reading, label: codes.first?.label) else { return }
        outcome { $0.deadline = nil }
        guard let at = moment(day, date.hour) else { return askWhen(reading) }
        let shown = Deadline(date: rules.zone.date(of: at), time: rules.zone.time(of: at))
        outcome { $0.at = shown }
        let text = String((reading.note ?? "").prefix(Self.longestWords))
        for id in codes.isEmpty ? [nil] : codes.map({ Optional($0.id) }) {
            decision.reminders.append(PersonalReminder(assignment: id, text: text, dueAt: at))
        }
        let first = codes.first
        answerPrivately(
            Phrase(
                .remindRecorded,
                [
                    "at": .deadline(shown),
                    "code": .optional(codes.map(\.label).joined(separator: ", ")),
                    "work": .optional(first?.work), "text": .optional(text),
                ]))
    }

    private mutating func askWhen(_ reading: Reading) {
        var awaited = reading
        awaited.date = nil
        ask(Phrase(.askRemindWhen, ["code": .optional(reading.codes.first.map { "#\($0)" })]), awaits: awaited)
    }

    /// The moment of a reminder: a part of the day means its beginning, or an hour before its end where it has begun; a day
    /// alone its first hour. Nil where it is over.
    private func moment(_ day: Deadline, _ hour: DateExpression.Hour?) -> Date? {
        let sessions = rules.calendar.sessions
        let part: WorkingCalendar.Session? =
            switch hour {
            case nil, .startOfMorning, .endOfMorning: sessions.first
            case .startOfAfternoon, .endOfWork: sessions.last
            case .clock, .unclear, .evening: nil
            }
        guard let part else {
            let at = rules.zone.instant(of: day.date, at: day.time ?? .at(8))
            return at > situation.now ? at : nil
        }
        let start = rules.zone.instant(of: day.date, at: part.start)
        let late = rules.zone.instant(of: day.date, at: part.end).addingTimeInterval(-3_600)
        return [start, late].first { $0 > situation.now }
    }

    // MARK: Urging

    /// Chases what is named, or what of a scope is late, not acknowledged or silent; once a day for each work, and not where
    /// there is word of it today.
    mutating func decideUrge(_ reading: Reading) throws {
        guard
            [Role.chair, .head, .secretary, .follower].contains(where: { actor.holds($0) })
                || !actor.delegations.isEmpty
        else { return try passesOn(reading) ? () : refuse(Phrase(.urgeRight)) }
        let isPlain =
            try reading.scope == nil && reading.view == nil && reading.remark.flatMap(unitNamed) == nil
        if try !reading.codes.isEmpty || reading.pointsBack || isPlain && repliedWork() != nil {
            return try urge(reading)
        }
        guard let (scope, phrase) = try summaryScope(reading) else { return }
        outcome { $0.unit = scope.unit }
        let all = try chased(reading.view, in: scope)
        let urged = try all.filter { try canUrge($0) == nil }
        guard !urged.isEmpty else { return answerPrivately(Phrase(.urgeNone, ["scope": .phrase(phrase)])) }
        for assignment in urged { try perform(assignment, reading) }
        let units = Set(urged.map(\.unit)).count
        let rest = urged.count > Self.mostNamed ? " …" : ""
        let told = Phrase(
            .urgedMany,
            [
                "count": .number(urged.count), "units": .number(units),
                "codes": .text(urged.prefix(Self.mostNamed).map(\.label).joined(separator: ", ") + rest),
                "skipped": all.count > urged.count ? .number(all.count - urged.count) : .none, "later": later,
            ])
        if try chatCovers(scope.unit, campaign: scope.campaign) {
            decision.answers.append(told)
        } else {
            answerPrivately(told)
        }
    }

    private mutating func urge(_ reading: Reading) throws {
        let targets = try self.targets(of: reading)
        for target in targets {
            if targets.count > 1 { decision.outcomes.append(Decision.Outcome(reading: reading)) }
            outcome {
                $0.reading.codes = [Int(target.id.rawValue)]
                $0.assignment = target.id
            }
            if let refusal = try canUrge(target) {
                refuse(refusal)
                continue
            }
            try perform(target, reading)
            let told = Phrase(
                .urged,
                [
                    "code": .text(target.label), "work": .text(target.work),
                    "unit": .text(office.unit(target.unit)?.name ?? ""), "later": later,
                ])
            // To be chased is no praise: where groups do not name units it is said to the sender alone.
            if hidesUnits { answerPrivately(told) } else { try answer([told], about: target) }
        }
        if targets.count > 1 { decision.outcomes.removeAll { $0.reading == reading && $0.assignment == nil } }
    }

    /// Why somebody may not, or need not, be chased for an assignment; nil where he may.
    private func canUrge(_ assignment: Assignment) throws -> Phrase? {
        guard Authority.manner(of: .urge, by: try standings(to: assignment)) != nil else {
            return rightRefusal(.urge, assignment)
        }
        guard assignment.state.awaitsOfficer else {
            return Phrase(
                .refuseNotOpen,
                ["code": .text(assignment.label), "state": .phrase(Phrase(Wording.key(of: assignment.state)))])
        }
        if let at = assignment.reportedAt, rules.zone.date(of: at) == today {
            return Phrase(
                .urgeReported,
                [
                    "code": .text(assignment.label), "figure": .phrase(wording.figure(assignment)),
                    "time": .text(rules.zone.time(of: at).text),
                ])
        }
        if let urge = assignment.urge, rules.zone.date(of: urge.at) == today {
            return Phrase(.urgeToday, ["code": .text(assignment.label)])
        }
        return nil
    }

    private mutating func perform(_ assignment: Assignment, _ reading: Reading) throws {
        let occasion = Assignment.Occasion(actor: actor.officer.id, at: situation.now)
        let manner = Authority.manner(of: .urge, by: try standings(to: assignment))
        guard case .done(let after) = assignment.applying(.urge, on: occasion, rule: rules.clearRule) else { return }
        working[after.id] = after
        decision.changes.append(
            Decision.Change(
                before: assignment, after: after, act: .urge, onBehalf: false,
                principal: try manner.flatMap { try principal(of: $0, assignment) }, text: nil, delta: nil))
    }

    /// What is chased where no code is named: the lists that were named, or all that is late or not acknowledged.
    private func chased(_ view: Reading.SummaryView?, in scope: SummaryScope) throws -> [Assignment] {
        func list(_ list: AssignmentList) throws -> [Assignment] {
            try records.assignments(list, in: scope, at: situation.now, limit: Self.mostUrged).items
                .map { working[$0.id] ?? $0 }
        }
        switch view {
        case .late: return try list(.overdue)
        case .unacknowledged: return try list(.unacknowledged)
        case .silent:
            let since = rules.zone.instant(of: rules.calendar.day(-3, workingDaysAfter: today), at: .at(0))
            return try list(.silent(since))
        default:
            var seen: Set<Assignment.ID> = []
            let soon = rules.zone.end(of: rules.calendar.day(1, workingDaysAfter: today))
            return try (list(.overdue) + list(.due(soon)) + list(.unacknowledged)).filter {
                seen.insert($0.id).inserted
            }
        }
    }

    /// When those concerned are told, where it is not at once.
    private var later: Phrase.Value {
        guard !rules.isAtWork(situation.now) else { return .none }
        let at = rules.nextWork(from: situation.now)
        let moment = Deadline(date: rules.zone.date(of: at), time: rules.zone.time(of: at))
        return .phrase(Phrase(.urgeLater, ["at": .deadline(moment)]))
    }
}
