package import Assignments
package import Foundation

/// Who wrote, where, when, and what was said before: all that a decision depends on beside the office's records.
package struct Situation: Sendable {
    /// Where a message was written.
    package enum Chat: Equatable, Sendable {
        /// The private chat of one person with the bot.
        case personal
        /// A group; its scope is nil where it is not pinned.
        case group(SummaryScope?)

        /// Whether others read along.
        package var isGroup: Bool { self != .personal }
    }

    /// The sender, with what he might do when he wrote and may still do.
    package let actor: Actor
    /// The sender with what he might do when he wrote.
    package let actorThen: Actor
    /// The sender with what he may do now.
    package let actorNow: Actor
    /// Where it was written.
    package let chat: Chat
    /// When it was said, bounded by when it was received: its days are counted from here.
    package let sentAt: Date
    /// The civil time now: what is late, and what is over, is so now.
    package let now: Date
    /// What was said before.
    package let dialogue: Dialogue
    /// The whole message, for what was asked for in one's own words.
    package let text: String
    /// The one assignment that the message of ours speaks of to which this is a reply; nil where there is none.
    package let repliedCode: Int?
    /// The rows of the message that this one changes, where it takes the place of what that has reported; empty for any other.
    package var corrects: [Int64] = []
    /// Whether pictures or documents come with the message, which go to the work that it is of.
    package var bringsFiles = false

    /// Creates a situation of somebody whose rights were the same when he wrote, unless they are given apart.
    package init(
        actor: Actor, then: Actor? = nil, chat: Chat, sentAt: Date, now: Date, dialogue: Dialogue, text: String = "",
        repliedCode: Int? = nil
    ) {
        self.text = text
        self.repliedCode = repliedCode
        self.actor = then.map(actor.alsoBeing) ?? actor
        actorThen = then ?? actor
        actorNow = actor
        self.chat = chat
        self.sentAt = sentAt
        self.now = now
        self.dialogue = dialogue
    }

    /// What was open when the message was sent, however late it is read, and nothing that was asked since.
    package var heard: Dialogue { dialogue.heard(by: sentAt) }

    /// Whether it is read so long after it was said that the office may be another by now.
    package var isDelayed: Bool { now.timeIntervalSince(sentAt) > Self.delay }

    /// What a platform and the engine take at most while nothing stands still, in seconds.
    private static let delay: TimeInterval = 60
}
