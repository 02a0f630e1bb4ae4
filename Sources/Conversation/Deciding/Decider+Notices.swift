package import Assignments
package import Foundation

/// Who else is told of a change, privately.
extension Decider {
    mutating func notify(
        _ after: Assignment, before: Assignment, _ act: Act, _ reading: Reading
    ) throws {
        switch act {
        // What is added to a submitted result is for the one who decides on it next.
        case .submit, .note:
            guard after.state == .submitted else { return }
            if after.awaitsHead {
                try notifyHeads(of: after, result: reading.note)
            } else {
                try notifyChair(of: after, result: reading.note)
            }
        case .endorse: try notifyChair(of: after, result: try lastResult(of: after))
        case .raiseBlocker(let remover): try notifyOfBlocker(after, note: reading.note, remover: remover)
        case .confirm:
            try notifyOfficer(of: after, .noticeConfirmed, ["chair": .text(actor.officer.name)])
            if before.awaitsHead { tellHeadsOfConfirmed(after, try heads(of: after)) }
        case .sendBack:
            try notifyOfficer(
                of: after, .noticeReturned,
                ["reason": .optional(reading.note), "deadline": wording.deadline(after)])
        case .ask(let wish):
            try notifyOfDemand(after, wish, reading)
            try tellHeadsOfDemand(after, wish, reading)
        case .withdrawDemand, .takeBack, .correct:
            if before.state == .submitted || !before.demands.isEmpty {
                try notifyChairOfDecision(after, before, act, reading)
            }
        case .extend, .retarget, .refuseDemand, .pause, .resume, .cancel, .reopen:
            try notifyOfDecision(after, before, act, reading)
        case .handOver, .changeUnit:
            if !mergesHandOver { try notifyOfHandOver([after], from: before.officer, of: before.unit, reading) }
        case .issue, .acknowledge, .report, .completeStep, .clearBlockers, .urge: return
        }
    }

    // MARK: Results

    private mutating func notifyChair(of assignment: Assignment, result: String?) throws {
        for person in try deciders(of: assignment) {
            try notifyOfResult(.noticeSubmitted, to: person, assignment, result)
        }
    }

    /// The chair, and who decides for him today; not the sender.
    func deciders(of assignment: Assignment) throws -> [Officer] {
        let chairs = try whoDecides(on: assignment)
        let path = office.path(of: assignment.unit)
        let delegates = chairs.flatMap { office.delegations(by: $0.id, on: today) }.filter { $0.covers(path) }
        return (chairs + delegates.map(\.delegate).compactMap(office.officer)).filter { $0.id != actor.officer.id }
    }

    private mutating func notifyHeads(of assignment: Assignment, result: String?) throws {
        for head in try unitHeads(of: assignment) where head.id != actor.officer.id {
            try notifyOfResult(.noticeForHead, to: head, assignment, result)
        }
    }

    private mutating func notifyOfResult(
        _ key: MessageKey, to person: Officer, _ assignment: Assignment, _ result: String?
    ) throws {
        let officer = assignment.submittedBy.flatMap(office.officer) ?? actor.officer
        let phrase = Phrase(
            key,
            [
                "address": .text(person.address), "code": .text(assignment.label), "work": .text(assignment.work),
                "unit": .optional(office.unit(assignment.unit)?.name), "officer": .text(officer.name),
                "result": result.map { .text($0) } ?? .phrase(Phrase(.noResult)),
                "deadline": wording.deadline(assignment), "timeliness": .phrase(timeliness(assignment)),
            ])
        notice(phrase, to: person.id, request(.confirm, assignment))
    }

    private func lastResult(of assignment: Assignment) throws -> String? {
        guard let submittedAt = assignment.submittedAt else { return nil }
        return try records.remarks(on: assignment.id, limit: 10).first { $0.at >= submittedAt }?.text
    }

    // MARK: Obstacles and demands

    private mutating func notifyOfBlocker(_ assignment: Assignment, note: String?, remover: OrgUnit.ID?) throws {
        let deciding = try whoDecides(on: assignment)
        var people = deciding
        if let remover { people += office.designatedOfficer(of: remover).map { [$0] } ?? [] }
        for person in people where person.id != actor.officer.id {
            let key: MessageKey = deciding.contains(person) ? .noticeBlocker : .noticeBlockerForUnit
            notice(
                Phrase(
                    key,
                    [
                        "address": .text(person.address), "code": .text(assignment.label),
                        "work": .text(assignment.work),
                        "unit": .optional(office.unit(assignment.unit)?.name), "note": .optional(note),
                    ]), to: person.id)
        }
    }

