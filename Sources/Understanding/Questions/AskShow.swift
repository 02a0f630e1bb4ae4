import Assignments
import VietnameseText

/// Questions about one work: which part of it is shown.
struct AskShow {
    let asked: Asked
    let sight: Sight
    let works: AskWorks

    /// Whether one work, or each of several codes, is to be shown rather than works to be listed.
    var isShow: Bool {
        if !asked.orders.isEmpty || asked.compares || asked.groupBy != nil || !asked.lateness.isEmpty { return false }
        if !Set(asked.measures).isDisjoint(with: ["forecast", "average", "share", "rank", "sum"]) { return false }
        if works.isByCode || undecided != nil || handedIn != nil { return true }
        if asked.predicates.contains(.absent) { return false }
        // "Các việc Sở TTTT chủ trì".
        if asked.isPlural, asked.subjects.contains(.works) { return false }
        // "Anh Hùng đang cầm việc gì": his works.
        if asked.facets == [.officer], !asked.people.isEmpty, asked.subjects.contains(.works) { return false }
        if isAskedFor, shown.count == 1, works.isNarrowed { return true }
        if asked.subjects.contains(.units) || asked.subjects.contains(.obstacles) || asked.subjects.contains(.requests)
            || asked.subjects.contains(.news)
        {
            return false
        }
        guard asked.scope.isEmpty || isOfOffice, !asked.isOwnUnit || asked.topic != nil, works.isNarrowed else {
            return false
        }
        if asked.whs.contains(.when), works.fitting.count == 1, !asked.subjects.contains(.works) { return true }
        if asked.measures.contains("count"), asked.subjects.contains(.works) { return false }
        // Who takes part only helps to tell which work it is.
        if asked.filters.contains(where: { !$0.hasPrefix("with:") && !$0.hasPrefix("except:") }), what != .card {
            return false
        }
        let isPart = Self.parts.contains(where: asked.facets.contains)
        // A part of the only work of a unit: "kết quả Đống Đa đâu", "Cầu Giấy chậm vì sao".
        let isOnly =
            asked.units.count == 1
            && (isPart || asked.isCounted || asked.isAimed || asked.measures.contains("why") || isMissing || isWhether
                || isLikely)
        let isNamed = asked.topic != nil || !asked.planCodes.isEmpty || isOnly
        if works.fitting.count == 1 {
            return isNamed
                && (!asked.whs.isEmpty || asked.isYesNo || !asked.facets.isEmpty || asked.hasMark
                    || asked.requests && !asked.subjects.contains(.works))
                && !isAbout || isPart && !isAbout
        }
        return isPart && isNamed && works.fitting.count > 1 && !asked.subjects.contains(.works) && asked.requests
    }

    /// "Việc nào", "những việc gì": works are asked for, not a part of one.
    private var isAbout: Bool { asked.subjects.contains(.works) && asked.whs.contains(.which) }

    /// "Sóc Sơn còn thiếu gì".
    private var isMissing: Bool { asked.measures.contains("remaining") && asked.whs.contains(.what) }

    /// "Cấp độ an toàn bên sở": the kind of unit only helps to tell which work it is.
    private var isOfOffice: Bool { asked.scope == ["sở"] && asked.topic != nil && works.fitting.count == 1 }

    /// "Tây Hồ đã nhúc nhích gì chưa": whether one thing is so.
    private var isWhether: Bool {
        asked.isYesNo && asked.subjects.isEmpty && asked.predicates.count == 1 && asked.days.isEmpty
            && !Set(asked.predicates).isDisjoint(with: [
                .started, .acknowledged, .done, .submitted, .notStarted, .reported,
            ])
    }

    /// "Tây Hồ làm ăn ra sao rồi": how the only work of a unit stands.
    private var isLikely: Bool {
        asked.isOfOneWork && works.fitting.count == 1 && asked.subjects.isEmpty && asked.filters.isEmpty
            && asked.days.isEmpty && !asked.isPlural
    }

    /// "Xin lùi hạn vì lý do gì": the work for which more time is asked.
    private var isAskedFor: Bool { asked.measures.contains("why") && asked.predicates.contains(.extensionAsked) }
    /// The works that are shown: those with such a request where one is asked about.
    private var shown: [Sight.Work] {
        let asking = works.fitting.filter { $0.demands.contains(.deadline) }
        if let only = undecided ?? handedIn { return [only] }
        return isAskedFor && !asking.isEmpty ? asking : works.fitting
    }

