import Assignments
import CivilCalendar
import Foundation
import VietnameseText

/// Finds people by name.
enum PeopleFinder {
    /// The people of a name, or of a name with their unit behind it: "Hùng Tây Hồ".
    static func people(named folded: String, in turn: Turn) throws -> [Officer] {
        let found = turn.office.officers(named: folded, in: nil)
        let words = folded.split(separator: " ").map(String.init)
        guard found.isEmpty, words.count > 1 else { return found }
        for count in (1..<words.count).reversed() {
            let units = turn.office.units(named: words[count...].joined(separator: " "))
            let people = units.flatMap {
                turn.office.officers(named: words[..<count].joined(separator: " "), in: $0.id)
            }
            if !people.isEmpty { return people }
        }
        return []
    }

    /// The one person of a name, those of a unit first; asks where several fit, says so where none does.
    static func person<Slots: StatementSlots>(
        _ name: String, near unit: OrgUnit.ID, _ statement: Statement<Slots>, in turn: inout Turn,
        set: (inout Statement<Slots>, String) -> Void
    ) throws -> Officer? {
        let found = try people(named: Folded.words(name), in: turn)
        let near = found.filter { $0.unit == unit }
        if found.count == 1 || near.count == 1 { return near.count == 1 ? near[0] : found[0] }
        try askPerson(name, among: near.isEmpty ? found : near, of: statement, in: &turn, set: set)
        return nil
    }

    /// Asks which of several people of a name is meant; where there is none, says so.
    static func askPerson<Slots: StatementSlots>(
        _ name: String, among people: [Officer], of statement: Statement<Slots>, in turn: inout Turn,
        set: (inout Statement<Slots>, String) -> Void
    ) throws {
        guard !people.isEmpty else { return turn.ask(Phrase(.askNoPerson, ["name": .text(name)])) }
        let shown = people.sorted { VietnameseOrder.personPrecedes($0.name, $1.name) }.prefix(9)
        let choices = shown.map { person in
            var choice = statement
            set(&choice, person.code)
            return choice.utterance
        }
        let lines = shown.map {
            Phrase(
                .personForm,
                ["name": .text($0.name), "title": .text($0.title), "unit": .optional(turn.office.unit($0.unit)?.name)])
        }
        turn.ask(Phrase(.askPerson, ["name": .text(name), "choices": turn.choices(lines)]), choices: choices)
    }
}
