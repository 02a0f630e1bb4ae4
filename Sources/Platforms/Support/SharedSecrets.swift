import Coordinator

/// A secret that a platform sends along as it is, with the next one while it is changed.
package struct SharedSecrets: Sendable, HoldsSecrets {
    private let secrets: [String]

    /// Creates them; `next` is taken beside the one in force.
    package init(current: String, next: String?) { self.init([current] + (next.map { [$0] } ?? [])) }

    /// Creates them from texts of which any is taken, such as what may be expected as a signature.
    package init(_ secrets: [String]) { self.secrets = secrets }

    /// Whether a text is one of them; compared in a time that does not tell where it differs.
    package func match(_ given: String?) -> Bool {
        guard let given else { return false }
        return secrets.map { Self.equal($0, given) }.contains(true)
    }

    private static func equal(_ one: String, _ other: String) -> Bool {
        let (one, other) = (Array(one.utf8), Array(other.utf8))
        var difference: UInt8 = one.count == other.count ? 0 : 1
        for index in one.indices { difference |= one[index] ^ (other.isEmpty ? 0 : other[index % other.count]) }
        return difference == 0
    }
}
