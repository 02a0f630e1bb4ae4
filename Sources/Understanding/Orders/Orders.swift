import Assignments
import VietnameseText

/// Reads what chairs, secretaries and heads order and decide.
enum Orders {
    /// What parts of a message order or decide, refuse where the speaker may not, ask where it is not clear, or leave alone.
    static func proposals(_ message: Message, _ sight: Sight) -> [Proposal] {
        guard !message.tokens.isEmpty, sight.isLeader || sight.speaker.holds(.follower) else { return [] }
        let reading = OrderReading(message, sight)
        if reading.base.matches(howTo, in: reading.all) != nil { return [] }
        if OrderMoods(reading: reading).isForPeople {
            return [Proposal([], score: 86, covers: Set(reading.all), "to people")]
        }
        if let form = OrderForm(reading: reading).proposal() { return [form] }
        var reader = OrderReader(reading: reading)
        return reader.run()
    }
    /// Asked is how one orders, nothing is ordered.
    private static let howTo: WordPatterns = [
        "gõ thế nào", "gõ như thế nào", "nhắn thế nào", "nhắn như thế nào", "gõ sao", "ghi thế nào", "viết thế nào",
        "cú pháp", "cách giao", "quên mẫu", "giao thế nào", "giao việc thế nào", "nhập thế nào", "gõ ra sao",
    ]
}

/// Goes through the sentences of a message.
struct OrderReader {
    let reading: OrderReading
    private var found: [Proposal] = []
    /// What says nothing of its own.
    private var trivial: Set<Int> = []

    init(reading: OrderReading) { self.reading = reading }
    private var tokens: [Token] { reading.tokens }

    mutating func run() -> [Proposal] {
        let moods = OrderMoods(reading: reading)
        var index = 0
        while index < reading.sentences.count {
            let range = reading.sentences[index]
            let sentence = OrderSentence(reading: reading, range: range)
            if let reminder = ReminderFrame(sentence: sentence).proposal() {
                found.append(reminder)
                index += 1
            } else if moods.isLeftAlone(range) {
                let isOrder = [OrderSense.give, .confirm, .moreTime, .cancel, .pause].contains {
                    reading.has($0, in: range)
                }
                found.append(Proposal([], score: isOrder ? 97 : 84, covers: Set(range), "left alone"))
                index += 1
            } else if let (proposal, count) = orders(from: index, .explicit) ?? orders(from: index, .complete) {
                found.append(proposal)
                index += count
            } else if let proposal = isQuestion(range) ? nil : OrderFrames.proposal(sentence) {
                // What is not clear as a decision may be clear as an order.
                if proposal.acts.isEmpty, let (order, count) = orders(from: index, .any), order.asks.isEmpty {
                    found.append(order)
                    index += count
                    continue
                }
                found.append(opened(complete(proposal, range), range))
                index += 1
                // What is told may go on in the next sentences.
                while index < reading.sentences.count, proposal.covers.contains(reading.sentences[index].lowerBound) {
                    index += 1
                }
            } else if let (proposal, count) = orders(from: index, .any) {
                found.append(proposal)
                index += count
            } else if let duty = obligation(range) {
                found.append(duty)
                index += 1
            } else {
                if isTrivial(range) { trivial.formUnion(range) }
                index += 1
            }
        }
        return joined()
    }

    /// One proposal for all sentences that say something; what says nothing is covered beside.
    private func joined() -> [Proposal] {
        let telling = found.filter { !$0.acts.isEmpty || !$0.asks.isEmpty }
        guard let first = found.first else { return exhortation() }
        let kept = telling.isEmpty ? [first] : telling
        var covers = kept.reduce(into: trivial) { $0.formUnion($1.covers) }
        for proposal in found where proposal.acts.isEmpty && proposal.asks.isEmpty { covers.formUnion(proposal.covers) }
        for index in tokens.indices where tokens[index].kind == .sign || tokens[index].kind == .lineBreak {
            if !tokens[index].isSign("?") || telling.isEmpty { covers.insert(index) }
        }
        // A sentence beside an order that carries nothing of weight is its reason or a remark.
        for range in reading.sentences where covers.isDisjoint(with: range) && !isQuestion(range) {
            if reading.base.matches(Self.wanting, in: range) != nil { continue }
            if reading.isQuestion(range), reading.base.matches(Self.whatever, in: range) == nil { continue }
            if !reading.message.notes(in: range).contains(where: { $0.kind.isWeighty }) { covers.formUnion(range) }
        }
        return [
            Proposal(
                merged(kept.flatMap(\.acts)), asks: kept.flatMap(\.asks), offers: kept.flatMap(\.offers),
                score: kept.map(\.score).min() ?? 0, covers: covers, kept.map(\.reason).joined(separator: " + "))
        ]
    }

