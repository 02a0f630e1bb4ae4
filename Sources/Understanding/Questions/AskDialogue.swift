import Assignments
import CivilCalendar
import VietnameseText

/// What a question leaves out because it was said before.
enum AskDialogue {
    /// "Ba Đình?", "Thế còn Hoàng Mai?": a name alone.
    static func isEllipsis(_ asked: Asked, _ clause: AskClause) -> Bool {
        (!asked.units.isEmpty || !asked.scope.isEmpty || !asked.codes.isEmpty || !asked.people.isEmpty)
            && asked.subjects.isEmpty && asked.predicates.isEmpty && asked.facets.isEmpty
            && asked.topic == nil && clause.unknown <= 1 && asked.orders.isEmpty && asked.days.isEmpty
            && asked.measures.filter { $0 != "figures" }.isEmpty
    }

    static func continued(_ before: Asked, _ asked: Asked) -> Asked {
        var next = before
        (next.units, next.scope, next.codes, next.people) = (asked.units, asked.scope, asked.codes, asked.people)
        (next.covers, next.hasMark) = (asked.covers, true)
        return next
    }

    /// The question with the work that was spoken of last in the place of "họ", "việc đó".
    static func resolved(_ asked: Asked, _ clause: AskClause, _ sight: Sight) -> Asked? {
        guard asked.codes.isEmpty, asked.units.isEmpty else { return nil }
        var asked = asked
        if let topic = asked.topic {
            // "Có mỗi cái danh sách mà cũng trễ, vì sao": the one that was just spoken of.
            let works = AskSpoken(clause, sight).works
            guard works.count == 1, let code = works.first, topic.contains(code), asked.measures.contains("why") else {
                return nil
            }
            (asked.codes, asked.topic) = ([code], nil)
            return asked
        }
        if let plan = AskSpoken(clause, sight).plan(of: asked) {
            asked.planCodes = [plan]
            return asked
        }
        if asked.isOther, let other = sight.own.first(where: { !sight.spokenOf.contains($0.code) }),
            sight.own.count == 2
        {
            asked.codes = [other.code]
            if asked.measures.isEmpty, asked.facets.isEmpty { asked.measures = ["figures"] }
            return asked
        }
        let spoken = AskSpoken(clause, sight)
        if let works = spoken.pointed { asked.codes = works; return asked }
        if let blocked = spoken.blocked(asked) {
            asked.codes = [blocked]
            asked.measures = ["why"]
            return asked
        }
        guard let code = spoken.works.last else { return nil }
        // "Cô ấy còn việc gì nữa": all that the one who does it has.
        if asked.hasPronoun, asked.subjects.contains(.works), asked.isPersonal,
            let officer = sight.work(code)?.officer
        {
            asked.people = [[officer]]
            asked.hasPronoun = false
            return asked
        }
        if asked.hasPronoun { asked.codes = [code]; return asked }
        guard spoken.works.count == 1, AskSpoken.isPartOnly(asked, clause, sight) else { return nil }
        asked.codes = [code]
        return asked
    }
}

/// The works that were spoken of, and which of them a question points at: "việc thứ hai", "hai việc trên", "cái gần hơn".
struct AskSpoken {
    private let clause: AskClause
    private let sight: Sight

    init(_ clause: AskClause, _ sight: Sight) { (self.clause, self.sight) = (clause, sight) }

    /// Each once, in the order in which they were named; those of what was just done where none was named.
    var works: [Int] {
        let named = sight.spokenOf.reduce(into: [Int]()) { if !$0.contains($1) { $0.append($1) } }
        if !named.isEmpty { return named }
        guard case .number(let code)? = sight.did.last?.slots["work"] else { return [] }
        return [code.whole]
    }

    /// "Cái nào vướng": the only one of them that is.
    func blocked(_ asked: Asked) -> Int? {
        guard works.count > 1, asked.whs.contains(.which) || asked.whs.contains(.what), asked.scope.isEmpty,
            asked.predicates == [.blocked] || asked.subjects.contains(.obstacles), clause.range.count <= 5
        else { return nil }
        let blocked = works.filter { sight.work($0)?.isBlocked ?? false }
        return blocked.count == 1 ? blocked.first : nil
    }

    /// "Nơi nào đuối nhất" after several works of one plan were spoken of: the one among them.
    func plan(of asked: Asked) -> String? {
        guard works.count > 1, !asked.orders.isEmpty, asked.planCodes.isEmpty, asked.people.isEmpty, asked.days.isEmpty,
            asked.whs.contains(.which) || asked.whs.contains(.who), clause.range.count <= 7, sight.did.isEmpty
        else { return nil }
        let plans = Set(works.map { sight.work($0)?.planCode })
        return plans.count == 1 ? plans.first ?? nil : nil
    }

    /// Those of several that are pointed at; nil where none is.
    var pointed: [Int]? {
        let works = works
        guard works.count > 1 else { return nil }
        for index in clause.range where clause.message.notes.allSatisfy({ !isCode($0, at: index) }) {
            if let found = Self.pointers.match(clause.t, at: index, typesMarks: clause.message.typesMarks),
                let which = found.value.first
            {
                return choose(which, works)
            }
        }
        return nil
    }

    private func isCode(_ note: Message.Note, at index: Int) -> Bool {
        if case .works(_, let how) = note.kind { how != "subject" && note.range.contains(index) } else { false }
    }

