import Assignments
import Foundation

extension Decider {
    /// Decides a reading that changes an assignment: which one, whether the sender may, what comes of it.
    mutating func decideChange(_ reading: Reading) throws {
        if skipped > 0 { return try goOnTogether(reading) }
        if reading.intent == .acknowledge, reading.isForAll { return try acknowledgeAll(reading) }
        if reading.intent == .acknowledge, reading.isBare {
            // A polite word needs no answer; a decision about nothing does.
            if reading.doubt == nil, !situation.chat.isGroup { try askWhatIsAgreed() }
            return
        }
        if reading.intent == .handOver, reading.isForAll { return try handOverAll(reading) }
        var (reading, targets) = (reading, try self.targets(of: reading))
        if targets.count > 1 { (reading, targets) = try withoutOvertaken(reading, targets) }
        if try asksOnce(reading, about: targets) { return }
        beginTogether(reading, targets.count)
        for target in targets {
            if targets.count > 1 { decision.outcomes.append(Decision.Outcome(reading: reading)) }
            outcome { $0.assignment = target.id }
            try decideChange(reading, of: target)
            // To whom several go is asked once.
            if reading.intent == .handOver, decision.outcomes.last?.ask != nil { break }
        }
        if targets.count > 1 { decision.outcomes.removeAll { $0.reading == reading && $0.assignment == nil } }
        try endTogether(reading)
    }

    /// "Đồng ý" where nothing waits, or several things do.
    private mutating func askWhatIsAgreed() throws {
        let requests = decision.dialogue.requests.suffix(9)
        guard !requests.isEmpty else { return try askWaiting(withNewWork: true) }
        var lines: [Phrase] = []
        for request in requests {
            guard let assignment = try visible(request.code) else { continue }
            lines.append(
                Phrase(
                    .choiceAssignment,
                    [
                        "code": .text(assignment.label), "work": .text(assignment.work),
                        "deadline": wording.deadline(assignment),
                    ]))
        }
        guard lines.count == requests.count else { return try askWaiting(withNewWork: true) }
        ask(
            Phrase(.askWhich, ["choices": choices(lines)]),
            choices: requests.map { Reading($0.intent, codes: [$0.code]) })
    }

    private mutating func acknowledgeAll(_ reading: Reading) throws {
        let open = try records.openAssignments(of: actor.officer.id).filter { $0.state == .assigned && wasIssued($0) }
        guard !open.isEmpty else { return ask(Phrase(.askWhichNone)) }
        decision.outcomes.removeLast()
        beginTogether(reading, open.count)
        for assignment in open {
            decision.outcomes.append(Decision.Outcome(reading: reading, assignment: assignment.id))
            try decideChange(reading, of: assignment)
        }
        try endTogether(reading)
    }

    mutating func decideChange(_ reading: Reading, of assignment: Assignment) throws {
        let reading = adding(reading, to: assignment)
        let standings = try standings(to: assignment)
        if let date = reading.date, reading.doubt == nil,
            [.extensionRequest, .extensionDecision].contains(reading.intent)
        {
            let deadline = resolved(date, inForce: assignment.deadline).deadline
            outcome { $0.deadline = deadline }
        }
        // What the reading alone shows to be another's affair is refused before anything is asked about it.
        if let kind = Self.kind(of: reading.intent), Authority.manner(of: kind, by: standings) == nil {
            return try passesOn(kind, assignment, reading) ? () : refuse(rightRefusal(kind, assignment))
        }
        if try asksWhetherStill(reading, assignment) { return }
        if try needsQuestion(reading, assignment) { return }
        guard let act = try act(of: reading, on: assignment) else { return }
        try perform(act, on: assignment, reading, as: standings)
    }

    /// The kind of act that an intent can only be; nil where it depends on who says it or on more of the reading.
    static func kind(of intent: Intent) -> Act.Kind? {
        switch intent {
        case .acknowledge: .acknowledge
        case .progress: .report
        case .step: .step
        case .submit: .submit
        case .blocker: .blocker
        case .blockerClosed: .unblock
        case .confirm: .confirm
        case .return: .sendBack
        case .correct: .correct
        case .objection: .object
        case .extensionDecision: .extend
        case .targetDecision: .retarget
        case .extensionWithdrawn: .withdrawDemand
        case .extensionRequest: .askExtension
        case .targetChange: .askTarget
        case .handOver: .handOver
        case .pause: .pause
        case .resume: .resume
        case .cancel: .cancel
        case .reopen: .reopen
        default: nil
        }
    }

    /// Does an act in the manner in which the sender may do it.
    mutating func perform(
        _ act: Act, on assignment: Assignment, _ reading: Reading, as standings: [Authority.Standing]
    ) throws {
        guard let manner = Authority.manner(of: act.kind, by: standings) else {
            return try passesOn(act.kind, assignment, reading) ? () : refuse(rightRefusal(act.kind, assignment))
        }
        guard try mayBring(act, assignment, as: manner) else { return refuse(try scopeRefusal(act)) }
        switch manner {
        case .own, .onBehalf, .byDelegation: try perform(act, on: assignment, reading, manner)
        case .firstStep:
            // The head is the first of two: he agrees or sends back, and decides no further.
            guard assignment.awaitsHead else { return refuse(rightRefusal(act.kind, assignment)) }
            try perform(act == .confirm ? .endorse : act, on: assignment, reading, manner)
        case .inLeadersName:
            guard try principal(of: manner, assignment) != nil else {
                return refuse(Phrase(.refuseNoLeader, ["code": .text(assignment.label)]))
            }
            guard reading.isInLeadersName else { return try askLeader(assignment, reading) }
            try perform(act, on: assignment, reading, manner)
        case .proposal: try propose(act, assignment, reading)
        }
    }

