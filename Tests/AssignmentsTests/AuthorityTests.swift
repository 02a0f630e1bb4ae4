import Assignments
import Testing

@Suite("Who may do what")
struct AuthorityTests {
    struct Cell: CustomTestStringConvertible, Sendable {
        let act: Act.Kind
        let row: [Authority.Manner?]
        var testDescription: String { act.rawValue }
    }

    /// Officer in charge, unit head, chair, secretary, follower, as in DESIGN §3.
    static let table: [Cell] = [
        Cell(act: .acknowledge, row: [.own, .onBehalf, .onBehalf, .onBehalf, nil]),
        Cell(act: .report, row: [.own, .onBehalf, .onBehalf, .onBehalf, nil]),
        Cell(act: .step, row: [.own, .onBehalf, .onBehalf, .onBehalf, nil]),
        Cell(act: .submit, row: [.own, .onBehalf, .onBehalf, .onBehalf, nil]),
        Cell(act: .blocker, row: [.own, .onBehalf, .onBehalf, .onBehalf, nil]),
        Cell(act: .note, row: [.own, .own, .own, .own, .own]),
        Cell(act: .unblock, row: [.own, .own, .own, .own, nil]),
        Cell(act: .confirm, row: [nil, nil, .own, nil, nil]),
        Cell(act: .sendBack, row: [nil, nil, .own, nil, nil]),
        Cell(act: .issue, row: [nil, nil, .own, .own, nil]),
        Cell(act: .replan, row: [nil, nil, nil, .own, nil]),
    ]

    @Test("every cell of the table", arguments: table)
    func cells(_ line: Cell) {
        let row = Authority.Standing.allCases.map { Authority.manner(of: line.act, by: $0) }
        #expect(row == line.row)
    }

    @Test("the table has a row for every act")
    func complete() { #expect(Set(Self.table.map(\.act)) == Set(Act.Kind.allCases)) }

    @Test("someone with two standings acts in his own right where he can")
    func ownFirst() {
        #expect(Authority.manner(of: .report, by: [.unitHead, .officerInCharge]) == .own)
        #expect(Authority.manner(of: .confirm, by: []) == nil)
    }
}
