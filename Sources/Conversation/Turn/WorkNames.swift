package import Assignments

/// Finds an assignment as plans name it: by the code of its work and its unit (`V2 Hoàng Mai`), or without a unit where it
/// is the sender's own or that of the unit which he leads.
package struct WorkNames {
    /// What was found: the assignment's code, and how many of the following words named its unit.
    package struct Match: Equatable, Sendable {
        let code: Int
        let words: Int
    }

    /// How many words the name of a unit may take.
    static let longestName = 5

    private let office: OfficeSnapshot
    private let records: any Records
    private let actor: Actor

    /// Creates a finder for what a person writes.
    package init(records: any Records, actor: Actor) throws {
        office = try records.office()
        self.records = records
        self.actor = actor
    }

    /// The one assignment meant; nil where there is none or several.
    package func find(_ work: String, _ following: [String]) throws -> Match? {
        let words = following.map { $0 == "." ? "" : $0 }
        for count in (1...Self.longestName).reversed() where count <= words.count {
            let name = words.prefix(count).filter { !$0.isEmpty }.joined(separator: " ")
            let units = name.isEmpty ? [] : office.units(named: name)
            guard units.count == 1, let unit = units.first else { continue }
            let found = try records.assignments(work: work, of: unit.id)
            return only(found).map { Match(code: $0, words: count) }
        }
        let own = try records.openAssignments(of: actor.officer.id).filter { $0.workCode?.uppercased() == work }
        // Who leads a unit means its work.
        let path = office.path(of: actor.officer.unit)
        let isHead = own.isEmpty && actor.holds(.head, over: path)
        let found = try isHead ? records.assignments(work: work, of: actor.officer.unit) : own
        return only(found).map { Match(code: $0, words: 0) }
    }

    /// The only open one, else the only one.
    private func only(_ assignments: [Assignment]) -> Int? {
        let open = assignments.filter(\.state.isOpen)
        let found = open.isEmpty ? assignments : open
        return found.count == 1 ? found.first.map { Int($0.id.rawValue) } : nil
    }
}
