import Assignments
import CivilCalendar
import Foundation

extension Intent {
    /// Opens a check-in round.
    package static let roundOpen = Intent("roundOpen")
}

/// "Mở giao ban đến 16h": everybody is asked where things stand, in place of a meeting.
enum OpenRound: StatedFeature {
    static let intent = Intent.roundOpen
    static let traits: Set<Trait> = [.arranges]

    static func slots(of draft: Draft) -> DateSlots { DateSlots(date: draft.date) }

    static func handle(_ statement: Statement<Slots>, in turn: inout Turn) throws {
        guard mayHoldRounds(in: turn) else {
            return try PassedOn.passesOn(statement, in: &turn) ? () : turn.refuse(Phrase(.roundRight))
        }
        guard let date = statement.date else {
            let wanted = turn.situation.sentAt.addingTimeInterval(TimeInterval(turn.rules.speaking.rounds.minutes * 60))
            // A round ends on its day, which may be over before it begins.
            let end = min(wanted, turn.rules.zone.end(of: turn.saidOn).addingTimeInterval(-60))
            if end > turn.situation.now { return open(until: end, in: &turn) }
            return turn.saidOn == turn.today && !turn.situation.isDelayed
                ? turn.refuse(Phrase(.refuseRoundLate)) : turn.ask(Phrase(.askRoundEnd), awaits: statement.erased)
        }
        let resolution = turn.resolved(date)
        guard let moment = DateQuestions.settled(resolution, of: statement, label: nil, in: &turn) else { return }
        turn.outcome { $0.deadline = nil }
        let end =
            moment.time.map { turn.rules.zone.instant(of: moment.date, at: $0) } ?? moment.end(in: turn.rules.zone)
        // A round stands for one meeting: it ends on its day.
        guard moment.time != nil, moment.date == turn.today, end > turn.situation.now else {
            return turn.ask(Phrase(.askRoundEnd), awaits: DateQuestions.withoutDate(statement).erased)
        }
        open(until: end, in: &turn)
    }

    static func open(until end: Date, in turn: inout Turn) {
        let shown = Deadline(date: turn.rules.zone.date(of: end), time: turn.rules.zone.time(of: end))
        turn.outcome { $0.at = shown }
        turn.decision.round = .open(until: end)
    }

    static func mayHoldRounds(in turn: Turn) -> Bool {
        turn.actor.holds(.chair) || turn.actor.holds(.secretary) || !turn.actor.delegations.isEmpty
    }
}
