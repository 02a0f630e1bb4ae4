import Assignments
import CivilCalendar
import VietnameseText

extension OrderFrames {
    /// Rounds: opened until a time, closed, made longer.
    func round() -> Proposal? {
        guard let round = affirmed(.round), reading.opens(.give, range) == nil, !reading.isQuestion(range) else {
            return nil
        }
        let until = reading.dateNotes(in: range).compactMap { reading.deadline($0) }.last
        if until == nil, !reading.dateNotes(in: range).isEmpty, affirmed(.open).map(isHead) ?? false {
            return ask("date", "a round until when", score: 90)
        }
        let slots: [String: JSON] = until.map { ["until": .text($0.iso)] } ?? [:]
        func near(_ sense: OrderSense) -> Bool {
            affirmed(sense).map { abs($0.lowerBound - round.lowerBound) <= 5 || isHead($0) } ?? false
        }
        if near(.extend), until != nil { return plain("extendRound", slots) }
        if near(.open),
            until != nil || affirmed(.close) == nil
                || affirmed(.open)?.lowerBound ?? 0 < affirmed(.close)?.lowerBound ?? 0
        {
            return plain("openRound", slots.merging(scope(round)) { $1 })
        }
        if until != nil, round.lowerBound == range.first(where: { !reading.isLight($0) }) || near(.close) {
            return plain("openRound", slots.merging(scope(round)) { $1 })
        }
        if near(.close) { return plain("closeRound", [:]) }
        return nil
    }

    /// Who is asked in a round: units that are named, "các sở", "mấy huyện", "toàn bộ".
    private func scope(_ round: Range<Int>) -> [String: JSON] {
        let parties = reading.parties(in: range).filter {
            if case .person = $0.kind { false } else { $0.kind != .several }
        }
        if let slot = reading.slot(parties) { return ["scope": slot == .text("các đơn vị") ? .text("all") : slot] }
        for index in range.dropFirst() where Self.several.contains(tokens[index - 1]) {
            if let kind = Self.kinds[tokens[index].folded] { return ["scope": .text(kind)] }
        }
        return reading.has(.everybody, in: range) ? ["scope": .text("all")] : [:]
    }
    private static let several: WordSet = ["cac", "may", "khoi", "nhung", "toan", "bon"]
    private static let kinds = ["quan": "quận", "huyen": "huyện", "so": "sở", "phuong": "phường", "xa": "xã"]

    func plain(_ name: String, _ slots: [String: JSON], score: Int = 90) -> Proposal {
        if let refused = OrderRights(sight).refusal(name, nil) {
            return done([refused], score + 4, "not allowed: \(name)")
        }
        return done([Meaning(name, slots)], score, name)
    }

    /// Urging: one work, a unit's, or those that a description fits.
    func urge() -> Proposal? {
        guard let head = affirmed(.urge), reading.first(.round, in: range) == nil else { return nil }
        let isOfThose = isOfThose(head) || isUnlessDone(head)
        guard isOfThose || !isAsked(.urge), isOfThose || isHead(head) || reading.clauses(after: range, head) else {
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
            return act("urge", .works(codes))
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
            if filters.isEmpty, group?.kind == .group(.all) { query["filter"] = .list([.text("open")]) }
            return plain("urge", ["query": .object(query)], score: isOfThose ? 100 : 90)
        }
        if reading.parties(in: range).contains(where: { $0.kind == .several }) {
            return ask("person", "who is urged", score: 84)
        }
        var target = reading.target(in: range, where: \.state.awaitsOfficer)
        if target == .none, reading.pointsBack(range) { target = reading.before(range, where: \.state.awaitsOfficer) }
        guard target != .none else {
            return reading.opens(.urge, range) != nil && range.count <= 6 ? ask("work", "urge") : nil
        }
        return act("urge", target)
    }

