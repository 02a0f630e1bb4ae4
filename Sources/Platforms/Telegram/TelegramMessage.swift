import Coordinator
import Foundation
import PlatformSupport

/// A message as `sendMessage` takes it (core.telegram.org/bots/api, sendMessage; HTML style).
struct TelegramMessage {
    private let message: OutboundMessage

    /// Wraps a message.
    init(_ message: OutboundMessage) { self.message = message }

    /// The method's parameters.
    func body(isPlain: Bool) -> [String: JSONValue] {
        let chat = TelegramChat(name: message.chat)
        var body: [String: JSONValue] = [
            "chat_id": Int64(chat.id).map { .integer($0) } ?? .string(chat.id),
            "text": .string(isPlain ? message.text : Self.html(message.text)),
            "link_preview_options": .object(["is_disabled": .bool(true)]),
        ]
        if !isPlain { body["parse_mode"] = .string("HTML") }
        if let topic = chat.topic.flatMap({ Int64($0) }) { body["message_thread_id"] = .integer(topic) }
        if !message.answers.isEmpty { body["reply_markup"] = keyboard }
        return body
    }

    /// The parameters of `sendPhoto` or `sendDocument` with the file itself; the text is its caption.
    func upload(_ file: FileContent, isPlain: Bool) -> FileUpload {
        var values = body(isPlain: isPlain)
        values["caption"] = values.removeValue(forKey: "text")
        values["link_preview_options"] = nil
        return FileUpload(
            values.sorted { $0.key < $1.key }.map { ($0.key, $0.value.text ?? $0.value.compactText) },
            file.kind == .picture ? "photo" : "document", file)
    }

    /// One row of buttons; behind each stands what its tap says, in at most 64 bytes.
    private var keyboard: JSONValue {
        let buttons = message.answers.filter { $0.text.utf8.count <= 64 }.map { answer in
            JSONValue.object(["text": .string(answer.label), "callback_data": .string(answer.text)])
        }
        return .object(["inline_keyboard": .array([.array(buttons)])])
    }

    /// The text with what HTML would take for markup written otherwise, and with its codes in bold.
    static func html(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
            .replacing(/#[0-9]+/) { "<b>\($0.0)</b>" }
    }
}
