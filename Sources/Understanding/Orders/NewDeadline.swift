import Assignments
import CivilCalendar
import VietnameseText

/// The day that a sentence sets for a work in force.
struct NewDeadline {
    let sentence: OrderSentence
    private var reading: OrderReading { sentence.reading }
    private var range: Range<Int> { sentence.range }
    private var tokens: [Token] { sentence.tokens }

    /// The new deadline of a work: a day that is named, or one counted from the deadline in force.
    func date(_ work: Sight.Work) -> Deadline? {
        let notes = reading.dateNotes(in: range).filter { !isDenied($0) }
        let named = notes.filter { if case .date(let day) = $0.kind, case .date = day.day { true } else { false } }
        let able = named.isEmpty ? notes : named
        guard
            let note = able.last(where: { reading.deadline($0) != work.deadline.map { Deadline(date: $0) } })
                ?? able.last
        else { return spanOfDays(work) }
        if case .date(let expression) = note.kind {
            if case .after(let span, nil) = expression.day, !isFromNow(note) {
                return reading.base.resolver.resolve(
                    DateExpression(.more(span)), inForce: work.deadline.map { Deadline(date: $0) }
                ).deadline
            }
        }
        return reading.deadline(note, inForce: work.deadline) ?? spanOfDays(work)
    }

    /// "1 tuần kể từ hôm nay": counted from today, not from the deadline in force.
    private func isFromNow(_ note: Message.Note) -> Bool {
        note.range.contains {
            ["nay", "gio"].contains(tokens[$0].folded) && ($0 == 0 || tokens[$0 - 1].folded != "tuan")
        }
    }

    /// "không phải 20/6".
    private func isDenied(_ note: Message.Note) -> Bool {
        let before = span(max(range.lowerBound, note.range.lowerBound - 3), note.range.lowerBound)
        return reading.base.matches(Self.notThat, in: before) != nil
    }
    private static let notThat: WordPatterns = [
        "không phải", "chứ không", "thay vì", "không đến", "không tới", "thay cho", "chứ đừng",
    ]

    /// "một tuần", "10 ngày" that no date was read from.
    private func spanOfDays(_ work: Sight.Work) -> Deadline? {
        for index in range.dropLast() {
            if tokens[index].folded == "nua", tokens[index + 1].folded == "thang", let deadline = work.deadline {
                return Deadline(date: deadline.adding(days: 15))
            }
            let isOne = index + 2 < range.upperBound && tokens[index + 2].folded == "nua"
            let value =
                tokens[index].integer ?? NumberWords.read(tokens[...], at: index).map(\.0)
                ?? (isOne && Self.until.contains(tokens[index]) ? 1 : nil)
            guard let value, value < 1_000, let unit = Self.spans[tokens[index + 1].folded],
                let deadline = work.deadline
            else {
                continue
            }
            return Deadline(
                date: deadline.adding(
                    days: value * unit
                        * (sentence.has(.change)
                            && reading.ranges(.change, in: range).contains {
                                Self.sooner.contains(tokens[$0.lowerBound])
                            } ? -1 : 1)))
        }
        return nil
    }

    /// Spans of time and their days.
    static let spans = ["ngay": 1, "tuan": 7, "hom": 1, "bua": 1]
    private static let sooner: WordSet = ["som", "rut", "keo"]

    /// Words before a day until which, or a span for which, something is allowed.
    static let until: WordSet = ["den", "toi", "them"]
}
