import Assignments
import CivilCalendar

/// A rule under which figures and reminders are made, as it is kept in the history.
package struct RuleVersion: Equatable, Sendable {
    /// What kind of rule.
    package enum Kind: String, CaseIterable, Sendable {
        /// Working days and hours.
        case calendar
        /// The clears that work must have.
        case clearRule
        /// When the bot speaks of deadlines.
        case ladder
    }

    /// The kind.
    package let kind: Kind
    /// The whole rule in a form that is the same for the same rule.
    package let content: String

    /// Creates a version.
    package init(kind: Kind, content: String) {
        self.kind = kind
        self.content = content
    }
}

extension OfficeRules {
    /// The rules in force, to be kept where they are not those kept last.
    package var versions: [RuleVersion] {
        [
            RuleVersion(kind: .calendar, content: RuleVersion.content(of: calendar)),
            RuleVersion(kind: .clearRule, content: clearText),
            RuleVersion(kind: .ladder, content: RuleVersion.content(of: reminders.ladder)),
        ]
    }

    private var clearText: String {
        let criteria = clearRule.criteria.map { criterion in
            "\(criterion.key) \(criterion.label) \(criterion.fields.map(\.rawValue).joined(separator: "+"))"
                + (criterion.blocks ? "" : " advice")
        }
        return ([clearRule.name] + criteria).joined(separator: "\n")
    }
}

extension RuleVersion {
    /// A calendar in a form that is the same for the same calendar.
    static func content(of calendar: WorkingCalendar) -> String {
        let sessions = calendar.sessions.map { "\($0.start.text)-\($0.end.text)" }
        return [
            "sessions \(sessions.joined(separator: " "))",
            "years \(calendar.announcedYears.sorted().map(String.init).joined(separator: " "))",
            "off \(calendar.daysOff.sorted().map(\.iso).joined(separator: " "))",
            "worked \(calendar.workedWeekends.sorted().map(\.iso).joined(separator: " "))",
        ].joined(separator: "\n")
    }

    /// A ladder in a form that is the same for the same ladder.
    static func content(of ladder: Ladder) -> String {
        let urgent = Urgency.allCases.flatMap { urgency in
            (ladder.urgent[urgency] ?? []).map { "\(urgency.rawValue) \(text(of: $0))" }
        }
        return (ladder.rungs.map(text) + urgent).joined(separator: "\n")
    }

    /// What of it is said in one group of lanes, for each urgency; empty where nothing is.
    static func content(of ladder: Ladder, about group: LaneGroup) -> String {
        Urgency.allCases.flatMap { urgency in
            ladder.rungs(for: urgency).filter { $0.groups.contains(group) }
                .map { "\(urgency.rawValue) \(text(of: $0))" }
        }.joined(separator: "\n")
    }

    private static func text(of rung: Ladder.Rung) -> String {
        let start = rung.minutes.map { "\($0)min" } ?? "\(rung.offset) \(rung.time.text)"
        return "\(rung.family.rawValue) \(start) \(rung.recipient.rawValue) \(rung.way.rawValue)"
            + (rung.every.map { " every \($0)" } ?? "") + (rung.times.map { " times \($0)" } ?? "")
    }
}
