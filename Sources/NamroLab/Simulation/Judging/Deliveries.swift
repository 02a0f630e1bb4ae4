package import Coordinator
package import Foundation

/// Compares what was to be sent with what a platform took: everything at its end, in order in each chat, nothing twice without the
/// mark, nothing to anybody else.
package struct Deliveries {
    /// A message that the platform took.
    package struct Taken: Equatable, Sendable {
        /// The chat.
        package let chat: String
        /// The text.
        package let text: String
        /// When it was taken.
        package let at: Date
        /// Whether its sender had been stopped in the middle of the send and woke up later.
        package let isLate: Bool

        /// Creates a message that was taken.
        package init(chat: String, text: String, at: Date, isLate: Bool = false) {
            self.chat = chat
            self.text = text
            self.at = at
            self.isLate = isLate
        }
    }

    private let taken: [Taken]
    private let known: Set<String>
    private let marked: (String) -> String

    /// Creates a comparison of what was taken, in order. `known` are the chats that may be written to; `marked` marks the text of a
    /// second try.
    package init(taken: [Taken], known: Set<String>, marked: @escaping (String) -> String) {
        self.taken = taken
        self.known = known
        self.marked = marked
    }

    /// What is not as it should be.
    package func breaches(_ outbox: [OutboxLedgerRow]) -> [String] {
        let taken = Dictionary(grouping: taken, by: \.chat)
        let rows = Dictionary(grouping: outbox, by: \.chat)
        var breaches = outbox.filter { [.pending, .sending, .unknown].contains($0.state) }
            .map { "rule 6: message \($0.id) is not at its end" }
        for chat in Set(taken.keys).union(rows.keys).sorted() {
            if !agrees(rows[chat] ?? [], with: taken[chat] ?? []) {
                breaches.append(
                    "rule 6: \(chat) does not have what was sent: \(story(rows[chat] ?? [], taken[chat] ?? []))")
            }
        }
        return breaches + taken.keys.filter { !known.contains($0) }.sorted().map { "rule 10: \($0) was written to" }
    }

    /// How far what was taken is explained by the messages up to one: so many in order, and these that came late.
    private struct Explained: Hashable {
        var count = 0
        var late: [String: Int] = [:]
    }

    /// Whether the messages of one chat explain all that it has got. A process that was stopped in the middle of a send sends late,
    /// whatever the others have sent meanwhile.
    private func agrees(_ rows: [OutboxLedgerRow], with taken: [Taken]) -> Bool {
        let inOrder = taken.filter { !$0.isLate }.map(\.text)
        let late = Dictionary(grouping: taken.filter(\.isLate), by: \.text).mapValues(\.count)
        var explained: Set<Explained> = [Explained()]
        for row in rows {
            explained = Set(
                explained.flatMap { start in
                    options(for: row).flatMap { option in ends(of: option[...], from: start, inOrder, late) }
                })
        }
        return explained.contains(Explained(count: inOrder.count, late: late))
    }

    /// Where the texts of one message can lead, each taken in its turn or late.
    private func ends(
        of texts: ArraySlice<String>, from start: Explained, _ inOrder: [String], _ late: [String: Int]
    ) -> [Explained] {
        guard let text = texts.first else { return [start] }
        var ends: [Explained] = []
        if start.count < inOrder.count, inOrder[start.count] == text {
            var next = start
            next.count += 1
            ends += self.ends(of: texts.dropFirst(), from: next, inOrder, late)
        }
        if start.late[text, default: 0] < late[text, default: 0] {
            var next = start
            next.late[text, default: 0] += 1
            ends += self.ends(of: texts.dropFirst(), from: next, inOrder, late)
        }
        return ends
    }

    /// What a chat may have got of a message.
    private func options(for row: OutboxLedgerRow) -> [[String]] {
        let (plain, marked) = (row.text, marked(row.text))
        return switch (row.state, row.isResent) {
        case (.sent, false): [[plain]]
        case (.sent, true): [[marked], [plain, marked]]
        case (.refused, false): [[]]
        case (.refused, true): [[], [plain]]
        case (_, false): [[], [plain]]
        case (_, true): [[], [plain], [marked], [plain, marked]]
        }
    }

    private func story(_ rows: [OutboxLedgerRow], _ taken: [Taken]) -> String {
        let sent = rows.map { "\($0.id) \($0.state)\($0.isResent ? " resent" : "") \(Self.brief($0.text))" }
        let got = taken.map { ($0.isLate ? "late " : "") + Self.brief($0.text) }
        return "sent [\(sent.joined(separator: "; "))] got [\(got.joined(separator: "; "))]"
    }

    private static func brief(_ text: String) -> String {
        "\"\(text.prefix(28).replacing("\n", with: " "))…\""
    }
}
