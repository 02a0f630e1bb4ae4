import Assignments
import VietnameseText

/// Somebody is urged.
struct UrgeFrame: OrderFrame {
    let sentence: OrderSentence

    /// Urging: one work, a unit's, or those that a description fits.
    func proposal() -> Proposal? {
        guard let head = affirmed(.urge), reading.first(.round, in: range) == nil else { return nil }
        let isOfThose = isOfThose(head) || isUnlessDone(head)
        guard isOfThose || !sentence.isAsked(.urge), isOfThose || isHead(head) || sentence.opensLaterClause(head) else {
            return nil
        }
        // "hoi" without marks: asked, where something is asked.
        if tokens[head.lowerBound].key.marks == 0, tokens[head.lowerBound].folded == "hoi",
            reading.isQuestion(range) || reading.base.matches(["xem"], in: range) != nil
        {
            return nil
        }
        guard tokens[min(head.upperBound, range.upperBound - 1)].folded != "toi", !isForMe(head) else { return nil }
        let filters = OrderFilters.of(reading, range)
        let group = reading.parties(in: range).first { if case .group = $0.kind { true } else { false } }
        if group == nil, filters.isEmpty || !reading.parties(in: range).contains(where: isExcepted),
            case .works(let codes) = reading.target(in: range, where: \.state.awaitsOfficer)
        {
            return sentence.act("urge", .works(codes), score: isLastWord(head) ? 100 : 90)
        }
        if group != nil || !filters.isEmpty && reading.codes(in: range).isEmpty {
            var query: [String: JSON] = ["subject": .text("works")]
            if !filters.isEmpty { query["filter"] = .list(filters.map { .text($0) }) }
            if let scope = group ?? reading.parties(in: range).first(where: { !isExcepted($0) }),
                scope.kind != .group(.all),
                let slot = reading.slot([scope])
            {
                query["scope"] = slot
            }
            if let plan = plan, !filters.isEmpty || group != nil {
                query["filter"] = .list([.text("work:\(plan)")] + filters.map { .text($0) })
            }
            if filters.isEmpty, plan == nil, group?.kind == .group(.all) { query["filter"] = .list([.text("open")]) }
            return sentence.plain("urge", ["query": .object(query)], score: isOfThose ? 100 : 90)
        }
        if let above = ofChair { return above }
        if reading.parties(in: range).contains(where: { $0.kind == .several }) {
            return sentence.ask("person", "who is urged", score: 84)
        }
        var target = reading.target(in: range, where: \.state.awaitsOfficer)
        if target == .none, reading.pointsBack(range) { target = reading.before(range, where: \.state.awaitsOfficer) }
        if let works = worksOf(target) ?? reminded(target) { return works }
        guard target != .none else {
            return reading.opens(.urge, range) != nil && range.count <= 6 ? sentence.ask("work", "urge") : nil
        }
        return sentence.act("urge", target, score: isLastWord(head) ? 100 : 90)
    }

    /// "Sở TTTT sao im re vậy, hối dùm": a clause of its own at the end that does nothing but urge.
    private func isLastWord(_ head: Range<Int>) -> Bool {
        let last = clause(head)
        return last.lowerBound > range.lowerBound && span(head.upperBound, range.upperBound).allSatisfy(reading.isLight)
            && span(last.lowerBound, head.lowerBound).allSatisfy(reading.isLight)
            && (range.upperBound == tokens.count || !tokens[range.upperBound].isSign("?"))
    }

    /// "nhắc anh Minh duyệt Đống Đa": who decides is reminded of what waits for him.
    private var ofChair: Proposal? {
        guard
            let chair = reading.parties(in: range).first(where: { party in
                guard case .person(let id) = party.kind else { return false }
                return sight.office.grants(of: id).contains { $0.role == .chair }
            }),
            case .works(let codes) = reading.target(
                in: span(chair.range.upperBound, range.upperBound),
                where: { $0.state == .submitted || !$0.demands.isEmpty })
        else { return nil }
        return sentence.act("urge", .works(codes))
    }

