import Assignments
import CivilCalendar
import Foundation
import VietnameseText

extension DoneActs {
    /// The orders given; new work that differs in nothing but its unit is one order.
    var orders: [SpeechAct] {
        var several: [[Decision.Change]] = []
        for change in decision.changes where change.isNew {
            if let first = several.last?.first, Self.isOneOrder(first.after, change.after) {
                several[several.count - 1].append(change)
            } else {
                several.append([change])
            }
        }
        return several.compactMap(order)
    }

    private static func isOneOrder(_ one: Assignment, _ other: Assignment) -> Bool {
        one.work == other.work && one.expectedResult == other.expectedResult && one.deadline == other.deadline
    }

    private func order(_ changes: [Decision.Change]) -> SpeechAct? {
        guard let first = changes.first?.after else { return nil }
        return SpeechAct(
            "assign",
            [
                "lead": .names(leads(changes)), "work": .text(first.work), "due": .optional(first.deadline?.iso),
                "product": .optional(first.expectedResult), "with": .names(helpers(of: changes)),
                "reportBy": .optional(first.reportDeadlines.first?.iso), "reportTo": .optional(first.reportTo),
                "target": first.target?.amount.map(SpeechValue.number),
                "urgency": first.urgency == .normal ? nil : .text(first.urgency.rawValue),
            ])
    }

    /// People that were named, units, and groups of units that have it whole.
    private func leads(_ changes: [Decision.Change]) -> [String] {
        let people = changes.filter(\.isToPerson).compactMap { $0.after.officer.flatMap(office.officer)?.name }
        let units = changes.filter { !$0.isToPerson }.compactMap { office.unit($0.after.unit) }
        return people + UnitKinds(office, on: changes.first?.after.start).names(of: units)
    }

    /// The units that work along, and the people who were told that they do.
    private func helpers(of changes: [Decision.Change]) -> [String] {
        let units = Set(changes.flatMap(\.after.coordinating)).sorted()
        let designated = units.compactMap { office.designatedOfficer(of: $0)?.id }
        let told = decision.notices.filter { $0.phrase.key == .noticeCoordinating }.map(\.officer)
        let people = told.filter { !designated.contains($0) }
        return units.compactMap { office.unit($0)?.name } + people.compactMap { office.officer($0)?.name }
    }
}

/// Units by the word for all of their kind, where all of it are meant.
struct UnitKinds {
    private let office: OfficeSnapshot
    private let day: CivilDate?

    /// Looks at an office as it is on a day.
    init(_ office: OfficeSnapshot, on day: CivilDate?) { (self.office, self.day) = (office, day) }

    /// The words: "quận" for all twelve, the names of what is left. A kind with one unit goes by its word only beside another.
    func names(of units: [OrgUnit]) -> [String] {
        let meant = Dictionary(grouping: units, by: \.kind)
        let whole = meant.filter { kind, found in
            let all = office.units.filter { unit in unit.kind == kind && (day.map(unit.exists) ?? true) }
            return Set(all.map(\.id)).isSubset(of: found.map(\.id)) && UnitGroup.placeKinds.contains(Folded.words(kind))
        }
        let hasSeveral = whole.values.contains { $0.count > 1 }
        var said: Set<String> = []
        return units.compactMap { unit in
            guard hasSeveral, whole[unit.kind] != nil else { return unit.name }
            return said.insert(unit.kind).inserted ? unit.kind.lowercased() : nil
        }
    }
}
