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
        let reaction = Reaction(words)
        if reaction.isThanks { return acts([Meaning("thanks")]) }
        if reaction.isNod { return acts([]) }
        guard let last = sight.did.last, !words.isQuestion else { return nil }
        if reaction.corrects, let corrected = corrected(last) { return acts(corrected) }
        if let next = FollowUp(message, sight, words).act(after: last) { return acts([next]) }
        let more = Likewise(message, sight).acts(like: last)
        return more.isEmpty ? nil : acts(more)
    }

    /// What one says of one's own work right after it was spoken of and what no reader knows: kept as its words.
    func remark() -> [Meaning] {
        guard !sight.isGroup, !sight.isLeader, words.counts(atLeast: 5), !words.isQuestion, words.isShort(25),
            let code = Spoken.works(of: sight).last, sight.work(code)?.isOwn == true,
            Spoken.works(of: sight).count == 1,
            message.codes.allSatisfy({ $0 == code })
        else { return [] }
        let reading = Reading(message, sight)
        let isPlain = !reading.clauses.contains { clause in
            clause.link == .condition || reading.isQuestion(clause)
                || [Sense.wish, .remind, .absent, .talk, .thanks, .help, .musing, .instruct].contains {
                    reading.has($0, in: clause.range)
                }
        }
        let isLight = message.notes.allSatisfy { note in
            switch note.kind {
            case .figure(let figure): !figure.isPercent && figure.of == nil && note.range.count == 1
            case .date: false
            default: true
            }
        }
        return isPlain && isLight && message.figures.isEmpty ? [Meaning("note", ["work": .int(code)])] : []
    }

    private func acts(_ acts: [Meaning]) -> Understood {
        var understood = Understood()
        understood.acts = acts
        return understood
    }

    /// "Không phải, 54 cơ": the act with what was meant; a report of another thing is taken back.
    private func corrected(_ last: Meaning) -> [Meaning]? {
        guard words.isShort(12) else { return nil }
        if ["report", "correct"].contains(last.name) { return correctedReport(last) }
        if last.name == "submit", let work = last.slots["work"], message.figures.isEmpty {
            return [Meaning("withdraw", ["work": work, "what": .text("result")])]
        }
        // "Cho thêm nửa tiếng" goes on from the time that is set.
        guard let slot = Change.daySlots[last.name],
            !(["openRound", "extendRound"].contains(last.name) && words.saysMore)
        else { return nil }
        let resolver = DateResolver(calendar: sight.calendar, zone: sight.zone, now: sight.now)
        let days = message.notes.compactMap { note -> Deadline? in
            if case .date(let day) = note.kind { resolver.resolve(day).deadline } else { nil }
        }
        return days.last.map { [Meaning(last.name, last.slots.merging([slot: .text($0.iso)]) { $1 })] }
    }

    private func correctedReport(_ last: Meaning) -> [Meaning]? {
        guard let work = last.slots["work"] else { return nil }
        let figures = message.figures
        var said: Set<Double> = []
        if case .number(let done)? = last.slots["done"] { said.insert(done) }
        let meant = figures.filter { !said.contains($0.value) }
        let others = message.codes.filter { .int($0) != work }
        let taken = Meaning("correct", ["work": work, "takeBack": .bool(true)])
        // "44 người dự tập huấn chứ, cái kia cơ mà": the figure is another work's.
        if others.count == 1, let other = others.first, sight.work(other)?.isOwn == true, figures.count <= 1 {
            let figure = figures.first ?? said.first.map { Message.Figure($0) }
            guard let figure, !figure.isRough else { return [taken] }
            return [taken, Meaning("report", ["work": .int(other), "done": .number(figure.value)])]
        }
        // "Không, thêm 14 cơ mà": so many more than before what was recorded.
        if let figure = meant.last, meant.count == 1, others.isEmpty, words.saysMore, !words.saysTotal {
            return added(figure, last)
        }
        if let figure = meant.last, meant.count == 1, !figure.isRough, others.isEmpty {
            return [Meaning("correct", ["work": work, figure.isPercent ? "percent" : "done": .number(figure.value)])]
        }
        return meant.isEmpty && others.isEmpty ? [taken] : nil
    }

    /// The figure before what was recorded with what is added; nil where it is not known.
    private func added(_ figure: Message.Figure, _ last: Meaning) -> [Meaning]? {
        guard case .number(let code)? = last.slots["work"], !figure.isRough, !figure.isPercent else { return nil }
        let now = sight.work(code.whole)?.done.map(Double.init)
        var base: Double?
        if case .number(let done)? = last.slots["done"] {
            if case .number(let add)? = last.slots["add"] { base = done - add } else { base = now == done ? nil : now }
        }
        return base.map { [Meaning("correct", ["work": .number(code), "done": .number($0 + figure.value)])] }
    }
}
