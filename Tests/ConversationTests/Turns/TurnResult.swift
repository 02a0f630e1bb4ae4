import Assignments
import CivilCalendar
import Conversation
import Foundation

/// What is to be done about a message, in short: what a table of tests compares. People are named by their codes, sentences by their keys.
struct TurnResult: Equatable, Sendable {
    /// What changes: `submit #12: 14 biên bản`, `report #12 for HM-CB`, `confirm #20 as TP-PT`; what is arranged, pinned, handed out.
    var does: [String] = []
    /// What is answered where it was said.
    var says: [String] = []
    /// What is answered to the sender alone, where that is another place.
    var alone: [String] = []
    /// Who else is told what, and what a bare word of his means then: `TP-PT notice.submitted?confirm`.
    var tells: [String] = []
    /// What the answer to the question may be: `confirm #12`, or `…cancel #12` which the next words complete.
    var asks: [String] = []

    init(
        does: [String] = [], says: [String] = [], alone: [String] = [], tells: [String] = [], asks: [String] = []
    ) {
        (self.does, self.says, self.alone, self.tells, self.asks) = (does, says, alone, tells, asks)
    }

    /// The gist of a decision, with the question that it has opened.
    init(_ decision: Decision, opens question: Dialogue.Question?, in office: TurnOffice) {
        does = decision.changes.map { Self.gist($0, office) } + decision.arrangements.map { Self.gist($0, office) }
        does += decision.reminders.map {
            "remind \($0.assignment.map { "#\($0.rawValue)" } ?? "") \(Self.time($0.dueAt))"
        }
        does += decision.files.map { "files #\($0.rawValue)" }
        switch decision.round {
        case .open(let end): does.append("open until \(Self.time(end))")
        case .close: does.append("close round")
        case nil: break
        }
        if decision.unlinks { does.append("unlink") }
        if let scope = decision.pinsGroup {
            does.append("pin " + (scope.unit.flatMap(office.snapshot.unit)?.name ?? "all"))
        }
        says = decision.answers.map(\.key.rawValue)
        alone = decision.privateAnswers.map(\.key.rawValue)
        tells = decision.notices.map { notice in
            "\(office.code(notice.officer)) \(notice.phrase.key.rawValue)"
                + (notice.request.map { "?\($0.intent.rawValue)" } ?? "")
        }
        asks =
            question.map {
                $0.choices.map(Statement.gist)
                    + [$0.awaits].compactMap(\.self).map { "…" + Statement.gist($0.utterance) }
            } ?? []
    }

    private static func gist(_ change: Decision.Change, _ office: TurnOffice) -> String {
        [
            change.isNew ? "new" : nil, change.act.rawValue, change.after.label,
            change.onBehalf ? "for \(office.code(change.after.officer))" : nil,
            change.principal.map { "as \(office.code($0))" },
        ].compactMap(\.self).joined(separator: " ") + (change.text.map { ": \($0)" } ?? "")
    }

    private static func gist(_ arrangement: Decision.Arrangement, _ office: TurnOffice) -> String {
        switch arrangement {
        case .absence(let away):
            "away \(office.code(away.officer)) \(away.from.iso) \(away.to.iso)"
                + (away.standIn.map { " by \(office.code($0))" } ?? "")
        case .endAbsences(let officer, let withComing):
            "back \(office.code(officer))" + (withComing ? " for good" : "")
        case .delegation(let given):
            "delegate \(office.code(given.chair)) to \(office.code(given.delegate)) \(given.from.iso) \(given.to.iso)"
        case .endDelegations(let chair): "undelegate \(office.code(chair))"
        }
    }

    private static func time(_ instant: Date) -> String {
        let zone = CivilZone.vietnam
        return "\(zone.date(of: instant).iso) \(zone.time(of: instant).text)"
    }
}
