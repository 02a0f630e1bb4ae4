package import CivilCalendar

/// A plan from which assignments are made, with its phases (kế hoạch, giai đoạn).
package struct Campaign: Equatable, Codable, Sendable {
    /// The key of a campaign.
    package typealias ID = Identifier<Campaign>

    /// A range of days within a campaign.
    package struct Phase: Equatable, Codable, Sendable {
        /// The short code: `GD1`.
        package let code: String
        /// The name for people.
        package let name: String
        /// The first day.
        package let from: CivilDate
        /// The last day.
        package let to: CivilDate

        /// Creates a phase.
        package init(code: String, name: String, from: CivilDate, to: CivilDate) {
            self.code = code
            self.name = name
            self.from = from
            self.to = to
        }
    }

    /// The short code: `PCCC24`.
    package let code: String
    /// The name for people.
    package let name: String
    /// The phases in order of time.
    package let phases: [Phase]

    /// Creates a campaign; the phases may come in any order.
    package init(code: String, name: String, phases: [Phase]) {
        self.code = code
        self.name = name
        self.phases = phases.sorted { ($0.from, $0.code) < ($1.from, $1.code) }
    }
}
