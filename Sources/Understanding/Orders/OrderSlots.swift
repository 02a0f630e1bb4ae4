import Assignments
import CivilCalendar
import VietnameseText

/// The parts of one order after its head: what is to be done, until when, with whom, what is handed in and to whom.
struct OrderSlots {
    /// What a part of an order says.
    enum Part { case work, due, product, handIn, report, with }
    /// Some of its words, and what they say.
    typealias Piece = (part: Part, range: Range<Int>)

    let reading: OrderReading
    let head: OrderHead
    let range: Range<Int>
    private var tokens: [Token] { reading.tokens }

    /// Pieces of the order, each with what it says; the head is left out.
    func pieces() -> [Piece] {
        var pieces: [Piece] = []
        for clause in reading.base.clauses {
            var start = max(clause.range.lowerBound, range.lowerBound)
            let end = min(clause.range.upperBound, range.upperBound)
            guard start < end else { continue }
            var part = Part.work
            for index in span(start, end) {
                if head.range.contains(index) {
                    if start < index { pieces.append((part, span(start, index))) }
                    (start, part) = (index + 1, .work)
                } else if index >= start, let next = begins(index, end, within: part), next != part || index == start,
                    !isReportsDay(next, part, span(start, index))
                {
                    if start < index { pieces += ended(part, span(start, index)) }
                    (start, part) = (index, next)
                    if next == .with, partyBefore(index),
                        let after = OrderLexicon.end(.with, tokens, at: index, isMarked: reading.isMarked),
                        !isParty(after, end)
                    {
                        pieces.append((.with, span(index, after)))
                        (start, part) = (after, .work)
                    } else if next == .with, let last = reading.row(reading.parties(in: span(index, end))).last,
                        isNear(index, last, end)
                    {
                        pieces.append((.with, span(index, last.range.upperBound)))
                        (start, part) = (last.range.upperBound, .work)
                    }
                }
            }
            if start < end { pieces += ended(part, span(start, end)) }
        }
        return joined(pieces)
    }

    /// "hạn trong tuần này rào lại khu hồ": what comes after the day of a deadline is work again.
    private func ended(_ part: Part, _ range: Range<Int>) -> [Piece] {
        guard part == .due, let day = reading.dateNotes(in: range).last, day.range.upperBound + 2 < range.upperBound
        else { return [(part, range)] }
        return [
            (part, span(range.lowerBound, day.range.upperBound)), (.work, span(day.range.upperBound, range.upperBound)),
        ]
    }

    /// "phối hợp với X, Y": a piece of nothing but names belongs to those who help before it.
    private func joined(_ pieces: [Piece]) -> [Piece] {
        var joined: [Piece] = []
        for piece in pieces {
            let isOfNames =
                piece.part == .work && joined.last?.part == .with && !reading.parties(in: piece.range).isEmpty
                && piece.range.allSatisfy {
                    reading.isInName($0) || reading.isTitle($0) || reading.isLight($0)
                        || ["va", "voi", "cung"].contains(tokens[$0].folded)
                }
            joined.append(isOfNames ? (.with, piece.range) : piece)
        }
        return joined
    }

    /// What part a word begins, by what stands after it.
    /// "báo cáo tôi trước 22/5": the day is that of the report.
    private func isReportsDay(_ next: Part, _ part: Part, _ piece: Range<Int>) -> Bool {
        next == .due && part == .report && reading.dateNotes(in: piece).isEmpty
    }

    /// Whether those who help stand right after the word, not before it.
    private func isNear(_ index: Int, _ last: Party, _ end: Int) -> Bool {
        OrderLexicon.end(.with, tokens, at: index, isMarked: reading.isMarked).map { isParty($0, end) } ?? false
    }

    private func begins(_ index: Int, _ end: Int, within part: Part) -> Part? {
        func sense(_ sense: OrderSense) -> Int? {
            OrderLexicon.end(sense, tokens, at: index, isMarked: reading.isMarked).flatMap { $0 <= end ? $0 : nil }
        }
        if isInDate(index) { return nil }
        if part != .handIn, part != .product, let next = sense(.report),
            date(from: next, end, within: 12) != nil || Self.me.contains(tokens[next - 1])
        {
            return .report
        }
        if let next = sense(.with), isParty(next, end) || partyBefore(index) { return .with }
        if let next = sense(.due), let day = date(from: next, end, within: 4), !hasParty(span(next, day)) {
            return .due
        }
        if let next = sense(.product),
            isDocument(next, end) || next < end && tokens[next].isSign(":")
                || OrderReading.isLongProduct(tokens, index, next) || isHad(index, next, end)
        {
            return .product
        }
        if let next = sense(.handIn), isDocument(next, end) || isParty(next, end) || isOffice(next, end) {
            return .handIn
        }
        return nil
    }

