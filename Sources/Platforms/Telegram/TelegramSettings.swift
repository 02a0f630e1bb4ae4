import Coordinator
import Foundation

/// All that a Telegram bot needs: a token and a base address.
package struct TelegramSettings: Sendable, HoldsSecrets {
    /// The token, `<numeric id>:<secret>`, from BotFather.
    package let token: String
    /// The address of the Bot API, without a slash at its end; or that of a Bot API server of one's own.
    package let baseURL: String
    /// How long the platform holds a poll that has nothing to say; waited for at a stop.
    package let pollTimeout: Duration
    /// How long a send may take before its outcome is unknown; it fits inside the lease.
    package let sendTimeout: Duration

    /// Creates settings, or nil where the token is not of the platform's form.
    package init?(
        token: String, baseURL: String, pollTimeout: Duration = .seconds(8), sendTimeout: Duration = .seconds(8)
    ) {
        guard token.wholeMatch(of: /[0-9]{1,20}:[A-Za-z0-9_\-]{8,}/) != nil else { return nil }
        self.token = token
        self.baseURL = baseURL.hasSuffix("/") ? String(baseURL.dropLast()) : baseURL
        self.pollTimeout = pollTimeout
        self.sendTimeout = sendTimeout
    }

    /// The bot's own id, with which its token begins.
    var botID: String { String(token.prefix { $0 != ":" }) }
}
