import VietnameseText

/// "Không", "để mai", "khoan": the question is answered by no or by later, with what is said instead.
struct Refusal {
    let reply: Reply
    private var words: AnswerWords { reply.words }
    private var beside: BesideAnswer { BesideAnswer(reply: reply) }

    /// No, later, or what is meant instead; nil where nothing is refused.
    func read() -> Understood? {
        if words.agreesByNo(reply.expected.act?.name ?? ""), reply.expected.kind == "yesno" { return nil }
        if isOtherTime { return .answering(["later": .bool(true)]) }
        guard words.opensWithNo || words.isLater || reply.expected.kind == "obstacle" && reply.refusesAct else {
            let denies = reply.expected.kind == "yesno" && words.deniesByAsking(reply.expected.act?.name ?? "")
            return reply.refusesAtEnd || isKept || deniesIt || denies || isFinalNo
                ? .answering(["no": .bool(true)]) : nil
        }
        let rest = words.rest(after: words.noEnd)
        if let none = notYet(rest) { return none }
        if !words.isLater, reply.isFree, !rest.isEmpty, !reply.refusesAct, !words.givesUp { return nil }
        if reply.expected.kind == "obstacle", !words.laterClauses.isEmpty { return nil }
        if words.isLater, let otherwise = otherwise(rest) {
            return .acting([Meaning.answer(["no": .bool(true)])] + otherwise)
        }
        if words.isLater, let act = reply.expected.act, ["broadcast", "instruct"].contains(act.name),
            let changed = Change(of: act, by: reply.message, reply.sight).changed(), changed.name == "amend"
        {
            return .acting([changed])
        }
        if words.isLater { return .acting(postponed() ?? [Meaning.answer(["later": .bool(true)])]) }
        let no = Meaning.answer(["no": .bool(true)])
        guard !rest.isEmpty else { return .acting([no]) }
        if !["yesno", "choice"].contains(reply.expected.kind), words.opensWithNotYet {
            return .answering(["later": .bool(true)])
        }
        if let act = reply.expected.act, reply.expected.kind == "yesno", let instead = instead(of: act, rest) {
            return .acting([instead])
        }
        let others = beside.firm(reply.refusesAct ? words.laterClauses : rest, reply.plain).filter {
            $0.name != reply.expected.act?.name && $0.name != "assign"
        }
        return .acting([no] + (others.isEmpty ? beside.remark(rest) : others))
    }

    /// "Chưa có đâu, mai mới họp", "có gì đâu mà nộp" to what was to be handed in: there is none yet.
    private func notYet(_ rest: String) -> Understood? {
        guard ["result", "obstacle"].contains(reply.expected.kind),
            words.opensWithNotYet && reply.expected.kind == "result"
                || words.deniesDeed(reply.expected.act?.name ?? ""),
            reply.message.figures.isEmpty
        else { return nil }
        return .acting([.answer(["no": .bool(true)])] + (rest.isEmpty ? [] : beside.remark(rest)))
    }

    /// "Khoan, cho họ 10/6": the other decision.
    private func otherwise(_ rest: String) -> [Meaning]? {
        guard let act = reply.expected.act, let other = reply.opposite else { return nil }
        let acts = beside.firm(rest, reply.plain).filter { $0.name == other && $0.slots["work"] == act.slots["work"] }
        return acts.isEmpty ? nil : acts
    }

    /// "Không, 14 cơ mà": the act with the value that was meant instead.
    private func instead(of act: Meaning, _ rest: String) -> Meaning? {
        guard !reply.refusesAct, !words.keeps else { return nil }
        let part = Annotator.annotate(rest, reply.sight)
        if act.name == "step" { return beside.firm(rest, reply.plain).first { $0.name == "step" && $0 != act } }
        guard AnswerWords(part).isShort(7), let changed = Change(of: act, by: part, reply.sight).changed(),
            changed.slots.allSatisfy({
                act.slots[$0.key] != nil || ["days", "workingDays", "percent"].contains($0.key)
            })
        else { return nil }
        return act.name == "assign" ? Meaning("amend", changed.slots.filter { act.slots[$0.key] != $0.value }) : changed
    }

    /// "Chiều anh xem", "mai đi em" to a yes or no: nothing but a time at which it will be said.
    private var isOtherTime: Bool {
        guard reply.expected.kind == "yesno", let act = reply.expected.act, Change.daySlots[act.name] == nil,
            words.isShort(6),
            !words.isAssent, !words.opensWithNo, !reply.days.isEmpty, act.name != "report"
        else { return false }
        return reply.message.notes.allSatisfy { if case .date = $0.kind { true } else { false } }
    }

    /// "Mai em báo một thể": not now, and when.
    private func postponed() -> [Meaning]? {
        guard !["yesno", "choice"].contains(reply.expected.kind), words.saysDeed else { return nil }
        let promises = Reader.byRules(reply.message.text, reply.plain).acts.filter {
            $0.name == "promise" && $0.slots["by"] != nil
        }
        return promises.isEmpty ? nil : promises
    }

    /// "Cương quyết không" to what was to be allowed.
    private var isFinalNo: Bool {
        reply.expected.kind == "yesno" && words.endsWithNo && !words.isAssent
            && !["refuse", "return", "cancel"].contains(reply.expected.act?.name ?? "")
    }

    /// "Giữ hạn cũ", "để 31/5 như cũ" to what would change it.
    private var isKept: Bool {
        reply.expected.kind == "yesno" && words.isShort(9) && !words.isAssent
            && ["correct", "amend", "grant", "cancel", "askTarget", "askExtension", "handOver"].contains(
                reply.expected.act?.name ?? "")
            && Self.keeping.first(in: reply.message.tokens) != nil
    }
    private static let keeping: WordPatterns = [
        "như cũ", "giữ nguyên", "giữ hạn cũ", "hạn cũ", "số cũ", "đừng sửa", "đừng đổi", "khỏi đổi", "khỏi sửa",
        "để nguyên",
    ]

    /// "Em hỏi thôi chứ có báo đâu".
    private var deniesIt: Bool { reply.expected.kind == "yesno" && words.deniesInTheEnd }
}
