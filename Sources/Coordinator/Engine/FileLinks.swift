import Crypto
package import Foundation

/// Addresses at which files can be fetched on the office's own server by whoever knows them: nobody guesses one, each ends after some
/// days, and until then it can be used again and again, since platforms fetch more than once.
package struct FileLinks: Sendable {
    /// The folder of them on the server.
    package static let folder = "/media"
    /// For how many days an address is good at least; it ends with a day, so that two of one day are the same.
    private static let days = 7

    private let base: String

    /// Creates addresses below a public one, which does not end with a slash.
    package init(base: String) { self.base = base }

    /// A secret to make addresses with, of 256 random bits.
    package static func newKey() -> String {
        SymmetricKey(size: .bits256).withUnsafeBytes { Data($0).base64EncodedString() }
    }

    /// The address of a file.
    package func address(of file: Int64, key: String, at now: Date) -> String {
        let end = Int64(now.timeIntervalSince1970 / 86_400) + Int64(Self.days) + 1
        return "\(base)\(Self.folder)/\(file).\(end).\(Self.code(file, end, key))"
    }

    /// The file of the last part of an address; nil where it was not made with this key, or has ended.
    package static func file(named name: String, key: String, at now: Date) -> Int64? {
        let parts = name.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 3, let file = Int64(parts[0]), let end = Int64(parts[1]),
            now.timeIntervalSince1970 < Double(end) * 86_400,
            let given = Data(hexadecimal: parts[2]),
            HMAC<SHA256>.isValidAuthenticationCode(given, authenticating: text(file, end), using: secret(key))
        else { return nil }
        return file
    }

    private static func code(_ file: Int64, _ end: Int64, _ key: String) -> String {
        HMAC<SHA256>.authenticationCode(for: text(file, end), using: secret(key))
            .map { String(UInt16($0) | 0x100, radix: 16).dropFirst() }.joined()
    }

    private static func text(_ file: Int64, _ end: Int64) -> Data { Data("\(file).\(end)".utf8) }

    private static func secret(_ key: String) -> SymmetricKey { SymmetricKey(data: Data(key.utf8)) }
}

extension Data {
    /// The bytes of a text of hexadecimal digits; nil where it is none.
    fileprivate init?(hexadecimal text: Substring) {
        let digits = text.utf8.map { UInt8(String(UnicodeScalar($0)), radix: 16) }
        guard digits.count.isMultiple(of: 2), !digits.contains(nil) else { return nil }
        let values = digits.compactMap(\.self)
        self.init(stride(from: 0, to: values.count, by: 2).map { values[$0] << 4 | values[$0 + 1] })
    }
}
