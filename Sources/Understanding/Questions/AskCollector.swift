import Assignments
import CivilCalendar
import VietnameseText

/// Gathers what a sentence asks: walks over its parts, with what the words before each make of it.
struct AskCollector {
    let message: Message
    let sight: Sight
    let range: Range<Int>
    let items: [AskScan.Item]
    var asked = Asked()
    var unknown: Int
    /// A denial that waits for what it denies, and where it ended.
    var denial: Int?
    var part: AskSense.Part?
    var bound: AskSense.Bound?
    /// Where the last unit named ends.
    var lastEnd = 0
    var usedNumbers: Set<Int> = []
    var deniesAll = false
    /// Where the last denied word ends: "chưa vướng gì" says, it does not ask.
    var deniedEnd: Int?
    var lastPredicate: (predicate: AskSense.Predicate, end: Int)?

    init(_ message: Message, _ range: Range<Int>, _ sight: Sight) {
        (self.message, self.sight, self.range) = (message, sight, range)
        let scan = AskScan(message, range, sight)
        (items, unknown) = (scan.items, scan.unknown.count)
        lengths()
        limits()
        for (place, item) in items.enumerated() {
            switch item.kind {
            case .senses(let senses): for sense in senses { take(sense, item, place) }
            case .note(let kind): take(kind, item)
            case .topic(let works): take(topic: Set(works), item)
            case .past(let period): take(since(item, AskPast.days(period, sight.today)))
            }
        }
        finish()
    }

    /// "Từ tuần trước đến giờ": up to today.
    private func since(_ item: AskScan.Item, _ days: AskDays) -> AskDays {
        let starts = word(item.range.lowerBound) == "tu" || word(item.range.lowerBound - 1) == "tu"
        let goesOn =
            ["den", "toi"].contains(word(item.range.upperBound) ?? "")
            && ["gio", "nay"].contains(word(item.range.upperBound + 1) ?? "")
        return starts || goesOn ? AskDays(from: days.from, to: sight.today) : days
    }

    var t: [Token] { message.tokens }
    var isMarked: Bool {
        t.indices.contains(range.upperBound) && t[range.upperBound].isSign("?")
            || t.indices.contains(range.upperBound - 1) && ["nhi", "ha", "he"].contains(t[range.upperBound - 1].folded)
    }

    /// "Nộp rồi à", "còn thiếu nữa hả": a word at the end that asks as the mark does.
    var endsAsking: Bool {
        guard asked.whs.isEmpty, !asked.predicates.isEmpty || !asked.codes.isEmpty || !asked.facets.isEmpty else {
            return false
        }
        let request = items.last { if case .senses(let senses) = $0.kind { senses.contains(.request) } else { false } }
        let ends = range.filter { t[$0].isSign(",") && $0 < request?.range.lowerBound ?? 0 } + [range.upperBound]
        return ends.contains { end in
            (range.lowerBound..<end).last { t[$0].kind == .word && !Self.called.contains(t[$0]) }.map(isAskingEnd)
                ?? false
        }
    }
    private func isAskingEnd(_ last: Int) -> Bool {
        ["hả", "hử", "à", "nhỉ", "hén"].contains(t[last].text.lowercased()) && last > range.lowerBound
    }
    private static let called: WordSet = ["bot", "em", "anh", "chi", "cau", "sep"]

