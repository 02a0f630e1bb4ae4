import Coordinator
import Foundation
import VietnameseText

/// The table in `roster.csv` as offices write it: found below title rows, whatever separates its columns, without columns that
/// hold nothing or only number the rows.
struct RosterTable {
    /// A row under the header: its line, and its cells by column.
    struct Row {
        let line: Int
        let cells: [String: String]
    }

    /// The rows that are not blank.
    private(set) var rows: [Row] = []
    /// What is wrong with the table itself; single cells are checked where they are read.
    private(set) var faults: [FileFault] = []

    private let file: String
    private let required: [String]
    private let known: Set<String>

    /// How many rows may stand above the header: a title, an office's name, the `sep=;` of Excel.
    private static let mostAbove = 30
    /// Columns that number the rows and say nothing of an office.
    private static let counters: Set<String> = ["stt", "tt", "so tt", "so thu tu", "no", "no.", "#"]

    /// Reads a text; `required` and `optional` are the columns that there are.
    init(_ text: String, file: String, required: [String], optional: [String]) {
        (self.file, self.required, known) = (file, required, Set(required + optional))
        let text = text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text
        guard !text.allSatisfy(\.isWhitespace) else {
            fault(nil, "tệp trống")
            return
        }
        guard let (separator, place) = header(of: text) else {
            fault(
                1,
                "không thấy dòng tiêu đề; một dòng phải ghi tên các cột, cách nhau bằng dấu phẩy: "
                    + required.joined(separator: ","))
            return
        }
        let table = CSVTable(text, separator: separator)
        guard table.records.indices.contains(place) else { return }
        let header = table.records[place]
        // What stands in a title is nobody's affair.
        for found in table.faults where found.line >= header.line { fault(found) }
        guard faults.isEmpty else { return }
        read(header, Array(table.records[(place + 1)...]))
    }

    /// By what the columns are separated, and which record names them: the one with the most names of columns.
    private func header(of text: String) -> (separator: Unicode.Scalar, place: Int)? {
        var best: (separator: Unicode.Scalar, place: Int, count: Int)?
        for separator: Unicode.Scalar in [",", ";", "\t"] {
            let records = CSVTable(text, separator: separator, most: Self.mostAbove).records
            for (place, record) in records.enumerated() {
                let count = Set(record.cells.map(Self.name)).intersection(known).count
                if count > best?.count ?? 0 { best = (separator, place, count) }
            }
        }
        return best.map { ($0.separator, $0.place) }
    }

    private mutating func read(_ header: CSVTable.Record, _ records: [CSVTable.Record]) {
        let names = header.cells.map(Self.name)
        let records = records.filter { !$0.cells.allSatisfy(Self.isBlank) }
        checkNames(names, header, records)
        let columns = names.enumerated().filter { known.contains($0.element) }
        for record in records {
            let extra = record.cells.dropFirst(names.count)
            guard extra.allSatisfy(Self.isBlank) else {
                fault(record.line, "có \(record.cells.count) cột, dòng tiêu đề có \(names.count) cột")
                continue
            }
            // A program leaves out the last cells of a row where they are empty.
            let cells = columns.map { column in
                (column.element, record.cells.indices.contains(column.offset) ? record.cells[column.offset] : "")
            }
            rows.append(
                Row(line: record.line, cells: Dictionary(cells.map { ($0, Self.cell($1)) }) { first, _ in first }))
        }
        if !faults.isEmpty { rows = [] }
    }

    private mutating func checkNames(_ names: [String], _ header: CSVTable.Record, _ records: [CSVTable.Record]) {
        for name in required where !names.contains(name) { fault(header.line, "thiếu cột \"\(name)\"") }
        for (place, name) in names.enumerated() {
            if let first = names.firstIndex(of: name), first < place, known.contains(name) {
                fault(header.line, "cột \"\(name)\" có hai lần (cột thứ \(first + 1) và \(place + 1)); bỏ một cột")
            } else if name.isEmpty {
                let filled = records.first { $0.cells.indices.contains(place) && !Self.isBlank($0.cells[place]) }
                guard let filled else { continue }
                fault(
                    filled.line,
                    "cột thứ \(place + 1) không có tên ở dòng tiêu đề mà có nội dung; đặt tên cột hoặc xóa cột này")
            } else if !known.contains(name), !Self.counters.contains(Folding.fold(name)) {
                let names = required + known.subtracting(required).sorted()
                fault(
                    header.line, "không có cột \"\(name)\"; xóa cột này. Có các cột: \(names.joined(separator: ", "))")
            }
        }
    }

    private mutating func fault(_ found: CSVTable.Fault) {
        switch found {
        case .open(let line): fault(line, "dấu nháy kép mở mà không đóng")
        case .stray(let line):
            fault(
                line,
                "dấu nháy kép ở giữa ô; bỏ dấu này, hoặc viết thành hai dấu (\"\") và đặt cả ô trong nháy kép")
        }
    }

    private mutating func fault(_ line: Int?, _ text: String) {
        faults.append(FileFault(file: file, line: line, text: text))
    }

    private static func name(_ cell: String) -> String { self.cell(cell).lowercased() }

    private static func cell(_ raw: String) -> String {
        NormalizedText(raw).string.replacing("\n", with: " ").trimmingCharacters(in: .whitespaces)
    }

    private static func isBlank(_ raw: String) -> Bool { NormalizedText(raw).isBlank }
}
