import Assignments
import VietnameseText

/// Work that is finished, or its product that is handed in.
struct ResultFrame: Frame {
    private(set) var passage: Passage
    private var reading: Reading { passage.reading }
    private var products: Products { Products(reading: reading) }

    mutating func read() {
        let clauses = passage.open.filter(finishes)
        guard !clauses.isEmpty,
            !passage.statements.contains(where: {
                $0.act?.name == "askExtension" && !$0.clauses.isDisjoint(with: clauses)
            })
        else { return }
        if passage.segment.clauses.contains(where: {
            Self.rest.match(reading.tokens, at: passage.range($0).lowerBound) != nil && !passage.hasFigure($0)
        }), !clauses.contains(where: handsIn) {
            return
        }
        // "Nói xong chứ thật ra còn thiếu 3 phường".
        let isRefuted = passage.segment.clauses.contains {
            $0 > (clauses.first ?? 0) && reading.clauses[$0].link == .contrast
                && (passage.has(.lack, $0) || passage.range($0).contains(where: reading.isNot)
                    || reading.matches(Self.rest, in: passage.range($0)) != nil)
        }
        if isRefuted { return }
        if passage.statements.contains(where: { $0.act?.name == "report" }), !clauses.contains(where: handsIn) {
            return
        }
        let shown = passage.segment.clauses.filter {
            reading.has(.evidence, in: passage.range($0)) || fenced($0) || products.first(in: passage.range($0)) != nil
        }
        var slots: [String: JSON] = [:]
        if let first = shown.first {
            let start =
                reading.first(.handIn, in: passage.range(first)).map(\.upperBound).flatMap {
                    $0 < passage.range(first).upperBound ? $0 : nil
                } ?? reading.first(.evidence, in: passage.range(first))?.lowerBound ?? products.first(
                    in: passage.range(first))?.lowerBound
                ?? passage.range(first).lowerBound
            let end = (shown + clauses).map { passage.range($0).upperBound }.max() ?? passage.range(first).upperBound
            let product = reading.open.first { work in
                shown.contains { products.place(of: work, in: passage.range($0)) != nil }
            }?.product
            slots["result"] = .text(
                (product.map { $0 + ": " } ?? "") + reading.message.source(min(start, end - 1)..<end))
        }
        let byProduct = reading.open.filter { work in
            shown.contains { products.place(of: work, in: passage.range($0)) != nil }
        }.map(
            \.code)
        let extra = shown.filter { passage.open.contains($0) && !passage.tense.isFuture($0) }
        passage.say(
            "submit", slots,
            works: passage.works(clauses, or: byProduct.isEmpty ? reading.open.map(\.code) : byProduct),
            Set(clauses + extra))
    }
    /// Words with which what is left to do begins.
    private static let rest: WordPatterns = [
        "còn", "chỉ còn", "chỉ thiếu", "trừ", "còn mỗi", "mỗi", "chờ", "đợi", "chưa",
    ]

    /// Done and meant of the whole work, or a product handed in by now.
    private func finishes(_ clause: Int) -> Bool {
        guard reading.clauses[clause].link != .condition, !passage.doers.isTold(clause), !passage.has(.perhaps, clause),
            !passage.has(.nearly, clause), !passage.doers.isOthers(clause) || handsIn(clause)
        else { return false }
        if handsIn(clause) {
            return !passage.tense.isFuture(clause) && !isSequence(clause) && !passage.has(.wait, clause)
                && !reading.clauses[clause].range.contains(where: { reading.isNot($0) })
                && !passage.has(.obstacle, clause)
                && !passage.has(.remind, clause)
        }
        guard let done = reading.affirmed(.done, in: passage.range(clause)), !passage.tense.isFuture(clause),
            !isSequence(clause),
            !passage.has(.step, clause), !passage.has(.late, clause),
            !passage.doers.isByOther(clause, before: done.lowerBound)
        else { return false }
        return isWhole(done, clause)
    }

    /// "Họp xong em gửi": one thing after another, both to come.
    private func isSequence(_ clause: Int) -> Bool {
        guard let done = reading.first(.done, in: passage.range(clause)),
            reading.matches(Self.past, in: passage.range(clause)) == nil
        else { return false }
        return (done.upperBound..<passage.range(clause).upperBound).contains {
            ["em", "toi", "minh", "tui"].contains(reading.tokens[$0].folded) && $0 - done.upperBound <= 1
        }
    }
    private static let past: WordPatterns = ["đã", "vừa", "hôm qua"]

    private func handsIn(_ clause: Int) -> Bool {
        let shows =
            reading.matches(Self.here, in: passage.range(clause)) != nil || passage.has(.already, clause)
            || reading.affirmed(.handIn, in: passage.range(clause)) != nil || fenced(clause)
        if let word = reading.first(.handIn, in: passage.range(clause)),
            passage.doers.isByOther(clause, before: word.lowerBound)
        {
            return false
        }
        guard shows, !passage.has(.wish, clause) || passage.has(.handIn, clause) else { return false }
        let isThing =
            passage.segment.clauses.contains {
                $0 < clause && $0 >= clause - 1 && !reading.isQuestion(reading.clauses[$0])
                    && (reading.has(.evidence, in: passage.range($0)) || products.first(in: passage.range($0)) != nil)
                    && !passage.hasFigure($0)
            } || passage.has(.evidence, clause) || fenced(clause) || products.first(in: passage.range(clause)) != nil
        return isThing
            && (passage.affirms(.handIn, clause) || reading.matches(Self.here, in: passage.range(clause)) != nil
                || fenced(clause))
    }
    private static let here: WordPatterns = [
        "đây", "đây ạ", "sản phẩm của", "đường dẫn", "link", "ở đây", "để bàn", "sau đây",
    ]

    private func fenced(_ clause: Int) -> Bool {
        reading.message.notes(in: passage.range(clause)).contains {
            if case .fence(let kind) = $0.kind { kind == "address" } else { false }
        }
    }

    /// "Xong" of the whole: what is named around it is the work or nothing, no ward, no single paper.
    private func isWhole(_ done: Range<Int>, _ clause: Int) -> Bool {
        if done.lowerBound > passage.range(clause).lowerBound,
            let (verb) = reading.found.first(where: { $0.range.upperBound == done.lowerBound }),
            verb.senses.contains(.made)
        {
            return false
        }
        let after = done.upperBound..<passage.range(clause).upperBound
        let object = after.filter { index in
            let token = reading.tokens[index]
            return token.kind == .word && !Self.filler.contains(token)
                && reading.kindred(in: index..<min(index + 2, after.upperBound)).isEmpty
                && !reading.message.notes.contains { $0.range.contains(index) }
        }
        return object.count <= 2
    }
    private static let filler: WordSet = [
        "roi", "a", "nhe", "nha", "het", "ca", "anh", "chi", "em", "sep", "bot", "luon", "do", "day", "viec", "nhiem",
        "vu", "cong", "bao", "cao", "theo", "yeu", "cau", "dung", "han", "ra", "ngon", "lanh",
        "toi", "de", "nghi", "xem", "xet", "cong", "nhan", "thuong", "truc", "dong", "va", "cho", "ne", "nhen", "hen",
        "xuoi", "toan", "bo", "tat", "viec", "lop", "tap", "huan",
    ]
}
