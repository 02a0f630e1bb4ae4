import Assignments
import CivilCalendar
import VietnameseText

/// Makes an order of its head and its pieces.
struct Assigning {
    let reading: OrderReading
    let head: OrderHead
    let range: Range<Int>
    /// Those who help by what stands elsewhere.
    var beside: [Party] = []
    private var tokens: [Token] { reading.tokens }
    private var parts: OrderSlots { OrderSlots(reading: reading, head: head, range: range) }

    /// What the order comes to.
    struct Order {
        var slots: [String: JSON] = [:]
        var asks: [String] = []
        /// Whether anything beside the party speaks for an order: a date ahead, a product.
        var isBorneOut = false

        /// Takes the day and the product that are said once for several.
        mutating func share(_ due: JSON, _ product: JSON?) {
            slots["due"] = due
            if slots["product"] == nil { slots["product"] = product }
            note()
        }

        /// Notes what is missing.
        mutating func note() {
            let missing = ["lead", "work", "due", "product"].filter { slots[$0] == nil }
            slots["missing"] = missing.isEmpty ? nil : .list(missing.map { .text($0) })
        }
    }

    func order() -> Order {
        var order = Order()
        let pieces = parts.pieces()
        if let lead = reading.slot(head.leads) { order.slots["lead"] = lead }
        if head.leads.contains(where: { $0.kind == .several }) { order.asks.append("person") }
        dates(pieces, &order)
        product(pieces, &order)
        let with =
            pieces.filter { $0.part == .with }.flatMap { reading.parties(in: $0.range) } + partiesBeforeWith(pieces)
            + beside
        if !with.isEmpty { order.slots["with"] = .list(unique(with).flatMap(reading.names).map { .text($0) }) }
        var work = tasks(pieces)
        if work.isEmpty, let handIn = pieces.first(where: { $0.part == .handIn || $0.part == .product }) {
            work = reading.words(clip(handIn.range))
        }
        if work.isEmpty, let report = pieces.first(where: { $0.part == .report || $0.part == .due }) {
            work = task(report.range)
        }
        if !work.isEmpty { order.slots["work"] = .text(work) }
        if let target = target(pieces) { order.slots["target"] = .int(target) }
        if let word = reading.first(.urgent, in: range) { order.slots["urgency"] = .text(reading.urgency(word)) }
        order.isBorneOut = order.slots["due"] != nil || order.slots["product"] != nil || order.asks.contains("date")
        order.note()
        return order
    }

