import Assignments
import VietnameseText

/// Decides which kind of question it is and how sure that is.
enum AskAnswer {
    static func proposal(_ asked: Asked, _ collector: AskCollector, _ sight: Sight) -> Proposal? {
        guard
            asked.hasContent || !asked.units.isEmpty || !asked.people.isEmpty || asked.about != nil || asked.hasPronoun
                || asked.isOther
        else {
            return Proposal([], score: 45, covers: asked.covers, "silence: nothing of the office is asked")
        }
        // "Cái việc kia đến đâu rồi", and none was spoken of.
        if asked.isOther, sight.own.isEmpty, sight.spokenOf.isEmpty, asked.codes.isEmpty, asked.units.isEmpty,
            asked.topic == nil, asked.planCodes.isEmpty, asked.people.isEmpty
        {
            return Proposal([], asks: ["work"], score: 88, covers: asked.covers, "question about a work not named")
        }
        if let whom = AskDialogue.resolved(asked, collector, sight) { return decided(whom, collector, sight) }
        if asked.hasPronoun, asked.units.isEmpty, asked.codes.isEmpty, asked.people.isEmpty, asked.topic == nil,
            asked.scope.isEmpty, asked.planCodes.isEmpty,
            asked.isOfWork || !asked.subjects.contains(.units) && !asked.isOwnUnit
        {
            return Proposal(
                [], asks: [asked.isOfWork ? "work" : "unit"], score: 88, covers: asked.covers,
                "question about somebody not named")
        }
        return decided(asked, collector, sight)
    }

    private static func decided(_ asked: Asked, _ collector: AskCollector, _ sight: Sight) -> Proposal? {
        let score = sure(asked, collector, sight)
        if asked.isUnclear {
            return Proposal(
                [], asks: ["unit"], score: score, covers: asked.covers, "question about one of several units")
        }
        let asked = AskAhead.seen(asked, sight)
        if !asked.forms.isEmpty, asked.makes || asked.requests || sight.isLeader,
            let papers = AskPaper.acts(asked, collector, sight)
        {
            return Proposal(papers.acts, asks: papers.asks, score: score, covers: asked.covers, "paper")
        }
        let works = AskWorks(asked, sight)
        if works.isUnknown {
            return Proposal([], asks: ["work"], score: score, covers: asked.covers, "question about an unknown work")
        }
        let show = AskShow(asked: asked, sight: sight, works: works)
        if show.isShow {
            if !works.isByCode, works.fitting.count > 1 {
                let offers = show.acts.prefix(3).map { [$0] }
                return Proposal(
                    [], asks: ["work"], offers: Array(offers), score: score, covers: asked.covers,
                    "question about one of several works")
            }
            return Proposal(show.acts, score: score, covers: asked.covers, "show")
        }
        let query = AskQuery(asked: asked, sight: sight, works: works)
        if asked.people.contains(where: { $0.count > 1 }), works.fitting.count != 1 {
            return Proposal(
                [], asks: ["person"], score: score, covers: asked.covers, "question about one of several people")
        }
        if let lone = lone(asked, sight) {
            return Proposal(lone.acts, asks: lone.asks, score: score, covers: asked.covers, "show of own work")
        }
        if let mine = AskMine.act(asked, query, sight) {
            return Proposal([mine], score: score, covers: asked.covers, "mine")
        }
        if isTalk(query) {
            return Proposal([], score: 45, covers: asked.covers, "silence: who does what is not the office's")
        }
        // A number that nothing explains may be a condition: said back, and asked.
        if !asked.loose.isEmpty {
            return Proposal(
                [], asks: ["intent"], offers: [query.acts], score: score, covers: asked.covers,
                "query with a number left over")
        }
        return Proposal(query.acts, score: score, covers: asked.covers, "query")
    }

