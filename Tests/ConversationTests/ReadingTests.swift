import Assembly
import BotConfiguration
import Foundation
import TestSupport
import Testing

/// What `namro explain` answers for the messages of the first set, in the example office.
@Suite("Understanding messages")
struct ReadingTests {
    struct Case: Decodable, CustomTestStringConvertible, Sendable {
        let text: String
        let sender: String?
        let chat: String?
        let expect: [String]
        var testDescription: String { text }
        enum CodingKeys: String, CodingKey {
            case text, chat, expect
            case sender = "as"
        }
    }

    static func cases() throws -> [Case] {
        let url = Repository.root.appending(path: "Tests/ConversationTests/Fixtures/messages.jsonl")
        return try String(contentsOf: url, encoding: .utf8).split(separator: "\n").filter { !$0.hasPrefix("//") }.map {
            try JSONDecoder().decode(Case.self, from: Data($0.utf8))
        }
    }

    @Test("every labelled message is read as labelled", arguments: try cases())
    func messages(_ example: Case) throws {
        let explainer = ExplainRun(configuration: try Repository.configuration())
        let request = ExplainRun.Request(
            text: example.text, sender: example.sender, now: nil, chat: example.chat)
        let json = try explainer.explain(request, asJSON: true)
        #expect(try Self.summary(of: json) == example.expect)
    }

    /// One line for each intent: its name, the code, the figures, the dates, and `?` where it is asked or `!` where refused.
    static func summary(of json: String) throws -> [String] {
        let value = try JSONSerialization.jsonObject(with: Data(json.utf8))
        let items = (value as? [[String: Any]]) ?? [value as? [String: Any] ?? [:]]
        return items.map { item in
            var parts = [item["intent"] as? String ?? "none"]
            if let code = item["assignment"] as? Int { parts.append("#\(code)") }
            if let percent = item["percent"] as? Int { parts.append("\(percent)%") }
            if let quantity = item["quantity"] as? [String: Any] {
                let delta = (quantity["delta"] as? Int).map { "+\($0)" }
                let of = (quantity["of"] as? Int).map { "/\($0)" } ?? ""
                parts.append(delta ?? "\(quantity["done"] as? Int ?? 0)\(of)")
            }
            if let step = item["step"] as? Int { parts.append("b\(step)") }
            if let deadline = item["deadline"] as? String { parts.append("→\(deadline)") }
            if let interval = item["interval"] as? [String: String] {
                parts.append("~\(interval["from"] ?? "")..\(interval["to"] ?? "")")
            }
            if let asOf = item["asOf"] as? String { parts.append("@\(asOf)") }
            if let unit = item["unit"] as? String { parts.append("[\(unit)]") }
            if item["ask"] != nil { parts.append("?") }
            if item["refused"] != nil { parts.append("!") }
            return parts.joined(separator: " ")
        }
    }
}
