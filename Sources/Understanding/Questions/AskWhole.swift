import VietnameseText

/// What a sentence comes to as a whole, after all its parts were taken.
struct AskWhole {
    let clause: AskClause

    /// "Nộp rồi à", "còn thiếu nữa hả": a word at the end that asks as the mark does.
    func endsAsking(_ asked: Asked) -> Bool {
        guard asked.whs.isEmpty, !asked.predicates.isEmpty || !asked.codes.isEmpty || !asked.facets.isEmpty else {
            return false
        }
        let request = clause.items.last {
            if case .senses(let senses) = $0.kind { senses.contains(.request) } else { false }
        }
        let ends =
            clause.range.filter { clause.t[$0].isSign(",") && $0 < request?.range.lowerBound ?? 0 } + [
                clause.range.upperBound
            ]
        return ends.contains { end in
            (clause.range.lowerBound..<end).last { clause.t[$0].kind == .word && !Self.called.contains(clause.t[$0]) }
                .map(isAskingEnd)
                ?? false
        }
    }
    private func isAskingEnd(_ last: Int) -> Bool {
        ["hả", "hử", "à", "nhỉ", "hén"].contains(clause.t[last].text.lowercased()) && last > clause.range.lowerBound
    }
    private static let called: WordSet = ["bot", "em", "anh", "chi", "cau", "sep"]

    /// Adds what follows from all of it; with the end of a denial that denied nothing.
    func finish(_ asked: inout Asked, denial: Int?) {
        counted(&asked)
        byState(&asked)
        denied(&asked, denial)
        paired(&asked)
        AskTurns(clause: clause).take(&asked)
        about(&asked)
        joined(&asked)
        ahead(&asked)
        formerly(&asked)
        takenOn(&asked)
        occasion(&asked)
        // "Giao ai, em hay anh Hùng": those who are offered are no condition.
        if asked.facets.contains(.officer), asked.whs.contains(.who),
            clause.range.contains(where: { clause.word($0) == "hay" })
        {
            asked.people = []
        }
        asked.opensWithDays =
            clause.items.first { if case .senses = $0.kind { false } else { true } }.map { $0.isDay } ?? false
        asked.covers = Set(clause.range).subtracting(asked.loose)
    }

    /// What only says that there are several, and what is counted though no word says so.
    private func counted(_ asked: inout Asked) {
        // "Mấy quận nội thành, ai …": several, not how many.
        if asked.isFew, asked.whs.contains(where: { [.who, .which, .what, .how].contains($0) }),
            asked.measures.contains("count")
        {
            asked.measures.removeAll { $0 == "count" }
            asked.whs.removeAll { $0 == .howMany }
        }
        // "Con số quá hạn" counts, "cho tôi con số" asks how things stand.
        if let place = asked.measures.firstIndex(of: "number") {
            let isCount = !asked.predicates.isEmpty || asked.subjects.contains { $0 != .units }
            asked.measures[place] = isCount ? "count" : "figures"
            if !isCount {
                asked.measures.removeAll { $0 == "count" }
                asked.whs = asked.whs.map { $0 == .howMany ? .how : $0 }
            }
        }
        // "Số cơ sở còn lại": what is left of what counts.
        if asked.isCounted, let place = asked.measures.firstIndex(of: "figures"),
            clause.range.contains(where: { clause.word($0) == "con" && clause.word($0 + 1) == "lai" })
        {
            asked.measures[place] = "remaining"
        }
        // "Trễ mấy": of what is said only the number is asked.
        if asked.whs == [.howMany], asked.measures.isEmpty, asked.limits.isEmpty, asked.facets.isEmpty,
            !asked.predicates.isEmpty, clause.sight.isLeader || clause.sight.own.isEmpty
        {
            asked.measures = ["count"]
        }
    }

    /// "Xong mấy, đang mấy, trễ mấy": one table by states.
    private func byState(_ asked: inout Asked) {
        guard Self.isByState(asked.predicates, asked.whs.filter({ $0 == .howMany }).count), asked.people.isEmpty,
            !asked.isMine
        else { return }
        (asked.groupBy, asked.measures, asked.predicates) = ("state", ["count"], [])
        asked.subjects = [.works]
    }

