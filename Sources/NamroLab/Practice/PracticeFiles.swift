package import Foundation
import Synchronization

/// A file that was uploaded to the practice group.
struct PracticeFile: Equatable, Sendable {
    /// The name, as the sender gave it.
    let name: String
    /// What it is: `image/jpeg`. Of pictures their first bytes tell, whatever the sender said.
    let type: String
    /// Its bytes.
    let content: Data

    /// Creates a file of which the sender said that it is of a type, or nothing.
    init(name: String, type: String?, content: Data) {
        self.name = name
        self.content = content
        let said = type.flatMap { $0.hasPrefix("image/") ? nil : $0 }
        self.type = Self.picture(content) ?? said ?? "application/octet-stream"
    }

    /// Whether the platforms show it as a picture.
    var isPicture: Bool { type.hasPrefix("image/") }

    private static func picture(_ content: Data) -> String? {
        let marks: [([UInt8], String)] = [
            ([0x89, 0x50, 0x4E, 0x47], "image/png"), ([0xFF, 0xD8, 0xFF], "image/jpeg"),
            (Array("GIF8".utf8), "image/gif"),
        ]
        return marks.first { content.starts(with: $0.0) }?.1
    }
}

/// The files of the practice group, in memory, the newest fifty.
final class PracticeFiles: Sendable {
    private static let most = 50

    private let storage = Mutex<(files: [(id: String, file: PracticeFile)], count: Int)>(([], 0))

    /// Keeps a file and answers its id.
    func keep(_ file: PracticeFile) -> String {
        storage.withLock { storage in
            storage.count += 1
            let id = "file\(storage.count)"
            storage.files.append((id, file))
            if storage.files.count > Self.most { storage.files.removeFirst() }
            return id
        }
    }

    /// The file of an id; nil where it is none or gone.
    subscript(_ id: String) -> PracticeFile? { storage.withLock { $0.files.first { $0.id == id }?.file } }

    /// Where the page finds a file.
    static func address(of id: String) -> String { "/practice/files/\(id)" }

    /// The id of an address of that form.
    static func id(at address: String) -> String? {
        let folder = Self.address(of: "")
        return address.hasPrefix(folder) ? String(address.dropFirst(folder.count)) : nil
    }
}

extension PracticeGroup {
    /// Keeps a file that a member sends and answers the address to name in his message.
    package func upload(name: String, _ content: Data) -> String {
        PracticeFiles.address(of: files.keep(PracticeFile(name: name, type: nil, content: content)))
    }

    /// The bytes of a file at an address; nil where there is none.
    package func uploaded(_ address: String) -> Data? {
        PracticeFiles.id(at: address).flatMap { files[$0] }?.content
    }

    /// Whether what is at an address is shown as a picture; of what is not here nobody knows otherwise.
    func isPicture(at address: String) -> Bool {
        PracticeFiles.id(at: address).flatMap { files[$0] }?.isPicture ?? true
    }
}
