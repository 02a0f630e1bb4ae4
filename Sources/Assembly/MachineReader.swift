import Coordinator
import Foundation

/// Reads what the machine says of this process and of the database's files. What it does not say, as on other systems than Linux,
/// is left out.
struct MachineReader: Sendable {
    let database: String
    let startedAt: Date

    /// The figures now.
    func figures() -> MachineFigures {
        var figures = MachineFigures()
        figures.startedAt = startedAt
        figures.residentBytes = Self.kilobytes(of: "VmRSS:", in: "/proc/self/status").map { $0 * 1_024 }
        figures.openDescriptors = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd"))?.count
        var limit = rlimit()
        if getrlimit(Self.openFiles, &limit) == 0 { figures.descriptorLimit = Int(exactly: limit.rlim_cur) }
        figures.databaseBytes = Self.size(of: database)
        figures.logBytes = Self.size(of: database + "-wal")
        let folder = URL(filePath: database).deletingLastPathComponent().path(percentEncoded: false)
        let disk = try? FileManager.default.attributesOfFileSystem(forPath: folder)
        figures.freeBytes = (disk?[.systemFreeSize] as? NSNumber)?.intValue
        figures.diskBytes = (disk?[.systemSize] as? NSNumber)?.intValue
        return figures
    }

    #if os(Linux)
        private static let openFiles = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
    #else
        private static let openFiles = RLIMIT_NOFILE
    #endif

    private static func size(of path: String) -> Int? {
        (try? FileManager.default.attributesOfItem(atPath: path))?[.size].flatMap { ($0 as? NSNumber)?.intValue }
    }

    /// The number in a line `name 1234 kB`.
    private static func kilobytes(of name: String, in path: String) -> Int? {
        let lines = (try? String(contentsOfFile: path, encoding: .utf8))?.split(separator: "\n") ?? []
        return lines.first { $0.hasPrefix(name) }?.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap {
            Int($0)
        }
    }
}
