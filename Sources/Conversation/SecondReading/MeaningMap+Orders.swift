import Assignments
import Understanding
import VietnameseText

/// New work.
extension MeaningMap {
    /// An order, which is said back whole before it is given; what is missing is asked for.
    func order(_ meaning: Meaning) -> Utterance? {
        guard meaning.name == "assign" else { return nil }
        var order = WorkOrder()
        (order.people, order.coordinating) = (
            meaning.names("lead").map(spelledOut), meaning.names("with").map(spelledOut)
        )
        (order.work, order.result) = (meaning.text("work"), meaning.text("product"))
        (order.deadline, order.report) = (meaning.date("due"), meaning.date("reportBy"))
        order.urgency = Self.urgency(meaning.text("urgency"))
        return GiveWork.statement(slots: .init(order: order, isReadBack: true)).utterance
    }

    /// Names in a list, in place of a word for several units ("quận") the names of all that the speaker may mean.
    private func spelledOut(_ names: [String]) -> String {
        let below = sight.office.units(below: sight.speaker.officer.unit).filter { $0.exists(on: sight.today) }
        return names.flatMap { name -> [String] in
            let folded = Folded.words(name)
            let group = folded == "all" ? UnitGroup.all : UnitGroup(folded: "cac " + folded)
            let units = group.map { below.filter($0.contains) } ?? []
            return units.isEmpty ? [name] : units.map(\.name)
        }.joined(separator: ", ")
    }

    private static func urgency(_ word: String?) -> Urgency? {
        switch word {
        case "hỏa tốc": .flash
        case "thượng khẩn": .veryUrgent
        case "khẩn": .urgent
        default: nil
        }
    }
}
