import Assignments
import BotConfiguration
import CivilCalendar
import Conversation
import Coordinator
import Foundation
import Storage
import TestSupport
import Testing

/// A year of the reference campaign: 30 districts with seven works each, every unit in one of six ways, all that the bot says
/// by itself kept in files that a person can read, one for each month (`UPDATE_GOLDEN=1` writes them anew; see `YearRecord`).
@Suite("A simulated year")
struct YearTests {
    /// How the officer of a unit goes about his work.
    enum Capacity: Int, CaseIterable {
        /// Acknowledges at once, reports weekly, hands in early.
        case punctual
        /// Acknowledges on the second day, hands in three working days late.
        case late
        /// Never says a word.
        case silent
        /// Reports an obstacle and waits for it to be removed.
        case blocked
        /// Asks for more time shortly before each deadline.
        case asking
        /// Is away for two weeks with each deadline in them.
        case away
    }

    static let works: [(code: Int64, deadline: String)] = [
        (1, "2024-05-10"), (31, "2024-05-09"), (61, "2024-06-30"), (91, "2024-06-30"), (121, "2024-06-30"),
        (151, "2024-09-30"), (181, "2024-09-30"),
    ]

    /// What somebody types, when.
    struct Line: Sendable {
        let at: Date
        let who: String
        let text: String
    }

    @Test("all that the bot says by itself, in working hours, once, to whom it concerns")
    func year() async throws {
        let office = try await TestOffice()
        let codes = try await office.store.read { tx in
            try (Int64(1)...30).compactMap { code in
                try tx.assignment(Assignment.ID(rawValue: code))?.officer.flatMap(tx.office().officer)?.code
            }
        }
        #expect(codes.count == 30)
        let lines = codes.enumerated().flatMap { Self.script(of: $0.element, unit: Int64($0.offset)) }.sorted {
            ($0.at, $0.who, $0.text) < ($1.at, $1.who, $1.text)
        }
        var said: [YearRecord.Said] = []
        for line in lines {
            said += try await speak(office, until: line.at)
            office.time.set(line.at)
            _ = try await office.say(line.text, as: line.who)
        }
        said += try await speak(office, until: TestOffice.instant("2025-05-07 17:00"))
        try check(said, office)
        let record = try await YearRecord(said, office, units: codes)
        try Golden.compare(record.files, in: "Tests/CoordinatorTests/Fixtures/year")
        // Short enough to be read.
        for (name, text) in record.files { #expect(text.count { $0 == "\n" } < 300, "\(name)") }
    }

    /// Lets the bot speak whenever it has something to say.
    private func speak(_ office: TestOffice, until end: Date) async throws -> [YearRecord.Said] {
        let send = SendScheduled(
            rules: office.rules, renderer: office.configuration.renderer, accounts: [office.account])
        var said: [YearRecord.Said] = []
        while true {
            let now = office.time.now
            guard let next = try await office.store.read({ try send.next($0, at: now) }), max(next, now) <= end else {
                return said
            }
            office.time.set(max(next, now))
            let zone = office.rules.zone
            let (date, time) = (zone.date(of: office.time.now), zone.time(of: office.time.now))
            said += try await office.tickAll().map {
                YearRecord.Said(date: date, time: time, chat: $0.chat, text: $0.text)
            }.sorted { ($0.chat, $0.text) < ($1.chat, $1.text) }
            if next <= now { office.time.pass(.seconds(60)) }
        }
    }

    private func check(_ said: [YearRecord.Said], _ office: TestOffice) throws {
        // Nothing on a day off, at night or at lunch, nothing in the group, nothing twice in the same words.
        for message in said {
            #expect(office.rules.calendar.isAtWork(on: message.date, at: message.time), "\(message)")
            #expect(message.chat != TestOffice.group, "\(message)")
        }
        let reminders = said.filter { message in
            let head = message.text.split(separator: "\n").first ?? ""
            return head.contains("nhắc") && !head.contains("tổng hợp tuần")
        }
        let perDay = Dictionary(grouping: reminders) { "\($0.date.iso) \($0.chat)" }
        #expect(perDay.values.allSatisfy { $0.count <= office.rules.speaking.mostPerDay })
        #expect(Set(said).count == said.count)
    }

    // MARK: What people type

    private static func script(of who: String, unit: Int64) -> [Line] {
        let capacity = Capacity.allCases[Int(unit) % Capacity.allCases.count]
        let calendar = try? Repository.configuration().rules.calendar
        func at(_ deadline: String, _ days: Int, _ time: String) -> Date {
            guard let calendar, let day = CivilDate(iso: deadline) else { return TestOffice.start }
            return TestOffice.instant("\(calendar.day(days, workingDaysAfter: day).iso) \(time)")
        }
        let all = works.map { "#\($0.code + unit)" }.joined(separator: ", ")
        let first = Line(at: TestOffice.instant("2024-05-07 15:\(10 + unit)"), who: who, text: "nhận \(all)")
        let mine = works.map { (code: "#\($0.code + unit)", deadline: $0.deadline) }
        switch capacity {
        case .punctual:
            return [first]
                + mine.flatMap { work in
                    [
                        Line(at: at(work.deadline, -8, "10:00"), who: who, text: "\(work.code) 50%"),
                        Line(at: at(work.deadline, -2, "10:00"), who: who, text: "\(work.code) xong, kết quả: báo cáo"),
                        Line(at: at(work.deadline, -1, "10:00"), who: "TP-PT", text: "duyệt \(work.code)"),
                    ].filter { $0.at > TestOffice.instant("2024-05-07 16:00") }
                }
        case .late:
            return [Line(at: TestOffice.instant("2024-05-09 09:30"), who: who, text: "nhận \(all)")]
                + mine.flatMap { work in
                    [
                        Line(at: at(work.deadline, 3, "15:00"), who: who, text: "\(work.code) xong, kết quả: báo cáo"),
                        Line(at: at(work.deadline, 7, "15:00"), who: "TP-PT", text: "duyệt \(work.code)"),
                    ]
                }
        case .silent: return []
        case .blocked:
            return [first]
                + mine.dropFirst(2).map { work in
                    Line(at: at(work.deadline, -12, "10:00"), who: who, text: "\(work.code) vướng: thiếu kinh phí")
                }
        case .asking:
            return [first]
                + mine.dropFirst(4).flatMap { work in
                    [
                        Line(
                            at: at(work.deadline, -2, "09:00"), who: who,
                            text: "xin gia hạn \(work.code) đến 15/12 vì mưa bão"),
                        Line(at: at(work.deadline, 3, "10:00"), who: "TP-PT", text: "đồng ý gia hạn \(work.code)"),
                    ]
                }
        case .away:
            return [
                first, Line(at: TestOffice.instant("2024-06-21 09:00"), who: who, text: "em nghỉ phép từ 24/6 đến 5/7"),
            ]
        }
    }
}