    private mutating func notifyOfDemand(_ assignment: Assignment, _ wish: Demand.Wish, _ reading: Reading) throws {
        for person in try deciders(of: assignment) { try notify(person, of: wish, assignment, reading) }
    }

    private mutating func notify(
        _ chair: Officer, of wish: Demand.Wish, _ assignment: Assignment, _ reading: Reading
    ) throws {
        let key: MessageKey =
            switch wish.topic {
            case .deadline: .noticeExtension
            case .target: .noticeTarget
            case .objection: .noticeObjection
            }
        var values: [String: Phrase.Value] = [
            "address": .text(chair.address), "code": .text(assignment.label), "work": .text(assignment.work),
            "unit": .optional(office.unit(assignment.unit)?.name), "officer": .text(actor.officer.name),
            "demand": .phrase(wording.demand(wish, of: assignment, namesDeadline: false)),
            "reason": .optional(reading.note),
            "deadline": wording.deadline(assignment),
        ]
        if wish.topic == .deadline, assignment.extensions > 0, let original = assignment.originalDeadline {
            values["original"] = .deadline(original)
            values["count"] = .number(assignment.extensions)
        }
        let answer: Intent? =
            wish.topic == .objection ? nil : wish.topic == .target ? .targetDecision : .extensionDecision
        notice(Phrase(key, values), to: chair.id, answer.map { request($0, assignment) })
    }

    // MARK: Decisions

    private mutating func notifyOfDecision(
        _ after: Assignment, _ before: Assignment, _ act: Act, _ reading: Reading
    ) throws {
        guard let phrase = wording.decision(act, before: before, after: after) else { return }
        let values = decided(phrase, after, reading)
        try notifyOfficer(of: after, .noticeDecided, values)
        tell(try heads(of: after)) { head in
            Phrase(
                .noticeDecided,
                values.merging([
                    "address": .text(head.address), "code": .text(after.label), "work": .text(after.work),
                ]) { $1 })
        }
    }

    private mutating func notifyChairOfDecision(
        _ after: Assignment, _ before: Assignment, _ act: Act, _ reading: Reading
    ) throws {
        guard let phrase = wording.decision(act, before: before, after: after) else { return }
        var values = decided(phrase, after, reading)
        values["code"] = .text(after.label)
        values["work"] = .text(after.work)
        decision.notices.removeAll { $0.request?.code == Int(after.id.rawValue) }
        for chair in try whoDecides(on: after) where chair.id != actor.officer.id {
            values["address"] = .text(chair.address)
            notice(Phrase(.noticeDecided, values), to: chair.id)
        }
    }

    private func decided(_ phrase: Phrase, _ after: Assignment, _ reading: Reading) -> [String: Phrase.Value] {
        [
            "decision": .phrase(phrase), "by": .text(actor.officer.name), "reason": .optional(reading.note),
            "deadline": after.state.isOpen ? wording.deadline(after) : .none,
        ]
    }

    /// What a secretary decided in the chair's name, the chair is told.
    mutating func tellLeader(_ assignment: Assignment, _ reading: Reading) throws {
        guard let chair = try chair(of: assignment) else { return }
        notice(
            Phrase(
                .noticeInYourName,
                [
                    "address": .text(chair.address), "code": .text(assignment.label), "work": .text(assignment.work),
                    "by": .text(actor.officer.name),
                    "state": .phrase(Phrase(Wording.key(of: assignment.state))),
                    "deadline": wording.deadline(assignment),
                    "reason": .optional(reading.note),
                ]), to: chair.id)
    }

    /// A follower's or an officer's word on what others decide goes to them, and changes nothing. What nobody could do now is not
    /// proposed to anybody.
    mutating func propose(_ act: Act, _ assignment: Assignment, _ reading: Reading) throws {
        let occasion = Assignment.Occasion(actor: actor.officer.id, at: situation.sentAt)
        if case .refused(let refusal) = assignment.applying(act, on: occasion, rule: rules.clearRule) {
            return refuse(phrase(for: refusal, assignment))
        }
        var told = try whoDecides(on: assignment)
        if act.kind == .handOver { told += try unitHeads(of: assignment) }
        for person in told where person.id != actor.officer.id {
            notice(
                Phrase(
                    .noticeProposal,
                    [
                        "address": .text(person.address), "code": .text(assignment.label),
                        "work": .text(assignment.work), "by": .text(actor.officer.name),
                        "proposal": .phrase(Phrase(Wording.key(ofProposal: act.kind))),
                        "reason": .optional(reading.note),
                    ]), to: person.id)
        }
        answerPrivately(
            Phrase(
                .proposed,
                [
                    "code": .text(assignment.label), "holders": .list(holders(of: act.kind)),
                ]))
    }

