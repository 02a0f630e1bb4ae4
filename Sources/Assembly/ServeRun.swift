package import BotConfiguration
import Conversation
import Coordinator
import DeclaredSettings
import Foundation
import Hummingbird
package import Logging
import PlatformSupport
package import ServiceLifecycle
import Storage
package import UnixSignals
package import Web

/// Runs the bot of an office until it is told to stop.
package enum ServeRun {
    /// How long a stop may take: a poll of 8 s is waited for, and what it brings is committed.
    static let longestStop: Duration = .seconds(9)

    /// Runs until SIGTERM or SIGINT. Throws `CannotStart`, `StoreError` or `PlatformError`.
    package static func run(
        _ configuration: OfficeConfiguration, registry: PrometheusRegistry, logger: Logger
    ) async throws {
        try await HTTPClientHandle.lend { client in
            try await serve(try OfficePlatforms.setups(configuration, client), configuration, registry, logger)
        }
    }

    private static func serve(
        _ setups: [PlatformSetup], _ configuration: OfficeConfiguration, _ registry: PrometheusRegistry,
        _ logger: Logger
    ) async throws {
        logger.notice(
            "namro begins",
            metadata: [
                "version": "\(NamroVersion.current)",
                "platforms": "\(setups.map(\.bot.platform.name).joined(separator: ", "))",
                "database": "\(URL(filePath: configuration.settings.database).absoluteURL.path(percentEncoded: false))",
            ])
        let time = SystemTime()
        let database = try DatabaseStore.sqlite(path: configuration.settings.database)
        let store = WatchedStore(database, time: time)
        let (rules, now) = (configuration.rules, time.now)
        let epoch = String(UInt64.random(in: 0...UInt64.max), radix: 36)
        let changed = try await store.write { tx in
            // A platform that knows messages by their number must not take this database's for those of one before it.
            try tx.lease.beginFirstEpoch(epoch)
            try tx.files.beginKey(FileLinks.newKey())
            return try tx.rules.record(rules.versions, at: now)
        }
        for kind in changed { logger.notice("A rule has changed.", metadata: ["rule": "\(kind.rawValue)"]) }
        let lease = Lease(
            holder: ProcessIdentity.holder, store: store, time: time, isAlive: ProcessIdentity.mayLive)
        let backups = backups(configuration, store, lease, time, logger)
        let alerts = AlertRules(
            keepDays: configuration.settings[AlertRules.keeping], backups: { backups?.standing },
            holds: { database.writerHolds }, freeDisk: DiskSpace.share(of: configuration.settings.database))
        let bots = BotService(
            bots: setups.map(\.bot), store: store, lease: lease, rules: configuration.rules,
            renderer: configuration.renderer,
            time: time, alerts: alerts, links: links(configuration.settings),
            marks: try TrapMarkFile(besideDatabase: configuration.settings.database), logger: logger)
        let watch = Watch(configuration: configuration, store: store, time: time, begunAt: now)
        let web = web(configuration, setups.compactMap(\.route), watch, registry, logger)
        try await group(
            web + [SoundnessCheck(store: database)] + (backups.map { [$0] } ?? []) + [bots], logger: logger,
            signals: [.sigterm, .sigint]
        ).run()
    }

    /// What the web server looks at.
    private struct Watch: Sendable {
        let configuration: OfficeConfiguration
        let store: WatchedStore
        let time: SystemTime
        let replies: ReplyWatch
        let machine: MachineReader

        init(configuration: OfficeConfiguration, store: WatchedStore, time: SystemTime, begunAt: Date) {
            self.configuration = configuration
            self.store = store
            self.time = time
            replies = ReplyWatch(store: store, time: time)
            machine = MachineReader(database: configuration.settings.database, startedAt: begunAt)
        }

        /// How this process is.
        func health() async throws -> HealthReport {
            let (rules, now) = (configuration.rules, time.now)
            let process = HealthReport.Process(
                holder: ProcessIdentity.holder, uptime: time.uptime, writeFailure: store.writeFailure)
            return try await store.read {
                try HealthReport($0, rules, process: process, isAlive: ProcessIdentity.mayLive, at: now)
            }
        }

        /// How the machine is; at the same time the answers since the last look are measured.
        func figures() async -> MachineFigures {
            // Where the database cannot be read the health says so.
            _ = try? await replies.look()
            return machine.figures()
        }
    }

    /// Copies by itself, where the office names a folder for them.
    private static func backups(
        _ configuration: OfficeConfiguration, _ store: WatchedStore, _ lease: Lease, _ time: any TimeSource,
        _ logger: Logger
    ) -> BackupService? {
        let settings = configuration.settings
        let folder = settings[BackupSchedule.folder]
        guard !folder.isEmpty else { return nil }
        let run = BackupRun(configuration: configuration)
        return BackupService(
            folder: folder,
            schedule: BackupSchedule(time: settings[BackupSchedule.hour], keep: settings[BackupSchedule.copies]),
            lease: lease, time: time,
            logger: logger
        ) { madeAt in
            try await store.write { try $0.lease.noteBackup(at: madeAt) }
        } backup: { path in
            _ = try await run.backup(to: path)
        }
    }

    /// The web server, where the office wants one.
    private static func web(
        _ configuration: OfficeConfiguration, _ routes: [WebhookRoute], _ watch: Watch,
        _ registry: PrometheusRegistry, _ logger: Logger
    ) -> [any Service] {
        let settings = configuration.settings
        let port = settings[WebServer.portSetting]
        guard port > 0 else { return [] }
        let store = watch.store
        let server = WebServer(
            host: settings[WebServer.hostSetting], port: port, registry: registry, webhooks: routes,
            limits: ServerLimits(descriptors: ProcessLimits.descriptors), logger: logger,
            file: { name in try await file(named: name, store) }, machine: watch.figures, health: watch.health)
        // A server that has ended cannot run again: each try has one of its own.
        return [WebService(time: watch.time, logger: logger) { try await server.application().run() }]
    }

    /// Addresses for files, where the office has a server and a public address for it.
    private static func links(_ settings: Settings) -> FileLinks? {
        let address = settings[WebServer.publicURL]
        return settings[WebServer.portSetting] > 0 && !address.isEmpty ? FileLinks(base: address) : nil
    }

    private static func file(named name: String, _ store: some Store) async throws -> FileContent? {
        let now = SystemTime().now
        return try await store.read { tx in
            guard let key = try tx.files.key(), let file = FileLinks.file(named: name, key: key, at: now) else {
                return nil
            }
            return try tx.files.content(file)
        }
    }

    /// A group of services that ends as a whole and within the time that a stop may take.
    package static func group(_ services: [any Service], logger: Logger, signals: [UnixSignal]) -> ServiceGroup {
        var configuration = ServiceGroupConfiguration(
            services: services.map {
                ServiceGroupConfiguration.ServiceConfiguration(
                    service: $0, successTerminationBehavior: .gracefullyShutdownGroup,
                    failureTerminationBehavior: .gracefullyShutdownGroup)
            }, gracefulShutdownSignals: signals, logger: logger.ofServices)
        configuration.maximumGracefulShutdownDuration = longestStop
        return ServiceGroup(configuration: configuration)
    }
}
