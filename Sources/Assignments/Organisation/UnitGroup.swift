import VietnameseText

/// Several units under one word: "các quận", "nội thành", "30 quận, huyện, thị xã", "tất cả các đơn vị".
package enum UnitGroup: Equatable, Sendable {
    /// All units, of whatever kind.
    case all
    /// The units of some kinds, each as `Folded.words` gives it: "quan", "thi xa".
    case kinds(Set<String>)

    /// The group that a name means, given without marks, case and commas; nil where it is another name.
    ///
    /// A kind alone ("quận") is no group: people say so of their own unit. It needs a word of number before it ("các", "tất cả", "12")
    /// or another kind after it.
    package init?(folded name: String) {
        var words = name.split(separator: " ").map(String.init)[...]
        if let city = Self.parts[name] {
            self = .kinds(city)
            return
        }
        let opening = words.prefix { Self.isNumbering($0) || $0 == "ubnd" }
        let isNumbered = opening.contains(where: Self.isNumbering)
        words = words.dropFirst(opening.count)
        if Self.everything.contains(words.joined(separator: " ")), isNumbered {
            self = .all
            return
        }
        var kinds: Set<String> = []
        while !words.isEmpty {
            if Self.joining.contains(words[words.startIndex]) {
                words = words.dropFirst()
                continue
            }
            guard
                let kind = Self.placeKinds.first(where: {
                    words.starts(with: $0.split(separator: " ").map(String.init))
                })
            else { return nil }
            kinds.insert(kind)
            words = words.dropFirst(kind.split(separator: " ").count)
        }
        guard isNumbered ? !kinds.isEmpty : kinds.count > 1 else { return nil }
        self = .kinds(kinds)
    }

    /// The kinds of unit that are places, as people list them.
    package static let placeKinds = ["quan", "huyen", "thi xa", "thanh pho", "phuong", "xa", "thi tran", "dac khu"]
    private static let numbering: Set<String> = ["cac", "tat", "ca", "toan", "bo", "moi", "nhung", "het"]
    private static func isNumbering(_ word: String) -> Bool { numbering.contains(word) || word.allSatisfy(\.isNumber) }
    private static let everything: Set<String> = ["don vi", "dia phuong", "noi", "ben"]
    private static let joining: Set<String> = ["va", "ubnd", "cung", "lan"]
    /// Inner districts are urban ones.
    private static let parts: [String: Set<String>] = [
        "noi thanh": ["quan"], "khu vuc noi thanh": ["quan"], "ngoai thanh": ["huyen", "thi xa"],
        "khu vuc ngoai thanh": ["huyen", "thi xa"],
    ]

    /// Whether a unit belongs to it.
    package func contains(_ unit: OrgUnit) -> Bool {
        switch self {
        case .all: true
        case .kinds(let kinds): kinds.contains(Folded.words(unit.kind))
        }
    }
}
