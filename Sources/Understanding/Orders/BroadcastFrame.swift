import Assignments
import VietnameseText

/// What many are told.
struct BroadcastFrame: OrderFrame {
    let sentence: OrderSentence

    /// What many are told: a group, all, or two and more that are named.
    func proposal() -> Proposal? {
        guard let head = announcing ?? called, let receivers = receivers(after: head) else { return nil }
        guard affirmed(.urge) == nil || asksForAnswer || range.contains(where: { tokens[$0].isSign(":") }) else {
            return nil
        }
        let end = endOfWords
        let whole = span(receivers.end, end)
        var slots: [String: JSON] = ["to": receivers.to, "text": .text(reading.words(whole))]
        if asksForAnswer(whole) || answerAskedNext(end) { slots["readBack"] = .bool(true) }
        // "nhắn các quận biết", "… thế luôn": what was said in the sentence before.
        if case .text(let words)? = slots["text"], Self.knowing.contains(Folding.fold(words)),
            let before = reading.sentences.last(where: { $0.upperBound <= range.lowerBound })
        {
            slots["text"] = .text(reading.words(before))
        }
        if slots["text"] == .text("") { return sentence.ask("text", "an announcement without words") }
        var proposal = sentence.plain("broadcast", slots)
        proposal.covers = Set(span(range.lowerBound, end))
        return proposal
    }

    /// The word that announces, at the head of the sentence: "nhờ thông báo đến …".
    private var announcing: Range<Int>? {
        reading.opens(.announce, range)
            ?? reading.ranges(.announce, in: range).first { word in
                span(range.lowerBound, word.lowerBound).allSatisfy {
                    reading.isLight($0) || Self.asking.contains(tokens[$0])
                }
            }
    }
    private static let knowing: Set<String> = [
        "biet", "the", "vay", "biet the", "biet luon", "biet nhe", "the luon", "vay luon",
    ]

    /// "các huyện nghe đây: …": nobody announces, and a group is called.
    private var called: Range<Int>? {
        guard let colon = range.first(where: { tokens[$0].isSign(":") }),
            let group = reading.parties(in: span(range.lowerBound, colon)).last ?? everybody(before: colon),
            reading.base.matches(Self.listen, in: span(group.range.upperBound, colon)) != nil,
            span(range.lowerBound, group.range.lowerBound).allSatisfy({ reading.isLight($0) })
        else { return nil }
        return span(range.lowerBound, range.lowerBound)
    }
    private func everybody(before end: Int) -> Party? {
        reading.first(.everybody, in: span(range.lowerBound, end)).map { Party(kind: .group(.all), range: $0) }
    }
    private static let listen: WordPatterns = [
        "nghe đây", "nghe này", "nghe nè", "chú ý", "lưu ý", "nghe cho rõ", "nghe nhé",
    ]
    private static let asking: WordSet = ["nho", "xin", "phien", "de", "nghi", "yeu", "cau", "hay"]
    private static let toward: WordSet = [
        "toi", "den", "tat", "ca", "toan", "bo", "the", "chung", "luon", "rang", "voi",
    ]

    /// To whom, and where their names end.
    private func receivers(after head: Range<Int>) -> (to: JSON, end: Int)? {
        let rest = span(head.upperBound, range.upperBound)
        func isNear(_ start: Int) -> Bool {
            span(head.upperBound, start).allSatisfy {
                reading.isLight($0) || reading.isTitle($0) || Self.toward.contains(tokens[$0])
            }
        }
        if let all = reading.ranges(.everybody, in: rest).first,
            isNear(all.lowerBound) || all.lowerBound - head.upperBound <= 3
        {
            let named = reading.parties(in: rest).first { $0.range.lowerBound <= all.upperBound }
            if let group = narrower(after: all, rest), let slot = reading.slot([group]) {
                return (slot, group.range.upperBound)
            }
            return (.text("all"), max(all.upperBound, named?.range.upperBound ?? 0))
        }
        if head.upperBound < range.upperBound, tokens[head.upperBound].isSign(":"), head.count > 1 {
            return (.text("all"), head.upperBound + 1)
        }
        let parties = listed(reading.parties(in: rest))
        guard let first = parties.first, let last = parties.last, isNear(first.range.lowerBound),
            let slot = parties.contains(where: { $0.kind == .group(.kinds(["thanh pho"])) })
                ? .text("all") : reading.slot(parties)
        else { return nil }
        let isGroup = parties.contains { if case .group = $0.kind { true } else { false } }
        guard isGroup || parties.count > 1 && !parties.contains(where: { $0.kind == .several }) else { return nil }
        // "gửi X": handed in to one; "nhắn X với Y" tells both.
        return (slot == .text("các đơn vị") ? .text("all") : slot, last.range.upperBound)
    }

    /// "tất cả đầu mối nội thành": which of all.
    private func narrower(after all: Range<Int>, _ rest: Range<Int>) -> Party? {
        reading.parties(in: rest).first { party in
            guard case .group(.kinds) = party.kind, party.range.lowerBound >= all.upperBound else { return false }
            return span(all.upperBound, party.range.lowerBound).allSatisfy { Self.members.contains(tokens[$0]) }
        }
    }
    private static let members: WordSet = ["dau", "moi", "can", "bo", "don", "vi", "anh", "em", "cac", "noi", "khoi"]

    /// A row of names, also of groups that follow each other: "các quận huyện thị xã".
    private func listed(_ parties: [Party]) -> [Party] { reading.row(parties) }

    /// Whether those who are told shall answer: "ai đọc thì phản hồi", "đọc rồi bấm giúp".
    private var asksForAnswer: Bool { asksForAnswer(range) }

    private func asksForAnswer(_ range: Range<Int>) -> Bool {
        reading.has(.readBack, in: range)
            || range.contains { index in
                Self.reading_.match(tokens, at: index) != nil
                    && span(index + 1, min(range.upperBound, index + 7)).contains {
                        Self.answering.match(tokens, at: $0) != nil
                    }
            }
    }
    private static let reading_: WordPatterns = ["đọc", "xem", "nhận được", "nhận thông báo", "nhận tin", "coi", "rõ"]
    private static let answering: WordPatterns = [
        "trả lời", "phản hồi", "xác nhận", "bấm", "hồi âm", "nhắn lại", "báo lại", "thả tim", "điểm danh", "rep",
        "trả lời lại", "nhắn đã rõ", "báo đã rõ",
    ]

    /// "… Yêu cầu xác nhận đã đọc.": a sentence of its own right after.
    private func answerAskedNext(_ end: Int) -> Bool {
        reading.sentences.first { $0.lowerBound >= end }.map { reading.has(.readBack, in: $0) && $0.count <= 9 }
            ?? false
    }

    /// Where what is told ends: before the next sentence that does something.
    private var endOfWords: Int {
        let later = reading.sentences.filter { $0.lowerBound >= range.upperBound }
        let segments = OrderSegments(reading: reading)
        var end = range.upperBound
        for sentence in later {
            if segments.beginsAct(sentence) || reading.isQuestion(sentence) { break }
            end = sentence.upperBound
        }
        return end == later.last?.upperBound || later.isEmpty ? tokens.count : end
    }
}
