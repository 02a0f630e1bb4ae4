import Assignments
import VietnameseText

/// "Việc của tôi", "em còn phải nộp gì".
enum AskMine {
    static func act(_ asked: Asked, _ query: AskQuery, _ sight: Sight) -> Meaning? {
        guard asked.units.isEmpty, asked.people.isEmpty, asked.scope.isEmpty, !asked.isOwnUnit, !asked.compares,
            asked.about == nil, asked.topic == nil || isOfTopic(asked)
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
        // "Hôm nay còn gì chưa làm": all that is left, not what is due today.
        if asked.predicates == [.notStarted], !asked.days.isEmpty || !asked.subjects.contains(.works),
            asked.days.allSatisfy({ $0.days.to == sight.today && $0.days.isDay })
        {
            kept = ["filter": .list([.text("open")])]
        }
        if isOfTopic(asked), case .list(let list)? = kept["filter"] {
            kept["filter"] = .list(
                list.map { value in
                    if case .text(let text) = value, text.hasPrefix("work:") {
                        .text("about:\(asked.topicWords)")
                    } else {
                        value
                    }
                })
        }
        if case .list(let list)? = kept["filter"], list.isEmpty { kept["filter"] = nil }
        return Meaning("mine", kept)
    }

    /// "Mấy việc về tập huấn của tôi": those of the own works that a subject fits.
    private static func isOfTopic(_ asked: Asked) -> Bool {
        asked.topic != nil && asked.isMine && asked.isPlural && asked.subjects.contains(.works)
            && !asked.topicWords.isEmpty
    }

    private enum Parts { case query([String: JSON]) }
}

/// Papers that are made: reports, tables, appendices.
enum AskPaper {
    static func acts(_ asked: Asked, _ clause: AskClause, _ sight: Sight) -> (acts: [Meaning], asks: [String])? {
        // "Như bữa trước": which one is not said.
        if same.first(in: Array(clause.t[clause.range])) != nil { return ([], ["intent"]) }
        // "Báo cáo giữa kỳ đâu" demands it.
        guard
            asked.whs.isEmpty
                || asked.whs == [.what] && sight.isLeader
                    && clause.range.contains(where: { clause.word($0) == "dau" })
        else { return nil }
        let query = AskQuery(asked: content(asked, clause), sight: sight, works: AskWorks(asked, sight))
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
    private static func content(_ asked: Asked, _ clause: AskClause) -> Asked {
        var content = asked
        let isPutBefore = clause.range.contains { index in
            ["trinh", "nop", "gui"].contains(clause.word(index) ?? "")
                && !["da", "chua", "duoc", "viec", "vi"].contains(clause.word(index - 1) ?? "")
                && clause.message.notes.contains { note in
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
        if let form = clause.items.firstIndex(where: {
            if case .senses(let senses) = $0.kind {
                senses.contains { if case .form = $0 { true } else { false } }
            } else {
                false
            }
        }) {
            let start = clause.items[form].range.lowerBound
            // "Sáng mai họp, in cho chị bảng …": said before what is made.
            if clause.items[..<form].contains(where: { $0.isDay && $0.range.upperBound < start }),
                asked.days.count == 1, let only = asked.days.first, only.days.isDay, only.part == nil,
                only.days.to.map({ $0 >= clause.sight.today }) ?? false
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
