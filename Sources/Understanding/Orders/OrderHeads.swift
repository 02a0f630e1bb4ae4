import Assignments
import VietnameseText

/// Where an order names whom it goes to.
struct OrderHead {
    /// Those who get the work.
    var leads: [Party]
    /// From the first word that gives to the end of the names.
    var range: Range<Int>
    /// A word that gives, or only a party with a duty.
    var isExplicit: Bool
    /// Something that looks like a name and is none of the office's.
    var unknown: Bool = false
    /// What it has to do is no word of duty; only its shape makes it an order.
    var isOpen: Bool = false
}

/// Finds to whom work is given.
struct OrderHeads {
    let reading: OrderReading
    private var tokens: [Token] { reading.tokens }

    /// The heads of a range in the order of the text.
    func all(in range: Range<Int>) -> [OrderHead] {
        var heads = given(in: range)
        let parties = reading.parties(in: range)
        let told = CalledParties(reading: reading).all(in: range)
        for party in parties
        where !told.contains(party)
            && !heads.contains(where: { $0.range.overlaps(party.range) || $0.leads.contains(party) })
        {
            guard let head = subject(party, parties, range) else { continue }
            // One who is named within the task of another is none.
            if let before = heads.last(where: { $0.range.upperBound <= party.range.lowerBound }),
                !startsClause(head.range, range), before.range.lowerBound >= range.lowerBound
            {
                continue
            }
            heads.append(head)
        }
        return heads.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    /// "Giao X", "đề nghị X": a word that gives with a party right after it.
    private func given(in range: Range<Int>) -> [OrderHead] {
        var heads: [OrderHead] = []
        for sense in [OrderSense.give, .ask] {
            for word in reading.ranges(sense, in: range)
            where !reading.isOver(word) && !isRoundWord(word) && !reading.isQuoted(word.lowerBound)
                && !isOfAuthority(word, range) && (sense == .give || isSaid(word, range))
            {
                guard
                    !heads.contains(where: {
                        $0.range.overlaps(word)
                            || $0.leads.contains {
                                $0.range.upperBound >= word.lowerBound && $0.range.lowerBound < word.lowerBound
                            }
                    })
                else { continue }
                let after = reading.parties(in: span(word.upperBound, range.upperBound))
                if let first = after.first,
                    isNear(word, first)
                {
                    if sense == .ask, Self.must.contains(tokens[word.lowerBound]) { continue }
                    let row = reading.row(after)
                    heads.append(
                        OrderHead(
                            leads: row, range: span(word.lowerBound, (row.last?.range.upperBound ?? word.upperBound)),
                            isExplicit: true))
                } else if sense == .give, ["giao", "phan"].contains(tokens[word.lowerBound].folded),
                    reading.opensWith(word, range)
                {
                    heads.append(
                        OrderHead(
                            leads: [], range: word, isExplicit: true,
                            unknown: isName(at: word.upperBound, range) || !isTask(at: word.upperBound, range)))
                }
            }
        }
        return heads + told(range)
    }

    /// "Giao việc 1 cho X", "giao việc này cho X": only a word for work, its number in the message and titles stand between.
    private func isNear(_ word: Range<Int>, _ party: Party) -> Bool {
        let between = span(word.upperBound, party.range.lowerBound)
        return reading.codes(in: between).isEmpty
            && between.allSatisfy {
                reading.isLight($0) || reading.isTitle($0) || Self.numbered.contains(tokens[$0])
                    || tokens[$0].integer.map { $0 < 10 } ?? false
            }
    }
    private static let numbered: WordSet = [
        "viec", "nay", "so", "thu", "nhiem", "vu", "hoa", "toc", "khan", "gap", "thuong", "ngay", "lien",
    ]

    /// Whether nothing or only the one in whose name it is said stands before a word: "anh Minh yêu cầu".
    private func isSaid(_ word: Range<Int>, _ range: Range<Int>) -> Bool {
        let start = reading.base.clause(at: word.lowerBound)?.range.lowerBound ?? range.lowerBound
        let people = reading.message.notes(in: span(start, word.lowerBound)).filter {
            if case .people = $0.kind { true } else { false }
        }
        return span(start, word.lowerBound).allSatisfy { index in
            reading.isLight(index) || reading.isTitle(index) || people.contains { $0.range.contains(index) }
        }
    }

    /// "Thành ủy yêu cầu", "Nghị định giao": others give the work.
    private func isOfAuthority(_ word: Range<Int>, _ range: Range<Int>) -> Bool {
        let start = reading.base.clause(at: word.lowerBound)?.range.lowerBound ?? range.lowerBound
        return reading.base.matches(Self.authorities, in: span(start, word.lowerBound)) != nil
            && reading.base.matches(Self.by, in: span(start, word.lowerBound)) == nil
    }
    private static let authorities: WordPatterns = [
        "thành ủy", "nghị định", "quyết định", "thông tư", "bộ", "chính phủ", "luật", "trung ương", "thủ tướng",
        "quốc hội", "hđnd", "chủ tịch thành phố", "bí thư", "nghị quyết", "tỉnh",
    ]
    private static let by: WordPatterns = ["theo", "thực hiện", "căn cứ", "thừa lệnh"]

    /// "Kêu bên X coi lại …, thứ hai có báo cáo": told with a day and a product, it is work that is given.
    private func told(_ range: Range<Int>) -> [OrderHead] {
        guard let word = reading.opens(.tell, range) ?? CalledParties(reading: reading).saying(range),
            case let row = CalledParties(reading: reading).all(in: range),
            let last = row.last,
            begins(.duty, last.range.upperBound),
            reading.dateNotes(in: range).contains(where: { reading.deadline($0) != nil }),
            reading.base.matches(OrderSlots.documents, in: range) != nil, reading.codes(in: range).isEmpty
        else { return [] }
        return [OrderHead(leads: row, range: span(word.lowerBound, last.range.upperBound), isExplicit: true)]
    }

    /// "Giao ban", a meeting; "giao lại", to another.
    private func isRoundWord(_ word: Range<Int>) -> Bool {
        guard word.upperBound < tokens.count else { return false }
        let next = tokens[word.upperBound]
        return next.text == "ban" || next.folded == "lai" || next.folded == "dien"
    }

    /// Whether what is to be done begins at a place.
    private func isTask(at index: Int, _ range: Range<Int>) -> Bool {
        guard index < range.upperBound, tokens[index].kind == .word else { return true }
        return reading.isLight(index) || begins(.duty, index) || begins(.topic, index)
            || OrderSlots.documents.match(tokens, at: index) != nil || tokens[index].text.count > 3
    }

    /// Whether a name that the office does not know stands at a place.
    private func isName(at index: Int, _ range: Range<Int>) -> Bool {
        let next =
            (span(index, range.upperBound)).first { !reading.isTitle($0) && !Self.kinds.contains(tokens[$0]) } ?? index
        guard next < range.upperBound, tokens[next].kind == .word else { return false }
        return span(index, next + 1).contains {
            tokens[$0].text.first?.isUppercase == true && !Self.ranks.contains(tokens[$0])
        }
    }

    private static let ranks: WordSet = ["ubnd", "chu", "tich", "pho", "dong", "d", "anh", "chi", "cac"]
    private static let kinds: WordSet = ["cho", "phuong", "xa", "phong", "ban", "trung", "tam", "so", "cong", "ty"]

    /// "Để X làm", "X chủ trì", "do X phụ trách": a party with what it has to do right after.
    private func subject(_ party: Party, _ all: [Party], _ range: Range<Int>) -> OrderHead? {
        let row = reading.row(Array(all.drop { $0 != party }))
        guard let last = row.last, row.first == party else { return nil }
        let next = predicate(after: last, range)
        guard next < range.upperBound, !begins(.with, next), !begins(.give, next), !asksAnother(at: next, range),
            !isEach(party, range)
        else {
            return nil
        }
        let isDuty = begins(.duty, next) || begins(.ask, next) && Self.must.contains(tokens[next])
        guard isDuty || OrderSubjects(reading: reading).mayBeTold(at: next, range) else { return nil }
        var start = party.range.lowerBound
        while start > range.lowerBound, reading.isTitle(start - 1) || Self.let_.contains(tokens[start - 1]) {
            start -= 1
        }
        let isLet =
            start < party.range.lowerBound
            && (span(start, party.range.lowerBound)).contains { Self.let_.contains(tokens[$0]) }
        if start > range.lowerBound + 1, tokens[start - 1].isSign(":"),
            span(max(range.lowerBound, start - 4), start - 1).contains(where: { begins(.with, $0) })
        {
            return nil
        }
        guard isLet && tokens[start].folded != "cho" || startsClause(span(start, party.range.upperBound), range) else {
            return nil
        }
        if start > range.lowerBound, Self.taking.contains(tokens[start - 1]) { return nil }
        return OrderHead(
            leads: row, range: span(start, last.range.upperBound),
            isExplicit: isDuty && (isLet || Self.leading.match(tokens, at: next) != nil), isOpen: !isDuty)
    }

    /// "anh Minh yêu cầu Sở Nội vụ …": who is named speaks for himself to another.
    private func asksAnother(at index: Int, _ range: Range<Int>) -> Bool {
        guard let end = OrderLexicon.end(.ask, tokens, at: index, isMarked: reading.isMarked),
            !Self.must.contains(tokens[index]), let other = reading.parties(in: span(end, range.upperBound)).first
        else { return false }
        return span(end, other.range.lowerBound).allSatisfy { reading.isLight($0) || reading.isTitle($0) }
    }

    /// "Mỗi huyện": each of those named before.
    private func isEach(_ party: Party, _ range: Range<Int>) -> Bool {
        guard case .group = party.kind, party.range.lowerBound > 0 else { return false }
        let words = tokens[span(party.range.lowerBound - 1, party.range.upperBound)].map(\.folded)
        let isNamed = !reading.parties(in: span(range.lowerBound, party.range.lowerBound)).isEmpty
        return isNamed && (words.contains("moi") || words.contains("tung"))
    }

    private func begins(_ sense: OrderSense, _ index: Int) -> Bool {
        OrderLexicon.end(sense, tokens, at: index, isMarked: reading.isMarked) != nil
    }

    /// Whether nothing but dates, signs and light words stand between the beginning of the clause and a place.
    private func startsClause(_ head: Range<Int>, _ range: Range<Int>) -> Bool {
        var start = max(range.lowerBound, reading.base.clause(at: head.lowerBound)?.range.lowerBound ?? 0)
        if let colon = (span(start, head.lowerBound)).last(where: { tokens[$0].isSign(":") }) { start = colon + 1 }
        return (span(start, max(start, head.lowerBound))).allSatisfy { index in
            reading.isLight(index) || Self.opening.contains(tokens[index]) || tokens[index].number != nil
                || reading.message.notes.contains { note in
                    if case .date = note.kind { note.range.contains(index) } else { false }
                }
        }
    }

    private static let must: WordSet = ["phai", "bao", "trach"]
    private static let let_: WordSet = ["de", "do", "cho"]
    private static let taking: WordSet = ["gui", "nop", "ve", "cua", "tai", "o", "voi", "trinh", "hoi", "nhan", "bao"]
    private static let opening: WordSet = [
        "den", "truoc", "cham", "nhat", "tat", "ca", "khan", "hoa", "toc", "moi", "thi", "het", "vao", "luc", "khoi",
        "anh", "em", "gap", "viec", "nay", "tuan", "thang", "hom", "sang", "chieu", "toi", "rieng", "va", "hai", "tu",
    ]
    private static let leading: WordPatterns = [
        "chủ trì", "làm đầu mối", "phụ trách", "chịu trách nhiệm", "được giao", "có trách nhiệm", "đảm nhận", "đứng ra",
        "làm chính", "cầm trịch", "lo",
    ]
}

extension OrderReading {
    /// Whether a word tells what is over, or is still to come: "đã giao", "giao rồi", "sẽ giao".
    func isOver(_ word: Range<Int>) -> Bool {
        if word.lowerBound > 0, !isInName(word.lowerBound - 1), Self.over.contains(tokens[word.lowerBound - 1]),
            tokens[word.lowerBound - 1].text != "mới" || !isMarked
        {
            return true
        }
        return word.upperBound < tokens.count && Self.after.contains(tokens[word.upperBound])
            || base.isNegated(at: word.lowerBound)
    }
    private static let over: WordSet = ["da", "vua", "se", "chua", "dang", "bi", "duoc", "dinh", "tinh"]
    private static let after: WordSet = ["roi", "xong"]

    func opensWith(_ word: Range<Int>, _ range: Range<Int>) -> Bool {
        let start = base.clause(at: word.lowerBound)?.range.lowerBound ?? range.lowerBound
        return (span(start, word.lowerBound)).allSatisfy(isLight)
    }
}
