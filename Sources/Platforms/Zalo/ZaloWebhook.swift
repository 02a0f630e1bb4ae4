package import Coordinator
import Foundation
import PlatformSupport

/// Reads what Zalo pushes to a bot (docs.zaloplatforms.com, webhook): one event a request, with the secret in a header as it is.
package struct ZaloWebhook: WebhookReader, HoldsSecrets {
    private let secrets: SharedSecrets

    /// Creates a reader. During a change of the secret both the one in force and the next are taken.
    package init(secret: String, next: String?) { secrets = SharedSecrets(current: secret, next: next) }

    /// Whether the header carries one of the secrets; compared in constant time.
    package func isAuthentic(_ headers: [String: String]) -> Bool {
        secrets.match(headers["x-bot-api-secret-token"])
    }

    /// The event of a request, flat as it is delivered or wrapped as it is documented. A body that is empty is a probe.
    package func read(_ request: WebhookRequest) -> WebhookReading {
        guard isAuthentic(request.headers) else { return .forbidden }
        guard !request.body.isEmpty else { return .events([]) }
        guard let value = JSONValue(request.body) else {
            return ZaloUpdate.unreadable(request.body).map { .events([$0]) } ?? .unreadable
        }
        let update = value["event_name"] == nil ? value["result"] : value
        return .events(ZaloUpdate.events(in: update))
    }
}
