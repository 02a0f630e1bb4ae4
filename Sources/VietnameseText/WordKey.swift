import Foundation

/// A word as two numbers, so that reading, which compares each word with hundreds of others, need not compare letters.
package struct WordKey: Hashable, Sendable {
    /// What stands for the letters without marks and case. Words of up to eight letters never share it; longer ones may.
    package let folded: UInt64
    /// What stands for the letters with their marks, whatever their order (hoà = hòa); 0 where there are no marks.
    package let marks: UInt64

    /// The key of a word and its folded form.
    package init(_ text: some StringProtocol, folded: String) {
        var packed: UInt64 = 0
        for byte in folded.utf8 { packed = (packed << 8 | packed >> 56) ^ UInt64(byte) }
        self.folded = packed
        marks = Folding.hasMarks(text) ? Self.sum(of: text) : 0
    }

    private static func sum(of text: some StringProtocol) -> UInt64 {
        text.unicodeScalars.reduce(into: 0) { sum, scalar in
            let value = Int(scalar.value)
            sum &+= value < parts.count ? parts[value] : mixed(scalar.value)
        }
    }

    /// For each scalar up to U+1EFF the sum of what stands for its letter, in lower case, and for each of its marks.
    private static let parts: [UInt64] = (0..<0x1F00).map { value in
        guard let scalar = Unicode.Scalar(UInt32(value)) else { return 0 }
        return String(scalar).lowercased().decomposedStringWithCanonicalMapping.unicodeScalars
            .reduce(into: 0) { $0 &+= mixed($1.value) }
    }

    /// Spreads a scalar over 64 bits, so that sums of a few of them do not meet by chance.
    private static func mixed(_ scalar: UInt32) -> UInt64 {
        var mixed = UInt64(scalar) &* 0x9E37_79B9_7F4A_7C15
        mixed = (mixed ^ (mixed >> 32)) &* 0xD6E8_FEB8_6659_FD93
        return mixed ^ (mixed >> 32)
    }
}

/// Finds what belongs to the key of a folded word: an open table, asked hundreds of times for each message.
struct WordIndex<Value: Sendable>: Sendable {
    private var slots: [UInt64]
    private var values: [Value?]
    private let mask: Int

    /// Creates an index that is at most half full.
    init(_ entries: [UInt64: Value]) {
        let size = max(4, entries.count * 2).nextPowerOfTwo
        mask = size - 1
        slots = Array(repeating: 0, count: size)
        values = Array(repeating: nil, count: size)
        for (key, value) in entries {
            var slot = Self.slot(key, mask)
            while values[slot] != nil { slot = (slot + 1) & mask }
            (slots[slot], values[slot]) = (key, value)
        }
    }

    /// All keys.
    var keys: [UInt64] { slots.filter { $0 != 0 } }

    /// The value of a key, or nil.
    subscript(key: UInt64) -> Value? {
        var slot = Self.slot(key, mask)
        while slots[slot] != key {
            guard slots[slot] != 0 else { return nil }
            slot = (slot + 1) & mask
        }
        return values[slot]
    }

    private static func slot(_ key: UInt64, _ mask: Int) -> Int {
        Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 40) & mask
    }
}

extension Int {
    /// The least power of two that is not less.
    fileprivate var nextPowerOfTwo: Int { self <= 1 ? 1 : 1 << (Int.bitWidth - (self - 1).leadingZeroBitCount) }
}
