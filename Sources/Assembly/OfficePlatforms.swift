import BotConfiguration
import Coordinator
import MatrixPlatform
package import PlatformSupport
import TelegramPlatform
import Web
import ZaloOAPlatform
import ZaloPlatform

/// The platforms that this program speaks. An office uses those that it has set up.
package enum OfficePlatforms {
    /// One name for each platform.
    package static let all: [any DescribedPlatform.Type] = [
        ZaloPlatform.self, TelegramPlatform.self, MatrixPlatform.self, ZaloOAPlatform.self,
    ]

    /// What they say of themselves.
    package static var descriptors: [PlatformDescriptor] { all.map { $0.descriptor } }

    /// The office's bots. Throws `CannotStart` where there is none, or a setting is missing or wrong.
    static func setups(_ configuration: OfficeConfiguration, _ client: HTTPClientHandle) throws -> [PlatformSetup] {
        let setups = try descriptors.compactMap {
            try PlatformRun($0, settings: configuration.settings).setup(client: client)
        }
        guard !setups.isEmpty else {
            throw CannotStart(description: "chưa có bot: đặt " + descriptors.map(\.needs).joined(separator: ", hoặc "))
        }
        return setups + (try WebhookRun(configuration: configuration).setups(client: client))
    }
}
