import Assignments
import Testing

@Suite("Who may do what")
struct AuthorityTests {
    struct Cell: CustomTestStringConvertible, Sendable {
        let act: Act.Kind
        let row: [Authority.Capacity?]
        var testDescription: String { act.rawValue }
    }

    private static let reporting: [Authority.Capacity?] = [
        .own, .onBehalf, .onBehalf, .onBehalf, nil, nil, .onBehalf, .onBehalf,
    ]
    private static let confirming: [Authority.Capacity?] = [
        nil, .firstStep, .own, .inLeadersName, .proposal, nil, nil, .byDelegation,
    ]
    private static let deciding: [Authority.Capacity?] = [
        nil, nil, .own, .inLeadersName, .proposal, nil, nil, .byDelegation,
    ]

    /// Officer in charge, unit head, chair, secretary, follower, coordinating unit, stand-in, delegate, as in DESIGN §3.
    static let table: [Cell] = [
        Cell(act: .acknowledge, row: reporting), Cell(act: .report, row: reporting), Cell(act: .step, row: reporting),
        Cell(act: .submit, row: reporting), Cell(act: .blocker, row: reporting), Cell(act: .correct, row: reporting),
        Cell(act: .takeBack, row: reporting), Cell(act: .askExtension, row: reporting),
        Cell(act: .askTarget, row: reporting), Cell(act: .object, row: reporting),
        Cell(act: .withdrawDemand, row: reporting),
        Cell(act: .note, row: [.own, .own, .own, .own, .own, .own, .own, .own]),
        Cell(act: .unblock, row: [.own, .own, .own, .own, nil, nil, .own, .own]),
        Cell(act: .endorse, row: [nil, .own, nil, nil, nil, nil, nil, nil]),
        Cell(act: .confirm, row: confirming), Cell(act: .sendBack, row: confirming),
        Cell(act: .extend, row: deciding), Cell(act: .retarget, row: deciding),
        Cell(act: .refuseDemand, row: deciding), Cell(act: .pause, row: deciding), Cell(act: .resume, row: deciding),
        Cell(act: .cancel, row: deciding), Cell(act: .reopen, row: deciding),
        Cell(act: .handOver, row: [.proposal, .own, .own, .inLeadersName, nil, nil, .proposal, .byDelegation]),
        Cell(act: .changeUnit, row: [nil, nil, .own, .inLeadersName, nil, nil, nil, .byDelegation]),
        Cell(act: .issue, row: [nil, .own, .own, .inLeadersName, nil, nil, nil, .byDelegation]),
        Cell(act: .draft, row: [nil, .own, .own, .inLeadersName, nil, nil, nil, .byDelegation]),
        Cell(act: .urge, row: [nil, .own, .own, .own, .own, nil, nil, .byDelegation]),
        Cell(act: .replan, row: [nil, nil, nil, .own, nil, nil, nil, nil]),
    ]

    @Test("every cell of the table", arguments: table)
    func cells(_ line: Cell) {
        let row = Authority.Relation.allCases.map { Authority.capacity(of: line.act, by: $0) }
        #expect(row == line.row)
    }

    @Test("the table has a row for every act")
    func complete() { #expect(Set(Self.table.map(\.act)) == Set(Act.Kind.allCases)) }

    @Test("someone with two relations to a work acts in his own right where he can")
    func ownFirst() {
        #expect(Authority.capacity(of: .report, by: [.unitHead, .officerInCharge]) == .own)
        #expect(Authority.capacity(of: .confirm, by: []) == nil)
    }
}
