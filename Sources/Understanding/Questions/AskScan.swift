import Assignments
import VietnameseText

/// A sentence of a message in words with their senses and names with what they name, in order.
struct AskScan {
    /// A part of the sentence.
    struct Item {
        /// What it is.
        enum Kind {
            case senses([AskSense])
            case note(Message.Note.Kind)
            /// Works that a subject ("nhà trọ") fits, with its words.
            case topic([Int])
            case past(AskPast.Period)
        }
        var range: Range<Int>
        var kind: Kind
        /// Whether it is a day or a period.
        var isDay: Bool {
            switch kind {
            case .past, .note(.date): true;
            default: false
            }
        }
    }

    let message: Message
    let range: Range<Int>
    private(set) var items: [Item] = []
    /// Tokens of which nothing is known.
    private(set) var unknown: [Int] = []

    init(_ message: Message, _ range: Range<Int>, _ sight: Sight) {
        (self.message, self.range) = (message, range)
        let topics = AskTopics(message, range, sight).found
        var index = range.lowerBound
        while index < range.upperBound {
            let item =
                code(at: index, sight) ?? small(at: index, sight) ?? past(at: index) ?? note(at: index, sight) ?? topic(
                    at: index, topics) ?? senses(at: index)
            guard let item else {
                if message.tokens[index].kind == .word, !Self.silent.contains(message.tokens[index]) {
                    unknown.append(index)
                }
                index += 1
                continue
            }
            items.append(item)
            if case .topic = item.kind { items += facets(in: item.range) }
            index = max(item.range.upperBound, index + 1)
        }
    }

    private func note(at index: Int, _ sight: Sight) -> Item? {
        let here = message.notes(at: index).filter {
            $0.range.lowerBound == index && $0.range.upperBound <= range.upperBound
        }
        let ranked = here.compactMap { note -> (Int, Message.Note)? in
            switch note.kind {
            case .fence: (9, note)
            case .works(_, let how): how == "subject" ? nil : (8, note)
            case .units where isWord(note.range): nil
            case .units(let units): units.contains { !sight.office.units(below: $0).isEmpty } ? nil : (7, note)
            case .campaign: (7, note)
            case .group(let group) where isGroup(group, note.range, sight): (6, note)
            case .people(let people) where AskNames.isPerson(people, note.range, message, sight): (5, note)
            case .date where !isLength(note): (4, note)
            case .figure: (3, note)
            default: nil
            }
        }
        guard let best = ranked.max(by: { $0.0 < $1.0 })?.1 else { return nil }
        if case .figure = best.kind { return Item(range: index..<(figureEnd(best)), kind: .note(best.kind)) }
        // "Bao giờ", "hôm nào": a day that is asked for is none.
        if case .date(let date) = best.kind, case .unclear = date.day, Self.isAskedFor(date),
            AskWords.match(message.tokens, index, typesMarks: message.typesMarks) != nil
        {
            return nil
        }
        // Unmarked words that happen to be a date ("tu", "nam") give way to a longer phrase.
        if case .date = best.kind, let said = AskWords.match(message.tokens, index, typesMarks: message.typesMarks),
            said.range.count > best.range.count
        {
            return nil
        }
        return Item(range: best.range, kind: .note(best.kind))
    }

    /// "Lịch sử": a word of the question though a unit is called by it too.
    private func isWord(_ range: Range<Int>) -> Bool {
        guard let said = AskWords.match(message.tokens, range.lowerBound, typesMarks: message.typesMarks),
            said.range.upperBound >= range.upperBound
        else { return false }
        return !range.allSatisfy { message.tokens[$0].text.first?.isUppercase == true }
            || message.tokens[range].allSatisfy { $0.text == $0.text.uppercased() }
    }

    /// "5 nơi" are so many of all, "những nơi nào" are asked for, and "mỗi quận" is a word of the question: not all of them.
    private func isGroup(_ group: UnitGroup, _ range: Range<Int>, _ sight: Sight) -> Bool {
        if let count = message.tokens[range.lowerBound].integer,
            count < 12 || sight.works.contains(where: { $0.target == count })
        {
            return false
        }
        if let said = AskWords.match(message.tokens, range.lowerBound, typesMarks: message.typesMarks),
            said.range.upperBound >= range.upperBound
        {
            return false
        }
        if range.contains(where: { message.tokens[$0].text.lowercased() == "mấy" }) { return false }
        let next = range.upperBound < message.tokens.count ? message.tokens[range.upperBound].folded : ""
        if group == .all {
            return ["tat", "toan", "het"].contains(message.tokens[range.lowerBound].folded) && next != "nao"
        }
        return true
    }

    /// "Trễ 7 ngày": how long, not when.
    private static func isAskedFor(_ date: DateExpression) -> Bool {
        guard case .unclear(_, let choices) = date.start ?? date.day else { return false }
        return choices.isEmpty
    }

    private func isLength(_ note: Message.Note) -> Bool {
        guard case .date(let date) = note.kind, case .after(_, from: nil) = date.day else { return false }
        return true
    }

