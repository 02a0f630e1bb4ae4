import Assignments
import CivilCalendar
import VietnameseText

extension Answers {
    /// A value of the kind that is waited for; nil where there is none and the words say something else.
    func value() -> Understood? {
        switch expected.kind {
        case "date", "time": return withBeside(date())
        case "amount", "percent": return withBeside(amount())
        case "work": return withBeside(work())
        case "person": return person()
        case "unit": return unit()
        case "reason", "result", "obstacle", "product", "process", "responsibility", "text": return freeWords()
        case "yesno": return corrected()
        default: return nil
        }
    }

    /// An answer with what else is ordered or told in clauses of their own: "31/5, nhắc Cầu Giấy luôn nhé".
    private func withBeside(_ answer: Understood?) -> Understood? {
        guard var answer, answer.asks.isEmpty, !answer.acts.isEmpty else { return answer }
        for clause in Clauses.of(message).dropFirst() where clause.link == .none {
            let text = message.source(clause.range)
            let names = sight.isLeader ? Self.leaders : message.codes(in: clause.range).isEmpty ? [] : Self.officers
            if let act = expected.act, act.name == "assign" {
                let changes = Draft(order: act, part: Annotator.annotate(text, sight), sight: sight).changes()
                if !changes.isEmpty { answer.acts.append(Meaning("amend", changes)) }
                continue
            }
            guard !names.isEmpty, clause.range.count > 2 else { continue }
            answer.acts += firm(text, plain).filter { names.contains($0.name) && $0.name != expected.act?.name }
        }
        return answer
    }
    private static let leaders: Set<String> = ["instruct", "urge", "broadcast", "praise", "criticise"]
    private static let officers: Set<String> = ["report", "submit", "obstacle", "askExtension", "acknowledge", "step"]

    /// "10/6 thôi" to "đến 20/6, đúng không?": the act with the other day.
    private func corrected() -> Understood? {
        guard let act = expected.act, words.isShort(12), let changed = amended(act, with: message.text),
            changed.slots["reason"] == act.slots["reason"]
        else { return nil }
        return only([changed])
    }

    /// The act with what is to be other; of an order that is being put together, what changes.
    func amended(_ act: Meaning, with text: String) -> Meaning? {
        guard let changed = Change(of: act, by: Annotator.annotate(text, sight), sight).changed() else { return nil }
        guard act.name == "assign" else { return changed }
        return Meaning("amend", changed.slots.filter { act.slots[$0.key] != $0.value })
    }

    private func date() -> Understood? {
        let resolver = DateResolver(calendar: sight.calendar, zone: sight.zone, now: sight.now)
        if expected.act?.name == "document", let period = period() { return only(["value": period]) }
        let found = message.notes.compactMap { note -> DateResolution? in
            if case .date(let day) = note.kind { resolver.resolve(day) } else { nil }
        }
        if expected.kind == "time" || expected.act?.name == "remindMe",
            let moment = Clock(message).moment(of: expected.act, message, sight)
        {
            return only(["value": .text(moment.iso)])
        }
        if let length = length(), let act = expected.act {
            return only([Meaning(act.name, act.slots.merging(length) { $1 })])
        }
        guard let last = found.first(where: { $0.deadline != nil }) ?? found.last else {
            if words.isShort(4), let number = bareDay() { return only(["value": .text(number.iso)]) }
            return words.isVague ? asking("date") : nil
        }
        switch last.outcome {
        case .interval(let from, let to):
            return between(from, to.date)
        case .moment(let day):
            let all = found.compactMap(\.deadline?.date)
            if let first = all.min(by: { $0 < $1 }), let end = all.max(by: { $0 < $1 }), first < end,
                ["absence", "standIn", "delegate"].contains(expected.act?.name ?? ""),
                expected.act?.slots["from"] == nil
            {
                return between(first, end)
            }
            if isTooEarly(day) { return nextMonth(day, found).map { only(["value": .text($0.iso)]) } ?? asking("date") }
            if let reason, let act = expected.act {
                return only([
                    Meaning(act.name, act.slots.merging(["to": .text(day.date.iso), "reason": reason]) { $1 })
                ])
            }
            let isOfDay = ["promise", "askExtension", "absence", "standIn", "delegate", "grant"].contains(
                expected.act?.name ?? "")
            return only(["value": .text(isOfDay ? day.date.iso : day.iso)])
        case .asked, .refused: return asking("date")
        }
    }

