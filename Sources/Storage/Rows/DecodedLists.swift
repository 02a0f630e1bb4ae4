import Synchronization

/// Lists that stand in many rows in the same words, as the steps of one work of thirty units do, decoded once. It
/// outlives transactions, since what a text says never changes.
final class DecodedLists<Element: Decodable & Sendable>: Sendable {
    /// How many are kept; then it begins anew.
    private let most = 2_000
    private let known = Mutex<[String: [Element]]>([:])

    /// The list of a JSON text. Throws what decoding throws.
    func callAsFunction(_ text: String) throws -> [Element] {
        if text == "[]" { return [] }
        if let list = known.withLock({ $0[text] }) { return list }
        let list = try StoredJSON.list(Element.self, text)
        known.withLock { known in
            if known.count >= most { known = [:] }
            known[text] = list
        }
        return list
    }
}
