import Assignments
import Foundation

/// What would change anything is said back whole, and done on "1" or "đồng ý".
enum ReadBack {
    /// Answers what is asked at once, and says back what would be done, all of it in one question. What would itself be asked about or
    /// refused is asked or refused now. `leavesRest`: something else was heard that is not among these; `forbidden`: what the reader knows
    /// to be no affair of the sender; `otherwise`: what the second choice does; nothing where that is no.
    static func handle(
        _ utterances: [Utterance], leavesRest: Bool, forbidden: Set<Intent>, otherwise: [Utterance], in turn: inout Turn
    ) throws {
        var (ahead, meant, lines) = (turn, [Utterance](), [Phrase]())
        var asking: [Utterance] = []
        for utterance in utterances {
            let (before, known) = (ahead.decision, ahead.overtaken.count)
            var next = ahead
            try next.handle(utterance)
            let heard = HeardLines(next.decision, after: before, in: turn)
            let outcomes = next.decision.outcomes.dropFirst(before.outcomes.count)
            if forbidden.contains(utterance.intent), !outcomes.contains(where: { $0.refused != nil }) {
                SecondReading.refuse([utterance], in: &turn)
            } else if let order = try order(in: next, ahead) {
                (ahead, lines) = (order.turn, lines + [order.said])
                meant.append(order.given)
            } else if outcomes.contains(where: { $0.ask != nil }) || next.overtaken.count > known {
                asking.append(utterance)
            } else if heard.isEmpty {
                try turn.handle(utterance)
            } else if outcomes.contains(where: { $0.refused != nil }) {
                asking.append(utterance)
            } else {
                ahead = next
                meant.append(utterance)
                lines += heard.lines
            }
        }
        guard let first = meant.first else {
            // One question at a time.
            if let open = asking.first { try turn.handle(open) }
            return
        }
        // An order alone is said back in its own words.
        if utterances.count == 1, otherwise.isEmpty, !leavesRest, first.intent == .assign, first != utterances[0] {
            return try turn.handle(utterances[0])
        }
        turn.decision.outcomes.append(Decision.Outcome(utterance: first))
        try ask(meant, lines, leavesRest: leavesRest || !asking.isEmpty, otherwise: otherwise, in: &turn)
    }

    /// An order that would be said back whole: what gives it, in words, and the turn in which it is given.
    private static func order(in asked: Turn, _ before: Turn) throws -> (given: Utterance, said: Phrase, turn: Turn)? {
        guard let ask = asked.decision.outcomes.last?.ask, ask.key == .askAssign,
            case .phrase(let said)? = ask.values["order"], let given = asked.decision.dialogue.question?.choices.first
        else { return nil }
        var turn = before
        try turn.handle(given)
        return (given, said, turn)
    }

    private static func ask(
        _ meant: [Utterance], _ lines: [Phrase], leavesRest: Bool, otherwise: [Utterance], in turn: inout Turn
    ) throws {
        guard let first = meant.first else { return }
        let others = try otherChoices(otherwise, but: lines, in: turn)
        turn.ask(
            Phrase(
                .askReadBack,
                [
                    "lines": .lines(lines), "rest": leavesRest ? .phrase(Phrase(.heardRest)) : .none,
                    "choices": turn.choices([Phrase(.choiceYes)] + others.map(\.line)),
                ]), choices: [first] + others.map(\.choice))
        let now = turn
        func rest(of utterances: [Utterance]) -> [Utterance] {
            utterances.dropFirst().map { DateQuestions.dated($0, in: now) }
        }
        turn.decision.dialogue.question?.readBack = rest(of: meant)
        if otherwise.count > 1 { turn.decision.dialogue.question?.otherwise = rest(of: otherwise) }
    }

    /// What else may be meant, in a line each: no; that it is only a remark; or what else it would do or show, or no. What comes to the lines
    /// that are said back already is nothing else.
    private static func otherChoices(
        _ otherwise: [Utterance], but said: [Phrase], in turn: Turn
    ) throws -> [(line: Phrase, choice: Utterance)] {
        let no = (line: Phrase(.choiceNo), choice: Utterance.no)
        guard let first = otherwise.first, first != .no else { return [no] }
        guard first.intent != .note || otherwise.count > 1 else { return [(Phrase(.choiceRemark), first)] }
        var trial = turn
        for utterance in otherwise { try trial.handle(utterance) }
        let lines = HeardLines(trial.decision, after: turn.decision, in: turn).lines
        guard lines.isEmpty || lines != said else { return [no] }
        let line = lines.isEmpty ? Phrase(first.intent.meaning) : Phrase(.choiceLines, ["lines": .lines(lines)])
        return [(line, first), no]
    }

    /// Offers several readings of which one is meant, each said as what it would do; false where one of them would do nothing.
    static func offer(_ choices: [Utterance], _ said: [Utterance], in turn: inout Turn) throws -> Bool {
        var lines: [Phrase] = []
        for choice in choices {
            var trial = turn
            try trial.handle(choice)
            let heard = HeardLines(trial.decision, after: turn.decision, in: turn)
            guard heard.lines.count == 1 else { return false }
            lines += heard.lines
        }
        turn.decision.outcomes += said.map { Decision.Outcome(utterance: $0) }
        turn.ask(Phrase(.askOffers, ["choices": turn.choices(lines)]), choices: choices)
        return true
    }
}
