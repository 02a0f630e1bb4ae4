package import Assignments
import CivilCalendar
import Foundation
import VietnameseText

/// An order of which something is missing, in the words by which understanding is judged.
package enum HeldOrder {
    /// An order of which something is asked for: it is said back and held, and given once that is said.
    package static func acts(in decision: Decision, of office: OfficeSnapshot) -> [SpeechAct] {
        guard let ask = decision.outcomes.last?.ask, let awaits = decision.dialogue.question?.awaits,
            awaits.intent == .assign, case .list(let wanted)? = ask.values["wanted"]
        else { return [] }
        let order = awaits.typed(GiveWork.Slots.self).order
        func names(_ text: String?) -> SpeechValue? {
            let names = text.map { NameList.names(in: $0, of: office) } ?? []
            let units = names.compactMap { name in office.units(named: Folded.words(name)).first }
            return .names(units.count == names.count ? UnitKinds(office, on: nil).names(of: units) : names)
        }
        return [
            SpeechAct(
                "assign",
                [
                    "lead": names(order.people), "with": names(order.coordinating), "work": .optional(order.work),
                    "product": .optional(order.result), "due": .optional(decision.outcomes.last?.deadline?.iso),
                    "reportBy": .optional(decision.outcomes.last?.reportBy?.iso),
                    "missing": .list(wanted.compactMap(name)),
                ])
        ]
    }

    /// A field by what it is called where it is asked for.
    private static func name(_ wanted: Phrase) -> SpeechValue? {
        guard case .phrase(let label)? = wanted.values["label"] else { return nil }
        let field = WorkOrder.Field.allCases.first { GiveWork.label(of: $0) == label.key }
        return switch field {
        case .people: .text("lead")
        case .work: .text("work")
        case .deadline: .text("due")
        case .result: .text("product")
        case .responsibility, .process, .authority: field.map { .text($0.rawValue) }
        case nil: nil
        }
    }
}
