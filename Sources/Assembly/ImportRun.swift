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
        package let report: ImportOffice.Report
        /// Whether there is no database yet.
        package let isNew: Bool
        /// Whether a bot serves the database, as far as its lease tells.
        package let isServing: Bool
        /// How long the import itself took, which is how long it would hold the writer.
        package let duration: Duration
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
        let holder = try await store.read { try $0.lease().holder }
        let start = ContinuousClock.now
        let report = try await write(store, choices)
        return Preview(
            choices: choices, report: report, isNew: isNew, isServing: holder.map(ProcessIdentity.mayLive) ?? false,
            duration: ContinuousClock.now - start)
    }

    /// Imports into the office's database, in one transaction, what was shown and nothing else: people write to the bot while
    /// somebody thinks. Throws `Outdated`, `ImportOffice.Refused` or `StoreError`.
    package func callAsFunction(_ shown: Preview) async throws {
        let store = try DatabaseStore.sqlite(path: configuration.settings.database)
        try await store.requireSound()
        _ = try await write(store, shown.choices) { report in
            guard report == shown.report else { throw Outdated() }
        }
    }

    private func write(
        _ store: DatabaseStore, _ choices: ImportOffice.Choices,
        _ check: @escaping @Sendable (ImportOffice.Report) throws -> Void = { _ in }
    ) async throws -> ImportOffice.Report {
        let (configuration, successors, renamed, now) = (configuration, successors, renamed, SystemTime().now)
        return try await store.write { rows in
            let report = try ImportOffice(rules: configuration.rules, voice: configuration.voice)(
                roster: configuration.roster, plans: configuration.plans, successors: successors, renamed: renamed,
                choices: choices, rows, at: now)
            try check(report)
            return report
        }
    }
}
