import Assignments
import Conversation
import Foundation

/// Who is told for the office.
extension Commit {
    /// Tells the administrators something alone, or where none of them can be told the secretaries; answers whether anybody could be.
    func tellAdministrators(
        among accounts: [PlatformAccount], mattersUntil: Date, _ phrase: (Officer) -> Phrase
    ) throws -> Bool {
        for role in [Role.admin, .secretary] {
            var told: Set<Officer.ID> = []
            for (person, _) in try tx.office().holders(of: role) where !told.contains(person.id) {
                guard let identity = try tx.accounts.identity(of: person.id, among: accounts) else { continue }
                told.insert(person.id)
                try tell(Told(phrase(person), to: person, identity, mattersUntil: mattersUntil))
            }
            if !told.isEmpty { return true }
        }
        return false
    }

    /// Tells the secretaries of a unit something alone, each once.
    func tellSecretaries(
        over unit: OrgUnit.ID, among accounts: [PlatformAccount], but: [Officer.ID], mattersUntil: Date,
        _ phrase: (Officer) -> Phrase
    ) throws {
        let path = try tx.office().path(of: unit)
        var told = Set(but)
        for (person, scope) in try tx.office().holders(of: .secretary)
        where path.contains(scope) && !told.contains(person.id) {
            guard let identity = try tx.accounts.identity(of: person.id, among: accounts) else { continue }
            told.insert(person.id)
            try tell(Told(phrase(person), to: person, identity, mattersUntil: mattersUntil))
        }
    }
}
