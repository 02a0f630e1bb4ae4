import Assignments
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

        /// Creates a report of nothing.
        package init() {}

        /// Whether nothing changes and nothing is newly said.
        package var isEmpty: Bool { [added, changed, decided, kept, removed].allSatisfy(\.isEmpty) }
    }

    /// What is said expressly with an import.
    package struct Choices: Equatable, Sendable {
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

    /// The import is refused: everything that is wrong with the files.
    package struct Refused: Error, Equatable, Sendable {
        /// The faults, with their lines.
        package let faults: [FileFault]
    }

    private let rules: OfficeRules
    private let voice: Voice

    /// Creates the use case; the voice words what is not clear.
    package init(rules: OfficeRules, voice: Voice) {
        self.rules = rules
        self.voice = voice
    }

    /// Imports within the caller's transaction. Throws `Refused` with all faults, or what the store throws; the caller
    /// throws away the transaction where it only wants to see the report.
    ///
    /// `successors` names, by code, who takes over the open work of those who leave or move to another unit; without
    /// one the import is refused, since nobody may leave open work behind.
    package func callAsFunction(
        roster: [RosterEntry], plans: [CampaignPlan], successors: [String: String] = [:],
        choices: Choices = Choices(), _ rows: any StoreWriting, at now: Date
    ) throws -> Report {
        let faults = RosterCheck.faults(in: roster)
        guard faults.isEmpty else { throw Refused(faults: faults) }
        var report = Report()
        // What is planned from here on is planned by these.
        _ = try rows.keep(rules.versions, at: now)
        let progress = try rows.replanning()
        let isFirst = try rows.assignmentCount() == 0
        if isFirst {
            try rows.setReplanning(.done(by: rules))
        } else if !progress.isDone(by: rules) {
            // Some of the work is planned by others, and some by these from here on.
            try rows.setReplanning(progress.begun(by: rules))
        }
        try importUnits(roster, rows, &report)
        try importPeople(roster, rows, &report)
        let leaving = ImportLeavers(roster: roster, successors: successors, rules: rules, voice: voice, now: now)
        var planFaults = try leaving(rows, &report)
        try retireMissing(from: roster, rows, &report, at: now)
        let importing = ImportPlans(roster: roster, rules: rules, voice: voice, choices: choices, now: now)
        planFaults += try importing(plans, tells: !isFirst, rows, &report)
        guard planFaults.isEmpty else { throw Refused(faults: planFaults) }
        return report
    }

    private func importUnits(_ roster: [RosterEntry], _ rows: any StoreWriting, _ report: inout Report) throws {
        var known = Dictionary(try rows.units().map { ($0.name, $0) }) { first, _ in first }
        var waiting = RosterCheck.units(of: roster)
        // Parents before children, whatever their order in the file.
        while !waiting.isEmpty {
            let ready = waiting.filter { entry in entry.parent.map { known[$0] != nil } ?? true }
            guard !ready.isEmpty else { break }
            for entry in ready {
                let parent = entry.parent.flatMap { known[$0]?.id }
                let before = known[entry.unit]
                let row = UnitRow(
                    id: before?.id, name: entry.unit, kind: entry.kind, parent: parent, aliases: entry.aliases,
                    effectiveFrom: entry.effectiveFrom, effectiveTo: entry.effectiveTo, successor: before?.successor)
                if let before {
                    let isSame =
                        try before.kind == entry.kind && before.parent == parent
                        && before.effectiveFrom == entry.effectiveFrom && before.effectiveTo == entry.effectiveTo
                        && Set(rows.aliases(of: before.id).map(Folded.words))
                            == Set(entry.aliases.map(Folded.words))
                    if isSame { continue }
                    report.changed.append("đơn vị \(entry.unit)")
                } else {
                    report.added.append("đơn vị \(entry.unit)")
                }
                let id = try rows.save(row)
                known[entry.unit] = OrgUnit(id: id, name: entry.unit, kind: entry.kind, parent: parent)
            }
            let done = Set(ready.map(\.unit))
            waiting.removeAll { done.contains($0.unit) }
        }
        try importSuccessors(roster, rows, &report)
        try importOrder(roster, rows, &report)
    }

    /// Successors come last: the unit that goes on may stand below the one that ends.
    private func importSuccessors(_ roster: [RosterEntry], _ rows: any StoreWriting, _ report: inout Report) throws {
        let known = Dictionary(try rows.units().map { ($0.name, $0) }) { first, _ in first }
        for entry in RosterCheck.units(of: roster) {
            guard let unit = known[entry.unit] else { continue }
            let successor = entry.successor.flatMap { known[$0]?.id }
            guard unit.successor != successor else { continue }
            report.changed.append("đơn vị \(entry.unit): kế thừa là \(entry.successor ?? "không có")")
            _ = try rows.save(
                UnitRow(
                    id: unit.id, name: unit.name, kind: unit.kind, parent: unit.parent, aliases: entry.aliases,
                    effectiveFrom: unit.effectiveFrom, effectiveTo: unit.effectiveTo, successor: successor))
        }
    }

    /// Lists name units as the roster does; those that have left it come last.
    private func importOrder(_ roster: [RosterEntry], _ rows: any StoreWriting, _ report: inout Report) throws {
        let units = try rows.units()
        let known = Dictionary(units.map { ($0.name, $0.id) }) { first, _ in first }
        let named = RosterCheck.units(of: roster).compactMap { known[$0.unit] }
        let order = named + units.map(\.id).filter { !named.contains($0) }
        guard order != units.map(\.id) || units.contains(where: { $0.rosterOrder == 0 }) else { return }
        if report.isEmpty { report.changed.append("thứ tự đơn vị trong danh sách") }
        try rows.order(units: order)
    }

    private func importPeople(_ roster: [RosterEntry], _ rows: any StoreWriting, _ report: inout Report) throws {
        let units = Dictionary(try rows.units().map { ($0.name, $0.id) }) { first, _ in first }
        let known = Dictionary(try rows.officers().map { ($0.code, $0) }) { first, _ in first }
        for entry in roster {
            guard let person = entry.person, let unit = units[entry.unit] else { continue }
            let row = OfficerRow(
                code: person.code, name: person.name, title: person.title, address: person.address, unit: unit,
                isDesignated: person.isDesignated, language: person.language, roles: person.roles)
            if let before = known[person.code] {
                if try isSame(row, as: before, rows) { continue }
                report.changed.append("cán bộ \(person.code) \(person.name)")
            } else {
                report.added.append("cán bộ \(person.code) \(person.name)")
            }
            _ = try rows.save(row)
        }
    }

    /// Who is no longer in the roster may act no more.
    private func retireMissing(
        from roster: [RosterEntry], _ rows: any StoreWriting, _ report: inout Report, at now: Date
    ) throws {
        let present = Set(roster.compactMap(\.person?.code))
        for officer in try rows.officers() where !present.contains(officer.code) {
            let chaired = try rows.unfinishedCount(under: officer.id)
            if chaired > 0 {
                report.warnings.append(
                    "\(officer.code) \(officer.name) không còn trong danh sách mà còn phụ trách \(chaired) nhiệm vụ "
                        + "chưa xong; cần cử lãnh đạo phụ trách khác trong kế hoạch")
            }
            report.changed.append("cán bộ \(officer.code) \(officer.name): không còn trong danh sách, hết quyền")
            try rows.retire(officer.id, at: now)
        }
    }

    private func isSame(_ row: OfficerRow, as before: Officer, _ rows: any StoreWriting) throws -> Bool {
        let roles = Set(try rows.grants(of: before.id).filter { $0.campaign == nil }.map(\.role))
        return before.name == row.name && before.title == row.title && before.address == row.address
            && before.unit == row.unit && before.isDesignated == row.isDesignated && before.language == row.language
            && roles == Set(row.roles)
    }
}
