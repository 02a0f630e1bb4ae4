import Assignments
import VietnameseText

/// Reads what is asked: a part of one work, one's own works, works and units by conditions, a paper.
enum Questions {
    /// What a message asks, each question with what it explains; and a silence where it asks nobody, or somebody else.
    static func proposals(_ message: Message, _ sight: Sight) -> [Proposal] {
        let all = Set(message.tokens.indices)
        guard !all.isEmpty else { return [] }
        // While an answer is waited for, only what is plainly a question is one.
        let isAwaited = !sight.expects.isEmpty
        if let reason = AskTraps.reason(message, sight) {
            return [Proposal([], score: 97, covers: all, "silence: \(reason)")]
        }
        let sentences = AskSentences.split(message).flatMap { AskParts.of($0, message, sight) }
        let isAsked =
            sentences.count > 1
            && sentences.contains {
                let part = AskCollector(message, $0, sight).asked
                return part.requests || part.makes && !part.forms.isEmpty
            }
        var last: Asked?
        var context: Asked?
        var proposals: [Proposal] = []
        for range in sentences where !AskOrders.isOrder(message, range) {
            let (read, collector) = reading(range, message, sight, after: last)
            var asked = read
            if last == nil, !isAwaited || asked.hasMark || AskFollow.isPaper(sight),
                let again = AskFollow(asked, collector, sight).proposal
            {
                proposals.append(again); continue
            }
            if AskDialogue.isEllipsis(asked, collector), let before = last {
                asked = AskDialogue.continued(before, asked)
            }
            let isWhole = sentences.count == 1
            // "Biên bản Đống Đa, rồi tiến độ Tây Hồ, đưa tôi xem": all of it is to be shown.
            if isAsked, !asked.asks,
                asked.forms.isEmpty == false || asked.hasContent && AskParts.goesOn(range, message)
                    || asked.hasContent && last == nil && sentences.count > 1 && isJoined(range, message)
            {
                asked.requests = true
            }
            if isAwaited, !asked.hasMark, asked.whs.isEmpty, !asked.isOther { continue }
            if AskMood.isPlea(asked, message, range, sight) { continue }
            guard asked.asks || AskMood.isRequest(asked, collector, range, sight, isWhole: isWhole) else {
                if sight.isLeader, asked.hasContent { context = asked }
                continue
            }
            if !asked.asks { asked.requests = true }
            if let more = context, !asked.hasContent || asked.subjects.isEmpty && asked.units.isEmpty {
                asked.join(more)
            }
            context = nil
            if !asked.hasContent, last != nil { continue }
            // "… nào đã xong, … nào chưa": those of whom it is not so.
            if asked.isOnlyDenied, let before = last, let denied = before.predicates.last?.denied {
                asked.predicates = [denied]
                (asked.planCodes, asked.topic, asked.days) = (before.planCodes, before.topic, before.days)
            }
            if let proposal = AskAnswer.proposal(asked, collector, sight) { proposals.append(proposal) }
            last = asked
        }
        return proposals
    }

    /// Whether what follows a part is of the same sentence.
    private static func isJoined(_ range: Range<Int>, _ message: Message) -> Bool {
        message.tokens.indices.contains(range.upperBound)
            && ![".", "?", "!", ";", "…"].contains(message.tokens[range.upperBound].text)
            && message.tokens[range.upperBound].kind != .lineBreak
    }

    /// What one sentence says, with its mark, and with what it leaves to the clause before it.
    private static func reading(
        _ range: Range<Int>, _ message: Message, _ sight: Sight, after last: Asked?
    ) -> (Asked, AskCollector) {
        let said = AskSentences.withoutPurpose(range, message)
        let collector = AskCollector(message, said, sight)
        var asked = collector.asked
        asked.covers.formUnion(range.lowerBound..<said.lowerBound)
        asked.covers.formUnion(said.upperBound..<range.upperBound)
        let isSigned = message.tokens.indices.contains(range.upperBound) && message.tokens[range.upperBound].isSign("?")
        asked.hasMark = isSigned || collector.endsAsking
        if asked.hasMark {
            if isSigned { asked.covers.insert(range.upperBound) }
            // A question without a word that asks is answered by yes or no.
            if asked.whs.isEmpty, !asked.requests { asked.isYesNo = true }
        }
        if asked.units.isEmpty, asked.scope.isEmpty, asked.codes.isEmpty, asked.topic == nil, asked.planCodes.isEmpty,
            !asked.isOwnUnit, let before = last, AskParts.goesOn(range, message)
        {
            asked.isOwnUnit = before.isOwnUnit
            (asked.units, asked.scope, asked.codes, asked.topic, asked.planCodes, asked.people) = (
                before.units, before.scope, before.codes, before.topic, before.planCodes,
                asked.people.isEmpty ? before.people : asked.people
            )
        } else if asked.units.isEmpty, asked.codes.isEmpty, asked.scope.isEmpty, asked.facets.contains(.result),
            let before = last, AskParts.goesOn(range, message)
        {
            // "Thanh Trì xong chưa, biên bản đâu".
            asked.units = before.units
        }
        // "Từ đầu năm …": days at the head of a sentence are those of all its parts.
        if asked.days.isEmpty, let before = last,
            before.opensWithDays || !before.forms.isEmpty && !asked.forms.isEmpty, AskParts.goesOn(range, message)
        {
            (asked.days, asked.opensWithDays) = (before.days, true)
        }
        return (asked, collector)
    }
}

