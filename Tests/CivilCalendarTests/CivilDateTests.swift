import CivilCalendar
import Foundation
import Testing

@Suite("Civil dates")
struct CivilDateTests {
    @Test("every day from 1900 to 2100 comes back from its number, one weekday after the other")
    func roundTrip() throws {
        let first = try #require(CivilDate(iso: "1900-01-01"))
        let last = try #require(CivilDate(iso: "2100-12-31"))
        let days = (first.dayNumber...last.dayNumber).map { CivilDate(dayNumber: $0) }
        #expect(days.count == 73_414)
        #expect(zip(days, days.dropFirst()).allSatisfy { $0 < $1 && $0.adding(days: 1) == $1 })
        #expect(zip(days, days.dropFirst()).allSatisfy { $1.weekday.rawValue == $0.weekday.rawValue % 7 + 1 })
        #expect(days.allSatisfy { CivilDate(year: $0.year, month: $0.month, day: $0.day) == $0 })
    }

    @Test(
        "days that do not exist are nil",
        arguments: [(2024, 2, 30), (2023, 2, 29), (2024, 4, 31), (2024, 13, 1), (0, 1, 1)])
    func impossible(_ year: Int, _ month: Int, _ day: Int) {
        #expect(CivilDate(year: year, month: month, day: day) == nil)
    }

    @Test("only the ISO form is read", arguments: ["2024-5-10", "10/05/2024", "2024-05-1x", "", "2024-05-10T"])
    func malformed(_ text: String) { #expect(CivilDate(iso: text) == nil) }

    @Test("the office's day begins at midnight of UTC+7, not of UTC")
    func zone() {
        let zone = CivilZone.vietnam
        let beforeMidnight = Date(timeIntervalSince1970: 1_715_014_799)  // 2024-05-06 23:59:59 in Hà Nội
        #expect(zone.date(of: beforeMidnight).iso == "2024-05-06")
        #expect(zone.time(of: beforeMidnight) == .at(23, 59))
        #expect(zone.date(of: beforeMidnight.addingTimeInterval(1)).iso == "2024-05-07")
        #expect(zone.end(of: CivilDate(dayNumber: 19_849)) == beforeMidnight.addingTimeInterval(1))
    }
}
