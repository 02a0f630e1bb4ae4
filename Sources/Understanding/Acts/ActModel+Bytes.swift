/// The model as it is kept: the hash of its speech and its acts in a line each, an empty line, then each key as its distance to the one before in three
/// bytes, with the count of its weights and two bytes for each of them. All numbers little-endian.
extension ActModel {
    /// The model as bytes.
    package var bytes: [UInt8] {
        var bytes = Array((([speechHash] + acts).joined(separator: "\n") + "\n\n").utf8)
        func append(_ number: UInt32, in count: Int) {
            for place in 0..<count { bytes.append(UInt8(truncatingIfNeeded: number >> (8 * UInt32(place)))) }
        }
        var last: UInt32 = 0
        for row in rows {
            // What is further away than three bytes can say is reached in several steps.
            while row.key - last > Self.furthest {
                append(Self.furthest, in: 3)
                append(0, in: 1)
                last += Self.furthest
            }
            append(row.key - last, in: 3)
            append(UInt32(row.weights.count), in: 1)
            bytes += row.weights.flatMap { [$0.act, UInt8(bitPattern: $0.value)] }
            last = row.key
        }
        return bytes
    }

    private static let furthest: UInt32 = 0xFF_FFFF

    /// Reads what `bytes` wrote; nil for anything else.
    package init?(bytes: [UInt8]) {
        let newline = UInt8(ascii: "\n")
        guard let end = bytes.indices.dropLast().first(where: { bytes[$0] == newline && bytes[$0 + 1] == newline })
        else {
            return nil
        }
        let names = bytes[..<end].split(separator: newline).map { String(decoding: $0, as: UTF8.self) }
        guard let speechHash = names.first else { return nil }
        self.init(acts: Array(names.dropFirst()), speechHash: speechHash)
        var (place, key) = (end + 2, UInt32(0))
        while place < bytes.count {
            guard place + 4 <= bytes.count, place + 4 + 2 * Int(bytes[place + 3]) <= bytes.count else { return nil }
            let step = UInt32(bytes[place]) | UInt32(bytes[place + 1]) << 8 | UInt32(bytes[place + 2]) << 16
            let (next, isTooFar) = key.addingReportingOverflow(step)
            let first = place + 4
            let weights = (0..<Int(bytes[place + 3])).lazy.map { weight in
                Weight(act: bytes[first + 2 * weight], value: Int8(bitPattern: bytes[first + 1 + 2 * weight]))
            }
            guard !isTooFar, weights.allSatisfy({ Int($0.act) < acts.count }) else { return nil }
            if !weights.isEmpty { append(next, weights) }
            (place, key) = (first + 2 * weights.count, next)
        }
    }
}
