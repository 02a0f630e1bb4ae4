package import Assignments
package import Foundation

/// A received event waiting to be processed.
package struct InboxRow: Equatable, Sendable {
    /// The key; rows of a chat are processed in its order.
    package let id: Int64
    /// The platform and the bot's account.
    package let account: PlatformAccount
    /// What happened.
    package var event: InboundEvent
    /// The files that go with it: its own, those of its album, those that were held until their work was known.
    package var attachments: [Attachment]
    /// When we received it.
    package let receivedAt: Date
    /// How often its processing has failed.
    package let failures: Int
    /// When it failed first.
    package let firstFailedAt: Date?
    /// How often it was attempted alone; the process may have died in any of these attempts.
    package let attempts: Int

    /// Creates a row.
    package init(
        id: Int64, account: PlatformAccount, event: InboundEvent, receivedAt: Date, failures: Int, firstFailedAt: Date?,
        attempts: Int = 0
    ) {
        self.attempts = attempts
        self.id = id
        self.account = account
        self.event = event
        attachments = event.file.map { [Attachment(inbox: id, file: $0)] } ?? []
        self.receivedAt = receivedAt
        self.failures = failures
        self.firstFailedAt = firstFailedAt
    }

    /// The same row with other files, or none.
    func with(_ attachments: [Attachment]) -> InboxRow {
        var row = self
        row.attachments = attachments
        return row
    }
}

/// A file with the message that it came with.
package struct Attachment: Equatable, Sendable {
    /// The key of the message.
    package let inbox: Int64
    /// The file.
    package let file: ReceivedFile

    /// Creates it.
    package init(inbox: Int64, file: ReceivedFile) {
        self.inbox = inbox
        self.file = file
    }
}

/// A message that came together with others.
package struct AlbumItem: Equatable, Sendable {
    /// The message.
    package let row: InboxRow
    /// Whether it still waits to be processed.
    package let isPending: Bool
    /// Whether it was given up.
    package let isGivenUp: Bool
    /// The message whose work it belongs to; nil where it belongs to none.
    package let lead: Int64?

    /// Creates it.
    package init(row: InboxRow, isPending: Bool, isGivenUp: Bool, lead: Int64?) {
        self.row = row
        self.isGivenUp = isGivenUp
        self.isPending = isPending
        self.lead = lead
    }
}

/// What is on record of a message that was received, with its edits.
package struct ReceivedMessage: Equatable, Sendable {
    /// The keys of the message and of its edits, the newest first.
    package let rows: [Int64]
    /// Who wrote it.
    package let sender: String
    /// Its words after the last edit; nil where it had none, and where they were taken away.
    package let text: String?
    /// Whether its words were taken away.
    package let isForgotten: Bool
    /// The work that it has changed.
    package let changed: [Assignment.ID]

    /// Creates it.
    package init(
        rows: [Int64], sender: String, text: String?, isForgotten: Bool, changed: [Assignment.ID]
    ) {
        self.rows = rows
        self.sender = sender
        self.text = text
        self.isForgotten = isForgotten
        self.changed = changed
    }
}

/// What became of a received event.
package enum InboxState: String, CaseIterable, Sendable {
    /// Waits to be processed.
    case pending
    /// Processed.
    case done
    /// Without effect by rule: a bot's message, an unpinned group.
    case ignored
    /// Given up after its tries, and shown in `status`.
    case failed
}

/// What a message is for.
package enum OutboxPurpose: String, Sendable {
    /// An answer to a message.
    case reply
    /// A message to someone else about a change.
    case notice
    /// Reminders, which a person gets only so many of in a day.
    case reminder
    /// Reminders of work that is hỏa tốc, of which there is no such limit.
    case urgent
    /// A digest.
    case digest
    /// A change told to another system, which knows it by its id.
    case change

    /// Whether what it says is made anew from time to time, with the figures of then.
    package var isMadeAnew: Bool {
        switch self {
        case .reminder, .urgent, .digest: true
        case .reply, .notice, .change: false
        }
    }
}

