/// One file as one connection has it open.
final class SimulatedFile: Sendable {
    let vfs: SimulatedVFS
    let connection: Int
    let process: String
    let name: String

    init(vfs: SimulatedVFS, connection: Int, process: String, name: String) {
        self.vfs = vfs
        self.connection = connection
        self.process = process
        self.name = name
    }

    /// Whether it belongs to a process that is no more.
    var isDead: Bool { vfs.disk.isDead(process) }
}
