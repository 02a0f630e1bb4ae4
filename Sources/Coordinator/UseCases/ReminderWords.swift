import Assignments
import CivilCalendar
import Conversation
import Foundation

/// The words of reminders: a line for each assignment, under a heading that says why the reader gets it.
struct ReminderWords {
    let rules: OfficeRules

    /// One line: the work, how long there is, how far it is, and why it is spoken of.
    func line(
        _ plan: ReminderPlan, of assignment: Assignment, _ heading: ReminderAddress.Heading, _ tx: any StoreReading,
        at now: Date
    ) throws -> Phrase {
        let wording = Wording(rules: rules)
        if plan.lane.family == .acknowledgement, heading == .own {
            // Nothing is known yet but what and by when; a new plan brings many of these at once.
            return Phrase(
                .reminderNewLine,
                [
                    "symbol": wording.symbol(assignment, at: now), "code": .text(assignment.label),
                    "work": .text(assignment.work), "deadline": wording.deadline(assignment),
                ])
        }
        let namesOfficer = heading != .own
        let officer = namesOfficer ? try assignment.officer.flatMap(tx.office().officer)?.name : nil
        return Phrase(
            .reminderLine,
            [
                "symbol": wording.symbol(assignment, at: now), "code": .text(assignment.label),
                "work": .text(assignment.work), "deadline": wording.deadline(assignment),
                "left": .phrase(wording.left(assignment, at: now) ?? wording.time(assignment, at: now)),
                "figure": .phrase(wording.figure(assignment)), "officer": .optional(officer),
                "urgency": Wording.urgency(assignment),
                "result": .optional(heading == .own ? assignment.expectedResult : nil),
                "why": try why(plan, of: assignment, tx, at: now).map { .phrase($0) } ?? .none,
            ])
    }

    /// A line as it is said to somebody who was told of the same work before on that day: that it is, and how often, since a later
    /// rung may have nothing else to say.
    static func again(_ line: SendDueReminders.Line, after told: TimesTold?) -> SendDueReminders.Line {
        guard let told else { return line }
        var line = line
        line.phrase = Phrase(.reminderAgain, ["line": .phrase(line.phrase), "number": .number(told.count + 1)])
        return line
    }

    /// What is spoken of beside the deadline; nil where the deadline itself is meant.
    private func why(
        _ plan: ReminderPlan, of assignment: Assignment, _ tx: any StoreReading, at now: Date
    ) throws -> Phrase? {
        let waited = rules.calendar.workingDays(
            after: CivilDate(dayNumber: plan.version), through: rules.zone.date(of: now))
        // What has waited for minutes has waited for no day.
        let days: Phrase.Value = waited > 0 ? .number(waited) : .none
        let code = Phrase.Value.text(assignment.label)
        switch plan.lane.family {
        case .acknowledgement: return Phrase(.whyUnacknowledged)
        case .deadline:
            // Said late, it announces nothing that has happened meanwhile.
            let isOver = assignment.deadline.map { now >= $0.end(in: rules.zone) } ?? true
            return plan.offset == 0 && !isOver && tellsHeadNext(assignment) ? Phrase(.whyHeadNext) : nil
        case .silence: return Phrase(.whySilent, ["days": days])
        case .reportDate: return Phrase(.whyReport, ["date": .date(CivilDate(dayNumber: plan.version))])
        case .step:
            let date = CivilDate(dayNumber: plan.version)
            let number = assignment.steps.firstIndex { !$0.isDone && $0.deadline?.date == date }.map { $0 + 1 }
            return Phrase(.whyStep, ["number": .number(number ?? 1), "date": .date(date)])
        case .blocker:
            let raised = assignment.blockers.first { $0.number == plan.version }?.raisedAt ?? now
            return Phrase(.whyBlocked, ["date": .date(rules.zone.date(of: raised)), "code": code])
        case .confirmation: return Phrase(.whyWaiting, ["days": days, "code": code])
        case .urge:
            let by = try assignment.urge?.by.flatMap(tx.office().officer)
            return Phrase(.whyUrged, ["by": .optional(by?.name), "date": .date(CivilDate(dayNumber: plan.version))])
        case .decision:
            let topic = Demand.Topic(rawValue: plan.lane.topic)
            return Phrase(
                topic == .deadline ? .whyExtension : topic == .target ? .whyTarget : .whyObjection,
                ["days": days, "code": code])
        default: return nil
        }
    }

    /// Whether the head hears of it on a later day, so that the officer is told so before.
    private func tellsHeadNext(_ assignment: Assignment) -> Bool {
        rules.reminders.ladder.rungs(for: assignment.urgency).contains {
            $0.family == .deadline && $0.recipient == .head && $0.offset > 0
        }
    }