    /// A figure with its percent, but not with what it counts: that is a word of the question.
    private func figureEnd(_ note: Message.Note) -> Int {
        guard case .figure(let figure) = note.kind, !figure.isPercent, figure.of == nil else {
            return note.range.upperBound
        }
        guard let (_, count) = Figures.number(message.tokens, note.range.lowerBound) else {
            return note.range.upperBound
        }
        return note.range.lowerBound + count
    }

    /// Names written small: "chị lan", "việc của hùng", "catp".
    private func small(at index: Int, _ sight: Sight) -> Item? {
        let t = message.tokens
        let word = t[index]
        guard word.kind == .word,
            !message.notes(at: index).contains(where: { AskNames.isName($0.kind) })
        else { return nil }
        let isSmall = word.text.first?.isUppercase == false
        if isSmall, !Syllable.isPossible(word.folded), let unit = sight.office.units(named: word.folded).first {
            return Item(range: index..<(index + 1), kind: .note(.units([unit.id])))
        }
        if let office = AskNames.office(message, index, sight) { return office }
        let isSubject = index + 1 < t.count && AskNames.doing.contains(t[index + 1]) && isSmall
        guard isSubject || index > 0 && AskNames.calls.contains(t[index - 1].folded), word.folded.utf8.count > 2,
            !AskNames.common.contains(word.folded)
        else { return nil }
        let named = sight.office.officers(named: word.folded, in: nil).map(\.id)
        // "Lan đang giữ": only of those who have work here.
        let isCalled = index > 0 && AskNames.calls.contains(t[index - 1].folded)
        let people = isCalled ? named : named.filter { id in sight.works.contains { $0.officer == id } }
        let range = index..<(index + 1)
        return !people.isEmpty && AskNames.isPerson(people, range, message, sight)
            ? Item(range: range, kind: .note(.people(people))) : nil
    }

    private func past(at index: Int) -> Item? {
        guard let (period, next) = AskPast.words.match(message.tokens, at: index), next <= range.upperBound else {
            return nil
        }
        let isLonger = message.notes.contains { note in
            if case .date = note.kind { note.range.lowerBound == index && note.range.upperBound > next } else { false }
        }
        return isLonger ? nil : Item(range: index..<next, kind: .past(period))
    }

    private func topic(at index: Int, _ topics: [AskTopics.Topic]) -> Item? {
        if let said = AskWords.match(message.tokens, index, typesMarks: message.typesMarks),
            let topic = topics.first(where: { $0.range.lowerBound == index }), said.range.count > topic.range.count
        {
            return nil
        }
        return topics.first { $0.range.lowerBound == index }.map { Item(range: $0.range, kind: .topic($0.works)) }
    }

    private func senses(at index: Int) -> Item? {
        guard let found = AskWords.match(message.tokens, index, typesMarks: message.typesMarks),
            found.range.upperBound <= range.upperBound
        else { return nil }
        // "Đến hết ngày 6/5": the words before a day belong to both.
        let day = message.notes.first { note in
            if case .date = note.kind {
                found.range.contains(note.range.lowerBound) && note.range.lowerBound > index
                    && note.range.upperBound > found.range.upperBound
            } else {
                false
            }
        }
        if found.senses == [.request], day != nil { return nil }
        let past = found.range.dropFirst().first {
            AskPast.words.match(message.tokens, at: $0).map { $0.next > found.range.upperBound } ?? false
        }
        if let past { return Item(range: index..<past, kind: .senses(found.senses)) }
        return Item(range: index..<(day?.range.lowerBound ?? found.range.upperBound), kind: .senses(found.senses))
    }

    /// Parts of a work that are named within its subject: "biên bản tập huấn".
    private func facets(in range: Range<Int>) -> [Item] {
        range.compactMap { index in
            guard let found = AskWords.match(message.tokens, index, typesMarks: message.typesMarks) else { return nil }
            let facets = found.senses.filter { if case .facet = $0 { true } else { false } }
            return facets.isEmpty ? nil : Item(range: found.range, kind: .senses(facets))
        }
    }

    /// Words that say nothing of what is asked.
    private static let silent: WordSet = [
        "a", "ah", "oi", "nhe", "nha", "nhi", "the", "vay", "da", "vang", "em", "anh", "chi", "toi", "minh", "bot",
        "giup", "ho", "dong", "va", "thi", "la", "ma",
        "cua", "cho", "co", "con", "dang", "bi", "duoc", "da", "se", "vua", "moi", "cung", "cac", "nhung", "nay", "do",
        "ay", "kia", "di", "ra", "len", "roi",
        "hien", "gio", "bay", "luon", "nua", "voi", "hay", "hoac", "o", "tai", "ve", "trong", "den", "toi", "phai",
        "can", "xin", "kinh", "thua", "bao", "ha", "hen",
        "hai", "y", "nao", "uh", "u", "a", "alo", "sep", "dam", "mo", "cai", "con", "vu", "so", "lay", "het", "tat",
        "ca", "toan", "nhat", "rat", "qua", "lai",
    ]
}
