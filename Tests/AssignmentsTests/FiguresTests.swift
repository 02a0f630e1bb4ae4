import Assignments
import Testing

@Suite("Figures")
struct FiguresTests {
    private func tally(_ state: AssignmentState, past: Bool = false, late: Bool = false, _ count: Int) -> Tally {
        Tally(unit: OrgUnit.ID(rawValue: 1), state: state, isPastDue: past, isSubmittedLate: late, count: count)
    }

    @Test("the published report closes: 21.914 = 16.051 (14.068 + 1.983) + 5.863 (5.640 + 223)")
    func published() {
        var figures = SummaryFigures()
        figures.add(tally(.completed, 14_068))
        figures.add(tally(.completed, late: true, 1_983))
        figures.add(tally(.inProgress, 5_640))
        figures.add(tally(.inProgress, past: true, 223))
        #expect(figures.total == 21_914)
        #expect(figures.done == 16_051)
        #expect(figures.open == 5_863)
        #expect(figures.due == 16_274)
    }

    @Test(
        "every state is counted once, and what waits or is paused is not overdue", arguments: AssignmentState.allCases)
    func closing(_ state: AssignmentState) {
        var figures = SummaryFigures()
        figures.add(tally(state, past: true, late: true, 7))
        #expect(figures.total + figures.drafts + figures.cancelled == 7)
        #expect(figures.total == figures.doneOnTime + figures.doneLate + figures.openInTime + figures.openOverdue)
        if state == .submitted || state == .paused { #expect(figures.openOverdue == 0) }
    }

    struct Share: Sendable {
        let done: Int
        let of: Int
        let percent: Int
    }

    @Test(
        "a share is whole percent rounded down, whatever the numbers",
        arguments: [
            Share(done: 29, of: 100, percent: 29), Share(done: 59, of: 60, percent: 98),
            Share(done: 70, of: 60, percent: 100), Share(done: 0, of: 7, percent: 0),
            Share(done: .max, of: .max, percent: 100), Share(done: .max / 2, of: .max, percent: 49),
            Share(done: -5, of: 60, percent: 0),
        ])
    func shares(_ share: Share) { #expect(Quantity(done: share.done, of: share.of).percent == share.percent) }
}
