import Assembly
import Assignments
import BotConfiguration
import CivilCalendar
import Conversation
import Coordinator
import DeclaredSettings
import Foundation
import TestSupport
import Testing

@Suite("Files of the office")
struct FilesTests {
    // MARK: clear-rules.yaml

    private func clearRules() throws -> String {
        try String(contentsOf: Repository.root.appending(path: "bot-config/clear-rules.yaml"), encoding: .utf8)
    }

    @Test("the shipped clear-rules.yaml has \"5 rõ\" in force, and \"6 rõ\" one word away")
    func shippedClears() throws {
        let text = try clearRules()
        let five = ClearRulesFile.read(text, file: "clear-rules.yaml").rule
        #expect(withoutAssumed(five) == .fiveClears)
        #expect(five?.assumed(.responsibility) != nil && five?.assumed(.process) != nil)
        #expect(five?.assumed(.authority) == nil)
        let six = text.replacingOccurrences(of: "use: 5-ro", with: "use: 6-ro")
        #expect(withoutAssumed(ClearRulesFile.read(six, file: "clear-rules.yaml").rule) == .sixClears)
    }

    /// The rule as a decree has it, without what the office lets stand for words that an order leaves out.
    private func withoutAssumed(_ rule: ClearRule?) -> ClearRule? {
        rule.map { rule in
            ClearRule(
                name: rule.name,
                criteria: rule.criteria.map {
                    ClearRule.Criterion(key: $0.key, label: $0.label, fields: $0.fields, blocks: $0.blocks)
                })
        }
    }

    @Test(
        "a rule that cannot work is refused with what to do",
        arguments: [
            ("use: 5-ro", "use: 7-ro", "không có bộ tiêu chí \"7-ro\""),
            ("fields: [work]}", "fields: [viec]}", "fields phải gồm"),
            ("fields: [officer]}", "fields: [officer], blocks: false}", "tiêu chí bắt buộc có \"officer\""),
            ("key: person", "key: work", "có hai lần"), ("name: 5 rõ", "ten: 5 rõ", "không có mục \"ten\""),
        ])
    func brokenClears(_ old: String, _ new: String, _ fault: String) throws {
        let text = try clearRules().replacingOccurrences(of: old, with: new)
        let (rule, faults) = ClearRulesFile.read(text, file: "clear-rules.yaml")
        #expect(rule == nil)
        #expect(faults.contains { $0.text.contains(fault) && $0.line != nil })
    }

    // MARK: bot.yaml

    @Test("the shipped bot.yaml says every default")
    func defaults() throws {
        let text = try String(contentsOf: Repository.root.appending(path: "bot-config/bot.yaml"), encoding: .utf8)
        let (settings, faults) = SettingsFile.read(text, environment: [:], keys: OfficeSettings.keys)
        #expect(faults.isEmpty)
        #expect(settings == Settings())
        var (section, keys) = ("", Set<String>())
        for line in text.split(separator: "\n") {
            if let name = line.wholeMatch(of: /([a-z_]+):/)?.1 { section = "\(name)." }
            if let name = line.prefixMatch(of: /\ \ ([a-z_]+):./)?.1 { keys.insert("\(section)\(name)") }
            if let name = line.prefixMatch(of: /([a-z_]+):./)?.1 { keys.insert(String(name)) }
        }
        #expect(keys == Set(OfficeSettings.keys.settings.map(\.key)))
    }

    @Test("every fault is told at once, with its key and line")
    func settingsFaults() {
        let text = "language: fr\nzalo:\n  base_url: ftp://x\n  token: abc\nsend:\n  per_second: nhanh\nwhat: 1\n"
        let (_, faults) = SettingsFile.read(
            text, environment: ["NAMRO_SEND_PER_SECOND": "-1", "NAMRO_TYPO": "x"], keys: OfficeSettings.keys)
        let places = faults.map { "\($0.file):\($0.line.map(String.init) ?? "")" }
        #expect(places.contains("bot.yaml:1") && places.contains("bot.yaml:3") && places.contains("bot.yaml:4"))
        #expect(places.contains("bot.yaml:6") && places.contains("bot.yaml:7"))
        #expect(places.contains("NAMRO_SEND_PER_SECOND:") && places.contains("NAMRO_TYPO:"))
    }

    @Test("the environment goes before the file, and the token comes from it alone")
    func environment() {
        let (settings, faults) = SettingsFile.read(
            "database: a.sqlite\n",
            environment: ["NAMRO_DATABASE": "b.sqlite", "NAMRO_ZALO_TOKEN": "1:x", "NAMRO_ZALO_BASE_URL": "http://y"],
            keys: OfficeSettings.keys)
        #expect(faults.isEmpty)
        #expect(settings.database == "b.sqlite")
        #expect(settings.secrets[SecretKey("ZALO_TOKEN")] == "1:x")
        #expect(settings.values[Setting.address("zalo.base_url")] == "http://y")
    }

    @Test(
        "broken YAML is told with its line", arguments: ["a: [1\n", "language: vi\nlanguage: en\n", "\t- x", "a: 'x\n"])
    func brokenYAML(_ text: String) {
        let (_, faults) = SettingsFile.read(text, environment: [:], keys: OfficeSettings.keys)
        #expect(faults.first?.line != nil)
    }

    // MARK: roster.csv

    static let header = "unit,kind,parent,aliases,code,officer,title,address,roles,designated"