    /// What is to be done: what comes first even where it is something to hand in, and all else that is no product.
    private func tasks(_ pieces: [(part: OrderSlots.Part, range: Range<Int>)]) -> String {
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
    private func isBare(_ range: Range<Int>) -> Bool {
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

    private func unique(_ parties: [Party]) -> [Party] {
        parties.reduce(into: []) {
            if !$0.map(\.kind).contains($1.kind) && !head.leads.map(\.kind).contains($1.kind) { $0.append($1) }
        }
    }

    /// "Công an thành phố phối hợp": those who stand before the word.
    private func partiesBeforeWith(_ pieces: [(part: OrderSlots.Part, range: Range<Int>)]) -> [Party] {
        pieces.filter { $0.part == .with }.flatMap { piece -> [Party] in
            let start = reading.base.clause(at: piece.range.lowerBound)?.range.lowerBound ?? piece.range.lowerBound
            let before = reading.parties(in: span(start, piece.range.lowerBound)).filter { !head.leads.contains($0) }
            return before.last.map { piece.range.lowerBound - $0.range.upperBound <= 2 } ?? false ? before : []
        }
    }

    // MARK: Dates

    private func dates(_ pieces: [(part: OrderSlots.Part, range: Range<Int>)], _ order: inout Order) {
        func days(_ part: (OrderSlots.Part) -> Bool) -> [(deadline: Deadline?, note: Message.Note)] {
            pieces.filter { part($0.part) }.flatMap { reading.dateNotes(in: $0.range) }.filter { !isOfDocument($0) }.map
            { (reading.deadline($0), $0) }
        }
        var (due, report) = (days { $0 == .due }, days { $0 == .report })
        if due.allSatisfy({ $0.deadline == nil }) {
            let others = days { ![.report, .with].contains($0) }.filter { !isPast($0.note) }
            if due.isEmpty || others.contains(where: { $0.deadline != nil }) { due = others }
        }
        if due.isEmpty { (due, report) = (report, []) }
        guard !due.isEmpty else { return }
        if let day = due.compactMap(\.deadline).max(by: {
            $0.end(in: reading.sight.zone) < $1.end(in: reading.sight.zone)
        }) {
            order.slots["due"] = .text(day.iso)
        } else {
            order.asks.append("date")
        }
        if let day = report.compactMap(\.deadline).first { order.slots["reportBy"] = .text(day.iso) }
    }

    /// "từ 24/4 tới giờ": a day that is over and is called no deadline.
    private func isPast(_ note: Message.Note) -> Bool {
        guard case .date(let expression) = note.kind else { return false }
        switch reading.base.resolver.resolve(expression).outcome {
        case .moment(let day): return day.date < reading.sight.today
        case .refused, .asked(.past, _), .asked(.noEnd, _): return true
        default: return false
        }
    }

    /// The day of a letter or of a meeting that is over is none of the order.
    private func isOfDocument(_ note: Message.Note) -> Bool {
        guard let clause = reading.base.clause(at: note.range.lowerBound) else { return false }
        let before = span(clause.range.lowerBound, note.range.lowerBound)
        return reading.base.matches(Self.letters, in: before) != nil && reading.deadline(note) == nil
            || before.contains { reading.message.isFenced($0) }
    }
    private static let letters: WordPatterns = [
        "theo", "công văn", "thông báo số", "kết luận", "văn bản số", "cuộc họp",
    ]

    // MARK: Product

    private func product(_ pieces: [(part: OrderSlots.Part, range: Range<Int>)], _ order: inout Order) {
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
        if let piece = works.dropFirst().first(where: { isBare($0.range) }) {
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
            OrderSlots.documents.match(tokens, at: first) != nil, range.count > 2
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
    private static let making: WordPatterns = [
        "soạn", "thảo", "dự thảo", "lập", "xây dựng", "viết", "làm", "tham mưu", "có", "vẽ", "trình", "gửi", "nộp",
        "gửi ngay", "ban hành", "hoàn thiện", "hoàn thành", "chuẩn bị", "lên", "chụp", "quay", "ghi", "ký", "kèm", "in",
        "lưu", "tính", "đưa", "đề xuất", "dựng", "làm lại", "nộp lại", "đưa lên", "tổng hợp", "mang", "cập nhật",
        "rà lại", "thống nhất", "ra", "xin", "thu", "thu thập", "lo", "mượn", "lấy", "kê", "vạch", "phác", "chốt",
        "nộp cho", "gửi lại",
    ]

    /// Without the date, the receiver and what follows them.
    private func clip(_ range: Range<Int>) -> Range<Int> {
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
    private static let before: WordSet = ["truoc", "han", "trong", "cham", "nhat", "vao", "luc", "la", "xong"]

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

    // MARK: Task

    /// What is to be done, without dates at its ends.
    private func task(_ range: Range<Int>) -> String {
        var (start, end) = (range.lowerBound, range.upperBound)
        for note in reading.dateNotes(in: range) {
            if (span(start, note.range.lowerBound)).allSatisfy({
                reading.isLight($0) || Self.before.contains(tokens[$0])
            }) {
                start = min(end, note.range.upperBound)
            }
            if (span(note.range.upperBound, max(end, note.range.upperBound))).allSatisfy({ reading.isLight($0) }) {
                end = max(start, note.range.lowerBound)
            }
        }
        while end > start, Self.before.contains(tokens[end - 1]) { end -= 1 }
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
    private func target(_ pieces: [(part: OrderSlots.Part, range: Range<Int>)]) -> Int? {
        let figures = pieces.filter { $0.part == .work }.flatMap { reading.message.notes(in: $0.range) }.compactMap {
            note -> Int? in
            guard case .figure(let figure) = note.kind, !figure.isPercent, !figure.isRough, figure.of == nil,
                figure.value == figure.value.rounded()
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
                ? Int(figure.value) : nil
        }
        return figures.count == 1 ? figures.first : nil
    }
}
