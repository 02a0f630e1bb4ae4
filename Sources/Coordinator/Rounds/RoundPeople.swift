import Assignments
import CivilCalendar
import Conversation

/// Who is asked for which work, each once, in the order in which they were found.
struct RoundAsks {
    private var places: [Officer.ID: Int] = [:]
    private(set) var all: [(person: Officer.ID, work: [Assignment])] = []

    mutating func add(_ work: [Assignment], for person: Officer.ID) {
        if let place = places[person] { return all[place].work += work }
        places[person] = all.count
        all.append((person, work))
    }
}

/// Finds who is asked in a round for the work of an officer.
struct RoundPeople {
    let account: PlatformAccount

    /// The officer, his stand-in where he is away, his head where he cannot be written to; and how the officer stands. Throws what
    /// the store throws.
    func asked(
        _ officer: Officer.ID, of unit: OrgUnit.ID, _ rows: any StoreReading, on day: CivilDate
    ) throws -> (standing: RoundMember.Standing, asked: Officer.ID?) {
        if let absence = try rows.absence(of: officer, on: day) {
            guard let standIn = absence.standIn, try canBeAsked(standIn, rows) else { return (.absent, nil) }
            return (.absent, standIn)
        }
        if try canBeAsked(officer, rows) { return (.asked, officer) }
        let heads = try rows.holders(of: .head, over: unit).map(\.id).filter { $0 != officer }
        guard let head = try heads.first(where: { try canBeAsked($0, rows) }) else { return (.unreachable, nil) }
        return (.asked, head)
    }

    private func canBeAsked(_ officer: Officer.ID, _ rows: any StoreReading) throws -> Bool {
        try rows.identity(of: officer, among: [account]).map { $0.refusedAt == nil } ?? false
    }
}