    /// What else is late or due today and not spoken of in the lines: the rest of an officer's morning list; nil where there
    /// is nothing. Who reported today is not told of it.
    func alsoToday(
        _ lines: [SendDueReminders.Line], beside flash: [SendDueReminders.Line], of officer: Officer,
        _ tx: any StoreReading, at now: Date
    ) throws -> Phrase? {
        guard lines.contains(where: { $0.heading == .own }) else { return nil }
        let today = rules.zone.date(of: now)
        let spoken = Set((lines + flash).map(\.assignment.id))
        let others = try tx.works.open(of: officer.id, dueBy: rules.zone.end(of: today)).filter { assignment in
            assignment.state.awaitsOfficer && !spoken.contains(assignment.id)
                && assignment.deadline.map { $0.date <= today } ?? false
                && assignment.reportedAt.map { rules.zone.date(of: $0) < today } ?? true
        }
        guard !others.isEmpty else { return nil }
        return Phrase(
            .reminderAlso,
            [
                "count": .number(others.count),
                "codes": .text(others.prefix(10).map(\.label).joined(separator: ", ")),
            ])
    }

    /// What somebody asked to be reminded of.
    func personal(
        _ reminders: [PersonalReminderRow], _ officer: Officer, _ tx: any StoreReading
    ) throws -> Phrase {
        let lines = try reminders.map { row in
            let assignment = try row.reminder.assignment.flatMap(tx.assignment)
            return Phrase(
                .reminderPersonalLine,
                [
                    "code": .optional(assignment?.label), "work": .optional(assignment?.work),
                    "text": .optional(row.reminder.text.isEmpty ? nil : row.reminder.text),
                ])
        }
        return Phrase(.reminderPersonal, ["address": .text(officer.address), "lines": .lines(lines)])
    }

    /// How many works that nobody has acknowledged a message names where there are many; one more is named as well.
    private static let fewNew = 3

    /// The lines that are said, and of his own new work those that are only counted where there is much of it: a new plan brings many at
    /// once, and they all say the same.
    static func named(
        _ lines: [SendDueReminders.Line]
    ) -> (said: [SendDueReminders.Line], unnamed: [SendDueReminders.Line]) {
        // What must be begun at once is named, however much there is.
        func isNew(_ line: SendDueReminders.Line) -> Bool {
            line.family == .acknowledgement && line.heading == .own && line.assignment.urgency != .flash
        }
        let new = lines.filter(isNew)
        guard new.count > fewNew + 1 else { return (lines, []) }
        let unnamed = Array(new.dropFirst(fewNew))
        let ids = Set(unnamed.map(\.assignment.id))
        return (lines.filter { !isNew($0) || !ids.contains($0.assignment.id) }, unnamed)
    }

    /// A message: each group of lines under its heading; `unnamed` new works of his own are counted.
    static func message(
        _ lines: [SendDueReminders.Line], to officer: Officer, besides unnamed: Int = 0
    ) -> [Phrase] {
        var groups: [(heading: ReminderAddress.Heading, lines: [Phrase])] = []
        for line in lines {
            if groups.last?.heading != line.heading { groups.append((line.heading, [])) }
            groups[groups.count - 1].lines.append(line.phrase)
        }
        let own = groups.lastIndex { $0.heading == .own } ?? groups.indices.last
        return groups.enumerated().map { index, group in
            let more = index == own ? unnamed : 0
            let rest = more > 0 ? [Phrase(.reminderNewRest, ["count": .number(more)])] : []
            return Phrase(
                heading(group.heading),
                [
                    "address": .text(officer.address), "count": .number(group.lines.count + more),
                    "lines": .lines(group.lines + rest),
                ])
        }
    }

    private static func heading(_ heading: ReminderAddress.Heading) -> MessageKey {
        switch heading {
        case .chair: .reminderForChair
        case .decider: .reminderForDecider
        case .remover: .reminderForRemover
        case .own: .reminder
        case .standIn: .reminderForStandIn
        case .instead: .reminderForHead
        case .head: .reminderToHead
        }
    }

    /// Cuts lines into messages that a platform takes whole.
    static func parts(_ lines: [SendDueReminders.Line], length: (Phrase) -> Int) -> [[SendDueReminders.Line]] {
        var parts: [[SendDueReminders.Line]] = [[]]
        var sum = 0
        for line in lines {
            let size = length(line.phrase) + 1
            // 500 units are kept for the sentences around the lines.
            if sum + size > MessageSplitter.limit - 500, parts.last?.isEmpty == false {
                parts.append([])
                sum = 0
            }
            parts[parts.count - 1].append(line)
            sum += size
        }
        return parts
    }
}
