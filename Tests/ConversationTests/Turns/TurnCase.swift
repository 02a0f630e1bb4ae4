import Assignments
import Conversation
import Foundation
import Testing

/// A line of a table of decisions: who says what, where, and what is to be done about it.
struct TurnCase: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let who: String
    let says: Statement
    let place: TurnOffice.Place
    let prepare: @Sendable (inout TurnOffice) throws -> Void
    let result: TurnResult

    /// Creates a line; `after` brings the office to where it is said.
    init(
        _ name: String, _ who: String, _ says: Statement, in place: TurnOffice.Place = .alone,
        after prepare: @escaping @Sendable (inout TurnOffice) throws -> Void = { _ in }, _ result: TurnResult
    ) {
        (testDescription, self.who, self.says, self.place) = (name, who, says, place)
        (self.prepare, self.result) = (prepare, result)
    }

    /// Takes the turn and compares.
    func check(sourceLocation: SourceLocation = #_sourceLocation) throws {
        var office = try TurnOffice()
        try prepare(&office)
        let taken = try office.turn(who, says, in: place)
        #expect(taken == result, "\(testDescription) ⟹ \(taken.literal)", sourceLocation: sourceLocation)
    }
}

extension TurnResult {
    /// The result as a table writes it.
    var literal: String {
        let parts = [("does", does), ("says", says), ("alone", alone), ("tells", tells), ("asks", asks)]
        return ".init(" + parts.filter { !$1.isEmpty }.map { "\($0): \($1)" }.joined(separator: ", ") + ")"
    }
}

extension TurnResult {
    /// Nothing is done, said or asked.
    static let nothing = TurnResult()
}
