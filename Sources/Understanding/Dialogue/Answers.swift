/// Reads what is said to what the bot has asked: a number, yes, no, later, a value of the kind that is waited for; and what is said beside.
struct Answers {
    private let reply: Reply

    /// Nil where nothing was asked.
    init?(_ message: Message, _ sight: Sight) {
        guard let reply = Reply(message, sight) else { return nil }
        self.reply = reply
    }

    /// What it comes to; nil where it is no answer, and is read as any other message.
    func read() -> Understood? {
        let words = reply.words
        if let changed = ChangedMind(reply: reply).read() ?? ChosenAnswer(reply: reply).read() ?? beside.stated() {
            return changed
        }
        if words.isQuestion { return nil }
        if reply.expected.kind == "yesno", words.isConditional, !words.opensWithNo { return .asking("intent") }
        return Refusal(reply: reply).read() ?? Assent(reply: reply).read() ?? value()
    }

    private var beside: BesideAnswer { BesideAnswer(reply: reply) }

    /// A value of the kind that is waited for; nil where there is none and the words say something else.
    private func value() -> Understood? {
        if reply.isFree { return WordedAnswer(reply: reply).read() }
        switch reply.expected.kind {
        case "date", "time": return beside.added(to: DateAnswer(reply: reply).read())
        case "amount", "percent": return beside.added(to: AmountAnswer(reply: reply).read())
        case "work": return beside.added(to: NamedAnswer(reply: reply).work())
        case "person": return NamedAnswer(reply: reply).person()
        case "unit": return NamedAnswer(reply: reply).unit()
        case "yesno": return corrected()
        default: return nil
        }
    }

    /// "10/6 thôi" to "đến 20/6, đúng không?": the act with the other day.
    private func corrected() -> Understood? {
        guard let act = reply.expected.act, reply.words.isShort(12),
            let changed = reply.amended(act, with: reply.message.text),
            changed.slots["reason"] == act.slots["reason"]
        else { return nil }
        return .acting([changed])
    }
}
