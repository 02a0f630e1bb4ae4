import Assignments
import VietnameseText

/// An order written as a form: "Nội dung: …. Đơn vị thực hiện: …. Thời hạn: ….".
struct OrderForm {
    let reading: OrderReading
    private var tokens: [Token] { reading.tokens }

    func proposal() -> Proposal? {
        let fields = fields()
        guard fields.count >= 3 || fields.count == 2 && before(fields) != nil,
            let topic = fields.first(where: { $0.sense == .topic }) ?? made(fields)
        else { return nil }
        var slots: [String: JSON] = ["work": .text(reading.words(topic.range))]
        var asks: [String] = []
        for field in fields {
            let parties = reading.parties(in: field.range)
            let day = reading.dateNotes(in: field.range).compactMap { reading.deadline($0) }.first
            switch field.sense {
            case .leadLabel: if let lead = reading.slot(parties) { slots["lead"] = lead } else { asks.append("unit") }
            case .withLabel:
                if !parties.isEmpty { slots["with"] = .list(parties.flatMap(reading.names).map { .text($0) }) }
            case .due: if let day { slots["due"] = .text(day.iso) } else { asks.append("date") }
            case .report: if let day { slots["reportBy"] = .text(day.iso) }
            case .product: slots["product"] = .text(reading.words(field.range))
            default: break
            }
        }
        if slots["lead"] == nil, let lead = before(fields).flatMap({ reading.slot($0.leads) }) { slots["lead"] = lead }
        if let refused = (parties(fields) + (before(fields)?.leads ?? [])).first(where: {
            !OrderRights(reading.sight).mayGive(to: $0)
        }) {
            return Proposal(
                [Meaning("refused", ["act": .text("assign")])], score: 90, covers: Set(reading.all),
                "not allowed: \(refused.range)")
        }
        let missing = ["lead", "due", "product"].filter { slots[$0] == nil }
        if !missing.isEmpty { slots["missing"] = .list(missing.map { .text($0) }) }
        return Proposal(
            asks.isEmpty ? [Meaning("assign", slots)] : [], asks: asks, score: 92, covers: Set(reading.all),
            "order as a form")
    }

    /// "Hạn 25/6. Sản phẩm: clip …. Đơn vị: …": what is handed in says what is to be done.
    private func made(_ fields: [(sense: OrderSense, range: Range<Int>)]) -> (sense: OrderSense, range: Range<Int>)? {
        guard fields.contains(where: { $0.sense == .leadLabel }), fields.contains(where: { $0.sense == .due }) else {
            return nil
        }
        return fields.first { $0.sense == .product }
    }

    /// "Giao X:" before the first label.
    private func before(_ fields: [(sense: OrderSense, range: Range<Int>)]) -> OrderHead? {
        guard let first = fields.first, let colon = tokens.indices.first(where: { tokens[$0].isSign(":") }),
            colon < first.range.lowerBound
        else { return nil }
        return OrderHeads(reading: reading).all(in: span(0, first.range.lowerBound)).first
    }

    private func parties(_ fields: [(sense: OrderSense, range: Range<Int>)]) -> [Party] {
        fields.filter { $0.sense == .leadLabel }.flatMap { reading.parties(in: $0.range) }
    }

    /// Labels with what follows their colons up to the next label; "Hạn 25/6." is a label without one.
    private func fields() -> [(sense: OrderSense, range: Range<Int>)] {
        var starts: [(sense: OrderSense, label: Int, value: Int)] = []
        for colon in tokens.indices where tokens[colon].isSign(":") {
            for start in span(max(0, colon - 5), colon) {
                guard opensSentence(start), let sense = label(from: start, to: colon) else { continue }
                starts.append((sense, start, colon + 1))
                break
            }
        }
        if starts.count < 2 || !starts.contains(where: { $0.sense == .leadLabel }) {
            starts.removeAll {
                $0.label == 0 && OrderLexicon.end(.give, tokens, at: 0, isMarked: reading.isMarked) != nil
            }
        }
        guard !starts.isEmpty else { return [] }
        let dated = tokens.indices.compactMap { index -> (sense: OrderSense, label: Int, value: Int)? in
            guard index == 0 || tokens[index - 1].isSign(".") || tokens[index - 1].kind == .lineBreak,
                !starts.contains(where: { $0.label == index }),
                let end = OrderLexicon.end(.due, tokens, at: index, isMarked: reading.isMarked),
                reading.dateNotes(in: span(end, min(tokens.count, end + 2))).first?.range.lowerBound == end
            else { return nil }
            return (.due, index, end)
        }
        starts = (starts + dated).sorted { $0.label < $1.label }
        return starts.indices.map {
            (starts[$0].sense, span(starts[$0].value, ($0 + 1 < starts.count ? starts[$0 + 1].label : tokens.count)))
        }
    }
    private func opensSentence(_ index: Int) -> Bool {
        index == 0 || tokens[index - 1].kind == .lineBreak
            || tokens[index - 1].kind == .sign && !tokens[index - 1].isSign(":")
    }
    /// "Giao: …" at the beginning says what is to be done.
    private func label(from start: Int, to colon: Int) -> OrderSense? {
        let known = Self.labels.first {
            OrderLexicon.end($0, tokens, at: start, isMarked: reading.isMarked) == colon
        }
        let isGiving = start == 0 && OrderLexicon.end(.give, tokens, at: 0, isMarked: reading.isMarked) == colon
        return known ?? (isGiving ? .topic : nil)
    }
    private static let labels: [OrderSense] = [.withLabel, .leadLabel, .topic, .report, .due, .product]
}
