import GRDBSQLite
import Synchronization

/// What SQLite takes for the machine's file system: a simulated disk, with the locks and the shared memory of its files.
///
/// A path names the process that opens it and the file: `/A/namro.sqlite`. What a process holds is free once it is dead. It is
/// registered under its name from `init` to `close`. (SQLite, "The SQLite OS Interface or
/// VFS".)
final class SimulatedVFS: Sendable {
    private struct State {
        var locks: [String: FileLocks] = [:]
        var memory: [String: SharedMemory] = [:]
        /// Connections that map the shared memory, by file.
        var mapped: [String: Set<Int>] = [:]
        /// Memory that only the dead know; they may still look at it.
        var past: [SharedMemory] = []
        /// The process of each connection.
        var connections: [Int: String] = [:]
        var next = 0
        var vfs: UnsafeMutablePointer<sqlite3_vfs>?
        var isRegistered = false
        var methods: UnsafeMutablePointer<sqlite3_io_methods>
        var nameBytes: UnsafeMutablePointer<CChar>
    }

    /// The name under which SQLite knows it.
    let name: String
    /// The disk.
    let disk: SimulatedDisk
    private let state: Mutex<State>

    /// Registers a disk under a name that nobody else uses.
    init(name: String, disk: SimulatedDisk) {
        self.name = name
        self.disk = disk
        state = Mutex(Self.tables(named: name))
        state.withLock { state in
            let vfs = UnsafeMutablePointer<sqlite3_vfs>.allocate(capacity: 1)
            vfs.initialize(to: SimulatedFileSystem.table)
            vfs.pointee.zName = UnsafePointer(state.nameBytes)
            vfs.pointee.pAppData = Unmanaged.passUnretained(self).toOpaque()
            sqlite3_vfs_register(vfs, 0)
            (state.vfs, state.isRegistered) = (vfs, true)
        }
    }

    private static func tables(named name: String) -> sending State {
        let bytes = Array(name.utf8CString)
        let nameBytes = UnsafeMutablePointer<CChar>.allocate(capacity: bytes.count)
        nameBytes.initialize(from: bytes, count: bytes.count)
        let methods = UnsafeMutablePointer<sqlite3_io_methods>.allocate(capacity: 1)
        methods.initialize(to: SimulatedFileMethods.table)
        return State(methods: methods, nameBytes: nameBytes)
    }

    /// Takes it out of SQLite's list. What is open goes on until it is closed: each open file holds it.
    func close() {
        state.withLock { state in
            guard state.isRegistered, let vfs = state.vfs else { return }
            sqlite3_vfs_unregister(vfs)
            state.isRegistered = false
        }
    }

    deinit {
        close()
        state.withLock { state in
            state.vfs?.deallocate()
            state.methods.deallocate()
            state.nameBytes.deallocate()
        }
    }

    /// The address of a process's database.
    func address(of process: String, file: String) -> String { "file:/\(process)/\(file)?vfs=\(name)" }

    // MARK: Connections

    /// Opens a file for a connection of a process; nil where it is not there and not to be made, or where the process is dead.
    func open(_ path: String, creates: Bool) -> SimulatedFile? {
        let parts = path.split(separator: "/", maxSplits: 1).map(String.init)
        guard parts.count == 2, let process = parts.first, let file = parts.last, !disk.isDead(process) else {
            return nil
        }
        disk.admit(process)
        if creates { disk.create(file) }
        guard disk.exists(file) else { return nil }
        let connection = state.withLock { state in
            state.next += 1
            state.connections[state.next] = process
            return state.next
        }
        return SimulatedFile(vfs: self, connection: connection, process: process, name: file)
    }

    /// Opens a file that nobody else knows and that is gone when it is closed.
    func openTemporary() -> SimulatedFile {
        let connection = state.withLock { state in
            state.next += 1
            return state.next
        }
        return SimulatedFile(
            vfs: self, connection: connection, process: SimulatedDisk.nobody, name: "temporary-\(connection)")
    }

    /// Closes a file.
    func close(_ file: SimulatedFile) {
        state.withLock { state in
            Self.forget(file.connection, file.name, &state)
            state.connections[file.connection] = nil
        }
        if file.process == SimulatedDisk.nobody { _ = disk.delete(file.name, by: file.process) }
    }

    /// The table that stands in each open file.
    var methods: UnsafePointer<sqlite3_io_methods> { state.withLock { UnsafePointer($0.methods) } }

    // MARK: Locks

    /// Uses the locks of a file, of which the dead hold none.
    func withLocks<Value>(of file: SimulatedFile, _ body: (inout FileLocks) -> Value) -> Value {
        state.withLock { state in
            bury(&state, file.name)
            return body(&state.locks[file.name, default: FileLocks()])
        }
    }

    private func bury(_ state: inout State, _ name: String) {
        for (connection, process) in state.connections where disk.isDead(process) {
            Self.forget(connection, name, &state)
        }
    }

    private static func forget(_ connection: Int, _ name: String, _ state: inout State) {
        state.locks[name]?.drop(connection)
        guard state.mapped[name]?.remove(connection) != nil, state.mapped[name]?.isEmpty == true,
            let memory = state.memory.removeValue(forKey: name)
        else { return }
        state.past.append(memory)
    }

    // MARK: Shared memory

    /// A region of a file's shared memory.
    func map(_ file: SimulatedFile, region: Int, size: Int, grows: Bool) -> UnsafeMutableRawPointer? {
        let address = state.withLock { state in
            bury(&state, file.name)
            state.mapped[file.name, default: []].insert(file.connection)
            let memory = state.memory[file.name] ?? SharedMemory()
            state.memory[file.name] = memory
            return memory.region(region, size: size, grows: grows).map { Int(bitPattern: $0) }
        }
        return address.flatMap { UnsafeMutableRawPointer(bitPattern: $0) }
    }

    /// Takes a connection's hold from a file's shared memory.
    func unmap(_ file: SimulatedFile) { state.withLock { Self.forget(file.connection, file.name, &$0) } }
}
