import Coordinator
import Foundation
import PlatformSupport
import VietnameseText

/// Reads what people say to an Official Account and in its groups, as it is pushed (docs.zaloplatforms.com, OA, webhook) and as the history
/// of the chats has it (the same, listrecentchat). A message has one id in both, so that it is received once.
struct ZaloOAEvent {
    /// Who the account is.
    let account: ZaloOASelf

    // MARK: Pushed

    /// The event of what was pushed. What the account itself has said is left out; anything else that is not understood is kept on
    /// record, without effect.
    func pushed(_ event: JSONValue) -> InboundEvent? {
        let name = event["event_name"]?.text ?? ""
        guard !name.hasPrefix("oa_send_") else { return nil }
        if name.hasPrefix("user_send_"), let said = said(event, isGroup: name.hasPrefix("user_send_group_")) {
            return said
        }
        if name == "unfollow", let person = event["follower"]?["id"]?.flexibleText {
            return InboundEvent(
                kind: .departure, key: "unfollow:\(person):\(event["timestamp"]?.flexibleText ?? "")",
                chat: InboundEvent.Chat(id: person, isGroup: false), sender: person,
                sentAt: Self.date(event["timestamp"]),
                text: nil, raw: event.compactText)
        }
        let raw = event.compactText
        return InboundEvent(
            kind: .other, key: "other:\(String(StableHash.of(raw), radix: 16))",
            chat: InboundEvent.Chat(id: "", isGroup: false), sender: "", sentAt: Self.date(event["timestamp"]),
            text: nil, raw: raw)
    }

    private func said(_ event: JSONValue, isGroup: Bool) -> InboundEvent? {
        guard let message = event["message"], let id = message["msg_id"]?.flexibleText,
            let sender = event["sender"]?["id"]?.flexibleText, let recipient = event["recipient"]?["id"]?.flexibleText
        else { return nil }
        let quoted = message["quote_msg_id"]?.flexibleText ?? message["quote_msg"]?["msg_id"]?.flexibleText
        let author = message["quote_msg"]?["sender"]?["id"]?.flexibleText
        return inbound(
            id, in: isGroup ? .group(recipient) : .person(sender), by: sender, at: Self.date(event["timestamp"]),
            message["text"]?.text, file: Self.file(message), repliesTo: quoted,
            answersUs: author != nil && author == account.id,
            raw: event.compactText)
    }

    // MARK: History

    /// The event of a row of the history; nil for what the account itself has said.
    func remembered(_ row: JSONValue, isGroup: Bool) -> InboundEvent? {
        // 0 is from the account, 1 to it.
        guard row["src"]?.wholeNumber != 0, let id = row["message_id"]?.flexibleText,
            let sender = row["from_id"]?.flexibleText, sender != account.id
        else { return nil }
        let group = row["group_id"]?.flexibleText ?? row["to_id"]?.flexibleText
        guard let chat = isGroup ? group.map({ ZaloOAChat.group($0) }) : .person(sender) else { return nil }
        return inbound(
            id, in: chat, by: sender, at: Self.date(row["time"]),
            row["message"]?.text.flatMap { $0.isEmpty ? nil : $0 },
            file: row["type"]?.text == "photo"
                ? (row["url"] ?? row["thumb"])?.text.map { ReceivedFile(.picture, $0) } : nil,
            repliesTo: row["quote_message_id"]?.flexibleText, answersUs: false, raw: row.compactText)
    }

    private func inbound(
        _ id: String, in chat: ZaloOAChat, by sender: String, at sentAt: Date, _ text: String?, file: ReceivedFile?,
        repliesTo: String?, answersUs: Bool, raw: String
    ) -> InboundEvent {
        InboundEvent(
            kind: .message, key: "message:\(id)", chat: InboundEvent.Chat(id: chat.name, isGroup: chat.isGroup),
            sender: sender, sentAt: sentAt, text: text.map { NormalizedText($0) }, file: file,
            repliesTo: repliesTo,
            isAddressed: !chat.isGroup || answersUs || text.map { account.isCalled(in: $0) } ?? false,
            album: file.map { _ in .near }, raw: raw)
    }

    /// The first picture or document of a message that was pushed.
    private static func file(_ message: JSONValue) -> ReceivedFile? {
        let kinds: [String: ReceivedFile.Kind] = ["image": .picture, "file": .document]
        return message["attachments"]?.list.lazy.compactMap { attachment -> ReceivedFile? in
            guard let kind = attachment["type"]?.text.flatMap({ kinds[$0] }), let payload = attachment["payload"],
                let address = payload["url"]?.text
            else { return nil }
            return ReceivedFile(kind, address, name: payload["name"]?.text)
        }.first
    }

    /// When a row of the history was said, in milliseconds since 1970.
    static func milliseconds(_ row: JSONValue) -> Int64 { ZaloOAHistory.Reach.bounded(row["time"]?.wholeNumber ?? 0) }

    /// Milliseconds, as a number or as a text.
    static func date(_ value: JSONValue?) -> Date {
        Date(timeIntervalSince1970: Double(value?.wholeNumber ?? 0) / 1000)
    }
}