/// A message to be put into the outbox.
package struct OutboxDraft: Equatable, Sendable {
    /// The platform and the bot's account.
    package let account: PlatformAccount
    /// The platform's id of the chat.
    package let chat: String
    /// What it is for.
    package let purpose: OutboxPurpose
    /// The text.
    package let text: String
    /// The event that it answers, where it does.
    package let inbox: Int64?
    /// The one assignment that it speaks of; nil where it speaks of none or several.
    package let about: Assignment.ID?
    /// When it expires; after that it is neither sent nor retried.
    package let mattersUntil: Date
    /// What it may be answered with by one tap.
    package let answers: [QuickAnswer]
    /// The key of the file that it hands over.
    package let file: Int64?

    /// Creates a draft.
    package init(
        account: PlatformAccount, chat: String, purpose: OutboxPurpose, text: String, inbox: Int64?,
        about: Assignment.ID? = nil, mattersUntil: Date, answers: [QuickAnswer] = [], file: Int64? = nil
    ) {
        self.file = file
        self.answers = answers
        self.account = account
        self.chat = chat
        self.purpose = purpose
        self.text = text
        self.inbox = inbox
        self.about = about
        self.mattersUntil = mattersUntil
    }
}

/// Where a message of the outbox stands.
package enum OutboxState: String, CaseIterable, Sendable {
    /// Waits to be sent.
    case pending
    /// Claimed; a send may be under way.
    case sending
    /// The platform has it.
    case sent
    /// The platform refused it for good.
    case refused
    /// Nobody knows; it waits for its one visible second try.
    case unknown
    /// Given up: unknown after its second attempt, or expired before a platform took it; shown in `status`.
    case parked
}

/// Why a message was parked that expired before any platform took it.
package enum PastUse {
    /// It is lost, and people are told of it.
    package static let lost = "past its use"
    /// What still matters of it comes in another message, with the figures of then.
    package static let saidAnew = "past its use; what still matters is said anew"
}

/// The first unfinished message of a chat.
package struct OutboxHead: Equatable, Sendable {
    /// The key; messages of a chat are sent in its order.
    package let id: Int64
    /// Its idempotency key, unique also among databases that were restored from backups of this one.
    package let key: String
    /// The platform's id of the chat.
    package let chat: String
    /// The text.
    package let text: String
    /// Where it stands: pending or unknown.
    package let state: OutboxState
    /// Whether its second try was made.
    package let isResent: Bool
    /// When it expires; after that it is not sent.
    package let mattersUntil: Date
    /// How often it was claimed; the outcome of one attempt never overwrites a later one.
    package var attempt: Int
    /// When the last attempt began; nil before the first, and where an older program made it.
    package let triedAt: Date?
    /// How many attempts with its file were refused or have an unknown outcome.
    package let fileTries: Int
    /// What it may be answered with by one tap.
    package let answers: [QuickAnswer]
    /// The key of the file that it hands over.
    package let file: Int64?

    /// Creates a head.
    package init(
        id: Int64, key: String, chat: String, text: String, state: OutboxState, isResent: Bool, mattersUntil: Date,
        attempt: Int, triedAt: Date? = nil, answers: [QuickAnswer] = [], file: Int64? = nil, fileTries: Int = 0
    ) {
        self.triedAt = triedAt
        self.fileTries = fileTries
        self.file = file
        self.key = key
        self.answers = answers
        self.attempt = attempt
        self.id = id
        self.chat = chat
        self.text = text
        self.state = state
        self.isResent = isResent
        self.mattersUntil = mattersUntil
    }
}

/// A person's account on a platform.
package struct ChatIdentity: Equatable, Sendable {
    /// The platform and the bot's account.
    package let account: PlatformAccount
    /// The platform's id of the person.
    package let user: String
    /// The private chat with the bot.
    package let privateChat: String
    /// The person.
    package let officer: Officer.ID
    /// Since when the chat refuses messages for good; nil where it takes them as far as is known.
    package let refusedAt: Date?

    /// Creates an identity.
    package init(
        account: PlatformAccount, user: String, privateChat: String, officer: Officer.ID, refusedAt: Date? = nil
    ) {
        self.refusedAt = refusedAt
        self.account = account
        self.user = user
        self.privateChat = privateChat
        self.officer = officer
    }

    /// The same account where its private chat is another, of which nothing is known yet.
    func at(_ chat: String) -> ChatIdentity {
        ChatIdentity(account: account, user: user, privateChat: chat, officer: officer)
    }
}
