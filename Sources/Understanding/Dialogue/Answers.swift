import Assignments
import CivilCalendar
import VietnameseText

/// Reads what is said to what the bot has asked: a number, yes, no, later, a value of the kind that is waited for; and what is said beside.
struct Answers {
    let message: Message
    let sight: Sight
    let expected: Sight.Expectation
    let words: AnswerWords

    init?(_ message: Message, _ sight: Sight) {
        guard let expected = sight.expects.first, !message.tokens.isEmpty else { return nil }
        (self.message, self.sight, self.expected) = (message, sight, expected)
        words = AnswerWords(message)
    }

    /// What it comes to; nil where it is no answer, and is read as any other message.
    func read() -> Understood? {
        if let changed = changedMind() ?? choice() ?? stated() { return changed }
        if words.isQuestion { return nil }
        if expected.kind == "yesno", words.isConditional, !words.opensWithNo { return asking("intent") }
        return refusal() ?? assent() ?? value()
    }

    static func answer(_ slots: [String: JSON]) -> Meaning { Meaning("answer", slots) }
    func only(_ slots: [String: JSON]) -> Understood { only([Self.answer(slots)]) }
    func only(_ acts: [Meaning]) -> Understood {
        var understood = Understood()
        understood.acts = acts
        return understood
    }
    func asking(_ what: String) -> Understood {
        var understood = Understood()
        understood.asks = [what]
        return understood
    }

    // MARK: Choices

    private func choice() -> Understood? {
        let count = expected.choices.count
        guard count > 0 else { return nil }
        if let named = named() { return named }
        let numbers = words.choices(of: count)
        guard let last = numbers.last else { return byMeaning() }
        let chosen: JSON = numbers.count == 1 ? .int(numbers[0]) : .list(numbers.map { .int($0) })
        let rest = words.rest(after: words.choiceEnd(of: count))
        if rest.isEmpty { return only(["choice": chosen]) }
        // "2, thiếu dấu": the choice with its reason, or something new beside it.
        let new = firm(rest, after(last))
        if case .acts(let acts) = expected.choices[last - 1], numbers.count == 1, let act = acts.first, acts.count == 1,
            new.isEmpty
        {
            if let filled = Change(of: act, by: Annotator.annotate(rest, sight), sight).changed() {
                return only([filled])
            }
        }
        return only([Self.answer(["choice": chosen])] + new)
    }

    /// The sight after a choice: its works were spoken of.
    private func after(_ number: Int) -> Sight {
        var seen = sight
        seen.expects = []
        if case .acts(let acts) = expected.choices[number - 1], case .number(let code)? = acts.first?.slots["work"] {
            seen.spokenOf = [Int(code)]
        }
        return seen
    }

    /// A value among the choices that is named: a work, a day, a person.
    private func named() -> Understood? {
        let values = expected.choices.compactMap { choice -> JSON? in
            if case .value(let value) = choice { value } else { nil }
        }
        guard !values.isEmpty else { return nil }
        let works = message.notes.flatMap { note -> [Int] in
            if case .works(let codes, _) = note.kind { codes } else { [] }
        }
        let fitting = values.filter { value in
            if case .number(let code) = value { works.contains(Int(code)) } else { false }
        }
        if fitting.count == 1, !words.opensWithNo, let value = fitting.first, words.isShort(8) {
            return only(["value": value])
        }
        if let number = message.tokens.first(where: { $0.integer != nil })?.integer, words.isShort(3),
            number > expected.choices.count, values.contains(.int(number))
        {
            return only(["value": .int(number)])
        }
        guard words.isShort(6), let day = days.first else { return nil }
        return values.contains(.text(day.iso)) ? only(["value": .text(day.iso)]) : nil
    }

    /// The choice whose words are said, or what it does.
    private func byWords() -> Understood? {
        guard words.isShort(6), !words.opensWithNo else { return nil }
        let scores = expected.choices.map { choice -> Int in
            switch choice {
            case .value(.text(let text)): return personal(text) ?? words.shared(with: text)
            case .value: return 0
            case .acts(let acts):
                guard let act = acts.first else { return 0 }
                let texts = act.slots.values.map {
                    if case .text(let text) = $0 { words.shared(with: text) } else { 0 }
                }
                let total = words.saysTotal && act.slots["done"] != nil || words.saysMore && act.slots["add"] != nil
                return (words.names(act.name) ? 2 : 0) + (texts.max() ?? 0) + (total ? 2 : 0)
            }
        }
        guard let most = scores.max(), most > 0, scores.filter({ $0 == most }).count == 1,
            let place = scores.firstIndex(of: most)
        else { return nil }
        return only(["choice": .int(place + 1)])
    }

