package import BotConfiguration
package import CivilCalendar
import Conversation
import Coordinator
import DeclaredSettings
import PlatformSupport
import Storage
import WebhookPlatform

/// What `namro webhooks` does, and what `serve` needs to know of post-only webhooks.
package struct WebhookRun: Sendable {
    private let configuration: OfficeConfiguration

    /// Creates a run of an office's configuration.
    package init(configuration: OfficeConfiguration) { self.configuration = configuration }

    /// One bot for each target. Throws `CannotStart` where an address or a secret is missing or wrong.
    func setups(client: HTTPClientHandle) throws -> [PlatformSetup] {
        try configuration.webhooks.map { entry in
            let platform = WebhookPlatform(target: try target(entry), client: client)
            return PlatformSetup(
                bot: OfficeBot(
                    platform: platform, sendPerSecond: Double(configuration.settings[PlatformRun.rate]),
                    contents: entry.contents))
        }
    }

    private func target(_ entry: WebhookEntry) throws -> WebhookTarget {
        let secrets = configuration.settings.secrets.webhooks
        guard let url = secrets[entry.urlVariable] else {
            throw CannotStart(description: "webhook \(entry.name): đặt biến môi trường \(entry.urlVariable)")
        }
        let secret = secrets[entry.secretVariable]
        guard let target = WebhookTarget(name: entry.name, form: entry.form, url: url, secret: secret) else {
            throw CannotStart(
                description: "webhook \(entry.name): \(entry.urlVariable) phải là địa chỉ http hoặc https"
                    + (entry.form == .json ? ", \(entry.secretVariable) phải là whsec_ và ít nhất 24 byte base64" : ""))
        }
        return target
    }

    /// Lets a target be told again of what has changed since a day; answers how much that is. Throws `OfficeRun.Invalid` where there is no
    /// such target, or `StoreError`.
    package func replay(_ name: String, since day: CivilDate) async throws -> Int {
        guard let entry = configuration.webhooks.first(where: { $0.name == name }), entry.contents.contains(.events)
        else {
            throw OfficeRun.Invalid(description: "webhooks.yaml không có \"\(name)\" với sends: [events]")
        }
        let account = PlatformAccount(platform: WebhookPlatform.name, account: entry.name)
        let store = try DatabaseStore.sqlite(path: configuration.settings.database)
        let instant = configuration.rules.zone.instant(of: day, at: .at(0))
        return try await store.write { try RelayChanges.replay(to: account, since: instant, $0) }
    }
}
