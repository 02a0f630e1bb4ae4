import Assignments
import VietnameseText

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
        let cut = range.dropFirst(3).first { index in
            purpose.match(message.tokens, at: index, typesMarks: message.typesMarks) != nil
                && (message.tokens[index].folded != "ma"
                    || !(index..<range.upperBound).contains { ["ai", "nao"].contains(message.tokens[$0].folded) })
        }
        let end = cut ?? range.upperBound
        if let start = afterOpening(range.lowerBound..<end, message) { return start..<end }
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
            ["noi", "bao", "ke", "khoe", "doan", "don", "keu", "che", "than"].contains(t[index].folded)
                && (t[index - 1].folded == "nghe"
                    || message.notes.contains {
                        if case .people = $0.kind {
                            range.contains($0.range.lowerBound) && $0.range.upperBound <= index
                        } else {
                            false
                        }
                    })
        }
        // "Anh Tuấn bảo Long Biên ì ạch lắm, số của nó …".
        if let said, ["bao", "ke", "keu", "che", "than"].contains(t[said].folded),
            let comma = range.first(where: { t[$0].isSign(",") && $0 > said + 2 }), comma + 2 < range.upperBound,
            !(said..<comma).contains(where: { ["la", "rang"].contains(t[$0].folded) })
        {
            return said + 1
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
    /// "Sếp bắt báo cáo gấp: …", "Để làm báo cáo tuần, …": why it is asked stands before.
    private static func afterOpening(_ range: Range<Int>, _ message: Message) -> Int? {
        let t = message.tokens
        let isNamed = { (part: Range<Int>) in
            message.notes(in: part).contains {
                switch $0.kind {
                case .works, .units, .group: true
                default: false
                }
            }
        }
        if let colon = range.first(where: { t[$0].isSign(":") }), colon > range.lowerBound + 2,
            colon + 2 < range.upperBound, !isNamed(range.lowerBound..<colon)
        {
            return colon + 1
        }
        let comma = range.first { t[$0].isSign(",") }
        // "Ai làm tốt thì tôi khen, cho tên …".
        if let comma, comma + 3 < range.upperBound,
            (range.lowerBound..<comma).contains(where: { promising.match(t, at: $0) != nil })
        {
            return comma + 1
        }
        guard t[range.lowerBound].text.lowercased() == "để", let comma = range.first(where: { t[$0].isSign(",") }),
            comma + 2 < range.upperBound, !isNamed(range.lowerBound..<comma)
        else { return nil }
        return comma + 1
    }

    private static let promising: WordPatterns = [
        "thì tôi khen", "thì anh khen", "thì khen", "thì thưởng", "thì phạt", "thì phê bình",
    ]

    private static let purpose: AskTable = [
        "mà không thấy": [], "mà chẳng thấy": [], "mà chưa thấy": [], "mà im": [], "mà mãi": [],
        "để em": [], "để đưa": [], "để gửi": [], "để làm báo cáo": [], "để anh": [], "để chị": [], "để tôi": [],
        "để mình": [], "để còn": [], "để chiều": [],
        "để mai": [], "để sáng": [], "để kịp": [], "để trình": [], "để báo cáo": [], "để họp": [], "để tối": [],
        "tôi gọi": [], "anh gọi": [], "em trình": [], "phục vụ họp": [], "phục vụ cuộc họp": [],
    ]

    private static func ends(_ message: Message, _ index: Int) -> Bool {
        let token = message.tokens[index]
        guard !message.isFenced(index) else { return false }
        return token.kind == .lineBreak || [".", "?", "!", ";", "…"].contains(token.text)
    }
}
