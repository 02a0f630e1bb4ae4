import Assignments
import VietnameseText

/// The orders that begin with a sentence, with the sentences that add to them.
struct OrderComposing {
    let reading: OrderReading
    private var tokens: [Token] { reading.tokens }

    /// Orders by a word that gives; those that name a day and a product; all others.
    enum Kind { case explicit, complete, any }

    /// The orders that begin with a sentence, with the sentences that add to them.
    func orders(from index: Int, _ kind: Kind) -> (Proposal, Int)? {
        let isExplicit = kind == .explicit
        let heads = OrderHeads(reading: reading)
        let first = reading.sentences[index]
        guard !isQuestion(first) else { return nil }
        let found = heads.all(in: first)
        guard let head = found.first, !isExplicit || head.isExplicit else { return nil }
        let sentence = OrderSentence(reading: reading, range: first)
        let passedOn = PassedOn(sentence: sentence)
        if isExplicit, passedOn.isOfWorkInForce(head) { return nil }
        if reading.affirmed(.delegate, in: first) != nil, DelegateFrame(sentence: sentence).proposal() != nil {
            return nil
        }
        if kind != .complete, let taken = passedOn.takeOver() { return (taken, 1) }
        if kind != .complete, let passed = passedOn.proposal(head, found.count) { return (passed, 1) }
        if let list = list(head, index) { return list }
        var count = 1
        while index + count < reading.sentences.count, isAddition(reading.sentences[index + count]) { count += 1 }
        let range = span(first.lowerBound, reading.sentences[index + count - 1].upperBound)
        guard let proposal = proposal(found, range) else { return nil }
        if kind == .complete,
            !reading.codes(in: range).isEmpty
                || !proposal.acts.allSatisfy({
                    $0.slots["due"] != nil && $0.slots["product"] != nil && $0.name == "assign"
                }) || proposal.acts.isEmpty
        {
            return nil
        }
        return (proposal, count)
    }

    /// Numbered works for one and the same.
    private func list(_ head: OrderHead, _ index: Int) -> (Proposal, Int)? {
        let items = OrderList(reading: reading, head: head).items()
        guard let last = items.last, !head.leads.isEmpty, !head.unknown,
            head.leads.allSatisfy({ OrderRights(reading.sight).mayGive(to: $0) })
        else { return nil }
        let orders = items.map { Assigning(reading: reading, head: head, range: $0).order() }
        guard orders.allSatisfy({ $0.asks.isEmpty && $0.slots["work"] != nil }) else { return nil }
        let covers = Set(span(reading.sentences[index].lowerBound, last.upperBound))
        let count = reading.sentences[index...].count { covers.contains($0.lowerBound) }
        return (
            Proposal(orders.map { Meaning("assign", $0.slots) }, score: 96, covers: covers, "orders as a list"), count
        )
    }

    /// Whether a sentence only adds to an order: its deadline, its product, those beside.
    private func isAddition(_ range: Range<Int>) -> Bool {
        guard reading.codes(in: range).isEmpty, !isQuestion(range) else { return false }
        let additions = OrderAdditions(reading: reading)
        if additions.isOfHelpers(range) || additions.isBareVerb(range) || additions.isBareDocument(range) {
            return true
        }
        guard OrderHeads(reading: reading).all(in: range).isEmpty else { return false }
        let opens = [OrderSense.due, .product, .handIn, .report, .with, .urgent, .topic, .leadLabel].contains {
            additions.opens($0, range)
        }
        let isDate = reading.dateNotes(in: range).contains {
            span(range.lowerBound, $0.range.lowerBound).allSatisfy(reading.isLight)
        }
        return opens || isDate
    }

