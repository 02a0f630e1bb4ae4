import Conversation

/// A line for `namro explain --stdin --format speech`: a message, or a dialogue up to and with the message to be read.
struct SpeechRow: Decodable, Sendable {
    /// Something that was said, by the bot or by a person.
    struct Turn: Decodable, Sendable {
        let bot: String?
        let asks: [AskedQuestion]
        let did: [SpeechAct]
        let spokeOf: [SpeechValue]
        let sender: String?
        let chat: String?
        let text: String?

        private enum CodingKeys: String, CodingKey {
            case bot, asks, did, spokeOf, chat, text
            case sender = "as"
        }

        init(from decoder: any Decoder) throws {
            let container = try decoder.container(keyedBy: CodingKeys.self)
            bot = try container.decodeIfPresent(String.self, forKey: .bot)
            // One question, or several.
            if let several = try? container.decodeIfPresent([AskedQuestion].self, forKey: .asks) {
                asks = several
            } else {
                asks = try container.decodeIfPresent(AskedQuestion.self, forKey: .asks).map { [$0] } ?? []
            }
            did = try container.decodeIfPresent([SpeechAct].self, forKey: .did) ?? []
            spokeOf = try container.decodeIfPresent([SpeechValue].self, forKey: .spokeOf) ?? []
            sender = try container.decodeIfPresent(String.self, forKey: .sender)
            chat = try container.decodeIfPresent(String.self, forKey: .chat)
            text = try container.decodeIfPresent(String.self, forKey: .text)
        }
    }

    /// Who says the message; a role of the example office or a code; nil where it is not said.
    let sender: String?
    /// Whether it is said in the group.
    let inGroup: Bool
    /// The message.
    let text: String
    /// What was said before it.
    let before: [Turn]
    /// The name of the row.
    let id: SpeechValue?

    private enum CodingKeys: String, CodingKey {
        case id, chat, text, turns
        case sender = "as"
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        id = try container.decodeIfPresent(SpeechValue.self, forKey: .id)
        let turns = try container.decodeIfPresent([Turn].self, forKey: .turns) ?? []
        before = Array(turns.dropLast())
        let chat = try turns.last.map(\.chat) ?? container.decodeIfPresent(String.self, forKey: .chat)
        inGroup = chat == "group"
        sender = try turns.last.map(\.sender) ?? container.decodeIfPresent(String.self, forKey: .sender)
        text = try turns.last.map { $0.text ?? "" } ?? container.decode(String.self, forKey: .text)
    }
}
