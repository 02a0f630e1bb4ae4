import Assignments
import CivilCalendar
import VietnameseText

/// What a sentence comes to as a whole, after all its parts were taken.
extension AskCollector {
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
        counted()
        denied()
        paired()
        turns()
        about()
        ahead()
        asked.opensWithDays =
            items.first { if case .senses = $0.kind { false } else { true } }.map { $0.isDay } ?? false
        asked.covers = Set(range).subtracting(asked.loose)
    }

    /// What only says that there are several, and what is counted though no word says so.
    private mutating func counted() {
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
    }

    /// Whether a yes or no is asked for, and of whom something is not so.
    private mutating func denied() {
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
    }

    /// Two that are compared, when a work was given, and all of whom something is denied.
    private mutating func paired() {
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
    }

    private mutating func about() {
        if let about = AskAbout.words(in: self) {
            asked.about = about
            let tokens = message.tokens
            asked.loose.removeAll { about.contains(tokens[$0].text) }
        }
    }

    /// What lies ahead: what is feared, what is nearest.
    private mutating func ahead() {
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
    }

    /// Whether one of two is asked for: a part of a work or a state, and "hay" between two things.
    private var isAlternative: Bool {
        guard !asked.facets.isEmpty || !asked.predicates.isEmpty else { return false }
        return range.dropFirst(2).dropLast().contains { index in
            t[index].folded == "hay" && t[index].text.lowercased() != "hãy"
                && (!Self.afterOften.contains(t[index + 1]) || word(index + 2) == "cao")
                && (t[index - 1].kind == .word || asked.facets.contains(.deadline))
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
}
