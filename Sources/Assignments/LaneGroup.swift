/// The lanes of one family to one recipient: the most that a change of one rung can affect.
package struct LaneGroup: Hashable, Sendable {
    /// What they are about.
    package let family: Ladder.Family
    /// Who is told.
    package let recipient: ReminderRecipient

    /// Every group that there can be.
    package static let all = Ladder.Family.all.flatMap { family in
        ReminderRecipient.allCases.map { LaneGroup(family, to: $0) }
    }

    /// Creates a group.
    package init(_ family: Ladder.Family, to recipient: ReminderRecipient) {
        self.family = family
        self.recipient = recipient
    }

    /// Its name in the database: `deadline/officer`.
    package var name: String { "\(family.rawValue)/\(recipient.rawValue)" }

    /// Reads a name.
    package init?(name: some StringProtocol) {
        let parts = name.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, let family = Ladder.Family.named(String(parts[0])),
            let recipient = ReminderRecipient(rawValue: String(parts[1]))
        else { return nil }
        self.init(family, to: recipient)
    }
}

extension Collection<LaneGroup> {
    /// The families of them, each once, in the order of families.
    package var families: [Ladder.Family] {
        let named = Set(map(\.family))
        return Ladder.Family.all.filter(named.contains)
    }
}
