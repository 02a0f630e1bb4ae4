import Assignments
import VietnameseText

/// Reads "Long Biên cũng vậy", "cả 14 nữa", "thêm cả Gia Lâm": the same act for another.
struct Likewise {
    private let message: Message
    private let sight: Sight
    private let words: AnswerWords

    init(_ message: Message, _ sight: Sight) {
        (self.message, self.sight) = (message, sight)
        words = AnswerWords(message)
    }

    /// The act for what else is named; empty where nothing says that it is the same.
    func acts(like act: Meaning) -> [Meaning] {
        let reaction = Reaction(words)
        let urgesOn = act.name == "urge" && message.tokens.contains { $0.folded == "luon" }
        guard reaction.repeats || reaction.corrects || urgesOn, !words.isQuestion else { return [] }
        let reading = OrderReading(message, sight)
        let parties = reading.parties(in: reading.all)
        if ["assign", "broadcast", "praise", "criticise"].contains(act.name), let names = reading.slot(parties) {
            let slot = ["assign": "lead", "broadcast": "to"][act.name] ?? "of"
            return [Meaning(act.name, act.slots.merging([slot: names]) { $1 })]
        }
        guard case .number(let old)? = act.slots["work"] else { return [] }
        var works = message.codes
        if works.isEmpty {
            let title = sight.work(old.whole)?.title
            let theirs = parties.flatMap { party in sight.works.filter { reading.owns(party, $0) } }
            let alike = theirs.filter { $0.title == title }
            works = (alike.isEmpty ? theirs : alike).map(\.code)
        }
        works.removeAll { $0 == old.whole }
        guard !works.isEmpty, works.count < 4, words.isShort(act.name == "urge" ? 12 : 9) else { return [] }
        let own = ["done", "add", "percent", "of", "to", "due"]
        let slots =
            act.name == "report" || act.name == "correct" ? act.slots.filter { !own.contains($0.key) } : act.slots
        guard slots.count == act.slots.count else { return [] }
        return works.compactMap { same(act.name, slots, $0) }
    }

    /// The same for another work; what waits there may be a wish and no result.
    private func same(_ name: String, _ slots: [String: JSON], _ code: Int) -> Meaning? {
        let work = sight.work(code)
        if name == "confirm", work?.state != .submitted {
            guard work?.demands == [.deadline] else { return nil }
            return Meaning("grant", ["work": .int(code), "what": .text("extension")])
        }
        return Meaning(name, slots.merging(["work": .int(code)]) { $1 })
    }
}
