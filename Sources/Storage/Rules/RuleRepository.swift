import Assignments
import Conversation
import Coordinator
import Foundation

/// The rules under which figures were made, as rows.
struct RuleRepository: Repository, RuleRows {
    let context: RowContext

    func versions() throws -> [(recordedAt: Date, version: RuleVersion)] {
        try session.rows(RuleSQL.all).compactMap { row in
            RuleVersion.Kind(rawValue: try row.text("kind")).map { kind in
                (
                    Date(milliseconds: (try? row.integer("recorded_at")) ?? 0),
                    RuleVersion(kind: kind, content: (try? row.text("content")) ?? "")
                )
            }
        }
    }

    func record(_ rules: [RuleVersion], at now: Date) throws -> [RuleVersion.Kind] {
        var changed: [RuleVersion.Kind] = []
        for rule in rules {
            let last = try session.first(RuleSQL.last, ["kind": .text(rule.kind.rawValue)])?.text("content")
            guard last != rule.content else { continue }
            let previous = try session.first(RuleSQL.head)?.text("hash") ?? HistoryChain.genesis
            try session.run(
                RuleSQL.append,
                [
                    "kind": .text(rule.kind.rawValue), "content": .text(rule.content),
                    "now": .integer(now.milliseconds),
                    "hash": .text(Self.hash(rule.kind.rawValue, rule.content, now.milliseconds, previous)),
                ])
            changed.append(rule.kind)
        }
        return changed
    }

    /// The first kept rule that was changed, inserted or removed; nil where all are sound.
    func brokenRule() throws -> Int64? {
        var previous = HistoryChain.genesis
        for row in try session.rows(RuleSQL.all) {
            let hash = Self.hash(
                try row.text("kind"), try row.text("content"), try row.integer("recorded_at"), previous)
            guard try row.text("hash") == hash else { return try row.integer("id") }
            previous = hash
        }
        return nil
    }

    private static func hash(_ kind: String, _ content: String, _ at: Int64, _ previous: String) -> String {
        HistoryChain.digest(of: "\(kind)\u{1F}\(at)\u{1F}\(content)", salt: previous)
    }
}
