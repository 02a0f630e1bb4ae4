package import Assignments
package import CivilCalendar
import Foundation

/// A query in keys, cut to what the asker may see.
package struct ResolvedQuery: Sendable {
    /// What stands beside: the same question of another part or another day.
    package struct Comparison: Sendable {
        /// Its name.
        package let name: String
        /// Its work.
        package let works: WorkSelection
        /// Of what its share is counted.
        package let base: WorkSelection
        /// Whether it is a person.
        package var isPerson = false

        /// Creates one.
        package init(name: String, works: WorkSelection, base: WorkSelection) {
            (self.name, self.works, self.base) = (name, works, base)
        }
    }

    /// The question as it was asked.
    package let query: Query
    /// The work that fits.
    package var works: WorkSelection
    /// Of what a share is counted: the same without what the share is of.
    package var base: WorkSelection
    /// What the asker sees of units: nil for all of them.
    package var seen: [OrgUnit.ID]?
    /// The units of the scope, where it names any.
    package var units: [OrgUnit.ID] = []
    /// The conditions in words, with the names that they have found.
    package var conditions: [String] = []
    /// The names of the people whose work is asked for; nil where nobody is named.
    package var personNames: String?
    /// The people without an account, or away, where those are asked for.
    package var people: PeopleSelection?
    /// The scope in words.
    package var scopeName: String
    /// What waits for the asker, which then comes first; nil where it does not matter.
    package var foremost: Set<Assignment.ID>?
    /// What stands beside.
    package var comparison: Comparison?
    /// The units whose inputs of an evaluation are shown; nil for all.
    package var scored: Set<OrgUnit.ID>?
    /// How those are weighed.
    package var weights = ScoreInputs.Weights()
    /// The units as of the day of the figures, for names and who goes on with whose work.
    package var directory: [OrgUnit.ID: OrgUnit]
    /// The office's calendar and zone.
    package let calendar: WorkingCalendar
    /// The zone.
    package let zone: CivilZone

    /// Creates a query that is resolved.
    package init(
        query: Query, works: WorkSelection, base: WorkSelection, scopeName: String,
        directory: [OrgUnit.ID: OrgUnit], calendar: WorkingCalendar, zone: CivilZone
    ) {
        (self.query, self.works, self.base, self.scopeName) = (query, works, base, scopeName)
        (self.directory, self.calendar, self.zone) = (directory, calendar, zone)
    }

    /// The day of the figures.
    package var day: CivilDate { zone.date(of: works.now) }
}
