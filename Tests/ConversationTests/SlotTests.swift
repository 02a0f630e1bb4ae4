import Foundation
import Testing

/// The slots that a label's `expect` leaves out: what a summary shows and of what, words that go on record, names, amounts, the parts of an
/// order. A label says what is right; where today's reader says something else, it is marked as a miss, and the misses are counted.
@Suite("Understanding every slot")
struct SlotTests {
    private typealias Case = ReadingTests.Case

    /// How many labels are marked as misses. A mark of what is read rightly fails, so that these can only fall.
    private static let known = ["messages.jsonl": 29, "messages-heldout.jsonl": 11]

    @Test("every slot is read as labelled, but for the known misses", arguments: try ReadingTests.cases())
    func slots(_ example: ReadingTests.Case) async throws {
        let explanation = try await ReadingTests.explanation(of: example)
        let read = try Self.slots(of: explanation)
        let isSeen = try await ReadingTests.isSeen(explanation, example) && example.miss != true
        let isRight = isSeen || read == example.slots ?? read.map { _ in [:] }
        #expect(isRight != (example.miss ?? false), "\(read)")
    }

    /// Of messages that are not understood rightly in the first place no slots are labelled.
    @Test("so it is in the set that is kept aside")
    func setAside() async throws {
        for example in try ReadingTests.cases("messages-heldout.jsonl") {
            let explanation = try await ReadingTests.explanation(of: example)
            guard let labelled = example.slots, try await !ReadingTests.isSeen(explanation, example),
                try ReadingTests.summary(of: explanation) == example.expect
            else {
                continue
            }
            let read = try Self.slots(of: explanation)
            #expect((read == labelled) != (example.miss ?? false), "\(example.text): \(read)")
        }
    }

    @Test(
        "the misses are as many as are known, and no label has a slot that there is not", arguments: known.keys.sorted()
    )
    func misses(_ file: String) throws {
        let cases = try ReadingTests.cases(file)
        #expect(cases.count { $0.miss == true } == Self.known[file])
        let names = Set(cases.flatMap { ($0.slots ?? []).flatMap(\.keys) })
        #expect(names.subtracting(Self.names) == [])
        #expect(cases.allSatisfy { $0.slots == nil || $0.slots?.count == $0.expect.count })
    }

    // MARK: What is read

    /// The slots by name.
    private static let names = Set(
        texts + flags + ["period", "unitOfCount", "order"] + parts.map { "order." + $0 })
    private static let texts = [
        "at", "note", "view", "subject", "measure", "groupBy", "limit", "scope", "successor", "predecessor", "amount",
        "topic",
    ]
    private static let flags = ["refuses", "all"]
    private static let parts = [
        "lead", "with", "work", "product", "responsibility", "process", "authority", "urgency", "reportBy",
    ]

    /// Whose words are not kept: what is read of them is no slot.
    private static let wordless: Set<String> = ["unknown", "urge", "roundOpen", "roundClose"]

    private static func slots(of json: String) throws -> [[String: String]] {
        let value = try JSONSerialization.jsonObject(with: Data(json.utf8))
        let items = (value as? [[String: Any]]) ?? [value as? [String: Any] ?? [:]]
        return items.map { item in
            var slots: [String: String] = [:]
            for name in texts { slots[name] = text(item[name]) }
            // Written only where they are so.
            for name in flags where item[name] != nil { slots[name] = "yes" }
            if let intent = item["intent"] as? String, wordless.contains(intent) { slots["note"] = nil }
            slots["order"] = text(item["ranking"])
            slots["unitOfCount"] = text((item["quantity"] as? [String: Any])?["unit"])
            if let period = item["period"] as? [String: String] {
                slots["period"] = "\(period["from"] ?? "")..\(period["to"] ?? "")"
            }
            let order = item["order"] as? [String: Any] ?? [:]
            for part in parts { slots["order." + part] = text(order[part]) }
            return slots
        }
    }

    private static func text(_ value: Any?) -> String? {
        switch value {
        case let text as String: text
        case let number as Int: String(number)
        default: nil
        }
    }
}
