import Foundation

/// The group as Telegram numbers it: whole numbers, negative for groups.
extension PracticeMember {
    /// The person's id on Telegram, and that of his private chat.
    package var telegramID: Int64 { Self.number(of: id) }

    /// A whole number of up to 40 bits that follows from an id of the practice group.
    fileprivate static func number(of id: String) -> Int64 { Int64(id.prefix(10), radix: 16) ?? 1 }
}

extension PracticeGroup {
    /// The number of the Telegram bot, with which its token begins.
    static let telegramBot: Int64 = 200_300_400
    /// The name by which people of Telegram mention the bot.
    static let telegramUsername = "namro_practice_bot"

    /// The token under which the practice platform knows the Telegram bot.
    package var telegramToken: String { "\(Self.telegramBot):practice-token" }
    /// The bot's account on Telegram.
    package var telegramBotID: String { String(Self.telegramBot) }
    /// The group's id on Telegram.
    package var telegramGroupID: Int64 { -PracticeMember.number(of: groupID) }

    /// The chat of an id of Telegram, as the group names it; nil where there is none.
    func chat(telegram id: Int64) -> String? {
        id == telegramGroupID ? groupID : members.first { $0.telegramID == id }?.id
    }

    // MARK: Updates

    /// Hands a member's message to the Telegram bot, which by its privacy mode hears in a group only what is meant for it.
    func handToTelegram(_ message: PracticeMessage, isAddressed: Bool, repliesToBot: Bool) {
        guard isAddressed || message.text.hasPrefix("/") else { return }
        var fields = telegramFields(of: message)
        if repliesToBot, let replied = messages().last(where: { $0.chat == message.chat && $0.from == botID }) {
            fields["reply_to_message"] = telegramFields(of: replied)
        }
        telegram.add { Self.json(["update_id": $0, "message": fields]) }
    }

    /// A member taps a button of a message; false where there is none with these data.
    package func tap(member id: String, message number: Int, data: String) -> Bool {
        guard let member = members.first(where: { $0.id == id }),
            let message = messages().first(where: { $0.number == number }),
            message.chat == id || message.chat == groupID, message.buttons.contains(where: { $0.data == data })
        else { return false }
        let fields = telegramFields(of: message)
        telegram.add { update in
            Self.json([
                "update_id": update,
                "callback_query": [
                    "id": "tap\(update)", "from": Self.telegramUser(member), "message": fields, "data": data,
                    "chat_instance": message.chat,
                ] as [String: Any],
            ])
        }
        return true
    }

    /// A message as Telegram writes it (core.telegram.org/bots/api, Message).
    func telegramFields(of message: PracticeMessage) -> [String: Any] {
        var fields: [String: Any] = [
            "message_id": message.number, "date": message.at / 1000, "chat": telegramChat(message.chat),
        ]
        if message.from == botID {
            fields["from"] = Self.telegramBotUser(botName)
        } else if let member = members.first(where: { $0.id == message.from }) {
            fields["from"] = Self.telegramUser(member)
        }
        // People mention the bot by the name that this platform knows.
        let text = message.text.replacing("@" + botName, with: "@" + Self.telegramUsername)
        if let photo = message.photo {
            fields[telegramKind(of: photo)] = telegramFile(at: photo)
            if !text.isEmpty { fields["caption"] = text }
        } else {
            fields["text"] = text
            let marks = Self.entities(of: text)
            if !marks.isEmpty { fields["entities"] = marks }
        }
        return fields
    }

    private func telegramChat(_ chat: String) -> [String: Any] {
        guard let member = members.first(where: { $0.id == chat }) else {
            return ["id": telegramGroupID, "type": "group", "title": groupName]
        }
        return ["id": member.telegramID, "type": "private", "first_name": member.name]
    }

    private static func telegramUser(_ member: PracticeMember) -> [String: Any] {
        ["id": member.telegramID, "is_bot": false, "first_name": member.name]
    }

    /// The bot as others see it.
    static func telegramBotUser(_ name: String) -> [String: Any] {
        ["id": telegramBot, "is_bot": true, "first_name": name, "username": telegramUsername]
    }

    /// The mention and the command of a text, in UTF-16 units.
    private static func entities(of text: String) -> [[String: Any]] {
        [(#/@namro_practice_bot/#, "mention"), (#/^\/[A-Za-z0-9_]+/#, "bot_command")].flatMap { pattern, type in
            text.matches(of: pattern).map { match in
                [
                    "type": type, "offset": text[..<match.range.lowerBound].utf16.count,
                    "length": text[match.range].utf16.count,
                ]
            }
        }
    }

    // MARK: Files

    /// Whether a file is shown as a picture or handed over as a document.
    private func telegramKind(of address: String) -> String { isPicture(at: address) ? "photo" : "document" }

    /// A file as Telegram tells of it; what a member names by an address from outside has that for an id.
    private func telegramFile(at address: String) -> Any {
        let id = PracticeFiles.id(at: address) ?? address
        let file = files[id]
        var fields: [String: Any] = ["file_id": id, "file_unique_id": "u\(id)", "file_size": file?.content.count ?? 0]
        guard telegramKind(of: address) == "photo" else {
            (fields["file_name"], fields["mime_type"]) = (file?.name ?? "", file?.type ?? "")
            return fields
        }
        // The size in points is not looked at; the platform always tells one.
        (fields["width"], fields["height"]) = (640, 480)
        return [fields]
    }
}
