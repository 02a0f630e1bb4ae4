import Foundation
import Synchronization
import TestSupport

/// The disk of a simulated machine: files whose writes are known apart from what was synced, so that a process can be killed, or
/// the power be cut, before or after any of them.
///
/// A killed process leaves all that it has written; a power cut leaves what was synced, and of the rest some writes whole, some in
/// part, some not at all. SQLite reaches it through `SimulatedVFS`.
final class SimulatedDisk: Sendable {
    /// What one file holds.
    struct File {
        /// What survives a power cut.
        var durable = Data()
        /// What a process reads.
        var written = Data()
        /// What lies between the two, oldest first.
        var unsynced: [Change] = []
    }

    /// A change to a file that was not synced yet.
    enum Change: Equatable {
        case write(at: Int, Data)
        case truncate(Int)
    }

    /// What a process does to the world; each time is a point at which it can die, before or after.
    enum Act {
        /// To a file.
        case write, truncate, sync, delete
        /// The platform hands updates to it, or takes a message from it.
        case receive, send
    }

    /// What is wrong with the disk for a while.
    enum Trouble: String, CaseIterable {
        /// No room.
        case full
        /// Mounted read-only.
        case readOnly
        /// Writes fail.
        case failing
        /// Writes seem to work and a sync fails.
        case unsynced
    }

    private struct State {
        var files: [String: File]
        var known: Set<String> = []
        var dead: Set<String> = []
        var points = 0
        var syncs = 0
        var blow: Blow?
        var trouble: Trouble?
        var random: SeededGenerator
    }

    /// The process of temporary files, whose connection SQLite does not tell.
    static let nobody = ""

    private let state: Mutex<State>

    /// Creates a disk with files; `seed` decides what a power cut leaves.
    init(files: [String: File] = [:], seed: UInt64) {
        state = Mutex(State(files: files, random: SeededGenerator(seed: seed)))
    }

    // MARK: Faults

    /// How many acts there were so far.
    var points: Int { state.withLock(\.points) }
    /// How often a file was synced with something to be made lasting.
    var syncs: Int { state.withLock(\.syncs) }
    /// How many processes have died.
    var deaths: Int { state.withLock(\.dead.count) }
    /// What is wrong with it for now.
    var trouble: Trouble? {
        get { state.withLock(\.trouble) }
        set { state.withLock { $0.trouble = newValue } }
    }

    /// Nothing goes wrong from now on.
    func heal() {
        state.withLock { state in
            state.trouble = nil
            state.blow = nil
        }
    }

    /// Whether a blow waits for its act.
    var isArmed: Bool { state.withLock { state in state.blow.map { $0.point > state.points } ?? false } }

    /// Remembers a process of the machine, which dies with its power.
    func admit(_ process: String) { state.withLock { _ = $0.known.insert(process) } }

    /// Strikes the process that does the act of that number, counted from 1 over all processes.
    func arm(_ blow: Blow) { state.withLock { $0.blow = blow } }

    /// Whether the process is dead; nothing that it asks for is done any more.
    func isDead(_ process: String) -> Bool { state.withLock { $0.dead.contains(process) } }

    /// Ends all processes and loses what was not synced.
    private static func cutPower(_ state: inout State) {
        state.dead.formUnion(state.known)
        for name in state.files.keys.sorted() {
            guard var file = state.files[name] else { continue }
            var left = file.durable
            for change in file.unsynced {
                switch Int.random(in: 0..<3, using: &state.random) {
                case 0: change.apply(to: &left)
                case 1: change.torn(using: &state.random)?.apply(to: &left)
                default: break
                }
            }
            file = File(durable: left, written: left, unsynced: [])
            state.files[name] = file
        }
    }

    // MARK: What SQLite asks for

    /// What came of a request.
    enum Outcome: Equatable {
        case done
        case dead
        case trouble(Trouble)
    }

    /// Whether there is such a file.
    func exists(_ name: String) -> Bool { state.withLock { $0.files[name] != nil } }

