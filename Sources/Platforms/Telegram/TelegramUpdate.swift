import Coordinator
import Foundation
import PlatformSupport
import VietnameseText

/// Reads updates of the Bot API, from a poll or a webhook (core.telegram.org/bots/api, Update).
struct TelegramUpdate {
    /// Who the bot is.
    let bot: TelegramSelf

    /// The event of one update. Anything that is not understood is kept on record, without effect.
    func event(_ update: JSONValue) -> InboundEvent {
        if let message = update["message"],
            let event = message["migrate_to_chat_id"] == nil ? said(message, update) : move(message, update)
        {
            return event
        }
        if let message = update["edited_message"], let event = edited(message, update) { return event }
        if let tap = update["callback_query"], let event = tapped(tap, update) { return event }
        let raw = update.compactText
        // Updates without a number of their own are told apart by what they say.
        let id = update["update_id"]?.flexibleText ?? String(StableHash.of(raw), radix: 16)
        return InboundEvent(
            kind: .other, key: "update:\(id)", chat: InboundEvent.Chat(id: "", isGroup: false), sender: "",
            sentAt: Date(timeIntervalSince1970: 0), text: nil, raw: raw)
    }

    // MARK: Messages

    private func said(_ message: JSONValue, _ update: JSONValue) -> InboundEvent? {
        guard let chat = TelegramChat(message), let key = Self.key(of: message) else { return nil }
        let isGroup = ["group", "supergroup"].contains(message["chat"]?["type"]?.text)
        let isPrivate = message["chat"]?["type"]?.text == "private"
        // Posts of channels have no person behind them.
        guard isGroup || isPrivate else { return nil }
        let words = TelegramWords(message, bot: bot)
        let isHidden = message["sender_chat"] != nil
        return InboundEvent(
            kind: .message, key: key, chat: InboundEvent.Chat(id: chat.name, isGroup: isGroup),
            sender: isHidden ? "" : message["from"]?["id"]?.flexibleText ?? "",
            senderIsBot: !isHidden && message["from"]?["is_bot"]?.flag == true, sentAt: Self.date(message["date"]),
            text: words.text.map { NormalizedText($0) }, file: Self.file(message),
            repliesTo: Self.repliedMessage(message), isAddressed: !isGroup || words.isAddressed,
            isForwarded: Self.isForwarded(message),
            album: message["media_group_id"]?.flexibleText.map { .group($0) }, raw: update.compactText)
    }

    private func edited(_ message: JSONValue, _ update: JSONValue) -> InboundEvent? {
        guard var event = said(message, update) else { return nil }
        event.edits = event.key
        event.kind = .edit
        event.sentAt = Self.date(message["edit_date"] ?? message["date"])
        // Two edits may fall on one second; the same update has the same number.
        let number = update["update_id"]?.flexibleText ?? message["edit_date"]?.flexibleText ?? "0"
        event.key = "edit:\(event.key):\(number)"
        return event
    }

    /// A tap at a button says what stands behind it, by whoever tapped.
    private func tapped(_ tap: JSONValue, _ update: JSONValue) -> InboundEvent? {
        guard let id = tap["id"]?.flexibleText, let message = tap["message"], let chat = TelegramChat(message) else {
            return nil
        }
        return InboundEvent(
            kind: .button, key: "button:\(id)",
            chat: InboundEvent.Chat(id: chat.name, isGroup: message["chat"]?["type"]?.text != "private"),
            sender: tap["from"]?["id"]?.flexibleText ?? "", senderIsBot: tap["from"]?["is_bot"]?.flag == true,
            // When it was tapped is not told; it is handed over at once.
            sentAt: Date(timeIntervalSince1970: 0), text: tap["data"]?.text.map { NormalizedText($0) },
            repliesTo: message["message_id"]?.flexibleText, raw: update.compactText)
    }

    /// A group that becomes a supergroup has another id from then on.
    private func move(_ message: JSONValue, _ update: JSONValue) -> InboundEvent? {
        guard let chat = TelegramChat(message), let key = Self.key(of: message) else { return nil }
        return InboundEvent(
            kind: .moved, key: key, chat: InboundEvent.Chat(id: chat.name, isGroup: true), sender: "",
            sentAt: Self.date(message["date"]), text: nil,
            movedTo: message["migrate_to_chat_id"]?.flexibleText.map(chat.moved), raw: update.compactText)
    }

    // MARK: Parts

    /// Message ids count within a chat.
    private static func key(of message: JSONValue) -> String? {
        guard let chat = message["chat"]?["id"]?.flexibleText, let id = message["message_id"]?.flexibleText else {
            return nil
        }
        return "message:\(chat):\(id)"
    }

    private static func date(_ value: JSONValue?) -> Date {
        Date(timeIntervalSince1970: Double(value?.wholeNumber ?? 0))
    }

    /// The largest size of a photograph, or a document, by the platform's name of it.
    private static func file(_ message: JSONValue) -> ReceivedFile? {
        if let id = message["photo"]?.list.last?["file_id"]?.text { return ReceivedFile(.picture, id) }
        guard let document = message["document"], let id = document["file_id"]?.text else { return nil }
        return ReceivedFile(.document, id, name: document["file_name"]?.text)
    }

    /// Whether somebody else wrote it: another person, a channel, another bot (core.telegram.org/bots/api, Message; the older names too).
    private static func isForwarded(_ message: JSONValue) -> Bool {
        let marks = [
            "forward_origin", "forward_date", "forward_from", "forward_from_chat", "forward_sender_name",
            "forward_from_message_id", "via_bot",
        ]
        return marks.contains { message[$0].map { $0 != .null } ?? false }
            || message["is_automatic_forward"]?.flag == true
    }

    /// The message that is replied to; in a topic everything replies to the topic's beginning.
    private static func repliedMessage(_ message: JSONValue) -> String? {
        let id = message["reply_to_message"]?["message_id"]?.flexibleText
        let isTopic = message["is_topic_message"]?.flag == true
        return isTopic && id == message["message_thread_id"]?.flexibleText ? nil : id
    }
}
