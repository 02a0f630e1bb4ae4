package import BotConfiguration
import Coordinator
import DeclaredSettings
package import PlatformSupport
import Web

/// A bot of the office with what the web server must mount for it.
struct PlatformSetup: Sendable {
    /// The bot.
    let bot: OfficeBot
    /// Where its platform pushes to; nil where it does not.
    var route: WebhookRoute?
}

/// What can be done with one platform by an office's settings: what `serve` needs of it, and its own commands.
package struct PlatformRun: Sendable {
    /// Messages a second at most, of each bot; 0 means no limit.
    static let rate = Setting<Int>.number("send.per_second", 5, in: 0...1_000)
    static let settings: [any DeclaredSetting] = [rate]

    private let descriptor: PlatformDescriptor
    private let context: PlatformContext
    private let sendPerSecond: Int

    /// Creates a run of an office's settings.
    package init(_ descriptor: PlatformDescriptor, settings: Settings) {
        self.init(descriptor, context: Self.context(settings), sendPerSecond: settings[Self.rate])
    }

    /// Creates a run of what is not in a file yet.
    init(_ descriptor: PlatformDescriptor, context: PlatformContext, sendPerSecond: Int) {
        self.descriptor = descriptor
        self.context = context
        self.sendPerSecond = sendPerSecond
    }

    /// What platforms ask of an office's settings.
    static func context(_ settings: Settings) -> PlatformContext {
        PlatformContext(
            values: settings.values, secrets: settings.secrets, database: settings.database,
            webPort: settings[WebServer.portSetting], publicURL: settings[WebServer.publicURL])
    }

    /// The bot, where the office has one. Throws `CannotStart`.
    func setup(client: HTTPClientHandle) throws -> PlatformSetup? {
        guard let parts = try descriptor.bot(context, client) else { return nil }
        let pushed = parts.push.map { _ in PushedEvents() }
        let bot = OfficeBot(
            platform: parts.platform, sendPerSecond: Double(sendPerSecond), pushed: pushed,
            fillsGaps: parts.fillsGaps, prepare: parts.prepare)
        guard let push = parts.push, let pushed else { return PlatformSetup(bot: bot) }
        let path = WebhookAddress.path(of: descriptor.name, token: push.token)
        return PlatformSetup(bot: bot, route: WebhookRoute(path: path, reader: push.reader, events: pushed))
    }

    /// Runs a command of the platform; answers what there is to say. Throws `CannotStart`, also where there is no such command, or
    /// `PlatformError`.
    package func run(_ name: String, argument: String? = nil) async throws -> [String] {
        guard let command = descriptor.commands.first(where: { $0.name == name }) else {
            throw CannotStart(description: "không có lệnh \"\(descriptor.name) \(name)\"")
        }
        let context = context
        return try await HTTPClientHandle.lend { try await command.run(context, $0, argument) }
    }
}
