import Assignments
import BotConfiguration
import CivilCalendar
import Conversation
import Coordinator
import Foundation
import Storage
import TestSupport
import Testing

@Suite("What is said of one work several times on one day")
struct SaidAgainTests {
    /// The lines of a work in what a person is told at an instant.
    private func lines(_ code: Int, in sent: [OutboundMessage], to chat: String = "HM-CB") -> [String] {
        sent.filter { $0.chat == chat }.flatMap { $0.text.split(separator: "\n") }.filter { $0.contains("#\(code) ·") }
            .map(String.init)
    }

    @Test("a work that has several rungs on its last day is said with how often, and on the next day as ever")
    func lastDay() async throws {
        let office = try await TestOffice()
        _ = try await office.say("nhận #8", as: "HM-CB")
        try await office.change(8) { work in
            work.urgency = .veryUrgent
            work.deadline = Deadline(iso: "2024-05-09")
            work.deadlineVersion += 1
        }
        var said: [String] = []
        for hour in ["08:00", "09:00", "11:00", "15:00", "16:00"] {
            said += lines(8, in: try await office.tick(at: "2024-05-09 \(hour)"))
        }
        #expect(said.count == 3 && !said[0].contains("nhắc lần"), "\(said)")
        #expect(said.dropFirst().map { $0.contains("nhắc lần 2 trong ngày") } == [true, false], "\(said)")
        #expect(said.last?.contains("nhắc lần 3 trong ngày") == true, "\(said)")
        let next = lines(8, in: try await office.tick(at: "2024-05-10 08:00"))
        #expect(next.count == 1 && !next.joined().contains("nhắc lần"), "\(next)")
    }

    @Test("in a message of several works each says how often it was said itself")
    func several() async throws {
        let office = try await TestOffice()
        _ = try await office.say("nhận #8, #38", as: "HM-CB")
        for code in [8, 38] as [Int64] {
            try await office.change(code) { work in
                if code == 8 { work.urgency = .veryUrgent }
                work.deadline = Deadline(iso: "2024-05-09")
                work.deadlineVersion += 1
            }
        }
        _ = try await office.tick(at: "2024-05-09 08:00")
        _ = try await office.tick(at: "2024-05-09 11:00")
        let sent = try await office.tick(at: "2024-05-09 15:00")
        #expect(sent.count { $0.chat == "HM-CB" } == 1)
        #expect(lines(8, in: sent).first?.hasSuffix("nhắc lần 3 trong ngày") == true, "\(sent)")
        #expect(lines(38, in: sent).first?.hasSuffix("nhắc lần 2 trong ngày") == true, "\(sent)")
    }

    @Test("what was left from the day before is one line with that of the day, and the day's count begins with it")
    func leftOver() async throws {
        let office = try await TestOffice()
        _ = try await office.say("nhận #8", as: "HM-CB")
        try await office.change(8) { work in
            work.urgency = .veryUrgent
            work.deadline = Deadline(iso: "2024-05-09")
            work.deadlineVersion += 1
        }
        // Nothing runs in the afternoon of the 9th.
        _ = try await office.tick(at: "2024-05-09 11:00")
        let morning = lines(8, in: try await office.tick(at: "2024-05-10 08:00"))
        #expect(morning.count == 1 && !morning.joined().contains("nhắc lần"), "\(morning)")
        #expect(lines(8, in: try await office.tick(at: "2024-05-10 09:00")).isEmpty)
        _ = try await office.say("đôn đốc #8", as: "TP-PT")
        let urged = lines(8, in: try await office.tick(at: "2024-05-10 10:00"))
        #expect(urged.count == 1 && urged.joined().contains("nhắc lần 2 trong ngày"), "\(urged)")
    }

