import Assignments
import VietnameseText

/// What an order wants done, and how many of it.
struct OrderTasks {
    let reading: OrderReading
    let head: OrderHead
    let range: Range<Int>
    private var tokens: [Token] { reading.tokens }
    private var parts: OrderSlots { OrderSlots(reading: reading, head: head, range: range) }

    /// What is to be done: what comes first even where it is something to hand in, and all else that is no product.
    func text(_ pieces: [OrderSlots.Piece]) -> String {
        let first = pieces.first {
            [.work, .handIn, .product].contains($0.part) && !task($0.range).isEmpty && !isBefore($0.range)
        }
        let works = pieces.filter { piece in
            piece.part == .work && !isPurpose(piece.range) && !isBare(piece.range) && !isBefore(piece.range)
                || piece.range == first?.range
        }
        return works.map { task($0.range) }.filter { !$0.isEmpty }.joined(separator: ", ")
    }

    /// "anh Minh bảo", "nhập việc:", "hỏa tốc:" before the head: no part of what is to be done.
    private func isBefore(_ piece: Range<Int>) -> Bool {
        piece.upperBound <= head.range.lowerBound && piece.count <= 4 && !head.leads.isEmpty
            && reading.dateNotes(in: piece).isEmpty
    }

    /// "…, bảng kê", "…, ảnh trước và sau": something to hand in by its name alone, at the beginning of a clause.
    func isBare(_ range: Range<Int>) -> Bool {
        guard let start = firstDocument(range), range.count <= 9,
            reading.base.clause(at: range.lowerBound)?.range.lowerBound == range.lowerBound
        else { return false }
        if Self.each.contains(tokens[range.lowerBound]) { return true }
        return span(range.lowerBound, start).allSatisfy { !Self.verbs.contains(tokens[$0]) }
            && !range.contains { Self.acting.match(tokens, at: $0) != nil && $0 > start + 1 }
    }

    /// Where the document of a piece is named; "mỗi làng một biên bản".
    private func firstDocument(_ range: Range<Int>) -> Int? {
        guard let first = range.first, Self.each.contains(tokens[first]) else {
            return parts.document(range.lowerBound, range.upperBound)
        }
        return range.first { OrderSlots.documents.match(tokens, at: $0) != nil }
    }
    private static let each: WordSet = ["moi", "tung"]
    private static let verbs: WordSet = ["la", "duoc", "ve"]
    private static let acting: WordPatterns = ["phải", "thì", "để"]

    /// "để em kịp trình": what it is good for.
    private func isPurpose(_ range: Range<Int>) -> Bool {
        tokens[range.lowerBound].folded == "de"
            && ["em", "toi", "anh", "chi", "kip", "con"].contains(
                tokens[min(range.lowerBound + 1, tokens.count - 1)].folded)
            || Self.by.match(tokens, at: range.lowerBound) != nil
    }
    private static let by: WordPatterns = [
        "theo chỉ đạo", "theo thông báo", "thừa lệnh", "theo ý kiến", "theo kết luận", "thực hiện chỉ đạo",
        "theo công văn", "theo yêu cầu",
    ]

    /// What is to be done, without dates at its ends.
    func task(_ range: Range<Int>) -> String {
        var (start, end) = (range.lowerBound, range.upperBound)
        for note in reading.dateNotes(in: range) {
            if (span(start, note.range.lowerBound)).allSatisfy({
                reading.isLight($0) || OrderProducts.before.contains(tokens[$0])
            }) {
                start = min(end, note.range.upperBound)
            }
            if (span(note.range.upperBound, max(end, note.range.upperBound))).allSatisfy({ reading.isLight($0) }) {
                end = max(start, note.range.lowerBound)
            }
        }
        while end > start, OrderProducts.before.contains(tokens[end - 1]) { end -= 1 }
        guard start < end, !isOfParties(span(start, end)),
            !(span(start, end)).allSatisfy({ reading.isLight($0) || Self.empty.contains(tokens[$0]) })
        else { return "" }
        return reading.words(span(start, end))
    }
    private static let empty: WordSet = [
        "chu", "tri", "viec", "phai", "gap", "xong", "theo", "co", "de", "dau", "moi", "phan", "cong", "phu", "trach",
        "hoan", "thanh", "lam", "nhiem", "vu", "xem", "thuc", "hien", "duoc", "giao", "tuan", "thang", "moi", "huyen",
        "quan", "can", "toi",
    ]

    /// Nothing but names of those who help.
    private func isOfParties(_ range: Range<Int>) -> Bool {
        let parties = reading.parties(in: range)
        return !parties.isEmpty
            && range.allSatisfy { index in
                reading.isLight(index) || reading.isTitle(index)
                    || ["va", "voi", "cung"].contains(tokens[index].folded)
                    || parties.contains { $0.range.contains(index) }
            }
    }

    /// How many are to be done: the one figure of the task that counts something.
    func target(_ pieces: [OrderSlots.Piece]) -> Int? {
        let figures = pieces.filter { $0.part == .work }.flatMap { reading.message.notes(in: $0.range) }.compactMap {
            note -> Int? in
            guard case .figure(let figure) = note.kind, !figure.isPercent, !figure.isRough, figure.of == nil,
                figure.value == figure.value.rounded(),
                !["ngay", "hom", "bua", "tuan", "thang", "gio", "phut"].contains(Folding.fold(figure.unit ?? ""))
            else { return nil }
            let isNamed = reading.message.notes.contains { other in
                if case .group = other.kind { other.range.overlaps(note.range) } else { false }
            }
            let before = note.range.lowerBound > 0 ? tokens[note.range.lowerBound - 1].folded : ""
            guard !isNamed,
                !["so", "cap", "quy", "giai", "doan", "phuong", "lan", "dot", "nam", "dieu", "muc", "loai", "tb"]
                    .contains(before)
            else { return nil }
            return figure.unit != nil
                || note.range.upperBound < tokens.count && tokens[note.range.upperBound].kind == .word
                ? figure.value.counted : nil
        }
        return figures.count == 1 ? figures.first : nil
    }
}
