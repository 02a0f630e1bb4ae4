import Assignments
import CivilCalendar
import VietnameseText

/// Another decides in the leader's place.
struct DelegateFrame: OrderFrame {
    let sentence: OrderSentence

    /// Another decides in one's place for some days.
    func proposal() -> Proposal? {
        guard let head = affirmed(.delegate) else { return nil }
        let person = reading.parties(in: range).first {
            if case .person = $0.kind { true } else { $0.kind == .several }
        }
        guard sight.speaker.holds(.chair) else {
            return sight.speaker.holds(.head) || person == nil ? nil : sentence.plain("delegate", [:])
        }
        guard let who = person.flatMap({ reading.names($0).first }) ?? typedName(head) else {
            return sentence.ask("person", "who stands in", score: 92)
        }
        // The days of the message stand for all that is said of being away.
        let own = days(in: range)
        let days = own.isEmpty ? days(in: reading.all) : own
        let spans = days.filter { $0.0 != $0.1 }
        let chosen = spans.isEmpty ? days : spans
        guard let from = chosen.map(\.0).min(), let to = chosen.map(\.1).max() else {
            return sentence.ask("date", "delegation, for which days", score: 92)
        }
        return sentence.done(
            [Meaning("delegate", ["who": .text(who), "from": .text(from), "to": .text(to)])], 98, "delegation")
    }

    private static let until: WordPatterns = ["đến", "tới", "hết"]

    /// The days that a range names, from and to.
    private func days(in range: Range<Int>) -> [(String, String)] {
        let notes = reading.dateNotes(in: range)
        return notes.compactMap { note -> (String, String)? in
            guard case .date(let day) = note.kind, let expression = LeaderDays(reading: reading).within(day, notes)
            else { return nil }
            if case .week(let offset) = expression.day, expression.start == nil,
                let from = LeaderDays(reading: reading).workingDays(offset).first,
                let to = LeaderDays(reading: reading).workingDays(offset).last
            {
                return (from.iso, to.iso)
            }
            switch reading.base.resolver.resolve(expression).outcome {
            case .moment(let day):
                let until =
                    note.range.lowerBound > 0 && notes.count == 1
                    && Self.until.match(tokens, at: note.range.lowerBound - 1) != nil
                    || notes.count == 1 && Self.until.match(tokens, at: note.range.lowerBound) != nil
                let first =
                    LeaderDays(reading: reading).first(before: note, day.date) ?? (until ? sight.today : nil)
                return ((first ?? day.date).iso, day.date.iso)
            case .interval(let from, let to): return (from.iso, to.date.iso)
            default: return nil
            }
        }
    }

    /// "ông Trần Sỹ Thắng", "hà": a name before the word, known or typed with capitals; two officers of a name are asked.
    private func typedName(_ head: Range<Int>) -> String? {
        var start = head.lowerBound
        while start > range.lowerBound, tokens[start - 1].kind == .word,
            tokens[start - 1].text.first?.isUppercase == true,
            !reading.isInName(start - 1)
        { start -= 1 }
        if head.lowerBound - start >= 2 { return reading.words(span(start, head.lowerBound)) }
        guard head.lowerBound > range.lowerBound, tokens[head.lowerBound - 1].kind == .word else { return nil }
        let called = sight.office.officers(named: tokens[head.lowerBound - 1].folded, in: nil)
        let near = called.filter { officer in
            officer.id != sight.speaker.officer.id
                && (officer.unit == sight.speaker.officer.unit
                    || sight.office.grants(of: officer.id).contains { $0.role == .secretary })
        }
        return near.count == 1 ? near.first?.name : called.count == 1 ? called.first?.name : nil
    }
}
