import Assignments
import BotConfiguration
import Coordinator
import Foundation
import Testing

@Suite("Rosters as offices have them")
struct RosterFileTests {
    static let header = FilesTests.header
    static let person = "Quận Hoàng Mai,Quận,,HM|Hoàng Mai,HM-CB,Cán bộ A,Chuyên viên,đồng chí,officer,yes"

    /// A file and the line in which its one person stands.
    struct Shape: CustomTestStringConvertible {
        let testDescription: String
        let text: String
        var line = 2
    }

    static let shapes: [Shape] = [
        Shape(testDescription: "empty columns at the end", text: "\(header),,\n\(person),,\n"),
        Shape(testDescription: "empty columns at the end of the header alone", text: "\(header),,,\n\(person)\n"),
        Shape(testDescription: "empty cells behind the last column", text: "\(header)\n\(person),,,\n"),
        Shape(
            testDescription: "an empty column in the middle",
            text: "\(header.replacing(",code", with: ",,code"))\n\(person.replacing(",HM-CB", with: ",,HM-CB"))\n"),
        Shape(
            testDescription: "Excel's word for its separator", text: "sep=;\n\(semicolons("\(header)\n\(person)"))\n",
            line: 3),
        Shape(
            testDescription: "the same with commas and a mark", text: "\u{FEFF}sep=,\r\n\(header)\r\n\(person)\r\n",
            line: 3),
        Shape(
            testDescription: "title rows",
            text: "UBND QUẬN HOÀNG MAI,,,,,,,,,\nDANH SÁCH CÁN BỘ ĐẦU MỐI,,,,,,,,,\n,,,,,,,,,\n\(header)\n\(person)\n",
            line: 5),
        Shape(
            testDescription: "a title with quotes that belong to nobody",
            text: "Danh sách theo \"5 rõ, 1 xuyên suốt\"\n\(header)\n\(person)\n", line: 3),
        Shape(testDescription: "tabs", text: tabs("\(header)\n\(person)\n")),
        Shape(testDescription: "tabs below a title", text: "Danh sách\t\t\n\(tabs("\(header)\n\(person)"))", line: 3),
        Shape(testDescription: "a column that counts the rows", text: "STT,\(header)\n1,\(person)\n"),
        Shape(testDescription: "the same by its full name, at the end", text: "\(header),Số thứ tự\n\(person),1\n"),
        Shape(testDescription: "semicolons with commas in cells", text: semicolons("\(header)\n\(person)") + "\n"),
        Shape(testDescription: "old line ends", text: "\(header)\r\(person)\r"),
        Shape(
            testDescription: "quoted cells with blanks around",
            text:
                "\(header)\n \"Quận Hoàng Mai\" ,Quận,,HM|Hoàng Mai,HM-CB,\"Cán bộ A\",Chuyên viên,đồng chí,officer,yes"
        ),
    ]

    private static func semicolons(_ text: String) -> String { text.replacing(",", with: ";") }
    private static func tabs(_ text: String) -> String { text.replacing(",", with: "\t") }

