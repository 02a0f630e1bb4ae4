package import Coordinator
import Foundation
import PlatformSupport

/// Reads what Telegram pushes to a bot (core.telegram.org/bots/api, setWebhook): one update a request, with the secret in a header as it
/// is. What is not answered with 2xx comes again.
package struct TelegramWebhook: WebhookReader, HoldsSecrets {
    private let secrets: SharedSecrets
    private let bot: TelegramSelf

    /// Creates a reader. During a change of the secret both the one in force and the next are taken.
    package init(secret: String, next: String?, bot: TelegramSelf) {
        secrets = SharedSecrets(current: secret, next: next)
        self.bot = bot
    }

    /// Whether the header carries one of the secrets; compared in constant time.
    package func isAuthentic(_ headers: [String: String]) -> Bool {
        secrets.match(headers["x-telegram-bot-api-secret-token"])
    }

    /// The event of a request. A tap is answered in the answer itself, by the method's name.
    package func read(_ request: WebhookRequest) -> WebhookReading {
        guard isAuthentic(request.headers) else { return .forbidden }
        guard !request.body.isEmpty else { return .events([]) }
        guard let update = JSONValue(request.body), case .object = update else { return .unreadable }
        let event = TelegramUpdate(bot: bot).event(update)
        guard let tap = update["callback_query"]?["id"]?.flexibleText else { return .events([event]) }
        let answer = JSONValue.object([
            "method": .string("answerCallbackQuery"), "callback_query_id": .string(tap),
        ])
        return .events([event], answer: try? answer.data())
    }
}
