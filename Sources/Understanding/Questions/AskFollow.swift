import Assignments
import CivilCalendar
import VietnameseText

/// The question before with what a short message changes of it: "còn Đống Đa?", "thế tuần trước?", "chỉ huyện thôi", "mấy nơi?".
struct AskFollow {
    private let asked: Asked
    private let clause: AskClause
    private let sight: Sight
    private let before: Meaning?

    init(_ asked: Asked, _ clause: AskClause, _ sight: Sight) {
        (self.clause, self.sight) = (clause, sight)
        let isQuestion: (Meaning) -> Bool = { ["query", "show", "mine", "document"].contains($0.name) }
        before = sight.expects.first?.act.flatMap { isQuestion($0) ? $0 : nil } ?? sight.did.last(where: isQuestion)
        self.asked = Self.completed(asked, clause, sight)
    }

    /// With what only counts beside what was said before: "còn huyện", "thế 24".
    private static func completed(_ asked: Asked, _ clause: AskClause, _ sight: Sight) -> Asked {
        var asked = asked
        if asked.loose.count == 1, asked.codes.isEmpty,
            let code = asked.loose.first.flatMap({ clause.t[$0].integer }),
            sight.work(code) != nil
        {
            (asked.codes, asked.loose) = ([code], [])
            asked.covers = Set(clause.range)
        }
        guard asked.scope.isEmpty, asked.units.isEmpty, asked.filters.isEmpty else { return asked }
        for case .senses(let senses) in clause.items.map(\.kind) {
            for case .kind(let kind) in senses { asked.scope = [kind] }
        }
        return asked
    }

    /// The whole question; nil where it stands by itself or nothing was said before.
    var proposal: Proposal? {
        guard isShort, asked.about == nil, asked.loose.isEmpty, asked.facets.allSatisfy({ $0 == .progress }) else {
            return nil
        }
        if let unanswered { return said(unanswered) }
        if let listed { return said(listed) }
        let acts: [Meaning]? =
            switch before?.name {
            case "show"?: shown
            case "query"?, "mine"?, "document"?: changed
            default: named
            }
        return acts.map(said)
    }

    private func said(_ acts: [Meaning]) -> Proposal {
        Proposal(acts, score: 92, covers: asked.covers, "the question before, of something else")
    }

    private var isShort: Bool {
        let words = clause.range.filter { clause.t[$0].kind == .word }.count
        let unknown = clause.unknownWords.filter { index in
            !Self.light.contains(clause.t[index]) && AskNames.number(clause.t, index) == nil
                && AskNames.lengths[clause.word(index) ?? ""] == nil
        }
        return unknown.count <= 1 && (opens || !asked.lateness.isEmpty ? words <= 9 : words <= 6)
    }
    private static let light: WordSet = ["chi", "tinh", "xet", "lay", "loc", "rieng", "thoi", "tu", "the", "ke"]

    /// "Còn …", "thế …", "chỉ … thôi": what goes on from what was said.
    private var opens: Bool {
        let first = clause.range.first { !Self.courtesy.contains(clause.t[$0]) }
        return first.map { Self.openings.match(clause.t, at: $0) != nil } ?? false
    }

    // MARK: A part of a work

    /// The same part of another work.
    private var shown: [Meaning]? {
        guard let before, asked.subjects.allSatisfy({ $0 == .units }), asked.predicates.isEmpty, asked.days.isEmpty,
            asked.orders.isEmpty,
            asked.measures.allSatisfy({ $0 == "figures" }),
            opens || asked.hasMark || !asked.scope.isEmpty && asked.whs == [.how]
        else { return nil }
        if let kin { return [kin] }
        return others(like: before).map { works in
            works.map { Meaning("show", before.slots.merging(["work": .int($0)]) { $1 }) }
        }
    }

    /// "Các quận khác thì sao": how the same work stands there.
    private var kin: Meaning? {
        guard case .number(let code)? = before?.slots["work"], let plan = sight.work(code.whole)?.planCode,
            asked.units.isEmpty, asked.scope.count == 1, let scope = asked.scope.first
        else { return nil }
        return Meaning(
            "query",
            [
                "subject": .text("works"), "scope": .text(scope), "filter": .list([.text("work:\(plan)")]),
                "measure": .text("figures"),
            ])
    }

    /// The works that are named: by codes, by a subject that one fits, or the work of the same plan of a unit.
    private func others(like before: Meaning) -> [Int]? {
        if !asked.codes.isEmpty { return asked.codes.allSatisfy { sight.work($0) != nil } ? asked.codes : nil }
        let fitting = AskWorks(asked, sight).fitting
        if asked.topic != nil || !asked.planCodes.isEmpty { return fitting.count == 1 ? fitting.map(\.code) : nil }
        guard !asked.units.isEmpty || !asked.people.isEmpty else { return nil }
        if case .number(let code)? = before.slots["work"], let plan = sight.work(code.whole)?.planCode {
            let same = fitting.filter { $0.planCode == plan }
            if !same.isEmpty { return same.map(\.code) }
        }
        return fitting.count == 1 ? fitting.map(\.code) : nil
    }

