package import Coordinator

extension SendOutcome {
    /// What is known of a send to which no whole answer came (DESIGN rule 6): it was not sent where the connection had not asked for its
    /// body, and nobody knows otherwise.
    package init(failedWithBodySent bodyWasSent: Bool, reason: String) {
        self = bodyWasSent ? .unknown(reason: reason) : .notSent(reason: reason)
    }

    /// What is known after an answer that is none of the platform's, such as a proxy's page: nothing.
    package static func foreign(_ status: Int) -> SendOutcome {
        .unknown(reason: "HTTP \(status) without the platform's format")
    }
}

extension PlatformError {
    /// The error of a call that was answered by somebody else than the platform; it may pass.
    package static func foreign(_ call: String, _ status: Int) -> PlatformError {
        PlatformError(.temporary, "\(call): HTTP \(status) without the platform's format")
    }
}

extension JSONValue {
    /// The elements of a list; none elsewhere.
    package var list: [JSONValue] { if case .array(let list) = self { list } else { [] } }
    /// The document as text, for the record; empty where a number in it cannot be written.
    package var compactText: String { (try? data()).map { String(decoding: $0, as: UTF8.self) } ?? "" }
}
