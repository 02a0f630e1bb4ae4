import Assignments
import CivilCalendar
package import Coordinator
package import Foundation
import SwiftCSV
import VietnameseText

/// Reads `roster.csv`: UTF-8 with or without a byte-order mark, separated by commas or semicolons.
package enum RosterFile {
    /// The columns, all of which stand in the first line in any order; `language`, and `from`, `to` and `successor` of the
    /// unit, may be left out.
    package static let columns = [
        "unit", "kind", "parent", "aliases", "code", "officer", "title", "address", "roles", "designated",
    ]
    private static let optional = ["language", "from", "to", "successor"]

    /// The entries, with every fault of the file at once.
    package static func read(_ data: Data, file: String = "roster.csv") -> (entries: [RosterEntry], faults: [FileFault])
    {
        guard let raw = String(bytes: data, encoding: .utf8) else {
            return ([], [FileFault(file: file, line: nil, text: "không phải UTF-8; lưu lại dạng \"CSV UTF-8\"")])
        }
        let text = NormalizedText(raw).string
        let lines = CSVLines(text)
        guard lines.isClosed else {
            return ([], [FileFault(file: file, line: lines.openQuoteLine, text: "dấu nháy kép mở mà không đóng")])
        }
        guard let delimiter = lines.delimiter, let csv = try? EnumeratedCSV(string: text, delimiter: delimiter) else {
            return ([], [FileFault(file: file, line: 1, text: "không đọc được CSV")])
        }
        let header = csv.header.map { $0.trimmingCharacters(in: .whitespaces).lowercased() }
        let faults = headerFaults(header, file)
        guard faults.isEmpty else { return ([], faults) }
        return read(csv.rows, header, lines, file)
    }

    private static func read(
        _ rows: [[String]], _ header: [String], _ lines: CSVLines, _ file: String
    ) -> (entries: [RosterEntry], faults: [FileFault]) {
        var entries: [RosterEntry] = []
        var faults: [FileFault] = []
        for (index, row) in rows.enumerated() {
            let line = lines.line(ofRecord: index + 1)
            if row.allSatisfy({ $0.allSatisfy(\.isWhitespace) }) { continue }
            guard row.count == header.count else {
                faults.append(
                    FileFault(file: file, line: line, text: "có \(row.count) cột, dòng đầu có \(header.count) cột"))
                continue
            }
            let cells = Dictionary(zip(header, row.map { $0.trimmingCharacters(in: .whitespaces) })) { first, _ in first
            }
            var reader = RosterRow(cells: cells, file: file, line: line)
            let entry = reader.entry()
            faults += reader.faults
            if let entry { entries.append(entry) }
        }
        return (entries, faults)
    }

    private static func headerFaults(_ header: [String], _ file: String) -> [FileFault] {
        let missing = columns.filter { !header.contains($0) }.map { "thiếu cột \"\($0)\"" }
        let unknown = header.filter { !(columns + optional).contains($0) }.map { "không có cột \"\($0)\"" }
        return (missing + unknown).map { FileFault(file: file, line: 1, text: $0) }
    }
}

/// One line of the roster, checked cell by cell.
private struct RosterRow {
    let cells: [String: String]
    let file: String
    let line: Int
    var faults: [FileFault] = []

    init(cells: [String: String], file: String, line: Int) {
        self.cells = cells
        self.file = file
        self.line = line
    }

    mutating func entry() -> RosterEntry? {
        let unit = cell("unit")
        if unit.isEmpty { fault("thiếu tên đơn vị (unit)") }
        let kind = cell("kind")
        if kind.isEmpty { fault("thiếu loại đơn vị (kind)") }
        let person = person()
        let (from, to) = (day("from"), day("to"))
        if let from, let to, to < from { fault("to (\(to.iso)) trước from (\(from.iso))") }
        guard faults.isEmpty else { return nil }
        var entry = RosterEntry(
            line: line, unit: unit, kind: kind, parent: cell("parent").isEmpty ? nil : cell("parent"),
            aliases: list("aliases"), person: person)
        (entry.effectiveFrom, entry.effectiveTo) = (from, to)
        entry.successor = cell("successor").isEmpty ? nil : cell("successor")
        return entry
    }

    private mutating func person() -> RosterEntry.Person? {
        let (code, name) = (cell("code"), cell("officer"))
        guard !code.isEmpty || !name.isEmpty else { return nil }
        if code.isEmpty { fault("\"\(name)\" thiếu mã cán bộ (code)") }
        if name.isEmpty { fault("mã \(code) thiếu họ tên (officer)") }
        if cell("address").isEmpty { fault("\"\(name)\" thiếu cách xưng hô (address)") }
        var roles: [Role] = []
        for text in list("roles") {
            if let role = Role(rawValue: text) {
                roles.append(role)
            } else {
                fault("vai trò \"\(text)\" không có; dùng: \(Role.allCases.map(\.rawValue).joined(separator: ", "))")
            }
        }
        let designated = flag("designated")
        let language = cell("language")
        if !language.isEmpty, !["vi", "en"].contains(language) { fault("ngôn ngữ \"\(language)\" phải là vi hoặc en") }
        return RosterEntry.Person(
            code: code, name: name, title: cell("title"), address: cell("address"), roles: roles,
            isDesignated: designated, language: language.isEmpty ? nil : language)
    }

    private mutating func day(_ column: String) -> CivilDate? {
        guard !cell(column).isEmpty else { return nil }
        if let date = CivilDate(iso: cell(column)) { return date }
        fault("\(column): \"\(cell(column))\" phải là ngày dạng 2025-06-30")
        return nil
    }

    private mutating func flag(_ column: String) -> Bool {
        switch cell(column).lowercased() {
        case "yes", "có", "co", "x", "1": return true
        case "no", "không", "khong", "", "0": return false
        case let other:
            fault("\(column): \"\(other)\" phải là yes hoặc no")
            return false
        }
    }

    private func cell(_ column: String) -> String { cells[column] ?? "" }

    private func list(_ column: String) -> [String] {
        cell(column).split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
    }

    private mutating func fault(_ text: String) { faults.append(FileFault(file: file, line: line, text: text)) }
}