    /// The days of which a document tells: they may be over.
    private func period() -> JSON? {
        let past = message.tokens.indices.lazy.compactMap { AskPast.words.match(message.tokens, at: $0)?.value }.first
        let named = message.notes.lazy.compactMap { note -> AskDays? in
            if case .date(let date) = note.kind { AskDays(date, sight) } else { nil }
        }.first
        guard let days = named ?? past.map({ AskPast.days($0, sight.today) }), let from = days.from, let to = days.to
        else {
            return nil
        }
        return .list([.text(from.iso), .text(to.iso)])
    }

    private func between(_ from: CivilDate, _ to: CivilDate) -> Understood? {
        guard let act = expected.act, ["absence", "standIn", "delegate"].contains(act.name) else {
            return only(["value": .text(to.iso)])
        }
        return only([Meaning(act.name, act.slots.merging(["from": .text(from.iso), "to": .text(to.iso)]) { $1 })])
    }

    /// More time up to a day that the deadline has already.
    private func isTooEarly(_ day: Deadline) -> Bool {
        guard expected.act?.name == "askExtension", case .number(let code)? = expected.act?.slots["work"],
            let due = sight.work(Int(code))?.deadline
        else { return false }
        return day.date <= due
    }

    /// "Ngày 14" after the deadline of 31/5: the next month's.
    private func nextMonth(_ day: Deadline, _ found: [DateResolution]) -> CivilDate? {
        let isBare = message.notes.contains { note in
            if case .date(let date) = note.kind, case .date(_, nil, _) = date.day { true } else { false }
        }
        guard isBare, found.count == 1, case .number(let code)? = expected.act?.slots["work"],
            let due = sight.work(Int(code))?.deadline
        else { return nil }
        return (1...31).lazy.map { due.adding(days: $0) }.first { $0.day == day.date.day }
    }

    /// Why more time is asked for, where it is said beside the day.
    private var reason: JSON? {
        guard expected.act?.name == "askExtension", expected.act?.slots["reason"] == nil,
            let clause = Clauses.of(message).first(where: { $0.link == .reason }), clause.range.count > 2
        else { return nil }
        return .text(message.source(clause.range.lowerBound..<message.tokens.count))
    }

    /// "3 ngày nữa": by how much.
    private func length() -> [String: JSON]? {
        expected.act?.name == "askExtension" || expected.act?.name == "grant" ? Change.length(in: message) : nil
    }

    /// "30": the day of this month, or of the next.
    private func bareDay() -> CivilDate? {
        let numbers = message.tokens.compactMap(\.integer)
        guard numbers.count == 1, let day = numbers.first, (1...31).contains(day) else { return nil }
        let today = sight.today
        let start = (0..<62).lazy.map { today.adding(days: $0) }
        return start.first { $0.day == day }
    }

    private func amount() -> Understood? {
        let figures = message.notes.compactMap { note -> Message.Figure? in
            if case .figure(let figure) = note.kind { figure } else { nil }
        }
        guard words.isShort(14), let figure = figures.first, figures.count == 1 else {
            if figures.isEmpty, words.isVague { return asking("amount") }
            return nil
        }
        if figure.isRough || words.isVague { return asking("amount") }
        if words.saysMore, expected.act?.name == "report", let act = expected.act {
            return only([Meaning("report", act.slots.merging(["add": .number(figure.value)]) { $1 })])
        }
        if case .number(let code)? = expected.act?.slots["work"], let work = sight.work(Int(code)),
            expected.kind == "amount"
        {
            if let target = work.target, figure.value > Double(target) { return asking("amount") }
            if let done = work.done, expected.act?.name == "report", figure.value < Double(done) {
                return asking("amount")
            }
            if figure.isPercent, let act = expected.act {
                return only([Meaning(act.name, act.slots.merging(["percent": .number(figure.value)]) { $1 })])
            }
        }
        if expected.kind == "percent", figure.value > 100 { return asking("amount") }
        return only(["value": .number(figure.value)])
    }