    /// "Ai đi Sơn Tây với tôi?": people are asked for, and nothing that the office records is said of them.
    private static func isTalk(_ query: AskQuery) -> Bool {
        let asked = query.asked
        let isBare =
            [.officers, .units].contains(query.subject)
            || asked.measures == ["why"] && asked.units.isEmpty && asked.scope.isEmpty && !asked.isOwnUnit
                && query.subject == .works
        return isBare && asked.predicates.isEmpty && asked.filters.isEmpty && asked.topic == nil && asked.orders.isEmpty
            && asked.facets.isEmpty
            && (asked.measures.isEmpty || asked.measures == ["why"])
            && (query.subject == .officers && !(asked.isOfPeople && (!asked.scope.isEmpty || !asked.units.isEmpty))
                || asked.scope.isEmpty && asked.units.isEmpty && !asked.subjects.contains(.obstacles))
            && asked.people.isEmpty && asked.planCodes.isEmpty && asked.codes.isEmpty && !asked.compares
            && asked.lateness.isEmpty
    }

    /// "Hạn hôm nào?" of an officer with one open work, or after one was spoken of.
    private static func lone(_ asked: Asked, _ sight: Sight) -> (acts: [Meaning], asks: [String])? {
        guard !asked.isMine || asked.days.isEmpty, asked.subjects.isEmpty, asked.scope.isEmpty, asked.units.isEmpty,
            asked.people.isEmpty, asked.topic == nil, asked.about == nil, asked.orders.isEmpty,
            asked.facets.contains(where: { $0 != .progress }), !sight.own.isEmpty || asked.facets.contains(.files)
        else { return nil }
        let open = sight.own.filter { $0.state != .completed }
        guard let work = sight.spokenOf.last.flatMap(sight.work) ?? (open.count == 1 ? open.first : nil) else {
            return ([], ["work"])
        }
        return (AskShow(asked: asked, sight: sight, works: AskWorks(with(asked, work.code), sight)).acts, [])
    }

    private static func with(_ asked: Asked, _ code: Int) -> Asked {
        var asked = asked
        asked.codes = [code]
        return asked
    }

    /// How sure: less for words that say nothing to us, for numbers left over, and where an officer may as well report.
    private static func sure(_ asked: Asked, _ collector: AskCollector, _ sight: Sight) -> Int {
        // A leader who asks in so many words orders nothing.
        let isPlain =
            asked.whs.contains { $0 != .what || sight.own.isEmpty } || asked.requests
            || asked.isYesNo && (asked.hasMark || sight.own.isEmpty)
        var score = isPlain && (asked.hasMark || sight.own.isEmpty) ? 99 : 84
        // "Sếp duyệt 15 chưa": what somebody else decides; and what goes on from what was just said.
        let isOfOther = asked.isYesNo && asked.predicates.contains(.decided) && !asked.codes.isEmpty
        let goesOn = !sight.spokenOf.isEmpty && !asked.whs.isEmpty && collector.range.count <= 7
        if isOfOther || goesOn { score = max(score, 94) }
        score -= min(24, max(0, collector.unknown - 1) * 4)
        score -= asked.loose.isEmpty ? 0 : 20
        if !asked.hasMark, !sight.isLeader, asked.whs.isEmpty, !isOfOther { score -= 8 }
        if !asked.hasMark, !sight.isLeader, !goesOn, asked.whs == [.howMany] || asked.whs == [.what] { score -= 6 }
        return max(score, 35)
    }
}

/// When something will be done is not known; when it was done is.
enum AskAhead {
    static func seen(_ asked: Asked, _ sight: Sight) -> Asked {
        guard asked.whs.contains(.when), asked.predicates.contains(.done) || asked.predicates.contains(.doneOnTime)
        else { return asked }
        let works = AskWorks(asked, sight).fitting
        guard !works.isEmpty, !works.contains(where: { [.completed, .submitted].contains($0.state) }) else {
            return asked
        }
        var asked = asked
        asked.measures.append("forecast")
        return asked
    }
}

