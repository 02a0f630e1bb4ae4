import Assignments
import Conversation
import Coordinator
import Foundation
import Storage
import TestSupport
import Testing

extension TestOffice {
    /// Adds a linked person to the unit of another, or gives one who is there other roles or that unit.
    @discardableResult
    func add(_ code: String, to colleague: String, roles: [Role], designated: Bool = false) async throws -> Officer.ID {
        let (account, now) = (account, time.now)
        return try await store.write { tx in
            let people = try tx.office().officers
            let unit = try #require(people.first { $0.code == colleague }).unit
            let id = try tx.people.save(
                OfficerRow(
                    code: code, name: people.first { $0.code == code }?.name ?? "Người \(code)", title: "Chuyên viên",
                    address: "đồng chí", unit: unit, isDesignated: designated, language: nil, roles: roles))
            try tx.accounts.link(ChatIdentity(account: account, user: code, privateChat: code, officer: id), at: now)
            return id
        }
    }

    /// The key of a person.
    func person(_ code: String) async throws -> Officer.ID {
        try #require(try await store.read { try $0.office().officers.first { $0.code == code } }).id
    }

    /// The last change of an assignment.
    func lastChange(_ code: Int64) async throws -> HistoryEntry? {
        try await store.read { try $0.lastChanges(of: Assignment.ID(rawValue: code)).first }
    }

    /// The scope to which a chat is pinned.
    func scope(of chat: String) async throws -> SummaryScope? {
        let account = account
        return try await store.read { try $0.groups.scope(account, chat: chat) }
    }
}