    /// "Cầu Giấy khẩn trương lên", "#31 làm nhanh đi": hurry, said of a work in force.
    func hurry() -> Proposal? {
        guard let word = reading.base.matches(Self.hurrying, in: range), !reading.base.isNegated(at: word.lowerBound),
            !reading.isQuestion(range), reading.opens(.give, range) == nil, !has(.with),
            reading.dateNotes(in: range).isEmpty || word.lowerBound < range.lowerBound + 8,
            case .works(let codes) = reading.target(in: range, where: \.state.awaitsOfficer), !codes.isEmpty,
            codes.allSatisfy({ sight.work($0)?.state.awaitsOfficer ?? false })
        else { return nil }
        let named = reading.parties(in: range).last?.range.upperBound ?? range.lowerBound
        let rest = span(named, range.upperBound).filter {
            !word.contains($0) && tokens[$0].kind == .word && !reading.isLight($0)
                && !Self.workWords.contains(tokens[$0])
                && !reading.message.notes(in: span($0, $0 + 1)).contains {
                    if case .works = $0.kind { true } else { false }
                }
        }
        guard rest.count <= 5 else { return nil }
        return act("urge", .works(codes), score: 86)
    }
    private static let hurrying: WordPatterns = [
        "nhanh lên", "lẹ lên", "khẩn trương lên", "khẩn trương", "đẩy nhanh", "tăng tốc", "gấp lên", "sớm lên",
        "mau lên",
        "làm nhanh", "làm lẹ", "đẩy mạnh tiến độ", "đẩy tiến độ", "làm gấp", "nộp ngay", "nộp đi", "báo cáo ngay",
        "gửi ngay", "xong sớm", "sốt ruột", "chậm quá", "lâu quá", "rề rà quá", "làm khẩn", "nhanh nhanh", "lẹ lẹ",
        "nhanh chân", "nhanh tay", "làm mau", "chạy nhanh",
    ]

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

    /// A word that must reach an officer.
    func instruct() -> Proposal? {
        guard let head = affirmed(.tell) ?? affirmed(.askThem) ?? saying, !isAsked(.tell) || affirmed(.askThem) != nil,
            reading.opens(.give, range) == nil
        else { return nil }
        let parties = reading.parties(in: span(head.upperBound, range.upperBound))
        if let told = toldBefore(head) { return told }
        guard let party = parties.first,
            (span(head.upperBound, party.range.lowerBound)).allSatisfy({
                reading.isLight($0) || reading.isTitle($0) || Self.passing.contains(tokens[$0])
            })
        else { return nil }
        if party.kind == .several { return ask("person", "who is told") }
        let words = reading.words(span(party.range.upperBound, range.upperBound))
        guard !words.isEmpty else { return nil }
        if let order = newWork(party, head, words) { return order }
        let target = told(party)
        let start =
            range.lowerBound < head.lowerBound ? reading.words(span(range.lowerBound, head.lowerBound)) + " " : ""
        let isOpening = reading.opens(.tell, range) != nil || reading.opens(.askThem, range) != nil
        return act(
            "instruct", target, ["text": .text(start.split(separator: " ").count > 4 ? start + words : words)],
            score: isOpening ? 92 : 86)
    }
}

extension OrderFrames {
    /// "bảo họ cử người sang lấy": those who were named before.
    private func toldBefore(_ head: Range<Int>) -> Proposal? {
        guard reading.pointsBack(span(head.upperBound, min(range.upperBound, head.upperBound + 3))),
            reading.parties(in: span(head.upperBound, min(range.upperBound, head.upperBound + 3))).isEmpty,
            case .works(let codes) = reading.before(range, where: { ![.completed, .cancelled].contains($0.state) }),
            head.upperBound + 2 < range.upperBound
        else { return nil }
        let words = reading.words(span(head.upperBound + 1, range.upperBound))
        return act("instruct", .works(codes), ["text": .text(words)], score: 92)
    }

    /// "Nói Lan làm biên bản": the word before a name.
    private var saying: Range<Int>? {
        guard let first = range.first(where: { !reading.isLight($0) }), tokens[first].folded == "noi",
            first + 1 < range.upperBound,
            reading.parties(in: span(first + 1, range.upperBound)).contains(where: { party in
                guard case .person = party.kind else { return false }
                return span(first + 1, party.range.lowerBound).allSatisfy(reading.isTitle)
            })
        else { return nil }
        return span(first, first + 1)
    }

    /// "Long Biên: phiếu đã in rồi, chiều nay qua lấy", "#12 nhớ rà cả …": a word for whoever has the work.
    func word() -> Proposal? {
        guard !reading.isQuestion(range), let target = addressed, case .works(let codes) = target.works,
            codes.count == 1,
            codes.allSatisfy({ ![.completed, .cancelled].contains(sight.work($0)?.state ?? .completed) })
        else { return nil }
        let words = reading.words(span(target.end, range.upperBound))
        guard words.split(separator: " ").count >= 3 else { return nil }
        return act("instruct", target.works, ["text": .text(words)], score: 62)
    }
    /// A work or a unit at the head of the sentence, with a colon or a word of duty after it.
    private var addressed: (works: Target, end: Int)? {
        var index = range.lowerBound
        while index < range.upperBound, index < range.lowerBound + 9 {
            let isName =
                reading.isInName(index) || reading.isLight(index) || reading.isTitle(index)
                || Self.workWords.contains(tokens[index]) || tokens[index].integer != nil || tokens[index].code != nil
                || tokens[index].folded == "voi" || tokens[index].folded == "rieng"
            if tokens[index].isSign(":") || Self.duties.contains(tokens[index]) && tokens[index].kind == .word {
                guard index > range.lowerBound else { return nil }
                let start = span(range.lowerBound, index)
                let target = reading.target(in: start, where: \.state.awaitsOfficer)
                return target == .none || target == .unclear
                    ? nil : (target, index + (tokens[index].isSign(":") ? 1 : 0))
            }
            guard isName else { return nil }
            index += 1
        }
        return nil
    }
    private static let duties: WordSet = ["nho", "phai", "dung", "cu", "can", "luu"]

