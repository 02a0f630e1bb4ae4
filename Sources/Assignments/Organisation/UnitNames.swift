import VietnameseText

/// The ways in which people name a unit.
package enum UnitNames {
    /// Folded names: with and without the kind, and with its short form ("q hoang mai").
    package static func spoken(name: String, kind: String) -> Set<String> {
        let full = Folded.words(name)
        let foldedKind = Folded.words(kind)
        guard !foldedKind.isEmpty, full.hasPrefix(foldedKind + " ") else { return [full] }
        let bare = String(full.dropFirst(foldedKind.count + 1))
        let initials = foldedKind.split(separator: " ").compactMap(\.first).map(String.init).joined()
        return [full, bare, "ubnd \(full)", "ubnd \(bare)", "\(initials) \(bare)"]
    }
}
