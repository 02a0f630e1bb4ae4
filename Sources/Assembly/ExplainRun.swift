import Assignments
import BotConfiguration
import CivilCalendar
import Conversation
import Coordinator
import Foundation
import Storage
import Understanding
import VietnameseText

/// Explains messages in the example office.
package struct ExplainRun: Sendable {
    /// A message to explain; the keys of a line of `namro explain --stdin`.
    package struct Request: Decodable, Sendable {
        let text: String
        let sender: String?
        let now: String?
        let chat: String?

        private enum CodingKeys: String, CodingKey {
            case text, now, chat
            case sender = "as"
        }

        /// Creates a request.
        package init(text: String, sender: String?, now: String?, chat: String?) {
            self.text = text
            self.sender = sender
            self.now = now
            self.chat = chat
        }
    }

    /// The request cannot be explained.
    package struct Invalid: Error, Equatable, Sendable, CustomStringConvertible {
        /// What is wrong with it.
        package let description: String
    }

    private let office: ExampleOffice

    /// Explains in an office, which speaks as its configuration says.
    package init(office: ExampleOffice) { self.office = office }

    /// The answer to one line of JSON: JSON again, also for a line that is none.
    package func answer(line: String) async -> String {
        do {
            let request = try JSONDecoder().decode(Request.self, from: Data(line.utf8))
            return try await explain(request, asJSON: true)
        } catch let error as Invalid {
            return errorLine(error.description)
        } catch {
            return errorLine("không phải JSON có \"text\"")
        }
    }

    private func errorLine(_ text: String) -> String {
        let data = try? JSONEncoder().encode(["error": text])
        return data.map { String(decoding: $0, as: UTF8.self) } ?? "{}"
    }

    /// The explanation for people, or as JSON. Throws `Invalid`, or what the store throws.
    package func explain(_ request: Request, asJSON: Bool) async throws -> String {
        let explanation = try await make(request)
        return asJSON ? try explanation.json() : text(explanation)
    }

    private func make(_ request: Request) async throws -> Explanation {
        let now = try instant(request.now)
        let chat: Situation.Chat
        switch request.chat ?? "private" {
        case "private": chat = .personal
        case "group": chat = .group(SummaryScope())
        case let other: throw Invalid(description: "chat phải là private hoặc group, không phải \"\(other)\"")
        }
        let office = office
        return try await office.store.read { tx in
            let text = NormalizedText(request.text)
            let catalogue = office.configuration.renderer.catalogue
            let word = request.sender ?? "officer"
            guard let actor = try office.actor(word, tx, at: now) else {
                guard word == "stranger" else {
                    throw Invalid(description: "không có người \"\(word)\" trong cơ quan ví dụ")
                }
                return Explanation.forStranger(text, catalogue: catalogue)
            }
            let situation = Situation(
                actor: actor, chat: chat, sentAt: now, now: now, dialogue: Dialogue(), text: text.string)
            return try Explanation.make(
                text, records: tx, rules: office.configuration.rules, situation: situation, catalogue: catalogue)
        }
    }

    private func instant(_ text: String?) throws -> Date {
        guard let text else { return ExampleOffice.now }
        guard let moment = Deadline(iso: String(text.prefix(16))) else {
            throw Invalid(description: "now phải có dạng 2024-05-07T14:00, không phải \"\(text)\"")
        }
        return CivilZone.vietnam.instant(of: moment.date, at: moment.time ?? .at(14))
    }

    /// What the reader with sight of the office has understood, and how it came to that: clauses, senses, what was annotated, and each
    /// proposal with how sure it is, "*" before those of the best cover.
    private static func lines(of seen: Understood) -> [String] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let meant =
            (seen.acts + seen.readBack).compactMap { meaning in
                (try? encoder.encode(meaning.json)).map { String(decoding: $0, as: UTF8.self) }
            } + seen.asks.map { "? \($0)" }
        return ["Bộ đọc theo cơ quan:\(meant.isEmpty ? " không có gì để ghi" : "")"] + meant.map { "  \($0)" }
            + seen.trace.map { "  | \($0)" }
    }

    private func text(_ explanation: Explanation) -> String {
        var lines: [String] = []
        for clause in explanation.clauses {
            lines.append("Hiểu là: \(clause.utterance.intent.rawValue)")
            for candidate in clause.candidates {
                let span = "\(candidate.span.lowerBound)–\(candidate.span.upperBound)"
                lines.append(
                    "  \(candidate.score)  \(candidate.intent.rawValue)  [\(span)]  \(candidate.reason)")
            }
        }
        if let seen = explanation.seen { lines += Self.lines(of: seen) }
        lines += explanation.dateRules.map { "Ngày: \($0)" }
        lines += explanation.effects.isEmpty ? ["Sẽ làm: không ghi gì"] : explanation.effects.map { "Sẽ làm: \($0)" }
        if let json = try? explanation.json() { lines.append("Kết quả: \(json)") }
        return (lines + ["Bot trả lời:"] + explanation.answers.map { "  " + $0.replacing("\n", with: "\n  ") })
            .joined(separator: "\n")
    }
}