    /// "Việc anh Hùng nộp, anh Đức ký chưa": the only one of those named that waits or waited for a word.
    private var undecided: Sight.Work? {
        guard asked.predicates.contains(.decided), asked.isYesNo, !asked.isMine, !works.isByCode else { return nil }
        let waiting = works.fitting.filter { $0.state == .submitted || !$0.demands.isEmpty }
        return waiting.count == 1 ? waiting.first : nil
    }

    /// "Mở cái Hùng nộp", "Đống Đa nộp gì": the only one of those named that was handed in.
    private var handedIn: Sight.Work? {
        guard asked.predicates.contains(.submitted), asked.requests || asked.whs.contains(.what),
            asked.subjects.isEmpty,
            asked.measures.isEmpty, asked.days.isEmpty, !works.isByCode, !asked.people.isEmpty || !asked.units.isEmpty
        else { return nil }
        let done = works.fitting.filter { [.submitted, .completed].contains($0.state) }
        return done.count == 1 ? done.first : nil
    }

    private static let parts: [AskSense.Facet] = [.card, .deadline, .officer, .result, .history, .files, .product]

    /// Which part.
    var what: AskSense.Facet {
        let asksWho = asked.whs.contains(.who) || asked.whs.allSatisfy { $0 != .how }
        let parts = asked.facets.filter { $0 != .progress && $0 != .card && ($0 != .officer || asksWho) }
        if asked.filters.contains(where: { $0.hasPrefix("except:") })
            || asked.facets.isEmpty && asked.filters.contains(where: { $0.hasPrefix("with:") })
        {
            return .card
        }
        if parts.contains(.history) { return .history }
        if handedIn != nil { return .result }
        if undecided != nil || asked.predicates.contains(.decided) && asked.isYesNo { return .progress }
        if parts.contains(.deadline), asked.whs.contains(.when) { return .deadline }
        // "Là của em hết hả".
        if asked.isMine, asked.isYesNo, asked.predicates.isEmpty, parts.isEmpty, asked.measures.isEmpty {
            return .officer
        }
        if asked.subjects.first == .obstacles, parts.isEmpty, asked.measures.isEmpty { return .why }
        if asked.whs.contains(.when), asked.predicates.contains(.due) { return .deadline }
        if asked.whs.contains(.when), asked.predicates.contains(.extensionAsked) { return .card }
        if asked.measures.contains("why") { return .why }
        if let file = parts.first(where: { $0 == .files }) { return file }
        if parts.contains(.result), asked.predicates.contains(.submitted) || !asked.whs.contains(.what) {
            return .result
        }
        if parts.contains(.product) { return isHandedIn ? .result : .product }
        if let part = parts.first { return part }
        if asked.predicates.contains(.submitted),
            asked.isYesNo || asked.requests && asked.whs.allSatisfy({ $0 == .what })
        {
            return .result
        }
        if asked.whs.contains(.when), !asked.predicates.isEmpty, !asked.predicates.contains(.due) { return .history }
        if asked.whs.contains(.who) {
            return asked.predicates.contains(.acknowledged) || asked.predicates.contains(.unacknowledged)
                ? .history : .officer
        }
        if asked.whs.contains(.when) {
            return asked.predicates.contains(.due) || asked.predicates.isEmpty ? .deadline : .history
        }
        if asked.whs.contains(.what), asked.predicates.contains(.due) { return .product }
        if isMissing { return .card }
        if !asked.measures.isEmpty || asked.facets.contains(.progress) || asked.isYesNo || !asked.predicates.isEmpty {
            return .progress
        }
        return .card
    }

    private var isHandedIn: Bool {
        let isDone =
            works.fitting.count == 1 && works.fitting.allSatisfy { [.submitted, .completed].contains($0.state) }
        return asked.predicates.contains(.submitted) && (asked.whs.contains(.how) || asked.isYesNo)
            || isDone && !asked.predicates.contains(.due)
    }

    var acts: [Meaning] {
        shown.map { Meaning("show", ["work": .int($0.code), "what": .text(what.rawValue)]) }
    }
}
