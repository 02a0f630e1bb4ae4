import Assignments
import Synchronization

/// The newest office that any transaction has read; each looks whether it is still that of the database.
final class OfficeCache: Sendable {
    private let kept = Mutex<OfficeSnapshot?>(nil)

    /// The newest office that was read, or nil.
    var newest: OfficeSnapshot? { kept.withLock { $0 } }

    /// Keeps an office for other transactions, unless a newer one is kept already.
    func keep(_ office: OfficeSnapshot) {
        kept.withLock { kept in
            if office.version >= kept?.version ?? office.version { kept = office }
        }
    }
}
