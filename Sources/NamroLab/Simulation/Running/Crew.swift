import Coordinator
import Synchronization
import TestSupport

/// The processes of a world: starts them, lets them take steps, and takes the dead away.
final class Crew: Sendable {
    private struct State {
        var alive: [SimulatedProcess] = []
        var started = 0
        var failures = 0
        /// Updates that were handed to a process that died before it could keep them, by a platform that has forgotten them.
        var mayBeLost: Set<String> = []
    }

    private let world: World
    private let trace: @Sendable (String) -> Void
    private let state = Mutex(State())

    /// Creates an empty crew; `trace` is told each step.
    init(world: World, trace: @escaping @Sendable (String) -> Void) {
        self.world = world
        self.trace = trace
    }

    /// The processes that run.
    var alive: [SimulatedProcess] { state.withLock(\.alive) }
    /// How many steps have failed.
    var failures: Int { state.withLock(\.failures) }
    /// Updates that a process may have taken along when it died.
    var mayBeLost: Set<String> { state.withLock(\.mayBeLost) }

    /// Starts one more process; false where it could not start.
    @discardableResult
    func start() async -> Bool {
        let name = state.withLock { state in
            state.started += 1
            return "P\(state.started)"
        }
        do {
            let process = try await SimulatedProcess(name: name, world: world)
            state.withLock { $0.alive.append(process) }
            tell("\(name) starts")
            return true
        } catch {
            tell("\(name) cannot start: \(error)")
            note(name)
            return false
        }
    }

    /// Lets a process take a step; answers whether there was anything to do.
    @discardableResult
    func take(_ step: SimulatedProcess.Turn, _ process: SimulatedProcess) async -> Bool {
        var wasBusy = true
        do {
            wasBusy = try await process.take(step)
            if wasBusy { tell("\(process.name) \(step)") }
        } catch {
            state.withLock { $0.failures += 1 }
            tell("\(process.name) \(step): \(error)")
        }
        note(process.name)
        return wasBusy
    }

    /// Lets every process take every turn, in order, but one that is stopped; answers whether any had anything to do.
    func takeAll(but stopped: String? = nil) async -> Bool {
        var wasBusy = false
        if alive.isEmpty { await start() }
        for process in alive where process.name != stopped {
            for step in SimulatedProcess.Turn.allCases where !world.disk.isDead(process.name) {
                if await take(step, process) { wasBusy = true }
            }
        }
        return wasBusy
    }

    private func tell(_ text: @autoclosure () -> String) { trace("\(world.disk.points) \(world.time.now) \(text())") }

    /// Everybody goes home.
    func dismiss() { state.withLock { $0.alive = [] } }

    /// Takes the dead away; the power takes several at once.
    private func note(_ last: String) {
        let dead = state.withLock { state in
            var dead = state.alive.filter { world.disk.isDead($0.name) }.map(\.name)
            if !dead.contains(last), world.disk.isDead(last) { dead.append(last) }
            return dead
        }
        guard !dead.isEmpty else { return }
        tell("dead: \(dead.joined(separator: " "))")
        // Their connections close outside of the lock.
        let buried = state.withLock { state in
            let buried = state.alive.filter { dead.contains($0.name) }
            state.alive.removeAll { dead.contains($0.name) }
            if world.forgets {
                for name in dead { state.mayBeLost.formUnion(world.service.lastHanded(to: name)) }
            }
            return buried
        }
        withExtendedLifetime(buried) {}
    }
}
