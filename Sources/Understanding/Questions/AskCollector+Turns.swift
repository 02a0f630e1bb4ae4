import Assignments
import CivilCalendar
import VietnameseText

/// Turns of speech that are built, not fixed: who waits for whose word, what is nearest, each of several, the own unit by its kind alone.
extension AskCollector {
    mutating func turns() {
        for index in range {
            if isWaiting(index), !asked.predicates.contains(.waiting) { asked.predicates.append(.waiting) }
            if isNearest(index), !asked.orders.contains("soonest") { asked.orders.append("soonest") }
            if ["mỗi", "từng", "theo"].contains(t[index].text.lowercased()), asked.groupBy == nil,
                let group = Self.groups[word(index + 1) ?? ""]
            {
                asked.groupBy = group
            }
            if isOwnKind(index) { asked.isOwnUnit = true }
            if word(index) == "lam", ["gi", "chi", "nhung"].contains(word(index + 1) ?? "") { asked.isToDo = true }
        }
        compared()
        if asked.predicates.contains(.solved), Set(asked.predicates).isSubset(of: [.solved, .done]), asked.isYesNo,
            asked.codes.isEmpty, asked.subjects.isEmpty
        {
            (asked.subjects, asked.predicates, asked.about) = ([.obstacles], [], nil)
        }
        news()
        handedIn()
    }

    /// "Chờ thành phố duyệt", "đợi anh Minh trả lời", "cần tôi ký": a word of deciding shortly after one of waiting.
    private func isWaiting(_ index: Int) -> Bool {
        guard let said = word(index), Self.waits.contains(said), said != "cho" || t[index].text.lowercased() == "chờ"
        else { return false }
        let end = (1...4).first { Self.decides.contains(word(index + $0) ?? "") && range.contains(index + $0) }
        guard let end else { return false }
        if said == "can" || said == "phai" {
            return end == 2 && ["toi", "anh", "minh", "sep"].contains(word(index + 1) ?? "")
        }
        return !(1..<end).contains { t[index + $0].kind == .sign }
    }

    /// "Hạn gần trước", "cận ngày nhất", "sắp hết hạn trước", "gần tới hạn nhất".
    private func isNearest(_ index: Int) -> Bool {
        guard ["nhat", "truoc"].contains(word(index) ?? ""), !isDate(index + 1) else { return false }
        let before = (max(range.lowerBound, index - 4)..<index).compactMap(word)
        return before.contains { ["gan", "can", "sat", "sap"].contains($0) }
            && before.contains { ["han", "ngay"].contains($0) }
    }

    /// "Toàn quận", "việc của quận", "quận có việc gì": said by one of the unit, who names no other.
    private func isOwnKind(_ index: Int) -> Bool {
        guard let kind = word(index), ["quan", "huyen"].contains(kind),
            t[index].text.first?.isUppercase == false || index == range.lowerBound,
            !sight.speaker.holds(.chair), !sight.speaker.holds(.secretary), !sight.speaker.holds(.follower),
            let own = sight.office.unit(sight.speaker.officer.unit), Folded.words(own.kind) == kind,
            !message.notes.contains(where: { $0.range.contains(index) && $0.range.count > 1 })
        else { return false }
        if ["nao", "khac", "huyen", "quan"].contains(word(index + 1) ?? "")
            || ["cac", "nhung", "may", "moi", "nhieu", "khoi", "tung", "huyen", "hai", "ba"].contains(
                word(index - 1) ?? "")
        {
            return false
        }
        return t.indices.contains(index - 1) ? t[index - 1].integer == nil : true
    }

