import Assignments

/// One short answer to what was said of many works at once: how many, the first few, the rest on "gửi tiếp".
extension Decider {
    /// How many works are named at first; one more is named as well.
    private static let fewNamed = 3
    /// What says so little of each work that it is said of all together.
    private static let alike: Set<Intent> = [.acknowledge, .note]

    mutating func beginTogether(_ reading: Reading, _ count: Int) {
        together = Self.alike.contains(reading.intent) && count > Self.fewNamed + 1 ? [] : nil
    }

    mutating func endTogether(_ reading: Reading) throws {
        guard let works = together else { return }
        together = nil
        guard !works.isEmpty else { return }
        try answerTogether(reading, works)
        guard reading.intent == .acknowledge else { return }
        let others = Set(works.compactMap(\.officer)).subtracting([actor.officer.id]).sorted()
        if !others.isEmpty {
            let names = others.compactMap { office.officer($0)?.name }.joined(separator: ", ")
            answerPrivately(Phrase(.onBehalf, ["officer": .text(names)]))
        }
    }

    /// Names those of many works that were not named yet.
    mutating func goOnTogether(_ reading: Reading) throws {
        var works: [Assignment] = []
        for code in reading.codes {
            if let work = try visible(code) { works.append(work) }
        }
        try answerTogether(reading, works)
    }

    /// Names the next of many works that were changed alike.
    private mutating func answerTogether(_ reading: Reading, _ works: [Assignment]) throws {
        let rest = works.dropFirst(skipped)
        let isShort = skipped == 0 && rest.count > Self.fewNamed + 1
        let shown = rest.prefix(isShort ? Self.fewNamed : Self.listLength)
        let left = rest.count - shown.count
        if left > 0 {
            var all = reading
            all.codes = works.map { Int($0.id.rawValue) }
            decision.dialogue.leave(all, skipped: skipped + shown.count, at: situation.now)
        }
        let lines = shown.map { work in
            Phrase(
                .choiceAssignment,
                ["code": .text(work.label), "work": .text(work.work), "deadline": wording.deadline(work)])
        }
        let phrase = Phrase(
            .recordedTogether,
            [
                "count": .number(works.count), "lines": .lines(lines),
                "note": reading.intent == .note ? Wording.excerpt(reading.note) : .none,
                "more": left > 0 ? .phrase(Phrase(.more, ["count": .number(left)])) : .none,
            ])
        guard try works.allSatisfy({ try chatCovers($0.unit, campaign: $0.campaign) }) else {
            return answerPrivately(phrase)
        }
        decision.answers.append(phrase)
    }
}
