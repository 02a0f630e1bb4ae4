import Assignments
import VietnameseText

/// What is handed in for an order, and to whom.
struct OrderProducts {
    let reading: OrderReading
    let head: OrderHead
    let range: Range<Int>
    private var tokens: [Token] { reading.tokens }
    private var parts: OrderSlots { OrderSlots(reading: reading, head: head, range: range) }

    /// Notes what is handed in, and to whom.
    func note(_ pieces: [OrderSlots.Piece], _ order: inout Order) {
        for piece in pieces where piece.part == .product || piece.part == .handIn {
            let clipped = clip(piece.range)
            if order.slots["product"] == nil {
                let start =
                    piece.part == .product
                    ? afterMarker(.product, piece.range)
                    : parts.document(afterMarker(.handIn, piece.range), clipped.upperBound)
                if let start, start < clipped.upperBound {
                    order.slots["product"] = .text(reading.words(span(called(start, piece.range), clipped.upperBound)))
                }
            }
            if piece.part == .handIn, order.slots["reportTo"] == nil, let to = receiver(piece.range) {
                order.slots["reportTo"] = .text(to)
            }
        }
        guard order.slots["product"] == nil else { return }
        let works = pieces.filter { $0.part == .work }
        // "- báo cáo": a document alone.
        if let piece = works.dropFirst().first(where: {
            OrderTasks(reading: reading, head: head, range: range).isBare($0.range)
        }) {
            order.slots["product"] = .text(reading.words(clip(piece.range)))
        }
        guard order.slots["product"] == nil else { return }
        for piece in works {
            guard let start = made(piece.range) else { continue }
            order.slots["product"] = .text(reading.words(span(start, min(piece.range.upperBound, start + 6))))
            return
        }
        // What is written or drawn is the product whatever it is called.
        for piece in works {
            guard let verb = piece.range.lazy.compactMap({ Self.writing.match(tokens, at: $0) }).first else { continue }
            var start = verb.upperBound
            while start < piece.range.upperBound, reading.isLight(start) { start += 1 }
            guard start < piece.range.upperBound else { continue }
            order.slots["product"] = .text(reading.words(span(start, min(piece.range.upperBound, start + 6))))
            return
        }
    }
    private static let writing: WordPatterns = [
        "soạn", "viết", "thảo", "dự thảo", "vẽ", "thiết kế", "biên soạn", "quay", "dựng", "lập", "dịch", "in",
    ]

    /// "báo cáo bằng văn bản": the document before the word is part of it.
    private func called(_ start: Int, _ piece: Range<Int>) -> Int {
        let from = max(range.lowerBound, piece.lowerBound - 2)
        guard Self.by_.match(tokens, at: piece.lowerBound) != nil,
            OrderSlots.documents.match(tokens, at: from)?.upperBound == piece.lowerBound
        else { return start }
        return from
    }
    private static let by_: WordPatterns = ["bằng"]

    private func afterMarker(_ sense: OrderSense, _ range: Range<Int>) -> Int {
        var index =
            OrderLexicon.end(sense, tokens, at: range.lowerBound, isMarked: reading.isMarked) ?? range.lowerBound
        while index < range.upperBound,
            tokens[index].kind == .sign || reading.isLight(index) && parts.document(index, range.upperBound) != index
        { index += 1 }
        return index
    }

    /// A document that the task itself is about: "soạn kế hoạch …", or at its beginning: "Báo cáo tự kiểm tra …".
    private func made(_ range: Range<Int>) -> Int? {
        if let first = range.first(where: { !reading.isLight($0) }),
            OrderSlots.documents.match(tokens, at: first) != nil, range.count > 2, !isTelling(first)
        {
            return first
        }
        for index in range where Self.making.match(tokens, at: index) != nil {
            guard let next = Self.making.match(tokens, at: index)?.upperBound,
                let start = parts.document(next, range.upperBound)
            else { continue }
            return start
        }
        return nil
    }
    /// "báo cáo rõ vì sao …", "báo cáo lại": what somebody does, nothing that is handed in.
    private func isTelling(_ index: Int) -> Bool { Self.telling.match(tokens, at: index) != nil }
    private static let telling: WordPatterns = [
        "báo cáo rõ", "báo cáo lại", "báo cáo ngay", "báo cáo tôi", "báo cáo anh", "báo cáo vì sao", "báo cáo cho",
        "hướng dẫn", "thông báo cho", "thống kê", "đề xuất",
    ]
    private static let making: WordPatterns = [
        "soạn", "thảo", "dự thảo", "lập", "xây dựng", "viết", "làm", "tham mưu", "có", "vẽ", "trình", "gửi", "nộp",
        "gửi ngay", "ban hành", "hoàn thiện", "hoàn thành", "chuẩn bị", "lên", "chụp", "quay", "ghi", "ký", "kèm", "in",
        "lưu", "tính", "đưa", "đề xuất", "dựng", "làm lại", "nộp lại", "đưa lên", "tổng hợp", "mang", "cập nhật",
        "rà lại", "thống nhất", "ra", "xin", "thu", "thu thập", "lo", "mượn", "lấy", "kê", "vạch", "phác", "chốt",
        "nộp cho", "gửi lại",
    ]

    /// Without the date, the receiver and what follows them.
    func clip(_ range: Range<Int>) -> Range<Int> {
        var end = range.upperBound
        if let date = reading.dateNotes(in: range).first(where: { $0.range.lowerBound > range.lowerBound + 1 }) {
            end = date.range.lowerBound
        }
        let from = parts.document(afterMarker(.handIn, range), range.upperBound) ?? range.lowerBound
        if let to = range.filter({ $0 > max(from, range.lowerBound + 1) }).first(where: {
            Self.to.contains(tokens[$0]) && $0 + 1 < range.upperBound && isReceiver($0 + 1)
        }) {
            end = min(end, to)
        }
        while end > range.lowerBound + 1, Self.before.contains(tokens[end - 1]) { end -= 1 }
        return span(range.lowerBound, end)
    }

    private func isReceiver(_ index: Int) -> Bool {
        OrderSlots.office.match(tokens, at: index) != nil
            || ["toi", "anh", "a", "chi", "minh", "tui"].contains(tokens[index].folded)
            || reading.message.notes.contains { note in
                switch note.kind {
                case .units, .people: note.range.lowerBound <= index + 1 && note.range.upperBound > index
                default: false
                }
            }
    }
    private static let to: WordSet = ["ve", "cho", "toi"]

    /// Words before a day.
    static let before: WordSet = [
        "nop", "gui", "trinh", "truoc", "han", "trong", "cham", "nhat", "vao", "luc", "la", "xong",
    ]

    private func receiver(_ range: Range<Int>) -> String? {
        let office = range.first { OrderSlots.office.match(tokens, at: $0) != nil }
        let isBare =
            office.map { $0 + 2 >= range.upperBound || !["quan", "huyen"].contains(tokens[$0 + 2].folded) } ?? true
        if isBare, let party = reading.parties(in: range).first(where: { !head.leads.contains($0) }),
            let name = reading.names(party).first
        {
            return name
        }
        guard let start = office else { return nil }
        if isBare,
            let office = reading.sight.office.units.first(where: { Folded.words($0.name).hasPrefix("van phong") })
        {
            return office.name
        }
        return reading.words(span(start, min(range.upperBound, start + 3)))
    }
}