    @Test("commas and semicolons, with and without a byte-order mark")
    func separators() {
        let line = "Quận Hoàng Mai,Quận,,HM|Hoàng Mai,HM-CB,Cán bộ A,Chuyên viên,đồng chí,officer,yes"
        let comma = Self.header + "\n" + line + "\n"
        let texts = [comma, "\u{FEFF}" + comma, comma.replacing(",", with: ";"), comma.replacing("\n", with: "\r\n")]
        let expected = RosterEntry(
            line: 2, unit: "Quận Hoàng Mai", kind: "Quận", parent: nil, aliases: ["HM", "Hoàng Mai"],
            person: RosterEntry.Person(
                code: "HM-CB", name: "Cán bộ A", title: "Chuyên viên", address: "đồng chí", roles: [.officer],
                isDesignated: true, language: nil))
        for text in texts {
            let read = RosterFile.read(Data(text.utf8))
            #expect(read.faults.isEmpty && read.entries == [expected], "\(read)")
        }
    }

    @Test("every fault of the roster is told with its line, also after a quoted line break")
    func rosterFaults() {
        let text =
            Self.header + """

                "Quận
                A",Quận,,,A1,Người A,Chuyên viên,đồng chí,officer,yes
                ,Quận,,,,,,,,no
                Quận B,Quận,,,B1,,x,đồng chí,king,maybe
                Quận C,Quận,,,C1
                """
        let (entries, faults) = RosterFile.read(Data(text.utf8))
        #expect(entries.count == 1)
        #expect(Set(faults.compactMap(\.line)) == [4, 5, 6])
        #expect(faults.filter { $0.line == 5 }.count == 3)
    }

    @Test("a quote that never closes, a missing column and another encoding are refused whole")
    func rosterRefused() {
        let open = Self.header + "\nQuận A,Quận,,,A1,\"Người A,x,đồng chí,officer,yes\n"
        #expect(RosterFile.read(Data(open.utf8)).faults.first?.line == 2)
        #expect(RosterFile.read(Data("unit,kind\nx,y\n".utf8)).faults.count == 8)
        #expect(RosterFile.read(Data([0xFF, 0xFE, 0x41])).faults.count == 1)
        #expect(RosterFile.read(Data()).faults.count == 1)
    }

    @Test("doubled codes, unknown parents, circles and two designated officers are faults")
    func rosterWhole() {
        let text =
            Self.header + """

                A,Quận,B,,X1,Người A,x,đồng chí,officer,yes
                B,Quận,A,,X1,Người B,x,đồng chí,officer,no
                A,Quận,B,,X2,Người C,x,đồng chí,officer,yes
                D,Quận,Không Có,,X3,Người D,x,đồng chí,officer,no
                """
        let faults = RosterCheck.faults(in: RosterFile.read(Data(text.utf8)).entries)
        #expect(faults.contains { $0.text.contains("X1") && $0.line == 3 })
        #expect(faults.contains { $0.text.contains("Không Có") && $0.line == 5 })
        #expect(faults.contains { $0.text.contains("cấp trên của chính nó") })
        #expect(faults.contains { $0.text.contains("đầu mối") && $0.line == 4 })
    }

    // MARK: campaigns and calendar

    @Test("faults of a plan are told with their lines, and unknown keys are refused")
    func campaignFaults() {
        let text = """
            code: K1
            name: Kế hoạch
            chair: TP
            phases:
              - {code: G1, name: Giai đoạn 1, from: 2024-06-30, to: 2024-04-25}
            works:
              - code: V1
                work: Việc
                deadline: 31/5/2024
                kinds: [Quận]
                colour: red
              - code: V1
                work: Việc khác
            """
        let (plan, faults) = CampaignFile.read(text, file: "k.yaml")
        #expect(plan == nil)
        let expected = [
            "k.yaml:5: giai đoạn G1: to trước from",
            "k.yaml:9: works[1].deadline: \"31/5/2024\" không phải hạn dạng 2024-05-10 hoặc 2024-05-10T17:30",
            "k.yaml:11: works[1]: không có mục \"colour\"", "k.yaml:12: V1: thiếu units hoặc kinds",
            "k.yaml:12: mã việc \"V1\" viết hai lần",
        ]
        #expect(faults.map(\.description).sorted() == expected.sorted())
    }

    @Test("a calendar with a weekend day off or a day of another year is refused")
    func calendarFaults() {
        let text = """
            sessions: ["08:00-12:00", "17:00-13:00"]
            years:
              2024:
                source: x
                days_off: [2024-05-04, 2025-01-01]
                worked: [2024-05-06]
            """
        let (calendar, faults) = CalendarFile.read(text, file: "vn.yaml")
        #expect(calendar == nil)
        #expect(faults.count == 4)
    }

    @Test("every working day of 2024 to 2026 agrees with the notices")
    func years() throws {
        let calendar = try Repository.configuration().rules.calendar
        let expected = [2024: 251, 2025: 250, 2026: 249]
        for (year, count) in expected {
            let first = try #require(CivilDate(year: year, month: 1, day: 1))
            let last = try #require(CivilDate(year: year, month: 12, day: 31))
            let days = (first.dayNumber...last.dayNumber).map { CivilDate(dayNumber: $0) }
            #expect(days.count { calendar.isWorkingDay($0) } == count, "\(year)")
        }
    }
}
