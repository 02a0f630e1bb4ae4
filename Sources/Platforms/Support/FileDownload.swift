package import Coordinator
import Foundation

extension HTTPExchange {
    /// How long a file may take; it is nobody's turn meanwhile but other files'.
    private static let downloadTime: Duration = .seconds(60)

    /// Fetches a file by its address.
    package func download(_ address: String, headers: [String: String] = [:]) async -> FetchOutcome {
        switch await send(Request("GET", address, headers: headers), timeout: Self.downloadTime) {
        case .failed(_, let reason): .notNow(reason: reason)
        case .answered(200, _, let data): .fetched(data)
        // A token that is not taken any more is cured by another one, and a limit by waiting.
        case .answered(401, _, _), .answered(408, _, _), .answered(429, _, _): .notNow(reason: "not taken now")
        case .answered(400..<500, _, _): .never(reason: "the platform has it no more")
        case .answered(let status, _, _): .notNow(reason: "HTTP \(status)")
        }
    }
}

extension ReceivedFile {
    /// The address of a file that the platform names by an address; nil where that is not one from which files come: of HTTPS, or of the
    /// platform's own server.
    package func address(from base: String) -> String? {
        reference.hasPrefix("https://") || reference.hasPrefix(base + "/") ? reference : nil
    }
}

extension OutboundMessage {
    /// The text with the address of the file, for platforms that hand files over by words alone.
    package var textWithLink: String {
        guard let address = file?.address else { return text }
        return text + "\n" + address
    }
}
