import Foundation

/// The files of a database and what lies beside it: they hold people's words, and are their owner's alone.
package enum StateFiles {
    /// A file or folder that others of the machine may read or write.
    package struct Exposed: Equatable, Sendable {
        /// Where it is.
        package let path: String
        /// Its rights, as `chmod` counts them.
        package let mode: Int
    }

    /// How many copies of before an upgrade are kept.
    static let copiesKept = 2

    /// Makes a file that only its owner may read, before anybody writes into it; one that is there keeps its content.
    static func prepare(_ path: String) {
        // What SQLite is told as an address may be no file at all.
        guard !path.hasPrefix("file:") else { return }
        let file = open(path, O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
        if file >= 0 { close(file) }
        for path in [path, path + "-wal", path + "-shm"] { mend(path) }
    }

    /// Takes away what others may do with a file, where it is ours to say.
    package static func mend(_ path: String) {
        guard let mode = mode(path), mode & 0o077 != 0 else { return }
        chmod(path, mode_t(mode & 0o700))
    }

    /// Which of a database's folder and files others may look into: the folder first.
    package static func exposed(besideDatabase database: String) -> [Exposed] {
        let file = URL(filePath: database).absoluteURL
        let folder = file.deletingLastPathComponent()
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false))) ?? []
        let own = names.filter { $0.hasPrefix(file.lastPathComponent) }.sorted()
        let paths = [folder] + own.map { folder.appending(path: $0) }
        return paths.compactMap { url in
            let path = url.path(percentEncoded: false)
            guard let mode = mode(path), mode & 0o077 != 0 else { return nil }
            return Exposed(path: path, mode: mode)
        }
    }

    /// Keeps the newest copies of before an upgrade (`<path>.schema-<version>`) and takes the others away.
    static func removeOldCopies(ofDatabase database: String) {
        let file = URL(filePath: database).absoluteURL
        let folder = file.deletingLastPathComponent()
        let prefix = file.lastPathComponent + ".schema-"
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false))) ?? []
        let versions = names.compactMap { $0.hasPrefix(prefix) ? Int($0.dropFirst(prefix.count)) : nil }
        for version in versions.sorted().dropLast(copiesKept) {
            try? FileManager.default.removeItem(at: folder.appending(path: "\(prefix)\(version)"))
        }
    }

    private static func mode(_ path: String) -> Int? {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        return Int(status.st_mode) & 0o777
    }
}
