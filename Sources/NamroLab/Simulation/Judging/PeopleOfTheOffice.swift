import Assignments
import Conversation
import Coordinator

/// Who is who in a simulated office, where the chat of everybody has his code as its name.
struct PeopleOfTheOffice: Sendable {
    private let codes: [Officer.ID: String]
    private let heads: [OrgUnit.ID: [Officer.ID]]
    /// The chats of those who chair anything.
    let chairs: Set<String>

    /// Reads them.
    init(_ tx: any StoreReading) throws {
        let officers = try tx.office().officers
        codes = Dictionary(uniqueKeysWithValues: officers.map { ($0.id, $0.code) })
        var heads: [OrgUnit.ID: [Officer.ID]] = [:]
        for unit in try tx.office().units {
            heads[unit.id] = try tx.office().holders(of: .head, over: unit.id).map(\.id)
        }
        self.heads = heads
        chairs = Set(try tx.office().holders(of: .chair).map(\.officer.code))
    }

    /// The chats to which a reminder may go: those whom it is for, and who is told where they cannot be reached.
    func chats(of plan: ReminderPlan, _ work: Assignment) -> (first: Set<String>, others: Set<String>) {
        let heads = heads[work.unit] ?? []
        let (officer, chair) = ([work.officer].compactMap(\.self), [work.chair].compactMap(\.self))
        switch plan.lane.recipient {
        case .officer: return (chats(officer), chats(heads))
        case .head: return (chats(heads.filter { $0 != work.officer }), [])
        case .chair: return (chats(chair), [])
        case .decider:
            let waitsForHead = plan.lane.family == .confirmation && work.awaitsHead
            return (chats(waitsForHead ? heads : chair), [])
        case .remover:
            let remover = work.blockers.first { $0.number == plan.version }?.remover
            return (chats(remover.map { self.heads[$0] ?? [] } ?? chair), [])
        }
    }

    /// The chats of those whom a work concerns at all.
    func concerned(by work: Assignment) -> Set<String> {
        let removers = work.blockers.compactMap(\.remover).flatMap { heads[$0] ?? [] }
        return chats([work.officer, work.chair].compactMap(\.self) + (heads[work.unit] ?? []) + removers)
    }

    private func chats(_ officers: [Officer.ID]) -> Set<String> { Set(officers.compactMap { codes[$0] }) }
}
