import Assignments
import VietnameseText

/// A word must reach an officer.
struct InstructFrame: OrderFrame {
    let sentence: OrderSentence

    /// A word that must reach an officer.
    func proposal() -> Proposal? {
        guard let head = affirmed(.tell) ?? affirmed(.askThem) ?? saying,
            !sentence.isAsked(.tell) || affirmed(.askThem) != nil,
            reading.opens(.give, range) == nil
        else { return nil }
        let parties = reading.parties(in: span(head.upperBound, range.upperBound))
        if let told = toldByCode(head) ?? toldBefore(head) ?? toldWithoutName(head) { return told }
        guard let party = parties.first,
            (span(head.upperBound, party.range.lowerBound)).allSatisfy({
                reading.isLight($0) || reading.isTitle($0) || Self.passing.contains(tokens[$0])
            })
        else { return nil }
        if party.kind == .several { return sentence.ask("person", "who is told") }
        let words = text(after: party)
        guard !words.isEmpty else { return nil }
        if let order = newWork(party, head, words) { return order }
        let target = told(party)
        let start =
            range.lowerBound < head.lowerBound ? reading.words(span(range.lowerBound, head.lowerBound)) + " " : ""
        let isOpening = reading.opens(.tell, range) != nil || reading.opens(.askThem, range) != nil
        return sentence.act(
            "instruct", target, ["text": .text(start.split(separator: " ").count > 4 ? start + words : words)],
            score: isOpening ? 92 : 86)
    }

    /// The works named before a word: in the sentence itself, else in those before it.
    private func named(before head: Range<Int>) -> Target {
        let start = span(range.lowerBound, head.lowerBound)
        let isNamed = !reading.parties(in: start).isEmpty || !reading.codes(in: start).isEmpty
        let fits: (Sight.Work) -> Bool = { ![.completed, .cancelled].contains($0.state) }
        return isNamed ? reading.target(in: start, where: fits) : reading.before(range, where: fits)
    }

    /// What follows a name; "báo X biết": what was said in the sentence before.
    private func text(after party: Party) -> String {
        let words = reading.words(span(party.range.upperBound, range.upperBound))
        guard Self.knowing.contains(Folding.fold(words)) else { return words }
        return reading.sentences.last { $0.upperBound <= range.lowerBound }.map(reading.words) ?? ""
    }
    private static let knowing: Set<String> = ["biet", "the", "vay", "biet the", "biet luon", "biet nhe", "ro"]

    /// "thúc X và nói rõ là …", "Long Biên hỏi xem …": whoever was named before the word.
    private func toldWithoutName(_ head: Range<Int>) -> Proposal? {
        let next = head.upperBound
        guard next + 2 < range.upperBound, reading.parties(in: span(next, min(range.upperBound, next + 3))).isEmpty,
            Self.saying.contains(tokens[next]) || Self.saying.contains(tokens[next - 1])
        else { return nil }
        let start = span(range.lowerBound, head.lowerBound)
        let named = reading.target(in: start, where: { ![.completed, .cancelled].contains($0.state) })
        let target =
            reading.parties(in: start).isEmpty && reading.codes(in: start).isEmpty
            ? reading.before(range, where: { ![.completed, .cancelled].contains($0.state) }) : named
        guard case .works = target else { return nil }
        var words = span(next, range.upperBound)
        if Self.saying.contains(tokens[next]) { words = span(next + 1, range.upperBound) }
        return sentence.act("instruct", target, ["text": .text(reading.words(words))], score: 90)
    }
    private static let saying: WordSet = ["la", "rang", "ro", "xem"]

    /// "nhắn 24 là phiếu có rồi": whoever has the work of a code.
    private func toldByCode(_ head: Range<Int>) -> Proposal? {
        guard let place = span(head.upperBound, range.upperBound).first(where: { !reading.isLight($0) }),
            let code = tokens[place].code ?? tokens[place].integer, code >= 10, let work = sight.work(code),
            ![.completed, .cancelled].contains(work.state), place + 1 < range.upperBound,
            tokens[place + 1].kind == .word
        else { return nil }
        let words = reading.words(span(place + 1, range.upperBound))
        return words.split(separator: " ").count > 1
            ? sentence.act("instruct", .works([code]), ["text": .text(words)], score: 92) : nil
    }

    /// "bảo họ cử người sang lấy": those who were named before.
    private func toldBefore(_ head: Range<Int>) -> Proposal? {
        guard reading.pointsBack(span(head.upperBound, min(range.upperBound, head.upperBound + 3))),
            reading.parties(in: span(head.upperBound, min(range.upperBound, head.upperBound + 3))).isEmpty,
            case .works(let codes) = named(before: head),
            head.upperBound + 2 < range.upperBound
        else { return nil }
        let words = reading.words(span(head.upperBound + 1, range.upperBound))
        return sentence.act("instruct", .works(codes), ["text": .text(words)], score: 92)
    }

    /// "Nói Lan làm biên bản": the word before a name.
    private var saying: Range<Int>? {
        guard
            let first = range.first(where: { tokens[$0].folded == "noi" && isHead(span($0, $0 + 1)) }),
            tokens[first].folded == "noi",
            first + 1 < range.upperBound,
            reading.parties(in: span(first + 1, range.upperBound)).contains(where: { party in
                if case .group = party.kind { return false }
                return span(first + 1, party.range.lowerBound).allSatisfy(reading.isTitle)
            })
        else { return nil }
        return span(first, first + 1)
    }
    private static let passing: WordSet = [
        "y", "anh", "rieng", "nhe", "cua", "toi", "den", "gui", "kien", "voi", "rang",
    ]

    /// Which work of one who is told something it is about: a code, his only work that goes on, the one that the words name.
    private func told(_ party: Party) -> Target {
        let codes = reading.codes(in: range)
        if !codes.isEmpty { return reading.target(in: range) }
        let works = sight.works.filter { reading.owns(party, $0) && ![.completed, .cancelled].contains($0.state) }
        let awaited = works.filter(\.state.awaitsOfficer)
        let able = awaited.isEmpty ? works : awaited
        if able.count == 1 { return .works(able.map(\.code)) }
        let whole = reading.target(in: range, where: \.state.awaitsOfficer)
        if case .works(let codes) = whole, codes.allSatisfy({ code in able.contains { $0.code == code } }) {
            return whole
        }
        if let near = reading.nearest(able, range) { return .works([near.code]) }
        return able.isEmpty ? whole : .unclear
    }

    /// "Bảo Gia Lâm xem lại …": who has no work that it could be about gets one.
    private func newWork(_ party: Party, _ head: Range<Int>, _ words: String) -> Proposal? {
        guard reading.codes(in: range).isEmpty, has(.tell), !sight.works.contains(where: { reading.owns(party, $0) }),
            OrderRights(sight).mayGive(to: party), !reading.isQuestion(range)
        else { return nil }
        if case .group = party.kind { return nil }
        let order = OrderHead(
            leads: [party], range: span(head.lowerBound, party.range.upperBound), isExplicit: true)
        let slots = Assigning(reading: reading, head: order, range: range).order().slots
        guard slots["work"] != nil else { return nil }
        return sentence.done([Meaning("assign", slots)], 90, "told, and no work in force: an order")
    }
}
