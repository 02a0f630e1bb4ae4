package import Assignments
package import VietnameseText

/// New work as it was typed: `giao A: rà soát chung cư mini, hạn 30/6, kết quả: danh sách`; what was not said is nil.
package struct WorkOrder: Equatable, Codable, Sendable {
    /// What may be said of new work, and is asked for in this order where it is missing.
    package enum Field: String, CaseIterable, Codable, Sendable {
        /// To whom, what, until when, with which result, who answers for it, in which steps.
        case people, work, deadline, result, responsibility, process, authority
    }

    /// The person, the unit or the units that lead, as typed.
    package var people: String?
    /// The units that work along, as typed.
    package var coordinating: String?
    /// What is to be done.
    package var work: String?
    /// What unit and officer answer for.
    package var responsibility: String?
    /// The steps, separated by ";" or lines.
    package var process: String?
    /// Until when.
    package var deadline: DateExpression?
    /// Until when it is reported on.
    package var report: DateExpression?
    /// The product to hand in.
    package var result: String?
    /// What the officer may decide alone.
    package var authority: String?
    /// How urgent it is, where it was said by that very word.
    package var urgency: Urgency?
    /// The chair in whose name a secretary gives it, by code.
    package var chair: String?

    /// Creates an order of which nothing was said.
    package init() {}

    /// The titles of the steps.
    package var steps: [String] {
        (process ?? "").split { ";\n→".contains($0) }.map { part in
            // "1. Lập danh sách", "- Khảo sát", "bước 2: …" lose their number.
            let text = part.drop { $0.isNumber || " .)-–•:".contains($0) }
            return text.trimmingPrefix { " .)-–•:".contains($0) }.trimmed
        }.filter { !$0.isEmpty }
    }

    /// Puts the answer to a question into the field that was asked for; the text as typed, and the date in it.
    package mutating func fill(_ field: Field, with text: String, date: DateExpression?) {
        switch field {
        case .people: people = text
        case .work: work = text
        case .deadline: deadline = date ?? deadline
        case .result: result = text
        case .responsibility: responsibility = text
        case .process: process = text
        case .authority: authority = text
        }
    }

    /// Whether a field was said.
    package func says(_ field: Field) -> Bool {
        switch field {
        case .people: !(people ?? "").isEmpty
        case .work: !(work ?? "").isEmpty
        case .deadline: deadline != nil
        case .result: !(result ?? "").isEmpty
        case .responsibility: !(responsibility ?? "").isEmpty
        case .process: !steps.isEmpty
        case .authority: !(authority ?? "").isEmpty
        }
    }

    /// Takes over whatever another order says.
    mutating func take(_ other: WorkOrder) {
        (people, work, deadline) = (other.people ?? people, other.work ?? work, other.deadline ?? deadline)
        (coordinating, report) = (other.coordinating ?? coordinating, other.report ?? report)
        (result, authority) = (other.result ?? result, other.authority ?? authority)
        (responsibility, process) = (other.responsibility ?? responsibility, other.process ?? process)
        urgency = other.urgency ?? urgency
    }

    /// Puts what the rule has for it into each field that was not said; whether there was any.
    mutating func assume(_ rule: ClearRule) -> Bool {
        var assumes = false
        for (field, clear) in [
            (Field.responsibility, ClearRule.Field.responsibility), (.process, .process), (.authority, .authority),
        ] where !says(field) {
            guard let words = rule.assumed(clear) else { continue }
            fill(field, with: words, date: nil)
            assumes = true
        }
        return assumes
    }

    /// Puts an answer that has as many parts as fields are missing into them, where one is a day and tells which: "31/5, biên bản". Whether
    /// it is such an answer.
    mutating func fillAll(_ missing: [Field], with text: String) -> Bool {
        let parts = text.split { ",;\n".contains($0) }.map(\.trimmed)
        guard missing.contains(.deadline), missing.count > 1, parts.count == missing.count else { return false }
        let days = parts.map { DateParser.target(in: Tokenizer.tokens(of: NormalizedText($0))) }
        guard days.count(where: { $0 != nil }) == 1, let place = days.firstIndex(where: { $0 != nil }) else {
            return false
        }
        let others = parts.indices.filter { $0 != place }.map { parts[$0] }
        for (field, words) in zip(missing.filter { $0 != .deadline }, others) { fill(field, with: words, date: nil) }
        deadline = days[place]
        return true
    }

    /// The same order without a field, to be asked for it again.
    package func without(_ field: Field) -> WorkOrder {
        var order = self
        switch field {
        case .people: order.people = nil
        case .work: order.work = nil
        case .deadline: order.deadline = nil
        case .result: order.result = nil
        case .responsibility: order.responsibility = nil
        case .process: order.process = nil
        case .authority: order.authority = nil
        }
        return order
    }
}

extension StringProtocol {
    /// The text without white space around it.
    var trimmed: String {
        let start = drop { $0.isWhitespace }
        return String(start.reversed().drop { $0.isWhitespace }.reversed())
    }
}
