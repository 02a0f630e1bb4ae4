import Assignments
import CivilCalendar
import Foundation
import VietnameseText

extension Intent {
    /// Links this account by a one-time code, or pins the group.
    package static let link = Intent("link")
}

/// "Liên kết nhóm": a linked person pins a group. One-time codes are redeemed before a turn is made.
enum LinkGroup: StatedFeature {
    static let intent = Intent.link
    static let rules: [any IntentRule] = [LinkRule()]
    static let traits: Set<Trait> = [.arranges]

    /// What is linked.
    struct Slots: ScopedSlots {
        /// The one-time code; nil where the group is to be pinned.
        var code: String?
        /// What a group is to be pinned to, as typed.
        var scope: String?

        func show(in item: inout Explanation.Item) { item.scope = scope }
    }

    static func slots(of draft: Draft) -> Slots { Slots(code: draft.linkCode, scope: draft.scope) }

    static func handle(_ statement: Statement<Slots>, in turn: inout Turn) throws {
        // One-time codes are redeemed before a decision is made; here a linked person pins a group.
        guard case .group = turn.situation.chat else { return turn.answerPrivately(Phrase(.groupOnly)) }
        guard statement.code == nil else { return turn.answerPrivately(Phrase(.linkPrivately)) }
        guard turn.actor.holds(.chair) || turn.actor.holds(.secretary) else { return turn.refuse(Phrase(.groupRight)) }
        // Who may not speak for all that a group covers now does not take it over for a part of that.
        if case .group(let current?) = turn.situation.chat, try !mayPin(current, in: turn) {
            return turn.refuse(Phrase(.groupRight))
        }
        let name = statement.scope ?? ""
        guard name.isEmpty else {
            guard let scope = try ScopeFinder.scope(named: name, of: statement, in: &turn) else { return }
            return try pin(scope.scope, scope.phrase, in: &turn)
        }
        guard try !mayPin(SummaryScope(), in: turn) else {
            return try pin(SummaryScope(), Phrase(.summaryAll), in: &turn)
        }
        // Nobody gives a group more than he has himself: his own unit.
        let scopes = Set(turn.actor.grants.filter { Self.pinning.contains($0.role) && $0.campaign == nil }.map(\.scope))
        guard let own = scopes.first, scopes.count == 1 else { return turn.refuse(Phrase(.groupScopeRight)) }
        try pin(SummaryScope(unit: own), try turn.unitPhrase(own), in: &turn)
    }

    static let pinning: [Role] = [.chair, .secretary]

    /// Whether the sender's roles reach over all of a scope.
    static func mayPin(_ scope: SummaryScope, in turn: Turn) throws -> Bool {
        turn.office.holds(Self.pinning, turn.actor.grants, overAllOf: scope, on: turn.today)
    }

    static func pin(_ scope: SummaryScope, _ name: Phrase, in turn: inout Turn) throws {
        guard try mayPin(scope, in: turn) else { return turn.refuse(Phrase(.groupScopeRight)) }
        turn.decision.pinsGroup = scope
        turn.decision.answers.append(Phrase(.groupPinned, ["scope": .phrase(name)]))
    }
}

extension Utterance {
    /// The one-time code by which an account is to be linked; nil where it says none.
    package var linkCode: String? {
        guard let statement, statement.intent == .link else { return nil }
        return statement.typed(LinkGroup.Slots.self).code
    }
}
