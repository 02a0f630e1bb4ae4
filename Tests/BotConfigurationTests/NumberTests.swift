import Assembly
import Assignments
import BotConfiguration
import CivilCalendar
import Conversation
import Coordinator
import Testing

@Suite("Numbers in the files of the office")
struct NumberTests {
    /// What YAML 1.1 or a careless reader would take for some number, and no reader of the file for the same one.
    static let oddities = [
        "012", "021", "08", "1:30", "1_000", "1_021", "0x21", "0o17", "0b1", "+5", "1.021", "21.0", "1e3", "1,000",
        "-3",
        "-0", "00", "١٢", "１２", "99999999999999999999", "\"012\"", ".inf", "~", "[1]",
    ]

    private func plan(_ target: String) -> (plan: CampaignPlan?, faults: [FileFault]) {
        CampaignFile.read(
            """
            code: K
            name: Kế hoạch
            chair: TP
            works:
              - code: V1
                work: Việc
                units: [Quận A]
                target:
                  unit: hộ
            \(target)
            """, file: "k.yaml")
    }

    @Test("an amount that is not written in plain digits is refused in its line", arguments: oddities)
    func amounts(_ text: String) {
        let (one, faults) = plan("      amounts:\n        Quận A: 7\n        Quận B: \(text)")
        #expect(one == nil)
        #expect(faults.map(\.line) == [12], "\(faults)")
        #expect(faults.first?.text.contains("Quận B") == true)
        let (other, single) = plan("      amount: \(text)")
        #expect(other == nil)
        #expect(single.map(\.line) == [10], "\(single)")
    }

    @Test(
        "plain digits are the number that they say", arguments: [("21", 21), ("1", 1), ("\"30\"", 30), ("9925", 9_925)])
    func plain(_ text: String, _ number: Int) throws {
        let (plan, faults) = plan("      amount: \(text)\n      amounts:\n        Quận A: \(text)")
        #expect(faults.isEmpty)
        let work = try #require(plan?.works.first)
        #expect(work.amount == number && work.amounts == ["Quận A": number])
    }

    @Test("amounts that are no pairs, and steps and works that are no list, are refused and not passed over")
    func otherForms() {
        #expect(plan("      amounts: [21, 13]").faults.map(\.line) == [10])
        #expect(plan("      amounts: 21").faults.map(\.line) == [10])
        #expect(plan("      amount: 1\n    steps: Lập danh sách").faults.map(\.line) == [11])
        #expect(plan("      amount: 1\n    coordinating: [[Quận B]]").faults.map(\.line) == [11])
    }

    @Test("a rung's days, times and minutes are plain digits, days before the day with a minus", arguments: oddities)
    func ladder(_ text: String) throws {
        let time = try #require(TimeOfDay("08:00"))
        let read = { (line: String) in
            LadderFile.read("deadline:\n  - {who: officer, day: -3}\n  - \(line)\n", file: "ladder.yaml", time: time)
        }
        // A minus has a meaning here, and a list none.
        for key in ["every", "times", "day"] where text != "-3" || key != "day" {
            let rest = key == "day" ? "" : ", day: 1" + (key == "times" ? ", every: 1" : "")
            let (ladder, faults) = read("{who: officer, \(key): \(text)\(rest)}")
            #expect(ladder == nil)
            #expect(faults.contains { $0.line == 3 }, "\(key): \(faults)")
        }
        #expect(read("{who: officer, day: -1}").ladder != nil)
    }

    @Test("a year of the calendar is plain digits", arguments: ["02024", "2_024", "0x7E8", "+2024", "33:44"])
    func calendar(_ year: String) {
        let (calendar, faults) = CalendarFile.read(
            "sessions: [\"08:00-12:00\"]\nyears:\n  \(year):\n    source: x\n", file: "vn.yaml")
        #expect(calendar == nil)
        #expect(faults.contains { $0.text.contains("không phải năm") && ($0.line ?? 0) >= 3 }, "\(faults)")
    }

    @Test("a setting is plain digits, in the file and in the environment", arguments: oddities)
    func settings(_ text: String) {
        let (settings, faults) = SettingsFile.read(
            "rounds:\n  minutes: \(text)\n", environment: [:], keys: OfficeSettings.keys)
        #expect(faults.map(\.line) == [2], "\(faults)")
        #expect(settings == Settings())
        let (_, outside) = SettingsFile.read(
            "", environment: ["NAMRO_ROUNDS_MINUTES": text], keys: OfficeSettings.keys)
        #expect(outside.count == 1)
    }

    @Test("spaces that only look like spaces are spaces in every file", arguments: ["\u{A0}", "\u{3000}", "\u{2009}"])
    func hardSpaces(_ space: String) throws {
        let (settings, faults) = SettingsFile.read(
            "language:\(space)en\nrounds:\n\(space) minutes:\(space)30\n", environment: [:],
            keys: OfficeSettings.keys)
        #expect(faults.isEmpty, "\(faults)")
        #expect(settings.language == "en" && OfficeChoices(settings.values).speaking.rounds.minutes == 30)
        let time = try #require(TimeOfDay("08:00"))
        let ladder = LadderFile.read(
            "deadline:\n\(space) - {who:\(space)officer, day: -3}\n", file: "l.yaml", time: time)
        #expect(ladder.faults.isEmpty && ladder.ladder != nil)
    }
}
