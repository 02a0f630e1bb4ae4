import Assignments
import CivilCalendar
import Conversation
import VietnameseText

/// Brings the units to what the roster says. A unit keeps its key, and with it its work and its figures, however its name is
/// written and whatever it is called from now on.
struct ImportUnits {
    let roster: [RosterEntry]
    let words: ImportWords
    let today: CivilDate

    /// Imports the units and answers a fault for each that may have another name now, and for each word that fits nothing.
    func run(_ tx: any StoreWriting, _ report: inout ImportOffice.Report) throws -> [FileFault] {
        let office = try tx.office()
        var known = KnownUnits(office.units)
        let faults = try rename(&known, &report) + askedFor(known, tx)
        guard faults.isEmpty else { return faults }
        var waiting = RosterCheck.units(of: roster)
        // Parents before children, whatever their order in the file.
        while !waiting.isEmpty {
            let ready = waiting.filter { entry in entry.parent.map { known[$0] != nil } ?? true }
            guard !ready.isEmpty else { break }
            for entry in ready { try save(entry, &known, in: office, tx, &report) }
            let done = Set(ready.map(\.unit))
            waiting.removeAll { done.contains($0.unit) }
        }
        try importSuccessors(tx, &report)
        try importOrder(tx, &report)
        return []
    }

    private func save(
        _ entry: RosterEntry, _ known: inout KnownUnits, in office: OfficeSnapshot, _ tx: any StoreWriting,
        _ report: inout ImportOffice.Report
    ) throws {
        let parent = entry.parent.flatMap { known[$0]?.id }
        let before = known[entry.unit]
        if let before {
            let isSame =
                before.name == entry.unit && before.kind == entry.kind && before.parent == parent
                && before.effectiveFrom == entry.effectiveFrom && before.effectiveTo == entry.effectiveTo
                && Set(office.aliases(of: before.id).map(Folded.words)) == Set(entry.aliases.map(Folded.words))
            if isSame { return }
            report.changed.append("đơn vị \(entry.unit)")
        } else {
            report.added.append("đơn vị \(entry.unit)")
        }
        let id = try tx.units.save(
            UnitRow(
                id: before?.id, name: entry.unit, kind: entry.kind, parent: parent, aliases: entry.aliases,
                effectiveFrom: entry.effectiveFrom, effectiveTo: entry.effectiveTo, successor: before?.successor))
        known[entry.unit] = OrgUnit(id: id, name: entry.unit, kind: entry.kind, parent: parent)
    }

    /// Who goes on with whose work, once all are there.
    private func importSuccessors(_ tx: any StoreWriting, _ report: inout ImportOffice.Report) throws {
        let known = KnownUnits(try tx.office().units)
        for entry in RosterCheck.units(of: roster) {
            guard let unit = known[entry.unit] else { continue }
            let successor = entry.successor.flatMap { known[$0]?.id }
            guard unit.successor != successor else { continue }
            report.changed.append("đơn vị \(entry.unit): kế thừa là \(entry.successor ?? "không có")")
            _ = try tx.units.save(
                UnitRow(
                    id: unit.id, name: unit.name, kind: unit.kind, parent: unit.parent, aliases: entry.aliases,
                    effectiveFrom: unit.effectiveFrom, effectiveTo: unit.effectiveTo, successor: successor))
        }
    }

    /// Lists name units as the roster does; those that have left it come last.
    private func importOrder(_ tx: any StoreWriting, _ report: inout ImportOffice.Report) throws {
        let units = try tx.office().units
        let known = KnownUnits(units)
        let named = RosterCheck.units(of: roster).compactMap { known[$0.unit]?.id }
        let isNamed = Set(named)
        let order = named + units.map(\.id).filter { !isNamed.contains($0) }
        guard order != units.map(\.id) || units.contains(where: { $0.rosterOrder == 0 }) else { return }
        if report.isEmpty { report.changed.append("thứ tự đơn vị trong danh sách") }
        try tx.units.order(order)
    }

    // MARK: Other names

