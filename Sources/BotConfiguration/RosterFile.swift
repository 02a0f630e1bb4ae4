import Assignments
import CivilCalendar
package import Coordinator
package import Foundation

/// Reads `roster.csv`: UTF-8 with or without a byte-order mark, separated by commas, semicolons or tabs.
package enum RosterFile {
    /// The columns, all of which stand in one line in any order, above all people; `language`, and `from`, `to` and `successor` of the
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
        let table = RosterTable(raw, file: file, required: columns, optional: optional)
        var (entries, faults): ([RosterEntry], [FileFault]) = ([], table.faults)
        for row in table.rows {
            var reader = RosterRow(cells: row.cells, file: file, line: row.line)
            let entry = reader.entry()
            faults += reader.faults
            if let entry { entries.append(entry) }
        }
        return (entries, faults)
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