    /// "Quận hay huyện làm khá hơn", "Long Biên hơn Ba Đình mấy cơ sở": two names and a word of more or less.
    private mutating func compared() {
        let isOpen =
            asked.scope.isEmpty && asked.units.isEmpty && asked.comparedUnits.isEmpty && !asked.isOwnUnit
            && asked.days.count != 1
        guard !asked.compares || isOpen, let more = range.first(where: { Self.more.contains(word($0) ?? "") }) else {
            return
        }
        // "Đơn vị nào chậm hơn mình", "có đâu bằng mình".
        let isOfUnits = asked.subjects.contains(.units) || asked.whs.contains(.which)
        if isOfUnits, asked.units.isEmpty, let own = sight.office.unit(sight.speaker.officer.unit),
            range.contains(where: { index in
                Self.measured.contains(word(index) ?? "")
                    && (["minh", "ta"].contains(word(index + 1) ?? "")
                        || ["quan", "huyen", "ben", "don"].contains(word(index + 1) ?? "")
                            && ["minh", "ta"].contains(word(index + 2) ?? ""))
            })
        {
            (asked.compares, asked.comparedUnits, asked.isOwnUnit) = (true, [AskNames.name(own)], false)
            (asked.measures, asked.orders) = ([], [])
            asked.predicates.removeAll { $0 == .overdue }
            if !asked.subjects.contains(.units) { asked.subjects = [.units] }
            return
        }
        // "Tháng này hơn tháng trước được mấy việc".
        let ends = asked.days.compactMap(\.days.to)
        if ends.count == 2, asked.days.allSatisfy({ $0.part == nil }), ends.contains(where: { $0 < sight.today }),
            ends.contains(where: { $0 >= sight.today })
        {
            asked.compares = true
            return
        }
        let names = items.filter { isUnits($0) }
        // "Nhà trọ quận mình hơn Long Biên chưa".
        if names.count == 1, asked.isOwnUnit, asked.units.count == 1 {
            asked.compares = true
            if asked.measures.isEmpty { asked.measures = ["figures"] }
            return
        }
        if names.count == 2, asked.units.count == 2, names[0].range.upperBound <= more,
            more - names[0].range.upperBound <= 4 || more > names[1].range.lowerBound
        {
            asked.compares = true
            if asked.measures.isEmpty || asked.measures == ["count"] { asked.measures = ["figures"] }
            asked.orders = []
        } else if names.isEmpty, ["quan", "huyen"].allSatisfy({ kind in range.contains { word($0) == kind } }),
            let first = range.first(where: { ["quan", "huyen"].contains(word($0) ?? "") }), word(first + 1) != "huyen"
        {
            (asked.compares, asked.scope, asked.comparedUnits) = (
                true, [word(first) == "quan" ? "quận" : "huyện"], [word(first) == "quan" ? "huyện" : "quận"]
            )
            if asked.measures.isEmpty { asked.measures = ["figures"] }
            (asked.orders, asked.subjects) = ([], [])
        }
    }

    /// Whether the sentence that this is a part of ends with a mark.
    var isSentenceMarked: Bool {
        let end = t.indices.dropFirst(range.upperBound).first {
            t[$0].kind == .lineBreak || [".", "?", "!", ";"].contains(t[$0].text)
        }
        return end.map { t[$0].isSign("?") } ?? false
    }

    /// "Mới có gì", "có gì không từ thứ hai tới giờ": nothing is named, so what happened.
    private mutating func news() {
        guard asked.whs.contains(.what), asked.subjects.isEmpty, asked.predicates.isEmpty, asked.facets.isEmpty,
            asked.codes.isEmpty, asked.topic == nil, asked.people.isEmpty, !asked.isMine,
            let what = range.first(where: { word($0) == "gi" }), what > 0, word(what - 1) == "co"
        else { return }
        let isNew =
            range.contains { word($0) == "moi" } || asked.orders == ["newest"]
            || asked.days.contains { $0.days.to.map { $0 <= sight.today } ?? true }
        guard isNew else { return }
        asked.subjects = [.news]
        if asked.orders == ["newest"] { asked.orders = [] }
    }

    /// "Có ai nộp gì không": whether something came, not what is to come.
    private mutating func handedIn() {
        guard asked.isYesNo, asked.codes.isEmpty, asked.topic == nil, asked.facets.contains(.product),
            asked.whs.contains(.who) || asked.subjects.contains(.units), range.contains(where: { word($0) == "nop" })
        else { return }
        asked.facets.removeAll { $0 == .product }
        asked.predicates.append(.submitted)
    }

    private static let waits: Set<String> = ["cho", "doi", "can", "phai"]
    private static let decides: Set<String> = ["duyet", "ky", "quyet", "loi"]
    private static let measured: Set<String> = ["hon", "bang", "kem", "thua", "nhu", "voi"]
    private static let more: Set<String> = ["hon", "kem", "chenh"]
    private static let groups = [
        "can": "officer", "nguoi": "officer", "chuyen": "officer", "don": "unit", "ben": "unit", "noi": "unit",
        "cho": "unit",
    ]
}