    // MARK: Hand-overs

    /// The successor gets the whole brief; the predecessor, the chair and the heads of the units from which and to which the work goes
    /// are told.
    mutating func notifyOfHandOver(
        _ assignments: [Assignment], from predecessor: Officer.ID?, of unit: OrgUnit.ID, _ reading: Reading
    ) throws {
        guard let after = assignments.first, let to = after.officer.flatMap(office.officer) else { return }
        let from = predecessor.flatMap(office.officer)
        let asksForOne = assignments.count == 1 && after.state == .assigned
        notice(
            Phrase(
                .noticeBrief,
                [
                    "address": .text(to.address), "from": .optional(from?.name), "reason": .optional(reading.note),
                    "by": .text(actor.officer.name),
                    "briefs": .lines(try assignments.map { try show($0, isOneOfMany: assignments.count > 1) }),
                ]), to: to.id, asksForOne ? request(.acknowledge, after) : nil)
        let values: [String: Phrase.Value] = [
            "code": .text(Self.codes(assignments)),
            "work": assignments.count == 1
                ? .text(after.work) : .phrase(Phrase(.assignmentsForm, ["count": .number(assignments.count)])),
            "from": .optional(from?.name),
            "to": .text("\(to.name) (\(to.title))"), "unit": .optional(office.unit(after.unit)?.name),
            "reason": .optional(reading.note), "deadline": assignments.count == 1 ? wording.deadline(after) : .none,
        ]
        let chair = try chair(of: after)
        tell(
            try [from, chair].compactMap(\.self) + headsOf(unit) + headsOf(after.unit), but: [to.id]
        ) { person in
            Phrase(.noticeHandedOver, values.merging(["address": .text(person.address)]) { _, new in new })
        }
    }

    /// The brief of work that came to somebody without a message: by an import, or when a unit ended. Throws what the
    /// view throws.
    package static func brief(
        of assignments: [Assignment], to person: Officer, reason: String, records: any Records, rules: OfficeRules,
        now: Date
    ) throws -> Phrase {
        let situation = Situation(
            actor: Actor(officer: person, grants: []), chat: .personal, sentAt: now, now: now, dialogue: Dialogue())
        let decider = try Decider(records: records, rules: rules, situation: situation)
        return Phrase(
            .noticeBrief,
            [
                "address": .text(person.address), "from": .none, "reason": .text(reason), "by": .none,
                "briefs": .lines(try assignments.map { try decider.show($0, isOneOfMany: assignments.count > 1) }),
            ])
    }

    /// Tells the chair of a result that waits for him since its unit has changed and no head agrees to it first.
    package static func waitingResult(
        of assignment: Assignment, to chair: Officer, records: any Records, rules: OfficeRules, now: Date
    ) throws -> Phrase? {
        let situation = Situation(
            actor: Actor(officer: chair, grants: []), chat: .personal, sentAt: now, now: now, dialogue: Dialogue())
        var decider = try Decider(records: records, rules: rules, situation: situation)
        let result = try decider.lastResult(of: assignment)
        try decider.notifyOfResult(.noticeSubmitted, to: chair, assignment, result)
        return decider.decision.notices.first?.phrase
    }

    // MARK: Forms

    private mutating func notifyOfficer(
        of assignment: Assignment, _ key: MessageKey, _ values: [String: Phrase.Value]
    ) throws {
        guard let id = assignment.officer, id != actor.officer.id, let officer = office.officer(id) else { return }
        let common: [String: Phrase.Value] = [
            "address": .text(officer.address), "code": .text(assignment.label), "work": .text(assignment.work),
        ]
        notice(Phrase(key, common.merging(values) { _, new in new }), to: id)
    }

    private mutating func notice(_ phrase: Phrase, to officer: Officer.ID, _ request: Dialogue.Request? = nil) {
        decision.notices.append(Decision.Notice(officer: officer, phrase: phrase, request: request))
    }

    private func request(_ intent: Intent, _ assignment: Assignment) -> Dialogue.Request {
        Dialogue.Request(code: Int(assignment.id.rawValue), intent: intent, askedAt: situation.now)
    }
}
