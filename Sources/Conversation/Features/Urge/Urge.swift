import Assignments
import CivilCalendar
import Foundation
import Reports
import VietnameseText

extension Intent {
    /// Chases others.
    package static let urge = Intent("urge")
}

/// "Đôn đốc #12", "nhắc các đơn vị quá hạn": others are chased.
enum Urge: StatedFeature {
    static let intent = Intent.urge

    /// What is chased, where no work is named.
    struct Slots: ScopedSlots {
        /// Which list.
        var view: SummaryView?
        /// Of which unit, as typed.
        var scope: String?
        /// Exactly which works, with whatever is asked of them; nil where a list says it.
        var query: Query?

        func show(in item: inout Explanation.Item) {
            (item.view, item.scope, item.subject) = (view?.rawValue, scope, view?.query.subject.rawValue)
        }
    }

    static func slots(of draft: Draft) -> Slots { Slots(view: draft.view, scope: draft.scope) }

    /// How many works one word chases at most.
    static let mostUrged = 500

    /// How many codes an answer names, and a reminder.
    static let mostNamed = 12

    /// Chases what is named, or what of a scope is late, not acknowledged or silent; once a day for each work, and not where
    /// there is word of it today.
    static func handle(_ statement: Statement<Slots>, in turn: inout Turn) throws {
        guard
            [Role.chair, .head, .secretary, .follower].contains(where: { turn.actor.holds($0) })
                || !turn.actor.delegations.isEmpty
        else { return try PassedOn.passesOn(statement, in: &turn) ? () : turn.refuse(Phrase(.urgeRight)) }
        let isPlain =
            try statement.scope == nil && statement.view == nil && statement.query == nil
            && statement.words.whole.flatMap({ try ScopeFinder.unitNamed(in: $0, in: turn) }) == nil
        if try !statement.works.codes.isEmpty || statement.works.pointsBack || isPlain && turn.repliedWork() != nil {
            return try urge(statement, in: &turn)
        }
        guard let chased = try ChasedWorks.found(statement, in: &turn) else { return }
        let urged = try chased.works.filter { try canUrge($0, in: turn) == nil }
        turn.decision.chased.append(Decision.Chase(query: chased.query, works: urged.map(\.id)))
        guard !urged.isEmpty else {
            let skipped = chased.works.count
            return turn.answerPrivately(
                Phrase(
                    .urgeNone,
                    ["scope": .phrase(chased.scope), "skipped": skipped > 0 ? .number(skipped) : .none]))
        }
        for assignment in urged { try perform(assignment, statement, in: &turn) }
        try tell(urged, of: chased, in: &turn)
    }

    private static func tell(_ urged: [Assignment], of chased: ChasedWorks, in turn: inout Turn) throws {
        let rest = urged.count > Self.mostNamed ? " …" : ""
        let left = chased.works.count - urged.count
        let told = Phrase(
            .urgedMany,
            [
                "count": .number(urged.count), "units": .number(Set(urged.map(\.unit)).count),
                "codes": .text(urged.prefix(Self.mostNamed).map(\.label).joined(separator: ", ") + rest),
                "skipped": left > 0 ? .number(left) : .none, "later": later(in: turn),
            ])
        if try turn.chatCovers(chased.unit, campaign: chased.campaign) {
            turn.decision.answers.append(told)
        } else {
            turn.answerPrivately(told)
        }
    }

    static func urge(_ statement: Statement<Slots>, in turn: inout Turn) throws {
        let targets = try WorkFinder.targets(of: statement, in: &turn)
        for target in targets {
            if targets.count > 1 { turn.decision.outcomes.append(Decision.Outcome(utterance: statement.utterance)) }
            turn.outcome {
                $0.utterance = statement.naming(target).utterance
                $0.assignment = target.id
            }
            if let refusal = try canUrge(target, in: turn) {
                turn.refuse(refusal)
                continue
            }
            try perform(target, statement, in: &turn)
            let told = Phrase(
                .urged,
                [
                    "code": .text(target.label), "work": .text(target.work),
                    "unit": .text(turn.office.unit(target.unit)?.name ?? ""), "later": later(in: turn),
                ])
            // To be chased is no praise: where groups do not name units it is said to the sender alone.
            if turn.hidesUnits { turn.answerPrivately(told) } else { try turn.answer([told], about: target) }
        }
        if targets.count > 1 {
            turn.decision.outcomes.removeAll { $0.utterance == statement.utterance && $0.assignment == nil }
        }
    }

    /// Why somebody may not, or need not, be chased for an assignment; nil where he may.
    static func canUrge(_ assignment: Assignment, in turn: Turn) throws -> Phrase? {
        guard Authority.capacity(of: .urge, by: try turn.rights.relations(to: assignment)) != nil else {
            return Refusals.rightRefusal(.urge, assignment)
        }
        guard assignment.state.awaitsOfficer else {
            return Phrase(
                .refuseNotOpen,
                ["code": .text(assignment.label), "state": .phrase(Phrase(Wording.key(of: assignment.state)))])
        }
        if let at = assignment.reportedAt, turn.rules.zone.date(of: at) == turn.today {
            return Phrase(
                .urgeReported,
                [
                    "code": .text(assignment.label), "figure": .phrase(turn.wording.figure(assignment)),
                    "time": .text(turn.rules.zone.time(of: at).text),
                ])
        }
        if let urge = assignment.urge, turn.rules.zone.date(of: urge.at) == turn.today {
            return Phrase(.urgeToday, ["code": .text(assignment.label)])
        }
        return nil
    }

    static func perform(_ assignment: Assignment, _ statement: Statement<Slots>, in turn: inout Turn) throws {
        let occasion = ActOccasion(actor: turn.actor.officer.id, at: turn.situation.now)
        let capacity = Authority.capacity(of: .urge, by: try turn.rights.relations(to: assignment))
        guard case .done(let after) = assignment.applying(.urge, on: occasion, rule: turn.rules.clearRule) else {
            return
        }
        turn.working[after.id] = after
        turn.decision.changes.append(
            Decision.Change(
                before: assignment, after: after, act: .urge, onBehalf: false,
                principal: try capacity.flatMap { try turn.rights.principal(of: $0, assignment) }, text: nil, delta: nil
            ))
    }

    /// When those concerned are told, where it is not at once.
    static func later(in turn: Turn) -> Phrase.Value {
        guard !turn.rules.isAtWork(turn.situation.now) else { return .none }
        let at = turn.rules.nextWork(from: turn.situation.now)
        let moment = Deadline(date: turn.rules.zone.date(of: at), time: turn.rules.zone.time(of: at))
        return .phrase(Phrase(.urgeLater, ["at": .deadline(moment)]))
    }
}
