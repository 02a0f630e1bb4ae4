import Assignments
import Understanding
import VietnameseText

/// The slots of a meaning as values of their kinds; nil where a slot is missing or of another kind.
extension Meaning {
    /// Words.
    func text(_ slot: String) -> String? {
        guard case .text(let text)? = slots[slot], !text.isEmpty else { return nil }
        return text
    }

    /// A whole number.
    func number(_ slot: String) -> Int? { slots[slot]?.wholeNumber }

    /// Whether something is said of a slot.
    func says(_ slot: String) -> Bool { slots[slot] != nil }

    /// Names, of one or several.
    func names(_ slot: String) -> [String]? {
        switch slots[slot] {
        case .text(let name)?: [name]
        case .list(let names)?: names.compactMap { if case .text(let name) = $0 { name } else { nil } }
        default: nil
        }
    }

    /// A day, perhaps with a time.
    func date(_ slot: String) -> DateExpression? {
        text(slot).flatMap { Deadline(iso: $0) }.map(DateQuestions.expression)
    }

    /// From a day to a day; the first day alone where no last is said.
    var days: DateExpression? {
        guard let last = date("to") ?? date("from") else { return nil }
        return DateExpression(last.day, start: date("from")?.day)
    }

    /// Until when: a day, or so much more time than the deadline in force allows.
    var until: DateExpression? {
        if let day = date("to") { return day }
        if let count = number("days"), count > 0 { return DateExpression(.more(.init(count, .day))) }
        if let count = number("workingDays"), count > 0 { return DateExpression(.more(.init(count, .workingDay))) }
        return nil
    }

    /// The works that it names; empty where it names none, nil where it names something else by that slot.
    var codes: [Int]? {
        switch slots["work"] ?? slots["works"] {
        case nil, .null?: []
        case .list(let works)?:
            works.compactMap(\.wholeNumber).count == works.count ? works.compactMap(\.wholeNumber) : nil
        case let work?: work.wholeNumber.map { [$0] }
        }
    }

    /// What is asked for or decided on.
    var topic: Demand.Topic? {
        switch text("what") {
        case "extension": .deadline
        case "target": .target
        case "objection": .objection
        default: nil
        }
    }

    /// The same in the words by which understanding is judged.
    var act: SpeechAct { SpeechAct(name, slots.mapValues { $0.speech }) }

    /// An act in those words as a meaning.
    init(_ act: SpeechAct) { self.init(act.name, act.slots.mapValues(\.json)) }
}

extension SpeechValue {
    /// The same as the value of a meaning.
    fileprivate var json: JSON {
        switch self {
        case .number(let number): .int(number)
        case .decimal(let number): .number(number)
        case .text(let text): .text(text)
        case .flag(let flag): .bool(flag)
        case .list(let list): .list(list.map(\.json))
        case .object(let object): .object(object.mapValues(\.json))
        }
    }
}

extension JSON {
    /// The number, where it is a whole one of a size that is counted.
    var wholeNumber: Int? {
        guard case .number(let number) = self, abs(number) < 1e9, number == number.rounded() else { return nil }
        return Int(number)
    }

    /// The same as a value of a labelled act; nil for nothing.
    fileprivate var speech: SpeechValue? {
        switch self {
        case .null: nil
        case .bool(let flag): .flag(flag)
        case .number(let number): wholeNumber.map { .number($0) } ?? .decimal(number)
        case .text(let text): .text(text)
        case .list(let list): .list(list.compactMap(\.speech))
        case .object(let object): .object(object.compactMapValues(\.speech))
        }
    }
}
