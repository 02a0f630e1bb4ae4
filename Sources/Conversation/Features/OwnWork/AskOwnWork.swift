import Assignments
import CivilCalendar
import Foundation
import VietnameseText

extension Intent {
    /// Asks for one's own work.
    package static let mine = Intent("mine")
}

/// "Việc của tôi": what the sender has to do or to decide.
enum AskOwnWork: StatedFeature {
    static let intent = Intent.mine
    static let rules: [any IntentRule] = [MineRule()]
    static let traits: Set<Trait> = [.harmless, .lists, .asks]

    /// Whose work it is.
    struct Slots: ScopedSlots {
        /// The person, as typed; nil for the sender.
        var scope: String?

        func show(in item: inout Explanation.Item) { item.scope = scope }
    }

    static func slots(of draft: Draft) -> Slots { Slots(scope: draft.scope) }

    /// What waits for the sender's word, then his own open work, the most urgent first, with that for which he stands in; where he leads
    /// a unit and has none of his own, its work. Private, since it tells who is late.
    static func handle(_ reading: Statement<Slots>, in turn: inout Turn) throws {
        guard let owner = try owner(reading, in: &turn) else { return }
        let isOwn = owner.id == turn.actor.officer.id
        let hasWaiting = try isOwn && turn.skipped == 0 ? WaitingWork.answerWaiting(in: &turn) : false
        if isOwn, let unit = try ledUnit(in: turn) {
            let hasNone = try turn.records.openAssignments(of: owner.id, limit: 0).count == 0
            if hasNone || Folded.words(turn.situation.text).contains("don vi") {
                return try answerWork(of: unit, in: &turn)
            }
        }
        let open = try work(of: [owner.id] + (isOwn ? turn.actor.standsInFor.sorted() : []), in: turn)
        guard open.count > 0 else {
            if !hasWaiting { turn.answerPrivately(Phrase(.mineNone)) }
            return
        }
        let lines = turn.page(open.items).map { turn.wording.line($0, unit: nil, at: turn.situation.now) }
        turn.answerPrivately(
            Phrase(
                .mine,
                ["count": .number(open.count), "lines": .lines(lines), "more": turn.more(open.count, lines.count)]))
    }

    /// The open work of people, one after another, as far as the page goes, and how much there is.
    private static func work(of people: [Officer.ID], in turn: Turn) throws -> (items: [Assignment], count: Int) {
        var work: (items: [Assignment], count: Int) = ([], 0)
        for person in people {
            let more = try turn.records.openAssignments(of: person, limit: turn.pageEnd - work.items.count)
            work.items += more.items
            work.count += more.count
        }
        return work
    }

    /// The unit that the sender leads; nil where he leads none.
    static func ledUnit(in turn: Turn) throws -> OrgUnit? {
        let own = turn.actor.officer.unit
        guard turn.actor.holds(.head, over: turn.office.path(of: own)) else { return nil }
        return turn.office.unit(own)
    }

    static func answerWork(of unit: OrgUnit, in turn: inout Turn) throws {
        let found = try turn.records.assignments(
            .open, in: SummaryScope(unit: unit.id), at: turn.situation.now, limit: turn.pageEnd)
        guard found.count > 0 else { return turn.answerPrivately(Phrase(.mineNone)) }
        let lines = turn.page(found.items).map { turn.wording.line($0, unit: nil, at: turn.situation.now) }
        turn.answerPrivately(
            Phrase(
                .mineUnit,
                [
                    "unit": .text(unit.name), "count": .number(found.count), "lines": .lines(lines),
                    "more": turn.more(found.count, lines.count),
                ]))
    }

    /// Whose work is asked for: the sender's own, or a person's of whom he may see all.
    static func owner(_ reading: Statement<Slots>, in turn: inout Turn) throws -> Officer? {
        guard let name = reading.scope else { return turn.actor.officer }
        guard
            let person = try PeopleFinder.person(
                name, near: turn.actor.officer.unit, reading, in: &turn, set: { $0.scope = $1 })
        else { return nil }
        let path = turn.office.path(of: person.unit)
        let mayRead = [Role.head, .chair, .secretary, .follower].contains { turn.actor.holds($0, over: path) }
        guard mayRead || person.id == turn.actor.officer.id else {
            turn.refuse(Phrase(.refuseSummary))
            return nil
        }
        return person
    }
}

extension Statement where Slots == AnySlots {
    /// The question for one's own work.
    package static var ownWork: AnyStatement { AskOwnWork.statement().erased }
}