    /// Whether so many counts of so many states ask how many are in each.
    static func isByState(_ predicates: [AskSense.Predicate], _ counts: Int) -> Bool {
        counts >= 3 && Set(predicates).count >= 2
            && Set(predicates).isSubset(of: [.done, .open, .overdue, .doneLate, .doneOnTime, .notStarted, .submitted])
    }

    /// Whether a yes or no is asked for, and of whom something is not so.
    private func denied(_ asked: inout Asked, _ denial: Int?) {
        // "Tính hết ngày hay đầu giờ": one of two.
        if asked.whs.isEmpty, isAlternative(asked) { asked.isYesNo = true }
        // "… chưa?", "… không": nothing follows that it could deny.
        if let denial, clause.isFinal(denial) {
            if isOfStates(denial - 1, asked) {
                (asked.groupBy, asked.measures, asked.predicates) = ("state", ["count"], [])
                asked.subjects = [.works]
                return
            }
            // "Ai đã đọc rồi, ai chưa": of whom it is not so.
            if isOthers(denial - 2), let last = asked.predicates.last?.denied {
                asked.predicates[asked.predicates.count - 1] = last
            } else if isOthers(denial - 2), asked.predicates.isEmpty, asked.codes.isEmpty {
                asked.isOnlyDenied = true
            } else {
                asked.isYesNo = true
            }
        }
    }

    /// "Mấy nơi xong, mấy nơi chưa": how many are in each state.
    private func isOfStates(_ index: Int, _ asked: Asked) -> Bool {
        asked.whs.filter { $0 == .howMany }.count == 2 && asked.predicates.count == 1
            && (index - 3..<index).contains { ["may", "nhieu"].contains(clause.word($0) ?? "") }
    }

    /// "…, ai chưa", "…, nơi nào chưa": others than those of whom it is so; not "xong được việc nào chưa".
    private func isOthers(_ index: Int) -> Bool {
        guard let said = clause.word(index), ["ai", "nao"].contains(said) else { return false }
        let start = said == "ai" ? index : index - 1
        let isSaidBefore = clause.range.dropLast().contains {
            $0 < start && clause.word($0) == clause.word(start) && (said == "ai" || clause.word($0 + 1) == "nao")
        }
        return isSaidBefore
            || (start - 2..<start).contains { place in
                place < clause.range.lowerBound || clause.t[place].kind == .sign
                    || ["va", "voi", "con", "ma"].contains(clause.word(place) ?? "")
            }
    }

    /// Two that are compared, when a work was given, and all of whom something is denied.
    private func paired(_ asked: inout Asked) {
        // "Nơi nào xong trước", "được giao hôm nào".
        if asked.units.count == 2, asked.whs.contains(.which) || asked.whs.contains(.who),
            let last = clause.range.last(where: { !["a", "em", "vay", "the", "bot"].contains(clause.t[$0].folded) }),
            ["truoc", "hon"].contains(clause.t[last].folded)
        {
            asked.compares = true
            asked.measures.append("figures")
        }
        if asked.whs.contains(.when),
            clause.range.contains(where: { clause.t[$0].folded == "giao" && clause.word($0 + 1) != "ban" })
        {
            asked.facets.append(.history)
        }
        if asked.deniesAll, asked.subjects.isEmpty { asked.subjects = [.officers] }
        AskNames.halfKnown(clause.t, clause.range, clause.sight, &asked)
    }

    private func about(_ asked: inout Asked) {
        if let about = AskAbout.words(in: clause) {
            asked.about = about
            let tokens = clause.message.tokens
            asked.loose.removeAll { about.contains(tokens[$0].text) }
        }
    }

    /// Days that are named one after the other, where they are not set against each other.
    private func joined(_ asked: inout Asked) {
        guard !asked.compares, asked.days.contains(where: \.isJoined) else { return }
        asked.days = asked.days.reduce(into: []) { days, next in
            guard next.isJoined, next.part == nil, let last = days.last, last.part == nil, last.days.isDay,
                next.days.isDay, let from = last.days.from, let to = next.days.to, from < to
            else {
                days.append(next)
                return
            }
            days[days.count - 1].days = AskDays(from: from, to: to)
        }
    }

