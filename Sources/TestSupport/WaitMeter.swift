import BotConfiguration
package import Coordinator
import Foundation
import Logging
import Synchronization

/// Asks an office's bot again and again while it does something big, with the loops of the service in real time, and measures how long each
/// answer takes. Civil time stands still meanwhile.
package struct WaitMeter: Sendable {
    /// How long the answers took.
    package struct Waits: Sendable {
        /// From when a message was there until its answer was sent, in order.
        package var answers: [Duration] = []
        /// For how long the work went on.
        package var total: Duration = .zero

        /// The longest.
        package var longest: Duration { answers.max() ?? .zero }
    }

    /// An answer did not come within a minute.
    package struct Unanswered: Error {}

    private let office: TestOffice
    private let ticker: Ticker
    private let gap: Duration

    /// Creates a meter that asks so often; `ticker` is another one than the office's.
    package init(_ office: TestOffice, ticker: Ticker? = nil, gap: Duration = .milliseconds(20)) {
        (self.office, self.ticker, self.gap) = (office, ticker ?? office.ticker, gap)
    }

    /// Asks until it is done.
    package func waits(until isDone: @escaping @Sendable () async throws -> Bool) async throws -> Waits {
        let (received, queued) = (Signal(), [Signal()])
        let services = loops(received, queued)
        // It is there before anything big begins, however soon that is done.
        let first = try await write(1)
        return try await withThrowingTaskGroup(of: Waits?.self) { group in
            for service in services {
                group.addTask {
                    try await service()
                    return nil
                }
            }
            group.addTask { try await ask(received, first, until: isDone) }
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
        let jobs = JobRunner(
            handlers: [ImportJob(rules: office.rules, renderer: office.configuration.renderer)], store: office.fenced,
            time: office.time)
        let process = Loop.processing(
            by: office.processor, lease: lease, time: time, received: received, queued: queued, logger: logger)
        let tick = Loop.ticking(by: ticker, lease: lease, time: time, moved: Signal(), queued: queued, logger: logger)
        let work = Loop.working(by: jobs, lease: lease, time: time, queued: queued, logger: logger)
        var loops: [@Sendable () async throws -> Void] = [
            { try await process.run() }, { try await tick.run() }, { try await work.run() },
        ]
        for signal in queued {
            let send = DispatchService(
                dispatcher: office.dispatcher, lease: lease, time: time, queued: signal, logger: logger)
            loops.append { try await send.run() }
        }
        return loops
    }

    /// A report that was received.
    private struct Question {
        let percent: Int
        let asked = ContinuousClock.now
        /// How much was sent before.
        let sent: Int
    }

    private func write(_ percent: Int) async throws -> Question {
        let question = Question(percent: percent, sent: office.platform.sent.count)
        office.platform.offer(ReceivedBatch(events: [office.event("#8 \(percent)%", from: "HM-CB")]))
        _ = try await office.receiver.receiveOnce()
        return question
    }

    /// A report of a percent more each time, for as long as there are any.
    private func ask(
        _ received: Signal, _ first: Question, until isDone: @Sendable () async throws -> Bool
    ) async throws -> Waits {
        var waits = Waits()
        var question = first
        while true {
            received.raise()
            waits.answers.append(try await answer(to: question))
            try await Task.sleep(for: gap)
            if try await isDone() { break }
            // There is no 100 without a result; the rest is waited for.
            if question.percent == 98 {
                while try await !isDone() { try await Task.sleep(for: .milliseconds(20)) }
                break
            }
            question = try await write(question.percent + 1)
        }
        waits.total = first.asked.duration(to: .now)
        return waits
    }

    private func answer(to question: Question) async throws -> Duration {
        while !office.platform.sent.dropFirst(question.sent).contains(where: {
            $0.chat == "HM-CB" && $0.text.contains(" \(question.percent)%")
        }) {
            guard question.asked.duration(to: .now) < .seconds(60) else { throw Unanswered() }
            try await Task.sleep(for: .milliseconds(2))
        }
        return question.asked.duration(to: .now)
    }
}
