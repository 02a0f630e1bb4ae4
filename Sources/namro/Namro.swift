import ArgumentParser
import Assembly
import Coordinator

/// The program: one file per command, each of which parses its flags and calls one function.
struct Namro: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "namro",
        abstract: "Năm Rõ: bot theo dõi nhiệm vụ \"5 rõ, 1 xuyên suốt\" trong nhóm nhắn tin.",
        version: "namro \(NamroVersion.current)",
        subcommands: [Serve.self, Connect.self] + OfficePlatforms.commands + [
            Webhooks.self,
            Check.self, Import.self,
            RosterCommand.self,
            Succeed.self,
            Lint.self,
            Summary.self, QueryCommand.self, Scores.self, History.self, Verify.self, Backup.self, Restore.self,
            Status.self, Inbox.self,
            Outbox.self, Rounds.self,
            Forget.self,
            Explain.self,
        ])
}
