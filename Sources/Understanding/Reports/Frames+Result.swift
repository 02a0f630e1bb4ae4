import Assignments
import CivilCalendar
import VietnameseText

extension Frames {
    // MARK: Results

    /// Work that is finished, or its product that is handed in.
    mutating func result() {
        let clauses = open.filter(finishes)
        guard !clauses.isEmpty,
            !statements.contains(where: { $0.act?.name == "askExtension" && !$0.clauses.isDisjoint(with: clauses) })
        else { return }
        if segment.clauses.contains(where: {
            Self.rest.match(reading.tokens, at: range($0).lowerBound) != nil && !hasFigure($0)
        }), !clauses.contains(where: handsIn) {
            return
        }
        // "Nói xong chứ thật ra còn thiếu 3 phường".
        let isRefuted = segment.clauses.contains {
            $0 > (clauses.first ?? 0) && reading.clauses[$0].link == .contrast
                && (has(.lack, $0) || range($0).contains(where: reading.isNot)
                    || reading.matches(Self.rest, in: range($0)) != nil)
        }
        if isRefuted { return }
        if statements.contains(where: { $0.act?.name == "report" }), !clauses.contains(where: handsIn) { return }
        let shown = segment.clauses.filter {
            reading.has(.evidence, in: range($0)) || fenced($0) || product(in: range($0)) != nil
        }
        var slots: [String: JSON] = [:]
        if let first = shown.first {
            let start =
                reading.first(.handIn, in: range(first)).map(\.upperBound).flatMap {
                    $0 < range(first).upperBound ? $0 : nil
                } ?? reading.first(.evidence, in: range(first))?.lowerBound ?? product(in: range(first))?.lowerBound
                ?? range(first).lowerBound
            let end = (shown + clauses).map { range($0).upperBound }.max() ?? range(first).upperBound
            let product = reading.open.first { work in shown.contains { self.product(of: work, in: range($0)) != nil }
            }?.product
            slots["result"] = .text(
                (product.map { $0 + ": " } ?? "") + reading.message.source(min(start, end - 1)..<end))
        }
        let byProduct = reading.open.filter { work in shown.contains { product(of: work, in: range($0)) != nil } }.map(
            \.code)
        let extra = shown.filter { open.contains($0) && !isFuture($0) }
        say(
            "submit", slots, works: works(clauses, or: byProduct.isEmpty ? reading.open.map(\.code) : byProduct),
            Set(clauses + extra))
    }

    /// Words with which what is left to do begins.
    private static let rest: WordPatterns = [
        "còn", "chỉ còn", "chỉ thiếu", "trừ", "còn mỗi", "mỗi", "chờ", "đợi", "chưa",
    ]

    /// Done and meant of the whole work, or a product handed in by now.
    private func finishes(_ clause: Int) -> Bool {
        guard reading.clauses[clause].link != .condition, !isTold(clause), !has(.perhaps, clause),
            !has(.nearly, clause), !isOthers(clause) || handsIn(clause)
        else { return false }
        if handsIn(clause) {
            return !isFuture(clause) && !isSequence(clause) && !has(.wait, clause)
                && !reading.clauses[clause].range.contains(where: { reading.isNot($0) }) && !has(.obstacle, clause)
                && !has(.remind, clause)
        }
        guard let done = reading.affirmed(.done, in: range(clause)), !isFuture(clause), !isSequence(clause),
            !has(.step, clause), !has(.late, clause), !isByOther(clause, before: done.lowerBound)
        else { return false }
        return isWhole(done, clause)
    }

    /// "Họp xong em gửi": one thing after another, both to come.
    private func isSequence(_ clause: Int) -> Bool {
        guard let done = reading.first(.done, in: range(clause)), reading.matches(Self.past, in: range(clause)) == nil
        else { return false }
        return (done.upperBound..<range(clause).upperBound).contains {
            ["em", "toi", "minh", "tui"].contains(reading.tokens[$0].folded) && $0 - done.upperBound <= 1
        }
    }
    private static let past: WordPatterns = ["đã", "vừa", "hôm qua"]

    private func handsIn(_ clause: Int) -> Bool {
        let shows =
            reading.matches(Self.here, in: range(clause)) != nil || has(.already, clause)
            || reading.affirmed(.handIn, in: range(clause)) != nil || fenced(clause)
        if let word = reading.first(.handIn, in: range(clause)), isByOther(clause, before: word.lowerBound) {
            return false
        }
        guard shows, !has(.wish, clause) || has(.handIn, clause) else { return false }
        let isThing =
            segment.clauses.contains {
                $0 < clause && $0 >= clause - 1 && !reading.isQuestion(reading.clauses[$0])
                    && (reading.has(.evidence, in: range($0)) || product(in: range($0)) != nil) && !hasFigure($0)
            } || has(.evidence, clause) || fenced(clause) || product(in: range(clause)) != nil
        return isThing
            && (affirms(.handIn, clause) || reading.matches(Self.here, in: range(clause)) != nil || fenced(clause))
    }
    private static let here: WordPatterns = [
        "đây", "đây ạ", "sản phẩm của", "đường dẫn", "link", "ở đây", "để bàn", "sau đây",
    ]

    private func fenced(_ clause: Int) -> Bool {
        reading.message.notes(in: range(clause)).contains {
            if case .fence(let kind) = $0.kind { kind == "address" } else { false }
        }
    }

    /// "Xong" of the whole: what is named around it is the work or nothing, no ward, no single paper.
    private func isWhole(_ done: Range<Int>, _ clause: Int) -> Bool {
        if done.lowerBound > range(clause).lowerBound,
            let (verb) = reading.found.first(where: { $0.range.upperBound == done.lowerBound }),
            verb.senses.contains(.made)
        {
            return false
        }
        let after = done.upperBound..<range(clause).upperBound
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

    /// The words of the product of one of the speaker's open works.
    private func product(in range: Range<Int>) -> Range<Int>? {
        reading.open.lazy.compactMap { product(of: $0, in: range) }.first
    }

    /// Where the first words of a work's product stand.
    private func product(of work: Sight.Work, in range: Range<Int>) -> Range<Int>? {
        let words = Folded.words(work.product).split(separator: " ").prefix(2).map(String.init)
        guard words.count == 2, range.count >= 2 else { return nil }
        return (range.lowerBound..<(range.upperBound - 1)).first {
            reading.tokens[$0].folded == words[0] && reading.tokens[$0 + 1].folded == words[1]
        }
        .map { $0..<($0 + 2) }
    }
}
