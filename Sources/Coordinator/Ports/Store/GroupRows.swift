package import Assignments
package import Conversation
package import Foundation

/// The groups that are pinned to a scope.
package protocol GroupReading {
    /// The scope of a pinned group, which is also that of its topics that are not pinned themselves; nil where there is none.
    func scope(_ account: PlatformAccount, chat: String) throws -> SummaryScope?
}

/// The groups, to be pinned.
package protocol GroupRows: GroupReading {
    /// Pins a group to a scope.
    func pin(
        _ account: PlatformAccount, chat: String, to scope: SummaryScope, by officer: Officer.ID, at now: Date) throws
    /// Lets a group, its round and what waits to be sent to it go on in another chat.
    func move(_ account: PlatformAccount, from chat: String, to other: String) throws
}
