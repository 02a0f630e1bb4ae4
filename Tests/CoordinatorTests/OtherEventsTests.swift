import Assignments
import BotConfiguration
import Conversation
@testable import Coordinator
import Foundation
import Storage
import TestSupport
import Testing
import VietnameseText

@Suite("What other platforms tell: edits, taps, signs, moves, words not meant for the bot")
struct OtherEventsTests {
    /// An event of a message, changed.
    private func event(
        _ office: TestOffice, _ text: String?, from user: String, inGroup: Bool = false,
        _ change: (inout InboundEvent) -> Void
    ) -> InboundEvent {
        var event = office.event(text, from: user, inGroup: inGroup)
        change(&event)
        return event
    }

    // MARK: Edits

    @Test("a changed figure corrects what was recorded, also a lower one, and is answered")
    func editedFigure() async throws {
        let office = try await TestOffice()
        _ = try await office.exchange(office.event("#128 70%", from: "HM-CB", key: "m1"))
        let answers = try await office.exchange(
            event(office, "#128 60%", from: "HM-CB") { ($0.kind, $0.edits) = (.edit, "m1") })
        #expect(try await office.assignment(128)?.percent == 60)
        #expect(answers.first?.text.contains("60%") == true)
        let acts = try await office.store.read { tx in
            try tx.history.lines(of: Assignment.ID(rawValue: 128), since: .distantPast, after: 0).map(\.entry.act)
        }
        #expect(acts.last == .correct)
    }

    @Test("an edit counts from the edit before it, not from what was written first")
    func editedAgain() async throws {
        let office = try await TestOffice()
        _ = try await office.exchange(office.event("#128 60%", from: "HM-CB", key: "m1"))
        for (key, text) in [("e1", "#128 70%"), ("e2", "#128 60%")] {
            _ = try await office.exchange(
                event(office, text, from: "HM-CB") { ($0.kind, $0.edits, $0.key) = (.edit, "m1", key) })
        }
        #expect(try await office.assignment(128)?.percent == 60)
        _ = try await office.exchange(office.event("xyz abc", from: "BD-CB", key: "m2"))
        for (key, text) in [("e3", "#121 thêm 5"), ("e4", "#121 thêm 5 nhé")] {
            _ = try await office.exchange(
                event(office, text, from: "BD-CB") { ($0.kind, $0.edits, $0.key) = (.edit, "m2", key) })
        }
        let reports = try await office.store.read { tx in
            try tx.history.lines(of: Assignment.ID(rawValue: 121), since: .distantPast, after: 0).count {
                $0.entry.delta != nil
            }
        }
        #expect(reports <= 1)
    }

    @Test("an edit that says the same says nothing; one of a message that changed nothing is read as new")
    func editedWords() async throws {
        let office = try await TestOffice()
        _ = try await office.exchange(office.event("#128 70%", from: "HM-CB", key: "m1"))
        let same = event(office, "#128 70%", from: "HM-CB") { ($0.kind, $0.edits) = (.edit, "m1") }
        #expect(try await office.exchange(same).isEmpty)
        _ = try await office.exchange(office.event("xyz abc", from: "BD-CB", key: "m2"))
        _ = try await office.exchange(
            event(office, "#121 30%", from: "BD-CB") { ($0.kind, $0.edits) = (.edit, "m2") })
        #expect(try await office.assignment(121)?.percent == 30)
    }