    /// A person by "chị", "anh" or the unit: 3 where only that one fits.
    private func personal(_ name: String) -> Int? {
        guard ["person", "choice"].contains(expected.kind),
            let officer = sight.office.officers.first(where: { $0.name == name })
        else {
            return nil
        }
        let said = Set(message.tokens.map(\.folded))
        let isWoman = Folded.words(name).split(separator: " ").contains("thi")
        var score = words.shared(with: name)
        if !said.isDisjoint(with: ["chi", "co", "ba", "nu"]), isWoman { score += 2 }
        if !said.isDisjoint(with: ["anh", "ong", "nam", "chu"]), !isWoman { score += 2 }
        let units = message.notes.flatMap { note -> [OrgUnit.ID] in
            if case .units(let units) = note.kind { units } else { [] }
        }
        return score + (units.contains(officer.unit) ? 4 : 0)
    }

    /// What is said as a message of its own is one of the choices.
    private func byMeaning() -> Understood? {
        if let worded = byWords() { return worded }
        let read = Reader.byRules(message.text, plain)
        guard let act = read.acts.first, read.acts.count == 1 else { return nil }
        let fitting = expected.choices.indices.filter { index in
            guard case .acts(let acts) = expected.choices[index], let choice = acts.first else { return false }
            return choice.name == act.name
                && choice.slots.allSatisfy {
                    act.slots[$0.key] == nil || act.slots[$0.key] == $0.value || $0.key == "work"
                }
        }
        return fitting.count == 1 ? only(["choice": .int(fitting[0] + 1)]) : nil
    }

    // MARK: No, later, yes

    private func refusal() -> Understood? {
        if isOtherTime { return only(["later": .bool(true)]) }
        guard words.opensWithNo || words.isLater || expected.kind == "obstacle" && refusesAct else { return nil }
        let rest = words.rest(after: words.noEnd)
        if !words.isLater, Self.free.contains(expected.kind), !rest.isEmpty, !refusesAct, !words.givesUp { return nil }
        if expected.kind == "obstacle", !words.laterClauses.isEmpty { return nil }
        if words.isLater, let otherwise = otherwise(rest) {
            return only([Self.answer(["no": .bool(true)])] + otherwise)
        }
        if words.isLater { return only(postponed() ?? [Self.answer(["later": .bool(true)])]) }
        let no = Self.answer(["no": .bool(true)])
        guard !rest.isEmpty else { return only([no]) }
        if !["yesno", "choice"].contains(expected.kind), words.opensWithNotYet { return only(["later": .bool(true)]) }
        if let act = expected.act, expected.kind == "yesno", let instead = instead(of: act, rest) {
            return only([instead])
        }
        let others = firm(refusesAct ? words.laterClauses : rest, plain).filter {
            $0.name != expected.act?.name && $0.name != "assign"
        }
        return only([no] + (others.isEmpty ? remark(rest) : others))
    }

    /// "Khoan, cho họ 10/6": the other decision.
    private func otherwise(_ rest: String) -> [Meaning]? {
        guard let act = expected.act, let other = Self.opposites[act.name] else { return nil }
        let acts = firm(rest, plain).filter { $0.name == other && $0.slots["work"] == act.slots["work"] }
        return acts.isEmpty ? nil : acts
    }

    /// "Không, 14 cơ mà": the act with the value that was meant instead.
    private func instead(of act: Meaning, _ rest: String) -> Meaning? {
        guard !refusesAct, !words.keeps else { return nil }
        let part = Annotator.annotate(rest, sight)
        if act.name == "step" { return firm(rest, plain).first { $0.name == "step" && $0 != act } }
        guard AnswerWords(part).isShort(7), let changed = Change(of: act, by: part, sight).changed(),
            changed.slots.allSatisfy({
                act.slots[$0.key] != nil || ["days", "workingDays", "percent"].contains($0.key)
            })
        else { return nil }
        return act.name == "assign" ? Meaning("amend", changed.slots.filter { act.slots[$0.key] != $0.value }) : changed
    }

    /// "Chiều anh xem", "mai đi em" to a yes or no: nothing but a time at which it will be said.
    private var isOtherTime: Bool {
        guard expected.kind == "yesno", let act = expected.act, Change.daySlots[act.name] == nil, words.isShort(6),
            !words.isAssent, !words.opensWithNo, !days.isEmpty, act.name != "report"
        else { return false }
        return message.notes.allSatisfy { if case .date = $0.kind { true } else { false } }
    }

    /// "Không gia hạn gì hết": the act itself is refused, what follows is something new.
    private var refusesAct: Bool {
        guard let act = expected.act else { return false }
        return words.refuses(act.name)
    }

