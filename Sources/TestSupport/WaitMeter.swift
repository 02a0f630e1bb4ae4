import Assignments
import BotConfiguration
import Conversation
package import Coordinator
import Foundation
import Logging
import Storage

/// Asks an office's bot again and again while it does something big, with the loops of the service in real time, and measures how long each
/// answer takes. Civil time stands still meanwhile.
package struct WaitMeter: Sendable {
    /// How long the answers took.
    package struct Waits: Sendable {
        /// From when a message was to be there until its answer was sent, each with its parts, in order.
        package var answers: [Wait] = []
        /// For how long the work went on.
        package var total: Duration = .zero

        /// The longest.
        package var longest: Duration { sorted.last ?? .zero }

        /// The wait that so many of a hundred do not go beyond.
        package func percentile(_ percent: Int) -> Duration {
            let sorted = sorted
            return sorted.isEmpty ? .zero : sorted[min(sorted.count * percent / 100, sorted.count - 1)]
        }

        /// The longest with the part of it that took most.
        package var slowest: String {
            guard let wait = answers.max(by: { $0.total < $1.total }),
                let part = wait.parts.max(by: { $0.duration < $1.duration })
            else { return "none" }
            return "\(wait.total), of it \(part.duration) \(part.name)"
        }

        private var sorted: [Duration] { answers.map(\.total).sorted() }
    }

    /// What one answer took.
    package struct Wait: Sendable {
        /// The parts in their order.
        package let parts: [(name: String, duration: Duration)]

        /// All of them together.
        package var total: Duration { parts.reduce(.zero) { $0 + $1.duration } }
    }

    /// An answer did not come within a minute.
    package struct Unanswered: Error {}

    /// Works of which each officer reports one after the other, so that none has to answer for another's.
    private static let works = 20

    private let office: TestOffice
    private let ticker: Ticker?
    private let gap: Duration
    private let stages: WaitStages
    private let engine: Engine

    /// Creates a meter that asks so often; `ticker` is another one than the office's.
    package init(_ office: TestOffice, ticker: Ticker? = nil, gap: Duration = .milliseconds(20)) {
        (self.office, self.ticker, self.gap) = (office, ticker, gap)
        stages = WaitStages(office.platform)
        let bot = PlatformBot(platform: stages, bot: office.platform.asBot.bot, sendPerSecond: 0)
        engine = Engine(
            bots: [bot], store: office.store, lease: office.lease, rules: office.rules,
            renderer: office.configuration.renderer, time: office.time, alerts: .none, marks: stages)
    }

    /// Asks until it is done.
    package func waits(until isDone: @escaping @Sendable () async throws -> Bool) async throws -> Waits {
        let (received, queued) = (Signal(), [Signal()])
        let services = loops(received, queued)
        let reports = try await reports()
        // It is there before anything big begins, however soon that is done.
        let first = try await write(reports[0], at: .now)
        return try await withThrowingTaskGroup(of: Waits?.self) { group in
            for service in services {
                group.addTask {
                    try await service()
                    return nil
                }
            }
            group.addTask { try await ask(reports.dropFirst(), received, first, until: isDone) }
            defer { group.cancelAll() }
            while let found = try await group.next() {
                if let found { return found }
            }
            return Waits()
        }
    }

    private func loops(_ received: Signal, _ queued: [Signal]) -> [@Sendable () async throws -> Void] {
        let (time, lease) = (SystemTime(), office.lease)
        let logger = Logger(label: "waits") { _ in SwiftLogNoOpLogHandler() }
        let process = Loop.processing(
            by: engine.processor, lease: lease, time: time, received: received, queued: queued, logger: logger)
        let tick = Loop.ticking(
            by: ticker ?? engine.ticker, lease: lease, time: time, moved: Signal(), queued: queued, logger: logger)
        let work = Loop.working(by: engine.jobs, lease: lease, time: time, queued: queued, logger: logger)
        var loops: [@Sendable () async throws -> Void] = [
            { try await process.run() }, { try await tick.run() }, { try await work.run() },
        ]
        for (channel, signal) in zip(engine.channels, queued) {
            let send = DispatchService(
                dispatcher: channel.dispatcher, lease: lease, time: time, queued: signal, logger: logger)
            loops.append { try await send.run() }
        }
        return loops
    }

    // MARK: Questions

    /// What an officer says of his work; there is no 100 without a result.
    private struct Report {
        let work: Int64
        let percent: Int
        let officer: String
    }

    /// A report that was received.
    private struct Question {
        /// When it was to be there.
        let dueAt: ContinuousClock.Instant
        let receivedAt: ContinuousClock.Instant
    }

    /// Reports of a percent more each time, of some works in turn: more than a big import takes time for.
    private func reports() async throws -> [Report] {
        let works = try await office.store.read { tx in
            let codes = Dictionary(try tx.office().officers.map { ($0.id, $0.code) }) { first, _ in first }
            return try (Int64(1)...Int64(Self.works)).compactMap { id -> (Int64, String)? in
                guard let officer = try tx.assignment(Assignment.ID(rawValue: id))?.officer else { return nil }
                return codes[officer].map { (id, $0) }
            }
        }
        return (1...99).flatMap { percent in
            works.map { Report(work: $0.0, percent: percent, officer: $0.1) }
        }
    }

    private func write(_ report: Report, at due: ContinuousClock.Instant) async throws -> Question {
        stages.expect(" \(report.percent)%", in: report.officer)
        let event = office.event("#\(report.work) \(report.percent)%", from: report.officer)
        office.platform.offer(ReceivedBatch(events: [event]))
        _ = try await engine.channels[0].receiver.receiveOnce()
        return Question(dueAt: due, receivedAt: .now)
    }

    /// Reports for as long as there are any; each is to be there some time after the answer to the one before, and it counts as waiting
    /// where nobody comes to write it then.
    private func ask(
        _ reports: some Sequence<Report>, _ received: Signal, _ first: Question,
        until isDone: @Sendable () async throws -> Bool
    ) async throws -> Waits {
        var waits = Waits()
        var question = first
        var rest = reports.makeIterator()
        while true {
            received.raise()
            waits.answers.append(try await wait(for: question))
            let due = ContinuousClock.now + gap
            try await Task.sleep(until: due, clock: .continuous)
            if try await isDone() { break }
            guard let next = rest.next() else {
                while try await !isDone() { try await Task.sleep(for: gap) }
                break
            }
            question = try await write(next, at: due)
        }
        waits.total = first.dueAt.duration(to: .now)
        return waits
    }

    private func wait(for question: Question) async throws -> Wait {
        let instants = await stages.instants()
        guard let taken = instants.taken, let decided = instants.decided, let sent = instants.sent else {
            throw Unanswered()
        }
        return Wait(parts: [
            ("until it was received", question.dueAt.duration(to: question.receivedAt)),
            ("until it was taken up", question.receivedAt.duration(to: taken)),
            ("until it was decided", taken.duration(to: decided)), ("until it was sent", decided.duration(to: sent)),
        ])
    }
}
