import Assignments
import Testing

@Suite("Inputs of an evaluation")
struct ScoreTests {
    private func entry(
        _ id: Int64, _ state: AssignmentState, pastDue: Bool = false, returns: Int = 0, evidence: Bool = true,
        share: Int = 100
    ) -> ScoreInputs.Entry {
        var assignment = Assignment(id: Assignment.ID(rawValue: id), unit: OrgUnit.ID(rawValue: 1), work: "x")
        assignment.state = state
        assignment.returns = returns
        return ScoreInputs.Entry(assignment: assignment, isPastDue: pastDue, hasEvidence: evidence, share: share)
    }

    @Test("each ratio has the assignments behind it; what is not due, a draft or cancelled counts nowhere")
    func ratios() {
        let entries = [
            entry(1, .completed), entry(2, .completed, returns: 1), entry(3, .completed, evidence: false),
            entry(4, .completed), entry(5, .inProgress, pastDue: true), entry(6, .inProgress),
            entry(7, .draft, pastDue: true), entry(8, .cancelled, pastDue: true), entry(9, .submitted, pastDue: true),
        ]
        let inputs = ScoreInputs(entries) { $0.id.rawValue == 4 }
        #expect(inputs.quantity.percent == 80)
        #expect(inputs.quantity.missed.map(\.rawValue) == [5])
        #expect(inputs.quality.percent == 50)
        #expect(inputs.quality.missed.map(\.rawValue) == [2, 3])
        // What is overdue and not handed in is late as well: of five that were due, three came in time.
        #expect(inputs.timeliness.percent == 60)
        #expect(inputs.timeliness.missed.map(\.rawValue) == [4, 5])
    }

    @Test("work along counts by its share, and the mean by its weights")
    func shares() throws {
        let inputs = ScoreInputs([entry(1, .completed), entry(2, .completed, returns: 1, share: 30)]) { _ in false }
        let quality = try #require(inputs.quality.percent)
        #expect(abs(quality - 100.0 / 1.3) < 0.01)
        #expect(inputs.mean(ScoreInputs.Weights(quantity: 1, quality: 0, timeliness: 1)) == 100)
        let mean = try #require(inputs.mean(ScoreInputs.Weights(quantity: 1, quality: 1, timeliness: 2)))
        #expect(abs(mean - (100 + quality + 200) / 4) < 0.01)
    }

    @Test(
        "who finishes little of much that is due scores low, and finishing it late lowers nothing",
        arguments: [1, 2, 6])
    func unfinished(_ done: Int) throws {
        let all = (1...7).map { entry(Int64($0), $0 <= done ? .completed : .inProgress, pastDue: true) }
        let inputs = ScoreInputs(all) { _ in false }
        #expect(inputs.timeliness.part == done * 100 && inputs.timeliness.whole == 700)
        let later = (1...7).map { entry(Int64($0), $0 <= done + 1 ? .completed : .inProgress, pastDue: true) }
        let after = ScoreInputs(later) { $0.id.rawValue == Int64(done + 1) }
        #expect(after.timeliness.percent == inputs.timeliness.percent)
        #expect(after.quantity.part > inputs.quantity.part)
    }

    @Test("nothing done and nothing overdue is no score of 0")
    func nothing() {
        let inputs = ScoreInputs([entry(1, .inProgress)]) { _ in false }
        #expect(inputs.quantity.percent == nil)
        #expect(inputs.mean(ScoreInputs.Weights(quantity: 1, quality: 1, timeliness: 1)) == nil)
    }
}
