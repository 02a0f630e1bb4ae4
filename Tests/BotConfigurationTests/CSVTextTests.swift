import BotConfiguration
import Coordinator
import Foundation
import Testing

@Suite("CSV that is handed out")
struct CSVTextTests {
    @Test("Excel knows the letters, lines and quotes")
    func bytes() {
        let data = CSVText.data([["code", "officer"], ["A-1", "Nguyễn \"Ba\", Văn"], ["", "x\ny"]])
        #expect(
            String(decoding: data, as: UTF8.self)
                == "\u{FEFF}code,officer\r\nA-1,\"Nguyễn \"\"Ba\"\", Văn\"\r\n,\"x\ny\"\r\n")
        #expect(data.prefix(3) == Data([0xEF, 0xBB, 0xBF]))
    }

    @Test(
        "what is written is read back by the roster's reader",
        arguments: ["Phòng \"Một cửa\"", "Đội 1, Khu 2", "Tổ; 3", " x ", "=1+1", "Ủy ban\nnhân dân"])
    func readBack(_ unit: String) throws {
        let header = RosterFile.columns
        let row = header.map { column in
            switch column {
            case "unit": unit
            case "kind": "Phòng"
            default: ""
            }
        }
        let (entries, faults) = RosterFile.read(CSVText.data([header, row]))
        #expect(faults.isEmpty)
        let read = try #require(entries.first)
        // A line break within a name is a blank.
        #expect(read.unit == unit.split(whereSeparator: \.isWhitespace).joined(separator: " "))
    }
}
