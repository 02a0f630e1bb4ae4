import Assignments
import Foundation

extension Decider {
    /// Decides a reading that changes an assignment: which one, whether the sender may, what comes of it.
    mutating func decideChange(_ reading: Reading) throws {
        if reading.intent == .acknowledge, reading.isForAll { return try acknowledgeAll(reading) }
        if reading.intent == .acknowledge, reading.isBare { return }
        let targets = try self.targets(of: reading)
        for target in targets {
            if targets.count > 1 { decision.outcomes.append(Decision.Outcome(reading: reading)) }
            outcome { $0.assignment = target.id }
            try decideChange(reading, of: target)
        }
        if targets.count > 1 { decision.outcomes.removeAll { $0.reading == reading && $0.assignment == nil } }
    }

    private mutating func acknowledgeAll(_ reading: Reading) throws {
        let open = try office.openAssignments(of: actor.officer.id).filter { $0.state == .assigned }
        guard !open.isEmpty else { return ask(Phrase(.askWhichNone)) }
        decision.outcomes.removeLast()
        for assignment in open {
            decision.outcomes.append(Decision.Outcome(reading: reading, assignment: assignment.id))
            try decideChange(reading, of: assignment)
        }
    }

    private mutating func decideChange(_ reading: Reading, of assignment: Assignment) throws {
        let reading = adding(reading, to: assignment)
        guard let act = act(of: reading) else { return askFigure(reading, assignment) }
        let path = try office.path(of: assignment.unit)
        let standings = actor.standings(to: assignment, path: path)
        guard let manner = Authority.manner(of: act.kind, by: standings) else {
            return refuse(rightRefusal(act.kind, assignment))
        }
        if needsQuestion(reading, assignment) { return }
        let occasion = Assignment.Occasion(
            actor: actor.officer.id, at: situation.sentAt,
            recentIncrement: try office.increment(
                by: actor.officer.id, on: assignment.id, since: situation.sentAt.addingTimeInterval(-600)))
        switch assignment.applying(act, on: occasion, rule: rules.clearRule) {
        case .done(let after): try record(after, before: assignment, act, manner, reading)
        case .doubtful(let doubt): ask(about: doubt, reading, assignment)
        case .refused(let refusal): refuse(phrase(for: refusal, assignment))
        }
    }

    /// A result that comes after the work was submitted is added to it; it submits nothing anew.
    private func adding(_ reading: Reading, to assignment: Assignment) -> Reading {
        guard reading.intent == .submit, reading.note != nil, assignment.state == .submitted else { return reading }
        var added = reading
        added.intent = .note
        return added
    }

    /// The act of a reading; nil where its figure is missing or not the state of the work.
    private func act(of reading: Reading) -> Act? {
        switch reading.intent {
        case .acknowledge: .acknowledge
        case .progress: reading.report.map(Act.report)
        case .step: reading.step.map(Act.completeStep)
        case .submit: .submit
        case .blocker: .raiseBlocker
        case .blockerClosed: .clearBlockers
        case .confirm: .confirm
        case .return: .sendBack
        default: .note
        }
    }

    // MARK: Which assignment

    private mutating func targets(of reading: Reading) throws -> [Assignment] {
        if !reading.codes.isEmpty {
            var found: [Assignment] = []
            for code in reading.codes {
                if let assignment = try visible(code) {
                    found.append(assignment)
                } else {
                    refuse(Phrase(.refuseNoSuch, ["code": .text("#\(code)")]))
                }
            }
            return found
        }
        let own = try candidates(for: reading)
        if own.count == 1 { return own }
        if let request = decision.dialogue.onlyRequest,
            let asked = own.first(where: { Int($0.id.rawValue) == request.code })
        {
            return [asked]
        }
        guard !own.isEmpty else {
            ask(Phrase(.askWhichNone))
            return []
        }
        askWhich(reading, among: Array(own.prefix(9)))
        return []
    }

    /// The assignment of a code as it stands now, where the sender may see it; else nil, as if there were none.
    mutating func visible(_ code: Int) throws -> Assignment? {
        let id = Assignment.ID(rawValue: Int64(code))
        if let assignment = working[id] { return assignment }
        guard let assignment = try office.assignment(id) else { return nil }
        let standings = actor.standings(to: assignment, path: try office.path(of: assignment.unit))
        guard Authority.maySee(standings) else { return nil }
        return assignment
    }

    /// What a statement without a code may be about: the sender's own open work that fits.
    private func candidates(for reading: Reading) throws -> [Assignment] {
        if reading.intent == .confirm || reading.intent == .return {
            return try office.submittedAssignments(to: actor.officer.id)
        }
        let open = try office.openAssignments(of: actor.officer.id).filter(\.state.awaitsOfficer)
            .map { working[$0.id] ?? $0 }
        switch reading.intent {
        case .acknowledge: return open.filter { $0.state == .assigned }
        case .progress:
            guard let report = reading.report else { return open }
            let byUnit = open.filter { counts($0, report.unit) }
            if let of = report.of {
                let byTarget = (byUnit.isEmpty ? open : byUnit).filter { $0.target?.amount == of }
                if !byTarget.isEmpty { return byTarget }
            }
            if report.unit != nil, !byUnit.isEmpty { return byUnit }
            let counted = open.filter { $0.target != nil }
            return report.percent == nil && !counted.isEmpty ? counted : open
        case .blockerClosed:
            let blocked = open.filter { $0.openBlockers > 0 }
            return blocked.isEmpty ? open : blocked
        default: return open
        }
    }

