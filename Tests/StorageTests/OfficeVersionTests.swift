import Assignments
import CivilCalendar
import Conversation
import Coordinator
import Foundation
import Storage
import TestSupport
import Testing

@Suite("The office in the database")
struct OfficeVersionTests {
    private struct Undone: Error {}

    private static let day = CivilDate(dayNumber: 20_000)

    /// A database with one unit and two people.
    private func office() async throws -> (store: DatabaseStore, path: String, unit: OrgUnit.ID, people: [Officer.ID]) {
        let path = TestOffice.newPath()
        let store = try DatabaseStore.sqlite(path: path)
        let (unit, people) = try await store.write { tx in
            let unit = try tx.units.save(UnitRow(id: nil, name: "Quận Nam", kind: "Quận", parent: nil, aliases: ["QN"]))
            return (unit, try ["A", "B"].map { try tx.people.save(Self.person($0, in: unit)) })
        }
        return (store, path, unit, people)
    }

    private static func person(_ code: String, in unit: OrgUnit.ID, name: String = "Lê Lan") -> OfficerRow {
        OfficerRow(
            code: code, name: name, title: "", address: "đồng chí", unit: unit, isDesignated: false, language: nil,
            roles: [.officer])
    }

    /// What writes to the office's records.
    enum Write: String, CaseIterable {
        case unit, order, person, code, leaving, campaign, followers, absence, endOfAbsence, delegation, endOfDelegation
        case erasure
    }

    @Test("whatever is written to the office's records raises their version", arguments: Write.allCases)
    func raised(_ write: Write) async throws {
        let (store, _, unit, people) = try await office()
        let campaign = try await store.write {
            try $0.campaigns.save(Campaign(code: "PC", name: "Phòng cháy", phases: []))
        }
        let before = try await store.read { try $0.office() }
        let (first, second) = (people[0], people[1])
        try await store.write { tx in
            let now = Date(timeIntervalSince1970: 1_728_000_000)
            switch write {
            case .unit:
                _ = try tx.units.save(UnitRow(id: unit, name: "Quận Bắc", kind: "Quận", parent: nil, aliases: []))
            case .order: try tx.units.order([unit])
            case .person: _ = try tx.people.save(Self.person("A", in: unit, name: "Lê Lân"))
            case .code: try tx.people.recode(first, as: "C")
            case .leaving: try tx.people.retire(first, at: now)
            case .campaign: _ = try tx.campaigns.save(Campaign(code: "PC", name: "Phòng cháy", phases: []))
            case .followers: try tx.campaigns.follow(campaign, by: [first])
            case .absence:
                try tx.arrangements.recordAbsence(
                    Absence(officer: first, standIn: second, from: Self.day, to: Self.day), by: first, at: now)
            case .endOfAbsence: _ = try tx.arrangements.endAbsences(of: first, on: Self.day, withComing: true, at: now)
            case .delegation:
                try tx.arrangements.recordDelegation(
                    Delegation(chair: first, delegate: second, from: Self.day, to: Self.day), by: first, at: now)
            case .endOfDelegation: _ = try tx.arrangements.endDelegations(by: first, on: Self.day, at: now)
            case .erasure: _ = try tx.people.erase(first)
            }
        }
        #expect(try await store.read { try $0.office().version } > before.version)
    }

    @Test("while nothing is written the same office is handed out, by reads and by writes")
    func kept() async throws {
        let (store, _, _, _) = try await office()
        let first = try await store.read { try $0.office() }
        try await store.write {
            try $0.polls.setCursor(Cursor("1"), of: PlatformAccount(platform: "zalo", account: "bot"))
        }
        #expect(try await store.read { try $0.office() } === first)
        #expect(try await store.write { try $0.office() } === first)
    }

    @Test("what another process has written is seen by the next transaction")
    func otherProcess() async throws {
        let (store, path, unit, _) = try await office()
        #expect(try await store.read { try $0.office().officers.count } == 2)
        _ = try await DatabaseStore.sqlite(path: path).write { try $0.people.save(Self.person("C", in: unit)) }
        #expect(try await store.read { try $0.office().officers.map(\.code) } == ["A", "B", "C"])
    }

    @Test("within a transaction what was written counts at once, and no more where it was undone")
    func undone() async throws {
        let (store, _, unit, _) = try await office()
        try await store.write { tx in
            let codes = { try tx.office().officers.map(\.code) }
            try? tx.savepoint {
                _ = try tx.people.save(Self.person("C", in: unit))
                #expect(try codes() == ["A", "B", "C"])
                throw Undone()
            }
            #expect(try codes() == ["A", "B"])
            _ = try tx.people.save(Self.person("D", in: unit))
            #expect(try codes() == ["A", "B", "D"])
        }
        #expect(try await store.read { try $0.office().officers.map(\.code) } == ["A", "B", "D"])
    }

    @Test("an office that was never committed is nobody's, even where the next has its version")
    func rolledBack() async throws {
        let (store, _, unit, _) = try await office()
        await #expect(throws: Undone.self) {
            try await store.write { tx in
                _ = try tx.people.save(Self.person("C", in: unit))
                #expect(try tx.office().officers.count == 3)
                throw Undone()
            }
        }
        #expect(try await store.read { try $0.office().officers.map(\.code) } == ["A", "B"])
        _ = try await store.write { try $0.people.save(Self.person("D", in: unit)) }
        #expect(try await store.read { try $0.office().officers.map(\.code) } == ["A", "B", "D"])
    }

    @Test("an absence whose days damage has made unreadable takes nobody else along")
    func damaged() async throws {
        let (store, path, _, people) = try await office()
        let now = Date(timeIntervalSince1970: 1_728_000_000)
        try await store.write { tx in
            for person in people {
                try tx.arrangements.recordAbsence(
                    Absence(officer: person, from: Self.day, to: Self.day), by: person, at: now)
            }
        }
        try SQLiteShell.run(path, "UPDATE absences SET from_date = '2 24-10-04' WHERE id = 1")
        let office = try await DatabaseStore.sqlite(path: path).read { try $0.office() }
        #expect(office.absence(of: people[0], on: Self.day) == nil)
        #expect(office.absence(of: people[1], on: Self.day) != nil)
    }
}