    /// "… nhưng từ nay mỗi thứ Hai phải báo số": what has to be done beside a decision on one work.
    private func obligation(_ range: Range<Int>) -> Proposal? {
        guard OrderSegments.obliging.match(tokens, at: range.lowerBound) != nil, !reading.isQuestion(range),
            range.count > 2,
            let last = found.last?.acts.last, Self.decisions.contains(last.name),
            case .number(let code)? = last.slots["work"], reading.parties(in: range).isEmpty
        else { return nil }
        return OrderSentence(reading: reading, range: range).act(
            "instruct", .works([Int(code)]), ["text": .text(reading.words(range))])
    }
    private static let decisions: Set<String> = ["grant", "refuse", "confirm", "return", "resume", "reopen", "amend"]

    /// What is said twice of one work is one act.
    private func merged(_ acts: [Meaning]) -> [Meaning] {
        acts.reduce(into: []) { merged, act in
            if act.name == "instruct", let last = merged.last, last.name == "instruct",
                last.slots["work"] == act.slots["work"],
                case .text(let one)? = last.slots["text"], case .text(let other)? = act.slots["text"], one != other
            {
                merged[merged.count - 1].slots["text"] = .text(one + ", " + other)
                return
            }
            guard let work = act.slots["work"],
                let place = merged.firstIndex(where: { $0.name == act.name && $0.slots["work"] == work }),
                act.slots.allSatisfy({ merged[place].slots[$0.key] == nil || merged[place].slots[$0.key] == $0.value })
            else {
                merged.append(act)
                return
            }
            merged[place].slots.merge(act.slots) { $1 }
        }
    }

    private static let whatever: WordPatterns = [
        "có gì", "ai hỏi gì", "ai xin gì", "việc gì", "ai cần gì", "ai có gì", "có ai hỏi",
    ]

    /// Something is to be shown.
    private static let wanting: WordPatterns = [
        "cho tôi biết", "cho anh biết", "cho em biết", "cho chị biết", "cho xem", "cho tôi xem", "cho anh xem",
        "cho em xem", "cho chị xem", "cho tui coi", "bảng", "liệt kê", "tổng hợp", "tập hợp", "lấy cho", "in cho",
        "in em",
        "còn ai", "những ai", "ra xem",
    ]

    /// "Đề nghị các quận quyết liệt hơn": there is nothing to do; what is meant is asked.
    private func exhortation() -> [Proposal] {
        guard reading.sight.isLeader, reading.has(.exhort, in: reading.all), !reading.parties(in: reading.all).isEmpty
        else { return [] }
        return [Proposal([], asks: ["intent"], score: 60, covers: Set(reading.all), "nothing to do in it")]
    }

    private func isQuestion(_ range: Range<Int>) -> Bool {
        reading.isQuestion(range) && range.upperBound < tokens.count && tokens[range.upperBound].isSign("?")
    }
    private func isTrivial(_ range: Range<Int>) -> Bool {
        range.allSatisfy { reading.isLight($0) || tokens[$0].number != nil || Self.opening.contains(tokens[$0]) }
    }
    private static let opening: WordSet = [
        "phan", "cong", "giao", "viec", "nhap", "thong", "nhat", "chu", "truong", "gap", "cam", "on", "duoc", "ok",
        "theo", "tb",
    ]

    /// A sentence that a word of order or decision opens, and that has no sign of a question, is hardly anything else.
    private func opened(_ proposal: Proposal, _ range: Range<Int>) -> Proposal {
        guard !proposal.acts.isEmpty, !isSigned(range),
            Self.openers.contains(where: { reading.opens($0, range) != nil })
        else { return proposal }
        var sure = proposal
        sure.score = 100
        return sure
    }
    private func isSigned(_ range: Range<Int>) -> Bool {
        range.upperBound < tokens.count && tokens[range.upperBound].isSign("?")
    }
    private static let openers: [OrderSense] = [
        .confirm, .sendBack, .refuse, .urge, .pause, .cancel, .reopen, .announce, .tell, .askThem, .assent, .open,
        .close, .handOver, .praise, .criticise,
    ]

