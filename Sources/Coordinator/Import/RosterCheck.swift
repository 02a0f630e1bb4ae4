import VietnameseText

/// What a roster must satisfy as a whole; single cells are checked where the file is read.
package enum RosterCheck {
    private static let file = "roster.csv"

    /// All faults of a roster, with their lines.
    package static func faults(in roster: [RosterEntry]) -> [FileFault] {
        let spellings = RosterSpelling.faults(in: roster, file: file)
        let roster = RosterSpelling.unified(roster)
        return doubledCodes(roster) + spellings + units(in: roster) + designated(roster)
    }

    /// What looks wrong in a roster and may be right.
    static func warnings(in roster: [RosterEntry]) -> [String] { RosterSpelling.warnings(in: roster, file: file) }

    /// One entry for each unit, the first that names it.
    static func units(of roster: [RosterEntry]) -> [RosterEntry] {
        var seen: Set<String> = []
        return roster.filter { seen.insert($0.unit).inserted }
    }

    private static func doubledCodes(_ roster: [RosterEntry]) -> [FileFault] {
        var first: [String: (code: String, line: Int)] = [:]
        return roster.compactMap { entry in
            guard let code = entry.person?.code else { return nil }
            if code.contains(ImportPeople.mark) {
                return FileFault(
                    file: file, line: entry.line, text: "mã cán bộ \(code) có dấu \(ImportPeople.mark), không dùng được"
                )
            }
            guard let known = first[NameKey.of(code)] else {
                first[NameKey.of(code)] = (code, entry.line)
                return nil
            }
            let spelling = known.code == code ? "" : ", viết là \(known.code)"
            return FileFault(
                file: file, line: entry.line,
                text: "mã cán bộ \(code) đã có ở dòng \(known.line)\(spelling); mỗi người một mã, ở một đơn vị")
        }
    }

    private static func units(in roster: [RosterEntry]) -> [FileFault] {
        let units = Dictionary(grouping: roster, by: \.unit)
        let parents = Dictionary(Self.units(of: roster).map { ($0.unit, $0.parent) }) { first, _ in first }
        var faults: [FileFault] = []
        for entry in roster {
            if let parent = entry.parent, units[parent] == nil {
                faults.append(
                    FileFault(
                        file: file, line: entry.line, text: "đơn vị cấp trên \"\(parent)\" không có trong danh sách"))
            }
            if let head = units[entry.unit]?.first, let parent = entry.parent, let other = head.parent, parent != other
            {
                faults.append(
                    FileFault(
                        file: file, line: entry.line,
                        text:
                            "tên đơn vị phải là duy nhất: \"\(entry.unit)\" ở dòng \(head.line) thuộc \"\(other)\"; "
                            + "ghi thêm tên cấp trên, ví dụ \"\(entry.unit) \(parent)\""))
            } else if let head = units[entry.unit]?.first,
                head.kind != entry.kind || head.parent != entry.parent || head.effectiveTo != entry.effectiveTo
                    || head.effectiveFrom != entry.effectiveFrom || head.successor != entry.successor
            {
                faults.append(
                    FileFault(
                        file: file, line: entry.line,
                        text:
                            "\"\(entry.unit)\" ghi loại, cấp trên, thời gian hoặc đơn vị kế thừa khác với dòng \(head.line)"
                    ))
            }
        }
        for entry in roster {
            if let successor = entry.successor, units[successor] == nil || successor == entry.unit {
                faults.append(
                    FileFault(
                        file: file, line: entry.line, text: "đơn vị kế thừa \"\(successor)\" không có trong danh sách"))
            }
        }
        for entry in Self.units(of: roster) where isInCircle(entry.unit, parents) {
            faults.append(FileFault(file: file, line: entry.line, text: "\"\(entry.unit)\" là cấp trên của chính nó"))
        }
        return faults
    }

    private static func isInCircle(_ unit: String, _ parents: [String: String?]) -> Bool {
        var seen: Set<String> = [unit]
        var next = parents[unit].flatMap(\.self)
        while let current = next {
            if current == unit { return true }
            guard seen.insert(current).inserted else { return false }
            next = parents[current].flatMap(\.self)
        }
        return false
    }

    /// One person of a unit stays with its work from start to end: two designated officers would be none.
    private static func designated(_ roster: [RosterEntry]) -> [FileFault] {
        let byUnit = Dictionary(grouping: roster.filter { $0.person?.isDesignated ?? false }, by: \.unit)
        return byUnit.values.filter { $0.count > 1 }.flatMap { $0.dropFirst() }.sorted { $0.line < $1.line }.map {
            FileFault(file: file, line: $0.line, text: "\"\($0.unit)\" có hơn một cán bộ đầu mối (designated)")
        }
    }
}
