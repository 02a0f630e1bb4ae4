import Foundation

/// Names this process so that another on the same machine can tell whether it still lives.
package enum ProcessIdentity {
    /// The machine, its boot and its process namespace, then the process: `name/boot/pid:[4026531836]#1234`.
    package static var holder: String { "\(place)#\(ProcessInfo.processInfo.processIdentifier)" }

    /// Whether a holder may still live: false only where it ran in this very place and its process is gone.
    package static func mayLive(_ holder: String) -> Bool {
        let parts = holder.split(separator: "#")
        guard parts.count == 2, parts[0] == place, let process = Int32(parts[1]) else { return true }
        // A holder with our own number is a former life of this process.
        if process == ProcessInfo.processInfo.processIdentifier { return false }
        return kill(process, 0) == 0 || errno == EPERM
    }

    private static var place: String {
        let boot = (try? String(contentsOfFile: "/proc/sys/kernel/random/boot_id", encoding: .utf8)) ?? ""
        let namespace = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/ns/pid")) ?? ""
        let name = ProcessInfo.processInfo.hostName
        return "\(name)/\(boot.trimmingCharacters(in: .whitespacesAndNewlines))/\(namespace)"
            .replacing("#", with: "_")
    }
}
