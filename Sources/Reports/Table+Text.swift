import Assignments
import CivilCalendar

/// Numbers as Vietnamese documents write them.
package enum VietnameseNumbers {
    /// A whole number, by thousands: 21.914.
    package static func whole(_ number: Int) -> String {
        let digits = Array(String(number.magnitude))
        let grouped = digits.enumerated().map { index, digit in
            index > 0 && (digits.count - index) % 3 == 0 ? ".\(digit)" : "\(digit)"
        }.joined()
        return (number < 0 ? "-" : "") + grouped
    }

    /// Tenths of a percent, rounded; all is 1000 and nothing 0, and what is neither is not rounded to either. Nil of nothing.
    package static func permille(_ part: Int, of whole: Int) -> Int? {
        guard whole > 0 else { return nil }
        let rounded = Int((Double(part) * 1000 / Double(whole)).rounded())
        return part <= 0 ? 0 : part >= whole ? max(1000, rounded) : min(999, max(1, rounded))
    }

    /// A share in percent with one decimal at most: 31,8 %.
    package static func percent(_ part: Int, of whole: Int) -> String? {
        permille(part, of: whole).map { tenths in
            (tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10),\(tenths % 10)") + " %"
        }
    }
}

extension Table.Cell {
    /// The value for people; empty for nothing.
    package var text: String {
        switch self {
        case .none: ""
        case .text(let text): text
        case .number(let number): VietnameseNumbers.whole(number)
        case .share(let part, let whole):
            VietnameseNumbers.percent(part, of: whole).map {
                "\(VietnameseNumbers.whole(part))/\(VietnameseNumbers.whole(whole)) · \($0)"
            } ?? ""
        case .amount(let done, let target, let unit):
            [
                target.map { "\(VietnameseNumbers.whole(done))/\(VietnameseNumbers.whole($0)) \(unit)" }
                    ?? "\(VietnameseNumbers.whole(done)) \(unit)",
                target.flatMap { VietnameseNumbers.percent(done, of: $0) },
            ].compactMap(\.self).joined(separator: " · ")
        case .left(_, nil, let unit): unit.isEmpty ? "chưa có chỉ tiêu" : "\(unit): chưa có chỉ tiêu"
        case .left(let left, .some(let target), let unit):
            "còn " + Table.Cell.amount(done: left, of: target, unit: unit).text
        case .mean(let sum, let count): VietnameseNumbers.percent(sum, of: count * 100) ?? ""
        case .day(let day):
            [day.time.map(\.text), day.date.vietnamese].compactMap(\.self).joined(separator: " ")
        }
    }
}

extension Table {
    /// The table as a message: what was asked, the number, a line for each row, what they add up to, and of what percentages are.
    package var text: String { lines.joined(separator: "\n") }

    /// The lines of `text`.
    package var lines: [String] {
        var lines = [title]
        if let lead { lines.append(lead) }
        if !isRowInLead { lines += rows.map { "• \(line($0))" } }
        if rows.isEmpty, lead == nil { lines.append("Không có.") }
        if let totals { lines.append(line(totals)) }
        if let base { lines.append(base) }
        if let next { lines.append("Còn \(VietnameseNumbers.whole(count - next.offset)) dòng nữa.") }
        return lines
    }

    /// A row in a line: the first cell as it is, a number with the name of its column.
    package func line(_ cells: [Cell]) -> String {
        zip(columns, cells).compactMap { column, cell in
            guard !cell.text.isEmpty else { return nil }
            if column.kind == .place { return "\(column.title) \(cell.text)" }
            return column.title.isEmpty || column.kind == .text || column.kind == .amount
                ? cell.text : "\(column.title): \(cell.text)"
        }.joined(separator: " · ")
    }
}
