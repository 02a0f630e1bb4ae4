import Foundation

/// The parts of a `multipart/form-data` body (RFC 7578): how clients upload files.
struct MultipartForm {
    /// One part.
    struct Part: Equatable {
        /// The name of its field.
        let name: String
        /// The name of the file; nil for a plain value.
        let file: String?
        /// What it is, where it says so.
        let type: String?
        /// Its bytes.
        let content: Data
    }

    /// The parts in order.
    let parts: [Part]

    /// Reads a body of the content type that goes with it; nil where it is no such form, or broken off.
    init?(_ body: Data, contentType: String) {
        guard contentType.hasPrefix("multipart/form-data"),
            let boundary = contentType.firstMatch(of: /boundary="?([^";]+)"?/)?.1
        else { return nil }
        let mark = Data("--\(boundary)".utf8)
        guard var end = body.range(of: mark)?.upperBound else { return nil }
        var parts: [Part] = []
        while !body[end...].starts(with: Data("--".utf8)) {
            guard let next = body.range(of: mark, in: end..<body.endIndex) else { return nil }
            // A line ends before the part and after it.
            if let part = Self.part(body[end..<next.lowerBound].dropFirst(2).dropLast(2)) { parts.append(part) }
            end = next.upperBound
        }
        self.parts = parts
    }

    private static func part(_ bytes: Data) -> Part? {
        guard let gap = bytes.range(of: Data("\r\n\r\n".utf8)) else { return nil }
        let head = String(decoding: bytes[..<gap.lowerBound], as: UTF8.self)
        guard let name = head.firstMatch(of: /[ ;]name="([^"]*)"/)?.1 else { return nil }
        return Part(
            name: String(name), file: (head.firstMatch(of: /filename="([^"]*)"/)?.1).map(String.init),
            type: (head.firstMatch(of: /(?i)content-type: *([^\r\n;]+)/)?.1).map(String.init),
            content: Data(bytes[gap.upperBound...]))
    }
}
