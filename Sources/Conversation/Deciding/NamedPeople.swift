package import Assignments

/// Finds people as colleagues name them: by code, by full name, or by the end of the name, which is the given name.
package enum NamedPeople {
    /// The people whom a name fits, given without marks and case; the code and the full name go before the given name.
    package static func matches(_ folded: String, among people: [Officer]) -> [Officer] {
        guard !folded.isEmpty else { return [] }
        let exact = people.filter { $0.isNamed(exactly: folded) }
        if !exact.isEmpty { return exact }
        return people.filter { (" " + Folded.words($0.name)).hasSuffix(" " + folded) }
    }
}

extension Officer {
    /// Whether a name, given without marks and case, is the person's code or full name.
    func isNamed(exactly folded: String) -> Bool { Folded.words(code) == folded || Folded.words(name) == folded }
}
