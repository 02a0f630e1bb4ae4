import Assignments
import CivilCalendar
import Conversation

/// Who leads, who is away, who can be written to: the people of an office on one day. What nearly every reminder asks is looked
/// up once. For one transaction, within which none of it changes.
final class PeopleOfTheDay {
    private let tx: any StoreReading
    private let accounts: [PlatformAccount]
    private let day: CivilDate
    private var heads: [OrgUnit.ID: [Officer.ID]] = [:]
    private var chairs: [Deciding: [Officer.ID]] = [:]
    private var identities: [Officer.ID: ChatIdentity?] = [:]
    private var absences: [Officer.ID: Absence?] = [:]

    /// Looks among `tx`; `accounts` are the bots that can send.
    init(_ tx: any StoreReading, accounts: [PlatformAccount], on day: CivilDate) {
        self.tx = tx
        self.accounts = accounts
        self.day = day
    }

    /// The heads of a unit, or of the nearest above it that has any.
    func heads(of unit: OrgUnit.ID) throws -> [Officer.ID] {
        if let known = heads[unit] { return known }
        let found = try tx.office().holders(of: .head, over: unit).map(\.id)
        heads[unit] = found
        return found
    }

    /// The account that a person used last, before all others one whose chat takes messages; nil where none is linked. Throws
    /// what the store throws.
    func identity(of officer: Officer.ID) throws -> ChatIdentity? {
        if let known = identities[officer] { return known }
        let found = try tx.accounts.identity(of: officer, among: accounts)
        identities[officer] = .some(found)
        return found
    }

    /// The account of a person, where its chat takes messages as far as is known.
    func reachable(_ officer: Officer.ID) throws -> ChatIdentity? {
        try identity(of: officer).flatMap { $0.refusedAt == nil ? $0 : nil }
    }

    /// The absence of a person, where he is away.
    func absence(of officer: Officer.ID) throws -> Absence? {
        if let known = absences[officer] { return known }
        let found = try tx.office().absence(of: officer, on: day)
        absences[officer] = .some(found)
        return found
    }

    /// Who decides on an assignment now.
    func chairs(of assignment: Assignment) throws -> [Officer.ID] {
        let key = Deciding(chair: assignment.chair, officer: assignment.officer, unit: assignment.unit)
        if let known = chairs[key] { return known }
        let found = try tx.office().chairs(of: assignment)
        chairs[key] = found
        return found
    }

    /// On what it depends who decides.
    private struct Deciding: Hashable {
        let chair: Officer.ID?
        let officer: Officer.ID?
        let unit: OrgUnit.ID
    }

    /// Who has a chair's rights over a unit.
    func delegates(of chair: Officer.ID, for unit: OrgUnit.ID) throws -> [Officer.ID] {
        let path = try tx.office().path(of: unit)
        return try tx.office().delegations(by: chair, on: day).filter { $0.unit.map(path.contains) ?? true }.map(
            \.delegate)
    }

    /// The designated officer of a unit, where there is one.
    func designated(in unit: OrgUnit.ID) throws -> [Officer.ID] {
        [try tx.office().designatedOfficer(of: unit)?.id].compactMap(\.self)
    }
}
