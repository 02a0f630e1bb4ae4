import Coordinator
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// The Zalo Bot API as the practice platform speaks it: errors inside HTTP 200, destructive reads, one update at a
/// time (docs.zaloplatforms.com/docs/BOT).
struct ZaloAPI: Sendable {
    /// The most UTF-16 units of a text or a caption.
    private static let longestText = 2_000

    let group: PracticeGroup

    /// Answers a call of `method` with the token in the path.
    func handle(_ method: String, by path: String, _ request: Request) async throws -> Response {
        guard path == "bot" + group.token else { return Self.failure(401, "Unauthorized") }
        let parameters = try await Parameters(request)
        guard let fault = group.strike(method) else { return await answer(method, parameters) }
        return await fault.spoil(
            tooMany: PracticeFault.html(.tooManyRequests, "429 Too Many Requests"),
            refused: Self.failure(403, "Internal server error")
        ) { await answer(method, parameters) }
    }

    private func answer(_ method: String, _ parameters: Parameters) async -> Response {
        switch method {
        case "getMe":
            return Self.success([
                "id": group.botID, "account_name": "bot.practice", "account_type": "BASIC",
                "display_name": group.botName, "can_join_groups": true,
            ])
        case "getUpdates": return await updates(parameters)
        case "sendMessage": return send(parameters)
        case "sendPhoto": return sendPhoto(parameters)
        case "sendChatAction": return Self.success(nil)
        case "setWebhook": return setWebhook(parameters)
        case "deleteWebhook":
            group.webhook = nil
            return Self.success(["url": "", "updated_at": now])
        case "getWebhookInfo":
            guard let webhook = group.webhook else { return Self.failure(404, "Not Found") }
            return Self.success(["url": webhook.url, "updated_at": webhook.updatedAt])
        default: return Self.failure(404, "Not Found")
        }
    }

    private var now: Int64 { Int64(group.time.now.timeIntervalSince1970 * 1000) }

    // MARK: Methods

    private func updates(_ parameters: Parameters) async -> Response {
        guard group.webhook == nil else {
            return Self.failure(400, "Bad request: getUpdates does not work while a webhook is set")
        }
        let said = Double(parameters["timeout"] ?? "30") ?? 30
        let seconds = said.isNaN ? 30 : min(max(said, 0), 60)
        guard let update = await group.nextUpdate(waiting: .seconds(seconds)) else {
            return Self.failure(408, "Request timeout")
        }
        return Response.json("{\"ok\":true,\"result\":\(update)}")
    }

    private func send(_ parameters: Parameters) -> Response {
        guard let chat = parameters["chat_id"], !chat.isEmpty else {
            return Self.failure(400, "Bad request: The chat_id must not be empty")
        }
        guard let text = parameters["text"], !text.isEmpty else {
            return Self.failure(400, "Bad request: The text must not be empty")
        }
        guard text.utf16.count <= Self.longestText else {
            return Self.failure(400, "Bad request: The text must not be longer than 2000")
        }
        guard let message = group.postAsBot(chat: chat, text: text) else {
            return Self.failure(400, "Bad request: The chat_id is invalid")
        }
        return Self.success(["message_id": message.id, "date": message.at])
    }

    private func sendPhoto(_ parameters: Parameters) -> Response {
        guard let chat = parameters["chat_id"], !chat.isEmpty else {
            return Self.failure(400, "Bad request: The chat_id must not be empty")
        }
        guard let photo = parameters["photo"], photo.hasPrefix("http://") || photo.hasPrefix("https://") else {
            return Self.failure(400, "Bad request: The photo must start with http:// or https://")
        }
        let caption = parameters["caption"] ?? ""
        guard caption.utf16.count <= Self.longestText else {
            return Self.failure(400, "Bad request: The caption must not be longer than 2000")
        }
        guard let message = group.postAsBot(chat: chat, text: caption, photo: photo) else {
            return Self.failure(400, "Bad request: The chat_id is invalid")
        }
        return Self.success(["message_id": message.id, "date": message.at, "message_type": "CHAT_PHOTO"])
    }

    private func setWebhook(_ parameters: Parameters) -> Response {
        guard let url = parameters["url"], url.hasPrefix("http://") || url.hasPrefix("https://") else {
            return Self.failure(400, "Bad request: The url is invalid")
        }
        guard let secret = parameters["secret_token"], (8...256).contains(secret.count) else {
            return Self.failure(400, "Bad request: The secret_token must have 8 to 256 characters")
        }
        group.webhook = (url, secret, now)
        return Self.success(["url": url, "updated_at": now])
    }

    // MARK: Answers

    private static func success(_ result: [String: Any]?) -> Response {
        Response.json(PracticeGroup.json(result.map { ["ok": true, "result": $0] } ?? ["ok": true]))
    }

    private static func failure(_ code: Int, _ description: String) -> Response {
        Response.json(PracticeGroup.json(["ok": false, "description": description, "error_code": code]))
    }
}
