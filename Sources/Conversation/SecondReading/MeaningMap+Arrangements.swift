import Understanding
import VietnameseText

/// What is arranged for a time.
extension MeaningMap {
    /// Who is away, who stands in or decides instead, a reminder, a round.
    func arrangement(_ meaning: Meaning) -> Utterance? {
        switch meaning.name {
        case "absence": return meaning.days.map { ReportAbsence.statement(slots: .init(date: $0)).utterance }
        case "standIn":
            guard let who = meaning.text("who") else { return nil }
            return NameStandIn.statement(slots: .init(successor: who, date: meaning.days)).utterance
        case "delegate":
            guard let who = meaning.text("who") else { return nil }
            return Delegate.statement(slots: .init(successor: who, date: meaning.days)).utterance
        case "remindMe":
            guard let codes = meaning.codes else { return nil }
            return RemindMe.statement(codes, words: Words(note: text), slots: .init(date: meaning.date("at"))).utterance
        case "openRound":
            // A round is of the whole office.
            guard !meaning.says("scope") || meaning.text("scope") == "all" else { return nil }
            return OpenRound.statement(slots: DateSlots(date: meaning.date("until"))).utterance
        case "closeRound": return CloseRound.statement().utterance
        default: return nil
        }
    }
}
