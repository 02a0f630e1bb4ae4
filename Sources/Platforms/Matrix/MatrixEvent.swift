import Coordinator
import Foundation
import PlatformSupport
import VietnameseText

/// Reads events of a room (spec.matrix.org, Room events).
struct MatrixEvent {
    /// The bot's own id: `@namro:office.vn`.
    let bot: String
    /// The room.
    let room: String
    /// Whether others than one person read along.
    let isGroup: Bool

    /// The sign that says that somebody has taken note.
    private static let acknowledging = "✅"

    /// The event; nil for what says nothing to anybody: what the room is called, how it looks.
    func event(_ value: JSONValue) -> InboundEvent? {
        guard let type = value["type"]?.text, let id = value["event_id"]?.text else { return nil }
        switch type {
        case "m.room.message": return message(value, id)
        case "m.reaction": return reaction(value, id)
        case "m.room.encrypted": return plain(.unreadable, value, id)
        case "m.room.member": return member(value, id)
        case "m.room.tombstone":
            // Anybody may send an event of this name; only the room's own state says that it has moved.
            guard value["state_key"]?.text == "" else { return nil }
            var event = plain(.moved, value, id)
            event.movedTo = value["content"]?["replacement_room"]?.text
            return event
        default: return nil
        }
    }

    // MARK: Kinds

    private func message(_ value: JSONValue, _ id: String) -> InboundEvent {
        let content = value["content"] ?? .null
        let relation = content["m.relates_to"]
        let isEdit = relation?["rel_type"]?.text == "m.replace"
        let shown = isEdit ? content["m.new_content"] ?? content : content
        var event = plain(isEdit ? .edit : .message, value, id)
        let words = MatrixWords(shown, bot: bot)
        event.text = words.text.map { NormalizedText($0) }
        event.isAddressed = !isGroup || words.isAddressed
        event.senderIsBot = shown["msgtype"]?.text == "m.notice"
        event.file = Self.file(shown)
        if event.file != nil { event.album = .near }
        event.isForwarded = Self.isForwarded(content)
        event.repliesTo = relation?["m.in_reply_to"]?["event_id"]?.text
        if isEdit { event.edits = relation?["event_id"]?.text.map(Self.key) }
        return event
    }

    /// Whether a program says that it has passed the message on (MSC2723); most say nothing.
    private static func isForwarded(_ content: JSONValue) -> Bool {
        ["m.forwarded", "org.matrix.msc2723.forwarded"].contains { content[$0].map { $0 != .null } ?? false }
    }

    /// A picture or a document; its name is the body where no other is told (spec.matrix.org, m.image, m.file).
    private static func file(_ content: JSONValue) -> ReceivedFile? {
        let kinds: [String: ReceivedFile.Kind] = ["m.image": .picture, "m.file": .document]
        guard let kind = content["msgtype"]?.text.flatMap({ kinds[$0] }), let address = content["url"]?.text else {
            return nil
        }
        return ReceivedFile(kind, address, name: content["filename"]?.text ?? content["body"]?.text)
    }

    /// One sign acknowledges what it stands at; every other is left alone.
    private func reaction(_ value: JSONValue, _ id: String) -> InboundEvent? {
        let relation = value["content"]?["m.relates_to"]
        // Some clients add a sign that asks for its picture.
        let sign = relation?["key"]?.text?.replacing("\u{FE0F}", with: "")
        guard sign == Self.acknowledging else { return nil }
        var event = plain(.reaction, value, id)
        event.text = NormalizedText("đã nhận")
        event.repliesTo = relation?["event_id"]?.text
        return event
    }

    /// Who comes or goes matters, since the room may have been a person's own until then.
    private func member(_ value: JSONValue, _ id: String) -> InboundEvent? {
        guard let user = value["state_key"]?.text, user != bot else { return nil }
        let kind: InboundEvent.Kind
        switch value["content"]?["membership"]?.text {
        case "join", "invite": kind = .membership
        case "leave", "ban": kind = .departure
        default: return nil
        }
        var event = plain(kind, value, id)
        event.sender = user
        return event
    }

    private func plain(_ kind: InboundEvent.Kind, _ value: JSONValue, _ id: String) -> InboundEvent {
        InboundEvent(
            kind: kind, key: Self.key(id), chat: InboundEvent.Chat(id: room, isGroup: isGroup),
            sender: value["sender"]?.text ?? "",
            sentAt: Date(timeIntervalSince1970: Double(value["origin_server_ts"]?.wholeNumber ?? 0) / 1000), text: nil,
            raw: value.compactText)
    }

    private static func key(_ id: String) -> String { "event:\(id)" }
}
