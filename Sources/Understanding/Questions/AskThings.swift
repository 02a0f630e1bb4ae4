import VietnameseText

/// What is asked about and what is said of it.
struct AskThings {
    let clause: AskClause

    /// Takes what is asked about.
    func take(_ subject: AskSense.Subject, _ item: AskScan.Item, _ asked: inout Asked) {
        let next = clause.word(item.range.upperBound)
        let before = clause.word(item.range.lowerBound - 1)
        // A kind of unit alone ("quận") is said of the own one too.
        if subject == .units,
            clause.isKindWord(item) || clause.word(item.range.lowerBound) == "cho" && item.range.count == 1,
            !clause.isOfKind(item)
        {
            return
        }
        if ["cac", "nhung", "may"].contains(before ?? "") { asked.isPlural = true }
        let isCounted = before == "may" || before == "nhieu" && clause.word(item.range.lowerBound - 2) == "bao"
        let isAsked =
            next == "nao" || isCounted || item.range.contains { ["nao", "ai", "gi"].contains(clause.word($0) ?? "") }
        // "Việc rà soát", "việc V3" name a work.
        if subject == .works, !isAsked, clause.isNamed(item.range.upperBound) { return }
        if subject == .officers,
            item.range.contains(where: { ["bo", "chi", "vien", "nguoi", "moi"].contains(clause.word($0) ?? "") })
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
            AskCounts(clause: clause).several(item, &asked)
        }
        if subject == .works, let code = AskNames.spokenCode(clause.t, item.range.upperBound),
            clause.sight.work(code) != nil
        {
            asked.codes.append(code)
        }
    }

    /// Takes what is said of it, or denied.
    func take(_ predicate: AskSense.Predicate, _ item: AskScan.Item, _ asked: inout Asked, _ open: inout AskOpen) {
        // "Tôi còn nợ", "tôi đang giữ" of one who does the work: his own.
        if predicate == .waiting, !clause.sight.own.isEmpty, clause.word(item.range.lowerBound) == "toi",
            let verb = item.range.last.flatMap(clause.word), ["no", "giu", "treo", "ngam"].contains(verb)
        {
            asked.isMine = true
            if verb != "giu" { asked.predicates.append(.open) }
            return
        }
        // "Trừ mấy việc đã xong": those that are not.
        if let except = open.part, except == .except, let left = predicate.denied {
            asked.predicates.append(left)
            open.part = nil
            return
        }
        // "Em phải xong những gì": what is to be done.
        if predicate == .done, ["phai", "can"].contains(clause.word(item.range.lowerBound - 1) ?? "") {
            asked.predicates.append(.due)
            asked.isHandedIn = true
            return
        }
        let verb = item.range.lowerBound - 1..<item.range.upperBound
        if predicate == .due, verb.contains(where: { ["phai", "can", "sap"].contains(clause.word($0) ?? "") }) {
            asked.isHandedIn = true
        }
        // "Nhận việc xong đã động tay gì chưa": that it was taken on is no question.
        if predicate == .done, let last = open.lastPredicate, last.predicate == .acknowledged,
            last.end == item.range.lowerBound
        {
            return
        }
        // "Chưa tháo gỡ xong": one thing that is denied.
        if predicate == .done, open.deniedEnd == item.range.lowerBound { return }
        // "Làm xong trễ", "hoàn thành rồi mà sau hạn": done, but late.
        if predicate == .overdue, let last = open.lastPredicate, last.predicate == .done,
            isJoined(last.end, item.range.lowerBound)
        {
            asked.predicates.removeAll { $0 == .done }
            asked.predicates.append(.doneLate)
            open.lastPredicate = (.doneLate, item.range.upperBound)
            return
        }
        open.lastPredicate = (predicate, item.range.upperBound)
        guard let end = open.denial, item.range.lowerBound - end <= 4,
            !clause.t[end..<item.range.lowerBound].contains(where: { $0.kind == .sign })
        else {
            asked.predicates.append(predicate)
            return
        }
        (open.denial, open.deniedEnd) = (nil, item.range.upperBound)
        if let denied = predicate.denied { asked.predicates.append(denied) }
    }

    /// Whether only words that join stand between two places.
    private func isJoined(_ end: Int, _ start: Int) -> Bool {
        end <= start && start - end <= 4 && (end..<start).allSatisfy { Self.joining.contains(clause.t[$0]) }
    }
    private static let joining: WordSet = ["ma", "nhung", "roi", "bi", "lai", "song", "lan", "cung", "van"]
}