    /// What lies ahead: what is feared, what is nearest.
    private func ahead(_ asked: inout Asked) {
        if asked.isYesNo, clause.range.contains(where: { clause.word($0) == "kip" && clause.word($0 + 1) != "han" }),
            !asked.measures.contains("forecast")
        {
            asked.measures.append("forecast")
        }
        // "Sắp hết hạn" without a day: those that are nearest.
        if asked.predicates.contains(.due), asked.days.isEmpty, asked.orders.isEmpty,
            clause.range.contains(where: {
                ["sap", "can", "sat"].contains(clause.word($0) ?? "") && clause.t[$0].text.lowercased() != "cần"
            })
        {
            asked.orders.append("soonest")
        }
        // "So với tuần trước … khá lên không": better or worse, not who is best.
        if asked.compares, asked.isYesNo, asked.days.contains(where: { $0.part == .compare }), asked.limits.isEmpty {
            if asked.measures.isEmpty, !asked.orders.isEmpty { asked.measures = ["figures"] }
            asked.orders = []
        }
        if asked.predicates.contains(.objected) { asked.predicates.removeAll { $0 == .blocked } }
        // "Đến 30/6 có xong không": nobody knows yet.
        let isAhead = asked.days.contains { $0.days.to.map { $0 > clause.sight.today } ?? false }
        if asked.isYesNo, isAhead, !Set(asked.predicates).isDisjoint(with: [.done, .doneOnTime, .submitted]),
            asked.subjects.isEmpty
        {
            asked.measures.append("forecast")
        }
    }

    /// Whether one of two is asked for: a part of a work or a state, and "hay" between two things.
    private func isAlternative(_ asked: Asked) -> Bool {
        guard !asked.facets.isEmpty || !asked.predicates.isEmpty else { return false }
        return clause.range.dropFirst(2).dropLast().contains { index in
            clause.t[index].folded == "hay" && clause.t[index].text.lowercased() != "hãy"
                && (!Self.afterOften.contains(clause.t[index + 1]) || clause.word(index + 2) == "cao")
                && (clause.t[index - 1].kind == .word || asked.facets.contains(.deadline))
        }
    }
    private static let afterOften: WordSet = [
        "la", "bi", "quen", "bao", "nghi", "di", "ghe", "lam", "qua", "that", "nhi",
    ]

    /// "Long Biên hôm trước kêu thiếu phiếu, giờ thế nào": what was so then is no condition.
    private func formerly(_ asked: inout Asked) {
        guard asked.whs == [.how], !asked.predicates.isEmpty, !asked.units.isEmpty || asked.topic != nil,
            let comma = clause.range.last(where: { clause.t[$0].isSign(",") }),
            Self.then.first(in: Array(clause.t[clause.range.lowerBound..<comma])) != nil,
            !clause.items.contains(where: { $0.range.lowerBound > comma && isPredicate($0) })
        else { return }
        (asked.predicates, asked.days) = ([], [])
    }

    /// "Tây Hồ nhận việc xong đã động tay gì chưa": whether it was begun, not whether it was taken on.
    private func takenOn(_ asked: inout Asked) {
        guard asked.predicates.count > 1, asked.predicates.contains(where: { [.started, .notStarted].contains($0) })
        else { return }
        asked.predicates.removeAll { $0 == .acknowledged }
    }

    private func isPredicate(_ item: AskScan.Item) -> Bool {
        guard case .senses(let senses) = item.kind else { return false }
        return senses.contains { if case .predicate = $0 { true } else { false } }
    }
    private static let then: WordPatterns = [
        "hôm trước", "bữa trước", "hôm nọ", "bữa nọ", "lần trước", "hồi trước", "hồi đầu", "tuần trước", "hôm qua",
        "hôm bữa",
    ]

    /// "Ngày mai kiểm tra Long Biên, gửi tôi tình hình bên đó": the day is that of the occasion.
    private func occasion(_ asked: inout Asked) {
        guard asked.requests, !asked.days.isEmpty, asked.forms.isEmpty,
            let comma = clause.range.first(where: { clause.t[$0].isSign(",") }),
            let overview = clause.items.last(where: clause.isOverview), overview.range.lowerBound > comma,
            clause.items.allSatisfy({ !$0.isDay || $0.range.upperBound <= comma }),
            asked.days.allSatisfy({ $0.days.from.map { $0 > clause.sight.today } ?? false })
        else { return }
        asked.days = []
    }
}
