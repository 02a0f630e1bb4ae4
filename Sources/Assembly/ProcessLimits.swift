import Foundation

/// What a process asks of its machine before it begins.
package enum ProcessLimits {
    /// Files that it makes are its user's alone, and it may open as many as the machine lets it.
    package static func set() {
        umask(0o077)
        raiseDescriptors()
    }

    /// How many files and connections it may have open.
    package static var descriptors: Int {
        var limit = rlimit()
        guard getrlimit(kind, &limit) == 0 else { return 1_024 }
        return Int(clamping: limit.rlim_cur)
    }

    /// The usual 1,024 are fewer than a machine allows.
    private static func raiseDescriptors() {
        var limit = rlimit()
        guard getrlimit(kind, &limit) == 0, limit.rlim_cur < limit.rlim_max else { return }
        limit.rlim_cur = limit.rlim_max
        // Where that is refused it stays as it was.
        setrlimit(kind, &limit)
    }

    #if canImport(Darwin)
        private static let kind = RLIMIT_NOFILE
    #else
        private static let kind = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
    #endif
}
