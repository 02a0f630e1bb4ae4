import Foundation

/// How much of a disk is free.
enum DiskSpace {
    /// Asks for the share of the disk under a file's folder that is free, 0 to 1; nil where the system does not say.
    static func share(of file: String) -> @Sendable () -> Double? {
        let folder = URL(filePath: file).deletingLastPathComponent().path(percentEncoded: false)
        return {
            guard let facts = try? FileManager.default.attributesOfFileSystem(forPath: folder),
                let size = facts[.systemSize] as? NSNumber, let free = facts[.systemFreeSize] as? NSNumber,
                size.doubleValue > 0
            else { return nil }
            return free.doubleValue / size.doubleValue
        }
    }
}
