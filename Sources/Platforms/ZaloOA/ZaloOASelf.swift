import Synchronization

/// What an Official Account knows of itself once the platform has told it.
package final class ZaloOASelf: Sendable {
    private let known = Mutex<(id: String, name: String)?>(nil)

    /// Learns who it is.
    func learn(id: String, name: String) { known.withLock { $0 = (id, name.lowercased()) } }

    /// The account's id, once it is known.
    var id: String? { known.withLock { $0?.id } }

    /// Whether a text calls the account by its name.
    func isCalled(in text: String) -> Bool {
        guard let name = known.withLock({ $0?.name }), !name.isEmpty else { return false }
        return text.lowercased().contains("@" + name)
    }
}
