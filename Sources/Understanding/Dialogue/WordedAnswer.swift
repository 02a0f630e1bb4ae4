/// A reason, a result, an obstacle: what was asked for and any words answer.
struct WordedAnswer {
    let reply: Reply
    private var words: AnswerWords { reply.words }

    /// Any words are the answer, unless they say something of another work, ask, or say what is done instead.
    func read() -> Understood? {
        let read = Reader.byRules(reply.message.text, reply.plain)
        if !reply.expected.choices.isEmpty, words.isAssent, words.rest(after: words.yesEnd).isEmpty {
            return .asking("intent")
        }
        if let code = reply.work {
            let others = read.acts.filter { act in
                if case .number(let other)? = act.slots["work"] {
                    other.whole != code && act.name != "note"
                } else {
                    false
                }
            }
            if !others.isEmpty, !reply.message.codes.isEmpty { return nil }
        }
        let names = Set(read.acts.map(\.name))
        if reply.expected.kind == "reason", let turned = turnedAround(read) { return turned }
        if reply.expected.kind == "text", read.asks.isEmpty, !names.isEmpty, names.isSubset(of: Self.told) {
            return .acting(read.acts)
        }
        // "Biên bản đang chờ dấu, sáng thứ 5 có": no result but when it comes.
        if reply.expected.kind == "result", read.asks.isEmpty, !names.isEmpty,
            names.isSubset(of: ["promise", "obstacle", "askExtension"])
        {
            return .acting(read.acts)
        }
        return TurnedAway(reply: reply, plain: read).read() ?? .answering(["value": .text(words.spoken)])
    }

    /// "Xem lại thấy đủ rồi, duyệt": asked why not, somebody decides otherwise.
    private func turnedAround(_ read: Understood) -> Understood? {
        guard let act = reply.expected.act, let other = reply.opposite, read.asks.isEmpty, words.isShort(10),
            read.acts.count == 1, read.acts[0].name == other, read.acts[0].slots["work"] == act.slots["work"]
        else { return nil }
        return .acting(read.acts)
    }

    private static let told: Set<String> = [
        "report", "step", "submit", "obstacle", "promise", "askExtension", "correct",
    ]
}
