import Coordinator
import Foundation
import NamroLab
import Testing

@Suite("Judging what was delivered")
struct DeliveriesTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let state: OutboxState
        let isResent: Bool
        let taken: [String]
        let isSound: Bool

        init(_ name: String, _ state: OutboxState, resent: Bool = false, _ taken: [String], isSound: Bool) {
            (testDescription, self.state, isResent, self.taken, self.isSound) = (name, state, resent, taken, isSound)
        }
    }

    @Test(
        "of one message a chat has what its row says",
        arguments: [
            Case("sent once", .sent, ["A"], isSound: true),
            Case("sent and never taken", .sent, [], isSound: false),
            Case("sent twice without the mark", .sent, ["A", "A"], isSound: false),
            Case("sent again with the mark", .sent, resent: true, ["A", "again A"], isSound: true),
            Case("taken at the second try alone", .sent, resent: true, ["again A"], isSound: true),
            Case("sent again without the mark", .sent, resent: true, ["A", "A"], isSound: false),
            Case("the mark twice", .sent, resent: true, ["A", "again A", "again A"], isSound: false),
            Case("parked, and nobody knows", .parked, resent: true, ["A"], isSound: true),
            Case("refused and taken", .refused, ["A"], isSound: false),
            Case("still waiting", .pending, [], isSound: false),
        ])
    func oneMessage(_ sample: Case) {
        let row = OutboxLedgerRow(
            id: 1, chat: "chat", purpose: .reply, text: "A", inbox: nil, createdAt: .distantPast, state: sample.state,
            isResent: sample.isResent)
        #expect(breaches([row], sample.taken).isEmpty == sample.isSound)
    }

    @Test("messages of one chat come in their order", arguments: [(["A", "B"], true), (["B", "A"], false)])
    func order(_ taken: [String], _ isSound: Bool) {
        let rows = ["A", "B"].enumerated().map { index, text in
            OutboxLedgerRow(
                id: Int64(index), chat: "chat", purpose: .reply, text: text, inbox: nil, createdAt: .distantPast,
                state: .sent,
                isResent: false)
        }
        #expect(breaches(rows, taken).isEmpty == isSound)
    }

    @Test("what was said to somebody else is a breach")
    func strangers() {
        let taken = [Deliveries.Taken(chat: "elsewhere", text: "A", at: .distantPast)]
        let row = OutboxLedgerRow(
            id: 1, chat: "elsewhere", purpose: .reply, text: "A", inbox: nil, createdAt: .distantPast, state: .sent,
            isResent: false)
        #expect(
            Deliveries(taken: taken, known: ["chat"]) { $0 }.breaches([row]) == ["rule 10: elsewhere was written to"])
    }

    private func breaches(_ rows: [OutboxLedgerRow], _ taken: [String]) -> [String] {
        Deliveries(
            taken: taken.map { Deliveries.Taken(chat: "chat", text: $0, at: .distantPast) }, known: ["chat"]
        ) { "again \($0)" }.breaches(rows)
    }
}