    /// "…, có sổ tay từng nhà": what there is to be at the end, at the beginning of a clause.
    private func isHad(_ index: Int, _ next: Int, _ end: Int) -> Bool {
        guard Self.had.match(tokens, at: index) != nil, next < end, tokens[next].kind == .word,
            reading.base.clause(at: index)?.range.lowerBound == index, index > range.lowerBound
        else { return false }
        return Self.notHad.match(tokens, at: next) == nil && !reading.isInName(next) && !reading.isTitle(next)
    }
    private static let had: WordPatterns = ["có", "kèm", "kèm theo", "đi kèm", "phải có", "lấy"]
    private static let notHad: WordPatterns = [
        "gì", "ai", "thể", "mặt", "vướng", "khó", "nơi", "chỗ", "người", "việc", "điều", "lẽ", "khi", "phải", "sự",
        "thì", "là", "đủ", "được",
    ]

    private func isInDate(_ index: Int) -> Bool {
        reading.message.notes.contains {
            if case .date = $0.kind { $0.range.lowerBound < index && $0.range.contains(index) } else { false }
        }
    }
    private func date(from index: Int, _ end: Int, within: Int) -> Int? {
        reading.dateNotes(in: span(max(0, index - 1), max(end, index))).map(\.range.lowerBound).first {
            $0 <= index + within
        }
    }
    private func hasParty(_ range: Range<Int>) -> Bool {
        range.lowerBound < range.upperBound && !reading.parties(in: range).isEmpty
    }
    private func isParty(_ index: Int, _ end: Int) -> Bool {
        reading.parties(in: span(index, max(index, end))).first.map {
            span(index, $0.range.lowerBound).allSatisfy {
                reading.isLight($0) || reading.isTitle($0) || tokens[$0].isSign(":") || Self.joins.contains(tokens[$0])
            }
        } ?? false
    }
    private func isOffice(_ index: Int, _ end: Int) -> Bool {
        (span(index, min(end, index + 3))).contains { Self.office.match(tokens, at: $0) != nil }
    }
    private func partyBefore(_ index: Int) -> Bool {
        let start = reading.base.clause(at: index)?.range.lowerBound ?? index
        return reading.parties(in: span(start, index)).last.map { party in
            !head.leads.contains(party) && index - party.range.upperBound <= 2
        } ?? false
    }
    func isDocument(_ index: Int, _ end: Int) -> Bool { document(index, end) != nil }

    /// Where a document's name begins, after small words.
    func document(_ index: Int, _ end: Int) -> Int? {
        var start = index
        while start < end, start < index + 4 {
            if Self.documents.match(tokens, at: start) != nil { return start }
            guard reading.isLight(start) || Self.small.contains(tokens[start]) || tokens[start].number != nil else {
                return nil
            }
            start += 1
        }
        return nil
    }

    private static let me: WordSet = ["toi", "anh", "chi", "a"]
    private static let joins: WordSet = ["voi", "cung", "cua", "ve"]
    private static let small: WordSet = [
        "mot", "ban", "du", "ca", "it", "vai", "may", "cac", "t", "tui", "minh", "moi", "la", "ve", "duoc", "hai",
        "gap", "nhanh", "khan", "ngay",
    ]
    static let office: WordPatterns = ["văn phòng", "vp"]
    static let documents: WordPatterns = [
        "báo cáo", "biên bản", "danh sách", "bảng", "kế hoạch", "văn bản", "hồ sơ", "phương án", "tờ trình", "nhật ký",
        "danh bạ", "bản", "dự thảo", "file", "sơ đồ", "thống kê", "kết luận", "giấy mời", "công văn",
        "quyết định", "ảnh chụp", "bộ ảnh", "slide", "phiếu", "đề án", "quy chế", "quy trình", "danh mục", "số liệu",
        "clip", "video", "giấy", "đề xuất", "kịch bản", "thông báo", "tài liệu", "bản đồ", "dữ liệu", "lịch",
        "chương trình", "nghị quyết", "hình ảnh", "excel", "mẫu", "ảnh", "sổ", "sổ theo dõi", "biểu", "biểu mẫu",
        "biểu số liệu", "bài phát biểu", "bài", "tờ rơi", "đề cương", "phụ lục", "giáo án", "bộ", "phim", "tin",
        "chứng nhận", "hóa đơn", "hợp đồng", "cam kết", "bản cam kết", "word", "pdf", "công điện", "hướng dẫn", "tờ",
        "kết quả", "kết quả kiểm tra", "file", "dự toán", "dự trù", "đơn giá", "thư", "bức ảnh",
    ]
}

extension OrderReading {
    /// "Sản phẩm là", "phải có": longer words that name the product themselves.
    static func isLongProduct(_ tokens: [Token], _ start: Int, _ next: Int) -> Bool {
        next - start >= 2 && ["san", "ket", "dau"].contains(tokens[start].folded) && next < tokens.count
            && (tokens[next - 1].folded == "la" || tokens[next].folded == "la" || tokens[start].folded == "san"
                || tokens[start].folded == "dau")
    }
}
