import Assignments
import BotConfiguration
import CivilCalendar
import Conversation
import Coordinator
import Foundation
import Reports
import Storage
import TestSupport
import Testing

@Suite("What is kept of rules and taken away of people")
struct RecordTests {
    @Test("the rules are kept at the import, once, and again when one has changed")
    func ruleVersions() async throws {
        let office = try await TestOffice()
        let (rules, now) = (office.configuration.rules, office.time.now)
        let kept = try await office.store.read { try $0.rules.versions().map(\.version) }
        #expect(kept == rules.versions)
        let same = try await office.store.write { try $0.rules.record(rules.versions, at: now) }
        #expect(same.isEmpty)
        let later = OfficeRules(
            calendar: rules.calendar, zone: rules.zone, clearRule: .sixClears, ladder: rules.reminders.ladder)
        let changed = try await office.store.write { try $0.rules.record(later.versions, at: now) }
        #expect(changed == [.clearRule])
        let check = try await office.store.read { try $0.history.check(knows: nil) }
        #expect(check.isSound)
    }

    @Test("who has left is erased: no text, no id, no name; what was done stays, and the chain is whole")
    func erasure() async throws {
        let office = try await TestOffice()
        _ = try await office.say("#128 vướng: chủ nhà không hợp tác", as: "HM-CB")
        let officer = try #require(
            try await office.store.read { tx in try tx.office().officers.first { $0.code == "HM-CB" } })
        let head = try await office.store.read { try $0.history.check(knows: nil).head }
        let erased = try await office.store.write { tx in
            try tx.people.retire(officer.id, at: TestOffice.start)
            return try tx.people.erase(officer.id)
        }
        #expect(erased.texts == 1 && erased.received == 1 && erased.sent == 1)
        let check = try await office.store.read { try $0.history.check(knows: head) }
        #expect(check.isSound)
        let left = try await office.store.read { tx in
            (
                try tx.office().officer(officer.id)?.name,
                try tx.remarks(on: Assignment.ID(rawValue: 128), limit: 3).count,
                try tx.accounts.identity(of: officer.id, among: nil)
            )
        }
        #expect(left.0 == "(đã xóa theo yêu cầu)" && left.1 == 0 && left.2 == nil)
        #expect(try await office.assignment(128)?.blockers.count == 1)
    }

    @Test("who only asked is erased too; who had the account after him, and what is not read yet, is left alone")
    func erasureOfOne() async throws {
        let office = try await TestOffice()
        _ = try await office.say("việc của tôi", as: "HM-CB")
        let people = try await office.store.read { try $0.office().officers }
        let gone = try #require(people.first { $0.code == "HM-CB" })
        let next = try #require(people.first { $0.code == "BD-CB" })
        office.time.pass(.seconds(3_600))
        try await office.store.write { [now = office.time.now, account = office.account] tx in
            try tx.people.retire(gone.id, at: now)
            try tx.accounts.link(
                ChatIdentity(account: account, user: "HM-CB", privateChat: "HM-CB", officer: next.id),
                at: now.addingTimeInterval(1_200))
        }
        office.time.pass(.seconds(3_600))
        _ = try await office.say("#31 10%", as: "HM-CB")
        let before = try await office.store.read { try $0.inbox.counts() }
        let erased = try await office.store.write { try $0.people.erase(gone.id) }
        #expect(erased.received == 1 && erased.sent == 1)
        #expect(try await office.store.read { try $0.inbox.counts() } == before)
        #expect(try await office.say("việc của tôi", as: "HM-CB").joined().contains("#31"))
        #expect(try await office.store.write { try $0.people.erase(gone.id) }.received == 0)
    }

    @Test("what a result was handed in with still counts after its officer is erased")
    func evidence() async throws {
        let office = try await TestOffice()
        _ = try await office.say("#8 xong, kết quả: danh sách", as: "HM-CB")
        let officer = try #require(
            try await office.store.read { try $0.office().officers.first { $0.code == "HM-CB" } })
        try await office.store.write { tx in
            try tx.people.retire(officer.id, at: TestOffice.start)
            _ = try tx.people.erase(officer.id)
        }
        let found = try await office.store.read { tx in
            try tx.worksWithEvidence(
                WorkSelection(.all([]), now: .distantPast), after: Assignment.ID(rawValue: 7)
            ).first
        }
        #expect(found?.assignment.id.rawValue == 8 && found?.hasEvidence == true)
    }
}