    mutating func finish() {
        // "Mấy quận nội thành, ai …": several, not how many.
        if asked.isFew, asked.whs.contains(where: { [.who, .which, .what, .how].contains($0) }),
            asked.measures.first == "count"
        {
            asked.measures.removeAll { $0 == "count" }
            asked.whs.removeAll { $0 == .howMany }
        }
        // "Trễ mấy": of what is said only the number is asked.
        if asked.whs == [.howMany], asked.measures.isEmpty, asked.limits.isEmpty, asked.facets.isEmpty,
            !asked.predicates.isEmpty, sight.isLeader || sight.own.isEmpty
        {
            asked.measures = ["count"]
        }
        // "Tính hết ngày hay đầu giờ": one of two.
        if asked.whs.isEmpty, isAlternative { asked.isYesNo = true }
        // "… chưa?", "… không": nothing follows that it could deny.
        if let denial, isFinal(denial) {
            // "Ai đã đọc rồi, ai chưa": of whom it is not so.
            if ["ai", "nao"].contains(word(denial - 2) ?? ""), let last = asked.predicates.last?.denied {
                asked.predicates[asked.predicates.count - 1] = last
            } else if ["ai", "nao"].contains(word(denial - 2) ?? ""), asked.predicates.isEmpty, asked.codes.isEmpty {
                asked.isOnlyDenied = true
            } else {
                asked.isYesNo = true
            }
        }
        // "Nơi nào xong trước", "được giao hôm nào".
        if asked.units.count == 2, asked.whs.contains(.which) || asked.whs.contains(.who),
            let last = range.last(where: { !["a", "em", "vay", "the", "bot"].contains(t[$0].folded) }),
            ["truoc", "hon"].contains(t[last].folded)
        {
            asked.compares = true
            asked.measures.append("figures")
        }
        if asked.whs.contains(.when), range.contains(where: { t[$0].folded == "giao" && word($0 + 1) != "ban" }) {
            asked.facets.append(.history)
        }
        if deniesAll, asked.subjects.isEmpty { asked.subjects = [.officers] }
        AskNames.halfKnown(t, range, sight, &asked)
        turns()
        if let about = AskAbout.words(in: self) {
            asked.about = about
            let tokens = message.tokens
            asked.loose.removeAll { about.contains(tokens[$0].text) }
        }
        if asked.isYesNo, range.contains(where: { word($0) == "kip" && word($0 + 1) != "han" }),
            !asked.measures.contains("forecast")
        {
            asked.measures.append("forecast")
        }
        // "Sắp hết hạn" without a day: those that are nearest.
        if asked.predicates.contains(.due), asked.days.isEmpty, asked.orders.isEmpty,
            range.contains(where: {
                ["sap", "can", "sat"].contains(word($0) ?? "") && t[$0].text.lowercased() != "cần"
            })
        {
            asked.orders.append("soonest")
        }
        if asked.predicates.contains(.objected) { asked.predicates.removeAll { $0 == .blocked } }
        // "Đến 30/6 có xong không": nobody knows yet.
        let isAhead = asked.days.contains { $0.days.to.map { $0 > sight.today } ?? false }
        if asked.isYesNo, isAhead, !Set(asked.predicates).isDisjoint(with: [.done, .doneOnTime, .submitted]),
            asked.subjects.isEmpty
        {
            asked.measures.append("forecast")
        }
        asked.opensWithDays =
            items.first { if case .senses = $0.kind { false } else { true } }.map { $0.isDay } ?? false
        asked.covers = Set(range).subtracting(asked.loose)
    }

    /// Whether one of two is asked for: a part of a work or a state, and "hay" between two things.
    private var isAlternative: Bool {
        guard !asked.facets.isEmpty || !asked.predicates.isEmpty else { return false }
        return range.dropFirst(2).dropLast().contains { index in
            t[index].folded == "hay" && t[index].text.lowercased() != "hãy"
                && (!Self.afterOften.contains(t[index + 1]) || word(index + 2) == "cao")
                && t[index - 1].kind == .word
        }
    }
    private static let afterOften: WordSet = [
        "la", "bi", "quen", "bao", "nghi", "di", "ghe", "lam", "qua", "that", "nhi",
    ]

    /// Whether only words of politeness follow up to the next sign.
    func isFinal(_ index: Int) -> Bool {
        // "Chưa được" is a verdict.
        if word(index - 1) == "duoc" { return false }
        // "#14 cũng chưa", "chứ giờ chưa": told of another.
        if !isMarked, ["cung", "gio", "van"].contains(word(index - 2) ?? "") { return false }
        for next in index..<range.upperBound {
            if t[next].kind == .sign { return true }
            if !Self.closing.contains(t[next]) { return false }
        }
        return true
    }

