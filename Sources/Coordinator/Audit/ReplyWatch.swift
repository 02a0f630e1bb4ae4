import Foundation
import Metrics

/// Measures how long people wait for an answer, from the receipt of a message to when the platform had the first part of its answer: it
/// reads what has been settled since it last looked, so that the engine itself measures nothing.
package actor ReplyWatch {
    /// What was settled by an earlier look's instant may have been committed after it.
    private static let overlap: TimeInterval = 60
    private static let mostAtOnce = 10_000

    private let store: any Store
    private let time: any TimeSource
    private let begin: Date
    private var since: Date
    /// What was counted within the overlap.
    private var counted: [Int64: Date] = [:]

    /// Begins now: what was settled before is not counted.
    package init(store: any Store, time: any TimeSource) {
        self.store = store
        self.time = time
        begin = time.now
        since = begin
    }

    /// Looks, and hands what is new to the metrics; answers how many that was. Throws `StoreError`.
    @discardableResult
    package func look() async throws -> Int {
        let (now, from) = (time.now, max(since.addingTimeInterval(-Self.overlap), begin))
        let replies = try await store.read { try $0.outbox.settledReplies(since: from, limit: Self.mostAtOnce) }
            .filter { counted[$0.inbox] == nil }
        for reply in replies {
            counted[reply.inbox] = reply.settledAt
            let waited = max(reply.settledAt.timeIntervalSince(reply.receivedAt), 0)
            Metrics.Timer(label: "namro_reply", dimensions: reply.account.dimensions).recordSeconds(waited)
        }
        since = now
        // A later part of an answer is settled soon after its first.
        counted = counted.filter { now.timeIntervalSince($0.value) < 10 * Self.overlap }
        return replies.count
    }
}
