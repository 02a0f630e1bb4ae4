import Assignments
import VietnameseText

/// Makes an order of its head and its pieces.
struct Assigning {
    let reading: OrderReading
    let head: OrderHead
    let range: Range<Int>
    /// Those who help by what stands elsewhere.
    var beside: [Party] = []
    private var parts: OrderSlots { OrderSlots(reading: reading, head: head, range: range) }

    func order() -> Order {
        var order = Order()
        let pieces = parts.pieces()
        let products = OrderProducts(reading: reading, head: head, range: range)
        let tasks = OrderTasks(reading: reading, head: head, range: range)
        if let lead = reading.slot(head.leads) { order.slots["lead"] = lead }
        if head.leads.contains(where: { $0.kind == .several }) { order.asks.append("person") }
        OrderDays(reading: reading, pieces: pieces).note(in: &order)
        products.note(pieces, &order)
        let with =
            pieces.filter { $0.part == .with }.flatMap { reading.parties(in: $0.range) } + partiesBeforeWith(pieces)
            + beside
        if !with.isEmpty { order.slots["with"] = .list(unique(with).flatMap(reading.names).map { .text($0) }) }
        var work = tasks.text(pieces)
        if work.isEmpty, let handIn = pieces.first(where: { $0.part == .handIn || $0.part == .product }) {
            work = reading.words(products.clip(handIn.range))
        }
        if work.isEmpty, let report = pieces.first(where: { $0.part == .report || $0.part == .due }) {
            work = tasks.task(report.range)
        }
        // "trả lời bằng văn bản vụ bãi xe": what is handed in tells what the work is.
        if !work.isEmpty, work.split(separator: " ").count < 4, case .text(let product)? = order.slots["product"],
            !work.contains(product)
        {
            work += " " + product
        }
        if !work.isEmpty { order.slots["work"] = .text(work) }
        if let target = tasks.target(pieces) { order.slots["target"] = .int(target) }
        if let word = reading.first(.urgent, in: range) { order.slots["urgency"] = .text(reading.urgency(word)) }
        order.isBorneOut = order.slots["due"] != nil || order.slots["product"] != nil || order.asks.contains("date")
        order.note()
        return order
    }

    private func unique(_ parties: [Party]) -> [Party] {
        parties.reduce(into: []) {
            if !$0.map(\.kind).contains($1.kind) && !head.leads.map(\.kind).contains($1.kind) { $0.append($1) }
        }
    }

    /// "Công an thành phố phối hợp": those who stand before the word.
    private func partiesBeforeWith(_ pieces: [OrderSlots.Piece]) -> [Party] {
        pieces.filter { $0.part == .with }.flatMap { piece -> [Party] in
            let start = reading.base.clause(at: piece.range.lowerBound)?.range.lowerBound ?? piece.range.lowerBound
            let before = reading.parties(in: span(start, piece.range.lowerBound)).filter { !head.leads.contains($0) }
            return before.last.map { piece.range.lowerBound - $0.range.upperBound <= 2 } ?? false ? before : []
        }
    }
}
