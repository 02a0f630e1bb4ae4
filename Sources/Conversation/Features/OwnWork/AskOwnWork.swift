import Assignments
import CivilCalendar
import Foundation
import Reports
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
        /// Whether the list is that of the unit which the sender leads, so that its further pages are; nil where it is not.
        var isOfUnit: Bool?

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
            let isNamed = turn.skipped == 0 && Folded.words(turn.situation.text).contains("don vi")
            if try reading.isOfUnit ?? isNamed || open(of: [owner.id], in: turn).count == 0 {
                var asked = reading
                asked.isOfUnit = true
                turn.outcome { $0.utterance = asked.utterance }
                return try answerWork(of: unit, in: &turn)
            }
        }
        let found = try open(of: [owner.id] + (isOwn ? turn.actor.standsInFor.sorted() : []), in: turn)
        guard found.count > 0 else {
            if !hasWaiting { turn.answerPrivately(Phrase(.mineNone)) }
            return
        }
        let lines = found.items.map { turn.wording.line($0, unit: nil, at: turn.situation.now) }
        turn.answerPrivately(
            Phrase(
                .mine,
                ["count": .number(found.count), "lines": .lines(lines), "more": turn.more(found.count, lines.count)]))
    }

    /// This page of what people have open, the most urgent first, and how much it is; of a unit where none are given.
    private static func open(
        of people: [Officer.ID]? = nil, unit: OrgUnit.ID? = nil, in turn: Turn
    ) throws -> (items: [Assignment], count: Int) {
        var query = SummaryView.open.query
        query.offset = turn.skipped
        let queries = try OfficeQueries(turn.records, rules: turn.rules, now: turn.situation.now)
        return try queries.works(
            query, in: SummaryScope(unit: unit), where: people.map { .officers($0) } ?? .all([]), limit: Turn.listLength
        )
    }

    /// The unit that the sender leads; nil where he leads none.
    static func ledUnit(in turn: Turn) throws -> OrgUnit? {
        let own = turn.actor.officer.unit
        guard turn.actor.holds(.head, over: turn.office.path(of: own)) else { return nil }
        return turn.office.unit(own)
    }

    static func answerWork(of unit: OrgUnit, in turn: inout Turn) throws {
        let found = try open(unit: unit.id, in: turn)
        guard found.count > 0 else { return turn.answerPrivately(Phrase(.mineNone)) }
        let lines = found.items.map { turn.wording.line($0, unit: nil, at: turn.situation.now) }
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
