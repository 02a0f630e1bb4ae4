import Assignments
import CivilCalendar
package import Conversation
package import Foundation

/// Brings the database to what the roster and the plans say: shows what would change, then changes it in one
/// transaction. The same files twice change nothing.
package struct ImportOffice: Sendable {
    /// What an import would do or has done.
    package struct Report: Equatable, Sendable {
        /// What is new.
        package var added: [String] = []
        /// What changes, with what changes of it.
        package var changed: [String] = []
        /// Where a plan names another value than it last did and a leader has decided since: his decision stands.
        package var decided: [String] = []
        /// Where a plan says something new of work that has ended or is held, which stays as it is.
        package var kept: [String] = []
        /// What has left its plan, and goes on until somebody decides.
        package var removed: [String] = []
        /// What is imported as a draft, with the clears that are missing, and what looks strange.
        package var warnings: [String] = []
        /// Tells apart what the lines sum up: of works that a line only counts, each one with its unit. Two reports are equal where
        /// their imports do the same.
        private var content: UInt64 = 0

        /// Creates a report of nothing.
        package init() {}

        /// Whether nothing changes and nothing is newly said.
        package var isEmpty: Bool { [added, changed, decided, kept, removed].allSatisfy(\.isEmpty) }

        /// Tells apart what a line sums up.
        mutating func sum(up part: String) {
            content = StableHash.of(0xFF, after: StableHash.of(part, after: content == 0 ? StableHash.offset : content))
        }
    }

    /// What is said expressly with an import.
    package struct Choices: Equatable, Codable, Sendable {
        /// Whether the plan goes before what leaders have decided.
        package var overDecisions: Bool
        /// Whether work that has left its plan is called off.
        package var cancelsRemoved: Bool

        /// Creates choices; by default nothing is said.
        package init(overDecisions: Bool = false, cancelsRemoved: Bool = false) {
            self.overDecisions = overDecisions
            self.cancelsRemoved = cancelsRemoved
        }
    }

    /// Who and what is the same under another name.
    package struct Renamed: Equatable, Sendable {
        /// The codes of people.
        package var people: Set<String>
        /// Units: the name of now by the one of before.
        package var units: [String: String]

        /// Creates the renamed.
        package init(people: Set<String> = [], units: [String: String] = [:]) {
            (self.people, self.units) = (people, units)
        }
    }

    /// The import is refused: everything that is wrong with the files.
    package struct Refused: Error, Equatable, Sendable {
        /// The faults, with their lines.
        package let faults: [FileFault]
    }

    private let rules: OfficeRules
    private let renderer: Renderer

    /// Creates the use case; the renderer words what is not clear.
    package init(rules: OfficeRules, renderer: Renderer) {
        self.rules = rules
        self.renderer = renderer
    }

    /// Imports within the caller's transaction. Throws `Refused` with all faults, or what the store throws; the caller
    /// throws away the transaction where it only wants to see the report.
    ///
    /// `successors` names, by code, who takes over the open work of those who leave, move to another unit or whose code another
    /// person has now; `renamed` says who and what is the same under another name. Without a word the import is refused, since
    /// nobody may leave open work behind, and an account is nobody's but its owner's.
    package func run(
        roster: [RosterEntry], plans: [CampaignPlan], successors: [String: String] = [:],
        renamed: Renamed = Renamed(), choices: Choices = Choices(), _ tx: any StoreWriting, at now: Date
    ) throws -> Report {
        try planned(
            roster: roster, plans: plans, successors: successors, renamed: renamed, choices: choices, tx, at: now
        ).report
    }

    /// The same, and what was done, work by work, so that it can be done again in steps where this transaction is thrown away.
    package func planned(
        roster: [RosterEntry], plans: [CampaignPlan], successors: [String: String] = [:],
        renamed: Renamed = Renamed(), choices: Choices = Choices(), _ tx: any StoreWriting, at now: Date
    ) throws -> PlannedImport {
        let basis = PlannedImport.Basis(
            change: try tx.history.lastKey(), job: try tx.jobs.last(.importing), office: try tx.office().version)
        let input = try checked(
            ImportInput(
                roster: roster, plans: plans, words: ImportWords(successors: successors, renamed: renamed),
                choices: choices))
        let begun = try begin(input, tx, at: now)
        try MoveTasks(rules: rules, now: now).performAll(begun.leaving.moves, by: renderer, tx)
        var report = begun.report
        report.warnings = RosterCheck.warnings(in: input.roster) + report.warnings
        for plan in plans {
            report.warnings += PlanLint.lines(
                for: plan, roster: input.roster, rule: rules.clearRule, renderer: renderer)
        }
        let importing = ImportPlans(office: begun.office, rules: rules, renderer: renderer, choices: choices, now: now)
        let tasks = try importing.run(begun.groups, written: plans, tells: !begun.isFirst, tx, &report)
        let order = ImportOrder(
            roster: input.roster, plans: begun.groups.flatMap(\.plans), choices: choices, tells: !begun.isFirst,
            tasks: tasks, moves: begun.leaving.moves)
        return PlannedImport(
            report: report, head: begun.report, leaving: begun.leaving, input: input, order: order, basis: basis)
    }

    /// An import whose units, people and campaigns are written, and whose works are not.
    struct Begun {
        let report: Report
        /// Whether the office only begins.
        let isFirst: Bool
        /// What goes to the successors of those who leave, and is not written either.
        let leaving: ImportLeavers.Outcome
        let office: PlanOffice
        let groups: [PlanGroup]
    }

    /// The input with its roster in one spelling. Throws `Refused` with the faults of the roster.
    private func checked(_ input: ImportInput) throws -> ImportInput {
        let faults = RosterCheck.faults(in: input.roster)
        guard faults.isEmpty else { throw Refused(faults: faults) }
        return ImportInput(
            roster: RosterSpelling.unified(input.roster), plans: input.plans, words: input.words,
            choices: input.choices)
    }

    /// Writes units, people and campaigns, and finds what goes to the successors of those who leave, unless it is known. Throws `Refused`
    /// with all faults, or what the store throws.
    func begin(
        _ input: ImportInput, leaving known: ImportLeavers.Outcome? = nil, _ tx: any StoreWriting, at now: Date
    ) throws -> Begun {
        let (roster, words) = (input.roster, input.words)
        var report = Report()
        let isFirst = try beginPlanning(tx, at: now)
        let units = ImportUnits(roster: roster, words: words, today: rules.zone.date(of: now))
        let unitFaults = try units.run(tx, &report)
        // Where units are not known, neither is who has moved.
        guard unitFaults.isEmpty else { throw Refused(faults: unitFaults) }
        let people = try ImportPeople(roster: roster, words: words, now: now).run(tx, &report)
        guard people.faults.isEmpty else { throw Refused(faults: people.faults) }
        let left =
            try known
            ?? ImportLeavers(roster: roster, words: words, former: people.former, rules: rules, now: now).run(tx)
        report.changed += left.lines
        for part in left.sums { report.sum(up: part) }
        try retireMissing(from: roster, but: people.former, left.chaired, tx, &report, at: now)
        try units.endMissing(left.heirs, tx, &report)
        let office = try PlanOffice(tx, roster: roster)
        let (groups, planFaults) = try ImportCampaigns(office: office).run(input.plans, tx, &report)
        let all = left.faults + planFaults
        guard all.isEmpty else { throw Refused(faults: all) }
        return Begun(report: report, isFirst: isFirst, leaving: left, office: office, groups: groups)
    }

    /// What is planned from here on is planned by the rules of now. Answers whether the office only begins.
    private func beginPlanning(_ tx: any StoreWriting, at now: Date) throws -> Bool {
        _ = try tx.rules.record(rules.versions, at: now)
        let progress = try tx.reminders.replanning()
        let isFirst = try tx.works.count() == 0
        if isFirst {
            try tx.reminders.setReplanning(.done(by: rules))
        } else if !progress.isDone(by: rules) {
            // Some of the work is planned by others, and some by these from here on.
            try tx.reminders.setReplanning(progress.begun(by: rules))
        }
        return isFirst
    }

    /// Who is no longer in the roster may act no more; that the code of some is another's now was told before.
    private func retireMissing(
        from roster: [RosterEntry], but former: [String: String], _ moving: [Officer.ID: Int],
        _ tx: any StoreWriting, _ report: inout Report, at now: Date
    ) throws {
        let present = Set(roster.compactMap(\.person?.code))
        for officer in try tx.office().officers where !present.contains(officer.code) {
            let chaired = try tx.works.unfinishedCount(under: officer.id) - moving[officer.id, default: 0]
            if chaired > 0 {
                report.warnings.append(
                    "\(officer.code) \(officer.name) không còn trong danh sách mà còn phụ trách \(chaired) nhiệm vụ "
                        + "chưa xong; cần cử lãnh đạo phụ trách khác trong kế hoạch")
            }
            if former[officer.code] == nil {
                report.changed.append("cán bộ \(officer.code) \(officer.name): không còn trong danh sách, hết quyền")
            }
            try tx.people.retire(officer.id, at: now)
        }
    }
}
