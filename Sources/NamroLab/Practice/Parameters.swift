import Foundation
import HTTPTypes
import Hummingbird

/// The parameters of a call: query, JSON or form, as the platforms take them.
struct Parameters {
    private var values: [String: String] = [:]

    /// Takes values that were read elsewhere.
    init(_ values: [String: String]) { self.values = values }

    /// Reads up to 1 MiB; Zalo does not parse a form with files. Throws where more comes.
    init(_ request: Request) async throws {
        let data = Data(try await request.body.collect(upTo: 1 << 20).readableBytesView)
        self.init(request, body: data)
    }

    /// Reads a call of which the body has been taken.
    init(_ request: Request, body: Data) {
        for (key, value) in request.uri.queryParameters { values[String(key)] = String(value) }
        if (request.headers[.contentType] ?? "").hasPrefix("application/x-www-form-urlencoded") {
            readForm(String(decoding: body, as: UTF8.self))
        } else if let object = (try? JSONSerialization.jsonObject(with: body)) as? [String: Any] {
            for (key, value) in object { values[key] = Self.text(of: value) }
        }
    }

    /// The value of a name, or nil.
    subscript(_ name: String) -> String? { values[name] }

    /// A value as a form would hold it: an object or a list as JSON.
    private static func text(of value: Any) -> String? {
        if let text = (value as? String) ?? (value as? NSNumber)?.stringValue { return text }
        guard JSONSerialization.isValidJSONObject(value) else { return nil }
        return (try? JSONSerialization.data(withJSONObject: value)).map { String(decoding: $0, as: UTF8.self) }
    }

    private mutating func readForm(_ text: String) {
        for pair in text.split(separator: "&") {
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
                .map { $0.replacing("+", with: " ").removingPercentEncoding ?? String($0) }
            if parts.count == 2 { values[parts[0]] = parts[1] }
        }
    }
}
