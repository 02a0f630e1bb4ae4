import Assignments
import CivilCalendar
import VietnameseText

/// Reminders for the speaker himself, each with its own day and work.
struct OwnReminderFrame: Frame {
    private(set) var passage: Passage
    private var reading: Reading { passage.reading }

    mutating func read() {
        let asking = passage.open.filter { passage.affirms(.remind, $0) && !remindsOthers($0) || goesOn($0) }
        guard let first = asking.first(where: { passage.affirms(.remind, $0) }) else {
            if let clause = asking.first { remind(clause, nil) }; return
        }
        var last: JSON?
        for clause in [first] + asking.filter({ $0 > first }) where passage.open.contains(clause) {
            remind(clause, last)
            last = passage.statements.last { $0.act?.name == "remindMe" }?.act?.slots["work"] ?? last
        }
    }

    private mutating func remind(_ clause: Int, _ last: JSON?) {
        let near = timed(clause)
        guard
            let at = ahead(
                in: near.map(passage.range), day: goesOn(clause) ? moment(in: [passage.range(clause - 1)])?.date : nil)
        else { return passage.say(.ask("date", Set(near + [clause]))) }
        var slots: [String: JSON] = ["at": .text(before(at, near).iso)]
        if let code = subject(clause) {
            slots["work"] = .int(code)
        } else if let last, passage.has(.remind, clause) {
            slots["work"] = last
        }
        // What he shall be reminded of goes on to the end of the sentence.
        let tail = passage.open.filter {
            $0 > clause && !reading.clauses[clause..<$0].contains { [".", "!", ";", "\n"].contains($0.end) }
                && !passage.hasFigure($0) && !passage.has(.remind, $0) && !goesOn($0)
                && reading.dates(in: passage.range($0)).isEmpty
                && reading.sight.own.isEmpty
        }
        passage.say(.act("remindMe", slots, Set(near + [clause] + tail), score: reading.sight.own.isEmpty ? 98 : 80))
    }

    /// A moment that names no day and is over is of no use; of the night it is tomorrow's.
    private func ahead(in ranges: [Range<Int>], day: CivilDate? = nil) -> Deadline? {
        guard let at = moment(in: ranges, day: day) else { return nil }
        guard reading.sight.own.isEmpty, at.end(in: reading.sight.zone) <= reading.sight.now else { return at }
        return at.time.map { $0 < .at(6) } ?? false ? Deadline(date: at.date.adding(days: 1), time: at.time) : nil
    }

    /// "… và việc 12 lúc 16h": a time and a work after a reminder, with nothing said of them.
    private func goesOn(_ clause: Int) -> Bool {
        guard clause > 0, reading.affirmed(.remind, in: passage.range(clause - 1)) != nil,
            !passage.has(.remind, clause),
            !passage.hasFigure(clause), !reading.codes(in: passage.range(clause)).isEmpty,
            !reading.dates(in: passage.range(clause)).isEmpty
        else { return false }
        return reading.found.allSatisfy {
            !passage.range(clause).contains($0.range.lowerBound) || $0.senses == [.handIn]
        }
    }

    /// "Nhắc giúp Hùng": somebody else shall be reminded.
    private func remindsOthers(_ clause: Int) -> Bool {
        guard let word = reading.first(.remind, in: passage.range(clause)) else { return false }
        return reading.message.notes.contains { note in
            switch note.kind {
            case .people, .units, .group:
                note.range.lowerBound >= word.upperBound && note.range.lowerBound <= word.upperBound + 1
            default: false
            }
        }
    }

    /// The clause with its day, else the one beside it that has one.
    private func timed(_ clause: Int) -> [Int] {
        if !reading.dates(in: passage.range(clause)).isEmpty {
            let isBefore =
                passage.open.contains(clause - 1) && reading.isDay(reading.clauses[clause - 1])
                && !reading.dates(in: passage.range(clause - 1)).isEmpty
            let isAfter =
                passage.open.contains(clause + 1) && reading.isDay(reading.clauses[clause + 1])
                && !reading.dates(in: passage.range(clause + 1)).isEmpty
            return (isBefore ? [clause - 1] : []) + [clause] + (isAfter ? [clause + 1] : [])
        }
        let beside = [clause - 1, clause + 1].filter {
            passage.open.contains($0) && !reading.dates(in: passage.range($0)).isEmpty
        }
        return beside.isEmpty ? [clause] : beside + [clause]
    }

