import Assembly
import Assignments
import BotConfiguration
import Conversation
import Coordinator
import Foundation
import Storage
import TestSupport
import VietnameseText

/// The engine on a copy of the example office, and what its database says was done.
struct RunningBot {
    /// What was recorded, counted by what it is.
    struct Records: Equatable, CustomStringConvertible {
        private var counts: [String: Int] = [:]
        var description: String { "\(counts)" }

        init() {}

        /// What acts would leave behind. Lists, cards and refusals leave nothing.
        init(of acts: [SpeechAct]) {
            for act in acts {
                let work = act["work"]?.number ?? 0
                if act.name == "acknowledge", act["all"] != nil {
                    counts["acknowledge"] = 1
                } else if act.name == "urge", act["query"] != nil {
                    counts["urge"] = 1
                } else if act.name == "assign" {
                    counts["assign"] = act["lead"]?.list?.count ?? 1
                } else if Self.kinds.values.contains(act.name) {
                    note(act.name, work)
                }
            }
        }

        /// A line of the history.
        mutating func note(_ act: Act.Kind, _ work: Int64, isNew: Bool) {
            if isNew { counts["assign", default: 0] += 1 } else { note(Self.kinds[act] ?? "?", Int(work)) }
        }

        private mutating func note(_ name: String, _ work: Int) {
            let name = Self.alike[name] ?? name
            counts["\(name) \(work)", default: 0] += 1
        }

        func subtracting(_ other: Records) -> Records {
            var rest = self
            for (key, count) in other.counts { rest.counts[key, default: 0] -= count }
            rest.counts = rest.counts.filter { $0.value != 0 }
            return rest
        }

        /// What the history knows by one name.
        private static let alike = ["promise": "note", "amend": "grant"]
        private static let kinds: [Act.Kind: String] = [
            .acknowledge: "acknowledge", .report: "report", .step: "step", .note: "note", .submit: "submit",
            .blocker: "obstacle", .unblock: "obstacleGone", .confirm: "confirm", .endorse: "confirm",
            .sendBack: "return", .correct: "correct", .takeBack: "correct", .askExtension: "askExtension",
            .askTarget: "askTarget", .object: "object", .withdrawDemand: "withdraw", .extend: "grant",
            .retarget: "grant", .refuseDemand: "refuse", .handOver: "handOver", .changeUnit: "handOver",
            .pause: "pause", .resume: "resume", .cancel: "cancel", .reopen: "reopen", .urge: "urge",
        ]
    }

    private let store: DatabaseStore
    private let platform = FakePlatform()
    private let steps: Engine
    private let lease: Lease
    private let last: Int64

    init(copying office: ExampleOffice) async throws {
        let path = TestOffice.newPath()
        try SQLiteEngine.copy(office.path, to: path)
        store = DatabaseStore(engine: try SQLiteEngine.open(path: path))
        let time = ManualTime(now: ExampleOffice.now)
        lease = Lease(holder: "test", store: store, time: time)
        _ = try await lease.renew()
        lease.open()
        steps = Engine(
            bots: [platform.asBot], store: store, lease: lease, rules: office.configuration.rules,
            renderer: office.configuration.renderer, time: time, alerts: .none)
        last = try await store.read { try $0.nextAssignment().rawValue }
    }

    /// Receives, processes and sends; what was said back to the sender.
    func say(_ text: String, as user: String, in chat: String?) async throws -> String {
        let event = ExampleOffice.event(
            text, from: user, inGroup: chat == "group", at: ExampleOffice.now, key: "speech \(platform.sent.count)")
        platform.offer(ReceivedBatch(events: [event]))
        _ = try await steps.channels[0].receiver.receiveOnce()
        _ = try await steps.processor.processOnce()
        while try await steps.channels[0].dispatcher.dispatchOnce().tried > 0 {}
        let chats = [user, event.chat.id]
        return platform.sent.filter { chats.contains($0.chat) }.map(\.text).joined(separator: "\n")
    }

    /// What the history says.
    func records() async throws -> Records {
        let last = last
        return try await store.read { tx in
            var records = Records()
            for line in try tx.history.lines(of: nil, since: .distantPast, after: 0) {
                let entry = line.entry
                records.note(entry.act, entry.assignment.rawValue, isNew: entry.assignment.rawValue >= last)
            }
            return records
        }
    }
}
