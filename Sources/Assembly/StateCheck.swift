package import BotConfiguration
import Foundation
import Storage

/// What `namro check` says of the folder in which the bot keeps its data.
package enum StateCheck {
    /// A line for each thing that others of the machine may look into, and for a database that stands where the command was given.
    package static func lines(_ settings: Settings) -> [String] {
        let path = URL(filePath: settings.database).absoluteURL.path(percentEncoded: false)
        guard FileManager.default.fileExists(atPath: path) else { return [] }
        return StateFiles.exposed(besideDatabase: path).map { exposed in
            let (path, mode) = (exposed.path, String(exposed.mode, radix: 8))
            let isFolder = path.hasSuffix("/")
            return
                "\(path) mở cho người khác trên máy (quyền \(mode)); hãy chạy: chmod \(isFolder ? "700" : "600") \(path)"
        }
    }
}
