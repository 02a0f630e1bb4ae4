import Assignments
import BotConfiguration
import Conversation
import Coordinator
import Foundation
import Reports
import Storage
import TestSupport
import Testing
import VietnameseText

@Suite("The bot checks its own health")
struct CheckHealthTests {
    private static let outlet = PlatformAccount(platform: "webhook", account: "lanh-dao")

    /// A ticker of an office with its own rules of alerts.
    private func ticker(_ office: TestOffice, _ alerts: AlertRules) -> Ticker {
        Ticker(
            store: office.fenced, time: office.time,
            send: SendScheduled(
                rules: office.rules, renderer: office.configuration.renderer, accounts: [office.account],
                outlets: [Outlet(account: Self.outlet, contents: [])], alerts: alerts))
    }

    /// What the secretary is told, as there is no administrator, when the ticker looks.
    private func told(_ office: TestOffice, _ ticker: Ticker) async throws -> [String] {
        let before = office.platform.sent.count
        _ = try await office.lease.renew()
        _ = try await ticker.tickOnce()
        try await office.dispatchAll()
        return office.platform.sent.dropFirst(before).filter { $0.chat == "TP-TK" }.map(\.text)
    }

    @Test("a platform that is silent for ten minutes is told of once, and again only after it had come back")
    func platform() async throws {
        let office = try await TestOffice()
        let ticker = ticker(office, .none)
        _ = try await office.receiver.receiveOnce()
        #expect(try await told(office, ticker).isEmpty)
        office.time.pass(.seconds(601))
        #expect(try await told(office, ticker).first?.contains("mất kết nối với nền tảng") == true)
        office.time.pass(.seconds(7_200))
        #expect(try await told(office, ticker).isEmpty)
        _ = try await office.receiver.receiveOnce()
        office.time.pass(.seconds(61))
        #expect(try await told(office, ticker).isEmpty)
        office.time.pass(.seconds(601))
        #expect(try await told(office, ticker).count == 1)
    }

    @Test("a bot that was off for a day raises no alarm at its start")
    func start() async throws {
        let office = try await TestOffice()
        _ = try await office.receiver.receiveOnce()
        office.time.pass(.seconds(86_400))
        #expect(try await told(office, ticker(office, .none)).allSatisfy { !$0.contains("về hoạt động của bot") })
    }

    @Test(
        "a full disk, a clock that jumps, and messages that wait or that nobody knows of are told of",
        arguments: AlertKind.allCases)
    func kinds(_ kind: AlertKind) async throws {
        let office = try await TestOffice()
        let alerts = AlertRules(
            keepDays: 0, backups: { BackupState(madeAt: TestOffice.start, hasFailed: kind == .backup) },
            freeDisk: { kind == .disk ? 0.04 : 0.5 })
        let ticker = ticker(office, alerts)
        _ = try await told(office, ticker)
        if kind != .platform { _ = try await office.receiver.receiveOnce() }
        try await cause(kind, in: office)
        let alreadyTold = kind == .disk || kind == .backup
        office.time.pass(.seconds(61))
        let texts = try await told(office, ticker).filter { $0.contains("về hoạt động của bot") }
        #expect(texts.count == (alreadyTold ? 0 : 1))
        #expect(try await office.store.write { try $0.alerts.all().first { $0.kind == kind }?.toldAt } != nil)
    }

    /// Lets something happen of which administrators are told.
    private func cause(_ kind: AlertKind, in office: TestOffice) async throws {
        switch kind {
        case .waiting:
            office.platform.offer(ReceivedBatch(events: [office.event("#128 10%", from: "HM-CB")]))
            _ = try await office.receiver.receiveOnce()
            office.time.pass(.seconds(301))
        case .failed:
            office.platform.offer(ReceivedBatch(events: [office.event("#128 10%", from: "HM-CB")]))
            _ = try await office.receiver.receiveOnce()
            try await office.store.write { tx in
                for row in try tx.inbox.pending(limit: 1) { try tx.inbox.finish(inbox: row.id, as: .failed) }
            }
        case .unknown:
            try await office.store.write { tx in
                _ = try tx.outbox.enqueue(
                    OutboxDraft(
                        account: office.account, chat: "HM-CB", purpose: .reply, text: "x", inbox: nil,
                        mattersUntil: office.time.now), at: office.time.now)
                _ = try tx.outbox.parkUnsent(reason: "test")
            }
        case .jobs:
            try await office.store.write { tx in
                let key = try tx.jobs.stage(.importing, total: 1, at: office.time.now)
                try tx.jobs.begin(job: key, at: office.time.now)
                let job = try #require(try tx.jobs.find(key))
                var failed = job
                failed.state = .givenUp
                #expect(try tx.jobs.update(failed, after: job, at: office.time.now))
            }
        case .outlet:
            try await office.store.write { tx in
                _ = try tx.outbox.enqueue(
                    OutboxDraft(
                        account: Self.outlet, chat: "webhook", purpose: .digest, text: "x", inbox: nil,
                        mattersUntil: .distantFuture), at: office.time.now)
            }
            office.time.pass(.seconds(3_601))
            _ = try await office.lease.renew()
            _ = try await office.receiver.receiveOnce()
        case .clock: office.time.jump(.seconds(3_600), declared: false)
        case .platform: office.time.pass(.seconds(601))
        case .disk, .backup: break
        }
    }

