package import Coordinator
import Foundation

/// An address that takes posts and never answers with more than that it has them.
package struct WebhookTarget: Sendable, HoldsSecrets {
    /// The office's name for it.
    package let name: String
    /// The form in which it takes posts.
    package let form: Outlet.Form
    /// The address, which is a secret itself.
    let url: String
    /// The key that signs; nil for forms that are not signed.
    let key: Data?

    /// Creates a target; nil where the address is none, or where signed JSON has no secret of the form `whsec_` and at least 24 bytes
    /// in base64.
    package init?(name: String, form: Outlet.Form, url: String, secret: String?) {
        guard url.hasPrefix("https://") || url.hasPrefix("http://"), URL(string: url)?.host != nil else { return nil }
        let encoded = secret.map { $0.hasPrefix("whsec_") ? String($0.dropFirst(6)) : $0 }
        let key = encoded.flatMap { Data(base64Encoded: $0) }
        guard form != .json || (key.map { $0.count >= 24 } ?? false) else { return nil }
        self.name = name
        self.form = form
        self.url = url
        self.key = key
    }
}
