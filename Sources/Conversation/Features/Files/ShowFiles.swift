import Assignments
import CivilCalendar
import Foundation
import VietnameseText

extension Intent {
    /// Asks for the pictures and documents that came with one assignment.
    package static let files = Intent("files")
}

/// "Xem ảnh #12": the pictures and documents that came with a piece of work.
enum ShowFiles: StatedFeature {
    static let intent = Intent.files
    static let rules: [any IntentRule] = [FilesRule()]
    static let traits: Set<Trait> = [.harmless, .asks]

    /// The pictures and documents of one assignment, for the sender alone: they show people and places.
    static func handle(_ statement: Statement<Slots>, in turn: inout Turn) throws {
        for (index, assignment) in try WorkFinder.targets(of: statement, in: &turn).prefix(3).enumerated() {
            if index > 0 { turn.decision.outcomes.append(Decision.Outcome(utterance: statement.utterance)) }
            turn.outcome { $0.assignment = assignment.id }
            turn.decision.files.append(assignment.id)
        }
    }
}
