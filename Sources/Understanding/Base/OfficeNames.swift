import Assignments
import Synchronization
import VietnameseText

/// The names of an office's units without marks and case, folded once for each state of the office and not for each message.
final class OfficeNames: Sendable {
    /// The offices, which are no places and have none below them, of whose name these are the first two words of more.
    let byName: [String: [OrgUnit.ID]]
    /// The same by the name without its kind.
    let byShortName: [String: [OrgUnit.ID]]
    /// Names and codes of campaigns.
    let campaigns: Set<String>

    private init(_ office: OfficeSnapshot) {
        campaigns = Set(
            office.campaigns.flatMap { [Folded.words($0.campaign.name), $0.campaign.code.lowercased()] })
        let offices = office.units.filter { unit in
            !UnitGroup.placeKinds.contains(Folded.words(unit.kind)) && office.units(below: unit.id).isEmpty
        }
        byName = Self.byTwoWords(offices, \.name)
        byShortName = Self.byTwoWords(offices, \.shortName)
    }

    private static func byTwoWords(_ units: [OrgUnit], _ name: (OrgUnit) -> String) -> [String: [OrgUnit.ID]] {
        var found: [String: [OrgUnit.ID]] = [:]
        for unit in units {
            let words = Folded.words(name(unit)).split(separator: " ")
            if words.count > 2 { found["\(words[0]) \(words[1])", default: []].append(unit.id) }
        }
        return found
    }

    /// Those of the last office that was asked for: a bot has one.
    private static let last = Mutex<(office: OfficeSnapshot, names: OfficeNames)?>(nil)

    /// The names of an office.
    static func of(_ office: OfficeSnapshot) -> OfficeNames {
        last.withLock { last in
            if let last, last.office === office { return last.names }
            let names = OfficeNames(office)
            last = (office, names)
            return names
        }
    }
}