    static let closing: WordSet = [
        "a", "ah", "em", "anh", "chi", "ha", "vay", "the", "nhi", "bot", "he", "roi", "oi", "nha", "nhe", "ta", "z",
        "dong", "u", "day", "do", "dau", "hen", "ro", "nam", "may", "cung", "sep", "minh", "toi", "ban",
    ]

    // MARK: Words

    mutating func take(_ sense: AskSense, _ item: AskScan.Item, _ place: Int) {
        switch sense {
        // "Chưa ai nhận" is said of the work.
        case .subject(.officers) where denial.map { item.range.lowerBound - $0 <= 1 } ?? false: deniesAll = true
        case .subject(let subject): take(subject, item)
        case .kind(let kind): if isOfKind(item) || part == .except { take(scope: kind) }
        case .predicate(let predicate): take(predicate, item)
        case .not:
            if let denial, isFinal(denial) { asked.isYesNo = true }
            denial = item.range.upperBound
        case .part(.with):
            if let last = asked.units.last, items[..<place].last.map(isUnits) == true {
                asked.units.removeLast(); with(last)
            } else {
                part = .with
            }
        case .part(.compare): (asked.compares, part) = (true, .compare)
        case .part(.issued): asked.isIssued = true
        case .part(let new): part = new
        case .bound(let new): bound = new
        case .facet(let facet): asked.facets.append(facet)
        case .wh(let wh): take(wh, item)
        case .request: if isStrong(item) { asked.requests = true }
        case .measure(let measure): take(measure: measure, item)
        case .order(let order): if !isDate(item.range.upperBound) { asked.orders.append(order) }
        case .groupBy(let group): asked.groupBy = asked.groupBy ?? group
        case .ownUnit: asked.isOwnUnit = true
        case .mine: asked.isMine = true
        // "Mấy việc ấy" are several, which nobody named before.
        case .pronoun
        where ["viec", "cai", "vu"].contains(word(item.range.lowerBound) ?? "")
            && !["may", "nhung", "cac"].contains(word(item.range.lowerBound - 1) ?? ""):
            (asked.hasPronoun, asked.isOfWork) = (true, true)
        case .pronoun:
            if ["may", "nhung", "cac"].contains(word(item.range.lowerBound - 1) ?? "") {
                take(.works, item)
            } else {
                asked.hasPronoun = true
            }
        case .scope(let scope): take(scope: scope)
        case .campaign:
            if sight.office.campaigns.count == 1, let only = sight.office.campaigns.first {
                take(scope: only.campaign.name)
            }
        case .other: asked.isOther = true
        // "…, xuất excel": in which form the paper before is wanted.
        case .form where item.range.contains { word($0) == "excel" } && !asked.forms.isEmpty: break
        // "Chưa có báo cáo tuần": none was sent.
        case .form where denial.map { item.range.lowerBound - $0 <= 2 } ?? false:
            take(AskSense.Predicate.reported, item)
        case .form(let form): asked.forms.append((form, []))
        case .make: asked.makes = true
        case .filler: break
        }
    }

    /// A word that asks stands at the head of its clause, after an address, or says for whom ("giúp", "cho tôi").
    func isStrong(_ item: AskScan.Item) -> Bool {
        // "Làm cho anh cái sơ đồ": done for him, not told.
        if word(item.range.lowerBound) == "cho",
            item.range.upperBound == range.upperBound || t[item.range.upperBound].kind == .sign
        {
            return false
        }
        if word(item.range.lowerBound) == "bao", word(item.range.lowerBound - 1) == "em" { return false }
        if word(item.range.lowerBound) == "cho",
            ["lam", "ve", "lo", "mua", "dung"].contains(word(item.range.lowerBound - 1) ?? "")
        {
            return false
        }
        if item.range.count >= 3 || isOverview(item)
            || ["cho", "can", "muon", "xin", "lay"].contains(word(item.range.lowerBound) ?? "") && item.range.count > 1,
            sight.own.isEmpty || isMarked
        {
            return true
        }
        let isByOther = items.contains { other in
            guard other.range.upperBound <= item.range.lowerBound,
                !t[other.range.upperBound..<item.range.lowerBound].contains(where: { $0.kind == .sign })
            else { return false }
            if case .note(.people) = other.kind { return true }
            return isUnits(other)
        }
        if isByOther || isSeen(item) { return false }
        if ["giup", "ho", "cho", "ra"].contains(word(item.range.upperBound) ?? "") { return true }
        for index in (range.lowerBound..<item.range.lowerBound).reversed() {
            if t[index].kind == .sign { return true }
            if !Self.opening.contains(t[index]) { return false }
        }
        return true
    }

