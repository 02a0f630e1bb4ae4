import Assembly
import BotConfiguration
import Conversation
import Foundation
import TestSupport
import Testing

/// What `namro explain` answers for the messages of the first set, in the small office of `Fixtures/office`, where they were labelled.
@Suite("Understanding messages")
struct ReadingTests {
    struct Case: Decodable, CustomTestStringConvertible, Sendable {
        let text: String
        let sender: String?
        let chat: String?
        let expect: [String]
        /// The slots of each statement that `expect` leaves out; nil where there are none, or, in the set aside, where none are labelled.
        let slots: [[String: String]]?
        /// Whether today's reader is known to miss one of them.
        let miss: Bool?
        var testDescription: String { text }
        enum CodingKeys: String, CodingKey {
            case text, chat, expect, slots, miss
            case sender = "as"
        }
    }

    /// How a reading compares with its label.
    enum Verdict: String { case right, asked, wrong }

    static func cases(_ file: String = "messages.jsonl") throws -> [Case] {
        let url = Repository.root.appending(path: "Tests/ConversationTests/Fixtures/\(file)")
        return try String(contentsOf: url, encoding: .utf8).split(separator: "\n").filter { !$0.hasPrefix("//") }.map {
            try JSONDecoder().decode(Case.self, from: Data($0.utf8))
        }
    }

    private static let explainer = Task {
        let files = try ExampleFiles(
            folder: Repository.root.appending(path: "Tests/ConversationTests/Fixtures/office"))
        return ExplainRun(office: try await .make(files, configuration: try Repository.configuration()))
    }

    static func reading(_ example: Case) async throws -> [String] { try summary(of: await explanation(of: example)) }

    static func explanation(of example: Case, asJSON: Bool = true) async throws -> String {
        let request = ExplainRun.Request(text: example.text, sender: example.sender, now: nil, chat: example.chat)
        return try await explainer.value.explain(request, asJSON: asJSON)
    }

    /// Right, or asked (nothing would be written that is not in the label), or wrong.
    static func verdict(_ reading: [String], _ expected: [String]) -> Verdict {
        if reading == expected { return .right }
        let isHarmless = reading.allSatisfy { item in
            item.hasSuffix("?") || item.hasSuffix("!") || item.hasPrefix("unknown") || expected.contains(item)
        }
        return isHarmless ? .asked : .wrong
    }

    static func count(_ cases: [Case]) async throws -> [Verdict: Int] {
        var counts: [Verdict: Int] = [:]
        for example in cases {
            let explanation = try await explanation(of: example)
            let seen = try await isSeen(explanation, example)
            let found =
                try await isSaidBack(explanation, example)
                ? .asked : verdict(try summary(of: explanation), example.expect)
            counts[seen ? .right : found, default: 0] += 1
        }
        return counts
    }

    @Test("every labelled message is read as labelled", arguments: try cases())
    func messages(_ example: Case) async throws {
        let explanation = try await Self.explanation(of: example)
        let isSeen = try await Self.isSeen(explanation, example)
        #expect(try isSeen || Self.summary(of: explanation) == example.expect)
    }

    /// Whether a question was answered, or what must be asked about was asked, as it is read with sight of the office: these labels cannot say
    /// what that reader makes of it. What it makes of messages is judged by the labelled speech.
    static func isSeen(_ explanation: String, _ example: Case) async throws -> Bool {
        guard explanation.contains(#""sight":true"#) else { return false }
        guard example.expect.allSatisfy({ $0.hasPrefix("summary") || $0.hasPrefix("show") || $0.hasSuffix("?") })
        else { return false }
        // Nothing is written either way.
        return try await Self.explanation(of: example, asJSON: false).contains("Sẽ làm: không ghi gì")
    }

    /// Whether what was read with sight is said back first: nothing is written, as where it is asked.
    static func isSaidBack(_ explanation: String, _ example: Case) async throws -> Bool {
        guard explanation.contains(#""sight":true"#) else { return false }
        let shown = try await Self.explanation(of: example, asJSON: false)
        return shown.contains("Sẽ làm: không ghi gì") && shown.contains("1. Đúng, ghi như vậy")
    }

    @Test("few of the labelled messages are read with sight where these labels know another form")
    func seen() async throws {
        var seen: [String] = []
        for example in try Self.cases() {
            let explanation = try await Self.explanation(of: example)
            if try await Self.isSeen(explanation, example), try Self.summary(of: explanation) != example.expect {
                seen.append(example.text)
            }
        }
        #expect(seen.count <= 45, "\(seen)")
    }

    @Test(
        "the labelled messages: right, asked, wrong; they cover every intent, and at least 100 must be asked or ignored"
    )
    func labelled() async throws {
        let cases = try Self.cases()
        let counts = try await Self.count(cases)
        print("messages: \(counts[.right] ?? 0) right, \(counts[.asked] ?? 0) asked, \(counts[.wrong] ?? 0) wrong")
        #expect(counts[.wrong] == nil)
        let intents = Set(cases.flatMap(\.expect).compactMap { $0.split(separator: " ").first.map(String.init) })
        #expect(AllFeatures.intents.filter { $0 != .query && !intents.contains($0.rawValue) }.isEmpty)
        let unacted = cases.filter { $0.expect.allSatisfy { $0.hasSuffix("?") || $0.hasPrefix("unknown") } }
        #expect(cases.count >= 600 && unacted.count >= 100)
    }

    /// Messages that were written first and kept aside while the rules were mended; nobody looks at them to mend the
    /// rules, so the share that is wrong is the honest figure. Fails only where more is wrong than when first scored.
    @Test("messages set aside: right, asked, wrong")
    func setAside() async throws {
        let cases = try Self.cases("messages-heldout.jsonl")
        let counts = try await Self.count(cases)
        print(
            "messages set aside: \(counts[.right] ?? 0) right, \(counts[.asked] ?? 0) asked, "
                + "\(counts[.wrong] ?? 0) wrong of \(cases.count)")
        #expect(counts[.wrong, default: 0] <= Self.wrongWhenFirstScored)
    }

    private static let wrongWhenFirstScored = 52

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