    /// Makes a file where there is none.
    func create(_ name: String) { state.withLock { $0.files[name] = $0.files[name] ?? File() } }

    /// How long a file is, in bytes.
    func size(of name: String) -> Int { state.withLock { $0.files[name]?.written.count ?? 0 } }

    /// Copies the bytes of a file from a place on, as many as there are and fit; answers how many.
    func read(_ name: String, at offset: Int, into buffer: UnsafeMutableRawBufferPointer) -> Int {
        state.withLock { state in
            guard let file = state.files[name], offset < file.written.count else { return 0 }
            return file.written.copyBytes(
                to: buffer, from: offset..<min(offset + buffer.count, file.written.count))
        }
    }

    /// Changes a file.
    func change(_ name: String, _ change: Change, by process: String) -> Outcome {
        let act: Act = if case .write = change { .write } else { .truncate }
        return perform(act, by: process) { state in
            change.apply(to: &state.files[name, default: File()].written)
            state.files[name]?.unsynced.append(change)
        }
    }

    /// Makes all that was written to a file outlast a power cut.
    func sync(_ name: String, by process: String) -> Outcome {
        perform(.sync, by: process) { state in
            guard let file = state.files[name], !file.unsynced.isEmpty else { return }
            state.syncs += 1
            for change in file.unsynced { change.apply(to: &state.files[name, default: File()].durable) }
            state.files[name]?.unsynced = []
        }
    }

    /// Takes a file away, for good at once.
    func delete(_ name: String, by process: String) -> Outcome {
        perform(.delete, by: process) { $0.files[name] = nil }
    }

    /// The files as they are now, for another machine to begin with.
    var files: [String: File] { state.withLock(\.files) }

    /// Lets a process do something beside its files.
    func perform(_ act: Act, by process: String, _ body: () -> Void) -> Outcome {
        perform(act, by: process) { _ in body() }
    }

    private func perform(_ act: Act, by process: String, _ body: (inout State) -> Void) -> Outcome {
        state.withLock { state in
            // A temporary file is nobody's: what becomes of it does not outlast the statement that needed it.
            guard process != Self.nobody else {
                body(&state)
                return .done
            }
            if state.dead.contains(process) { return .dead }
            state.points += 1
            let blow = state.blow.flatMap { $0.point == state.points ? $0 : nil }
            if let blow, blow.moment == .before {
                Self.strike(&state, blow, process)
                return .dead
            }
            if let trouble = state.trouble, trouble.meets(act) { return .trouble(trouble) }
            body(&state)
            guard let blow else { return .done }
            Self.strike(&state, blow, process)
            return .dead
        }
    }

    private static func strike(_ state: inout State, _ blow: Blow, _ process: String) {
        if blow.losesUnsynced { cutPower(&state) } else { state.dead.insert(process) }
    }
}

extension SimulatedDisk.Trouble {
    /// Whether a change is refused.
    func meets(_ act: SimulatedDisk.Act) -> Bool {
        switch (self, act) {
        case (_, .receive), (_, .send): false
        case (.full, _): act == .write
        case (.readOnly, _): true
        case (.failing, _): act != .sync
        case (.unsynced, _): act == .sync
        }
    }
}

extension SimulatedDisk.Change {
    /// Makes the change.
    func apply(to bytes: inout Data) {
        switch self {
        case .truncate(let size):
            if size < bytes.count { bytes.removeLast(bytes.count - size) }
        case .write(let offset, let new):
            let end = offset + new.count
            if bytes.count < end { bytes.append(Data(count: end - bytes.count)) }
            bytes.replaceSubrange(offset..<end, with: new)
        }
    }

    /// Its beginning, as far as the disk came; in sectors of 512 bytes.
    func torn(using random: inout SeededGenerator) -> Self? {
        guard case .write(let offset, let bytes) = self, bytes.count > 512 else { return nil }
        let sectors = Int.random(in: 1...(bytes.count - 1) / 512, using: &random)
        return .write(at: offset, bytes.prefix(sectors * 512))
    }
}
