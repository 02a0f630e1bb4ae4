import Assignments
import Conversation
import Foundation
import VietnameseText

/// Brings the people to what the roster says. A code may be a position's and go from one person to the next: whoever comes new
/// under it is a person of his own, and who had it before keeps his history under a code that nobody writes.
struct ImportPeople {
    /// Stands between a code and a number in the code of who had it before; in no roster.
    static let mark: Character = "~"

    /// What came of it.
    struct Outcome {
        var faults: [FileFault] = []
        /// The codes that stand for someone else now, by the code under which the person of before is kept.
        var former: [String: String] = [:]
    }

    let roster: [RosterEntry]
    let words: ImportWords
    let now: Date

    /// Imports the people.
    func run(_ tx: any StoreWriting, _ report: inout ImportOffice.Report) throws -> Outcome {
        let office = try tx.office()
        let units = Dictionary(office.units.map { ($0.name, $0.id) }) { first, _ in first }
        let before = office.officers
        let spelled = Dictionary(before.map { (NameKey.of($0.code), $0.code) }) { first, _ in first }
        var outcome = Outcome(faults: try unknownCodes(tx))
        for entry in roster {
            guard let person = entry.person, let unit = units[entry.unit] else { continue }
            if let code = spelled[NameKey.of(person.code)], code != person.code,
                !before.contains(where: { $0.code == person.code })
            {
                outcome.faults.append(
                    fault(entry, "mã \(person.code) chỉ khác cách viết với mã \(code) đã có; ghi lại là \(code)"))
                continue
            }
            let row = OfficerRow(
                code: person.code, name: person.name, title: person.title, address: person.address, unit: unit,
                isDesignated: person.isDesignated, language: person.language, roles: person.roles)
            try save(row, entry, in: office, tx, &outcome, &report)
        }
        return outcome
    }

    private func unknownCodes(_ tx: any StoreReading) throws -> [FileFault] {
        try words.renamed.people.sorted().filter { try tx.people.record(code: $0) == nil }.map {
            FileFault(file: "roster.csv", line: nil, text: "--renamed \($0): không có cán bộ nào mang mã này")
        }
    }

    private func save(
        _ row: OfficerRow, _ entry: RosterEntry, in office: OfficeSnapshot, _ tx: any StoreWriting,
        _ outcome: inout Outcome, _ report: inout ImportOffice.Report
    ) throws {
        guard let (known, isActive) = try tx.people.record(code: row.code) else {
            report.added.append("cán bộ \(row.code) \(row.name)")
            _ = try tx.people.save(row)
            return
        }
        switch who(row, known) {
        case .same: if isActive, isSame(row, as: known, office) { return }
        case .renamed: break
        case .spelling:
            report.warnings.append(
                "mã \(row.code): \"\(known.name)\" nay ghi là \"\(row.name)\", coi là cùng một người; nếu là người khác, ghi "
                    + "--successor \(row.code)=\(row.code)")
        case .other:
            let code = try freeCode(row.code, tx)
            try tx.people.recode(known.id, as: code)
            if isActive { outcome.former[code] = row.code }
            report.changed.append(
                "cán bộ \(row.code): người mới là \(row.name), thay \(known.name) (người trước mang mã \(code), hết quyền); "
                    + "cấp mã liên kết: namro roster codes --officer \(row.code)")
            _ = try tx.people.save(row)
            return
        case .unknown:
            outcome.faults.append(fault(entry, Self.question(known.name, row, isActive)))
            return
        }
        report.changed.append(
            "cán bộ \(row.code) \(row.name)" + (known.name == row.name ? "" : " (trước ghi là \(known.name))"))
        _ = try tx.people.save(row)
    }

    /// Whether a line of the roster means the person who has its code.
    private enum Who { case same, renamed, spelling, other, unknown }

    private func who(_ row: OfficerRow, _ known: Officer) -> Who {
        if known.name == row.name { return .same }
        if words.renamed.people.contains(row.code) { return .renamed }
        if words.successors[row.code] != nil { return .other }
        return PersonName.isSpelling(known.name, of: row.name) ? .spelling : .unknown
    }

    private static func question(_ name: String, _ row: OfficerRow, _ isActive: Bool) -> String {
        "mã \(row.code) \(isActive ? "đang" : "trước đây") là của \"\(name)\", nay ghi \"\(row.name)\". Cùng một người thì ghi "
            + "--renamed \(row.code); người mới thì ghi --successor \(row.code)=\(row.code) (nhận việc của người trước) hoặc "
            + "--successor \(row.code)=MÃ của người nhận việc"
    }

    private func freeCode(_ code: String, _ tx: any StoreReading) throws -> String {
        var number = 1
        while try tx.people.record(code: "\(code)\(Self.mark)\(number)") != nil { number += 1 }
        return "\(code)\(Self.mark)\(number)"
    }

    private func isSame(_ row: OfficerRow, as before: Officer, _ office: OfficeSnapshot) -> Bool {
        let roles = Set(office.grants(of: before.id).filter { $0.campaign == nil }.map(\.role))
        return before.title == row.title && before.address == row.address && before.unit == row.unit
            && before.isDesignated == row.isDesignated && before.language == row.language && roles == Set(row.roles)
    }

    private func fault(_ entry: RosterEntry, _ text: String) -> FileFault {
        FileFault(file: "roster.csv", line: entry.line, text: text)
    }
}