    /// "Kết quả tôi xem rồi": seen, not to be shown.
    private func isSeen(_ item: AskScan.Item) -> Bool {
        guard ["xem", "coi", "doc"].contains(word(item.range.lowerBound) ?? ""), !isMarked,
            ["toi", "anh", "em", "chi", "minh"].contains(word(item.range.lowerBound - 1) ?? "")
        else { return false }
        let clause = (item.range.upperBound..<range.upperBound).prefix { t[$0].kind != .sign }
        guard let last = clause.last else { return false }
        return ["roi", "r"].contains(word(last) ?? "")
            && !clause.contains { ["nao", "may", "nhieu", "sao", "dau", "gi", "ai", "chua"].contains(word($0) ?? "") }
    }

    /// "Tình hình", "bức tranh": how things stand.
    func isOverview(_ item: AskScan.Item) -> Bool {
        if case .senses(let senses) = item.kind {
            senses.contains(.measure("figures")) && senses.contains(.request)
        } else {
            false
        }
    }

    static let opening: WordSet = [
        "da", "a", "em", "anh", "chi", "bot", "oi", "nay", "toi", "minh", "muon", "can", "de", "nghi", "nho", "hay",
        "giup", "ho", "cho", "vui", "long", "xin", "thi", "roi", "va", "nam", "ro", "alo", "vay", "chi", "dong", "thu",
        "ban", "phien", "the", "coi", "xem", "hoi", "sep", "lai",
    ]

    mutating func take(measure: String, _ item: AskScan.Item) {
        if word(item.range.lowerBound) == "may" { asked.isFew = true }
        let next = AskWords.match(t, item.range.upperBound, typesMarks: message.typesMarks)?.senses ?? []
        let isOfThings = next.contains { if case .subject = $0 { true } else { false } }
        switch measure {
        case "count" where word(item.range.lowerBound) == "tong" && counts(item):
            asked.measures[asked.measures.count - 1] = "sum"
        case "count": if !counts(item) { asked.measures.append(measure) }
        // "Còn bao nhiêu việc" counts them; "bao nhiêu phần trăm việc" is a share of them.
        case "remaining":
            if isOfThings {
                asked.measures.append("count")
            } else {
                if counts(item) { asked.measures.removeLast() }
                asked.measures.append(measure)
            }
        // "Được bao nhiêu việc" counts; "tổng số cơ sở" adds up.
        // "Rà được bao nhiêu cơ sở": how far it is, of all that count so.
        case "figures"
        where ["nhieu", "may", "nhiêu"].contains(word(item.range.upperBound - 1) ?? "") && !isOfThings && counts(item):
            break
        case "figures" where isOfThings && ["nhieu", "may"].contains(word(item.range.upperBound - 1) ?? ""):
            asked.measures.append("count")
        case "percent": asked.measures.append(isOfThings ? "share" : "percent")
        default: asked.measures.append(measure)
        }
    }

    func isUnits(_ item: AskScan.Item) -> Bool { if case .note(.units) = item.kind { true } else { false } }
    func isDate(_ index: Int) -> Bool {
        message.notes.contains { if case .date = $0.kind { $0.range.lowerBound == index } else { false } }
    }
}

extension AskSense.Predicate {
    /// What it means that it is not so; nil where the office does not know.
    var denied: AskSense.Predicate? {
        switch self {
        case .done, .submitted, .doneOnTime: .open
        case .acknowledged: .unacknowledged
        case .reported: .silent
        case .linked: .unlinked
        case .read: .unread
        case .started: .notStarted
        case .solved: .open
        case .decided: .waiting
        default: nil
        }
    }
}
