import Coordinator
import Foundation
import Storage
import Synchronization
import TestSupport

/// Imports a plan that its author goes on changing, each time as another process of the machine, which may die in the middle of it.
final class Importer: Sendable {
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
        let (office, now) = (world.office, world.time.now)
        do {
            let store = DatabaseStore(
                engine: try SQLiteEngine.open(path: world.vfs.address(of: "I\(number)", file: SimulatedOffice.file)))
            try await store.write { rows in
                _ = try ImportOffice(rules: office.rules, voice: office.voice)(
                    roster: office.roster, plans: [office.plan(version: version)], rows, at: now)
            }
            world.noteImport(version)
        } catch {
            // Its disk fails, its power is cut, or the office's bot writes: then it is imported later, as an administrator would.
        }
    }
}
