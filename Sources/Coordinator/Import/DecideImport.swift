import Assignments
package import Conversation
package import Foundation

/// Decides on an import that was computed before: in one short transaction it looks whether all is still as it was shown, writes units,
/// people and campaigns, and from then on the works follow in steps, whatever dies.
package struct DecideImport: Sendable {
    /// Why it was not decided; nothing was written.
    package enum Refusal: Error, Equatable {
        /// It would do something else by now than was shown.
        case outdated
        /// So much has changed since that it is to be computed anew.
        case stale
        /// Another import is under way.
        case busy
    }

    /// How many changes since are looked at within the decision.
    private static let mostChanges = 200

    private let rules: OfficeRules
    private let renderer: Renderer
    /// How many works are written together with the decision, where there are no more.
    private let atOnce: Int

    /// Creates the use case.
    package init(rules: OfficeRules, renderer: Renderer, atOnce: Int = ImportJob.works) {
        (self.rules, self.renderer, self.atOnce) = (rules, renderer, atOnce)
    }

    /// Writes down what is to be done, which counts for nothing before it is decided, and answers its key; nil where there is nothing.
    /// Throws `StoreError`.
    package func stage(_ planned: PlannedImport, in store: some Store, at now: Date) async throws -> Int64? {
        let order = planned.order.writing
        guard order.count > 0 else { return nil }
        return try await ImportJob(rules: rules, renderer: renderer).stage(order, in: store, at: now)
    }

    /// Decides, in the caller's transaction. `job` is what `stage` has answered. Throws `Refusal`, `ImportOffice.Refused`,
    /// store throws.
    package func run(
        _ planned: PlannedImport, job: Int64?, _ tx: any StoreWriting, at now: Date
    ) throws {
        guard try !tx.jobs.open().contains(where: { $0.kind == .importing && $0.state == .ready }) else {
            throw Refusal.busy
        }
        guard try tx.jobs.last(.importing) == planned.basis.job else { throw Refusal.stale }
        let changed = try tx.history.changed(after: planned.basis.change, limit: Self.mostChanges + 1)
        guard changed.count <= Self.mostChanges else { throw Refusal.stale }
        let isKnown = try isStillAll(planned, changed, tx)
        let begun = try ImportOffice(rules: rules, renderer: renderer).begin(
            planned.input, leaving: isKnown ? planned.leaving : nil, tx, at: now)
        guard begun.report == planned.head, begun.isFirst != planned.order.tells else { throw Refusal.outdated }
        try requireAsShown(changed, planned.order, begun.office, tx, at: now)
        guard let job else { return }
        try tx.jobs.begin(job: job, at: now)
        try ImportJob(rules: rules, renderer: renderer).writeAtOnce(job, most: atOnce, tx, at: now)
    }

    /// Whether what leavers leave behind is still what was found: neither the office nor work of theirs has changed since. To look for it
    /// again takes as long as there is much of it.
    private func isStillAll(
        _ planned: PlannedImport, _ changed: [Assignment.ID], _ tx: any StoreReading
    ) throws -> Bool {
        let (leavers, moving) = (planned.leaving.leavers, Set(planned.leaving.moves.map(\.assignment)))
        if changed.contains(where: { moving.contains($0.rawValue) }) { throw Refusal.stale }
        guard try tx.office().version == planned.basis.office else { return false }
        for id in changed {
            guard let work = try tx.assignment(id) else { continue }
            if [work.officer, work.chair].contains(where: { $0.map(leavers.contains) ?? false }) { return false }
        }
        return true
    }

    /// What people have changed since must not change what was shown.
    private func requireAsShown(
        _ changed: [Assignment.ID], _ order: ImportOrder, _ office: PlanOffice, _ tx: any StoreWriting, at now: Date
    ) throws {
        guard !changed.isEmpty else { return }
        let keys = Set(changed.map(\.rawValue))
        var tasks = PlanTasks(order: order, office: office, rules: rules, now: now)
        var known: Set<Int64> = []
        for task in order.tasks {
            guard let key = task.assignment, keys.contains(key) else { continue }
            known.insert(key)
            guard try tasks.isAsShown(task, tx) else { throw Refusal.outdated }
        }
        // What is new since may be what was to be given.
        for key in keys.subtracting(known) {
            guard let work = try tx.assignment(Assignment.ID(rawValue: key)), work.campaign != nil,
                work.workCode != nil
            else { continue }
            throw Refusal.stale
        }
    }
}
