import VietnameseText

/// "Ừ", "đồng ý", "ghi đi": the question is answered by yes, with what is said beside.
struct Assent {
    let reply: Reply
    private var words: AnswerWords { reply.words }

    /// Yes, or the act as it is to be; nil where nothing is agreed to.
    func read() -> Understood? {
        guard reply.expected.kind == "yesno" else { return nil }
        let act = reply.expected.act?.name ?? ""
        // "Rõ" to an order that was given.
        if act == "acknowledge", !words.isAssent, Reaction(words).isNod, !words.opensWithNo {
            return .answering(["yes": .bool(true)])
        }
        if words.isSpurned(act) { return .asking("intent") }
        guard words.isAssent || words.saysVerb(of: act) else { return nil }
        let rest = words.rest(after: words.yesEnd)
        let yes = Meaning.answer(["yes": .bool(true)])
        guard !rest.isEmpty, let act = reply.expected.act else { return .acting([yes]) }
        if words.excepts { return .asking("intent") }
        let answer = BesideAnswer(reply: reply)
        let part = Annotator.annotate(rest, reply.sight)
        let more =
            part.codes.isEmpty || part.codes.contains { .int($0) != act.slots["work"] }
            ? Likewise(part, reply.sight).acts(like: act) : []
        if let order = draft(act, part) { return .acting([order]) }
        if !more.isEmpty { return .acting([yes] + more) }
        let new = answer.firm(rest, reply.plain).filter { $0 != act }
        let isNew = new.contains { $0.name != act.name }
        if !isNew || !["report", "correct", "step", "confirm"].contains(act.name), !namesOthers(part, act),
            let changed = reply.amended(act, with: rest)
        {
            return .acting([changed])
        }
        if new.isEmpty, namesOthers(part, act) { return .acting([yes] + others(part, act)) }
        let kept = new.isEmpty ? answer.remark(rest) : []
        if new.isEmpty, kept.isEmpty, isLost(part, act) {
            var understood = Understood.acting([yes])
            understood.asks = ["intent"]
            return understood
        }
        return .acting(kept.isEmpty ? [yes] + new : [act] + kept)
    }

    /// Whether works are named by code that the act is not of.
    private func namesOthers(_ part: Message, _ act: Meaning) -> Bool {
        act.slots["work"] != nil && part.codes.contains { .int($0) != act.slots["work"] }
    }

    /// What is said of other works beside an assent; remarks too.
    private func others(_ part: Message, _ act: Meaning) -> [Meaning] {
        Reader.byRules(part.text, reply.plain).acts.filter { other in
            !["show", "query", "mine", "refused"].contains(other.name)
                && part.codes.contains { .int($0) == other.slots["work"] }
        }
    }

    /// "Được, thêm Công an thành phố phối hợp": who else takes part in an order that is put together.
    private func draft(_ act: Meaning, _ part: Message) -> Meaning? {
        guard act.name == "assign", Self.helping.first(in: part.tokens) != nil else { return nil }
        let changes = Draft(order: act, part: part, sight: reply.sight).changes()
        return changes["with"] == nil ? nil : Meaning("amend", changes)
    }
    private static let helping: WordPatterns = ["phối hợp", "cùng làm", "hỗ trợ", "tham gia", "làm cùng", "đi cùng"]

    /// Orders that must not be lost beside an assent, where nobody has read them.
    private static let ordering: WordPatterns = [
        "khen", "biểu dương", "phê bình", "kiểm điểm", "giao", "yêu cầu", "bảo", "thông báo", "nhắn", "triệu tập",
        "mời",
    ]

    /// Whether something of weight is left over beside an assent: an order, a day or a figure, or what would itself be asked about.
    private func isLost(_ part: Message, _ act: Meaning) -> Bool {
        if reply.sight.isLeader, Self.ordering.first(in: part.tokens) != nil { return true }
        let known = act.slots.values.compactMap { if case .number(let number) = $0 { number } else { nil } }
        if !part.figures.isEmpty, part.figures.allSatisfy({ known.contains($0.value) }) { return false }
        let read = Reader.byRules(part.text, reply.plain)
        if !reply.sight.isLeader, read.acts.isEmpty, read.asks.contains(where: { $0 != "intent" }) { return true }
        let isTurned = part.tokens.first.map { ["nhung", "mien", "voi"].contains($0.folded) } ?? false
        let isOfWeight = part.notes.contains { note in
            switch note.kind {
            case .date, .figure, .works: true
            default: false
            }
        }
        return isTurned && (isOfWeight || act.name == "assign")
    }
}