    private static let carrying: Set<String> = ["instruct", "broadcast", "praise", "criticise", "lesson", "refused"]

    /// A work that is named and of which nothing was done is asked about.
    private func complete(_ proposal: Proposal, _ range: Range<Int>) -> Proposal {
        guard !proposal.acts.isEmpty, proposal.asks.isEmpty,
            !proposal.acts.contains(where: { Self.carrying.contains($0.name) })
        else { return proposal }
        let named = Set(reading.codes(in: range))
        let done = Set(
            proposal.acts.compactMap { act -> Int? in
                if case .number(let code)? = act.slots["work"] { Int(code) } else { nil }
            })
        guard !named.isSubset(of: done) else { return proposal }
        var asking = proposal
        asking.asks = ["work"]
        return asking
    }

    // MARK: Orders

    /// Orders by a word that gives; those that name a day and a product; all others.
    private enum Kind { case explicit, complete, any }

    /// The orders that begin with a sentence, with the sentences that add to them.
    private func orders(from index: Int, _ kind: Kind) -> (Proposal, Int)? {
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
        let explicit = heads.contains(where: \.isExplicit)
        if heads.count == 2, heads[1].leads.count < heads[0].leads.count,
            heads[1].leads.allSatisfy({ heads[0].leads.map(\.kind).contains($0.kind) })
        {
            return shared(heads, range)
        }
        var orders: [Assigning.Order] = []
        for (place, head) in heads.enumerated() {
            let start = place == 0 ? range.lowerBound : head.range.lowerBound
            let end = place + 1 < heads.count ? heads[place + 1].range.lowerBound : range.upperBound
            orders.append(
                Assigning(reading: reading, head: head, range: span(start, end), beside: place == 0 ? helpers : [])
                    .order())
        }
        let subjects = OrderSubjects(reading: reading)
        let isWeak = zip(heads, orders).contains { $0.isOpen && !subjects.isTelling(range, $1.slots) }
        guard !isWeak || zip(heads, orders).allSatisfy({ !$0.isOpen || subjects.isWeaklyTelling(range, $1.slots) })
        else {
            return nil
        }
        let isCalledFor = subjects.isCalledFor(range) && !heads.allSatisfy(\.leads.isEmpty)
        guard
            isCalledFor || orders.contains(where: { $0.slots["urgency"] != nil }) && !heads.allSatisfy(\.leads.isEmpty)
                || explicit && orders.contains(where: { $0.slots["work"] != nil || $0.isBorneOut })
                || orders.contains(where: \.isBorneOut) || isAsked(heads, range)
        else { return nil }
        if orders.count > 1, let due = orders.last?.slots["due"] {
            let product = orders.last?.slots["product"]
            for place in orders.indices where orders[place].slots["due"] == nil { orders[place].share(due, product) }
        }
        let covers = Set(range)
        if heads.contains(where: { head in head.leads.contains { !OrderRights(reading.sight).mayGive(to: $0) } }) {
            return Proposal(
                [Meaning("refused", ["act": .text("assign")])], score: 90, covers: covers, "not allowed: assign")
        }
        if heads.contains(where: \.unknown) {
            return Proposal([], asks: ["unit"], score: 86, covers: covers, "a unit that is not known")
        }
        let asks = orders.flatMap(\.asks)
        if !asks.isEmpty { return Proposal([], asks: asks, score: 84, covers: covers, "order, not clear") }
        if heads.allSatisfy({ $0.leads.isEmpty }), !orders.contains(where: \.isBorneOut) { return nil }
        if orders.contains(where: { $0.slots["due"] == nil && $0.slots["product"] == nil }),
            reading.has(.exhort, in: range), orders.count == 1
        {
            return nil
        }
        return Proposal(
            orders.map { Meaning("assign", $0.slots) },
            score: score(orders, isWeak: isWeak, isCertain: explicit, isCalledFor: isCalledFor),
            covers: covers, "order")
    }

    /// How sure orders are: with a day and a product, by a word that gives, by a particle that tells.
    private func score(_ orders: [Assigning.Order], isWeak: Bool, isCertain: Bool, isCalledFor: Bool) -> Int {
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
}
