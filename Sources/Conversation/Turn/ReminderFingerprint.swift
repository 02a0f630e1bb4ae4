package import Assignments
import CivilCalendar

/// What stands for a calendar and a ladder, a part for each: the same for the same ones, in each program. It tells what of the
/// reminders is to be planned anew after a change.
package struct ReminderFingerprint: Equatable, Sendable {
    /// Its text, as it is kept: digests with their names, `calendar` first, then a group of lanes each.
    package let text: String
    private let digests: [Substring: Substring]

    /// Of which nothing is known.
    package static let unknown = ReminderFingerprint(text: "")

    /// Reads a text; what stands for nothing in it differs from everything.
    package init(text: String) {
        self.text = text
        let pairs = text.split(separator: " ").map { $0.split(separator: "=", maxSplits: 1) }
        digests = Dictionary(pairs.filter { $0.count == 2 }.map { ($0[0], $0[1]) }) { first, _ in first }
    }

    /// The fingerprint of a calendar and a ladder.
    init(_ calendar: WorkingCalendar, _ ladder: Ladder) {
        let groups = LaneGroup.all.map { ($0.name, RuleVersion.content(of: ladder, about: $0)) }
        let parts = [(Self.calendar, RuleVersion.content(of: calendar))] + groups.filter { !$0.1.isEmpty }
        self.init(
            text: parts.map { "\($0)=\(HistoryChain.digest(of: $1, salt: "").prefix(16))" }.joined(separator: " "))
    }

    private static let calendar = "calendar"

    /// The groups of lanes that another calendar and ladder plan otherwise.
    package func groups(changedSince other: ReminderFingerprint) -> Set<LaneGroup> {
        func differs(_ part: String) -> Bool {
            digests[part[...]] != other.digests[part[...]]
        }
        return Set(LaneGroup.all.filter { differs(Self.calendar) || differs($0.name) })
    }
}
