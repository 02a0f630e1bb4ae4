package import Assignments
package import CivilCalendar

/// One line of the roster: a person in a unit, or a unit alone.
package struct RosterEntry: Equatable, Codable, Sendable {
    /// A person of the roster.
    package struct Person: Equatable, Codable, Sendable {
        /// The code, unique in the roster.
        package let code: String
        /// The full name.
        package let name: String
        /// The title.
        package let title: String
        /// The form of address.
        package let address: String
        /// The roles.
        package let roles: [Role]
        /// Whether this is the unit's designated officer.
        package let isDesignated: Bool
        /// The language, or nil for the office's.
        package let language: String?

        /// Creates a person.
        package init(
            code: String, name: String, title: String, address: String, roles: [Role], isDesignated: Bool,
            language: String?
        ) {
            self.code = code
            self.name = name
            self.title = title
            self.address = address
            self.roles = roles
            self.isDesignated = isDesignated
            self.language = language
        }
    }

    /// The line in the file, counted from 1.
    package let line: Int
    /// The unit's full name.
    package let unit: String
    /// The unit's kind.
    package let kind: String
    /// The full name of the unit above, or nil.
    package let parent: String?
    /// The unit's aliases.
    package let aliases: [String]
    /// The first day on which the unit exists, or nil.
    package var effectiveFrom: CivilDate?
    /// The last day on which the unit exists, or nil.
    package var effectiveTo: CivilDate?
    /// The full name of the unit that goes on with its work, or nil.
    package var successor: String?
    /// The person, or nil for a line that only names a unit.
    package let person: Person?

    /// Creates an entry.
    package init(line: Int, unit: String, kind: String, parent: String?, aliases: [String], person: Person?) {
        self.line = line
        self.unit = unit
        self.kind = kind
        self.parent = parent
        self.aliases = aliases
        self.person = person
    }
}

/// A plan as its file says it: works, each to be given to several units.
package struct CampaignPlan: Equatable, Codable, Sendable {
    /// One piece of work of the plan.
    package struct Work: Equatable, Codable, Sendable {
        /// The line in the file, counted from 1.
        package var line: Int
        /// The code: `V2`.
        package var code: String
        /// Clear work.
        package var work: String
        /// The phase, by code.
        package var phase: String?
        /// Full names of the units that get it.
        package var units: [String]
        /// Kinds whose units all get it.
        package var kinds: [String]
        /// Clear responsibility.
        package var responsibility: String
        /// Clear process.
        package var steps: [Assignment.Step]
        /// Clear result.
        package var result: String
        /// Clear authority, where the office's rule asks for it.
        package var authority: String
        /// The days by which it is reported on.
        package var reportDeadlines: [Deadline]
        /// Who receives the report; empty for the chair.
        package var reportTo: String
        /// How urgent it is.
        package var urgency: Urgency
        /// The first day, or nil.
        package var start: CivilDate?
        /// The deadline; nil makes drafts.
        package var deadline: Deadline?
        /// What is counted, or nil.
        package var countUnit: String?
        /// The amount for each unit, or nil.
        package var amount: Int?
        /// The amounts by the unit's full name, which go before `amount`.
        package var amounts: [String: Int]
        /// Full names of the units that work along.
        package var coordinating: [String]
        /// The roster's code of the chair, or nil for the plan's.
        package var chair: String?

        /// Creates a work.
        package init(
            line: Int, code: String, work: String, phase: String?, units: [String], kinds: [String],
            responsibility: String, steps: [Assignment.Step], result: String, start: CivilDate?, deadline: Deadline?,
            countUnit: String?, amount: Int?, amounts: [String: Int], coordinating: [String], chair: String?,
            authority: String = "", reportDeadlines: [Deadline] = [], reportTo: String = "",
            urgency: Urgency = .normal
        ) {
            self.reportDeadlines = reportDeadlines
            self.reportTo = reportTo
            self.urgency = urgency
            self.authority = authority
            self.line = line
            self.code = code
            self.work = work
            self.phase = phase
            self.units = units
            self.kinds = kinds
            self.responsibility = responsibility
            self.steps = steps
            self.result = result
            self.start = start
            self.deadline = deadline
            self.countUnit = countUnit
            self.amount = amount
            self.amounts = amounts
            self.coordinating = coordinating
            self.chair = chair
        }
    }

    /// The file, for messages.
    package let file: String
    /// The campaign with its phases.
    package let campaign: Campaign
    /// The roster's code of the chair.
    package let chair: String
    /// The works in order.
    package var works: [Work]
    /// The roster's codes of those who follow the whole campaign and decide nothing.
    package let followers: [String]

    /// Creates a plan.
    package init(
        file: String, campaign: Campaign, chair: String, works: [Work], followers: [String] = []
    ) {
        self.followers = followers
        self.file = file
        self.campaign = campaign
        self.chair = chair
        self.works = works
    }
}

/// A fault in a file, with the place where it stands.
package struct FileFault: Error, Equatable, Sendable, CustomStringConvertible {
    /// The file's name.
    package let file: String
    /// The line, counted from 1; nil where the whole file is at fault.
    package let line: Int?
    /// What is wrong and what to do.
    package let text: String

    /// Creates a fault.
    package init(file: String, line: Int?, text: String) {
        self.file = file
        self.line = line
        self.text = text
    }

    /// `roster.csv:12: ...`
    package var description: String { line.map { "\(file):\($0): \(text)" } ?? "\(file): \(text)" }
}