    /// The orders of a range, one for each head; a deadline that is said for all is each one's.
    private func proposal(_ all: [OrderHead], _ range: Range<Int>) -> Proposal? {
        let (heads, helpers) = OrderAdditions(reading: reading).helpers(all)
        if heads.count == 2, heads[1].leads.count < heads[0].leads.count,
            heads[1].leads.allSatisfy({ heads[0].leads.map(\.kind).contains($0.kind) })
        {
            return shared(heads, range)
        }
        var orders = orders(heads, helpers, range)
        let subjects = OrderSubjects(reading: reading)
        let isWeak = zip(heads, orders).contains { $0.isOpen && !subjects.isTelling(range, $1.slots) }
        guard !isWeak || zip(heads, orders).allSatisfy({ !$0.isOpen || subjects.isWeaklyTelling(range, $1.slots) })
        else {
            return nil
        }
        let isExplicit = heads.contains(where: \.isExplicit)
        let isCalledFor = subjects.isCalledFor(range) && !heads.allSatisfy(\.leads.isEmpty)
        guard isCalledFor || isOrder(heads, orders, range) else { return nil }
        if orders.count > 1, let due = orders.last?.slots["due"] {
            let product = orders.last?.slots["product"]
            for place in orders.indices where orders[place].slots["due"] == nil { orders[place].share(due, product) }
        }
        if let hindered = hindrance(heads, orders, Set(range)) { return hindered }
        if heads.allSatisfy({ $0.leads.isEmpty }), !orders.contains(where: \.isBorneOut) { return nil }
        if orders.contains(where: { $0.slots["due"] == nil && $0.slots["product"] == nil }),
            reading.has(.exhort, in: range), orders.count == 1
        {
            return nil
        }
        return Proposal(
            orders.map { Meaning("assign", $0.slots) },
            score: score(orders, isWeak: isWeak, isCertain: isExplicit, isCalledFor: isCalledFor),
            covers: Set(range), "order")
    }

    /// The order of each head, from it up to the next.
    private func orders(_ heads: [OrderHead], _ helpers: [Party], _ range: Range<Int>) -> [Order] {
        heads.indices.map { place in
            let start = place == 0 ? range.lowerBound : heads[place].range.lowerBound
            let end = place + 1 < heads.count ? heads[place + 1].range.lowerBound : range.upperBound
            return Assigning(
                reading: reading, head: heads[place], range: span(start, end), beside: place == 0 ? helpers : []
            ).order()
        }
    }

    /// Whether something beside a party and its verb speaks for an order: a word that gives, a day, a product, urgency,
    /// a favour.
    private func isOrder(_ heads: [OrderHead], _ orders: [Order], _ range: Range<Int>) -> Bool {
        orders.contains(where: { $0.slots["urgency"] != nil }) && !heads.allSatisfy(\.leads.isEmpty)
            || heads.contains(where: \.isExplicit)
                && orders.contains(where: { $0.slots["work"] != nil || $0.isBorneOut })
            || orders.contains(where: \.isBorneOut) || isAsked(heads, range)
    }

    /// What keeps orders from being given: rights, a unit that is not known, a part that is not clear.
    private func hindrance(_ heads: [OrderHead], _ orders: [Order], _ covers: Set<Int>) -> Proposal? {
        if heads.contains(where: { head in head.leads.contains { !OrderRights(reading.sight).mayGive(to: $0) } }) {
            return Proposal(
                [Meaning("refused", ["act": .text("assign")])], score: 90, covers: covers, "not allowed: assign")
        }
        if heads.contains(where: \.unknown) {
            return Proposal([], asks: ["unit"], score: 86, covers: covers, "a unit that is not known")
        }
        let asks = orders.flatMap(\.asks)
        return asks.isEmpty ? nil : Proposal([], asks: asks, score: 84, covers: covers, "order, not clear")
    }

    /// How sure orders are: with a day and a product, by a word that gives, by a particle that tells.
    private func score(_ orders: [Order], isWeak: Bool, isCertain: Bool, isCalledFor: Bool) -> Int {
        if isWeak { return 45 }
        if orders.allSatisfy({ $0.slots["due"] != nil && $0.slots["product"] != nil }) { return 99 }
        return isCertain ? 95 : isCalledFor ? 94 : 76
    }

    /// "Giao X và Y …, X chủ trì": one order; the others help.
    private func shared(_ heads: [OrderHead], _ range: Range<Int>) -> Proposal? {
        var head = heads[0]
        let helping = head.leads.filter { !heads[1].leads.map(\.kind).contains($0.kind) }
        head.leads = heads[1].leads
        guard var proposal = proposal([head], range), proposal.acts.count == 1 else { return nil }
        proposal.acts[0].slots["with"] = .list(helping.flatMap(reading.names).map { .text($0) })
        return proposal
    }

    /// "Đồng chí Hà thảo giúp tôi …": asked of a person as a favour.
    private func isAsked(_ heads: [OrderHead], _ range: Range<Int>) -> Bool {
        heads.contains { head in
            reading.base.matches(Self.favour, in: span(head.range.upperBound, range.upperBound)) != nil
        }
    }
    private static let favour: WordPatterns = [
        "giúp tôi", "giúp anh", "cho tôi", "cho anh", "giúp chị", "hộ tôi", "giùm tôi", "giúp em", "cho chị",
        "giùm tui", "cho tui", "nhé",
    ]

    private func isQuestion(_ range: Range<Int>) -> Bool {
        reading.isQuestion(range) && range.upperBound < tokens.count && tokens[range.upperBound].isSign("?")
    }
}
