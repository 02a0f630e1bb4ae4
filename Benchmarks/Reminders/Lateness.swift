import Assignments
import Conversation
import Coordinator
import Foundation
import Logging
import NamroLab
import Storage
import Synchronization
import TestSupport

/// How late reminders are while the program runs: from the instant at which one is due to that at which it is handed to the
/// platform, with 63,000 works stored and the loops of the service in real time.
struct Lateness {
    private static let count = 300
    private static let gap = 0.1

    let office: TestOffice
    let send: SendScheduled

    /// Runs for half a minute and says how late the reminders were.
    func report() async throws -> String {
        // A Saturday: nothing else is due then.
        let start = TestOffice.instant("2024-05-25 10:00")
        let time = PracticeTime(start: start, runs: true)
        let first = time.now.addingTimeInterval(3)
        let platform = StopWatch(first: first, gap: Self.gap, time: time)
        try await office.store.write { tx in
            let officers = try tx.office().officers
            for number in 0..<Self.count {
                try tx.personalReminders.add(
                    PersonalReminder(
                        assignment: nil, text: "việc thứ \(number)|",
                        dueAt: first.addingTimeInterval(Double(number) * Self.gap)),
                    of: officers[number % officers.count].id, inbox: nil, at: start)
            }
        }
        let (queued, logger) = (Signal(), Logger(label: "lateness"))
        let tick = Loop.ticking(
            by: Ticker(store: office.fenced, time: time, send: send), lease: office.lease, time: time,
            moved: Signal(), queued: [queued], logger: logger)
        let dispatch = DispatchService(
            dispatcher: Dispatcher(
                platform: platform, account: office.account, store: office.fenced, lease: office.lease, time: time,
                rate: 0
            ) { $0 }, lease: office.lease, time: time, queued: queued, logger: logger)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await tick.run() }
            group.addTask { try await dispatch.run() }
            group.addTask {
                try await Task.sleep(for: .seconds(Double(Self.count) * Self.gap + 10))
                throw CancellationError()
            }
            while let result = await group.nextResult() {
                if case .failure(let error) = result, !(error is CancellationError) { throw error }
                group.cancelAll()
            }
        }
        let late = platform.late.sorted()
        guard late.count == Self.count else { return "lateness while running: only \(late.count) were sent" }
        return String(
            format: "lateness while running, %d reminders: median %.2f s, p99 %.2f s, most %.2f s", late.count,
            late[late.count / 2], late[late.count * 99 / 100], late[late.count - 1])
    }
}

/// A platform that takes every message at once and notes how late its reminders are.
private final class StopWatch: ChatPlatform {
    let name = "zalo"
    let sendTimeout: Duration = .seconds(8)
    private let first: Date
    private let gap: Double
    private let time: any TimeSource
    private let found = Mutex<[Double]>([])

    init(first: Date, gap: Double, time: any TimeSource) {
        self.first = first
        self.gap = gap
        self.time = time
    }

    /// In seconds, one for each reminder that was sent.
    var late: [Double] { found.withLock { $0 } }

    func identify() async throws -> BotAccount { BotAccount(id: "bot", displayName: "Bot Năm Rõ") }

    func receive(after cursor: Cursor?) async throws -> ReceivedBatch { ReceivedBatch(events: []) }

    func send(_ message: OutboundMessage) async -> SendOutcome {
        let now = time.now
        let late = message.text.matches(of: /việc thứ ([0-9]+)\|/).compactMap { Int($0.1) }
            .map { now.timeIntervalSince(first.addingTimeInterval(Double($0) * gap)) }
        found.withLock { $0 += late }
        return .sent(message: message.key)
    }
}
