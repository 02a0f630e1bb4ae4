import Assignments
import Foundation
import Reports
import Understanding
import VietnameseText

/// What a turn sees of the office for the reader with sight: the works that may be meant, in one bounded statement, or two in a large office.
struct TurnSight {
    let turn: Turn

    /// How many works are read at most by themselves, and beside what the sender may mean by itself.
    static let mostWorks = 150
    /// How many numbers of a message are looked up as codes.
    static let mostCodes = 40

    private var me: Officer.ID { turn.actor.officer.id }

    /// What is seen, and the works as they were read. Throws what the records throw.
    func make() throws -> (sight: Sight, works: [Assignment]) {
        let tokens = Tokenizer.tokens(of: NormalizedText(turn.situation.text))
        let codes = codes(in: tokens)
        let found = try found(mine(with: codes), others(in: Set(units(named: tokens))))
        let named = named(in: tokens)
        let works = try found.compactMap { try work(turn.working[$0.id] ?? $0, isNamed: named.contains($0.id)) }
        let heard = turn.situation.heard
        var sight = Sight(
            speaker: turn.situation.actorNow, isGroup: turn.situation.chat.isGroup,
            works: works.filter(\.isOwn) + works.filter { !$0.isOwn }, office: turn.office, now: turn.situation.sentAt,
            calendar: turn.rules.calendar,
            expects: try heard.question.map { [try Awaited(turn: turn).expectation($0)] } ?? [],
            did: heard.told?.acts.map { Self.done($0, works) } ?? [],
            spokenOf: spokenOf)
        sight.hasHeard = heard.told != nil || heard.mention != nil
        return (sight, found)
    }

    /// What the sender may mean and what others have; without theirs where both are more than can be looked at: what is not seen whole
    /// would be taken for all that there is.
    private func found(_ mine: WorkCondition, _ others: WorkCondition) throws -> [Assignment] {
        let now = turn.situation.now
        let both = try turn.records.assignments(
            WorkSelection(.any([mine, others]), now: now), limit: 2 * Self.mostWorks)
        guard both.count == 2 * Self.mostWorks else { return both }
        return try turn.records.assignments(WorkSelection(mine, now: now), limit: Self.mostWorks)
    }

    /// What was done, with the figure that the work stands at since.
    private static func done(_ act: SpeechAct, _ works: [Sight.Work]) -> Meaning {
        var done = Meaning(act)
        guard ["report", "correct"].contains(act.name), done.slots["takeBack"] == nil,
            !["done", "add", "percent"].contains(where: done.says),
            let work = works.first(where: { act["work"] == .number($0.code) })
        else { return done }
        done.slots["done"] = work.done.map { .int($0) }
        if work.done == nil { done.slots["percent"] = work.percent.map { .int($0) } }
        return done
    }

    /// What was spoken of last, the nearest last: that to which the message replies before all.
    private var spokenOf: [Int] {
        turn.situation.repliedCode.map { [$0] } ?? turn.situation.heard.spokenOf
    }

    // MARK: Which works

    /// Numbers that may be codes of works.
    private func codes(in tokens: [Token]) -> [Assignment.ID] {
        let numbers = tokens.flatMap { $0.codes + [$0.integer].compactMap(\.self) }.filter {
            (1...999_999_999).contains($0)
        }
        return Set(numbers.prefix(Self.mostCodes) + spokenOf).sorted().map { Assignment.ID(rawValue: Int64($0)) }
    }

    /// What a number is a code after.
    private static let codeWords: Set<String> = ["viec", "nhiem", "vu", "nv", "ma", "muc"]

    /// Works that are named as such, "#28", "việc 28", or were spoken of: a bare number is the code of another's work for nobody.
    private func named(in tokens: [Token]) -> Set<Assignment.ID> {
        let marked = tokens.indices.flatMap { index -> [Int] in
            let isAfterWord = index > 0 && Self.codeWords.contains(tokens[index - 1].folded)
            return tokens[index].codes + (isAfterWord ? [tokens[index].integer].compactMap(\.self) : [])
        }
        return Set((marked + spokenOf).map { Assignment.ID(rawValue: Int64($0)) })
    }

