/// Names as they are compared: without marks, case and superfluous spaces.
package enum Folded {
    /// The folded words of a text, separated by single spaces.
    package static func words(_ text: String) -> String {
        let folded = Folding.fold(text)
        guard folded.utf8.allSatisfy({ $0 < 0x80 }) else {
            return folded.split(whereSeparator: { !$0.isLetter && !$0.isNumber }).joined(separator: " ")
        }
        // Nearly all: letters and digits of ASCII, which need not be asked of Unicode's tables.
        return String(unsafeUninitializedCapacity: folded.utf8.count) { buffer in
            var count = 0
            var isApart = false
            for byte in folded.utf8 {
                guard isPlain(byte) else {
                    isApart = count > 0
                    continue
                }
                if isApart {
                    buffer[count] = 0x20
                    count += 1
                    isApart = false
                }
                buffer[count] = byte
                count += 1
            }
            return count
        }
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: false
        }
    }
}
