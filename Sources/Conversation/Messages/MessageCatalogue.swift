import Assignments
import CivilCalendar
import Foundation
import Mustache

/// All sentences in one language, checked and ready to be said.
///
/// Mustache renders a missing value as nothing and would escape HTML; so a template is checked against the
/// documented values of its key when it is loaded, and rendered as plain text.
package struct MessageCatalogue: Sendable {
    /// What is wrong with a catalogue.
    package enum Problem: Error, Equatable, Sendable {
        /// A sentence is missing.
        case missingKey(String)
        /// There is no such sentence.
        case unknownKey(String)
        /// The template asks for a value that the sentence does not have.
        case unknownValue(key: String, value: String)
        /// The template leaves out a value that must be said.
        case missingValue(key: String, value: String)
        /// The template is not valid, or uses a form that is not allowed here (partials, raw values, delimiters).
        case invalidTemplate(key: String)
    }

    /// The language: `vi` or `en`.
    package let language: String
    private let templates: [MessageKey: MustacheTemplate]
    /// Sentences without a value, as they are said.
    private let constants: [MessageKey: String]

    /// Creates a catalogue, or tells everything that is wrong with it.
    package static func make(
        language: String, sentences: [String: String]
    ) -> (catalogue: MessageCatalogue?, problems: [Problem]) {
        var problems = sentences.keys.filter { MessageKey(rawValue: $0) == nil }.sorted().map(Problem.unknownKey)
        var templates: [MessageKey: MustacheTemplate] = [:]
        var constants: [MessageKey: String] = [:]
        for key in MessageKey.allCases {
            guard let sentence = sentences[key.rawValue] else {
                problems.append(.missingKey(key.rawValue))
                continue
            }
            problems += check(sentence, key)
            do {
                let text = sentence.hasSuffix("\n") ? String(sentence.dropLast()) : sentence
                let template = try MustacheTemplate(string: "{{% CONTENT_TYPE:TEXT}}" + text)
                templates[key] = template
                if TemplateTags.names(in: sentence)?.isEmpty == true { constants[key] = template.render(()) }
            } catch {
                problems.append(.invalidTemplate(key: key.rawValue))
            }
        }
        let catalogue =
            problems.isEmpty
            ? MessageCatalogue(language: language, templates: templates, constants: constants) : nil
        return (catalogue, problems)
    }

    private static func check(_ sentence: String, _ key: MessageKey) -> [Problem] {
        guard let names = TemplateTags.names(in: sentence) else { return [.invalidTemplate(key: key.rawValue)] }
        let (required, optional) = key.values
        return names.subtracting(required).subtracting(optional).sorted()
            .map { .unknownValue(key: key.rawValue, value: $0) }
            + required.subtracting(names).sorted().map { .missingValue(key: key.rawValue, value: $0) }
    }

    /// The text of a phrase.
    package func text(_ phrase: Phrase) -> String {
        if let constant = constants[phrase.key] { return constant }
        guard let template = templates[phrase.key] else { return phrase.key.rawValue }
        return template.render(phrase.values.compactMapValues(text))
    }

    private func text(_ value: Phrase.Value) -> String? {
        switch value {
        case .text(let text): text
        case .number(let number): grouped(number)
        case .ratio(let part, let whole): ratio(part, whole)
        case .hundredths(let number): decimal(number)
        case .date(let date): text(dateForm(date))
        case .deadline(let deadline):
            deadline.time.map { time in
                text(
                    Phrase(
                        .deadlineTimeForm,
                        ["date": .phrase(dateForm(deadline.date)), "time": .text(time.text)]))
            } ?? text(dateForm(deadline.date))
        case .phrase(let phrase): text(phrase)
        case .lines(let phrases): phrases.isEmpty ? nil : phrases.map(text).joined(separator: "\n")
        case .list(let phrases): phrases.isEmpty ? nil : phrases.map(text).joined(separator: ", ")
        case .none: nil
        }
    }

    private func dateForm(_ date: CivilDate) -> Phrase {
        let weekdays: [MessageKey] = [
            .weekday1, .weekday2, .weekday3, .weekday4, .weekday5, .weekday6, .weekday7,
        ]
        let weekday = weekdays[date.weekday.rawValue - 1]
        return Phrase(.dateForm, ["weekday": .phrase(Phrase(weekday)), "date": .text(date.vietnamese)])
    }

    /// 21.914 in Vietnamese, 21,914 in English.
    private func grouped(_ number: Int) -> String {
        let digits = String(number.magnitude)
        var text = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { text += language == "vi" ? "." : "," }
            text.append(digit)
        }
        return number < 0 ? "-" + text : text
    }

    /// 98,6 for 16,051 of 16,274; whole numbers without decimals; all but one of many is not 100; nothing of nothing has none.
    private func ratio(_ part: Int, _ whole: Int) -> String? {
        guard whole > 0 else { return nil }
        let tenths = (part * 2_000 + whole) / (2 * whole)
        return decimal((tenths == 1_000 && part < whole ? 999 : tenths) * 10)
    }

    /// Hundredths as a number: 230 is 2,3; 105 is 1,05; 300 is 3.
    private func decimal(_ hundredths: Int) -> String {
        let fraction = hundredths % 100
        guard fraction > 0 else { return grouped(hundredths / 100) }
        let decimals = fraction % 10 == 0 ? String(fraction / 10) : (fraction < 10 ? "0\(fraction)" : "\(fraction)")
        return grouped(hundredths / 100) + (language == "vi" ? "," : ".") + decimals
    }
}