    @Test("words of what was received are kept for as many days as the office says, and what waits is left alone")
    func retention() async throws {
        let office = try await TestOffice()
        _ = try await office.say("#128 10%", as: "HM-CB")
        office.platform.offer(ReceivedBatch(events: [office.event("#121 10%", from: "BD-CB")]))
        _ = try await office.receiver.receiveOnce()
        let ticker = ticker(office, AlertRules(keepDays: 90) { nil })
        func texts() async throws -> [String?] {
            try await office.store.read { try $0.ledger.inbox().map { $0.event.text?.string } }
        }
        office.time.pass(.seconds(89 * 86_400))
        _ = try await told(office, ticker)
        #expect(try await texts() == ["#128 10%", "#121 10%"])
        office.time.pass(.seconds(2 * 86_400))
        _ = try await told(office, ticker)
        #expect(try await texts() == [nil, "#121 10%"])
        #expect(try await office.store.read { try $0.history.check(knows: nil) }.isSound)
    }

    @Test("that a picture came with a result stays, so that scores are what they were")
    func pictureStays() async throws {
        let office = try await TestOffice()
        var event = office.event("#128 xong", from: "HM-CB")
        event.file = ReceivedFile(.picture, "https://example.vn/anh.jpg")
        _ = try await office.exchange(event)
        func hasEvidence() async throws -> Bool? {
            try await office.store.read { tx in
                try tx.worksWithEvidence(
                    WorkSelection(.all([]), now: .distantPast), after: Assignment.ID(rawValue: 127)
                )
                .first { $0.assignment.id.rawValue == 128 }?.hasEvidence
            }
        }
        #expect(try await hasEvidence() == true)
        office.time.pass(.seconds(91 * 86_400))
        _ = try await told(office, ticker(office, AlertRules(keepDays: 90) { nil }))
        #expect(
            try await office.store.read { try $0.ledger.inbox().map(\.event.file) } == [
                ReceivedFile(.picture, "")
            ])
        #expect(try await hasEvidence() == true)
    }

    @Test(
        "what was sent loses its words as late as what was received; that it was sent stays, and what waits keeps them")
    func sentWords() async throws {
        let office = try await TestOffice()
        let ticker = ticker(office, AlertRules(keepDays: 90) { nil })
        _ = try await office.say("#128 10%", as: "HM-CB")
        let ledger = { @Sendable () async throws -> [OutboxLedgerRow] in
            try await office.store.read { try $0.ledger.outbox() }
        }
        let old = Set(try await ledger().filter { $0.state == .sent && !$0.text.isEmpty }.map(\.id))
        #expect(!old.isEmpty)
        office.time.pass(.seconds(89 * 86_400))
        _ = try await told(office, ticker)
        #expect(try await ledger().filter { old.contains($0.id) }.allSatisfy { !$0.text.isEmpty })
        office.time.pass(.seconds(2 * 86_400))
        _ = try await office.lease.renew()
        _ = try await told(office, ticker)
        #expect(try await ledger().filter { old.contains($0.id) }.allSatisfy { $0.text.isEmpty && $0.state == .sent })
        // What waits is older than all that, and keeps its words.
        let later = office.time.now.addingTimeInterval(86_400)
        let kept = try await office.store.write { tx in
            let draft = OutboxDraft(
                account: office.account, chat: "x", purpose: .reply, text: "chờ gửi", inbox: nil, mattersUntil: later)
            _ = try tx.outbox.enqueue(draft, at: office.time.now)
            _ = try tx.outbox.forgetSent(before: later, limit: 10_000)
            return try tx.ledger.outbox().filter { !$0.text.isEmpty }.map(\.text)
        }
        #expect(kept == ["chờ gửi"])
        #expect(try await office.store.read { try $0.history.check(knows: nil) }.isSound)
    }

    @Test("a copy that failed, or the last of which is older than two days, is told of once")
    func oldBackup() async throws {
        for (backups, isTold) in [
            (nil, false), (BackupState(), false), (BackupState(hasFailed: true), true),
            (BackupState(madeAt: TestOffice.start.addingTimeInterval(-2 * 86_400 - 60)), true),
            (BackupState(madeAt: TestOffice.start.addingTimeInterval(-86_400)), false),
        ] as [(BackupState?, Bool)] {
            let office = try await TestOffice()
            let ticker = ticker(office, AlertRules(keepDays: 0, backups: { backups }, freeDisk: { nil }))
            let texts = try await told(office, ticker).filter { $0.contains("sao lưu") }
            #expect(texts.count == (isTold ? 1 : 0), "\(String(describing: backups))")
            office.time.pass(.seconds(61))
            #expect(try await told(office, ticker).filter { $0.contains("sao lưu") }.isEmpty)
        }
    }

    @Test("a clock that has jumped takes no words away")
    func jumpedClock() async throws {
        let office = try await TestOffice()
        let ticker = ticker(office, AlertRules(keepDays: 90) { nil })
        _ = try await office.say("#128 10%", as: "HM-CB")
        _ = try await told(office, ticker)
        office.time.jump(.seconds(200 * 86_400), declared: false)
        office.time.pass(.seconds(61))
        _ = try await told(office, ticker)
        #expect(
            try await office.store.read { try $0.ledger.inbox().map { $0.event.text?.string } } == ["#128 10%"])
    }

    @Test("where no administrator is linked the secretary is told")
    func unlinkedAdministrator() async throws {
        let office = try await TestOffice()
        try await office.store.write { tx in
            let unit = try #require(try tx.office().officers.first { $0.code == "TP-TK" }?.unit)
            _ = try tx.people.save(
                OfficerRow(
                    code: "QT", name: "Quản trị", title: "Chuyên viên", address: "đồng chí", unit: unit,
                    isDesignated: false, language: nil, roles: [.admin]))
        }
        #expect(try await told(office, ticker(office, AlertRules(keepDays: 0) { 0.01 })).count == 1)
    }
}
