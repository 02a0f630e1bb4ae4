import Assignments
import VietnameseText

/// Gathers what a sentence asks: walks over its parts, with what the words before each make of it.
struct AskCollector {
    let clause: AskClause
    private(set) var asked = Asked()
    private var open = AskOpen()

    init(_ message: Message, _ range: Range<Int>, _ sight: Sight) {
        clause = AskClause(message, range, sight)
        var numbers = AskNumbers(clause)
        numbers.lengths(&asked)
        numbers.limits(&asked)
        for (place, item) in clause.items.enumerated() {
            switch item.kind {
            case .senses(let senses): for sense in senses { take(sense, item, place) }
            case .note(.date) where numbers.isTaken(item.range): break
            case .note(.date(let date)): AskDates(clause: clause).take(date, item, &asked, &open)
            case .note(.figure(let figure)): numbers.take(figure, item, &asked, &open)
            case .note(let kind): mentions.take(kind, item, &asked, &open)
            case .topic(let works): mentions.take(topic: Set(works), item, &asked, &open)
            case .past(let period): AskDates(clause: clause).take(period, item, &asked, &open)
            }
        }
        AskWhole(clause: clause).finish(&asked, denial: open.denial)
    }

    private var mentions: AskMentions { AskMentions(clause: clause) }
    private var things: AskThings { AskThings(clause: clause) }

    private mutating func take(_ sense: AskSense, _ item: AskScan.Item, _ place: Int) {
        switch sense {
        // "Chưa ai nhận" is said of the work.
        case .subject(.officers) where open.denial.map { item.range.lowerBound - $0 <= 1 } ?? false:
            asked.deniesAll = true
        case .subject(let subject): things.take(subject, item, &asked)
        case .kind(let kind): take(kind: kind, item)
        case .predicate(let predicate): things.take(predicate, item, &asked, &open)
        case .not:
            if let denial = open.denial, clause.isFinal(denial) { asked.isYesNo = true }
            open.denial = item.range.upperBound
        case .part(let part): take(part, item, place)
        case .bound(let bound): open.bound = bound
        case .wh(let wh): AskCalls(clause: clause).take(wh, item, &asked, open)
        case .request: if AskRequests(clause: clause).isStrong(item) { asked.requests = true }
        case .measure("why") where asked.whs.last == .how: break
        case .measure(let measure): AskCounts(clause: clause).take(measure, item, &asked)
        case .order(let order): if !clause.isDate(item.range.upperBound) { asked.orders.append(order) }
        case .pronoun: pronoun(item)
        case .scope(let scope): mentions.take(scope: scope, &asked, open)
        case .form(let form): take(form: form, item)
        case .facet, .groupBy, .ownUnit, .mine, .campaign, .other, .make, .filler: note(sense)
        }
    }

    /// What needs no look at the words around it.
    private mutating func note(_ sense: AskSense) {
        switch sense {
        case .facet(let facet): asked.facets.append(facet)
        case .groupBy(let group): asked.groupBy = asked.groupBy ?? group
        case .ownUnit: asked.isOwnUnit = true
        case .mine: asked.isMine = true
        case .other: asked.isOther = true
        case .make: asked.makes = true
        case .campaign:
            let campaigns = clause.sight.office.campaigns
            if campaigns.count == 1, let only = campaigns.first {
                mentions.take(scope: only.campaign.name, &asked, open)
            }
        default: break
        }
    }

    private mutating func take(kind: String, _ item: AskScan.Item) {
        // "Ngoài Ba Đình còn quận nào": those that are asked for are not those left out.
        if open.part == .except, clause.word(item.range.upperBound) == "nao" { open.part = nil }
        if clause.isOfKind(item) || open.part == .except { mentions.take(scope: kind, &asked, open) }
    }

    private mutating func take(_ part: AskSense.Part, _ item: AskScan.Item, _ place: Int) {
        switch part {
        case .with: takeWith(item, place)
        case .compare: (asked.compares, open.part) = (true, .compare)
        case .issued: asked.isIssued = true
        default: open.part = part
        }
    }

    /// Who takes part: the own unit, the one named just before, or the next that is named.
    private mutating func takeWith(_ item: AskScan.Item, _ place: Int) {
        let items = clause.items
        if asked.isOwnUnit || isBySpeaker(item), asked.units.isEmpty,
            !items.dropFirst(place + 1).contains(where: clause.isUnits)
        {
            asked.isOwnUnit = false
            mentions.take(with: clause.sight.speaker.officer.unit, &asked)
        } else if let last = asked.units.last, items[..<place].last.map(clause.isUnits) == true {
            asked.units.removeLast()
            mentions.take(with: last, &asked)
        } else {
            open.part = .with
        }
    }

    /// "Bên tôi phối hợp": the speaker's own unit takes part.
    private func isBySpeaker(_ item: AskScan.Item) -> Bool {
        ["toi", "minh", "em"].contains(clause.word(item.range.lowerBound - 1) ?? "")
            && ["ben", "cho", "don", "vi", "phong", "em"].contains(clause.word(item.range.lowerBound - 2) ?? "")
    }

    private mutating func pronoun(_ item: AskScan.Item) {
        let isSeveral = ["may", "nhung", "cac"].contains(clause.word(item.range.lowerBound - 1) ?? "")
        let first = clause.word(item.range.lowerBound) ?? ""
        if ["viec", "cai", "vu"].contains(first), !isSeveral {
            (asked.hasPronoun, asked.isOfWork) = (true, true)
        } else if isSeveral {
            // "Mấy việc ấy" are several, which nobody named before.
            things.take(.works, item, &asked)
        } else {
            asked.hasPronoun = true
            asked.isPersonal = ["co", "anh", "chi", "ong", "ba", "cau", "dong"].contains(first)
        }
    }

    private mutating func take(form: String, _ item: AskScan.Item) {
        // "…, xuất excel": in which form the paper before is wanted.
        if item.range.contains(where: { clause.word($0) == "excel" }), !asked.forms.isEmpty { return }
        // "Chưa có báo cáo tuần": none was sent.
        if let end = open.denial, item.range.lowerBound - end <= 2 {
            things.take(.reported, item, &asked, &open)
            return
        }
        asked.forms.append((form, []))
    }
}
