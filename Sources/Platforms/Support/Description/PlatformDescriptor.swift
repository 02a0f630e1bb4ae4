package import Coordinator
package import DeclaredSettings

/// A platform that says of itself what others ask. Its adapter conforms, in its own folder; one line in `OfficePlatforms` names it.
package protocol DescribedPlatform: ChatPlatform {
    /// Everything that others ask.
    static var descriptor: PlatformDescriptor { get }
}

/// What a platform is to the program: its settings and secrets, how a bot of it is made, connected and set up on the platform's side.
package struct PlatformDescriptor: Sendable {
    /// The name: in rows and logs, in the address that it pushes to, and as the command for it.
    package let name: String
    /// What its commands are for, for the help.
    package let summary: String
    /// How it receives, where that is a choice.
    package let mode: Setting<Delivery>?
    /// The settings in `bot.yaml` beside it.
    package let otherSettings: [any DeclaredSetting]
    /// The secrets in the environment.
    package let secrets: [SecretKey]
    /// Whether its plans allow so many messages in a month.
    package let hasMonthlyPlan: Bool
    /// What an office sets that wants a bot there, after "đặt".
    package let needs: String
    /// What `namro connect` asks, and does with the answers.
    package let connect: PlatformForm
    /// What can be done on the platform's side: `namro <name> <command>`.
    package let commands: [PlatformCommand]
    /// The bot; nil where the office has none there. Throws `CannotStart` where something is missing or wrong.
    package let bot: @Sendable (PlatformContext, HTTPClientHandle) throws -> PlatformBotParts?

    /// All settings in `bot.yaml`.
    package var settings: [any DeclaredSetting] { otherSettings + (mode.map { [$0] } ?? []) }

    /// Describes a platform.
    package init(
        name: String, summary: String, mode: Setting<Delivery>? = nil, otherSettings: [any DeclaredSetting],
        secrets: [SecretKey], hasMonthlyPlan: Bool = false, needs: String, connect: PlatformForm,
        commands: [PlatformCommand],
        bot: @escaping @Sendable (PlatformContext, HTTPClientHandle) throws -> PlatformBotParts?
    ) {
        self.name = name
        self.summary = summary
        self.mode = mode
        self.otherSettings = otherSettings
        self.secrets = secrets
        self.hasMonthlyPlan = hasMonthlyPlan
        self.needs = needs
        self.connect = connect
        self.commands = commands
        self.bot = bot
    }
}

/// How a bot receives.
package enum Delivery: String, CaseIterable, Sendable {
    /// It asks.
    case poll
    /// The platform pushes to the bot's own web server.
    case webhook
}

/// What a bot of the office is made of on one platform.
package struct PlatformBotParts: Sendable {
    /// How what is pushed is read, and what the address that nobody guesses is made of.
    package struct Push: Sendable {
        /// Reads what is pushed.
        package let reader: any WebhookReader
        /// What only the office and the platform know, and what stays while the secret of the pushes changes.
        package let token: String

        /// Names both.
        package init(reader: any WebhookReader, token: String) {
            self.reader = reader
            self.token = token
        }
    }

    /// The adapter.
    package let platform: any ChatPlatform
    /// How it is pushed to; nil where it polls.
    package let push: Push?
    /// Whether it also reads what was said where its platform pushes, for what was pushed and lost.
    package let fillsGaps: Bool
    /// What there is to do once the platform has said who the bot is. Throws where the bot may not run.
    package let prepare: @Sendable () async throws -> Void

    /// Creates them.
    package init(
        platform: any ChatPlatform, push: Push? = nil, fillsGaps: Bool = false,
        prepare: @escaping @Sendable () async throws -> Void = {}
    ) {
        self.platform = platform
        self.push = push
        self.fillsGaps = fillsGaps
        self.prepare = prepare
    }
}
