import Assignments
import CivilCalendar
import VietnameseText

/// A day, a time or a length of time that was asked for.
struct DateAnswer {
    let reply: Reply

    /// The day, or the act with it; nil where none is said.
    func read() -> Understood? {
        let resolver = DateResolver(calendar: reply.sight.calendar, zone: reply.sight.zone, now: reply.sight.now)
        if reply.expected.act?.name == "document", let period = period() { return .answering(["value": period]) }
        let found = reply.message.notes.compactMap { note -> DateResolution? in
            if case .date(let day) = note.kind { resolver.resolve(day) } else { nil }
        }
        if reply.expected.kind == "time" || reply.expected.act?.name == "remindMe",
            let moment = Clock(reply.message).moment(of: reply.expected.act, reply.message, reply.sight)
        {
            return .answering(["value": .text(moment.iso)])
        }
        if let moment = partOfDay { return .answering(["value": .text(moment.iso)]) }
        if let length = length(), let act = reply.expected.act {
            return .acting([Meaning(act.name, act.slots.merging(length) { $1 })])
        }
        // "Cho họ hai tuần" of an order: counted from today.
        if ["assign", "amend"].contains(reply.expected.act?.name ?? ""), found.isEmpty,
            case .number(let days)? = Change.length(in: reply.message)?["days"]
        {
            return .answering(["value": .text(reply.sight.today.adding(days: days.whole).iso)])
        }
        guard let last = found.first(where: { $0.deadline != nil }) ?? found.last else {
            if reply.words.isShort(4), let number = bareDay() { return .answering(["value": .text(number.iso)]) }
            return reply.words.isVague ? .asking("date") : nil
        }
        switch last.outcome {
        case .interval(let from, let to):
            return between(from, to.date)
        case .moment(let day):
            return single(day, found)
        case .asked, .refused: return solar.map { .answering(["value": .text($0.iso)]) } ?? .asking("date")
        }
    }

    private func single(_ day: Deadline, _ found: [DateResolution]) -> Understood? {
        let all = found.compactMap(\.deadline?.date)
        if let first = all.min(by: { $0 < $1 }), let end = all.max(by: { $0 < $1 }), first < end,
            ["absence", "standIn", "delegate"].contains(reply.expected.act?.name ?? ""),
            reply.expected.act?.slots["from"] == nil
        {
            return between(first, end)
        }
        if isTooEarly(day) {
            return nextMonth(day, found).map { .answering(["value": .text($0.iso)]) } ?? .asking("date")
        }
        if let reason, let act = reply.expected.act {
            return .acting([
                Meaning(act.name, act.slots.merging(["to": .text(day.date.iso), "reason": reason]) { $1 })
            ])
        }
        let isOfDay = ["promise", "askExtension", "absence", "standIn", "delegate", "grant"].contains(
            reply.expected.act?.name ?? "")
        return .answering(["value": .text(isOfDay ? day.date.iso : day.iso)])
    }

    /// The days of which a document tells: they may be over.
    private func period() -> JSON? {
        let past = reply.message.tokens.indices.lazy.compactMap {
            AskPast.words.match(reply.message.tokens, at: $0)?.value
        }.first
        let named = reply.message.notes.lazy.compactMap { note -> AskDays? in
            if case .date(let date) = note.kind { AskDays(date, reply.sight) } else { nil }
        }.first
        guard let days = named ?? past.map({ AskPast.days($0, reply.sight.today) }), let from = days.from,
            let to = days.to
        else {
            return nil
        }
        return .list([.text(from.iso), .text(to.iso)])
    }

    private func between(_ from: CivilDate, _ to: CivilDate) -> Understood? {
        guard let act = reply.expected.act, ["absence", "standIn", "delegate"].contains(act.name) else {
            return .answering(["value": .text(to.iso)])
        }
        return .acting([Meaning(act.name, act.slots.merging(["from": .text(from.iso), "to": .text(to.iso)]) { $1 })])
    }

    /// More time up to a day that the deadline has already.
    private func isTooEarly(_ day: Deadline) -> Bool {
        guard reply.expected.act?.name == "askExtension", let code = reply.work,
            let due = reply.sight.work(code)?.deadline
        else { return false }
        return day.date <= due
    }