/// Where one sentence ends and the next begins.
enum AskSentences {
    static func split(_ message: Message) -> [Range<Int>] {
        let t = message.tokens
        var ranges: [Range<Int>] = []
        var start = 0
        for index in t.indices where ends(message, index) {
            if index > start { ranges.append(start..<index) }
            start = index + 1
        }
        if start < t.count { ranges.append(start..<t.count) }
        return ranges.filter { range in
            range.contains { t[$0].kind == .word || t[$0].code != nil || t[$0].number != nil }
        }
    }

    /// "… để em trình anh Minh", "… để chiều anh họp": what the answer is for is no part of the question.
    static func withoutPurpose(_ range: Range<Int>, _ message: Message) -> Range<Int> {
        let cut = range.dropFirst(3).first {
            purpose.match(message.tokens, at: $0, typesMarks: message.typesMarks) != nil
        }
        let end = cut ?? range.upperBound
        let start = hearsay(range.lowerBound..<end, message)
        if start > range.lowerBound { return start..<end }
        // "Sáng mai tôi họp, cho tôi …": the occasion is none either.
        if let comma = range.first(where: { message.tokens[$0].isSign(",") }), comma + 1 < end,
            (range.lowerBound..<comma).contains(where: {
                occasions.match(message.tokens, at: $0, typesMarks: message.typesMarks) != nil
            })
        {
            return (comma + 1)..<end
        }
        return range.lowerBound..<end
    }

    /// "Anh Tuấn hôm qua nói với em là …": where what was heard begins.
    private static func hearsay(_ range: Range<Int>, _ message: Message) -> Int {
        let t = message.tokens
        let said = range.dropFirst().first { index in
            ["noi", "bao", "ke", "khoe", "doan", "don"].contains(t[index].folded)
                && (t[index - 1].folded == "nghe"
                    || message.notes.contains {
                        if case .people = $0.kind {
                            range.contains($0.range.lowerBound) && $0.range.upperBound <= index
                        } else {
                            false
                        }
                    })
        }
        guard let said,
            let that = (said + 1..<min(said + 5, range.upperBound)).first(where: {
                ["la", "rang"].contains(t[$0].folded)
            }),
            range.upperBound - that > 3
        else { return range.lowerBound }
        return that + 1
    }

    private static let occasions: AskTable = [
        "tôi họp": [], "anh họp": [], "phải họp": [], "đi họp": [], "sắp họp": [], "họp giao ban": [],
        "báo cáo thường trực": [], "tiếp đoàn": [], "vào họp": [], "họp với": [],
    ]
    private static let purpose: AskTable = [
        "để em": [], "để anh": [], "để chị": [], "để tôi": [], "để mình": [], "để còn": [], "để chiều": [],
        "để mai": [], "để sáng": [], "để kịp": [], "để trình": [], "để báo cáo": [], "để họp": [], "để tối": [],
        "tôi gọi": [], "anh gọi": [], "em trình": [], "phục vụ họp": [], "phục vụ cuộc họp": [],
    ]

    private static func ends(_ message: Message, _ index: Int) -> Bool {
        let token = message.tokens[index]
        guard !message.isFenced(index) else { return false }
        return token.kind == .lineBreak || [".", "?", "!", ";", "…"].contains(token.text)
    }
}

/// Whether what has no word of asking is a question all the same: "tình hình Hoàng Mai", "#12", "việc của tôi".
enum AskMood {
    /// "… được không?" of one who does the work asks for leave, not for news.
    static func isPlea(_ asked: Asked, _ message: Message, _ range: Range<Int>, _ sight: Sight) -> Bool {
        guard !sight.own.isEmpty, asked.isYesNo, asked.whs.isEmpty else { return false }
        // "Có được lùi sang thứ hai không".
        let moves = range.contains {
            ["lui", "doi", "gian", "hoan", "khat"].contains(message.tokens[$0].folded)
                && message.tokens[$0].text.lowercased() != "đợi"
        }
        return moves && range.contains { message.tokens[$0].folded == "duoc" }
            || range.contains { leave.match(message.tokens, at: $0) != nil }
    }

