import Assignments
import Conversation
package import Foundation

/// Tells other systems of every change of an assignment, in order, at least once: from the history, which nothing leaves, and from where
/// each of them stands, which is kept with what is queued for it.
package struct RelayChanges: Sendable {
    /// How many changes wait for one of them at most; what follows stays in the history until they are taken.
    private static let most = 100

    private let accounts: [PlatformAccount]

    /// Creates the use case for those of the outlets that are told of changes.
    package init(outlets: [Outlet]) {
        accounts = outlets.filter { $0.contents.contains(.events) }.map(\.account)
    }

    /// Whether somebody has not been told of everything, and takes more.
    func isDue(_ tx: any StoreReading) throws -> Bool {
        guard !accounts.isEmpty else { return false }
        let last = try tx.history.lastKey()
        return try accounts.contains { account in
            try Self.place(of: account, tx) ?? -1 < last && tx.outbox.unsentCount(to: account) < Self.most
        }
    }

    /// Queues what they have not been told of, in the caller's transaction, and answers how much. One that is new is told of what changes
    /// from now on.
    func run(_ tx: any StoreWriting, at now: Date) throws -> Int {
        var count = 0
        for account in accounts {
            guard let place = try Self.place(of: account, tx) else {
                try tx.polls.setCursor(Cursor(String(try tx.history.lastKey())), of: account)
                continue
            }
            let free = Self.most - (try tx.outbox.unsentCount(to: account))
            guard free > 0 else { continue }
            let lines = try tx.history.lines(of: nil, since: .distantPast, after: place).prefix(free)
            for line in lines {
                try tx.relay(try ChangeEvent(line, tx).json(), to: account, at: now)
            }
            if let last = lines.last { try tx.polls.setCursor(Cursor(String(last.id)), of: account) }
            count += lines.count
        }
        return count
    }

    /// Lets an outlet be told again of what was recorded since an instant; answers how many changes that are.
    package static func replay(
        to account: PlatformAccount, since instant: Date, _ tx: any StoreWriting
    ) throws -> Int {
        var (count, last, first) = (0, Int64(0), Int64?.none)
        while case let page = try tx.history.lines(of: nil, since: instant, after: last), let end = page.last {
            first = first ?? page.first?.id
            count += page.count
            last = end.id
        }
        // What it was not told of yet is not passed over.
        if let first {
            let place = min(try place(of: account, tx) ?? first - 1, first - 1)
            try tx.polls.setCursor(Cursor(String(place)), of: account)
        }
        return count
    }

    /// The last change that an outlet was told of; nil for one that is new.
    private static func place(of account: PlatformAccount, _ tx: any StoreReading) throws -> Int64? {
        try tx.polls.cursor(of: account).flatMap { Int64($0.value) }
    }
}
