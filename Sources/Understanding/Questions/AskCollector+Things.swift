import Assignments
import CivilCalendar
import VietnameseText

/// What is asked about, what is said of it, and what is counted.
extension AskCollector {
    mutating func take(_ subject: AskSense.Subject, _ item: AskScan.Item) {
        let next = word(item.range.upperBound)
        let before = word(item.range.lowerBound - 1)
        // A kind of unit alone ("quận") is said of the own one too.
        if subject == .units, isKindWord(item) || word(item.range.lowerBound) == "cho" && item.range.count == 1,
            !isOfKind(item)
        {
            return
        }
        if ["cac", "nhung", "may"].contains(before ?? "") { asked.isPlural = true }
        let isCounted = before == "may" || before == "nhieu" && word(item.range.lowerBound - 2) == "bao"
        let isAsked =
            next == "nao" || isCounted || item.range.contains { ["nao", "ai", "gi"].contains(word($0) ?? "") }
        // "Việc rà soát", "việc V3" name a work.
        if subject == .works, !isAsked, isNamed(item.range.upperBound) { return }
        if subject == .officers,
            item.range.contains(where: { ["bo", "chi", "vien", "nguoi", "moi"].contains(word($0) ?? "") })
        {
            asked.isOfPeople = true
        }
        // "Xin gia hạn cái nào": what was asked for.
        if subject == .works, isAsked, !Set(asked.predicates).isDisjoint(with: [.extensionAsked, .targetAsked]) {
            asked.subjects.append(.requests)
            return
        }
        if isAsked { asked.subjects.insert(subject, at: 0) } else { asked.subjects.append(subject) }
        if before == "may" {
            asked.isFew = true
            counted(item)
        }
        if subject == .works, let code = AskNames.spokenCode(t, item.range.upperBound), sight.work(code) != nil {
            asked.codes.append(code)
        }
    }

    func isNamed(_ index: Int) -> Bool {
        items.contains { item in
            guard item.range.lowerBound == index else { return false }
            return switch item.kind {
            case .topic, .note(.works): true;
            default: false
            }
        }
    }

    func isKindWord(_ item: AskScan.Item) -> Bool {
        if case .senses(let senses) = item.kind {
            senses.contains { if case .kind = $0 { true } else { false } }
        } else {
            false
        }
    }

    func isOfKind(_ item: AskScan.Item) -> Bool {
        word(item.range.upperBound) == "nao"
            || ["may", "nhieu", "cac", "nhung", "moi", "tung", "o", "khoi"].contains(
                word(item.range.lowerBound - 1) ?? "")
            || item.range.lowerBound > range.lowerBound && AskNames.number(t, item.range.lowerBound - 1) != nil
    }

    /// What stands before "mấy" where it asks; else it is "a few".
    static let beforeFew: Set<String> = [
        "co", "con", "duoc", "la", "den", "toi", "ngay", "phai", "thu", "them", "het", "giao", "nhan", "lam", "xong",
        "no", "ghi", "bao",
    ]

    mutating func take(_ wh: AskSense.Wh, _ item: AskScan.Item) {
        // "Không có gì", "chưa ai": said, not asked, where no mark asks.
        if wh == .what, let end = deniedEnd, item.range.lowerBound - end <= 1, !isMarked { return }
        if wh == .what || wh == .who || wh == .which, let end = denial, item.range.lowerBound - end <= 4, !isMarked {
            return
        }
        if wh == .howMany, !sight.own.isEmpty, !isMarked, !isSentenceMarked, word(item.range.lowerBound) == "may",
            !Self.beforeFew.contains(word(item.range.lowerBound - 1) ?? "")
        {
            return
        }
        // "Bao giờ có phiếu hẵng làm": a condition.
        if wh == .when,
            range.contains(where: {
                t[$0].folded == "hang" && t[$0].text != "hang"
                    || t[$0].folded == "hay" && t[$0].text.lowercased() == "hãy"
            }), !isMarked
        {
            return
        }
        if AskFree.isFree(item.range, in: range, message, isMarked: isMarked) { return }
        asked.whs.append(wh)
        // "Vướng gì", "tắc ở đâu": obstacles are asked for.
        if wh == .what || wh == .which, let last = lastPredicate, last.predicate == .blocked,
            item.range.lowerBound - last.end <= 1
        {
            asked.predicates.removeAll { $0 == .blocked }
            asked.subjects.insert(.obstacles, at: 0)
        }
        if wh == .howMany { _ = counts(item) }
    }

    /// "Mấy việc", "bao nhiêu đơn vị" count; "bao nhiêu cơ sở" asks how far a work is. Answers whether it was the latter.
    mutating func counts(_ item: AskScan.Item) -> Bool {
        let things = AskWords.match(t, item.range.upperBound, typesMarks: message.typesMarks)?.senses ?? []
        if things.contains(where: { if case .subject = $0 { true } else { false } }) { return false }
        guard let (unit, _) = Figures.unit(t, item.range.upperBound, sight),
            !["don vi", "quan", "huyen", "nguoi", "can bo", "truong hop"].contains(Folded.words(unit))
        else { return false }
        asked.measures.append("figures")
        asked.facets.append(.progress)
        asked.isCounted = true
        if asked.topic == nil {
            let works = sight.works.filter { $0.unitOfCount.map(Folded.words) == Folded.words(unit) }.map(\.code)
            if !works.isEmpty { asked.topic = Set(works) }
        }
        return true
    }

    mutating func counted(_ item: AskScan.Item) {
        let isNear = items.contains { other in
            guard case .senses(let senses) = other.kind, senses.contains(.request) else { return false }
            return (item.range.lowerBound - 4...item.range.lowerBound - 1).contains(other.range.upperBound)
        }
        let isOverview = asked.requests && isNear && (asked.measures.contains("figures") || asked.whs == [.howMany])
        if !isOverview { asked.measures.append("count") } else { asked.whs.removeAll { $0 == .howMany } }
    }

    mutating func take(_ predicate: AskSense.Predicate, _ item: AskScan.Item) {
        // "Tôi còn nợ", "tôi đang giữ" of one who does the work: his own.
        if predicate == .waiting, !sight.own.isEmpty, word(item.range.lowerBound) == "toi",
            let verb = item.range.last.flatMap(word), ["no", "giu", "treo", "ngam"].contains(verb)
        {
            asked.isMine = true
            if verb != "giu" { asked.predicates.append(.open) }
            return
        }
        // "Chưa tháo gỡ xong": one thing that is denied.
        if predicate == .done, deniedEnd == item.range.lowerBound { return }
        // "Làm xong trễ": done, but late.
        if predicate == .overdue, let last = lastPredicate, last.predicate == .done, last.end == item.range.lowerBound {
            asked.predicates.removeAll { $0 == .done }
            asked.predicates.append(.doneLate)
            lastPredicate = (.doneLate, item.range.upperBound)
            return
        }
        lastPredicate = (predicate, item.range.upperBound)
        guard let end = denial, item.range.lowerBound - end <= 4,
            !t[end..<item.range.lowerBound].contains(where: { $0.kind == .sign })
        else {
            asked.predicates.append(predicate)
            return
        }
        (denial, deniedEnd) = (nil, item.range.upperBound)
        if let denied = predicate.denied { asked.predicates.append(denied) }
    }
}
