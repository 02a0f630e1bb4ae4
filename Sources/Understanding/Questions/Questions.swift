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
        var last: Asked?
        var context: Asked?
        var proposals: [Proposal] = []
        for range in sentences where !AskOrders.isOrder(message, range) {
            let (read, collector) = reading(range, message, sight, after: last)
            var asked = read
            if last == nil, let again = AskDialogue.again(asked, collector, sight) { proposals.append(again); continue }
            if AskDialogue.isEllipsis(asked, collector), let before = last {
                asked = AskDialogue.continued(before, asked)
            }
            let isWhole = sentences.count == 1
            if isAwaited, !asked.hasMark, asked.whs.isEmpty, !asked.isOther { continue }
            if AskMood.isPlea(asked, message, range, sight) { continue }
            guard asked.asks || AskMood.isRequest(asked, message, range, sight, isWhole: isWhole) else {
                if sight.isLeader, asked.hasContent { context = asked }
                continue
            }
            if !asked.asks { asked.requests = true }
            if let more = context, !asked.hasContent || asked.subjects.isEmpty && asked.units.isEmpty {
                asked.join(more)
            }
            context = nil
            if !asked.hasContent, last != nil { continue }
            if let proposal = AskAnswer.proposal(asked, collector, sight) { proposals.append(proposal) }
            last = asked
        }
        return proposals
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
        asked.hasMark =
            message.tokens.indices.contains(range.upperBound) && message.tokens[range.upperBound].isSign("?")
        if asked.hasMark {
            asked.covers.insert(range.upperBound)
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
    private static let leave: WordPatterns = ["được không", "được chưa", "được hông"]

    static func isRequest(
        _ asked: Asked, _ message: Message, _ range: Range<Int>, _ sight: Sight, isWhole: Bool
    ) -> Bool {
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