    /// What changes or decides something, which no request for news does.
    private static let changing: AskTable = [
        "đồng ý": [], "nhất trí": [], "dời": [], "rút": [], "kéo": [], "đổi": [], "sửa": [], "hạ": [], "nâng": [],
        "duyệt": [], "cho lùi": [], "thông qua": [], "không được": [], "thành": [], "chuyển": [],
    ]
    private static let naming: WordPatterns = [
        "các đề nghị", "những đề nghị", "các việc", "những việc", "các vướng mắc", "những vướng mắc", "các đơn vị",
        "những đơn vị", "số liệu", "danh sách", "bảng", "tiến độ", "kết quả", "hiện trạng", "tỷ lệ", "tỉ lệ", "số việc",
        "số đơn vị", "tổng số", "xếp hạng", "top", "những quận", "các quận chưa", "các huyện chưa",
    ]
    /// A leader's few words of which each is a condition, a group or an order: "việc hạn tháng sau", "quá hạn theo đơn vị".
    private static func isNamedOnly(
        _ asked: Asked, _ message: Message, _ range: Range<Int>, _ collector: AskCollector, _ words: Int
    ) -> Bool {
        guard words <= 8, collector.unknown == 0, asked.loose.isEmpty, asked.codes.isEmpty, asked.people.isEmpty,
            !range.contains(where: { remarks.contains(message.tokens[$0]) })
        else { return false }
        let isShaped = asked.groupBy != nil || !asked.orders.isEmpty
        let opens =
            collector.items.first.map { item in
                if case .senses(let senses) = item.kind {
                    item.range.lowerBound <= range.lowerBound + 1
                        && senses.contains { if case .subject = $0 { true } else { false } }
                } else {
                    false
                }
            } ?? false
        let isSaid =
            !asked.predicates.isEmpty || !asked.days.isEmpty || !asked.filters.isEmpty || !asked.lateness.isEmpty
        return isShaped && (isSaid || !asked.subjects.isEmpty || !asked.limits.isEmpty)
            || opens && (isSaid || !asked.units.isEmpty || !asked.scope.isEmpty)
    }
    private static let remarks: WordSet = [
        "roi", "qua", "lam", "di", "nhe", "thoi", "da", "that", "nha", "nhi", "de", "phai", "nen", "thi",
    ]

    private static let leave: WordPatterns = ["được không", "được chưa", "được hông"]

    static func isRequest(
        _ asked: Asked, _ collector: AskCollector, _ range: Range<Int>, _ sight: Sight, isWhole: Bool
    ) -> Bool {
        let message = collector.message
        guard isWhole,
            !range.contains(where: { changing.match(message.tokens, at: $0, typesMarks: message.typesMarks) != nil })
        else { return false }
        if !asked.forms.isEmpty, sight.isLeader,
            let first = range.first(where: {
                message.tokens[$0].kind == .word
                    && !["da", "em", "anh", "bot", "oi", "chi", "toi"].contains(message.tokens[$0].folded)
            }),
            ["cho", "can", "xin", "gui", "dua", "trich", "bang", "bao", "phu", "nho"].contains(
                message.tokens[first].folded)
        {
            return true
        }
        let words = range.filter { message.tokens[$0].kind == .word }.count
        if asked.isMine, asked.subjects.contains(.works), words <= 6 { return true }
        let opening = message.tokens[range.lowerBound].folded
        if sight.isLeader, words <= 6, asked.units.count == 1,
            asked.covers.count == asked.unitWords
                || ["the", "con", "vay"].contains(opening) && words - asked.unitWords <= 2
        {
            return true
        }
        if !asked.codes.isEmpty, words <= 1, asked.loose.isEmpty { return true }
        // "Hạn chót 12", "chi tiết 14".
        if !asked.codes.isEmpty, words <= 4, asked.predicates.isEmpty, asked.loose.isEmpty, asked.days.isEmpty,
            asked.facets.contains(where: { [.deadline, .officer, .history, .card].contains($0) })
        {
            return true
        }
        if !sight.isLeader, !sight.speaker.holds(.follower) { return false }
        if isNamedOnly(asked, message, range, collector, words) { return true }
        // A leader who names what can be asked for, and nothing else, asks for it.
        // "Các đề nghị gia hạn chưa xử lý", "số liệu của Đông Anh".
        let opens = range.first {
            message.tokens[$0].kind == .word
                && !["da", "em", "anh", "bot", "oi", "chi"].contains(message.tokens[$0].folded)
        }
        if let opens, naming.match(message.tokens, at: opens) != nil, asked.loose.isEmpty, words <= 14 { return true }
        return asked.facets.contains(where: { $0 != .progress }) && words <= 5 && asked.predicates.isEmpty
            && asked.days.isEmpty && asked.loose.isEmpty || asked.measures.contains("figures") && words <= 8
    }
}
