import Foundation

/// Mends the one fault that real platforms make in their JSON: an escape that is half of a pair (`\ud83d` alone), as it
/// comes when a phone cuts a text in the middle of an emoji. JSON readers refuse the whole document for it.
enum LoneSurrogates {
    /// The document with each half pair replaced by U+FFFD; nil where there is none.
    static func mended(_ data: Data) -> Data? {
        var bytes = Array(data)
        var isMended = false
        var index = 0
        while index + 1 < bytes.count {
            guard bytes[index] == UInt8(ascii: "\\") else {
                index += 1
                continue
            }
            guard let unit = escape(bytes, at: index), (0xD800...0xDFFF).contains(unit) else {
                index += 2
                continue
            }
            if unit < 0xDC00, let next = escape(bytes, at: index + 6), (0xDC00...0xDFFF).contains(next) {
                index += 12
            } else {
                bytes.replaceSubrange((index + 2)..<(index + 6), with: Array("fffd".utf8))
                isMended = true
                index += 6
            }
        }
        return isMended ? Data(bytes) : nil
    }

    /// The number of a `\uXXXX` that begins at `index`, or nil.
    private static func escape(_ bytes: [UInt8], at index: Int) -> Int? {
        guard index + 6 <= bytes.count, bytes[index] == UInt8(ascii: "\\"), bytes[index + 1] == UInt8(ascii: "u")
        else { return nil }
        return Int(String(decoding: bytes[(index + 2)..<(index + 6)], as: UTF8.self), radix: 16)
    }
}
