import Foundation
import Synchronization

/// What a bot knows of itself: its id from its token, its name once the platform has told it.
package final class TelegramSelf: Sendable {
    /// The bot's own id.
    let id: String
    private let name = Mutex<String?>(nil)

    /// Creates one that does not know its name yet.
    init(id: String) { self.id = id }

    /// Learns the name.
    func learn(name: String) { self.name.withLock { $0 = name.lowercased() } }

    /// Whether a name without its @ is the bot's, in capitals or not.
    func isNamed(_ other: String) -> Bool { name.withLock(\.self) == other.lowercased() }

    /// A text without the bot's name, @ and all, wherever it stands as a word of its own.
    func without(name text: String) -> String {
        text.replacing(/(^|[^A-Za-z0-9_@])@([A-Za-z0-9_]{3,64})(?![A-Za-z0-9_])[,:]?\s?/) { match in
            isNamed(String(match.2)) ? String(match.1) : String(match.0)
        }
    }
}
