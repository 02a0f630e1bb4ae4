import Assignments

/// One short answer to what was said of many works at once: how many, the first few, the rest on "gửi tiếp".
enum TogetherAnswer {
    /// How many works are named at first; one more is named as well.
    static let fewNamed = 3

    /// Begins to answer for several works together, where there are many of them.
    static func begin(_ statement: AnyStatement, _ count: Int, in turn: inout Turn) {
        turn.together = statement.intent.has(.together) && count > Self.fewNamed + 1 ? [] : nil
    }

    /// Answers for what was done meanwhile.
    static func end(_ statement: AnyStatement, in turn: inout Turn) throws {
        guard let works = turn.together else { return }
        turn.together = nil
        guard !works.isEmpty else { return }
        try answer(statement, works, in: &turn)
        guard !statement.intent.has(.remark) else { return }
        let others = Set(works.compactMap(\.officer)).subtracting([turn.actor.officer.id]).sorted()
        if !others.isEmpty {
            let names = others.compactMap { turn.office.officer($0)?.name }.joined(separator: ", ")
            turn.answerPrivately(Phrase(.onBehalf, ["officer": .text(names)]))
        }
    }

    /// Names those of many works that were not named yet.
    static func goOn(_ statement: AnyStatement, in turn: inout Turn) throws {
        let page = statement.works.codes.dropFirst(turn.skipped).prefix(Turn.listLength)
        var works: [Assignment] = []
        for code in page {
            if let work = try turn.visible(code) { works.append(work) }
        }
        leave(statement, after: turn.skipped + page.count, in: &turn)
        let left = statement.works.codes.count - turn.skipped - page.count
        try say(
            works,
            in: Phrase(
                .recordedTogetherRest,
                values(works, left: left, in: turn).merging([
                    "first": .number(turn.skipped + 1), "last": .number(turn.skipped + page.count),
                    "count": .number(statement.works.codes.count),
                ]) { $1 }), in: &turn)
    }

    /// Names the first of many works that were changed alike.
    private static func answer(_ statement: AnyStatement, _ works: [Assignment], in turn: inout Turn) throws {
        let shown = works.prefix(works.count > Self.fewNamed + 1 ? Self.fewNamed : Turn.listLength)
        var all = statement
        all.works.codes = works.map { Int($0.id.rawValue) }
        leave(all, after: shown.count, in: &turn)
        try say(
            works,
            in: Phrase(
                .recordedTogether,
                values(Array(shown), left: works.count - shown.count, in: turn).merging([
                    "count": .number(works.count),
                    "note": statement.intent.has(.remark) ? Wording.excerpt(statement.words.note) : .none,
                ]) { $1 }), in: &turn)
    }

    /// Keeps those that were not named yet for "gửi tiếp".
    private static func leave(_ all: AnyStatement, after named: Int, in turn: inout Turn) {
        guard named < all.works.codes.count else { return }
        turn.decision.dialogue.leave(all, skipped: named, at: turn.situation.now)
    }

    private static func values(_ shown: [Assignment], left: Int, in turn: Turn) -> [String: Phrase.Value] {
        let lines = shown.map { work in
            Phrase(
                .choiceAssignment,
                ["code": .text(work.label), "work": .text(work.work), "deadline": turn.wording.deadline(work)])
        }
        return [
            "lines": .lines(lines), "more": left > 0 ? .phrase(Phrase(.more, ["count": .number(left)])) : .none,
        ]
    }

    /// Says it where everybody may see all of the works, else to the sender alone.
    private static func say(_ works: [Assignment], in phrase: Phrase, in turn: inout Turn) throws {
        guard try works.allSatisfy({ try turn.chatCovers($0.unit, campaign: $0.campaign) }) else {
            return turn.answerPrivately(phrase)
        }
        turn.decision.answers.append(phrase)
    }
}
