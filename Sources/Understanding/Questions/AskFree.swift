import VietnameseText

/// Words of questions that ask nothing: "ai hỏi thì nói …", "ngày nào cũng nhắc", "việc gì gấp xin gọi anh Hùng", "thứ mấy rồi mà …".
enum AskFree {
    /// Whether a word that may ask, at a place of a sentence, only stands for whoever, whatever, whenever it may be.
    static func isFree(_ range: Range<Int>, in sentence: Range<Int>, _ message: Message, isMarked: Bool) -> Bool {
        let t = message.tokens
        let end = sentence[range.upperBound...].first { t[$0].isSign(",") } ?? sentence.upperBound
        let after = range.upperBound..<sentence.upperBound
        // "Ngày nào cũng", "giao cái gì cũng"; "thứ mấy rồi mà …" reproaches.
        if after.prefix(2).contains(where: { t[$0].folded == "cung" }), !isMarked { return true }
        if after.count > 2, ["roi", "r"].contains(t[after.lowerBound].folded), t[after.lowerBound + 1].folded == "ma" {
            return true
        }
        guard !isMarked else { return false }
        // "Ai không trả lời sẽ …".
        if t[range.lowerBound].folded == "ai", after.dropFirst().contains(where: { t[$0].text.lowercased() == "sẽ" }) {
            return true
        }
        // "Ai báo sai người đó chịu", "ai hỏi gì gọi …", "có gì ới anh Hùng".
        if thatOne.first(in: Array(t[after])) != nil { return true }
        if range.upperBound < end, ["hoi", "goi"].contains(t[range.upperBound].folded),
            end < sentence.upperBound || after.count > 2
        {
            return true
        }
        if after.prefix(3).contains(where: {
            calls.match(t, at: $0, typesMarks: message.typesMarks) != nil && hasPerson($0, message)
        }) {
            return true
        }
        // "Còn bao nhiêu cơ sở nữa thì xong".
        if t[range].contains(where: { ["nhieu", "may"].contains($0.folded) }) { return false }
        // "Khi nào nộp thì tôi duyệt": what is to be done then, unless it is to be told or asked.
        guard
            let then = after.first(where: {
                t[$0].folded == "thi" && t[$0].text.lowercased() != "thị" && t[$0].text.lowercased() != "thí"
            }), then > after.lowerBound, then + 1 < sentence.upperBound
        else { return false }
        let rest = then + 1..<sentence.upperBound
        return !rest.contains { index in
            AskWords.match(t, index, typesMarks: message.typesMarks)?.senses.contains { sense in
                if case .wh = sense {
                    true
                } else {
                    sense == .request || sense == .not && index + 1 == sentence.upperBound
                }
            } ?? asking.contains(t[index])
        }
    }

    private static func hasPerson(_ index: Int, _ message: Message) -> Bool {
        message.notes.contains {
            if case .people = $0.kind { (index + 1...index + 3).contains($0.range.lowerBound) } else { false }
        }
    }

    private static let thatOne: WordPatterns = ["người đó", "người ấy", "người nấy", "nơi đó chịu", "nơi đó tự"]
    private static let calls: AskTable = [
        "gọi": [], "xin gọi": [], "ới": [], "liên hệ": [], "alo": [], "nhắn": [], "cứ gọi": [], "hỏi": [], "a lô": [],
    ]
    private static let asking: WordSet = ["nao", "gi", "ai", "may", "sao", "dau", "ke", "liet", "bao"]
}