    @Test(
        "what an edit cannot take back is not guessed: nothing changes and a new message is asked for",
        arguments: ["#128 xong", "#121 60%", "hôm nay trời đẹp"])
    func unclearEdit(_ text: String) async throws {
        let office = try await TestOffice()
        _ = try await office.exchange(office.event("#128 70%", from: "HM-CB", key: "m1"))
        let before = try await office.store.read { try $0.history.lines(of: nil, since: .distantPast, after: 0).count }
        let answers = try await office.exchange(
            event(office, text, from: "HM-CB") { ($0.kind, $0.edits) = (.edit, "m1") })
        #expect(answers.map { $0.text.contains("nhắn một tin mới") } == [true])
        #expect(
            try await office.store.read { try $0.history.lines(of: nil, since: .distantPast, after: 0).count } == before
        )
    }

    // MARK: Buttons and signs

    @Test("who asks for a result's confirmation offers it by one tap, and the tap has the rights of who taps")
    func taps() async throws {
        let office = try await TestOffice()
        _ = try await office.say("#128 xong", as: "HM-CB")
        let offer = office.platform.sent.last { !$0.answers.isEmpty }
        let answers = try #require(offer?.answers)
        #expect(answers.map(\.label) == ["Duyệt", "Trả lại"])
        let confirm = try #require(answers.first)
        #expect(confirm.text == "#128 duyệt")
        #expect(try await office.assignment(128)?.awaitsHead == true)
        // An officer who taps his chief's button confirms nothing.
        _ = try await office.exchange(event(office, confirm.text, from: "BD-CB") { $0.kind = .button })
        #expect(try await office.assignment(128)?.state == .submitted)
        let decider = try #require(offer?.chat)
        _ = try await office.exchange(event(office, confirm.text, from: decider) { $0.kind = .button })
        let after = try #require(try await office.assignment(128))
        #expect(!after.awaitsHead)
    }

    @Test("every offered word fits into a button, and is read as what it says")
    func offeredWords() async throws {
        let office = try await TestOffice()
        let officer = try #require(try await office.store.read { try $0.office().officers.first })
        var assignment = try #require(try await office.assignment(128))
        assignment.id = Assignment.ID(rawValue: 1_234_567)
        let offered = OfferedAnswers(renderer: office.configuration.renderer)
        assignment.state = .assigned
        var answers = offered.ofOfficer(assignment, to: officer)
        assignment.state = .submitted
        answers += offered.ofDecider(assignment, to: officer)
        #expect(answers.allSatisfy { $0.text.utf8.count <= 64 })
        let read = answers.map { Interpreter().read(NormalizedText($0.text)).map(\.utterance.intent) }
        #expect(read == [[.acknowledge], [.submit], [.blocker], [.confirm], [.return]])
    }

    @Test("a reminder of one new piece of work offers the officer his three words, one of work under way two")
    func offeredByReminders() async throws {
        let office = try await TestOffice()
        for day in 8...31 {
            office.time.set(TestOffice.instant("2024-05-\(day) 08:00"))
            try await office.tickAll()
        }
        let offers = office.platform.sent.map { $0.answers.map(\.label) }.filter { !$0.isEmpty }
        #expect(Set(offers).isSubset(of: [["Đã nhận", "Xong", "Vướng"], ["Xong", "Vướng"], ["Duyệt", "Trả lại"]]))
        #expect(offers.contains(["Đã nhận", "Xong", "Vướng"]))
        // Several works in one message: a tap could not say which.
        let several = office.platform.sent.filter { $0.text.matches(of: /#[0-9]+ ·/).count > 1 }
        #expect(!several.isEmpty && several.allSatisfy(\.answers.isEmpty))
    }

    @Test("a sign at a message that speaks of one work acknowledges it; at any other it says nothing")
    func signs() async throws {
        let office = try await TestOffice()
        _ = try await office.say("#8", as: "HM-CB")
        let shown = "m\(office.platform.sent.count)"
        let sign = event(office, "đã nhận", from: "HM-CB") { ($0.kind, $0.repliesTo) = (.reaction, shown) }
        #expect(try await !office.exchange(sign).isEmpty)
        #expect(try await office.assignment(8)?.state == .acknowledged)
        let stray = event(office, "đã nhận", from: "HM-CB") { ($0.kind, $0.repliesTo) = (.reaction, "m999") }
        #expect(try await office.exchange(stray).isEmpty)
        // Once more, or by somebody else: people put signs at messages all day.
        #expect(
            try await office.exchange(
                event(office, "đã nhận", from: "HM-CB") { ($0.kind, $0.repliesTo) = (.reaction, shown) }
            ).isEmpty)
    }

    // MARK: Groups where the bot sees everything

    @Test("words of a group that are not meant for the bot are left alone, but for a report with its code")
    func overheard() async throws {
        let office = try await TestOffice()
        for text in [
            "trưa nay ăn gì", "xong", "1", "tổng hợp", "đã nhận", "hủy #128", "#128 trả lại", "#128 thế nào rồi",
        ] {
            let event = event(office, text, from: "HM-CB", inGroup: true) { $0.isAddressed = false }
            #expect(try await office.exchange(event).isEmpty, "\(text)")
        }
        let report = event(office, "#128 45%", from: "HM-CB", inGroup: true) { $0.isAddressed = false }
        #expect(try await !office.exchange(report).isEmpty)
        #expect(try await office.assignment(128)?.percent == 45)
    }

    @Test("who hides his name is asked for it once an hour, only in our group and only where he speaks to the bot")
    func hidden() async throws {
        let office = try await TestOffice()
        func say(_ chat: String, addressed: Bool) async throws -> [OutboundMessage] {
            try await office.exchange(
                event(office, "#128 50%", from: "", inGroup: true) {
                    $0.chat = InboundEvent.Chat(id: chat, isGroup: true)
                    $0.isAddressed = addressed
                })
        }
        #expect(try await say("elsewhere", addressed: true).isEmpty)
        #expect(try await say(TestOffice.group, addressed: false).isEmpty)
        #expect(try await say(TestOffice.group, addressed: true).map(\.chat) == [TestOffice.group])
        #expect(try await say(TestOffice.group, addressed: true).isEmpty)
        #expect(try await office.assignment(128)?.percent ?? 0 == 0)
    }

    @Test("where the bot cannot read it says so once an hour, in private and in our group")
    func unreadable() async throws {
        let office = try await TestOffice()
        func send(_ chat: InboundEvent.Chat) async throws -> [String] {
            try await office.exchange(
                event(office, nil, from: "HM-CB") { ($0.kind, $0.chat) = (.unreadable, chat) }
            ).map(\.chat)
        }
        let own = InboundEvent.Chat(id: "HM-CB", isGroup: false)
        #expect(try await send(own) == ["HM-CB"])
        #expect(try await send(own).isEmpty)
        #expect(try await send(InboundEvent.Chat(id: TestOffice.group, isGroup: true)) == [TestOffice.group])
        #expect(try await send(InboundEvent.Chat(id: "elsewhere", isGroup: true)).isEmpty)
    }

    @Test(
        "a private chat into which somebody else comes is private no more: its link is taken back, and it is said why")
    func newcomer() async throws {
        let office = try await TestOffice()
        let come = event(office, nil, from: "X") {
            ($0.kind, $0.chat) = (.membership, InboundEvent.Chat(id: "HM-CB", isGroup: true))
        }
        #expect(try await office.exchange(come).map(\.chat) == ["HM-CB"])
        let account = office.account
        #expect(try await office.store.read { try $0.accounts.identity(account, user: "HM-CB") } == nil)
        for day in 8...31 {
            office.time.set(TestOffice.instant("2024-05-\(day) 08:00"))
            try await office.tickAll()
        }
        #expect(office.platform.sent.filter { $0.chat == "HM-CB" }.count == 1)
        let group = event(office, nil, from: "X", inGroup: true) { $0.kind = .membership }
        #expect(try await office.exchange(group).isEmpty)
    }

    @Test("who leaves his private chat is told nothing there; where he writes next he is told what is due")
    func anotherPrivateChat() async throws {
        let office = try await TestOffice()
        _ = try await office.exchange(event(office, nil, from: "HM-CB") { $0.kind = .departure })
        let account = office.account
        #expect(try await office.store.read { try $0.accounts.identity(account, user: "HM-CB")?.refusedAt } != nil)
        let answers = try await office.exchange(
            event(office, "#128 10%", from: "HM-CB") { $0.chat = InboundEvent.Chat(id: "new-room", isGroup: false) })
        #expect(answers.map(\.chat) == ["new-room"])
        let identity = try await office.store.read { try $0.accounts.identity(account, user: "HM-CB") }
        #expect(identity?.privateChat == "new-room" && identity?.refusedAt == nil)
        // Somebody who comes alone into the room that he has left gets nothing of his.
        let other = event(office, nil, from: "X") {
            ($0.kind, $0.chat) = (.membership, InboundEvent.Chat(id: "new-room", isGroup: false))
        }
        _ = try await office.exchange(other)
        #expect(try await office.store.read { try $0.accounts.identity(account, user: "HM-CB") } == nil)
    }

    @Test("what waits for a private chat is not said in it once somebody else is there; its reminders go the next way")
    func waitingForPrivate() async throws {
        let office = try await TestOffice()
        _ = try await office.say("nhận #8, #68, #98, #128, #158, #188", as: "HM-CB")
        for day in 10...31 where try await office.store.read({ try $0.reminders.counts()[.queued] ?? 0 }) == 0 {
            office.time.set(TestOffice.instant("2024-05-\(day) 08:00"))
            _ = try await office.lease.renew()
            while case let progress = try await office.ticker.tickOnce(),
                progress.queued + progress.skipped + progress.planned > 0
            {}
        }
        let waiting = try await office.store.read { tx in
            (
                try tx.ledger.outbox().count { $0.chat == "HM-CB" && $0.state == .pending },
                try tx.reminders.counts()
            )
        }
        #expect(waiting.0 > 0 && waiting.1[.queued] ?? 0 > 0)
        let come = event(office, nil, from: "X") {
            ($0.kind, $0.chat) = (.membership, InboundEvent.Chat(id: "HM-CB", isGroup: true))
        }
        let before = office.platform.sent.count
        office.platform.offer(ReceivedBatch(events: [come]))
        _ = try await office.receiver.receiveOnce()
        _ = try await office.processor.processOnce()
        // Those of this chat wait for somebody else now; nothing is queued for it but the word why.
        let ledger = try await office.store.read { try $0.ledger.outbox() }.filter {
            $0.chat == "HM-CB" && $0.state == .pending
        }
        #expect(ledger.map { $0.text.contains("không còn riêng tư") } == [true])
        #expect(try await office.store.read { try $0.ledger.ruleBreaches() } == [])
        try await office.tickAll()
        let later = office.platform.sent.dropFirst(before)
        #expect(later.contains { $0.chat == "HM-LD" && $0.text.contains("#") })
        #expect(later.filter { $0.chat == "HM-CB" }.count == 1)
    }

    @Test("a pinned chat is a group whatever the platform says of it")
    func pinnedIsGroup() async throws {
        let office = try await TestOffice()
        let answers = try await office.exchange(
            event(office, "việc của tôi", from: "HM-CB") {
                $0.chat = InboundEvent.Chat(id: TestOffice.group, isGroup: false)
            })
        #expect(answers.filter { $0.chat == TestOffice.group }.allSatisfy { !$0.text.contains("#") })
        #expect(answers.contains { $0.chat == "HM-CB" && $0.text.contains("#") })
        let account = office.account
        #expect(
            try await office.store.read { try $0.accounts.identity(account, user: "HM-CB")?.privateChat } == "HM-CB")
    }

    // MARK: Chats that move

    @Test("a group that moves takes its pin and what waits with it, whether it is told of or found out by a send")
    func moves() async throws {
        let office = try await TestOffice()
        office.platform.answer(.moved(to: "group-2"))
        let answers = try await office.exchange(office.event("#128 10%", from: "HM-CB", inGroup: true))
        // Not at once, so that two chats that name one another are not written to in turns without end.
        #expect(answers.map(\.chat) == [TestOffice.group])
        office.time.pass(.seconds(9))
        try await office.dispatchAll()
        #expect(office.platform.sent.map(\.chat) == [TestOffice.group, "group-2"])
        #expect(Set(office.platform.sent.map(\.text)).count == 1)
        let account = office.account
        #expect(try await office.store.read { try $0.groups.scope(account, chat: "group-2") } != nil)
        #expect(try await office.store.read { try $0.groups.scope(account, chat: TestOffice.group) } == nil)
        _ = try await office.exchange(
            event(office, nil, from: "", inGroup: true) {
                ($0.kind, $0.movedTo) = (.moved, "group-3")
                $0.chat = InboundEvent.Chat(id: "group-2", isGroup: true)
            })
        #expect(try await office.store.read { try $0.groups.scope(account, chat: "group-3") } != nil)
        #expect(try await office.store.read { try $0.history.check(knows: nil) }.isSound)
    }
}
