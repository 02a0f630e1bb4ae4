import Assignments
import CivilCalendar
import Coordinator
package import Foundation
import TestSupport

/// Plays the demo's script over real HTTP in simulated time, prints what the group sees, and checks the rules.
package struct ScriptPlayer: Sendable {
    /// The script cannot be played.
    package struct Broken: Error, Equatable, Sendable, CustomStringConvertible {
        let text: String
        /// What is wrong.
        package var description: String { "the demo script: \(text)" }
    }

    /// Rules of the design that did not hold.
    package struct RulesBroken: Error, Equatable, Sendable, CustomStringConvertible {
        /// The breaches.
        package let breaches: [String]
        /// The breaches on lines of their own.
        package var description: String { breaches.joined(separator: "\n") }
    }

    /// When the script begins: 7 May 2024, 13:30.
    package static let start = CivilZone.vietnam.instant(of: CivilDate(dayNumber: 19_850), at: .at(13, 30))
    /// How long the bot may take to come to rest before it is taken to hang; usually it takes some milliseconds.
    private static let patience: Duration = .seconds(600)

    private let running: PracticeRun.Running
    private let write: @Sendable (String) -> Void

    /// Creates a player that writes its lines to `write`.
    package init(running: PracticeRun.Running, write: @escaping @Sendable (String) -> Void) {
        self.running = running
        self.write = write
    }

    /// Plays the script. Throws `Broken` or `RulesBroken`.
    package func play() async throws {
        let entries = try ScriptEntry.shipped()
        let cast = Set(entries.map(\.who))
        let others = try await Chorus(running: running, cast: cast)
        var printer = ConversationPrinter(group: running.group, cast: cast, write: write)
        var posted = 0
        for entry in entries {
            try await advance(to: entry.at, posted, &printer)
            if entry.isMany {
                posted += try await others.post(entry)
                try await settle(posted)
                printer.countNew()
                continue
            }
            guard let member = running.group.members.first(where: { $0.code == entry.who }) else {
                throw Broken(text: "nobody has the code \(entry.who)")
            }
            let text = entry.inGroup ? "@\(running.group.botName) \(entry.say)" : entry.say
            _ = running.group.post(member: member.id, toGroup: entry.inGroup, text: text)
            posted += 1
            try await settle(posted)
            printer.printNew()
        }
        let breaches =
            try await RuleAudit(store: running.store).breaches()
            + GroupAudit(group: running.group).breaches()
        guard breaches.isEmpty else { throw RulesBroken(breaches: breaches) }
    }

    /// Moves civil time to an instant, stopping at each reminder on the way.
    private func advance(to instant: Date, _ posted: Int, _ printer: inout ConversationPrinter) async throws {
        while let next = try await running.nextDue(), next <= instant {
            running.group.time.advance(to: next)
            try await settle(posted)
            printer.printNew()
        }
        running.group.time.advance(to: instant)
        try await settle(posted)
    }

    /// Waits until everything that was written is answered and everything that is due is sent.
    private func settle(_ posted: Int) async throws {
        let deadline = ContinuousClock.now + Self.patience
        while try await !isQuiet(posted) {
            guard ContinuousClock.now < deadline else { throw Broken(text: "the bot did not come to rest") }
            try await Task.sleep(for: .milliseconds(2))
        }
    }

    private func isQuiet(_ posted: Int) async throws -> Bool {
        guard running.group.unread == 0 else { return false }
        let now = running.group.time.now
        let due = try await running.nextDue().map { $0 <= now } ?? false
        return try await running.store.read { tx in
            let inbox = try tx.inbox.counts()
            let outbox = try tx.outbox.counts()
            let open = outbox[.pending, default: 0] + outbox[.sending, default: 0] + outbox[.unknown, default: 0]
            return inbox.values.reduce(0, +) == posted && inbox[.pending, default: 0] == 0 && open == 0 && !due
        }
    }
}
