import Assignments
import Conversation
import Coordinator
import Foundation

extension Rows {
    func recordRules(_ rules: [RuleVersion], at now: Date) throws -> [RuleVersion.Kind] {
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

    func ruleVersions() throws -> [(recordedAt: Date, version: RuleVersion)] {
        try session.rows(RuleSQL.all).compactMap { row in
            RuleVersion.Kind(rawValue: try row.text("kind")).map { kind in
                (
                    Date(milliseconds: (try? row.integer("recorded_at")) ?? 0),
                    RuleVersion(kind: kind, content: (try? row.text("content")) ?? "")
                )
            }
        }
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

    // MARK: Erasure

    func erase(_ officer: Officer.ID) throws -> Erasure {
        let key: SQLValues = ["officer": .integer(officer.rawValue)]
        var erased = Erasure()
        erased.texts = try session.rows(ErasureSQL.texts, key).count
        try session.run(IdentitySQL.unlink, key)
        erased.texts += try session.rows(ErasureSQL.personalReminders, key).count
        for link in try session.rows(ErasureSQL.links, key) {
            let place: SQLValues = [
                "platform": .text(try link.text("platform")), "account": .text(try link.text("account")),
            ]
            let user: SQLValues = ["user": .text(try link.text("user_id"))]
            let chat: SQLValues = ["chat": .text(try link.text("private_chat"))]
            let time: SQLValues = [
                // The message with the code came a little before the link.
                "from": .integer(try link.integer("linked_at") - 600_000),
                "until": .integer(try link.optionalInteger("unlinked_at") ?? .max),
            ]
            erased.sent += try session.rows(ErasureSQL.answers, place + user + chat + time).count
            erased.sent += try session.rows(ErasureSQL.outbox, place + chat + time).count
            try session.run(FileSQL.erase, place + user + time)
            erased.received += try session.rows(ErasureSQL.inbox, place + user + time).count
            try session.run(ErasureSQL.dialogues, place + user)
            try session.run(ErasureSQL.unreadDialogues, place + user)
            try session.run(ErasureSQL.wrongCodes, place + user)
            try session.run(ErasureSQL.notices, place + chat)
        }
        try session.run(ErasureSQL.forgetLinks, key)
        try officeHasChanged()
        try session.run(
            ErasureSQL.officer,
            key + ["code": .text("XOA-\(officer.rawValue)"), "name": .text("(đã xóa theo yêu cầu)")])
        return erased
    }
}
