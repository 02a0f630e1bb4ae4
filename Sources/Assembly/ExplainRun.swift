import Assignments
package import BotConfiguration
import CivilCalendar
import Conversation
import Coordinator
import Foundation
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

    private let configuration: OfficeConfiguration
    private let office = ExampleOffice()

    /// Creates an explainer that speaks as the office's configuration says.
    package init(configuration: OfficeConfiguration) { self.configuration = configuration }

    /// The answer to one line of JSON: JSON again, also for a line that is none.
    package func answer(line: String) -> String {
        do {
            let request = try JSONDecoder().decode(Request.self, from: Data(line.utf8))
            return try explain(request, asJSON: true)
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

    /// The explanation for people, or as JSON. Throws `Invalid`.
    package func explain(_ request: Request, asJSON: Bool) throws -> String {
        let explanation = try make(request)
        return asJSON ? try explanation.json() : text(explanation)
    }

    private func make(_ request: Request) throws -> Explanation {
        let text = NormalizedText(request.text)
        let word = request.sender ?? "officer"
        guard let actor = office.actor(word) else {
            guard word == "stranger" else {
                throw Invalid(description: "không có người \"\(word)\" trong cơ quan ví dụ")
            }
            return Explanation.forStranger(text, catalogue: configuration.voice.catalogue)
        }
        let now = try instant(request.now)
        let chat: Situation.Chat
        switch request.chat ?? "private" {
        case "private": chat = .personal
        case "group": chat = .group(SummaryScope())
        case let other: throw Invalid(description: "chat phải là private hoặc group, không phải \"\(other)\"")
        }
        let situation = Situation(
            actor: actor, chat: chat, sentAt: now, now: now, dialogue: Dialogue(), text: text.string)
        return try Explanation.make(
            text, records: office, rules: configuration.rules, situation: situation,
            catalogue: configuration.voice.catalogue)
    }

    private func instant(_ text: String?) throws -> Date {
        guard let text else { return ExampleOffice.now }
        guard let moment = Deadline(iso: String(text.prefix(16))) else {
            throw Invalid(description: "now phải có dạng 2024-05-07T14:00, không phải \"\(text)\"")
        }
        return CivilZone.vietnam.instant(of: moment.date, at: moment.time ?? .at(14))
    }

    private func text(_ explanation: Explanation) -> String {
        var lines: [String] = []
        for clause in explanation.clauses {
            lines.append("Hiểu là: \(clause.reading.intent.rawValue)")
            for candidate in clause.candidates {
                let span = "\(candidate.span.lowerBound)–\(candidate.span.upperBound)"
                lines.append(
                    "  \(candidate.score)  \(candidate.reading.intent.rawValue)  [\(span)]  \(candidate.reason)")
            }
        }
        lines += explanation.dateRules.map { "Ngày: \($0)" }
        lines += explanation.effects.isEmpty ? ["Sẽ làm: không ghi gì"] : explanation.effects.map { "Sẽ làm: \($0)" }
        if let json = try? explanation.json() { lines.append("Kết quả: \(json)") }
        return (lines + ["Bot trả lời:"] + explanation.answers.map { "  " + $0.replacing("\n", with: "\n  ") })
            .joined(separator: "\n")
    }
}