    /// "Ngày 14" after the deadline of 31/5: the next month's.
    private func nextMonth(_ day: Deadline, _ found: [DateResolution]) -> CivilDate? {
        let isBare = reply.message.notes.contains { note in
            if case .date(let date) = note.kind, case .date(_, nil, _) = date.day { true } else { false }
        }
        guard isBare, found.count == 1, let code = reply.work,
            let due = reply.sight.work(code)?.deadline
        else { return nil }
        return (1...31).lazy.map { due.adding(days: $0) }.first { $0.day == day.date.day }
    }

    /// Why more time is asked for, where it is said beside the day.
    private var reason: JSON? {
        guard reply.expected.act?.name == "askExtension", reply.expected.act?.slots["reason"] == nil,
            let clause = Clauses.of(reply.message).first(where: { $0.link == .reason }), clause.range.count > 2
        else { return nil }
        return .text(reply.message.source(clause.range.lowerBound..<reply.message.tokens.count))
    }

    /// "3 ngày nữa": by how much.
    private func length() -> [String: JSON]? {
        reply.expected.act?.name == "askExtension" || reply.expected.act?.name == "grant"
            ? Change.length(in: reply.message) : nil
    }

    /// "30": the day of this month, or of the next.
    private func bareDay() -> CivilDate? {
        let numbers = reply.message.tokens.compactMap(\.integer)
        guard numbers.count == 1, let day = numbers.first, (1...31).contains(day) else { return nil }
        let today = reply.sight.today
        let start = (0..<62).lazy.map { today.adding(days: $0) }
        return start.first { $0.day == day }
    }

    /// "Mồng 10 tháng 6" of a work with a deadline.
    private var solar: CivilDate? {
        guard ["askExtension", "grant", "amend"].contains(reply.expected.act?.name ?? ""), let code = reply.work,
            let due = reply.sight.work(code)?.deadline
        else { return nil }
        let resolver = DateResolver(calendar: reply.sight.calendar, zone: reply.sight.zone, now: reply.sight.now)
        return reply.message.notes.lazy.compactMap { note -> CivilDate? in
            if case .date(let day) = note.kind {
                EitherCalendar(resolver: resolver).solar(day, after: due)?.date
            } else {
                nil
            }
        }.first
    }

    /// "Đầu giờ chiều" of the day that is known.
    private var partOfDay: Deadline? {
        guard reply.expected.kind == "time", let act = reply.expected.act, let slot = Change.daySlots[act.name],
            case .text(let known)? = act.slots[slot], let day = CivilDate(iso: known.prefix(10))
        else { return nil }
        let resolver = DateResolver(calendar: reply.sight.calendar, zone: reply.sight.zone, now: reply.sight.now)
        return reply.message.notes.lazy.compactMap { note -> Deadline? in
            guard case .date(let date) = note.kind, let hour = date.hour, date.day == .relative(0) else { return nil }
            return resolver.resolve(
                DateExpression(.date(day: day.day, month: day.month, year: day.year), hour: hour)
            ).deadline
        }.first ?? spokenPart(of: day, resolver)
    }

    private func spokenPart(of day: CivilDate, _ resolver: DateResolver) -> Deadline? {
        let t = reply.message.tokens
        guard reply.words.isShort(6), let hour = t.indices.lazy.compactMap({ Self.parts.match(t, at: $0)?.value }).first
        else { return nil }
        return resolver.resolve(
            DateExpression(.date(day: day.day, month: day.month, year: day.year), hour: hour)
        ).deadline
    }
    private static let parts: WordTable<DateExpression.Hour> = [
        "đầu giờ sáng": .startOfMorning, "đầu buổi sáng": .startOfMorning, "đầu giờ chiều": .startOfAfternoon,
        "đầu buổi chiều": .startOfAfternoon, "cuối giờ sáng": .endOfMorning, "cuối giờ chiều": .endOfWork,
        "cuối buổi sáng": .endOfMorning, "trưa": .endOfMorning, "cuối buổi chiều": .endOfWork, "hết giờ": .endOfWork,
        "cuối giờ": .endOfWork,
    ]
}
