package import BotConfiguration
package import Coordinator
import Foundation
import Storage

/// What `namro import` does and `namro check` tries: roster and plans into the office's database, or into a private copy of it.
package struct ImportRun: Sendable {
    /// What an import would do, tried on a copy.
    package struct Preview: Sendable {
        /// What was said expressly with it.
        package let choices: ImportOffice.Choices
        /// What would change.
        package var report: ImportOffice.Report { planned.report }
        /// Whether there is no database yet.
        package let isNew: Bool
        /// Whether a bot serves the database, as far as its lease tells.
        package let isServing: Bool
        /// How long the import itself took, and how long it would take about.
        package let duration: Duration
        /// What would be done, work by work.
        let planned: PlannedImport
    }

    /// By now the import would do something else than was shown: nothing was written.
    package struct Outdated: Error {}

    private let configuration: OfficeConfiguration
    private let successors: [String: String]
    private let renamed: ImportOffice.Renamed

    /// Creates a run of an office's files, with what was said beside them.
    package init(
        configuration: OfficeConfiguration, successors: [String: String] = [:],
        renamed: ImportOffice.Renamed = ImportOffice.Renamed()
    ) {
        self.configuration = configuration
        self.successors = successors
        self.renamed = renamed
    }

    /// Imports into a copy that is thrown away, or into a fresh database where there is none: nobody waits meanwhile, and the
    /// office's file is neither made nor brought up to date. Throws `ImportOffice.Refused` or `StoreError`.
    package func preview(
        _ choices: ImportOffice.Choices = ImportOffice.Choices()
    ) async throws -> Preview {
        let folder = FileManager.default.temporaryDirectory.appending(path: "namro-\(UUID().uuidString)")
        do {
            // All messages of the office stand in it: for nobody else.
            try FileManager.default.createDirectory(
                at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            throw StoreError.unavailable("no folder for a copy in \(folder.path(percentEncoded: false))")
        }
        defer { try? FileManager.default.removeItem(at: folder) }
        let (path, database) = (
            folder.appending(path: "copy.sqlite").path(percentEncoded: false), configuration.settings.database
        )
        let isNew = !FileManager.default.fileExists(atPath: database)
        if !isNew { try SQLiteEngine.copyUntouched(database, to: path) }
        let store = DatabaseStore(engine: try SQLiteEngine.open(path: path, keepsOld: false))
        try await store.requireSound()
        let holder = try await store.read { try $0.lease.current().holder }
        let start = ContinuousClock.now
        let planned = try await planned(choices, on: store)
        return Preview(
            choices: choices, isNew: isNew, isServing: holder.map(ProcessIdentity.mayLive) ?? false,
            duration: ContinuousClock.now - start, planned: planned)
    }

    /// Imports into the office's database what was shown and nothing else: people write to the bot while somebody thinks, and while it is
    /// written. It is decided in one short transaction, and written in steps by the process that serves, or by this one where none does.
    /// Answers how many works were left as they are, since somebody has changed them in the last moment. Throws `Outdated`,
    /// `OrderedWork.Stuck`, `ImportOffice.Refused` or `StoreError`.
    @discardableResult
    package func run(_ shown: Preview) async throws -> Int {
        let store = try DatabaseStore.sqlite(path: configuration.settings.database)
        try await store.requireSound()
        let decide = DecideImport(rules: configuration.rules, renderer: configuration.renderer)
        var planned = shown.planned
        for _ in 0..<Self.tries {
            try await ordered.finishAll(in: store)
            let (current, now) = (planned, SystemTime().now)
            let job = try await decide.stage(current, in: store, at: now)
            do {
                try await store.write { try decide.run(current, job: job, $0, at: now) }
                guard let job else { return 0 }
                return try await ordered.finish(job, in: store)
            } catch DecideImport.Refusal.outdated {
                throw Outdated()
            } catch is DecideImport.Refusal {
                planned = try await preview(shown.choices).planned
                guard planned.report == shown.report else { throw Outdated() }
            }
        }
        throw Outdated()
    }

    /// How often it is computed anew, where people write much meanwhile.
    private static let tries = 3
    private var ordered: OrderedWork { OrderedWork(rules: configuration.rules, renderer: configuration.renderer) }

    private func planned(_ choices: ImportOffice.Choices, on copy: DatabaseStore) async throws -> PlannedImport {
        let (configuration, successors, renamed, now) = (configuration, successors, renamed, SystemTime().now)
        return try await copy.write { tx in
            try ImportOffice(rules: configuration.rules, renderer: configuration.renderer).planned(
                roster: configuration.roster, plans: configuration.plans, successors: successors, renamed: renamed,
                choices: choices, tx, at: now)
        }
    }
}
