import Assignments
import CivilCalendar
import Conversation
import Foundation

/// Closes a check-in round with one report to the group: which units reported, what has changed, the obstacles with who can
/// remove each, and what truly needs a meeting. It names no person, counts no minutes and ranks nobody.
struct CloseRound {
    /// How many obstacles and decisions are named.
    private static let longest = 6

    let rules: OfficeRules

    /// Closes a round in the caller's transaction and answers the report.
    func run(_ round: CheckInRound, _ tx: any StoreWriting, at now: Date) throws -> Phrase {
        let members = try Self.heard(of: round, tx)
        let units = Dictionary(grouping: members, by: \.unit)
        // A unit has reported when all its officers with open work have; those who are away are excused.
        let missing = units.filter { $0.value.contains { $0.standing == .asked || $0.standing == .unreachable } }
        let absent = units.filter { unit in
            missing[unit.key] == nil && unit.value.allSatisfy { $0.standing == .absent }
        }
        let open = try tx.rounds.openWork(in: round.scope)
        let agenda = open.filter { !$0.demands.isEmpty }
        let settled = try count(.settled, after: round.historyFrom, round, tx)
        var outcome = RoundOutcome()
        outcome.asked = units.count
        outcome.absent = absent.count
        outcome.answered = units.count - missing.count - absent.count
        outcome.lastAnswerAt = members.compactMap(\.answeredAt).filter { $0 >= round.openedAt }.max()
        outcome.settled = settled
        outcome.openDecisions = agenda.reduce(0) { $0 + $1.demands.count }
        try tx.rounds.close(round.id, with: outcome, at: now)
        return try report(round, outcome, open, missing: missing.keys, absent: absent.keys, tx, at: now)
    }

    /// The officers of a round with what was heard of them until now, noted.
    static func heard(of round: CheckInRound, _ tx: any StoreWriting) throws -> [RoundMember] {
        let heard = try tx.rounds.heard(in: round.scope, since: round.since)
        return try tx.rounds.members(of: round.id).map { member in
            guard member.standing != .answered,
                let word = heard.first(where: { $0.unit == member.unit && $0.officer == member.officer })
            else { return member }
            try tx.rounds.setAnswered(member, in: round.id, at: word.at)
            return RoundMember(unit: member.unit, officer: member.officer, standing: .answered, answeredAt: word.at)
        }
    }

    /// How much work of a round's scope the history tells something of.
    private func count(
        _ kind: RoundWork, after row: Int64, _ round: CheckInRound, _ tx: any StoreReading
    ) throws -> Int {
        try tx.rounds.work(kind, after: row).count { id in
            guard let assignment = try tx.assignment(id) else { return false }
            return try covers(round.scope, assignment, tx)
        }
    }

    private func covers(_ scope: SummaryScope, _ assignment: Assignment, _ tx: any StoreReading) throws -> Bool {
        let path = try tx.office().path(of: assignment.unit)
        return scope.unit.map(path.contains) ?? true && scope.campaign.map { $0 == assignment.campaign } ?? true
            && scope.phase.map { $0 == assignment.phase } ?? true
    }

    // MARK: The report

    private func report(
        _ round: CheckInRound, _ outcome: RoundOutcome, _ open: [Assignment], missing: some Sequence<OrgUnit.ID>,
        absent: some Sequence<OrgUnit.ID>, _ tx: any StoreReading, at now: Date
    ) throws -> Phrase {
        let blockers = try open.filter { !$0.blockers.isEmpty }.flatMap { try lines(of: $0, tx) }
        let agenda = try open.flatMap { try decisions(on: $0, tx) }
        let (missingNames, absentNames) = (try names(missing, tx), try names(absent, tx))
        func shown(_ names: [String]) -> Phrase.Value {
            guard !names.isEmpty else { return .none }
            return rules.speaking.namesUnits ? .text(names.joined(separator: ", ")) : .number(names.count)
        }
        return Phrase(
            .roundReport,
            [
                "scope": .phrase(try RoundWords(rules: rules).scope(round.scope, tx)),
                "from": .text(rules.zone.time(of: round.openedAt).text), "to": .text(rules.zone.time(of: now).text),
                "answered": .number(outcome.answered), "asked": .number(outcome.asked),
                "missing": shown(missingNames), "absent": shown(absentNames),
                "changed": .number(try count(.changed, after: round.changesFrom, round, tx)),
                "done": .number(try count(.done, after: round.changesFrom, round, tx)),
                "waiting": .number(open.count { $0.state == .submitted }),
                "settled": outcome.settled > 0 ? .number(outcome.settled) : .none,
                "blockers": cut(blockers), "agenda": cut(agenda),
            ])
    }

    private func names(_ units: some Sequence<OrgUnit.ID>, _ tx: any StoreReading) throws -> [String] {
        try units.compactMap(tx.office().unit).sorted { ($0.rosterOrder, $0.id) < ($1.rosterOrder, $1.id) }.map(
            \.name)
    }

    private func cut(_ lines: [Phrase]) -> Phrase.Value {
        guard !lines.isEmpty else { return .none }
        let left = lines.count - Self.longest
        return .lines(
            lines.prefix(Self.longest) + (left > 0 ? [Phrase(.digestMore, ["count": .number(left)])] : []))
    }

    /// The name of a unit, where the office lets groups read it.
    private func unit(_ id: OrgUnit.ID, _ tx: any StoreReading) throws -> Phrase.Value {
        rules.speaking.namesUnits ? .optional(try tx.office().unit(id)?.name) : .none
    }

    /// The obstacles of a work, each with who can remove it.
    private func lines(of assignment: Assignment, _ tx: any StoreReading) throws -> [Phrase] {
        try assignment.blockers.map { blocker in
            Phrase(
                .roundBlocker,
                [
                    "code": .text(assignment.label), "unit": try unit(assignment.unit, tx),
                    "work": .text(assignment.work),
                    "remover": try blocker.remover.map { remover in
                        try rules.speaking.namesUnits ? unit(remover, tx) : .phrase(Phrase(.standingCoordinator))
                    } ?? .none,
                ])
        }
    }

    /// What of a work is still to be decided.
    private func decisions(on assignment: Assignment, _ tx: any StoreReading) throws -> [Phrase] {
        try assignment.demands.map { demand in
            Phrase(
                .roundDecision,
                [
                    "code": .text(assignment.label), "unit": try unit(assignment.unit, tx),
                    "work": .text(assignment.work),
                    "wish": .phrase(Wording(rules: rules).demand(demand.wish, of: assignment)),
                ])
        }
    }
}
