import Assignments
import VietnameseText

/// Turns of speech that are built, not fixed: who waits for whose word, what is nearest, each of several, the own unit by its kind alone.
struct AskTurns {
    let clause: AskClause

    /// Adds what the turns of a sentence say.
    func take(_ asked: inout Asked) {
        for index in clause.range {
            if isWaiting(index), !asked.predicates.contains(.waiting) { asked.predicates.append(.waiting) }
            if isNearest(index), !asked.orders.contains("soonest") { asked.orders.append("soonest") }
            if ["mỗi", "từng", "theo"].contains(clause.t[index].text.lowercased()), asked.groupBy == nil,
                let group = Self.groups[clause.word(index + 1) ?? ""]
            {
                asked.groupBy = group
            }
            if isOwnKind(index) { asked.isOwnUnit = true }
            if clause.word(index) == "lam", ["gi", "chi", "nhung"].contains(clause.word(index + 1) ?? "") {
                asked.isToDo = true
            }
        }
        AskPlacement(clause: clause).take(&asked)
        AskComparison(clause: clause).take(&asked)
        if asked.predicates.contains(.solved), Set(asked.predicates).isSubset(of: [.solved, .done]), asked.isYesNo,
            asked.codes.isEmpty, asked.subjects.isEmpty
        {
            (asked.subjects, asked.predicates, asked.about) = ([.obstacles], [], nil)
        }
        // "Đề nghị nào đang chờ": for a word on it.
        if asked.subjects.first == .requests, asked.predicates.isEmpty,
            clause.range.contains(where: {
                ["cho", "doi", "treo"].contains(clause.word($0) ?? "") && clause.isFinal($0 + 1)
            })
        {
            asked.predicates = [.waiting]
        }
        if asked.predicates.contains(.waiting) || asked.subjects.first == .requests {
            asked.predicates.removeAll { $0 == .submitted }
        }
        // "Đợt điểm danh thiếu những ai": who has not answered.
        if asked.subjects.contains(.rounds), asked.predicates.isEmpty,
            clause.range.contains(where: { ["thieu", "sot"].contains(clause.word($0) ?? "") })
        {
            asked.predicates = [.silent]
        }
        number(&asked)
        news(&asked)
        handedIn(&asked)
    }

    /// "Chờ thành phố duyệt", "đợi anh Minh trả lời", "cần tôi ký": a word of deciding shortly after one of waiting.
    private func isWaiting(_ index: Int) -> Bool {
        guard let said = clause.word(index), Self.waits.contains(said),
            said != "cho" || clause.t[index].text.lowercased() == "chờ"
        else { return false }
        let end = (1...4).first {
            Self.decides.contains(clause.word(index + $0) ?? "") && clause.range.contains(index + $0)
        }
        guard let end else { return false }
        if said == "can" || said == "phai" {
            return end == 2 && ["toi", "anh", "minh", "sep"].contains(clause.word(index + 1) ?? "")
        }
        return !(1..<end).contains { clause.t[index + $0].kind == .sign }
    }

    /// "Hạn gần trước", "cận ngày nhất", "sắp hết hạn trước", "gần tới hạn nhất".
    private func isNearest(_ index: Int) -> Bool {
        guard ["nhat", "truoc"].contains(clause.word(index) ?? ""), !clause.isDate(index + 1) else { return false }
        let before = (max(clause.range.lowerBound, index - 4)..<index).compactMap(clause.word)
        // "Đến hạn trước", "hết hạn trước": the first of them.
        if clause.word(index) == "truoc", clause.word(index - 1) == "han", clause.isFinal(index + 1),
            ["den", "toi", "het"].contains(clause.word(index - 2) ?? "")
        {
            return true
        }
        return before.contains { ["gan", "can", "sat", "sap"].contains($0) }
            && before.contains { ["han", "ngay"].contains($0) }
    }

