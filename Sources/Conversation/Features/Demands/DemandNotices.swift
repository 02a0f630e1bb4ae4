import Assignments
import Foundation
import VietnameseText

/// More time, another target, an objection: what is said back, and who is told.
enum DemandNotices {
    /// What was asked for is said back with who decides; what a chair has set himself is a decision.
    static func answers(to change: RecordedChange, in turn: Turn) throws -> [Phrase] {
        guard case .ask(let wish) = change.act else { return SayBack.decided(change, in: turn) }
        let phrase = SayBack.say(
            .demanded, change.after,
            [
                "demand": .phrase(turn.wording.demand(wish, of: change.after, namesDeadline: false)),
                "to": .optional(change.statement.objectionTo), "chair": .text(try turn.people.chairName(change.after)),
                "reason": lacksReason(change)
                    ? .phrase(Phrase(.demandedNoReason, ["code": .text(change.after.label)])) : .none,
            ], in: turn)
        return [phrase] + turn.dateNotes
    }

    /// Whether more time was asked for in no more words than that; whoever decides will want to know why.
    private static func lacksReason(_ change: RecordedChange) -> Bool {
        guard case .ask(.deadline) = change.act else { return false }
        return change.statement.words.note == nil
    }

    /// Who decides is asked, and the heads of the unit are told; what a chair has set himself is told as a decision.
    static func notify(of change: RecordedChange, in turn: inout Turn) throws {
        guard case .ask(let wish) = change.act else { return try Notices.notifyOfDecision(change, in: &turn) }
        for person in try turn.people.deciders(of: change.after) {
            notify(person, of: wish, change.after, change.statement, in: &turn)
        }
        try tellHeads(of: change.after, wish, change.statement, in: &turn)
    }

    /// How a remark begins that gives the reason of what was asked for before.
    private static let reasons: Set<String> = ["vì", "vi", "do", "lý", "lí", "ly", "bởi", "tại"]

    /// "#14 vì mưa": the reason of what the sender has asked for, and what still waits, is for the one who decides.
    static func notifyOfReason(_ change: RecordedChange, in turn: inout Turn) throws {
        // With their marks: "đó là", "tài liệu" give no reason.
        let words = (change.statement.words.note ?? "").lowercased().split(whereSeparator: \.isWhitespace).drop {
            $0.allSatisfy { $0.isNumber || $0 == "#" }
        }
        guard let first = words.first, reasons.contains(String(first)) else { return }
        for demand in change.after.demands
        where demand.askedBy == turn.actor.officer.id && demand.wish.topic == .deadline {
            for person in try turn.people.deciders(of: change.after) {
                notify(person, of: demand.wish, change.after, change.statement, in: &turn)
            }
        }
    }

    /// What their officer asks the chair for; they decide nothing on it.
    private static func tellHeads(
        of assignment: Assignment, _ wish: Demand.Wish, _ statement: AnyStatement, in turn: inout Turn
    ) throws {
        let chair = try turn.people.chairName(assignment)
        let unit = turn.office.unit(assignment.unit)?.name
        let (wording, officer) = (turn.wording, turn.actor.officer.name)
        turn.tell(try turn.people.heads(of: assignment)) { head in
            Phrase(
                .noticeUnitDemand,
                [
                    "address": .text(head.address), "officer": .text(officer), "unit": .optional(unit),
                    "demand": .phrase(wording.demand(wish, of: assignment)), "code": .text(assignment.label),
                    "work": .text(assignment.work), "reason": Wording.excerpt(statement.words.note),
                    "chair": .text(chair),
                ])
        }
    }

    private static func notify(
        _ chair: Officer, of wish: Demand.Wish, _ assignment: Assignment, _ statement: AnyStatement, in turn: inout Turn
    ) {
        let key: MessageKey =
            switch wish.topic {
            case .deadline: .noticeExtension
            case .target: .noticeTarget
            case .objection: .noticeObjection
            }
        var values: [String: Phrase.Value] = [
            "address": .text(chair.address), "code": .text(assignment.label), "work": .text(assignment.work),
            "unit": .optional(turn.office.unit(assignment.unit)?.name), "officer": .text(turn.actor.officer.name),
            "demand": .phrase(turn.wording.demand(wish, of: assignment, namesDeadline: false)),
            "reason": .optional(statement.words.note), "to": .optional(statement.objectionTo),
            "deadline": turn.wording.deadline(assignment),
        ]
        if wish.topic == .deadline, assignment.extensions > 0, let original = assignment.originalDeadline {
            values["original"] = .deadline(original)
            values["count"] = .number(assignment.extensions)
        }
        let answer: Intent? =
            wish.topic == .objection ? nil : wish.topic == .target ? .targetDecision : .extensionDecision
        turn.notice(Phrase(key, values), to: chair.id, answer.map { turn.request($0, assignment) })
    }
}

extension AnyStatement {
    /// The unit that an objection says should have the work; nil in all else.
    fileprivate var objectionTo: String? {
        intent == .objection ? typed(ObjectToWork.Slots.self).slots.to : nil
    }
}