    private func choose(_ sense: AskSense, _ works: [Int]) -> [Int]? {
        switch sense {
        case .order("first"): return works.first.map { [$0] }
        case .order("second"): return [works[1]]
        case .order("third"): return works.count > 2 ? [works[2]] : nil
        case .order("last"): return works.last.map { [$0] }
        case .order("soonest"):
            let nearest = works.compactMap(sight.work).filter { $0.deadline != nil }
                .min { ($0.deadline?.dayNumber ?? 0) < ($1.deadline?.dayNumber ?? 0) }
            return nearest.map { [$0.code] }
        case .predicate(.blocked):
            let blocked = works.filter { sight.work($0)?.isBlocked ?? false }
            return blocked.count == 1 ? blocked : nil
        case .scope("two"):
            let own = works.filter { sight.work($0)?.isOwn ?? false }
            return works.count == 2 ? works : own.count == 2 ? own : nil
        case .scope("three"): return works.count == 3 ? works : nil
        default: return works
        }
    }

    /// Whether only a part of a work is asked for, and nothing is named: "hạn hôm nào", "ai làm", "sao chậm thế".
    static func isPartOnly(_ asked: Asked, _ clause: AskClause, _ sight: Sight) -> Bool {
        let isBare =
            asked.scope.isEmpty && asked.people.isEmpty && asked.planCodes.isEmpty && asked.about == nil
            && !asked.isMine && !asked.isOwnUnit && asked.forms.isEmpty && asked.orders.isEmpty
            && asked.groupBy == nil && !asked.compares && asked.filters.isEmpty && asked.limits.isEmpty
            && asked.lateness.isEmpty && !asked.isIssued && asked.loose.isEmpty
        guard isBare, asked.subjects.allSatisfy({ $0 == .officers || $0 == .obstacles }), clause.unknown <= 2 else {
            return false
        }
        let words = clause.range.filter { clause.t[$0].kind == .word }.count
        guard words <= 9, !clause.items.contains(where: clause.isOverview) else { return false }
        // "Sao lại thêm?" right after something was recorded doubts that.
        let isDoubt =
            asked.measures == ["why"] && asked.predicates.isEmpty && !sight.did.isEmpty
            && !sight.did.contains { ["query", "show", "mine"].contains($0.name) }
        if isDoubt { return false }
        return asked.facets.contains { $0 != .files }
            || !Set(asked.measures).isDisjoint(with: ["why", "figures", "remaining", "forecast", "percent"])
            || asked.whs.contains(.when) || asked.subjects.contains(.obstacles)
            || asked.isYesNo && !asked.predicates.isEmpty
    }

    private static let pointers: AskTable = [
        "hai việc trên": [.scope("two")], "hai việc đó": [.scope("two")], "hai việc này": [.scope("two")],
        "hai việc ấy": [.scope("two")], "cả hai": [.scope("two")], "hai cái đó": [.scope("two")],
        "hai cái trên": [.scope("two")], "hai vụ đó": [.scope("two")], "hai cái này": [.scope("two")],
        "hai việc kia": [.scope("two")], "hai đơn vị đó": [.scope("two")], "hai nơi đó": [.scope("two")],
        "hai quận đó": [.scope("two")], "hai bên đó": [.scope("two")],
        "ba việc trên": [.scope("three")], "ba việc đó": [.scope("three")], "ba việc này": [.scope("three")],
        "cả ba": [.scope("three")], "ba cái đó": [.scope("three")], "ba nơi đó": [.scope("three")],
        "mấy việc trên": [.scope("")], "các việc trên": [.scope("")], "những việc trên": [.scope("")],
        "mấy việc đó": [.scope("")], "các việc đó": [.scope("")], "mấy cái đó": [.scope("")],
        "mấy việc ấy": [.scope("")], "những việc đó": [.scope("")], "mấy cái trên": [.scope("")],
        "việc thứ nhất": [.order("first")], "cái thứ nhất": [.order("first")], "việc đầu": [.order("first")],
        "cái đầu": [.order("first")], "việc đầu tiên": [.order("first")], "cái đầu tiên": [.order("first")],
        "cái trên": [.order("first")], "việc trên": [.order("first")], "cái trước": [.order("first")],
        "việc thứ hai": [.order("second")], "cái thứ hai": [.order("second")], "cái thứ nhì": [.order("second")],
        "việc thứ 2": [.order("second")], "cái thứ 2": [.order("second")], "việc thứ 3": [.order("third")],
        "việc thứ ba": [.order("third")], "cái thứ ba": [.order("third")], "cái thứ 3": [.order("third")],
        "cái sau": [.order("last")], "việc sau": [.order("last")], "cái dưới": [.order("last")],
        "việc cuối": [.order("last")], "cái cuối": [.order("last")], "việc cuối cùng": [.order("last")],
        "cái cuối cùng": [.order("last")], "cái gần hơn": [.order("soonest")], "việc gần hơn": [.order("soonest")],
        "cái gấp hơn": [.order("soonest")], "việc gấp hơn": [.order("soonest")], "cái gần hạn": [.order("soonest")],
        "cái sắp hạn": [.order("soonest")], "việc sắp hạn": [.order("soonest")], "cái nào gấp": [.order("soonest")],
        "cái đang vướng": [.predicate(.blocked)], "chỗ đang vướng": [.predicate(.blocked)],
        "nơi đang vướng": [.predicate(.blocked)], "việc đang vướng": [.predicate(.blocked)],
        "bên đang vướng": [.predicate(.blocked)], "cái bị vướng": [.predicate(.blocked)],
        "chỗ bị vướng": [.predicate(.blocked)], "cái vướng": [.predicate(.blocked)],
        "chỗ vướng": [.predicate(.blocked)],
    ]
}