    private mutating func perform(
        _ act: Act, on assignment: Assignment, _ reading: Reading, _ manner: Authority.Manner
    ) throws {
        let occasion = Assignment.Occasion(
            actor: actor.officer.id, principal: try principal(of: manner, assignment),
            at: reading.saidAt ?? situation.sentAt,
            recentIncrement: try recentIncrement(act, assignment),
            headGoesFirst: try act == .submit && headGoesFirst(assignment), isConfirmed: reading.isConfirmed,
            isUnitsWord: try standings(to: assignment).contains {
                [.officerInCharge, .standIn, .unitHead].contains($0)
            })
        switch assignment.applying(act, on: occasion, rule: rules.clearRule) {
        case .done(let after): try record(after, before: assignment, act, manner, reading)
        case .doubtful(let doubt): try ask(about: doubt, reading, assignment)
        case .refused(let refusal): refuse(phrase(for: refusal, assignment))
        }
    }

    /// The sender's last increment, which only another one can repeat.
    private func recentIncrement(_ act: Act, _ assignment: Assignment) throws -> Int? {
        guard case .report(let report) = act, report.delta != nil else { return nil }
        return try records.increment(
            by: actor.officer.id, on: assignment.id, since: situation.sentAt.addingTimeInterval(-600))
    }

    /// Whether the head of the unit agrees before the chair sees a result: by setting, where the chair is of another
    /// unit and the unit has a head who did not hand the result in himself.
    private func headGoesFirst(_ assignment: Assignment) throws -> Bool {
        guard rules.choices.headConfirmsFirst, try chair(of: assignment)?.unit != assignment.unit else { return false }
        let heads = try unitHeads(of: assignment)
        return !heads.isEmpty && !heads.contains { $0.id == actor.officer.id }
    }

    /// The heads of the very unit, but for the officer in charge.
    func unitHeads(of assignment: Assignment) throws -> [Officer] {
        office.holders(of: .head, over: assignment.unit).filter {
            $0.unit == assignment.unit && $0.id != assignment.officer
        }
    }

    /// A secretary decides in the chair's name only after saying so.
    mutating func askLeader(_ assignment: Assignment, _ reading: Reading) throws {
        var confirmed = naming(assignment, reading)
        confirmed.isInLeadersName = true
        ask(
            Phrase(
                .askLeader,
                [
                    "code": .text(assignment.label), "chair": .text(try chairName(assignment)),
                    "choices": choices([Phrase(.choiceYes), Phrase(.choiceNo)]),
                ]),
            choices: [confirmed, Reading(.unknown, note: "thôi")])
    }

    /// A result that comes after the work was submitted is added to it; it submits nothing anew.
    private func adding(_ reading: Reading, to assignment: Assignment) -> Reading {
        guard reading.intent == .submit, reading.note != nil, assignment.state == .submitted else { return reading }
        var added = reading
        added.intent = .note
        return added
    }

    // MARK: What comes of it

    private mutating func record(
        _ after: Assignment, before: Assignment, _ act: Act, _ manner: Authority.Manner, _ reading: Reading
    ) throws {
        working[after.id] = after
        decision.dialogue.close(code: Int(after.id.rawValue))
        decision.changes.append(
            Decision.Change(
                before: before, after: after, act: act.kind, onBehalf: manner == .onBehalf,
                principal: try principal(of: manner, before), text: reading.note,
                delta: reading.report?.done == nil ? reading.report?.delta : nil, saidAt: reading.saidAt))
        if together == nil {
            try answer(try answers(to: after, before: before, act, reading), about: after)
        } else {
            together?.append(after)
        }
        if together == nil, manner == .onBehalf, let officer = after.officer.flatMap(office.officer) {
            try answer([Phrase(.onBehalf, ["officer": .text(officer.name)])], about: after)
        }
        try notify(after, before: before, act, reading)
        if manner == .inLeadersName { try tellLeader(after, reading) }
        if case .report = act, after.percent == 100 {
            decision.dialogue.add(
                Dialogue.Request(code: Int(after.id.rawValue), intent: .submit, askedAt: situation.now))
        }
    }

    /// The answer goes into the group only where the group may see the assignment.
    mutating func answer(_ phrases: [Phrase], about assignment: Assignment) throws {
        for phrase in phrases {
            // What is sent back or turned down is between its chair and its unit.
            if phrase.key == .returned || phrase.key == .decidedPrivately {
                answerPrivately(phrase)
            } else if try chatCovers(assignment.unit, campaign: assignment.campaign) {
                decision.answers.append(phrase)
            } else {
                answerPrivately(phrase)
            }
        }
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
