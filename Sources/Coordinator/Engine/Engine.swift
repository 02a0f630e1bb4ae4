package import Conversation

/// The four steps of an office's bots, under one lease, as services loop over them and a simulator drives them. Each bot receives
/// and sends by itself; what they received is processed together, and what is due is said once, wherever its recipient was last.
package struct Engine: Sendable {
    /// What belongs to one bot.
    package struct Channel: Sendable {
        /// Receives.
        package let receiver: Receiver
        /// Sends.
        package let dispatcher: Dispatcher
        /// Fetches files.
        package let files: FileKeeper
    }

    /// The store as the steps write it.
    package let store: FencedStore
    /// The right to run, kept.
    package let keeper: LeaseKeeper
    /// Receiving and sending, for each bot in its order.
    package let channels: [Channel]
    /// Processes.
    package let processor: Processor
    /// Ticks.
    package let ticker: Ticker
    /// Does jobs.
    package let jobs: JobRunner

    /// Puts the steps together. `links` makes addresses for files; `marks` knows at which rows the process has trapped. `random`
    /// answers numbers in 0..<1 and spreads waiting times.
    package init(
        bots: [PlatformBot], store: any Store, lease: Lease, rules: OfficeRules, renderer: Renderer,
        time: any TimeSource,
        alerts: AlertRules, links: FileLinks? = nil, marks: any TrapMarks = NoTrapMarks(),
        random: @escaping @Sendable () -> Double = { .random(in: 0..<1) }
    ) {
        let fenced = FencedStore(store: store, lease: lease)
        let talking = bots.filter { $0.contents == nil }
        let known = Dictionary(talking.map { ($0.account, $0.bot) }) { first, _ in first }
        let outlets = bots.compactMap { bot in bot.contents.map { Outlet(account: bot.account, contents: $0) } }
        self.store = fenced
        let handle = HandleMessage(rules: rules, renderer: renderer, bots: known, outlets: outlets)
        processor = Processor(
            store: fenced, time: time, marks: marks, apologise: AnswerGivenUp(renderer: renderer, zone: rules.zone)
        ) { try handle.handle($0, $1, at: $2) }
        keeper = LeaseKeeper(lease: lease, store: fenced, processor: processor)
        ticker = Ticker(
            store: fenced, time: time,
            send: SendScheduled(
                rules: rules, renderer: renderer, accounts: talking.map(\.account), outlets: outlets, alerts: alerts))
        jobs = JobRunner(handlers: [ImportJob(rules: rules, renderer: renderer)], store: fenced, time: time)
        channels = bots.map { bot in
            Channel(
                receiver: Receiver(platform: bot.platform, account: bot.account, store: fenced, time: time),
                dispatcher: Dispatcher(
                    platform: bot.platform, account: bot.account, store: fenced, lease: lease, time: time,
                    rate: bot.sendPerSecond, links: links,
                    withoutFile: renderer.text(Phrase(.fileNotHandedOver)), random: random
                ) { text in renderer.text(Phrase(.resent, ["text": .text(text)])) },
                files: FileKeeper(platform: bot.platform, account: bot.account, store: fenced, time: time))
        }
    }
}
