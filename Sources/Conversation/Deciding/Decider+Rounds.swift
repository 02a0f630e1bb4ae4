import Assignments
import CivilCalendar
import Foundation

/// Opening and closing a check-in round by message. Whether one is open in the group is the round's own affair.
extension Decider {
    mutating func decideRoundOpen(_ reading: Reading) throws {
        guard mayHoldRounds else { return try passesOn(reading) ? () : refuse(Phrase(.roundRight)) }
        guard let date = reading.date else {
            let wanted = situation.sentAt.addingTimeInterval(TimeInterval(rules.speaking.rounds.minutes * 60))
            // A round ends on its day, which may be over before it begins.
            let end = min(wanted, rules.zone.end(of: saidOn).addingTimeInterval(-60))
            if end > situation.now { return open(until: end) }
            return saidOn == today && !situation.isDelayed
                ? refuse(Phrase(.refuseRoundLate)) : ask(Phrase(.askRoundEnd), awaits: reading)
        }
        let resolution = resolved(date)
        guard let moment = settled(resolution, of: reading, label: nil) else { return }
        outcome { $0.deadline = nil }
        let end = moment.time.map { rules.zone.instant(of: moment.date, at: $0) } ?? moment.end(in: rules.zone)
        // A round stands for one meeting: it ends on its day.
        guard moment.time != nil, moment.date == today, end > situation.now else {
            return ask(Phrase(.askRoundEnd), awaits: withoutDate(reading))
        }
        open(until: end)
    }

    mutating func decideRoundClose(_ reading: Reading) throws {
        guard mayHoldRounds else { return try passesOn(reading) ? () : refuse(Phrase(.roundRight)) }
        decision.round = .close
    }

    private mutating func open(until end: Date) {
        let shown = Deadline(date: rules.zone.date(of: end), time: rules.zone.time(of: end))
        outcome { $0.at = shown }
        decision.round = .open(until: end)
    }

    private var mayHoldRounds: Bool {
        actor.holds(.chair) || actor.holds(.secretary) || !actor.delegations.isEmpty
    }
}
