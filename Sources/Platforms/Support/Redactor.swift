import Coordinator
import Foundation

/// Removes secrets from any text that may leave the program: logs, errors, URLs, echoes.
package struct Redactor: Sendable, HoldsSecrets {
    private let forms: [String]

    /// Creates a redactor of the given secrets, in every form in which they could appear: as they are,
    /// percent-encoded in either case, and the part of a token after its colon.
    package init(secrets: [String]) {
        var forms: Set<String> = []
        for secret in secrets where !secret.isEmpty {
            let parts = [secret] + secret.split(separator: ":").dropFirst().map(String.init)
            for part in parts where part.count >= 4 {
                forms.insert(part)
                forms.insert(part.replacing(":", with: "%3A"))
                forms.insert(part.replacing(":", with: "%3a"))
                if let encoded = part.addingPercentEncoding(withAllowedCharacters: .alphanumerics) {
                    forms.insert(encoded)
                    forms.insert(Self.lowerEscapes(encoded))
                }
            }
        }
        self.forms = forms.sorted { $0.count > $1.count }
    }

    /// The text with every secret replaced by `***`.
    package func redact(_ text: String) -> String {
        forms.reduce(text) { $0.replacing($1, with: "***") }
    }

    private static func lowerEscapes(_ text: String) -> String {
        text.replacing(/%[0-9A-F]{2}/) { $0.output.lowercased() }
    }
}
