package import Assignments
package import CivilCalendar
import Foundation

/// What a decision does and what it asks, in the words by which understanding is judged; read off its effects (changes, arrangements,
/// reminders, rounds, what is shown), not off the message. This is the one place that knows both.
package struct DoneActs {
    let decision: Decision
    let office: OfficeSnapshot
    let zone: CivilZone

    /// Looks at a decision that was made in an office.
    package init(_ decision: Decision, in office: OfficeSnapshot, zone: CivilZone) {
        (self.decision, self.office, self.zone) = (decision, office, zone)
    }

    /// What is done, recorded, shown or refused.
    package var means: [SpeechAct] {
        recorded + ShownActs(decision: decision, office: office).acts + refused
            + decision.notYet.map { SpeechAct($0.name, $0.slots.merging(["notYet": .flag(true)]) { $1 }) }
            + (decision.unlinks || decision.pinsGroup != nil ? [SpeechAct("link")] : [])
    }

    /// What is recorded, arranged or opened.
    var recorded: [SpeechAct] { changes + proposals + arrangements + reminders + round }

    /// Whether something is asked of the sender, beside what is done.
    package var asks: Bool {
        let said = (decision.answers + decision.privateAnswers).map(\.key)
        return decision.outcomes.contains { $0.ask != nil } || said.contains(where: Self.isQuestion)
    }

    /// What says that the message was not understood asks for another one.
    private static func isQuestion(_ key: MessageKey) -> Bool {
        key == .unknown || key == .complete || key == .submittedNoResult
            || key.rawValue.hasPrefix("ask.") && ![.dropped, .askNothingWaits].contains(key)
    }

    // MARK: Proposals, arrangements, reminders, rounds

    /// What an officer asks the leaders to hand over to another; told to each of them.
    private var proposals: [SpeechAct] {
        var acts: [SpeechAct] = []
        for phrase in decision.notices.map(\.phrase) where phrase.key == .noticeProposal {
            guard phrase.values["proposal"] == .phrase(Phrase(Wording.key(ofProposal: .handOver))),
                case .text(let label)? = phrase.values["code"], let code = Int(label.drop { !$0.isNumber })
            else { continue }
            var to: String?
            if case .text(let name)? = phrase.values["to"] { to = name }
            let act = SpeechAct("askHandOver", ["work": .number(code), "to": .optional(to)])
            if !acts.contains(act) { acts.append(act) }
        }
        return acts
    }

    private var arrangements: [SpeechAct] {
        decision.arrangements.compactMap { arrangement in
            switch arrangement {
            case .absence(let absence):
                let days = ["from": SpeechValue.text(absence.from.iso), "to": .text(absence.to.iso)]
                guard let who = absence.standIn.flatMap(office.officer) else { return SpeechAct("absence", days) }
                return SpeechAct("standIn", days.merging(["who": .text(who.name)]) { $1 })
            case .delegation(let delegation):
                return SpeechAct(
                    "delegate",
                    [
                        "who": .optional(office.officer(delegation.delegate)?.name),
                        "from": .text(delegation.from.iso), "to": .text(delegation.to.iso),
                    ])
            case .endAbsences, .endDelegations: return nil
            }
        }
    }

    private var reminders: [SpeechAct] {
        decision.reminders.map { reminder in
            SpeechAct(
                "remindMe",
                [
                    "work": reminder.assignment.map { .number(Int($0.rawValue)) },
                    "at": .text(moment(of: reminder.dueAt)),
                ])
        }
    }

    private var round: [SpeechAct] {
        switch decision.round {
        case .open(let until): [SpeechAct("openRound", ["until": .text(moment(of: until))])]
        case .close: [SpeechAct("closeRound")]
        case nil: []
        }
    }

    private func moment(of instant: Date) -> String {
        Deadline(date: zone.date(of: instant), time: zone.time(of: instant)).iso
    }

    // MARK: What is refused

    /// What was understood and is not done, by the name of what it would have been.
    private var refused: [SpeechAct] {
        decision.outcomes.filter { $0.refused != nil && $0.ask == nil }.compactMap { outcome in
            let code = outcome.assignment.map { Int($0.rawValue) } ?? outcome.utterance.codes.first
            let work = code.map(SpeechValue.number)
            // Who may see what is judged elsewhere: what was asked for counts.
            switch outcome.utterance.intent {
            case .show:
                let thing = outcome.utterance.statement?.typed(ShowWork.Slots.self).thing ?? .card
                return SpeechAct("show", ["work": work, "what": .text(thing.rawValue), "refused": .flag(true)])
            case .files: return SpeechAct("show", ["work": work, "what": .text("files"), "refused": .flag(true)])
            case .mine: return SpeechAct("mine", ["refused": .flag(true)])
            case .query: return ComposedQuery(outcome.utterance).refused
            case .summary: return SpeechAct("query", ["subject": .text("works"), "refused": .flag(true)])
            case let intent: return SpeechAct("refused", ["act": .text(intent.rawValue), "work": work])
            }
        }
    }
}
