package import Coordinator
package import Foundation
package import PlatformSupport
import VietnameseText

/// Reads updates of the Bot API, from a poll or a webhook (docs.zaloplatforms.com, getUpdates and webhook).
package enum ZaloUpdate {
    /// The events of a `result`: one object as documented, a list as some have seen, or nothing.
    package static func events(in result: JSONValue?) -> [InboundEvent] {
        switch result {
        case .array(let updates)?: updates.compactMap(event)
        case .object?: result.flatMap(event).map { [$0] } ?? []
        default: []
        }
    }

    /// The event of one update; nil where it has no event name, which is how an empty answer looks.
    package static func event(_ update: JSONValue) -> InboundEvent? {
        guard let name = update["event_name"]?.text else { return nil }
        let raw = update.compactText
        guard let message = update["message"], let key = message["message_id"]?.flexibleText,
            let sender = message["from"]?["id"]?.flexibleText, let chat = message["chat"]?["id"]?.flexibleText
        else { return other(name, raw) }
        let known = [
            "message.text.received", "message.image.received", "message.sticker.received",
            "message.voice.received", "message.unsupported.received",
        ]
        let file = (message["photo_url"] ?? message["photo"])?.text.map { ReceivedFile(.picture, $0) }
        return InboundEvent(
            kind: known.contains(name) ? .message : .other, key: "message:\(key)",
            chat: InboundEvent.Chat(id: chat, isGroup: message["chat"]?["chat_type"]?.text == "GROUP"),
            sender: sender, senderIsBot: message["from"]?["is_bot"]?.flag ?? false, sentAt: sentAt(message),
            text: (message["text"]?.text ?? message["caption"]?.text).map { NormalizedText($0) },
            file: file, album: file.map { _ in .near }, raw: raw)
    }

    /// A body that is no JSON and yet names an event, kept on record as far as it is text; nil for anything else, such
    /// as a page of a proxy.
    package static func unreadable(_ body: Data) -> InboundEvent? {
        let text = String(decoding: body.prefix(64 << 10), as: UTF8.self)
        guard text.first(where: { !$0.isWhitespace }) == "{", text.contains("\"event_name\"") else { return nil }
        return other("unreadable", text)
    }

    /// An event of a kind nobody has announced: kept on record, without effect.
    private static func other(_ name: String, _ raw: String) -> InboundEvent {
        InboundEvent(
            kind: .other, key: "other:\(name):\(String(StableHash.of(raw), radix: 16))",
            chat: InboundEvent.Chat(id: "", isGroup: false),
            sender: "", sentAt: Date(timeIntervalSince1970: 0), text: nil, raw: raw)
    }

    /// Milliseconds as documented; seconds where a number is too small to be milliseconds of this century.
    private static func sentAt(_ message: JSONValue) -> Date {
        let number = Double(message["date"]?.wholeNumber ?? 0)
        return Date(timeIntervalSince1970: number < 100_000_000_000 ? number : number / 1000)
    }
}