    @Test("a file of any of these shapes is read, and its person stands in its own line", arguments: shapes)
    func read(_ shape: Shape) {
        let (entries, faults) = RosterFile.read(Data(shape.text.utf8))
        let person = RosterEntry.Person(
            code: "HM-CB", name: "Cán bộ A", title: "Chuyên viên", address: "đồng chí", roles: [.officer],
            isDesignated: true, language: nil)
        #expect(faults.isEmpty, "\(faults)")
        #expect(
            entries == [
                RosterEntry(
                    line: shape.line, unit: "Quận Hoàng Mai", kind: "Quận", parent: nil, aliases: ["HM", "Hoàng Mai"],
                    person: person)
            ])
    }

    @Test("doubled quotes are a quote, and a line break in a cell is a blank")
    func quotes() {
        let text = """
            \(Self.header)
            "Phòng ""Một cửa"",
            tầng 2",Phòng,,,P1,"Nguyễn Văn ""Bốn"" A",Chuyên viên,đồng chí,officer,yes
            Phòng Hai,Phòng,,,P2,Người B,Chuyên viên,đồng chí,officer,yes
            """
        let (entries, faults) = RosterFile.read(Data(text.utf8))
        #expect(faults.isEmpty)
        #expect(entries.map(\.unit) == ["Phòng \"Một cửa\", tầng 2", "Phòng Hai"])
        #expect(entries.first?.person?.name == "Nguyễn Văn \"Bốn\" A")
        #expect(entries.map(\.line) == [2, 4])
    }

    /// A file that is refused, and what is said of it.
    struct Refused: CustomTestStringConvertible {
        let text: String
        let faults: [String]
        var testDescription: String { faults.joined(separator: " ") }
    }

    @Test(
        "what cannot be read is refused in its line, with what to do",
        arguments: [
            Refused(
                text: "\(header)\n\(person)\nQ,Quận,,,Q1,Nguyễn Văn \"Bốn\" A,x,đồng chí,officer,no\n",
                faults: ["roster.csv:3: dấu nháy kép ở giữa ô"]),
            Refused(
                text:
                    "\(header)\nQ,Quận,,,Q1,\"Bốn\" A,x,đồng chí,officer,no\n\(person)\nR,Quận,,,R1,5\" A,x,đồng chí,officer,no",
                faults: ["roster.csv:2: dấu nháy kép ở giữa ô", "roster.csv:4: dấu nháy kép ở giữa ô"]),
            Refused(
                text: "\(header)\n\(person)\nQ,Quận,,,Q1,\"Bốn A,x,đồng chí,officer,no\n\(person)\n",
                faults: ["roster.csv:3: dấu nháy kép mở mà không đóng"]),
            Refused(
                text: "Danh sách\n\(header),code\n\(person),X\n",
                faults: ["roster.csv:2: cột \"code\" có hai lần (cột thứ 5 và 11)"]),
            Refused(text: "\(header),Officer\n\(person),X\n", faults: ["cột \"officer\" có hai lần"]),
            Refused(
                text: "\(header),,\n\(person),,\n\(person),,ghi chú gì đó\n",
                faults: ["roster.csv:3: cột thứ 12 không có tên"]),
            Refused(text: "\(header),ghi chú\n\(person),x\n", faults: ["không có cột \"ghi chú\"; xóa cột này"]),
            Refused(text: "\(header)\n\(person),thừa\n", faults: ["roster.csv:2: có 11 cột"]),
            Refused(text: "Họ tên,Đơn vị,Chức vụ\nA,B,C\n", faults: ["không thấy dòng tiêu đề"]),
            Refused(text: "\n \n", faults: ["tệp trống"]),
        ])
    func refused(_ case: Refused) {
        let (entries, faults) = RosterFile.read(Data(`case`.text.utf8))
        #expect(entries.isEmpty)
        #expect(faults.count == `case`.faults.count, "\(faults)")
        for (fault, expected) in zip(faults, `case`.faults) {
            #expect(fault.description.contains(expected), "\(fault)")
        }
    }

    // MARK: The roster as a whole

    private func faults(_ lines: String...) -> [String] {
        let text = ([Self.header] + lines).joined(separator: "\n")
        let (entries, faults) = RosterFile.read(Data(text.utf8))
        #expect(faults.isEmpty)
        return RosterCheck.faults(in: entries).map(\.description)
    }

    @Test(
        "a code that differs in case alone is the same code, and both lines are told",
        arguments: ["bd-ld", "Bd-Ld", "BD-LD"])
    func doubledCode(_ code: String) {
        let faults = faults(
            "A,Quận,,,BD-LD,Người A,x,đồng chí,head,no", "A,Quận,,,\(code),Người B,x,đồng chí,officer,no")
        #expect(faults.count == 1)
        #expect(faults.first?.hasPrefix("roster.csv:3: mã cán bộ \(code) đã có ở dòng 2") == true, "\(faults)")
    }

    @Test("a code with the mark of former codes is refused")
    func markedCode() {
        #expect(faults("A,Quận,,,BD~1,Người A,x,đồng chí,head,no").first?.contains("không dùng được") == true)
    }

    @Test(
        "two spellings of one unit are a fault in the line of the second, which names the first",
        arguments: [
            ("Quận Hoàng Mai", "quận Hoàng Mai"), ("Quận Hoàng Mai", "Quận  Hoàng Mai"),
            ("Quận Hoàn Kiếm", "Quận Hòan Kiếm"), ("Quận Hòa Bình", "QUẬN HOÀ BÌNH"),
            ("Quận Hoàng Mai", "Quan Hoang Mai"), ("Phòng Thuỷ lợi", "Phòng Thủy lợi"),
            ("Phường Cầu Dền - Bạch Mai", "Phường Cầu Dền–Bạch Mai"),
        ])
    func nearDoubles(_ one: String, _ other: String) {
        let faults = faults(
            "\(one),Quận,,,A1,Người A,x,đồng chí,head,no", "Sở X,Sở,,,A2,Người B,x,đồng chí,officer,no",
            "\(other),Quận,,,A3,Người C,x,đồng chí,officer,no")
        #expect(faults.count == 1, "\(faults)")
        #expect(faults.first?.hasPrefix("roster.csv:4: \"\(other)\" và \"\(one)\" (dòng 2)") == true, "\(faults)")
    }

    @Test("units whose names differ in a tone or a letter are two")
    func twoUnits() {
        #expect(
            faults(
                "Xã Tân Lập,Xã,,,A1,Người A,x,đồng chí,head,no", "Xã Tân Lạp,Xã,,,A2,Người B,x,đồng chí,head,no",
                "Xã Tấn Lập,Xã,,,A3,Người C,x,đồng chí,head,no"
            ).isEmpty)
    }

    @Test("kinds, units above and successors may be spelled in any way; a name in two places must be made unique")
    func references() {
        #expect(
            faults(
                "Thành phố X,Thành phố,,,,,,,,", "Quận A,Quận,THÀNH PHỐ  X,,A1,Người A,x,đồng chí,head,no",
                "Quận A,quận,Thành phố X,,A2,Người B,x,đồng chí,officer,no"
            ).isEmpty)
        let doubled = faults(
            "Quận A,Quận,,,,,,,,", "Quận B,Quận,,,,,,,,", "Phòng Nội vụ,Phòng,Quận A,,A1,Người A,x,đồng chí,head,no",
            "Phòng Nội vụ,Phòng,Quận B,,B1,Người B,x,đồng chí,head,no")
        #expect(doubled.count == 1)
        #expect(
            doubled.first?.contains("tên đơn vị phải là duy nhất") == true
                && doubled.first?.contains("Phòng Nội vụ Quận B") == true, "\(doubled)")
    }
}