    /// "nhắc Hùng nộp danh sách bản cứng": of one whose work waits for others, a word that must reach him.
    private func reminded(_ target: Target) -> Proposal? {
        guard target == .none || target == .unclear, reading.opens(.urge, range) != nil,
            let party = reading.parties(in: range).first, reading.parties(in: range).count == 1,
            reading.codes(in: range).isEmpty
        else { return nil }
        let words = reading.words(span(party.range.upperBound, range.upperBound))
        let works = sight.works.filter { reading.owns(party, $0) && ($0.state.isOpen || $0.state == .draft) }
        guard let work = works.count == 1 ? works.first : reading.nearest(works, range),
            words.split(separator: " ").count >= 3
        else { return nil }
        return sentence.act("instruct", .works([work.code]), ["text": .text(words)], score: 88)
    }

    /// "đôn đốc đ/c Hùng", "nhắc chị Lan": one who has several works, or none that waits for him: all that are his.
    private func worksOf(_ target: Target) -> Proposal? {
        let parties = reading.parties(in: range)
        guard target == .none || target == .unclear, parties.count == 1, let party = parties.first,
            case .person(let id) = party.kind, let name = reading.names(party).first,
            sight.works.contains(where: { $0.officer == id }), reading.codes(in: range).isEmpty,
            span(party.range.upperBound, range.upperBound).allSatisfy(reading.isLight)
        else { return nil }
        return sentence.plain(
            "urge",
            ["query": .object(["subject": .text("works"), "filter": .list([.text("officer:\(name)")])])])
    }

    /// "Ai quá hạn thì nhắc", "đơn vị nào chưa nhận việc thì giục": those that a description fits.
    private func isOfThose(_ head: Range<Int>) -> Bool {
        var index = head.lowerBound - 1
        while index > range.lowerBound, reading.isLight(index), tokens[index].folded != "thi" { index -= 1 }
        let isEnd = range.upperBound - head.upperBound <= 3
        guard index > range.lowerBound, tokens[index].folded == "thi" || tokens[index].kind == .sign || isEnd,
            range.upperBound >= tokens.count || !tokens[range.upperBound].isSign("?")
        else { return false }
        return !OrderFilters.of(reading, span(range.lowerBound, index)).isEmpty
    }

    /// "Chưa thì giục", "chưa có gì thì nhắc họ": those who were asked about before.
    private func isUnlessDone(_ head: Range<Int>) -> Bool {
        guard let first = range.first(where: { !reading.isLight($0) }), Self.notYet.contains(tokens[first]),
            span(first, head.lowerBound).contains(where: { tokens[$0].folded == "thi" })
        else { return false }
        return reading.before(range, where: \.state.awaitsOfficer) != .none
    }
    private static let notYet: WordSet = ["chua", "khong", "chang", "ko", "k", "neu"]

    /// "trừ Cầu Giấy": who is left out.
    private func isExcepted(_ party: Party) -> Bool {
        let start = max(range.lowerBound, party.range.lowerBound - 2)
        return reading.base.matches(OrderFilters.but, in: span(start, party.range.lowerBound)) != nil
    }

    /// "V3": which of the works of a plan.
    private var plan: String? {
        reading.message.notes(in: range).lazy.compactMap { note -> String? in
            guard case .works(_, let how) = note.kind, how == "plan" else { return nil }
            return reading.tokens[note.range.lowerBound].text.uppercased()
        }.first
    }

    /// "Nhắc tôi", "nhắc anh": a reminder of one's own.
    private func isForMe(_ head: Range<Int>) -> Bool {
        guard head.upperBound < range.upperBound,
            ["toi", "em", "anh", "chi", "minh", "tui"].contains(tokens[head.upperBound].folded),
            !head.contains(where: { ["giup", "ho", "gium"].contains(tokens[$0].folded) })
        else { return false }
        let next = head.upperBound + 1
        return !reading.message.notes.contains { note in
            switch note.kind {
            case .people, .units, .works: note.range.lowerBound == next || note.range.lowerBound == head.upperBound
            default: false
            }
        }
    }
}