/// "Việc của tôi", "em còn phải nộp gì".
enum AskMine {
    static func act(_ asked: Asked, _ query: AskQuery, _ sight: Sight) -> Meaning? {
        guard asked.units.isEmpty, asked.people.isEmpty, asked.scope.isEmpty, !asked.isOwnUnit, !asked.compares,
            asked.about == nil, asked.topic == nil
        else { return nil }
        guard query.subject == .works || query.subject == .requests && !sight.isLeader else { return nil }
        let isOwn = asked.isMine || !sight.own.isEmpty && !sight.isLeader && asked.subjects.first != .units
        guard isOwn, !asked.isIssued, Set(asked.measures).isDisjoint(with: ["forecast", "share", "average", "why"])
        else { return nil }
        guard case .query(let slots) = query.acts.first.map({ Parts.query($0.slots) }) else { return nil }
        var kept = slots.filter { ["filter", "period"].contains($0.key) }
        // "Hôm nay em phải làm gì": all that is his.
        if asked.whs.contains(.what), asked.days.allSatisfy({ $0.days.to == query.sight.today && $0.days.isDay }),
            query.asked.isToDo
        {
            kept["filter"] = nil
        }
        if case .list(let list)? = kept["filter"], list.isEmpty { kept["filter"] = nil }
        return Meaning("mine", kept)
    }

    private enum Parts { case query([String: JSON]) }
}

/// Papers that are made: reports, tables, appendices.
enum AskPaper {
    static func acts(_ asked: Asked, _ collector: AskCollector, _ sight: Sight) -> (acts: [Meaning], asks: [String])? {
        // "Như bữa trước": which one is not said.
        if same.first(in: Array(collector.t[collector.range])) != nil { return ([], ["intent"]) }
        // "Báo cáo giữa kỳ đâu" demands it.
        guard
            asked.whs.isEmpty
                || asked.whs == [.what] && sight.isLeader
                    && collector.range.contains(where: { collector.word($0) == "dau" })
        else { return nil }
        let query = AskQuery(asked: content(asked, collector), sight: sight, works: AskWorks(asked, sight))
        guard let whole = query.acts.first else { return nil }
        let acts = asked.forms.map { form, own -> Meaning in
            var slots = whole.slots.filter { ["filter", "order", "period", "asOf", "scope"].contains($0.key) }
            slots["form"] = .text(form)
            if asked.forms.count > 1 {
                slots["scope"] = own.isEmpty ? nil : own.count == 1 ? .text(own[0]) : .list(own.map { .text($0) })
            }
            return Meaning("document", slots)
        }
        return (acts, [])
    }

    /// What the paper is to hold: of whom it is put before, and of the day on which it is wanted, it says nothing.
    private static func content(_ asked: Asked, _ collector: AskCollector) -> Asked {
        var content = asked
        let isPutBefore = collector.range.contains { index in
            ["trinh", "nop", "gui"].contains(collector.word(index) ?? "")
                && !["da", "chua", "duoc", "viec", "vi"].contains(collector.word(index - 1) ?? "")
                && collector.message.notes.contains { note in
                    if case .people = note.kind {
                        (index + 1...index + 3).contains(note.range.lowerBound)
                    } else {
                        false
                    }
                }
        }
        if isPutBefore { content.predicates.removeAll { $0 == .submitted } }
        if content.subjects.contains(.obstacles), !content.predicates.contains(.blocked) {
            content.predicates = content.predicates.filter { $0 != .open } + [.blocked]
        }
        content.subjects.removeAll { $0 == .obstacles }
        if let form = collector.items.firstIndex(where: {
            if case .senses(let senses) = $0.kind {
                senses.contains { if case .form = $0 { true } else { false } }
            } else {
                false
            }
        }) {
            let start = collector.items[form].range.lowerBound
            // "Sáng mai họp, in cho chị bảng …": said before what is made.
            if collector.items[..<form].contains(where: { $0.isDay && $0.range.upperBound < start }),
                asked.days.count == 1, let only = asked.days.first, only.days.isDay, only.part == nil,
                only.days.to.map({ $0 >= collector.sight.today }) ?? false
            {
                content.days = []
            }
        }
        return content
    }

    private static let same: WordPatterns = [
        "như bữa trước", "như hôm trước", "như lần trước", "như mọi khi", "như cũ", "hôm nọ", "như tháng trước",
        "như tuần trước", "như kỳ trước",
    ]
}
