import Assignments
import CivilCalendar
import Conversation
import Foundation

/// Finds what of the open work of those who leave the roster or move to another unit goes to whom: one officer stays with an assignment
/// from start to end, and nobody leaves it behind. It writes nothing: the works move one by one.
struct ImportLeavers {
    /// What came of it.
    struct Outcome {
        var faults: [FileFault] = []
        /// The unit to which the work of a unit that is gone goes, by that unit.
        var heirs: [OrgUnit.ID: OrgUnit.ID] = [:]
        /// The works that move, in order.
        var moves: [MoveTask] = []
        /// How many works a leader who leaves gives to another.
        var chaired: [Officer.ID: Int] = [:]
        /// Those whose work was looked at.
        var leavers: Set<Officer.ID> = []
        /// What is said of it.
        var lines: [String] = []
        /// Tells apart what the lines sum up.
        var sums: [String] = []
        /// The works as they are once they have moved.
        fileprivate var after: [Assignment.ID: Assignment] = [:]
    }

    let roster: [RosterEntry]
    let words: ImportWords
    /// The codes that stand for someone else now, by the code under which the person of before is kept.
    let former: [String: String]
    let rules: OfficeRules
    let now: Date

    private var tasks: MoveTasks { MoveTasks(rules: rules, now: now) }

    /// Answers what goes to a successor, and a fault for each person who has none, or an unfit one.
    func run(_ tx: any StoreReading) throws -> Outcome {
        let present = Set(roster.compactMap(\.person?.code))
        let people = Dictionary(try tx.office().officers.map { ($0.code, $0) }) { first, _ in first }
        var outcome = Outcome()
        outcome.faults = words.successors.keys.sorted().filter { people[$0] == nil }.map {
            fault("--successor \($0): không có cán bộ nào mang mã này")
        }
        let strays = try tx.works.officersWithStrayWork()
        for officer in people.values.sorted(by: { $0.id < $1.id })
        where !present.contains(officer.code) || strays.contains(officer.id) {
            outcome.leavers.insert(officer.id)
            let isPresent = present.contains(officer.code)
            let left = try left(by: officer, isPresent: isPresent, tx)
            let code = word(for: officer)
            if left.isEmpty {
                guard !isPresent, let code, let successor = people[code] else { continue }
                try moveDecisions(of: officer, to: successor, tx, &outcome)
                continue
            }
            guard let code else {
                outcome.faults.append(fault(Self.missing(officer, left, leaves: !isPresent)))
                continue
            }
            guard let successor = people[code], present.contains(code),
                try isFit(successor, for: left, of: officer, tx)
            else {
                outcome.faults.append(
                    fault("\(option(officer, code)): người nhận phải ở trong danh sách và cùng đơn vị"))
                continue
            }
            handOver(left, of: officer, to: successor, &outcome)
            if !isPresent { try moveDecisions(of: officer, to: successor, tx, &outcome) }
        }
        return outcome
    }

    /// Who was named for a person: under the code of his that another has now, where it is so.
    private func word(for officer: Officer) -> String? {
        if let code = former[officer.code] { return words.successors[code] }
        // The word of a code that changes hands is about who had it before.
        return former.values.contains(officer.code) ? nil : words.successors[officer.code]
    }

    private func option(_ officer: Officer, _ code: String) -> String {
        "--successor \(former[officer.code] ?? officer.code)=\(code)"
    }

    /// The open work that a person leaves behind.
    private func left(by officer: Officer, isPresent: Bool, _ tx: any StoreReading) throws -> [Assignment] {
        try tx.openAssignments(of: officer.id).filter { assignment in
            guard isPresent else { return true }
            // The work of a unit that has ended goes on with `namro succeed`, whoever has moved since.
            let unit = try tx.office().unit(assignment.unit)
            return assignment.unit != officer.unit && !(unit.map { hasEnded($0) && $0.successor != nil } ?? false)
        }
    }

    private func isFit(
        _ successor: Officer, for left: [Assignment], of officer: Officer, _ tx: any StoreReading
    ) throws -> Bool {
        // Where the unit itself is gone, its work goes to the successor's.
        let units = Set(roster.map(\.unit))
        let isUnitGone = try left.allSatisfy {
            try tx.office().unit($0.unit).map { !units.contains($0.name) || hasEnded($0) } ?? true
        }
        return isUnitGone || (successor.id != officer.id && left.allSatisfy { $0.unit == successor.unit })
    }

    private func handOver(
        _ left: [Assignment], of officer: Officer, to successor: Officer, _ outcome: inout Outcome
    ) {
        for before in left {
            let task = MoveTask(
                assignment: before.id.rawValue, role: .officer, from: officer.id.rawValue, to: successor.code,
                reason: Self.reason)
            guard let (after, _) = tasks.moved(outcome.after[before.id] ?? before, task, to: successor) else {
                outcome.faults.append(
                    fault(
                        "\(option(officer, successor.code)): không nhận được \(before.label) vì là người xác nhận kết quả của "
                            + "nhiệm vụ này"))
                continue
            }
            outcome.moves.append(task)
            outcome.after[after.id] = after
            outcome.lines.append("nhiệm vụ \(before.label): bàn giao cho \(successor.code) \(successor.name)")
            if after.unit != before.unit { outcome.heirs[before.unit] = after.unit }
        }
    }

    /// What waits for the decision of who leaves waits for his successor from then on; but nobody decides on work of his own, and
    /// nobody without the role of one who decides.
    private func moveDecisions(
        of officer: Officer, to successor: Officer, _ tx: any StoreReading, _ outcome: inout Outcome
    ) throws {
        let roles = Set(try tx.office().grants(of: successor.id).map(\.role))
        guard successor.id != officer.id, roles.contains(.chair) || roles.contains(.head) else { return }
        var moved: [Assignment] = []
        for row in try tx.works.unfinished(under: officer.id) {
            let task = MoveTask(
                assignment: row.id.rawValue, role: .chair, from: officer.id.rawValue, to: successor.code,
                reason: Self.reason)
            guard let (after, _) = tasks.moved(outcome.after[row.id] ?? row, task, to: successor) else { continue }
            outcome.moves.append(task)
            outcome.after[after.id] = after
            moved.append(after)
        }
        guard !moved.isEmpty else { return }
        outcome.chaired[officer.id] = moved.count
        outcome.sums += moved.map(\.label)
        outcome.lines.append(
            "\(moved.count) nhiệm vụ (\(Self.codes(moved))): lãnh đạo phụ trách nay là \(successor.code) \(successor.name), thay "
                + officer.name)
    }

    private func hasEnded(_ unit: OrgUnit) -> Bool {
        unit.effectiveTo.map { $0 < rules.zone.date(of: now) } ?? false
    }

    private static func missing(_ officer: Officer, _ left: [Assignment], leaves: Bool) -> String {
        "\(officer.code) \(officer.name) \(leaves ? "không còn trong danh sách" : "chuyển sang đơn vị khác") "
            + "mà còn \(left.count) nhiệm vụ (\(codes(left))); ghi người nhận bàn giao: --successor \(officer.code)=MÃ"
    }

    /// The first codes of some work.
    static func codes(_ assignments: [Assignment]) -> String {
        assignments.prefix(5).map(\.label).joined(separator: ", ") + (assignments.count > 5 ? "…" : "")
    }

    private func fault(_ text: String) -> FileFault { FileFault(file: "roster.csv", line: nil, text: text) }

    private static let reason = "cập nhật danh sách cán bộ"
}
