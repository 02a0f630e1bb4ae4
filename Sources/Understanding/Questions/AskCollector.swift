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
    /// How many words there are of which nothing is known, and which.
    var unknown: Int { unknownWords.count }
    let unknownWords: [Int]
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
        (items, unknownWords) = (scan.items, scan.unknown)
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

    // MARK: Words

    mutating func take(_ sense: AskSense, _ item: AskScan.Item, _ place: Int) {
        switch sense {
        // "Chưa ai nhận" is said of the work.
        case .subject(.officers) where denial.map { item.range.lowerBound - $0 <= 1 } ?? false: deniesAll = true
        case .subject(let subject): take(subject, item)
        case .kind(let kind):
            // "Ngoài Ba Đình còn quận nào": those that are asked for are not those left out.
            if part == .except, word(item.range.upperBound) == "nao" { part = nil }
            if isOfKind(item) || part == .except { take(scope: kind) }
        case .predicate(let predicate): take(predicate, item)
        case .not:
            if let denial, isFinal(denial) { asked.isYesNo = true }
            denial = item.range.upperBound
        case .part(.with):
            if asked.isOwnUnit || isBySpeaker(item), asked.units.isEmpty,
                !items.dropFirst(place + 1).contains(where: isUnits)
            {
                asked.isOwnUnit = false
                with(sight.speaker.officer.unit)
            } else if let last = asked.units.last, items[..<place].last.map(isUnits) == true {
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
                asked.isPersonal = ["co", "anh", "chi", "ong", "ba", "cau", "dong"].contains(
                    word(item.range.lowerBound) ?? "")
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

    /// "Bên tôi phối hợp": the speaker's own unit takes part.
    private func isBySpeaker(_ item: AskScan.Item) -> Bool {
        ["toi", "minh", "em"].contains(word(item.range.lowerBound - 1) ?? "")
            && ["ben", "cho", "don", "vi", "phong"].contains(word(item.range.lowerBound - 2) ?? "")
    }

    func isUnits(_ item: AskScan.Item) -> Bool { if case .note(.units) = item.kind { true } else { false } }
    func isDate(_ index: Int) -> Bool {
        message.notes.contains { if case .date = $0.kind { $0.range.lowerBound == index } else { false } }
    }
}
