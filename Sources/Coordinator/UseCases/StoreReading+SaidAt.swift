import Conversation
import Foundation

extension StoreReading {
    /// When a message was said, by our clock: the clock of a platform that is behind ours would make every answer older than its
    /// question. How far apart they are, the fastest of its last messages shows.
    func saidAt(_ row: InboxRow) throws -> Date {
        let sentAt = row.boundedSentAt
        guard row.receivedAt.timeIntervalSince(sentAt) > Dialogue.leeway,
            let skew = try inbox.shortestLag(of: row.account, before: row.id), (0...Skew.most).contains(skew)
        else { return sentAt }
        return min(sentAt.addingTimeInterval(skew), row.receivedAt)
    }
}

private enum Skew {
    /// By how many seconds the two clocks may differ and still be set right here; what is later than that was late.
    static let most: TimeInterval = 120
}

extension InboxRow {
    /// When it was sent, bounded by when it was received; a date that is missing or absurd is that of receipt.
    fileprivate var boundedSentAt: Date {
        let age = receivedAt.timeIntervalSince(event.sentAt)
        return (0...(30 * 86_400)).contains(age) ? event.sentAt : receivedAt
    }
}