    /// "Toàn quận", "việc của quận", "quận có việc gì": said by one of the unit, who names no other.
    private func isOwnKind(_ index: Int) -> Bool {
        guard let kind = clause.word(index), ["quan", "huyen"].contains(kind),
            clause.t[index].text.first?.isUppercase == false || index == clause.range.lowerBound,
            !clause.sight.speaker.holds(.chair), !clause.sight.speaker.holds(.secretary),
            !clause.sight.speaker.holds(.follower),
            let own = clause.sight.office.unit(clause.sight.speaker.officer.unit), Folded.words(own.kind) == kind,
            !clause.message.notes.contains(where: { $0.range.contains(index) && $0.range.count > 1 })
        else { return false }
        if ["nao", "khac", "huyen", "quan"].contains(clause.word(index + 1) ?? "")
            || ["cac", "nhung", "may", "moi", "nhieu", "khoi", "tung", "huyen", "hai", "ba"].contains(
                clause.word(index - 1) ?? "")
        {
            return false
        }
        return clause.t.indices.contains(index - 1) ? clause.t[index - 1].integer == nil : true
    }

    /// "Mới có gì", "có gì không từ thứ hai tới giờ": nothing is named, so what happened.
    private func news(_ asked: inout Asked) {
        guard asked.whs.contains(.what), Set(asked.subjects).isSubset(of: [.officers, .units]),
            Set(asked.predicates).isSubset(of: [.reported]), asked.facets.isEmpty,
            asked.codes.isEmpty, asked.topic == nil, asked.people.isEmpty, !asked.isMine,
            let what = clause.range.first(where: { clause.word($0) == "gi" }), isOfNews(what, asked)
        else { return }
        let isNew =
            clause.range.contains { clause.word($0) == "moi" } || asked.orders == ["newest"]
            || asked.days.contains { $0.days.to.map { $0 <= clause.sight.today } ?? true }
        guard isNew else { return }
        asked.subjects = [.news]
        if asked.orders == ["newest"] { asked.orders = [] }
    }

    /// "Có gì", "có chuyện gì", "có tin gì", "dưới quận báo gì lên", "ai gửi gì".
    private func isOfNews(_ what: Int, _ asked: Asked) -> Bool {
        guard what > 0, let before = clause.word(what - 1) else { return false }
        if before == "co" { return asked.subjects.isEmpty && asked.predicates.isEmpty }
        return ["chuyen", "tin", "bao", "gui", "goi"].contains(before)
    }

    /// "Có ai nộp gì không": whether something came, not what is to come.
    private func handedIn(_ asked: inout Asked) {
        guard asked.isYesNo, asked.codes.isEmpty, asked.topic == nil, asked.facets.contains(.product),
            asked.whs.contains(.who) || asked.subjects.contains(.units),
            clause.range.contains(where: { clause.word($0) == "nop" })
        else { return }
        asked.facets.removeAll { $0 == .product }
        asked.predicates.append(.submitted)
    }

    private static let waits: Set<String> = ["cho", "doi", "can", "phai"]
    private static let decides: Set<String> = ["duyet", "ky", "quyet", "loi", "xet", "gat"]
    private static let groups = [
        "can": "officer", "nguoi": "officer", "chuyen": "officer", "don": "unit", "ben": "unit", "noi": "unit",
        "cho": "unit",
    ]

    /// "Số cơ sở Ba Đình đã rà": how far it is.
    private func number(_ asked: inout Asked) {
        guard asked.measures.isEmpty, asked.whs.isEmpty, !asked.isCounted, clause.sight.own.isEmpty,
            let first = clause.range.first(where: { !AskRequests.opening.contains(clause.t[$0]) }),
            clause.word(first) == "so", clause.t[first].text.lowercased() != "sở",
            AskCounts(clause: clause).counts(AskScan.Item(range: first..<(first + 1), kind: .senses([])), &asked)
        else { return }
        asked.requests = true
    }
}