    private static let passing: WordSet = ["cua", "toi", "den", "gui", "kien", "voi", "rang"]

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
        return done([Meaning("assign", slots)], 90, "told, and no work in force: an order")
    }
}

extension OrderReading {
    /// Whether a word opens one of the clauses after the first.
    func clauses(after range: Range<Int>, _ word: Range<Int>) -> Bool {
        base.clauses.contains { clause in
            range.contains(clause.range.lowerBound) && clause.range.contains(word.lowerBound)
                && (span(clause.range.lowerBound, word.lowerBound)).allSatisfy {
                    isLight($0) || OrderFrames.workWords.contains(tokens[$0])
                }
        }
    }
}

/// Which works are meant by "những nơi chưa nhận việc", "các việc quá hạn".
enum OrderFilters {
    private static let words: [(WordPatterns, String)] = [
        (["quá hạn", "trễ hạn", "chậm hạn", "đã trễ", "đang chậm", "bị chậm", "chậm"], "overdue"),
        (
            [
                "chưa nhận việc", "chưa nhận", "chưa bấm nhận", "chẳng buồn bấm nhận", "không bấm nhận",
                "chưa xác nhận", "chẳng bấm nhận", "không chịu nhận", "chưa chịu nhận",
            ], "unacknowledged"
        ),
        (
            [
                "chưa báo cáo", "chưa có báo cáo", "im lặng", "im hơi", "không báo cáo", "chưa nộp báo cáo",
                "chưa gửi báo cáo", "chưa nộp số", "im ắng", "im re", "chưa báo", "im", "không trả lời", "chưa trả lời",
                "không thấy báo", "bặt tăm", "không nói gì", "không báo",
            ], "silent"
        ),
        (["vướng", "đang vướng", "có vướng mắc"], "blocked"),
        (["chưa đọc", "chưa xem thông báo", "không đọc"], "unread"),
        (["chưa làm gì", "chưa bắt đầu", "chưa triển khai", "chưa làm"], "notStarted"),
    ]

    static func of(_ reading: OrderReading, _ range: Range<Int>) -> [String] {
        var filters = words.filter { reading.base.matches($0.0, in: range) != nil }.map(\.1) + percents(reading, range)
        for party in reading.parties(in: range) {
            let start = max(range.lowerBound, party.range.lowerBound - 2)
            guard reading.base.matches(but, in: span(start, party.range.lowerBound)) != nil,
                let name = reading.names(party).first
            else { continue }
            filters.append("except:\(name)")
        }
        if reading.base.matches(soon, in: range) != nil,
            let day = reading.dateNotes(in: range).compactMap({ reading.deadline($0) }).first
        {
            filters.append("dueBy:\(day.date.iso)")
        }
        return filters
    }
    /// "dưới 30%", "chưa được một nửa".
    private static func percents(_ reading: OrderReading, _ range: Range<Int>) -> [String] {
        reading.message.notes(in: range).compactMap { note in
            guard case .figure(let figure) = note.kind, figure.isPercent else { return nil }
            let before = span(max(range.lowerBound, note.range.lowerBound - 3), note.range.lowerBound)
            return reading.base.matches(below, in: before) == nil ? nil : "percent<\(Int(figure.value))"
        }
    }
    static let but: WordPatterns = ["trừ", "trừ ra", "ngoại trừ", "không kể", "loại", "chừa"]
    private static let below: WordPatterns = [
        "dưới", "chưa được", "chưa đến", "chưa tới", "chưa đạt", "thấp hơn", "chưa quá", "không được", "chưa đầy",
    ]
    private static let soon: WordPatterns = [
        "đến hạn", "sắp hết hạn", "hết hạn", "tới hạn", "hạn trước", "có hạn",
    ]
}