    func counts(_ assignment: Assignment, _ unit: String?) -> Bool {
        guard let unit, let counted = assignment.target?.unit else { return false }
        let (said, planned) = (Folded.words(unit), Folded.words(counted))
        return planned == said || planned.hasPrefix(said) || said.hasPrefix(planned)
    }

    private mutating func askWhich(_ reading: Reading, among assignments: [Assignment]) {
        let readings = assignments.map { assignment in
            var choice = reading
            choice.codes = [Int(assignment.id.rawValue)]
            return choice
        }
        let lines = assignments.map { assignment in
            Phrase(
                .choiceAssignment,
                [
                    "code": .text(assignment.label), "work": .text(assignment.work),
                    "deadline": wording.deadline(assignment),
                ])
        }
        ask(Phrase(.askWhich, ["choices": choices(lines)]), choices: readings)
    }

    // MARK: What comes of it

    private mutating func record(
        _ after: Assignment, before: Assignment, _ act: Act, _ manner: Authority.Manner, _ reading: Reading
    ) throws {
        working[after.id] = after
        decision.dialogue.close(code: Int(after.id.rawValue))
        decision.changes.append(
            Decision.Change(
                before: before, after: after, act: act.kind, onBehalf: manner == .onBehalf, text: reading.note,
                delta: reading.report?.done == nil ? reading.report?.delta : nil))
        try answer(try answers(to: after, act, reading), about: after)
        if manner == .onBehalf, let officer = try after.officer.flatMap(office.officer) {
            try answer([Phrase(.onBehalf, ["officer": .text(officer.name)])], about: after)
        }
        try notify(after, act, reading)
        if case .report = act, after.percent == 100 {
            decision.dialogue.add(
                Dialogue.Request(code: Int(after.id.rawValue), intent: .submit, askedAt: situation.now))
        }
    }

    /// The answer goes into the group only where the group may see the assignment.
    private mutating func answer(_ phrases: [Phrase], about assignment: Assignment) throws {
        for phrase in phrases {
            // What is sent back is between its chair and its unit.
            if phrase.key == .returned {
                answerPrivately(phrase)
            } else if try chatCovers(assignment.unit, campaign: assignment.campaign) {
                decision.answers.append(phrase)
            } else {
                answerPrivately(phrase)
            }
        }
    }

    private mutating func notify(_ assignment: Assignment, _ act: Act, _ reading: Reading) throws {
        switch act {
        case .submit: try notifyChair(of: assignment, result: reading.note)
        case .raiseBlocker: try notifyOfBlocker(assignment, note: reading.note)
        case .confirm: try notifyOfficer(of: assignment, .noticeConfirmed, ["chair": .text(actor.officer.name)])
        case .sendBack:
            try notifyOfficer(
                of: assignment, .noticeReturned,
                ["reason": .optional(reading.note), "deadline": wording.deadline(assignment)])
        // What is added to a submitted result is for the one who decides on it.
        case .note where assignment.state == .submitted: try notifyChair(of: assignment, result: reading.note)
        case .issue, .acknowledge, .report, .completeStep, .note, .clearBlockers: return
        }
    }

    private mutating func notifyChair(of assignment: Assignment, result: String?) throws {
        guard let id = assignment.chair, id != actor.officer.id, let chair = try office.officer(id) else { return }
        let phrase = Phrase(
            .noticeSubmitted,
            [
                "address": .text(chair.address), "code": .text(assignment.label), "work": .text(assignment.work),
                "unit": .optional(try office.unit(assignment.unit)?.name), "officer": .text(actor.officer.name),
                "result": result.map { .text($0) } ?? .phrase(Phrase(.noResult)),
                "deadline": wording.deadline(assignment),
                "timeliness": .phrase(timeliness(assignment)),
            ])
        decision.notices.append(
            Decision.Notice(
                officer: id, phrase: phrase,
                request: Dialogue.Request(
                    code: Int(assignment.id.rawValue), intent: .confirm, askedAt: situation.now)))
    }

    private mutating func notifyOfBlocker(_ assignment: Assignment, note: String?) throws {
        guard let id = assignment.chair, id != actor.officer.id, let chair = try office.officer(id) else { return }
        let phrase = Phrase(
            .noticeBlocker,
            [
                "address": .text(chair.address), "code": .text(assignment.label), "work": .text(assignment.work),
                "unit": .optional(try office.unit(assignment.unit)?.name), "note": .optional(note),
            ])
        decision.notices.append(Decision.Notice(officer: id, phrase: phrase, request: nil))
    }

    private mutating func notifyOfficer(
        of assignment: Assignment, _ key: MessageKey, _ values: [String: Phrase.Value]
    ) throws {
        guard let id = assignment.officer, id != actor.officer.id, let officer = try office.officer(id) else { return }
        let common: [String: Phrase.Value] = [
            "address": .text(officer.address), "code": .text(assignment.label), "work": .text(assignment.work),
        ]
        let phrase = Phrase(key, common.merging(values) { _, new in new })
        decision.notices.append(Decision.Notice(officer: id, phrase: phrase, request: nil))
    }

    /// Whether a submitted result came in time, in words; in a group nobody is shown to be late.
    func timelinessHere(_ assignment: Assignment) -> Phrase.Value {
        let phrase = timeliness(assignment)
        return situation.chat.isGroup && phrase.key == .timeDoneLate ? .none : .phrase(phrase)
    }

    /// Whether a submitted result came in time, in words.
    func timeliness(_ assignment: Assignment) -> Phrase {
        guard let end = assignment.deadline?.end(in: rules.zone), let submitted = assignment.submittedAt else {
            return Phrase(.timeWaiting)
        }
        return Phrase(submitted < end ? .timeDoneOnTime : .timeDoneLate)
    }
}
