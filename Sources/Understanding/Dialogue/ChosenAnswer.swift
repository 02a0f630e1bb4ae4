import Assignments
import VietnameseText

/// One of the choices that were given: by its number, its name, its words, or by what it does.
struct ChosenAnswer {
    let reply: Reply
    private var words: AnswerWords { reply.words }

    /// The choice, with what is said beside it; nil where none is named.
    func read() -> Understood? {
        let count = reply.expected.choices.count
        guard count > 0 else { return nil }
        if let named = named() { return named }
        let numbers = ListNumbers(words, of: count)
        guard let last = numbers.chosen.last else { return byMeaning() }
        let chosen: JSON = numbers.chosen.count == 1 ? .int(last) : .list(numbers.chosen.map { .int($0) })
        let rest = words.rest(after: numbers.end)
        if rest.isEmpty { return .answering(["choice": chosen]) }
        // "2, thiếu dấu": the choice with its reason, or something new beside it.
        let new = BesideAnswer(reply: reply).firm(rest, after(last))
        if case .acts(let acts) = reply.expected.choices[last - 1], numbers.chosen.count == 1, let act = acts.first,
            acts.count == 1,
            new.isEmpty
        {
            if let filled = Change(of: act, by: Annotator.annotate(rest, reply.sight), reply.sight).changed() {
                return .acting([filled])
            }
        }
        return .acting([Meaning.answer(["choice": chosen])] + new)
    }

    /// The sight after a choice: its works were spoken of.
    private func after(_ number: Int) -> Sight {
        var seen = reply.sight
        seen.expects = []
        if case .acts(let acts) = reply.expected.choices[number - 1],
            case .number(let code)? = acts.first?.slots["work"]
        {
            seen.spokenOf = [code.whole]
        }
        return seen
    }

    /// A value among the choices that is named: a work, a day, a person.
    private func named() -> Understood? {
        let values = reply.expected.choices.compactMap { choice -> JSON? in
            if case .value(let value) = choice { value } else { nil }
        }
        guard !values.isEmpty else { return nil }
        let works = reply.message.notes.flatMap { note -> [Int] in
            if case .works(let codes, _) = note.kind { codes } else { [] }
        }
        let fitting = values.filter { value in
            if case .number(let code) = value { works.contains(code.whole) } else { false }
        }
        if fitting.count == 1, !words.opensWithNo, let value = fitting.first, words.isShort(8) {
            return .answering(["value": value])
        }
        if let number = reply.message.tokens.first(where: { $0.integer != nil })?.integer, words.isShort(3),
            number > reply.expected.choices.count, values.contains(.int(number))
        {
            return .answering(["value": .int(number)])
        }
        guard words.isShort(6), let day = reply.days.first else { return nil }
        return values.contains(.text(day.iso)) ? .answering(["value": .text(day.iso)]) : nil
    }

    /// The choice whose words are said, or what it does.
    private func byWords() -> Understood? {
        guard words.isShort(6), !words.opensWithNo else { return nil }
        let scores = reply.expected.choices.map { choice -> Int in
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
        return .answering(["choice": .int(place + 1)])
    }

    /// A person by "chị", "anh" or the unit: 3 where only that one fits.
    private func personal(_ name: String) -> Int? {
        guard ["person", "choice"].contains(reply.expected.kind),
            let officer = reply.sight.office.officers.first(where: { $0.name == name })
        else {
            return nil
        }
        let said = Set(reply.message.tokens.map(\.folded))
        let isWoman = Folded.words(name).split(separator: " ").contains("thi")
        var score = words.shared(with: name)
        if !said.isDisjoint(with: ["chi", "co", "ba", "nu"]), isWoman { score += 2 }
        if !said.isDisjoint(with: ["anh", "ong", "nam", "chu"]), !isWoman { score += 2 }
        let units = reply.message.notes.flatMap { note -> [OrgUnit.ID] in
            if case .units(let units) = note.kind { units } else { [] }
        }
        return score + (units.contains(officer.unit) ? 4 : 0)
    }

    /// What is said as a message of its own is one of the choices.
    private func byMeaning() -> Understood? {
        if let worded = byWords() { return worded }
        let read = Reader.byRules(reply.message.text, reply.plain)
        guard let act = read.acts.first, read.acts.count == 1 else { return nil }
        let fitting = reply.expected.choices.indices.filter { index in
            guard case .acts(let acts) = reply.expected.choices[index], let choice = acts.first else { return false }
            return choice.name == act.name
                && choice.slots.allSatisfy {
                    act.slots[$0.key] == nil || act.slots[$0.key] == $0.value || $0.key == "work"
                }
        }
        return fitting.count == 1 ? .answering(["choice": .int(fitting[0] + 1)]) : nil
    }
}
