import BotConfiguration
import CivilCalendar
import Conversation
import Foundation
import TestSupport
import Testing

@Suite("The working calendar that ships")
struct WorkingCalendarTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let from: String
        let count: Int
        let to: String
        var testDescription: String { "\(count) working days from \(from)" }
    }

    static let cases = [
        Case(from: "2024-05-07", count: 3, to: "2024-05-10"), Case(from: "2024-05-07", count: 5, to: "2024-05-14"),
        // Saturday 4 May was worked in exchange for Monday 29 April.
        Case(from: "2024-05-03", count: 1, to: "2024-05-04"), Case(from: "2024-04-26", count: 1, to: "2024-05-02"),
        Case(from: "2024-05-06", count: -1, to: "2024-05-04"), Case(from: "2024-06-30", count: -1, to: "2024-06-28"),
        Case(from: "2024-06-30", count: -3, to: "2024-06-26"), Case(from: "2024-06-30", count: 1, to: "2024-07-01"),
        // Across Tết 2024 and the turn of 2025.
        Case(from: "2024-02-07", count: 1, to: "2024-02-15"), Case(from: "2024-12-31", count: 1, to: "2025-01-02"),
        Case(from: "2024-05-07", count: 0, to: "2024-05-07"),
    ]

    @Test("working days are counted with days off and swapped Saturdays", arguments: cases)
    func counting(_ example: Case) throws {
        let calendar = try Repository.configuration().rules.calendar
        let from = try #require(CivilDate(iso: example.from))
        #expect(calendar.day(example.count, workingDaysAfter: from).iso == example.to)
    }

    @Test("counting between two days agrees with stepping")
    func between() throws {
        let calendar = try Repository.configuration().rules.calendar
        let from = try #require(CivilDate(iso: "2024-05-07"))
        let to = try #require(CivilDate(iso: "2024-06-30"))
        #expect(calendar.workingDays(after: from, through: to) == 38)
        #expect(calendar.workingDays(after: to, through: from) == -38)
    }

    @Test(
        "a day far ahead or long before is the one that stepping finds",
        arguments: ["2024-01-01", "2024-05-04", "2025-01-25", "2026-08-29"], [1, -1])
    func far(_ start: String, _ step: Int) throws {
        let calendar = try Repository.configuration().rules.calendar
        let from = try #require(CivilDate(iso: start))
        var stepped = from
        let days = (1...300).map { _ in
            stepped = calendar.day(step, workingDaysAfter: stepped)
            return stepped
        }
        #expect((1...300).map { calendar.day(step * $0, workingDaysAfter: from) } == days)
    }

    @Test("a day off that falls on a Sunday takes no working day away")
    func sundayOff() throws {
        let sunday = try #require(CivilDate(iso: "2024-05-12"))
        let calendar = WorkingCalendar(
            sessions: [WorkingCalendar.Session(start: .at(8), end: .at(17))], daysOff: [sunday], workedWeekends: [],
            years: [2024], announcedYears: [2024])
        let from = try #require(CivilDate(iso: "2024-05-06"))
        #expect(calendar.day(15, workingDaysAfter: from).iso == "2024-05-27")
        #expect(try calendar.day(-15, workingDaysAfter: #require(CivilDate(iso: "2024-05-27"))) == from)
    }

    @Test("a day off moves back to a working day")
    func nearest() throws {
        let calendar = try Repository.configuration().rules.calendar
        let sunday = try #require(CivilDate(iso: "2024-06-30"))
        #expect(calendar.workingDay(onOrBefore: sunday).iso == "2024-06-28")
    }

    // MARK: Every day of three years

    /// A day with its sign in the hand-checked table.
    struct Day: CustomTestStringConvertible, Sendable {
        let date: CivilDate
        let sign: Character
        var testDescription: String { "\(date.iso) \(sign)" }
    }

    static func months() throws -> [(name: String, days: [Day])] {
        let url = Repository.root.appending(path: "Tests/CivilCalendarTests/Fixtures/working-days.txt")
        return try String(contentsOf: url, encoding: .utf8).split(separator: "\n").filter { !$0.hasPrefix("//") }.map {
            let parts = $0.split(separator: " ")
            let first = try #require(CivilDate(iso: "\(parts[0])-01"))
            return (
                String(parts[0]),
                parts[1].enumerated().map { Day(date: first.adding(days: $0.offset), sign: $0.element) }
            )
        }
    }

    @Test("every day of 2024 to 2026 is worked or not as in the table checked by hand")
    func everyDay() throws {
        let calendar = try Repository.configuration().rules.calendar
        let days = try Self.months().flatMap(\.days)
        #expect(days.count == 366 + 365 + 365)
        #expect(days.filter { calendar.isWorkingDay($0.date) != "WS".contains($0.sign) }.map(\.testDescription) == [])
    }

    @Test("what is computed for a year without a notice is what the notices of 2024 to 2026 say, but for swapped days")
    func computedYears() throws {
        let swapped = ["2024-04-29", "2025-05-02", "2026-01-02", "2026-08-31"]
        let table = try Self.months().flatMap(\.days).filter { $0.sign == "o" && !swapped.contains($0.date.iso) }
        #expect((2024...2026).flatMap { PublicHolidays.daysOff(of: $0).sorted() } == table.map(\.date))
    }

    @Test("a year without a notice has its days off computed and is not announced; a year given as provisional neither")
    func provisionalYears() throws {
        let shipped = try Repository.configuration().rules.calendar
        let off = (0..<365).compactMap { CivilDate(iso: "2027-01-01")?.adding(days: $0) }
            .filter { !$0.weekday.isWeekend && !shipped.isWorkingDay($0) }
        // Tết is Saturday 6 February; Giỗ Tổ is Friday 16 April; 1 May is a Saturday; 2 September is a Thursday.
        #expect(
            off.map(\.iso) == [
                "2027-01-01", "2027-02-04", "2027-02-05", "2027-02-08", "2027-02-09", "2027-02-10", "2027-04-16",
                "2027-04-30", "2027-05-03", "2027-09-02", "2027-09-03", "2027-11-24",
            ])
        #expect(!shipped.announcedYears.contains(2027) && shipped.announcedYears.contains(2026))
        let text = """
            sessions: ["08:00-12:00"]
            office_days_off: [2024-10-10]
            years:
              2027: {source: dự kiến, status: provisional, days_off: [2027-01-04], worked: []}
            """
        let own = try #require(CalendarFile.read(text, file: "vn.yaml").calendar)
        #expect(own.announcedYears.isEmpty)
        #expect(try !own.isWorkingDay(#require(CivilDate(iso: "2027-01-04"))))
        #expect(try own.isWorkingDay(#require(CivilDate(iso: "2027-02-04"))))
        #expect(try !own.isWorkingDay(#require(CivilDate(iso: "2024-10-10"))))
    }

    @Test(
        "stepping any number of working days out and back comes to the day itself, across Tết, swaps and year ends",
        arguments: [1, 2, 5, 19, 20, 21, 60, 250])
    func outAndBack(_ count: Int) throws {
        let calendar = try Repository.configuration().rules.calendar
        for day in try Self.months().flatMap(\.days) where "WS".contains(day.sign) {
            let ahead = calendar.day(count, workingDaysAfter: day.date)
            #expect(calendar.day(-count, workingDaysAfter: ahead) == day.date)
            #expect(calendar.workingDays(after: day.date, through: ahead) == count)
        }
    }

    @Test(
        "work is next done now, after lunch, or on the next working morning",
        arguments: [
            ("2024-05-07 08:00", "2024-05-07 08:00"), ("2024-05-07 07:59", "2024-05-07 08:00"),
            ("2024-05-07 12:00", "2024-05-07 13:00"), ("2024-05-07 17:00", "2024-05-08 08:00"),
            ("2024-05-03 18:00", "2024-05-04 08:00"), ("2024-02-07 17:30", "2024-02-15 08:00"),
        ])
    func nextWork(_ from: String, _ to: String) throws {
        let calendar = try Repository.configuration().rules.calendar
        let parts = from.split(separator: " ")
        let next = calendar.nextWork(
            from: try #require(CivilDate(iso: parts[0])), at: try #require(TimeOfDay(parts[1])))
        #expect("\(next.date.iso) \(next.time.text)" == to)
    }
}