    /// "Còn 14?", "còn Cầu Giấy?" after something else was said: how it stands.
    private var named: [Meaning]? {
        guard opens, AskDialogue.isEllipsis(asked, clause) || asked.topic != nil && asked.predicates.isEmpty,
            sight.hasHeard || !sight.did.isEmpty || !sight.spokenOf.isEmpty, asked.units.count <= 1
        else { return nil }
        return others(like: Meaning("show")).map { works in
            works.map { Meaning("show", ["work": .int($0), "what": .text("progress")]) }
        }
    }

    /// "Liệt kê ra xem": the same, one by one, after it was counted.
    private var listed: [Meaning]? {
        guard let before, before.name == "query", before.slots["measure"] == .text("count"), isBare else { return nil }
        let asksWhich = asked.whs.allSatisfy { [.who, .which, .what].contains($0) } && !asked.whs.isEmpty
        let isSame = asked.subjects.allSatisfy { $0 == .officers || .text($0.rawValue) == before.slots["subject"] }
        guard asked.requests && asked.whs.isEmpty || asksWhich && isSame else { return nil }
        return [Meaning("query", before.slots.filter { $0.key != "measure" })]
    }

    /// Whether nothing is named or said of it.
    private var isBare: Bool {
        asked.predicates.isEmpty && asked.facets.isEmpty && asked.units.isEmpty && asked.people.isEmpty
            && asked.scope.isEmpty && asked.codes.isEmpty && asked.planCodes.isEmpty && asked.topic == nil
            && asked.days.isEmpty && asked.orders.isEmpty && asked.measures.isEmpty && asked.filters.isEmpty
            && asked.limits.isEmpty && asked.forms.isEmpty && !asked.isMine && !asked.isOwnUnit
            && clause.range.filter { clause.t[$0].kind == .word }.count <= 5
    }

    // MARK: Works and units by conditions

    private var changed: [Meaning]? {
        guard let before, asked.codes.isEmpty, changes, opens || isOpen else { return nil }
        if let compared { return [compared] }
        var whole = asked
        let said = Self.names(before.slots["filter"])
        if whole.predicates.isEmpty { whole.predicates = said.compactMap(AskSense.Predicate.init(rawValue:)) }
        if whole.subjects.isEmpty, case .text(let name)? = before.slots["subject"],
            let subject = AskSense.Subject(rawValue: name)
        {
            whole.subjects = [subject]
        }
        let query = AskQuery(asked: whole, sight: sight, works: AskWorks(whole, sight))
        guard let new = query.acts.first?.slots else { return nil }
        return [Meaning(before.name, merged(before.slots, new, said))]
    }

    /// "So với Ba Đình thì sao": what was asked about with another.
    private var compared: Meaning? {
        guard let before, asked.compares, asked.units.count == 1, asked.scope.isEmpty, asked.comparedUnits.isEmpty,
            before.slots["scope"] != nil, let unit = asked.units.first.flatMap(sight.office.unit)
        else { return nil }
        let changes: [String: JSON] = ["compare": .text(AskNames.name(unit)), "measure": .text("figures")]
        return Meaning(before.name, before.slots.merging(changes) { $1 })
    }

    /// Whether something is said that a question is shaped by.
    private var changes: Bool {
        !asked.units.isEmpty || !asked.scope.isEmpty || !asked.people.isEmpty || !asked.days.isEmpty
            || !asked.planCodes.isEmpty || asked.topic != nil || !asked.filters.isEmpty || !asked.orders.isEmpty
            || asked.groupBy != nil || !asked.limits.isEmpty || asked.isOwnUnit || !asked.lateness.isEmpty
            || opens && !asked.predicates.isEmpty
            || asked.measures.contains { $0 != "figures" && ($0 != "why" || clause.range.count <= 3) }
    }

    /// Whether it says no condition of its own: "mấy nơi", "nơi nào thấp nhất", "tuần trước?".
    private var isOpen: Bool {
        guard asked.predicates.isEmpty, !asked.isMine else { return false }
        let isNamed = !asked.units.isEmpty || !asked.scope.isEmpty || !asked.people.isEmpty || asked.topic != nil
        if isNamed || !asked.planCodes.isEmpty || !asked.days.isEmpty || !asked.lateness.isEmpty {
            let isSame = asked.subjects.allSatisfy { .text($0.rawValue) == before?.slots["subject"] ?? .null }
            return isSame && asked.measures.allSatisfy { $0 == "figures" || $0 == "count" }
                && (asked.hasMark || asked.whs.allSatisfy { $0 == .how || $0 == .howMany })
        }
        return asked.measures.contains("count") || asked.measures == ["why"] && clause.range.count <= 3
            || !asked.orders.isEmpty || asked.groupBy != nil
    }