    /// "Mai em báo một thể": not now, and when.
    private func postponed() -> [Meaning]? {
        guard !["yesno", "choice"].contains(expected.kind), words.saysDeed else { return nil }
        let promises = Reader.byRules(message.text, plain).acts.filter { $0.name == "promise" && $0.slots["by"] != nil }
        return promises.isEmpty ? nil : promises
    }

    private func assent() -> Understood? {
        guard expected.kind == "yesno" else { return nil }
        guard words.isAssent || words.saysVerb(of: expected.act?.name ?? "") else { return nil }
        let rest = words.rest(after: words.yesEnd)
        let yes = Self.answer(["yes": .bool(true)])
        guard !rest.isEmpty, let act = expected.act else { return only([yes]) }
        if words.excepts { return asking("intent") }
        let part = Annotator.annotate(rest, sight)
        let more =
            part.codes.isEmpty || part.codes.contains { .int($0) != act.slots["work"] }
            ? Likewise(part, sight).acts(like: act) : []
        if !more.isEmpty { return only([yes] + more) }
        let beside = firm(rest, plain).filter { $0 != act }
        let isNew = beside.contains { $0.name != act.name }
        if !isNew || !["report", "correct", "step", "confirm"].contains(act.name), !namesOthers(part, act),
            let changed = amended(act, with: rest)
        {
            return only([changed])
        }
        if beside.isEmpty, namesOthers(part, act) { return only([yes] + others(part, act)) }
        let kept = beside.isEmpty ? remark(rest) : []
        return only(kept.isEmpty ? [yes] + beside : [act] + kept)
    }

    /// Whether works are named by code that the act is not of.
    private func namesOthers(_ part: Message, _ act: Meaning) -> Bool {
        act.slots["work"] != nil && part.codes.contains { .int($0) != act.slots["work"] }
    }

    /// What is said of other works beside an assent; remarks too.
    private func others(_ part: Message, _ act: Meaning) -> [Meaning] {
        Reader.byRules(part.text, plain).acts.filter { other in
            !["show", "query", "mine", "refused"].contains(other.name)
                && part.codes.contains { .int($0) == other.slots["work"] }
        }
    }

    /// What one says of one's own work beside an answer and what is nothing else: kept as its words.
    private func remark(_ text: String) -> [Meaning] {
        guard case .number(let code)? = expected.act?.slots["work"], sight.work(Int(code))?.isOwn == true,
            ["report", "submit", "step", "acknowledge", "obstacle", "note"].contains(expected.act?.name ?? "")
        else { return [] }
        let part = Annotator.annotate(text, sight)
        let reading = Reading(part, sight)
        let says = [Sense.not, .nearly, .underWay, .lack, .wait, .done, .obstacle].contains {
            reading.has($0, in: reading.all)
        }
        guard says, AnswerWords(part).counts(atLeast: 4), !reading.clauses.contains(where: reading.isQuestion) else {
            return []
        }
        return [Meaning("note", ["work": .number(code)])]
    }

    /// What is said beside an answer, without remarks; a question only where it is one.
    func firm(_ text: String, _ sight: Sight) -> [Meaning] {
        guard !text.isEmpty else { return [] }
        let asks = AnswerWords(Annotator.annotate(text, sight)).isQuestion
        return Reader.byRules(text, sight).acts.filter { act in
            if ["query", "show", "mine"].contains(act.name) { return asks }
            return !["note", "thanks", "answer", "refused"].contains(act.name)
                && (act.name != "report" || expected.act?.name != "report")
        }
    }

    /// "12 nhận rồi, 14 thì không phải việc của em": who says something of other works by their codes answers with that.
    private func stated() -> Understood? {
        guard expected.kind != "work", !words.opensWithNo, !words.isAssent, words.counts(atLeast: 4),
            !words.saysVerb(of: expected.act?.name ?? "")
        else { return nil }
        var own: Int?
        if case .number(let code)? = expected.act?.slots["work"] { own = Int(code) }
        let others = message.codes.filter { $0 != own }
        guard !others.isEmpty, expected.act == nil || expected.act?.name != "assign" else { return nil }
        let read = Reader.byRules(message.text, plain)
        let works = Set(
            read.acts.compactMap { act -> Int? in
                if case .number(let code)? = act.slots["work"], act.name != "show" { Int(code) } else { nil }
            })
        return read.asks.isEmpty && works.isSuperset(of: others) ? only(read.acts) : nil
    }

    /// The sight of what is said beside an answer: what the question is about was spoken of, and only that waits.
    var plain: Sight { sight.besideQuestion }

    // MARK: Values

    var days: [Deadline] {
        let resolver = DateResolver(calendar: sight.calendar, zone: sight.zone, now: sight.now)
        return message.notes.compactMap { note in
            if case .date(let expression) = note.kind { resolver.resolve(expression).deadline } else { nil }
        }
    }
}
