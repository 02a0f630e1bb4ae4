/// A chat of an Official Account as rows name it: a person by his id, a group by its id with `group:` before it, since the platform takes
/// them at different places.
enum ZaloOAChat: Equatable {
    /// A person, by the id that he has for this account.
    case person(String)
    /// A group of the account (GMF).
    case group(String)

    private static let prefix = "group:"

    /// Reads a name.
    init(name: String) {
        self = name.hasPrefix(Self.prefix) ? .group(String(name.dropFirst(Self.prefix.count))) : .person(name)
    }

    /// The name in rows.
    var name: String {
        switch self {
        case .person(let id): id
        case .group(let id): Self.prefix + id
        }
    }

    /// Whether others read along.
    var isGroup: Bool { if case .group = self { true } else { false } }
}