    private func work() -> Understood? {
        if words.saysAll, expected.choices.count == 2 || expected.choices.isEmpty {
            return only(["choice": .list(expected.choices.indices.map { .int($0 + 1) })])
        }
        let works = message.notes.flatMap { note -> [Int] in
            if case .works(let codes, _) = note.kind { codes } else { [] }
        }
        let own = works.filter { sight.work($0)?.isOwn ?? false || sight.isLeader }
        let named = Array(Set(own.isEmpty ? works : own))
        if named.count == 1, words.isShort(9) { return only(["value": .int(named[0])]) }
        if let number = message.tokens.first(where: { $0.integer != nil })?.integer, sight.work(number) != nil,
            words.isShort(4)
        {
            return only(["value": .int(number)])
        }
        let kindred = Reading(message, sight).kindred(in: 0..<message.tokens.count)
        return kindred.count == 1 && words.isShort(9) ? only(["value": .int(kindred[0])]) : nil
    }

    private func person() -> Understood? {
        let reading = OrderReading(message, sight)
        let parties = reading.parties(in: reading.all)
        if parties.contains(where: { $0.kind == .several }) { return asking("person") }
        let names = parties.flatMap(reading.names)
        guard let name = names.first, names.count == 1, words.isShort(14) else { return nil }
        return only(["value": .text(name)])
    }

    private func unit() -> Understood? {
        if words.saysAll { return only(["value": .text("all")]) }
        let reading = OrderReading(message, sight)
        let names = reading.parties(in: reading.all).flatMap(reading.names)
        // Who could remove an obstacle need be nobody whom the office knows.
        if names.isEmpty, expected.act?.name == "obstacle", words.isShort(7) {
            return only(["value": .text(words.spoken)])
        }
        guard !names.isEmpty, words.isShort(20) else { return nil }
        return only(["value": names.count == 1 ? .text(names[0]) : .list(names.map { .text($0) })])
    }

    /// Kinds of questions that any words answer.
    static let free: Set<String> = ["reason", "result", "obstacle", "product", "process", "responsibility", "text"]

    /// Any words are the answer, unless they say something of another work, ask, or say what is done instead.
    private func freeWords() -> Understood? {
        let read = Reader.byRules(message.text, plain)
        if !expected.choices.isEmpty, words.isAssent, words.rest(after: words.yesEnd).isEmpty {
            return asking("intent")
        }
        if case .number(let code)? = expected.act?.slots["work"] {
            let others = read.acts.filter { act in
                if case .number(let other)? = act.slots["work"] { other != code && act.name != "note" } else { false }
            }
            if !others.isEmpty, !message.codes.isEmpty { return nil }
        }
        let names = Set(read.acts.map(\.name))
        if expected.kind == "reason", let turned = turnedAround(read) { return turned }
        if expected.kind == "text", read.asks.isEmpty, !names.isEmpty, names.isSubset(of: Self.told) {
            return only(read.acts)
        }
        // "Biên bản đang chờ dấu, sáng thứ 5 có": no result but when it comes.
        if expected.kind == "result", read.asks.isEmpty, !names.isEmpty,
            names.isSubset(of: ["promise", "obstacle", "askExtension"])
        {
            return only(read.acts)
        }
        return only(["value": .text(words.spoken)])
    }
    /// "Xem lại thấy đủ rồi, duyệt": asked why not, somebody decides otherwise.
    private func turnedAround(_ read: Understood) -> Understood? {
        guard let act = expected.act, let other = Self.opposites[act.name], read.asks.isEmpty, words.isShort(10),
            read.acts.count == 1, read.acts[0].name == other, read.acts[0].slots["work"] == act.slots["work"]
        else { return nil }
        return only(read.acts)
    }
    static let opposites = [
        "return": "confirm", "refuse": "grant", "cancel": "resume", "pause": "resume", "confirm": "return",
        "grant": "refuse",
    ]

    private static let told: Set<String> = [
        "report", "step", "submit", "obstacle", "promise", "askExtension", "correct",
    ]
}