    /// Units whose names stand in the message.
    private func units(named tokens: [Token]) -> [OrgUnit.ID] {
        tokens.indices.flatMap { start in
            (1...WorkNames.longestName).flatMap { count -> [OrgUnit.ID] in
                guard start + count <= tokens.count else { return [] }
                let words = tokens[start..<(start + count)].map(\.folded).joined(separator: " ")
                return turn.office.units(named: words).map(\.id)
            }
        }
    }

    /// The sender's own open work, that for which he stands in, what waits for his word, and what he names by code.
    private func mine(with codes: [Assignment.ID]) -> WorkCondition {
        let open = WorkCondition.states(AssignmentState.allCases.filter(\.isOpen))
        var conditions: [WorkCondition] = [
            .works(codes), .all([open, .officers([me] + turn.actor.standsInFor.sorted())]),
        ]
        if turn.actor.holds(.chair) || !turn.actor.delegations.isEmpty {
            conditions.append(.all([.chairs(turn.rights.chairs), .any([.states([.submitted]), .demanded(nil)])]))
        }
        return .any(conditions)
    }

    /// The work of the units that are named, else of those that he leads, with his own unit's.
    private func others(in named: Set<OrgUnit.ID>) -> WorkCondition {
        let led = turn.actor.grants.filter {
            $0.campaign == nil && [.head, .chair, .secretary, .follower].contains($0.role)
        }.map(\.scope)
        let campaigns = turn.actor.followed
        let units = named.isEmpty ? Set(led + [turn.actor.officer.unit]) : named.union([turn.actor.officer.unit])
        var places: [WorkCondition] = [.within(units.sorted())]
        if !campaigns.isEmpty { places.append(.campaigns(campaigns)) }
        let lasting = AssignmentState.allCases.filter { $0 != .cancelled }
        return .all([.any(places), .states(lasting)])
    }

    /// A work as the reader sees it; of one that the sender may not see only that it has such a code, and nothing where he has not named
    /// it so.
    private func work(_ assignment: Assignment, isNamed: Bool) throws -> Sight.Work? {
        let isSeen = try Authority.maySee(turn.rights.relations(to: assignment, of: turn.situation.actorNow))
        guard isSeen || isNamed || assignment.unit == turn.actor.officer.unit else { return nil }
        let quantity = assignment.progress.quantity
        return Sight.Work(
            code: Int(assignment.id.rawValue), planCode: isSeen ? assignment.workCode : nil, unit: assignment.unit,
            officer: isSeen ? assignment.officer : nil, title: isSeen ? assignment.work : "",
            product: isSeen ? assignment.expectedResult : "", steps: isSeen ? assignment.steps.map(\.title) : [],
            target: isSeen ? assignment.target?.amount ?? quantity?.of : nil,
            unitOfCount: isSeen ? assignment.target?.unit ?? quantity?.unit : nil,
            done: isSeen ? quantity?.done : nil, percent: isSeen ? assignment.progress.percent : nil,
            deadline: isSeen ? assignment.deadline?.date : nil, state: assignment.state,
            isBlocked: isSeen && !assignment.blockers.isEmpty,
            demands: isSeen ? Set(assignment.demands.map(\.wish.topic)) : [],
            isOwn: assignment.officer == me || assignment.officer.map(turn.actor.standsInFor.contains) ?? false,
            waitsForSpeaker: try isSeen && waits(assignment))
    }

    private func waits(_ assignment: Assignment) throws -> Bool {
        if try WaitingWork.waits(assignment, in: turn) { return true }
        guard !assignment.demands.isEmpty else { return false }
        let capacity = Authority.capacity(of: .extend, by: try turn.rights.relations(to: assignment))
        return capacity == .own || capacity == .byDelegation
    }
}
