import Coordinator
import Foundation
import PlatformSupport

extension ZaloPlatform {
    /// What came of setting a webhook.
    package struct WebhookCheck: Equatable, Sendable {
        /// The platform's word for whether it could reach the address: `webhook.ok`, `webhook.err.dns`; nil where it did not try.
        package let outcome: String?
        /// The platform's advice.
        package let hint: String?
    }

    /// The address to which the platform pushes; nil where it pushes nowhere. Throws `PlatformError`.
    package func webhookAddress() async throws -> String? {
        let answer = try await answer(of: "getWebhookInfo", [:], timeout: sendTimeout)
        guard let envelope = answer.envelope else { throw PlatformError.foreign("getWebhookInfo", answer.status) }
        // One that was never set is "not found".
        if !envelope.isOK, [400, 404].contains(envelope.code) { return nil }
        guard envelope.isOK else { throw error(of: envelope) }
        return envelope.result?["url"]?.text.flatMap { $0.isEmpty ? nil : $0 }
    }

    /// Lets the platform push to an address with a secret. It keeps the address even where it cannot reach it: the check says so.
    /// Throws `PlatformError`.
    package func setWebhook(_ address: String, secret: String) async throws -> WebhookCheck {
        let body: [String: JSONValue] = ["url": .string(address), "secret_token": .string(secret)]
        let answer = try await answer(of: "setWebhook", body, timeout: .seconds(30))
        guard let envelope = answer.envelope else { throw PlatformError.foreign("setWebhook", answer.status) }
        guard envelope.isOK else { throw error(of: envelope) }
        let check = envelope.result?["verification"]
        return WebhookCheck(outcome: check?["outcome"]?.text, hint: check?["hint"]?.text)
    }

    /// Lets the platform push nowhere, so that the bot may poll. Throws `PlatformError`.
    package func deleteWebhook() async throws {
        let answer = try await answer(of: "deleteWebhook", [:], timeout: sendTimeout)
        guard let envelope = answer.envelope else { throw PlatformError.foreign("deleteWebhook", answer.status) }
        guard envelope.isOK else { throw error(of: envelope) }
    }
}
