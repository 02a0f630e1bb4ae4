import Assignments
import Coordinator

extension Repository {
    /// The office as this transaction sees it. Throws `StoreError`.
    func office() throws -> OfficeSnapshot { try context.offices.snapshot(in: session) }

    /// Whoever looks from now on, here or in another process, reads the office anew. Called by whatever writes units, names, people,
    /// roles, campaigns, absences or delegations. Throws `StoreError`.
    func officeHasChanged() throws { try context.offices.change(in: session) }
}

/// The office as one transaction sees it: read from the tables at most once for each version.
final class OfficeReader {
    private let cache: OfficeCache
    /// The office of `current.version`, as far as this transaction knows.
    private var current: OfficeSnapshot?
    /// Whether `current` stands for the tables as they are, without asking for their version.
    private var isCurrent = false
    /// Whether this transaction has raised the version already.
    private var hasRaised = false
    /// Whether this transaction has ever written: what it reads then is nobody else's, since it may be rolled back.
    private var hasWritten = false

    /// Creates the reader of a transaction.
    init(_ cache: OfficeCache) { self.cache = cache }

    /// The office. Throws `StoreError`.
    func snapshot(in session: any SQLSession) throws -> OfficeSnapshot {
        if isCurrent, let current { return current }
        guard let version = try session.first(OfficeSQL.version)?.integer("version") else {
            throw StoreError.unavailable("the office has no version")
        }
        let known = [current, hasWritten ? nil : cache.newest].compactMap { $0 }.first { $0.version == version }
        let office = try known ?? OfficeSnapshot(version: version, OfficeTables(session: session).content())
        if !hasWritten { cache.keep(office) }
        current = office
        isCurrent = true
        return office
    }

    /// Raises the version, once for a transaction, and forgets what was read. Throws `StoreError`.
    func change(in session: any SQLSession) throws {
        if !hasRaised { try session.run(OfficeSQL.raiseVersion, [:]) }
        (hasRaised, hasWritten, isCurrent, current) = (true, true, false, nil)
    }

    /// What was written since a savepoint is undone, the version perhaps with it.
    func undo() {
        guard hasWritten else { return }
        (hasRaised, isCurrent, current) = (false, false, nil)
    }
}
