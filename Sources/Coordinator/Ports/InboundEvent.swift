package import Foundation
package import VietnameseText

/// A platform and the bot's account on it.
package struct PlatformAccount: Hashable, Sendable {
    /// The platform's name: `zalo`.
    package let platform: String
    /// The bot's own id there.
    package let account: String

    /// Creates the pair.
    package init(platform: String, account: String) {
        self.platform = platform
        self.account = account
    }

    /// The labels of its metrics.
    var dimensions: [(String, String)] { [("platform", platform), ("bot", account)] }
}

/// Where a platform is to go on reading; opaque to everyone else.
package struct Cursor: Hashable, Sendable {
    /// The platform's own text.
    package let value: String

    /// Wraps the platform's text.
    package init(_ value: String) { self.value = value }
}

/// Something that happened on a platform, as far as the engine needs to know it.
package struct InboundEvent: Equatable, Sendable {
    /// What happened.
    package enum Kind: String, Sendable {
        /// A new message.
        case message
        /// A changed message; not a duplicate of the message it changes.
        case edit
        /// A pressed button.
        case button
        /// A reaction.
        case reaction
        /// The sender has come into the chat, or is asked into it.
        case membership
        /// The sender has left the chat.
        case departure
        /// Words that only the devices of people can read, and no bot.
        case unreadable
        /// The platform goes on with the chat under another id.
        case moved
        /// Anything else; kept on record, without effect.
        case other
    }

    /// A chat, private or with others.
    package struct Chat: Equatable, Sendable {
        /// The platform's id of the chat.
        package let id: String
        /// Whether others read along.
        package let isGroup: Bool

        /// The chat of which one is a part, such as a topic of a group: what stands before the first slash; nil where it is no part.
        package static func whole(of id: String) -> String? {
            let parts = id.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
            return parts.count == 2 && !parts[0].isEmpty ? String(parts[0]) : nil
        }

        /// Creates a chat.
        package init(id: String, isGroup: Bool) {
            self.id = id
            self.isGroup = isGroup
        }
    }

    /// How a message tells that it belongs together with others.
    package enum Album: Equatable, Sendable {
        /// The platform gives all of them one name.
        case group(String)
        /// The platform tells nothing; what one person sends at once belongs together.
        case near

        /// Reads the name under which it is kept.
        package init(name: String) { self = name.hasPrefix(Self.prefix) ? .group(String(name.dropFirst(6))) : .near }

        /// The name under which it is kept.
        package var name: String {
            switch self {
            case .group(let name): Self.prefix + name
            case .near: "near"
            }
        }

        private static let prefix = "group:"
    }

    /// What happened.
    package var kind: Kind
    /// Chosen by the adapter; the same for a second delivery of the same event, and only then.
    package var key: String
    /// Where it happened.
    package var chat: Chat
    /// The platform's id of who did it; empty where the platform hides it.
    package var sender: String
    /// Whether that is a program.
    package var senderIsBot: Bool
    /// When the platform says that it was sent.
    package var sentAt: Date
    /// The text; nil where there is none (a sticker, a document the platform keeps back).
    package var text: NormalizedText?
    /// The picture or document that came with it.
    package var file: ReceivedFile?
    /// The platform's id of the message to which it is a reply, where the platform tells (Zalo does not).
    package var repliesTo: String?
    /// Whether it was said to the bot; false for words in a group that the bot happens to see.
    package var isAddressed: Bool
    /// The key of the message that an edit changes.
    package var edits: String?
    /// Where a chat that has moved goes on.
    package var movedTo: String?
    /// Whether the words are somebody else's, whom the sender only passes on.
    package var isForwarded: Bool
    /// With which others it was sent; nil where it stands alone.
    package var album: Album?
    /// The event as the platform sent it.
    package var raw: String

    /// Creates an event.
    package init(
        kind: Kind,
        key: String,
        chat: Chat,
        sender: String,
        senderIsBot: Bool = false,
        sentAt: Date,
        text: NormalizedText?,
        file: ReceivedFile? = nil,
        repliesTo: String? = nil,
        isAddressed: Bool = true,
        edits: String? = nil,
        movedTo: String? = nil,
        isForwarded: Bool = false,
        album: Album? = nil,
        raw: String
    ) {
        self.kind = kind
        self.key = key
        self.chat = chat
        self.sender = sender
        self.senderIsBot = senderIsBot
        self.sentAt = sentAt
        self.text = text
        self.file = file
        self.repliesTo = repliesTo
        self.isAddressed = isAddressed
        self.edits = edits
        self.movedTo = movedTo
        self.isForwarded = isForwarded
        self.album = album
        self.raw = raw
    }
}