    /// Gives the units the names that their office has said they have now.
    private func rename(_ known: inout KnownUnits, _ report: inout ImportOffice.Report) throws -> [FileFault] {
        let names = KnownNames(roster)
        return words.renamed.units.sorted { $0.key < $1.key }.compactMap { old, new in
            guard names.has(new) else { return fault(old, new, "\"\(new)\" không có trong danh sách") }
            guard let unit = known[old] else {
                // Said again after it was done.
                return known[new] != nil ? nil : fault(old, new, "không có đơn vị nào tên \"\(old)\"")
            }
            if NameKey.of(old) == NameKey.of(new) { return nil }
            guard !names.has(old) else { return fault(old, new, "\"\(old)\" còn trong danh sách") }
            guard known[new] == nil else { return fault(old, new, "đã có đơn vị \"\(new)\"") }
            known.rename(unit, to: new)
            report.changed.append("đơn vị \(unit.name): tên mới là \(new)")
            return nil
        }
    }

    /// Units that are gone while their people stand in a new one: another name, or another unit?
    private func askedFor(_ known: KnownUnits, _ tx: any StoreReading) throws -> [FileFault] {
        let names = KnownNames(roster)
        let people = Dictionary(grouping: try tx.office().officers, by: \.unit)
        return known.all.filter { !names.has($0.name) && $0.exists(on: today) }.compactMap { unit in
            let former = people[unit.id] ?? []
            guard !former.contains(where: { words.successors[$0.code] != nil }) else { return nil }
            let codes = Set(former.map(\.code))
            let called = Set(former.map { NameKey.of($0.name) })
            let now = roster.first { entry in
                guard known[entry.unit] == nil, let person = entry.person else { return false }
                return codes.contains(person.code) || called.contains(NameKey.of(person.name))
            }
            return now.map { entry in
                FileFault(
                    file: "roster.csv", line: entry.line,
                    text:
                        "\"\(unit.name)\" không còn trong danh sách, người của đơn vị nay ở \"\(entry.unit)\". Đổi tên thì ghi "
                        + "--renamed \"\(unit.name)=\(entry.unit)\"; đơn vị mới nhận việc thì giữ dòng của \"\(unit.name)\" "
                        + "với to và successor")
            }
        }
    }

    private func fault(_ old: String, _ new: String, _ text: String) -> FileFault {
        FileFault(file: "roster.csv", line: nil, text: "--renamed \"\(old)=\(new)\": \(text)")
    }

    // MARK: Gone

    /// What has left the roster has ended; its successor is the unit to which its work went.
    func endMissing(
        _ heirs: [OrgUnit.ID: OrgUnit.ID], _ tx: any StoreWriting, _ report: inout ImportOffice.Report
    ) throws {
        let names = KnownNames(roster)
        let yesterday = CivilDate(dayNumber: today.dayNumber - 1)
        let office = try tx.office()
        for unit in office.units where !names.has(unit.name) && unit.exists(on: today) {
            report.changed.append("đơn vị \(unit.name): không còn trong danh sách, kết thúc hoạt động")
            _ = try tx.units.save(
                UnitRow(
                    id: unit.id, name: unit.name, kind: unit.kind, parent: unit.parent,
                    aliases: office.aliases(of: unit.id), effectiveFrom: unit.effectiveFrom, effectiveTo: yesterday,
                    successor: heirs[unit.id] ?? unit.successor))
        }
    }
}

/// The names of a roster's units, however they are written.
private struct KnownNames {
    private let keys: Set<String>

    init(_ roster: [RosterEntry]) { keys = Set(roster.map { NameKey.of($0.unit) }) }

    func has(_ name: String) -> Bool { keys.contains(NameKey.of(name)) }
}

/// The units of the database by name: as it is written, and else however it is written.
private struct KnownUnits {
    private(set) var all: [OrgUnit]
    private var exact: [String: OrgUnit]
    private var spelled: [String: OrgUnit]

    init(_ units: [OrgUnit]) {
        all = units
        exact = Dictionary(units.map { ($0.name, $0) }) { first, _ in first }
        spelled = Dictionary(units.map { (NameKey.of($0.name), $0) }) { first, _ in first }
    }

    subscript(name: String) -> OrgUnit? {
        get { exact[name] ?? spelled[NameKey.of(name)] }
        set {
            exact[name] = newValue
            spelled[NameKey.of(name)] = newValue
        }
    }

    /// From now on the unit is found under another name, and no more under its own.
    mutating func rename(_ unit: OrgUnit, to name: String) {
        all.removeAll { $0.id == unit.id }
        exact[unit.name] = nil
        spelled[NameKey.of(unit.name)] = nil
        self[name] = unit
    }
}
