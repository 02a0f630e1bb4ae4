package import Foundation

/// Senders whom nobody knows: which codes they try, and what they were told.
package protocol StrangerReading {
    /// How many wrong codes a user has sent since an instant, and when the last was.
    func wrongCodes(_ account: PlatformAccount, user: String, since: Date) throws -> (count: Int, last: Date?)
    /// When a sender or a chat was last told how to link, and how many were told since an instant.
    func notices(
        _ account: PlatformAccount, chat: String, user: String, since: Date
    ) throws -> (last: Date?, sinceCount: Int)
}

/// Senders whom nobody knows, to be counted.
package protocol StrangerRows: StrangerReading {
    /// Counts a wrong code.
    func countWrongCode(_ account: PlatformAccount, user: String, at now: Date) throws
    /// Remembers that a sender was told in a chat how to link.
    func note(_ account: PlatformAccount, chat: String, user: String, at now: Date) throws
}
