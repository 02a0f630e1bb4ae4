import Foundation
import Understanding

/// The labelled speech of the repository: others' rows (`w*`), our own (`own`), and messages in parts (`acts`). What nobody is to read, not
/// even the model (`fresh`), is left out.
struct SpeechFiles {
    /// What is wrong with the speech.
    struct Fault: Error, CustomStringConvertible {
        let description: String
    }

    /// A row and where it stands, for faults.
    struct Row {
        let place: String
        let values: [String: JSON]

        /// The text of a key; nil for anything else.
        func text(_ key: String) -> String? { values[key]?.text }
    }

    /// The rows of all files in order of their names.
    let rows: [Row]
    /// The ids of rows that are set aside.
    let setAside: Set<String>
    /// The hash of all that was read and of how it is looked at.
    let hash: String

    /// Reads the files of a folder. Throws what reading files throws, and a fault for a line that is no row.
    init(folder: URL) throws {
        let list = try Data(contentsOf: folder.appending(path: "set-aside.txt"))
        setAside = Set(String(decoding: list, as: UTF8.self).split(separator: "\n").map(String.init))
        var (rows, sum) = ([Row](), Sum())
        sum.add(list)
        sum.add(Data("features \(ActFeatures.version)".utf8))
        for name in try Self.names(in: folder) {
            let bytes = try Data(contentsOf: folder.appending(path: name))
            sum.add(Data(name.utf8))
            sum.add(bytes)
            for (line, content) in bytes.split(separator: UInt8(ascii: "\n")).enumerated() {
                let place = "\(name):\(line + 1)"
                guard case .object(let values)? = try? JSONDecoder().decode(JSON.self, from: Data(content)) else {
                    throw Fault(description: "\(place): no row")
                }
                rows.append(Row(place: place, values: values))
            }
        }
        (self.rows, hash) = (rows, String(sum.value, radix: 16))
    }

    private static func names(in folder: URL) throws -> [String] {
        try ["", "own", "acts"].flatMap { place in
            try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: place).path)
                .filter { $0.hasSuffix(".jsonl") }.sorted().map { place.isEmpty ? $0 : place + "/" + $0 }
        }
    }

    /// Whether a row is read by nobody who mends: of others' rows those that are listed, of our own every third.
    func isAside(_ id: String) -> Bool {
        if setAside.contains(id) { return true }
        guard let first = id.first, "bxy".contains(first), let number = id.split(separator: "-").dropFirst().first
        else {
            return false
        }
        return Int(number).map { $0 % 3 == 0 } ?? false
    }

    /// FNV-1a: the same on every machine.
    private struct Sum {
        private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

        mutating func add(_ bytes: Data) {
            for byte in bytes { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
        }
    }
}

extension JSON {
    /// The text; nil for anything else.
    var text: String? { if case .text(let text) = self { text } else { nil } }
}