    @Test("what a chat has refused was not said to it")
    func refused() async throws {
        let office = try await TestOffice()
        try await office.change(98) { $0.urgency = .flash }
        office.platform.answer(.refused(reason: "error 400"))
        let head = lines(98, in: try await office.tick(at: "2024-05-07 14:30"), to: "HM-LD")
        let later = head + lines(98, in: try await office.tick(at: "2024-05-07 14:40"), to: "HM-LD")
        #expect(later.count == 1 && !later.joined().contains("nhắc lần"), "\(later)")
    }

    /// A family with three rungs of one day, and what makes them due.
    struct Case: CustomTestStringConvertible {
        let family: Ladder.Family
        let to: ReminderRecipient
        let words: [(text: String, by: String)]
        var urgency = Urgency.normal

        var testDescription: String { "\(family), \(urgency)" }

        /// An hour, two and three from the moment, before a deadline.
        var rungs: [Ladder.Rung] {
            let sign = family == .deadline ? -1 : 1
            return [60, 120, 180].map { minutes in
                Ladder.Rung(family, offset: 0, time: .at(8), to: to, minutes: sign * minutes)
            }
        }
    }

    @Test(
        "whatever an office's ladder says several times on one day, no two messages have the same words",
        arguments: [
            Case(family: .acknowledgement, to: .officer, words: []),
            Case(family: .acknowledgement, to: .head, words: []),
            Case(family: .acknowledgement, to: .officer, words: [], urgency: .flash),
            Case(family: .blocker, to: .head, words: [("#8 vướng: thiếu máy", "HM-CB")]),
            Case(family: .confirmation, to: .decider, words: [("#8 xong, kết quả: danh sách", "HM-CB")]),
            Case(
                family: .decision, to: .decider,
                words: [("xin gia hạn #8 đến 31/5 vì thiếu máy", "HM-CB")], urgency: .flash),
            Case(family: .silence, to: .officer, words: [("nhận #8", "HM-CB")]),
            Case(family: .deadline, to: .officer, words: [("nhận #8", "HM-CB")], urgency: .flash),
        ])
    func ladders(_ example: Case) async throws {
        let office = try await TestOffice()
        for (text, person) in example.words { _ = try await office.say(text, as: person) }
        try await office.change(8) { work in
            work.urgency = example.urgency
            work.deadline = Deadline(iso: example.family == .deadline ? "2024-05-07T18:00" : "2024-06-28")
            work.deadlineVersion += 1
        }
        let old = office.rules
        let rules = OfficeRules(
            calendar: old.calendar, zone: old.zone, clearRule: old.clearRule, ladder: Ladder(rungs: example.rungs))
        try await office.store.write { _ = try $0.rules.record(rules.versions, at: office.time.now) }
        let ticker = Ticker(
            store: office.fenced, time: office.time,
            send: SendScheduled(rules: rules, renderer: office.configuration.renderer, accounts: [office.account]))
        let before = office.platform.sent.count
        for hour in ["15:00", "15:30", "16:00", "16:30", "17:00"] {
            office.time.set(TestOffice.instant("2024-05-07 \(hour)"))
            _ = try await office.lease.renew()
            while case let progress = try await ticker.tickOnce(),
                progress.queued + progress.skipped + progress.planned > 0
            {}
            try await office.dispatchAll()
        }
        let reminders = office.platform.sent.dropFirst(before).filter {
            $0.text.contains("#8 ") && !$0.text.contains("điểm việc")
        }
        let told = Dictionary(grouping: reminders, by: \.chat)
        #expect(told.values.contains { $0.count >= 2 }, "\(told)")
        for texts in told.values.map({ $0.map(\.text) }) {
            #expect(Set(texts).count == texts.count, "\(texts)")
            #expect(texts.count == 1 || texts.last?.contains("nhắc lần \(texts.count) trong ngày") == true, "\(texts)")
            // Asked today, it has waited for no day.
            #expect(texts.allSatisfy { !$0.contains(" 0 ngày làm việc") }, "\(texts)")
        }
    }
}
