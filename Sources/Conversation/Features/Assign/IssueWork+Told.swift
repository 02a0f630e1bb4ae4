import Assignments
import Foundation

/// Who is told of new work.
extension IssueWork {
    /// Each officer is told of his work and asked to acknowledge it; the units that work along and a leader in whose
    /// name it was given are told too.
    static func notifyOfAssigned(_ issued: [Assignment], _ order: Order, isTold: Bool, in turn: inout Turn) throws {
        let chair = order.chair
        for assignment in issued {
            guard let officer = assignment.officer.flatMap(turn.office.officer) else { continue }
            turn.decision.notices.append(
                Decision.Notice(
                    officer: officer.id,
                    phrase: Phrase(
                        .noticeAssigned,
                        [
                            "address": .text(officer.address), "by": .text(chair.name),
                            "code": .text(assignment.label), "brief": .phrase(try WorkCard.show(assignment, in: turn)),
                        ]),
                    request: Dialogue.Request(
                        code: Int(assignment.id.rawValue), intent: .acknowledge, askedAt: turn.situation.now)))
        }
        guard let first = issued.first else { return }
        let coordinators = first.coordinating.compactMap { turn.office.designatedOfficer(of: $0) }
        for person in coordinators + order.helpers.people where person.id != turn.actor.officer.id {
            turn.decision.notices.append(
                Decision.Notice(
                    officer: person.id,
                    phrase: Phrase(
                        .noticeCoordinating,
                        [
                            "address": .text(person.address), "codes": .text(WorkList.codes(issued)),
                            "work": .text(first.work), "unit": .optional(turn.office.unit(first.unit)?.name),
                            "deadline": turn.wording.deadline(first),
                        ]), request: nil))
        }
        let told = (coordinators + order.helpers.people).map(\.id) + issued.compactMap(\.officer)
        try tellHeadsOfAssigned(issued, chair, but: Set(told + [chair.id]), in: &turn)
        if chair.id != turn.actor.officer.id, isTold { try Notices.tellLeader(first, reason: nil, in: &turn) }
    }

    /// New work of their officers, in one message for each head.
    private static func tellHeadsOfAssigned(
        _ issued: [Assignment], _ chair: Officer, but told: Set<Officer.ID>, in turn: inout Turn
    ) throws {
        var order: [Officer] = []
        var works: [Officer.ID: [Assignment]] = [:]
        for assignment in issued {
            for head in try turn.people.heads(of: assignment) {
                if works[head.id] == nil { order.append(head) }
                works[head.id, default: []].append(assignment)
            }
        }
        let (office, wording) = (turn.office, turn.wording)
        let names = Dictionary(
            issued.map { ($0.id, $0.officer.flatMap(office.officer)?.name) },
            uniquingKeysWith: { first, _ in first })
        turn.tell(order, but: told) { head in
            let mine = works[head.id] ?? []
            let officer = mine.first.flatMap { names[$0.id] ?? nil }
            return Phrase(
                .noticeUnitAssigned,
                [
                    "address": .text(head.address), "by": .text(chair.name), "codes": .text(WorkList.codes(mine)),
                    "work": .text(mine.first?.work ?? ""), "officer": .optional(mine.count == 1 ? officer : nil),
                    "deadline": mine.first.map(wording.deadline) ?? .none,
                ])
        }
    }
}