    /// What the reminder is about: by code, by words, by whose work is named.
    private func subject(_ clause: Int) -> Int? {
        let named = reading.codes(in: passage.range(clause))
        if let code = named.first ?? (isOfOneWork ? passage.segment.works.first : nil) { return code }
        let kindred = Set(
            reading.kindred(in: passage.range(clause))
                + reading.mine.filter { work in
                    let words = Folded.words(work.product).split(separator: " ").prefix(2).joined(separator: " ")
                    return !words.isEmpty
                        && reading.tokens[passage.range(clause)].map(\.folded).joined(separator: " ").contains(words)
                }.map(\.code))
        if kindred.count == 1 { return kindred.first }
        if case .works(let codes) = OrderReading(reading.message, reading.sight).target(
            in: passage.range(clause), where: { $0.state != .completed }), codes.count == 1,
            !reading.message.notes(in: passage.range(clause)).allSatisfy({
                if case .date = $0.kind { true } else { false }
            })
        {
            return codes.first
        }
        return passage.statements.isEmpty && reading.kindred(in: passage.span).count == 1
            ? reading.kindred(in: passage.span).first : nil
    }

    /// Whether the message names one work, and nothing was made of it yet.
    private var isOfOneWork: Bool {
        passage.statements.isEmpty && reading.codes(in: reading.all).count <= 1
    }

    /// "8h kém 15": so many minutes before.
    private func before(_ deadline: Deadline, _ clauses: [Int]) -> Deadline {
        guard let next = clauses.flatMap({ reading.dates(in: passage.range($0)) }).last?.note.range.upperBound,
            let time = deadline.time, next + 1 < reading.tokens.count, reading.tokens[next].folded == "kem",
            let less = reading.tokens[next + 1].integer ?? NumberWords.read(reading.tokens[...], at: next + 1)?.0,
            less < 60
        else { return deadline }
        // "4 giờ kém mười chiều nay".
        let isAfternoon =
            time.minutes <= 12 * 60
            && (next + 2..<min(next + 5, reading.tokens.count)).contains {
                ["chieu", "toi"].contains(reading.tokens[$0].folded)
            }
        let minutes = time.minutes - less + (isAfternoon ? 12 * 60 : 0)
        return Deadline(date: deadline.date, time: .at(minutes / 60, minutes % 60))
    }

    /// The moment that some ranges name: a day, and the hour by the clock beside it.
    private func moment(in ranges: [Range<Int>], day inherited: CivilDate? = nil) -> Deadline? {
        let all = ranges.flatMap { reading.dates(in: $0) }
        let clocks = all.compactMap { found -> TimeOfDay? in
            guard case .date(let expression) = found.note.kind else { return nil }
            switch expression.hour {
            case .clock(24, 0)?: return .at(0)
            case .clock(let hour, let minute)?:
                return found.resolution.deadline?.time ?? TimeOfDay(hour: hour, minute: minute)
            case .unclear(let hour, let minute)?: return TimeOfDay(hour: hour, minute: minute)
            default: return nil
            }
        }
        let isToday: (Message.Note) -> Bool = {
            if case .date(let expression) = $0.kind { expression.day == .relative(0) } else { false }
        }
        let days = all.filter { !isToday($0.note) }
        guard
            let deadline = days.compactMap({ $0.resolution.deadline }).first ?? all.compactMap({
                $0.resolution.deadline
            }).first ?? clocks.first.map({ Deadline(date: reading.sight.today, time: $0) })
        else { return nil }
        let isMidnight = all.contains { found in
            if case .date(let expression) = found.note.kind { expression.hour == .clock(24, 0) } else { false }
        }
        return Deadline(
            date: (days.isEmpty ? inherited ?? deadline.date : deadline.date).adding(days: isMidnight ? 1 : 0),
            time: clocks.first ?? deadline.time)
    }
}
