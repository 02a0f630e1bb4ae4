import BotConfiguration
import CivilCalendar
import Conversation
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
        "a day far ahead is the one that stepping finds",
        arguments: ["2024-01-01", "2024-05-04", "2025-01-25", "2026-08-29"])
    func far(_ start: String) throws {
        let calendar = try Repository.configuration().rules.calendar
        let from = try #require(CivilDate(iso: start))
        var stepped = from
        let days = (1...300).map { _ in
            stepped = calendar.day(1, workingDaysAfter: stepped)
            return stepped
        }
        #expect((1...300).map { calendar.day($0, workingDaysAfter: from) } == days)
    }

    @Test("a day off moves back to a working day")
    func nearest() throws {
        let calendar = try Repository.configuration().rules.calendar
        let sunday = try #require(CivilDate(iso: "2024-06-30"))
        #expect(calendar.workingDay(onOrBefore: sunday).iso == "2024-06-28")
    }
}
