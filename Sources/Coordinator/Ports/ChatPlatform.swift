/// A messaging platform: receive and send. One adapter for each, blind to the others.
package protocol ChatPlatform: Sendable {
    /// The platform's name, for rows and logs: `zalo`.
    var name: String { get }
    /// How long one send may take before its outcome is unknown.
    var sendTimeout: Duration { get }
    /// Whether a message whose outcome is unknown may simply be sent again under its key, and stays one message.
    var repeatsSafely: Bool { get }
    /// Whether what was answered and not kept is answered again, so that a poll may be cut.
    var replaysReceived: Bool { get }
    /// What has to wait where the platform refuses for a time that it names.
    var limitScope: LimitScope { get }
    /// Whether files go out by an address only, which an office without a public one has not.
    var needsLinks: Bool { get }

    /// Whether the sender's own server says when a message was sent, so that its word is taken within bounds only.
    var stampsBySender: Bool { get }

    /// The bot's own account. Throws `PlatformError`.
    func identify() async throws -> BotAccount
    /// What has happened since the cursor; waits a while where nothing has. Throws `PlatformError`.
    ///
    /// Where the platform forgets what it has answered, the caller must keep the answer: it is the only copy.
    func receive(after cursor: Cursor?) async throws -> ReceivedBatch
    /// Sends one message and says what is known of it afterwards; never throws.
    func send(_ message: OutboundMessage) async -> SendOutcome
    /// Fetches a file that came with a message, up to `FileContent.largest`; never throws.
    func fetch(_ file: ReceivedFile) async -> FetchOutcome
}

extension ChatPlatform {
    /// No, unless a platform says otherwise.
    package var repeatsSafely: Bool { false }
    /// No, unless a platform says otherwise: its answer may be the only copy.
    package var replaysReceived: Bool { false }
    /// No, unless a platform says otherwise.
    package var needsLinks: Bool { false }
    /// No, unless a platform says otherwise: its one server stamps what it takes.
    package var stampsBySender: Bool { false }
    /// Never, unless a platform says otherwise.
    package func fetch(_ file: ReceivedFile) async -> FetchOutcome {
        .never(reason: "this platform hands no files out")
    }
    /// Everything, unless a platform says otherwise.
    package var limitScope: LimitScope { .platform }
}

/// What a limit is about.
package enum LimitScope: Equatable, Sendable {
    /// All that the bot sends.
    case platform
    /// The chat to which it was about to send.
    case chat
}

/// The bot's own account on a platform.
package struct BotAccount: Equatable, Sendable {
    /// The platform's id of the bot.
    package let id: String
    /// The name that people see and mention.
    package let displayName: String

    /// Creates an account.
    package init(id: String, displayName: String) {
        self.id = id
        self.displayName = displayName
    }
}

/// What one receive brought.
package struct ReceivedBatch: Equatable, Sendable {
    /// The events in order; empty where nothing happened.
    package let events: [InboundEvent]
    /// Where to go on; nil where the platform has no such thing.
    package let next: Cursor?

    /// Creates a batch.
    package init(events: [InboundEvent], next: Cursor? = nil) {
        self.events = events
        self.next = next
    }
}

/// Why a platform could not be read.
package struct PlatformError: Error, Equatable, Sendable {
    /// What to do about it.
    package enum Kind: Equatable, Sendable {
        /// Try again after a while: outage, refused connection, limit.
        case temporary
        /// The token or the settings are wrong; a person must act.
        case permanent
    }

    /// What to do about it.
    package let kind: Kind
    /// What was seen, without any secret.
    package let reason: String

    /// Creates an error.
    package init(_ kind: Kind, _ reason: String) {
        self.kind = kind
        self.reason = reason
    }
}

/// A message to be sent.
package struct OutboundMessage: Equatable, Sendable {
    /// The platform's id of the chat.
    package let chat: String
    /// The text, within the platform's limit.
    package let text: String
    /// What tells it from every other message, as an idempotency key for platforms that have one.
    package let key: String
    /// What it may be answered with by one tap; a platform without buttons leaves them out.
    package let answers: [QuickAnswer]
    /// The file that it hands over; the text then says what that is.
    package let file: OutboundFile?

    /// Creates a message.
    package init(
        chat: String, text: String, key: String, answers: [QuickAnswer] = [], file: OutboundFile? = nil
    ) {
        self.file = file
        self.answers = answers
        self.chat = chat
        self.text = text
        self.key = key
    }
}

/// A file that is handed over.
package struct OutboundFile: Equatable, Sendable {
    /// What is in it.
    package let content: FileContent
    /// Where it can be fetched for some days, by whoever knows the address; nil where the office has no public address.
    package let address: String?

    /// Creates a file.
    package init(_ content: FileContent, address: String?) {
        self.content = content
        self.address = address
    }

    /// The same, to be handed over as a document.
    package var asDocument: OutboundFile { OutboundFile(content.asDocument, address: address) }
}

/// What is known of a send afterwards (DESIGN rule 6).
package enum SendOutcome: Equatable, Sendable {
    /// The platform has it, under this id.
    case sent(message: String)
    /// The platform never saw it: the connection did not ask for the request's body.
    case notSent(reason: String)
    /// The platform refused it for now; `after` is how long to wait, where it said.
    case refusedForNow(after: Duration?, reason: String)
    /// The platform refused it for good.
    case refused(reason: String)
    /// The platform refused it, since the chat goes on under another id.
    case moved(to: String)
    /// Nobody knows.
    case unknown(reason: String)
}
