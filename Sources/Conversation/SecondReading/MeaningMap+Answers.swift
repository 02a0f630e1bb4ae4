import Assignments
import Understanding
import VietnameseText

/// What answers a question of the bot.
extension MeaningMap {
    /// The answer as the dialogue takes it; nil for one of several choices at once, or for another kind of meaning.
    func answer(_ meaning: Meaning) -> Answer? {
        guard meaning.name == "answer" else { return nil }
        if let number = meaning.number("choice") { return .number(number) }
        if meaning.slots["yes"] == .bool(true) {
            return sight.expects.first?.kind == "yesno" ? .number(1) : .yes(strength: .strong)
        }
        if meaning.slots["no"] == .bool(true) || meaning.slots["later"] == .bool(true) { return .no(words: Words()) }
        if let number = meaning.number("value") { return .number(number) }
        if let day = meaning.date("value") {
            var words = Words()
            (words.day, words.saysDayAlone) = (day, true)
            return .words(words)
        }
        return meaning.text("value").map { .words(Words(note: $0)) }
    }
}

/// What the bot waits for, as the reader sees it.
enum Awaited {
    /// The question that is open.
    static func expectation(_ question: Dialogue.Question) -> Sight.Expectation {
        guard question.choices.isEmpty else { return choice(question.choices) }
        return Sight.Expectation(
            kind: question.awaits.map(kind) ?? "text", act: question.awaits.flatMap(meaning), choices: [])
    }

    private static func choice(_ choices: [Utterance]) -> Sight.Expectation {
        if choices.count == 2, choices.last == .no {
            return Sight.Expectation(kind: "yesno", act: choices.first?.statement.flatMap(meaning), choices: [])
        }
        let meant = choices.map { choice in
            Sight.Expectation.Choice.acts(choice.statement.flatMap(meaning).map { [$0] } ?? [])
        }
        return Sight.Expectation(kind: "choice", act: nil, choices: meant)
    }

    /// What is missing in a statement.
    private static func kind(of statement: AnyStatement) -> String {
        switch statement.intent {
        case .assign: fields[statement.typed(GiveWork.Slots.self).awaited] ?? "text"
        case .targetChange: statement.typed(AskTarget.Slots.self).amount == nil ? "amount" : "reason"
        case .blocker: "obstacle"
        case .submit: "result"
        case .roundOpen, .remindMe: "time"
        case .absence, .standIn, .delegation: "date"
        case let intent where intent.has(.setsDeadline) && statement.date == nil: "date"
        case .progress, .correct: "amount"
        default: statement.words.note == nil ? "reason" : "text"
        }
    }

    private static let fields: [WorkOrder.Field?: String] = [
        .people: "unit", .work: "text", .deadline: "date", .result: "product", .responsibility: "responsibility",
        .process: "process",
    ]

    private static let names: [Intent: String] = [
        .acknowledge: "acknowledge", .progress: "report", .correct: "correct", .step: "step", .submit: "submit",
        .note: "note", .promise: "promise", .blocker: "obstacle", .blockerClosed: "obstacleGone",
        .extensionRequest: "askExtension", .extensionWithdrawn: "withdraw", .targetChange: "askTarget",
        .objection: "object", .confirm: "confirm", .return: "return", .extensionDecision: "grant",
        .targetDecision: "grant", .handOver: "handOver", .pause: "pause", .resume: "resume", .cancel: "cancel",
        .reopen: "reopen", .absence: "absence", .standIn: "standIn", .delegation: "delegate", .remindMe: "remindMe",
        .urge: "urge", .assign: "assign", .roundOpen: "openRound", .roundClose: "closeRound", .show: "show",
        .mine: "mine", .summary: "query", .query: "query",
    ]

    /// The act of a statement as far as it is told apart by: its work and its figures.
    private static func meaning(_ statement: AnyStatement) -> Meaning? {
        guard let name = names[statement.intent] else { return nil }
        var slots: [String: JSON] = [:]
        if let code = statement.works.codes.first, statement.works.codes.count == 1 { slots["work"] = .int(code) }
        slots["done"] = statement.report?.done.map { .int($0) }
        slots["percent"] = statement.report?.percent.map { .int($0) }
        slots["add"] = statement.report?.delta.map { .int($0) }
        return Meaning(name, slots)
    }
}
