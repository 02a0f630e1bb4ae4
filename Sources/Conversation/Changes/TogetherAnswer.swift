import Assignments

/// One short answer to what was said of many works at once: how many, the first few, the rest on "gửi tiếp".
enum TogetherAnswer {
    /// How many works are named at first; one more is named as well.
    static let fewNamed = 3

    /// Begins to answer for several works together, where there are many of them.
    static func begin(_ reading: Reading, _ count: Int, in turn: inout Turn) {
        turn.together = reading.intent.has(.together) && count > Self.fewNamed + 1 ? [] : nil
    }

    /// Answers for what was done meanwhile.
    static func end(_ reading: Reading, in turn: inout Turn) throws {
        guard let works = turn.together else { return }
        turn.together = nil
        guard !works.isEmpty else { return }
        try answer(reading, works, in: &turn)
        guard !reading.intent.has(.remark) else { return }
        let others = Set(works.compactMap(\.officer)).subtracting([turn.actor.officer.id]).sorted()
        if !others.isEmpty {
            let names = others.compactMap { turn.office.officer($0)?.name }.joined(separator: ", ")
            turn.answerPrivately(Phrase(.onBehalf, ["officer": .text(names)]))
        }
    }

    /// Names those of many works that were not named yet.
    static func goOn(_ reading: Reading, in turn: inout Turn) throws {
        var works: [Assignment] = []
        for code in reading.codes {
            if let work = try turn.visible(code) { works.append(work) }
        }
        try answer(reading, works, in: &turn)
    }

    /// Names the next of many works that were changed alike.
    static func answer(_ reading: Reading, _ works: [Assignment], in turn: inout Turn) throws {
        let rest = works.dropFirst(turn.skipped)
        let isShort = turn.skipped == 0 && rest.count > Self.fewNamed + 1
        let shown = rest.prefix(isShort ? Self.fewNamed : Turn.listLength)
        let left = rest.count - shown.count
        if left > 0 {
            var all = reading
            all.codes = works.map { Int($0.id.rawValue) }
            turn.decision.dialogue.leave(all, skipped: turn.skipped + shown.count, at: turn.situation.now)
        }
        let lines = shown.map { work in
            Phrase(
                .choiceAssignment,
                ["code": .text(work.label), "work": .text(work.work), "deadline": turn.wording.deadline(work)])
        }
        let phrase = Phrase(
            .recordedTogether,
            [
                "count": .number(works.count), "lines": .lines(lines),
                "note": reading.intent.has(.remark) ? Wording.excerpt(reading.note) : .none,
                "more": left > 0 ? .phrase(Phrase(.more, ["count": .number(left)])) : .none,
            ])
        guard try works.allSatisfy({ try turn.chatCovers($0.unit, campaign: $0.campaign) }) else {
            return turn.answerPrivately(phrase)
        }
        turn.decision.answers.append(phrase)
    }
}
