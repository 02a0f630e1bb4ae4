import Coordinator
import Foundation
import Storage
import Synchronization
import TestSupport

/// Imports a plan that its author goes on changing, each time as another process of the machine, which may die in the middle of it. What
/// it has decided, the processes that serve go on with.
final class Importer: Sendable {
    /// Thrown away with the transaction in which it was computed.
    private struct Computed: Error {
        let planned: PlannedImport
    }

    private let world: World
    private let begun = Mutex(0)

    init(world: World) { self.world = world }

    /// Imports the next version, or, every third time, the last one once more.
    func importNext() async {
        let number = begun.withLock { begun in
            begun += 1
            return begun
        }
        let version = number - number / 3
        do {
            let store = DatabaseStore(
                engine: try SQLiteEngine.open(path: world.vfs.address(of: "I\(number)", file: SimulatedOffice.file)))
            // Every second one is written in steps, however small it is.
            let decide = DecideImport(
                rules: world.office.rules, renderer: world.office.renderer, atOnce: number % 2 == 0 ? .max : 0)
            let (planned, now) = (try await computed(version, store), world.time.now)
            let job = try await decide.stage(planned, in: store, at: now)
            try await store.write { try decide.run(planned, job: job, $0, at: now) }
            world.noteImport(version)
        } catch {
            // Its disk fails, its power is cut, the office's bot writes, or another import is under way: then it is imported later, as an
            // administrator would.
        }
    }

    private func computed(_ version: Int, _ store: DatabaseStore) async throws -> PlannedImport {
        let (office, now) = (world.office, world.time.now)
        do {
            return try await store.write { tx in
                throw Computed(
                    planned: try ImportOffice(rules: office.rules, renderer: office.renderer).planned(
                        roster: office.roster, plans: [office.plan(version: version)], tx, at: now))
            }
        } catch let computed as Computed {
            return computed.planned
        }
    }
}
