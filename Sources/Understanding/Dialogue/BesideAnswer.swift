/// What is said beside an answer, or instead of one.
struct BesideAnswer {
    let reply: Reply
    private var words: AnswerWords { reply.words }

    /// What one says of one's own work beside an answer and what is nothing else: kept as its words.
    func remark(_ text: String) -> [Meaning] {
        guard let code = reply.work, reply.sight.work(code)?.isOwn == true,
            ["report", "submit", "step", "acknowledge", "obstacle", "note"].contains(reply.expected.act?.name ?? "")
        else { return [] }
        let part = Annotator.annotate(text, reply.sight)
        let reading = Reading(part, reply.sight)
        let says = [Sense.not, .nearly, .underWay, .lack, .wait, .done, .obstacle].contains {
            reading.has($0, in: reading.all)
        }
        guard says, AnswerWords(part).counts(atLeast: 4), !reading.clauses.contains(where: reading.isQuestion) else {
            return []
        }
        return [Meaning("note", ["work": .int(code)])]
    }

    /// What is said beside an answer, without remarks; a question only where it is one.
    func firm(_ text: String, _ sight: Sight) -> [Meaning] {
        guard !text.isEmpty else { return [] }
        let asks = AnswerWords(Annotator.annotate(text, sight)).isQuestion
        return Reader.byRules(text, sight).acts.filter { act in
            if ["query", "show", "mine"].contains(act.name) { return asks }
            return !["note", "thanks", "answer", "refused"].contains(act.name)
                && (act.name != "report" || reply.expected.act?.name != "report")
        }
    }

    /// "12 nhận rồi, 14 thì không phải việc của em": who says something of other works by their codes answers with that.
    func stated() -> Understood? {
        guard reply.expected.kind != "work", !words.opensWithNo, !words.isAssent, words.counts(atLeast: 4),
            !words.saysVerb(of: reply.expected.act?.name ?? "")
        else { return nil }
        let own = reply.work
        let others = reply.message.codes.filter { $0 != own }
        guard !others.isEmpty, reply.expected.act == nil || reply.expected.act?.name != "assign" else { return nil }
        let read = Reader.byRules(reply.message.text, reply.plain)
        let works = Set(
            read.acts.compactMap { act -> Int? in
                if case .number(let code)? = act.slots["work"], act.name != "show" { code.whole } else { nil }
            })
        return read.asks.isEmpty && works.isSuperset(of: others) ? .acting(read.acts) : nil
    }

    /// An answer with what else is ordered or told in clauses of their own: "31/5, nhắc Cầu Giấy luôn nhé".
    func added(to answer: Understood?) -> Understood? {
        guard var answer, answer.asks.isEmpty, !answer.acts.isEmpty else { return answer }
        for clause in Clauses.of(reply.message).dropFirst() where clause.link == .none {
            let text = reply.message.source(clause.range)
            let names =
                reply.sight.isLeader
                ? Self.leaders : reply.message.codes(in: clause.range).isEmpty ? ["obstacle"] : Self.officers
            if let act = reply.expected.act, act.name == "assign" {
                let changes = Draft(order: act, part: Annotator.annotate(text, reply.sight), sight: reply.sight)
                    .changes()
                if !changes.isEmpty { answer.acts.append(Meaning("amend", changes)) }
                continue
            }
            guard !names.isEmpty, clause.range.count > 2 else { continue }
            answer.acts += firm(text, reply.plain).filter {
                names.contains($0.name) && $0.name != reply.expected.act?.name
            }
        }
        return answer
    }
    private static let leaders: Set<String> = ["instruct", "urge", "broadcast", "praise", "criticise"]
    private static let officers: Set<String> = ["report", "submit", "obstacle", "askExtension", "acknowledge", "step"]
}
