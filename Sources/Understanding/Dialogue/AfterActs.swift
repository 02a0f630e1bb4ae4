import Assignments
import CivilCalendar
import VietnameseText

/// Reads what is said right after the bot has recorded or answered something and has asked nothing: a nod, a correction, "that one too".
struct AfterActs {
    let message: Message
    let sight: Sight
    private let words: AnswerWords

    /// Nil where nothing was said before, or something is asked.
    init?(_ message: Message, _ sight: Sight) {
        guard sight.expects.isEmpty, !sight.did.isEmpty || sight.hasHeard, !message.tokens.isEmpty else { return nil }
        (self.message, self.sight) = (message, sight)
        words = AnswerWords(message)
    }

    func read() -> Understood? {
        if words.isThanks { return acts([Meaning("thanks")]) }
        if words.isNod { return acts([]) }
        guard !words.isQuestion, let last = sight.did.last else { return nil }
        if words.corrects, let corrected = corrected(last) { return acts([corrected]) }
        if words.repeats || words.corrects, let again = again(last) { return acts(again) }
        return nil
    }

    private func acts(_ acts: [Meaning]) -> Understood {
        var understood = Understood()
        understood.acts = acts
        return understood
    }

    /// "Không phải, 54 cơ": the act with what was meant; a report of another thing is taken back.
    private func corrected(_ last: Meaning) -> Meaning? {
        guard words.isShort(12) else { return nil }
        let figures = message.notes.compactMap { note -> Message.Figure? in
            if case .figure(let figure) = note.kind { figure } else { nil }
        }
        if ["report", "correct"].contains(last.name) {
            guard let work = last.slots["work"] else { return nil }
            var said: Set<Double> = []
            if case .number(let done)? = last.slots["done"] { said.insert(done) }
            let meant = figures.filter { !said.contains($0.value) && !$0.isRough }
            if let figure = meant.last, meant.count == 1 {
                return Meaning("correct", ["work": work, figure.isPercent ? "percent" : "done": .number(figure.value)])
            }
            return figures.isEmpty || meant.isEmpty ? Meaning("correct", ["work": work, "takeBack": .bool(true)]) : nil
        }
        if last.name == "submit", let work = last.slots["work"], figures.isEmpty {
            return Meaning("withdraw", ["work": work, "what": .text("result")])
        }
        guard let slot = Answers.daySlots[last.name] else { return nil }
        let resolver = DateResolver(calendar: sight.calendar, zone: sight.zone, now: sight.now)
        let days = message.notes.compactMap { note -> Deadline? in
            if case .date(let day) = note.kind { resolver.resolve(day).deadline } else { nil }
        }
        return days.last.map { Meaning(last.name, last.slots.merging([slot: .text($0.iso)]) { $1 }) }
    }

    /// "Long Biên cũng vậy", "thêm cả Gia Lâm": the same for another.
    private func again(_ last: Meaning) -> [Meaning]? {
        let reading = OrderReading(message, sight)
        let parties = reading.parties(in: reading.all)
        if ["assign", "broadcast", "praise", "criticise"].contains(last.name), let names = reading.slot(parties) {
            let slot = ["assign": "lead", "broadcast": "to"][last.name] ?? "of"
            return [Meaning(last.name, last.slots.merging([slot: names]) { $1 })]
        }
        guard last.slots["work"] != nil else { return nil }
        var works = message.notes.flatMap { note -> [Int] in
            if case .works(let codes, let how) = note.kind, how != "subject" { codes } else { [] }
        }
        if works.isEmpty, case .works(let found) = reading.target(in: reading.all) { works = found }
        guard !works.isEmpty, works.count < 4 else { return nil }
        return works.map { Meaning(last.name, last.slots.merging(["work": .int($0)]) { $1 }) }
    }
}
