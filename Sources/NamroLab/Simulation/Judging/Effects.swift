import Assignments
import Conversation
import Coordinator
import Foundation

/// What messages have come to: how the work stands, what was done to it in which order, and how many answers each message got.
struct Effects: Equatable, Sendable {
    /// How a work stands.
    struct WorkState: Equatable, Sendable {
        let state: AssignmentState
        let percent: Int?
        let blockers: Int
        let submittedAt: Date?
    }

    private let states: [Int64: WorkState]
    private let acts: [Int64: [String]]
    private let answers: [String: Int]

    /// Reads them.
    init(_ tx: any StoreReading) throws {
        let lines = try tx.history.whole()
        // A changed plan has its place among them wherever it was imported.
        acts = Dictionary(grouping: lines.filter { $0.entry.act != .replan }, by: \.entry.assignment.rawValue)
            .mapValues { $0.map { "\($0.entry.act)" } }
        var states: [Int64: WorkState] = [:]
        for key in acts.keys {
            guard let work = try tx.assignment(Assignment.ID(rawValue: key)) else { continue }
            states[key] = WorkState(
                state: work.state, percent: work.percent, blockers: work.blockers.count, submittedAt: work.submittedAt)
        }
        self.states = states
        let keys = Dictionary(uniqueKeysWithValues: try tx.ledger.inbox().map { ($0.id, $0.event) })
        var answers: [String: Int] = [:]
        for row in try tx.ledger.outbox() {
            // A stranger is told once an hour, by the clock; what he is told is judged by itself.
            guard let event = row.inbox.flatMap({ keys[$0] }), event.sender != Scenario.stranger else { continue }
            answers[event.key, default: 0] += 1
        }
        self.answers = answers
    }

    /// Where they differ from what was to be expected.
    func differences(from expected: Effects) -> [String] {
        var differences: [String] = []
        for key in expected.states.keys.sorted() where states[key] != expected.states[key] {
            differences.append(
                "rule 3: #\(key) stands at \(text(states[key])), expected \(text(expected.states[key]))")
        }
        for key in Set(acts.keys).union(expected.acts.keys).sorted() where acts[key] != expected.acts[key] {
            differences.append(
                "rule 4: #\(key) went through \(acts[key] ?? []), expected \(expected.acts[key] ?? [])")
        }
        for key in Set(answers.keys).union(expected.answers.keys).sorted() where answers[key] != expected.answers[key] {
            differences.append(
                "rule 9: \(key) has \(answers[key, default: 0]) answers, expected \(expected.answers[key, default: 0])")
        }
        return differences
    }

    private func text(_ state: WorkState?) -> String {
        state.map { "\($0.state) \($0.percent.map(String.init) ?? "-") \($0.blockers)" } ?? "nothing"
    }
}
