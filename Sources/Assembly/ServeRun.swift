package import BotConfiguration
import Conversation
import Coordinator
package import Logging
import PlatformSupport
import ServiceLifecycle
import Storage
import UnixSignals
import ZaloPlatform

/// Runs the bot of an office until it is told to stop.
package enum ServeRun {
    /// The bot cannot start; the text says what to do.
    package struct CannotStart: Error, Equatable, Sendable, CustomStringConvertible {
        /// What to do.
        package let description: String
    }

    /// How long a stop may take: a poll of 8 s is waited for, and what it brings is committed.
    static let longestStop: Duration = .seconds(9)

    /// Runs until SIGTERM or SIGINT. Throws `CannotStart`, `StoreError` or `PlatformError`.
    package static func run(_ configuration: OfficeConfiguration, logger: Logger) async throws {
        guard let token = configuration.settings.zaloToken else {
            throw CannotStart(
                description: "chưa có token: đặt biến môi trường NAMRO_ZALO_TOKEN (lấy ở Zalo Bot Creator)")
        }
        guard let zalo = ZaloSettings(token: token, baseURL: configuration.settings.zaloBaseURL) else {
            throw CannotStart(description: "NAMRO_ZALO_TOKEN không đúng dạng <số>:<chuỗi bí mật>")
        }
        let store = try DatabaseStore.sqlite(path: configuration.settings.database)
        let (rules, now) = (configuration.rules, SystemTime().now)
        let changed = try await store.write { try $0.keep(rules.versions, at: now) }
        for kind in changed { logger.notice("A rule has changed.", metadata: ["rule": "\(kind.rawValue)"]) }
        let client = HTTPClientHandle()
        let time = SystemTime()
        let lease = Lease(
            holder: ProcessIdentity.holder, store: store, time: time, isAlive: ProcessIdentity.mayLive)
        let bot = BotService(
            platform: ZaloPlatform(settings: zalo, client: client), store: store, lease: lease,
            rules: configuration.rules, voice: configuration.voice, time: time,
            sendPerSecond: Double(configuration.settings.sendPerSecond), logger: logger)
        do {
            try await group([SoundnessCheck(store: store), bot], logger: logger, signals: [.sigterm, .sigint]).run()
        } catch {
            try? await client.shutdown()
            throw error
        }
        try await client.shutdown()
    }

    /// A group of services that ends as a whole and within the time that a stop may take.
    static func group(_ services: [any Service], logger: Logger, signals: [UnixSignal]) -> ServiceGroup {
        var configuration = ServiceGroupConfiguration(
            services: services.map {
                ServiceGroupConfiguration.ServiceConfiguration(
                    service: $0, successTerminationBehavior: .gracefullyShutdownGroup,
                    failureTerminationBehavior: .gracefullyShutdownGroup)
            }, gracefulShutdownSignals: signals, logger: logger)
        configuration.maximumGracefulShutdownDuration = longestStop
        return ServiceGroup(configuration: configuration)
    }
}
