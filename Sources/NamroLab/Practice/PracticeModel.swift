import Coordinator

/// A person of the practice group.
package struct PracticeMember: Equatable, Codable, Sendable {
    /// The platform's id: 20 hexadecimal digits, as Zalo's are.
    package let id: String
    /// The roster's code of the person.
    package let code: String
    /// The name that the chat shows.
    package let name: String
    /// What the person is, for the picker.
    package let title: String
    /// The part of the picker in which the person stands.
    package let section: String

    /// Creates a member whose platform id follows from the code, so that it is the same in every process.
    package init(code: String, name: String, title: String, section: String) {
        self.code = code
        self.name = name
        self.title = title
        self.section = section
        id = Self.platformID(code)
    }

    /// 20 hexadecimal digits that follow from a text (FNV-1a, twice).
    package static func platformID(_ text: String) -> String {
        let starts: [UInt64] = [StableHash.offset, 0x9ae1_6a3b_2f90_404f]
        let hashes = starts.map { StableHash.of(text, after: $0) }
        let digits = hashes.map { hash in
            let text = String(hash, radix: 16)
            return String(repeating: "0", count: 16 - text.count) + text
        }.joined()
        return String(digits.prefix(20))
    }
}

/// A message in the practice group.
package struct PracticeMessage: Equatable, Codable, Sendable {
    /// The number, growing.
    package let number: Int
    /// The platform's id of the message.
    package let id: String
    /// The chat: the group's id, or a member's for his private chat with the bot.
    package let chat: String
    /// Who wrote it: a member's id, or the bot's.
    package let from: String
    /// The name that the chat shows.
    package let name: String
    /// The text.
    package let text: String
    /// The address of a picture or a document.
    package let photo: String?
    /// What it may be answered with by a tap, of a bot that has buttons.
    package let buttons: [PracticeButton]
    /// The civil time, in milliseconds since 1970.
    package let at: Int64
}

/// A button under a message of the bot.
package struct PracticeButton: Equatable, Codable, Sendable {
    /// What stands on it.
    package let label: String
    /// What the bot is handed when it is tapped.
    package let data: String
}

/// A fault that the practice platform shows on demand, as the real one shows it by itself.
package struct PracticeFault: Equatable, Codable, Sendable {
    /// What goes wrong.
    package enum Kind: String, CaseIterable, Codable, Sendable {
        /// HTTP 429: of Zalo's front with an HTML page, of Telegram with how long to wait.
        case tooMany
        /// The platform's own refusal: Zalo's "403 Internal server error" inside HTTP 200, Telegram's HTTP 403.
        case refused
        /// HTTP 502 with an HTML page.
        case badGateway
        /// The answer comes late.
        case delay
        /// The work is done and the answer never comes.
        case dropAnswer
        /// The work is done twice.
        case twice
        /// The connection is closed before anything is done.
        case close
    }

    /// What goes wrong.
    package let kind: Kind
    /// The method of the Bot API that it strikes; nil for every one.
    package let method: String?
    /// How many calls it strikes.
    package var times: Int
    /// Seconds, for a delay.
    package let seconds: Double?

    /// Creates a fault.
    package init(kind: Kind, method: String? = nil, times: Int = 1, seconds: Double? = nil) {
        self.kind = kind
        self.method = method
        self.times = times
        self.seconds = seconds
    }
}
