import BotConfiguration
import PlatformSupport
import Web

/// A bot of the office with what the web server must mount for it.
struct PlatformSetup: Sendable {
    /// The bot.
    let bot: OfficeBot
    /// Where its platform pushes to; nil where it does not.
    var route: WebhookRoute?
}

/// The platforms that this program speaks, and which of them an office uses: those that it has set up.
enum OfficePlatforms {
    /// Sets up a bot; nil where the office has none there. Throws `ServeRun.CannotStart` where a setting is missing or wrong.
    private typealias Maker = @Sendable (OfficeConfiguration, HTTPClientHandle) throws -> PlatformSetup?

    /// One line for each platform.
    private static let all: [Maker] = [
        { try ZaloRun(configuration: $0).setup(client: $1) }, { try TelegramRun(configuration: $0).setup(client: $1) },
        { try MatrixRun(configuration: $0).setup(client: $1) }, { try ZaloOARun(configuration: $0).setup(client: $1) },
    ]

    /// The office's bots. Throws `ServeRun.CannotStart` where there is none, or a setting is missing or wrong.
    static func setups(_ configuration: OfficeConfiguration, _ client: HTTPClientHandle) throws -> [PlatformSetup] {
        let setups = try all.compactMap { try $0(configuration, client) }
        guard !setups.isEmpty else {
            throw ServeRun.CannotStart(
                description: "chưa có token: đặt biến môi trường NAMRO_ZALO_TOKEN (lấy ở Zalo Bot Creator) "
                    + "hoặc NAMRO_TELEGRAM_TOKEN (lấy ở BotFather), hoặc zalo_oa.app_id hay matrix.homeserver trong bot.yaml"
            )
        }
        return setups + (try WebhookRun(configuration: configuration).setups(client: client))
    }
}
