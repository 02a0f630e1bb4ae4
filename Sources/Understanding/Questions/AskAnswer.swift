import Assignments
import VietnameseText

/// Decides which kind of question it is and how sure that is.
enum AskAnswer {
    static func proposal(_ asked: Asked, _ clause: AskClause, _ sight: Sight) -> Proposal? {
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
        if let whom = AskDialogue.resolved(asked, clause, sight) { return decided(whom, clause, sight) }
        if asked.hasPronoun, asked.units.isEmpty, asked.codes.isEmpty, asked.people.isEmpty, asked.topic == nil,
            asked.scope.isEmpty, asked.planCodes.isEmpty,
            asked.isOfWork || !asked.subjects.contains(.units) && !asked.isOwnUnit
        {
            return Proposal(
                [], asks: [asked.isOfWork ? "work" : "unit"], score: 88, covers: asked.covers,
                "question about somebody not named")
        }
        return decided(asked, clause, sight)
    }

    private static func decided(_ asked: Asked, _ clause: AskClause, _ sight: Sight) -> Proposal? {
        let score = sure(asked, clause, sight)
        if asked.isUnclear {
            return Proposal(
                [], asks: ["unit"], score: score, covers: asked.covers, "question about one of several units")
        }
        let asked = AskAhead.seen(asked, sight)
        if !asked.forms.isEmpty, asked.makes || asked.requests || sight.isLeader,
            let papers = AskPaper.acts(asked, clause, sight)
        {
            return Proposal(papers.acts, asks: papers.asks, score: score, covers: asked.covers, "paper")
        }
        let works = AskWorks(asked, sight)
        if works.isUnknown {
            return Proposal([], asks: ["work"], score: score, covers: asked.covers, "question about an unknown work")
        }
        let show = AskShow(asked: asked, sight: sight, works: works)
        if show.isShow { return shown(show, score) }
        return queried(AskQuery(asked: asked, sight: sight, works: works), clause, score)
    }

    /// A part of one work; or which of several is meant.
    private static func shown(_ show: AskShow, _ score: Int) -> Proposal {
        let covers = show.asked.covers
        guard !show.works.isByCode, show.works.fitting.count > 1 else {
            return Proposal(show.acts, score: score, covers: covers, "show")
        }
        let offers = show.acts.prefix(3).map { [$0] }
        return Proposal(
            [], asks: ["work"], offers: Array(offers), score: score, covers: covers,
            "question about one of several works")
    }

    /// Works, units and people by conditions, or the speaker's own work.
    private static func queried(_ query: AskQuery, _ clause: AskClause, _ score: Int) -> Proposal {
        let (asked, works, sight) = (query.asked, query.works, query.sight)
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
        if !asked.loose.isEmpty || isHalfHeard(query, clause) {
            return Proposal(
                [], asks: ["intent"], offers: [query.acts], score: score, covers: asked.covers,
                "query with something left over; not known: "
                    + clause.unknownWords.map { clause.t[$0].text }.joined(separator: ", "))
        }
        return Proposal(
            query.acts, score: score, covers: asked.covers,
            "query; not known: " + clause.unknownWords.map { clause.t[$0].text }.joined(separator: ", "))
    }

    /// Whether words are left of which nothing is known, where they may be a condition: several, or two beside no other.
    private static func isHalfHeard(_ query: AskQuery, _ clause: AskClause) -> Bool {
        let asked = query.asked
        let isBare =
            asked.predicates.isEmpty && asked.filters.isEmpty && asked.topic == nil && asked.planCodes.isEmpty
            && asked.orders.isEmpty && asked.lateness.isEmpty && asked.people.isEmpty && asked.groupBy == nil
            && asked.days.isEmpty && asked.about == nil && !asked.compares && !asked.isIssued
        let unknown = clause.askedWords.filter {
            asked.about?.contains(clause.t[$0].text) != true && !said.contains(clause.t[$0])
        }.count
        return unknown > 2 || unknown == 2 && isBare
    }

    /// Words that are no condition, wherever they stand.
    private static let said: WordSet = [
        "ben", "thoi", "muon", "gon", "ngan", "noi", "ngay", "tu", "mot", "giao",
        "phan", "dat", "om", "de", "kip", "thuc", "nhin", "nguoi", "biet", "van", "sap", "tong", "day", "thang", "cau",
        "chu", "ong", "lam", "hoi", "tach", "cu", "deu", "theo", "coi", "thu", "hom", "tuan", "nho", "may", "dua",
        "that", "lop",
        "khai", "ro", "goi", "danh", "sach", "chuyen", "trang", "ten", "hieu", "tung", "bao", "gio", "nhanh", "xin",
        "phep", "long", "vui", "ta",
    ]

    /// "Ai đi Sơn Tây với tôi?": people are asked for, and nothing that the office records is said of them.
    private static func isTalk(_ query: AskQuery) -> Bool {
        let asked = query.asked
        if asked.subjects.contains(.rounds) { return false }
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
        if let counted = counted(asked, sight) { return counted }
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

    /// "Em còn phải rà bao nhiêu nhà nữa": of the only own work that counts.
    private static func counted(_ asked: Asked, _ sight: Sight) -> (acts: [Meaning], asks: [String])? {
        let open = sight.own.filter { $0.state != .completed && $0.target != nil }
        guard asked.isCounted, asked.topic == nil, asked.units.isEmpty, asked.scope.isEmpty, asked.people.isEmpty,
            asked.subjects.isEmpty, !asked.hasPronoun,
            open.count == 1, let work = open.first
        else { return nil }
        return ([Meaning("show", ["work": .int(work.code), "what": .text("progress")])], [])
    }

    private static func with(_ asked: Asked, _ code: Int) -> Asked {
        var asked = asked
        asked.codes = [code]
        return asked
    }

    /// How sure: less for words that say nothing to us, for numbers left over, and where an officer may as well report.
    private static func sure(_ asked: Asked, _ clause: AskClause, _ sight: Sight) -> Int {
        // A leader who asks in so many words orders nothing.
        let isPlain =
            asked.whs.contains { $0 != .what || sight.own.isEmpty } || asked.requests
            || asked.isYesNo && (asked.hasMark || sight.own.isEmpty)
        var score = isPlain && (asked.hasMark || sight.own.isEmpty) ? 99 : 84
        // "Sếp duyệt 15 chưa": what somebody else decides; and what goes on from what was just said.
        let isOfOther = asked.isYesNo && asked.predicates.contains(.decided) && !asked.codes.isEmpty
        let goesOn =
            !asked.codes.isEmpty && asked.codes.allSatisfy(sight.spokenOf.contains) && !asked.whs.isEmpty
            && clause.range.count <= 7
        if isOfOther || goesOn { score = max(score, 94) }
        // "Mở giúp file đính kèm": to open is to look.
        let first = clause.range.first {
            clause.t[$0].kind == .word && !AskRequests.opening.contains(clause.t[$0])
        }
        let opens = first.map { clause.word($0) == "mo" } ?? false
        if opens, asked.requests, asked.facets.contains(.files) || asked.facets.contains(.result) { score = 102 }
        score -= min(24, max(0, clause.unknown - 1) * 4)
        score -= asked.loose.isEmpty ? 0 : 20
        if !asked.hasMark, !sight.isLeader, asked.whs.isEmpty, !isOfOther { score -= 8 }
        if !asked.hasMark, !sight.isLeader, !goesOn, asked.whs == [.howMany] || asked.whs == [.what] { score -= 6 }
        return min(100, max(score, 35))
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
