import Coordinator
import Logging
import ServiceLifecycle

/// Asks the platforms of an office who its bots are: all at once at the start, then those that have not said it, until they do. None is
/// waited for by the others.
struct BotIntroductions: Sendable {
    let bots: [OfficeBot]
    let store: any Store
    let time: any TimeSource
    let logger: Logger

    /// Each platform once. Throws `CannotStart` where all of those that people talk on refuse: then nothing can be done
    /// before a person acts; or `StoreError`.
    func askAll() async throws {
        let answers = try await withThrowingTaskGroup(of: (Int, OfficeBot.Introduction).self) { group in
            for (index, bot) in bots.enumerated() {
                group.addTask { (index, try await ask(bot)) }
            }
            return try await group.reduce(into: [Int: OfficeBot.Introduction]()) { $0[$1.0] = $1.1 }
        }
        let talking = bots.indices.filter { bots[$0].contents == nil }
        let refusals = talking.compactMap { index -> String? in
            guard case .refused(let reason)? = answers[index] else { return nil }
            return "\(bots[index].name): nền tảng từ chối bot (\(reason)); kiểm tra token và cấu hình rồi khởi động lại"
        }
        guard refusals.isEmpty || refusals.count < talking.count else {
            throw CannotStart(description: refusals.joined(separator: "\n"))
        }
    }

    /// Asks those that have not answered, each more and more seldom, until one of them turns out to be another bot than was
    /// presumed, so that the engine has to begin anew with it: true; or until the shutdown: false. Throws `StoreError`.
    func askRest(presumed: [BotAccount?]) async -> Bool {
        let rest = bots.indices.filter { bots[$0].account == nil }
        return await withTaskGroup(of: Bool.self) { group in
            for index in rest {
                group.addTask { await askUntilKnown(bots[index], presumed: presumed[index]) }
            }
            for await isNews in group where isNews {
                group.cancelAll()
                return true
            }
            return false
        }
    }

    private func askUntilKnown(_ bot: OfficeBot, presumed: BotAccount?) async -> Bool {
        // Even a token that was refused is asked about again: the platform may have been wrong, or its file was renewed.
        var (away, refused) = (Backoff(), Backoff(base: .seconds(30), ceiling: .seconds(600)))
        var last: OfficeBot.Introduction?
        while !Task.isShuttingDownGracefully, !Task.isCancelled {
            let wait =
                last == nil || last == .away
                ? away.next(random: .random(in: 0..<1)) : refused.next(random: .random(in: 0..<1))
            try? await cancelWhenGracefulShutdown { try await time.sleep(for: wait) }
            guard !Task.isShuttingDownGracefully, !Task.isCancelled else { return false }
            do { last = try await ask(bot) } catch {
                logger.error("who the bot is could not be kept", metadata: ["reason": "\(error)"])
            }
            if case .known(let account)? = last { return account.id != presumed?.id }
        }
        return false
    }

    private func ask(_ bot: OfficeBot) async throws -> OfficeBot.Introduction {
        try await bot.ask(rememberedIn: store, time: time, logger: logger.of(bot.name))
    }
}

/// The place of `BotIntroductions` among the services of an engine: it ends, and all of them with it, where the engine has to begin anew.
struct IntroductionService: Service {
    let introductions: BotIntroductions
    let presumed: [BotAccount?]

    func run() async throws {
        if await introductions.askRest(presumed: presumed) { return }
        try? await gracefulShutdown()
    }
}

extension Logger {
    /// The logger of what is done for one platform: each of its lines names it.
    func of(_ platform: String) -> Logger {
        var logger = self
        logger[metadataKey: "platform"] = "\(platform)"
        return logger
    }
}
