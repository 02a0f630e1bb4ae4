import Assignments
package import BotConfiguration
import Conversation
package import Coordinator
package import Foundation
import Storage
import TelegramPlatform
import ZaloPlatform

/// The office as the practice group has it: everyone of the roster is a member, linked, and the group is pinned.
package struct PracticeOffice: Sendable {
    private let configuration: OfficeConfiguration

    /// Creates the office of a configuration.
    package init(configuration: OfficeConfiguration) { self.configuration = configuration }

    /// The members, chairs first, in the roster's order.
    package var members: [PracticeMember] {
        let entries = configuration.roster.compactMap { entry in entry.person.map { (entry, $0) } }
        return entries.map { entry, person in
            PracticeMember(
                code: person.code, name: person.name, title: person.title, section: entry.kind + sectionSuffix(entry))
        }
    }

    private func sectionSuffix(_ entry: RosterEntry) -> String { entry.parent == nil ? " – lãnh đạo, văn phòng" : "" }

    /// The group with all members.
    package func group(time: PracticeTime) -> PracticeGroup {
        let name = configuration.plans.first?.campaign.name ?? "Nhóm công việc"
        return PracticeGroup(members: members, groupName: name, time: time)
    }

    /// Imports the roster and the plans and links everyone to the practice group. Throws `ImportOffice.Refused` or
    /// `StoreError`.
    package func prepare(_ store: any Store, for group: PracticeGroup, at now: Date) async throws {
        let configuration = configuration
        try await store.write { tx in
            _ = try ImportOffice(rules: configuration.rules, renderer: configuration.renderer).run(
                roster: configuration.roster, plans: configuration.plans, tx, at: now)
            _ = try Self.link(group, tx, at: now)
        }
    }

    /// Links everyone of the roster to a practice group, in the office's own database; answers how many. Throws `StoreError`.
    package func linkEveryone(to group: PracticeGroup) async throws -> Int {
        let (path, now) = (configuration.settings.database, SystemTime().now)
        let store = try DatabaseStore.sqlite(path: path)
        try await store.requireSound()
        return try await store.write { try Self.link(group, $0, at: now) }
    }

    /// Links every member who is in the office and pins the group to all of its work; answers how many were linked.
    /// The links are those of the practice bots' own accounts, so that a real bot knows nothing of them.
    private static func link(_ group: PracticeGroup, _ tx: any StoreWriting, at now: Date) throws -> Int {
        let telegram = PlatformAccount(platform: TelegramPlatform.name, account: group.telegramBotID)
        _ = try link(group, of: telegram, chat: String(group.telegramGroupID), tx, at: now) { String($0.telegramID) }
        let zalo = PlatformAccount(platform: ZaloPlatform.name, account: group.botID)
        return try link(group, of: zalo, chat: group.groupID, tx, at: now, user: \.id)
    }

    private static func link(
        _ group: PracticeGroup, of account: PlatformAccount, chat: String, _ tx: any StoreWriting, at now: Date,
        user: (PracticeMember) -> String
    ) throws -> Int {
        let officers = Dictionary(try tx.office().officers.map { ($0.code, $0) }) { first, _ in first }
        var linked = 0
        for member in group.members {
            guard let officer = officers[member.code] else { continue }
            try tx.accounts.link(
                ChatIdentity(account: account, user: user(member), privateChat: user(member), officer: officer.id),
                at: now)
            linked += 1
            if try tx.office().grants(of: officer.id).contains(where: { $0.role == .chair }) {
                try tx.groups.pin(account, chat: chat, to: SummaryScope(), by: officer.id, at: now)
            }
        }
        return linked
    }
}
