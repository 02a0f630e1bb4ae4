import Assignments
import Understanding

/// New work.
extension MeaningMap {
    /// An order, which is said back whole before it is given; what is missing is asked for.
    func order(_ meaning: Meaning) -> Utterance? {
        guard meaning.name == "assign" else { return nil }
        var order = WorkOrder()
        (order.people, order.coordinating) = (meaning.names("lead"), meaning.names("with"))
        (order.work, order.result) = (meaning.text("work"), meaning.text("product"))
        (order.deadline, order.report) = (meaning.date("due"), meaning.date("reportBy"))
        order.urgency = Self.urgency(meaning.text("urgency"))
        (order.responsibility, order.process) = (clears.assumed(.responsibility), clears.assumed(.process))
        order.authority = clears.assumed(.authority)
        return GiveWork.statement(slots: .init(order: order, isReadBack: true)).utterance
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