    private func merged(_ old: [String: JSON], _ new: [String: JSON], _ said: [String]) -> [String: JSON] {
        var slots = old
        for key in ["scope", "order", "limit", "groupBy", "compare"] { if let value = new[key] { slots[key] = value } }
        // "Cái nào chờ lâu nhất" of requests that were counted.
        let isThat = asked.subjects == [.works] && clause.range.contains { clause.word($0) == "cai" }
        if !asked.subjects.isEmpty, !isThat, let subject = new["subject"], slots["subject"] != nil {
            slots["subject"] = subject
        }
        // "V1 thì bao nhiêu": the same measure of something else.
        let isSame = asked.measures == ["count"] && asked.subjects.isEmpty && old["measure"] != nil
        if asked.measures.contains(where: { $0 != "figures" }) && !isSame || !asked.orders.isEmpty,
            slots["subject"] != nil
        {
            slots["measure"] = new["measure"] ?? (asked.orders.isEmpty ? slots["measure"] : nil)
        }
        var filters = joined(said, Self.names(new["filter"]))
        if filters.contains(where: { $0.hasPrefix("lateDays>") }) { filters.removeAll { $0 == "overdue" } }
        if !asked.days.isEmpty {
            for key in ["period", "asOf"] { slots[key] = new[key] }
            if old["period"] != nil, new["asOf"] == nil, let span {
                (slots["period"], filters) = (span, timeless(filters))
            }
        }
        slots["filter"] = filters.isEmpty ? nil : .list(filters.map { .text($0) })
        return slots
    }

    /// The days that are named as a period.
    private var span: JSON? {
        guard let days = asked.days.last?.days, let from = days.from ?? days.to, let to = days.to ?? days.from else {
            return nil
        }
        return .list([.text(from.iso), .text(to.iso)])
    }

    private func timeless(_ filters: [String]) -> [String] {
        filters.filter { !$0.hasPrefix("dueBy:") && !$0.hasPrefix("dueFrom:") }
    }

    /// The conditions of both: a state takes the place of a state, a value that of the same kind.
    private func joined(_ old: [String], _ new: [String]) -> [String] {
        let isState = new.contains { !$0.contains(":") && !$0.contains("<") && !$0.contains(">") }
        let kinds = Set(new.compactMap(Self.kind))
        var kept = old.filter { filter in
            guard let kind = Self.kind(filter) else { return !isState }
            return !kinds.contains(kind)
        }
        if !asked.days.isEmpty { kept = timeless(kept) }
        return kept + new.filter { !kept.contains($0) }
    }

    /// "work" of "work:V3", "percent" of "percent<50"; nil for a state. A subject and the code of a plan are one kind.
    private static func kind(_ filter: String) -> String? {
        let name = filter.prefix { $0.isLetter }
        guard name.count < filter.count else { return nil }
        return name == "about" ? "work" : String(name)
    }

    private static func names(_ value: JSON?) -> [String] {
        switch value {
        case .list(let list)?: list.compactMap { if case .text(let text) = $0 { text } else { nil } }
        case .text(let text)?: [text]
        default: []
        }
    }

    /// "4 đơn vị nào", "ba chỗ đó là đâu" after a round was spoken of: who has not answered.
    private var unanswered: [Meaning]? {
        let act = sight.expects.first?.act ?? sight.did.last
        guard let name = act?.name, ["openRound", "closeRound", "extendRound"].contains(name),
            asked.subjects.first == .units, asked.whs.contains(.which) || asked.whs.contains(.who),
            asked.units.isEmpty, asked.scope.isEmpty, asked.orders.isEmpty,
            asked.predicates.isEmpty || asked.predicates == [.silent]
        else { return nil }
        return [Meaning("query", ["subject": .text("units"), "filter": .list([.text("silent")])])]
    }

    /// Whether a paper waits for a yes, of which something may be changed.
    static func isPaper(_ sight: Sight) -> Bool { sight.expects.first?.act?.name == "document" }

    private static let courtesy: WordSet = ["da", "a", "em", "oi", "bot", "u", "uh", "ok", "roi", "ua"]
    private static let openings: WordPatterns = [
        "còn", "thế", "thế còn", "vậy", "vậy còn", "chỉ", "riêng", "thêm", "bỏ", "trừ", "lấy", "lọc", "tính đến",
        "xếp", "theo", "chia", "lùi lại", "đổi sang", "chuyển sang",
    ]
}
