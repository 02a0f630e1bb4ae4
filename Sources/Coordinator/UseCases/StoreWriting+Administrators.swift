import Assignments
import Conversation
import Foundation

extension StoreWriting {
    /// Tells the administrators something alone, or where none of them can be told the secretaries; answers whether anybody could be.
    func tellAdministrators(
        among accounts: [PlatformAccount], _ voice: Voice, mattersUntil: Date, at now: Date,
        _ phrase: (Officer) -> Phrase
    ) throws -> Bool {
        for role in [Role.admin, .secretary] {
            var told: Set<Officer.ID> = []
            for (person, _) in try office().holders(of: role) where !told.contains(person.id) {
                guard let identity = try identity(of: person.id, among: accounts) else { continue }
                told.insert(person.id)
                try post(
                    [phrase(person)], as: .notice, to: person, identity, in: voice, mattersUntil: mattersUntil, at: now)
            }
            if !told.isEmpty { return true }
        }
        return false
    }

    /// Tells the secretaries of a unit something alone, each once.
    func tellSecretaries(
        over unit: OrgUnit.ID, among accounts: [PlatformAccount], but: [Officer.ID], _ voice: Voice,
        mattersUntil: Date, at now: Date, _ phrase: (Officer) -> Phrase
    ) throws {
        let path = try office().path(of: unit)
        var told = Set(but)
        for (person, scope) in try office().holders(of: .secretary)
        where path.contains(scope) && !told.contains(person.id) {
            guard let identity = try identity(of: person.id, among: accounts) else { continue }
            told.insert(person.id)
            try post(
                [phrase(person)], as: .notice, to: person, identity, in: voice, mattersUntil: mattersUntil, at: now)
        }
    }
}
