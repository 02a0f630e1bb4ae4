import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// The Telegram Bot API as the practice platform speaks it (core.telegram.org/bots/api): updates by poll, texts with buttons,
/// pictures and documents, and errors with an HTTP status. It pushes to no webhook.
struct TelegramAPI: Sendable {
    /// The most UTF-16 units of a text, and of a caption.
    private static let (longestText, longestCaption) = (4_096, 1_024)

    let group: PracticeGroup

    /// Whether a path is that of the Telegram bot.
    func isMeant(by path: String) -> Bool { path == "bot" + group.telegramToken }

    /// Answers a call of `method`.
    func handle(_ method: String, _ request: Request) async throws -> Response {
        let call = try await TelegramCall(request)
        guard let fault = group.strike(method) else { return await answer(method, call) }
        return await fault.spoil(
            tooMany: Self.failure(429, "Too Many Requests: retry after 2", ["retry_after": 2]),
            refused: Self.failure(403, "Forbidden: bot was blocked by the user")
        ) { await answer(method, call) }
    }

    /// A file that was uploaded, by the path that `getFile` told.
    func download(_ id: String) -> Response {
        guard let file = group.files[id] else { return Self.failure(404, "Not Found") }
        return Response(
            status: .ok, headers: [.contentType: "application/octet-stream"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: file.content)))
    }

    private func answer(_ method: String, _ call: TelegramCall) async -> Response {
        switch method {
        case "getMe":
            let rights = [
                "can_join_groups": true, "can_read_all_group_messages": false, "supports_inline_queries": false,
            ]
            return Self.success(PracticeGroup.telegramBotUser(group.botName).merging(rights) { $1 })
        case "getUpdates": return await updates(call)
        case "sendMessage": return send(call)
        case "sendPhoto": return send("photo", call)
        case "sendDocument": return send("document", call)
        case "getFile":
            guard let id = call["file_id"], let file = group.files[id] else {
                return Self.failure(400, "Bad Request: invalid file_id")
            }
            return Self.success([
                "file_id": id, "file_unique_id": "u\(id)", "file_size": file.content.count, "file_path": "files/\(id)",
            ])
        case "getWebhookInfo":
            return Self.success([
                "url": "", "has_custom_certificate": false, "pending_update_count": group.telegram.count,
            ])
        case "setWebhook":
            return Self.failure(400, "Bad Request: bad webhook: the practice group pushes to Zalo bots only")
        case "deleteWebhook", "setMyCommands", "answerCallbackQuery", "sendChatAction": return Self.success(true)
        default: return Self.failure(404, "Not Found")
        }
    }

    // MARK: Methods

    private func updates(_ call: TelegramCall) async -> Response {
        let seconds = min(max(Int(call["timeout"] ?? "0") ?? 0, 0), 50)
        let limit = min(max(Int(call["limit"] ?? "100") ?? 100, 1), 100)
        let offset = Int(call["offset"] ?? "0") ?? 0
        switch await group.telegram.updates(from: offset, limit: limit, waiting: .seconds(seconds)) {
        case .replaced:
            return Self.failure(
                409, "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
            )
        case .updates(let updates): return Response.json("{\"ok\":true,\"result\":[\(updates.joined(separator: ","))]}")
        }
    }

    private func send(_ call: TelegramCall) -> Response {
        guard let text = call["text"], !text.isEmpty else {
            return Self.failure(400, "Bad Request: message text is empty")
        }
        guard let words = call.words(of: text) else { return Self.unparsed }
        guard words.utf16.count <= Self.longestText else {
            return Self.failure(400, "Bad Request: message is too long")
        }
        return post(words, photo: nil, call)
    }

    /// A picture or a document: uploaded, or one that is there already.
    private func send(_ kind: String, _ call: TelegramCall) -> Response {
        let caption = call["caption"] ?? ""
        guard let words = call.words(of: caption) else { return Self.unparsed }
        guard words.utf16.count <= Self.longestCaption else {
            return Self.failure(400, "Bad Request: message caption is too long")
        }
        if let file = call.files[kind] {
            guard kind == "document" || file.isPicture else {
                return Self.failure(400, "Bad Request: IMAGE_PROCESS_FAILED")
            }
            return post(words, photo: PracticeFiles.address(of: group.files.keep(file)), call)
        }
        guard let given = call[kind] else {
            return Self.failure(400, "Bad Request: there is no \(kind) in the request")
        }
        if group.files[given] != nil { return post(words, photo: PracticeFiles.address(of: given), call) }
        guard given.hasPrefix("https://") || given.hasPrefix("http://") else {
            return Self.failure(400, "Bad Request: wrong file identifier/HTTP URL specified")
        }
        return post(words, photo: given, call)
    }

    private func post(_ words: String, photo: String?, _ call: TelegramCall) -> Response {
        let buttons = call.buttons
        guard buttons.allSatisfy({ (1...64).contains($0.data.utf8.count) }) else {
            return Self.failure(400, "Bad Request: BUTTON_DATA_INVALID")
        }
        guard let chat = call["chat_id"].flatMap({ Int64($0) }).flatMap(group.chat(telegram:)),
            let message = group.postAsBot(chat: chat, text: words, photo: photo, buttons: buttons)
        else { return Self.failure(400, "Bad Request: chat not found") }
        return Self.success(group.telegramFields(of: message))
    }

    // MARK: Answers

    private static var unparsed: Response {
        failure(400, "Bad Request: can't parse entities: unsupported start tag")
    }

    private static func success(_ result: Any) -> Response {
        Response.json(PracticeGroup.json(["ok": true, "result": result]))
    }

    private static func failure(_ code: Int, _ description: String, _ parameters: [String: Any]? = nil) -> Response {
        var body: [String: Any] = ["ok": false, "error_code": code, "description": description]
        if let parameters { body["parameters"] = parameters }
        var response = Response.json(PracticeGroup.json(body))
        response.status = HTTPResponse.Status(code: code)
        return response
    }
}
