import Assignments

/// Finds who is asked in a round for the work of an officer.
struct RoundPeople {
    let people: PeopleOfTheDay

    /// The officer, his stand-in where he is away, his head where he cannot be written to; and how the officer stands.
    func asked(
        _ officer: Officer.ID, of unit: OrgUnit.ID
    ) throws -> (standing: RoundMember.ReplyState, asked: Officer.ID?) {
        if let absence = try people.absence(of: officer) {
            guard let standIn = absence.standIn, try canBeAsked(standIn) else { return (.absent, nil) }
            return (.absent, standIn)
        }
        if try canBeAsked(officer) { return (.asked, officer) }
        let heads = try people.heads(of: unit).filter { $0 != officer }
        guard let head = try heads.first(where: canBeAsked) else { return (.unreachable, nil) }
        return (.asked, head)
    }

    private func canBeAsked(_ officer: Officer.ID) throws -> Bool { try people.reachable(officer) != nil }
}
