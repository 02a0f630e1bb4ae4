import VietnameseText

/// `em nghỉ phép từ 20/5 đến 24/5`, `chiều nay em xin nghỉ`, `em đi làm lại rồi`; `chị B làm thay tôi từ 20/5 đến 24/5`;
/// `từ 10/5 đến 15/5 đ/c A thay tôi chỉ đạo, duyệt`, `thôi ủy quyền`.
struct AbsenceRule: IntentRule {
    private static let away: WordPatterns = [
        "nghỉ phép", "đi công tác", "xin nghỉ", "nghỉ ốm", "vắng mặt", "nghỉ", "xin phép nghỉ", "nghỉ thai sản",
        "đi học", "đi tập huấn", "vắng", "xin vắng", "nghỉ việc riêng", "xin phép vắng", "nghỉ không lương", "nằm viện",
        "công tác", "đi phép",
    ]
    private static let back: WordPatterns = [
        "đi làm lại", "hết phép", "hết nghỉ phép", "đã về", "đi làm trở lại", "hết nghỉ",
        "không nghỉ nữa", "không nghỉ phép nữa", "đi công tác về", "thôi nghỉ phép", "hủy nghỉ phép",
    ]
    private static let staying: WordPatterns = [
        "không nghỉ nữa", "không nghỉ phép nữa", "thôi nghỉ phép", "hủy nghỉ phép",
    ]
    private static let instead: WordPatterns = [
        "làm thay", "trực thay", "báo cáo thay", "theo dõi thay", "thay tôi", "thay em", "thay mình", "làm hộ",
        "đảm nhận thay",
        "phụ trách thay",
    ]
    private static let leading: WordPatterns = [
        "ủy quyền", "uỷ quyền", "thay tôi chỉ đạo", "thay tôi duyệt", "thay mặt tôi", "duyệt thay", "chỉ đạo thay",
        "ký thay",
        "thay anh chỉ đạo", "thay tôi xác nhận", "thay tôi điều hành", "thay tôi quyết định", "điều hành thay",
        "xử lý thay tôi",
        "thay tôi xử lý", "thay tôi phụ trách",
    ]
    private static let deciding: WordPatterns = [
        "chỉ đạo", "duyệt", "xác nhận", "điều hành", "quyết định", "phê duyệt",
    ]
    private static let ended: WordPatterns = ["thôi", "hủy", "huỷ", "dừng", "kết thúc", "chấm dứt", "bỏ"]
    private static let own: Set<String> = ["em", "e", "toi", "minh", "chau", "t"]
    /// Words around an absence that leave it plain.
    private static let beside: Set<String> = [
        "tu", "den", "toi", "het", "thanh", "pho", "so", "tren", "tai", "o", "ngay", "nay", "mai", "chieu", "sang",
        "di", "phep", "duoc", "trong", "tuan", "thang",
        "buoi",
        "phai", "se", "ca", "nguyen", "nghi", "cong", "tac", "om", "hoc", "rieng", "dot", "lich",
    ]
    private static let scopes: WordPatterns = [
        "đối với", "phạm vi", "việc của", "các việc của", "địa bàn", "trong phạm vi",
    ]

    func candidates(for clause: Clause) -> [Candidate] {
        guard !clause.namesCode, !clause.isQuestion else { return [] }
        return delegation(clause) ?? standIn(clause) ?? returned(clause) ?? absence(clause) ?? []
    }

    // MARK: Who is away

    /// "Mai tôi đi công tác Hải Phòng": a journey, with its place and no more.
    private func leavesTown(_ range: Range<Int>, _ clause: Clause) -> Bool {
        guard clause.tokens[range.lowerBound].folded == "di", clause.tokens[range].last?.folded == "tac" else {
            return false
        }
        let rest = clause.tokens[range.upperBound...].filter {
            $0.kind == .word && !Lexicon.fillers.contains($0) && !Self.beside.contains($0.folded)
        }
        return rest.allSatisfy { $0.text.first?.isUppercase == true }
    }

    private func absence(_ clause: Clause) -> [Candidate]? {
        guard let range = Self.away.first(in: clause.tokens), saysOwn(before: range.lowerBound, clause),
            !clause.isNegated(at: range.lowerBound), !hasCondition(clause)
        else { return nil }
        let dates = clause.dates
        let isInterval = dates.contains { found in
            if case .week = found.expression.day { return true }
            return found.expression.start != nil
        }
        // "Thứ 7 nghỉ" is the office's; "em công tác tại phường", "thứ 6 em đi tập huấn" are work.
        let verb = clause.tokens[range].map(\.folded).joined(separator: " ")
        let isOwn = clause.tokens[..<range.lowerBound].contains { Self.own.contains($0.folded) || $0.folded == "xin" }
        if !isInterval, verb == "cong tac" || verb == "di tap huan" || (verb == "nghi" && !isOwn) { return nil }
        // "Nghỉ", "vắng", "đi học" alone are many things; with the days they are one.
        guard !dates.isEmpty || clause.isOnly(range) else { return nil }
        // "Chiều nay em đi tập huấn cho phường" is work, not leave.
        // With its first and last day it is leave: "vắng từ 27/5 đến 14/6 đi học lớp chuyên viên".
        guard
            isInterval || leavesTown(range, clause)
                || clause.isPlain(range.upperBound..<clause.orderEnd(from: range.upperBound), with: Self.beside)
        else {
            return nil
        }
        let reading = Draft(.absence, note: clause.source(from: 0), date: days(clause))
        return [clause.candidate(reading, score: 96, at: range, "absence")]
    }

    /// Whether the sender speaks of himself: "em", "tôi", or nobody, with at most days before it.
    private func saysOwn(before index: Int, _ clause: Clause) -> Bool {
        let dates = clause.dates.map(\.range)
        return clause.tokens.indices.prefix(index).allSatisfy { position in
            let token = clause.tokens[position]
            return token.kind != .word || dates.contains { $0.contains(position) } || Self.own.contains(token.folded)
                || Self.polite.contains(token.folded) || Self.others.contains(token.folded)
                || Self.beside.contains(token.folded)
        } && !speaksOfOthers(before: index, clause)
    }

    /// "Chị đi công tác" is she; "chị ơi em đi công tác" is the sender.
    private func speaksOfOthers(before index: Int, _ clause: Clause) -> Bool {
        // "Vợ em nghỉ" is she.
        for position in clause.tokens.indices.prefix(index).dropLast()
        where Self.kin.contains(clause.tokens[position].folded) && Self.own.contains(clause.tokens[position + 1].folded)
        {
            return true
        }
        let subject = clause.tokens[..<index].last { Self.own.contains($0.folded) || Self.others.contains($0.folded) }
        return subject.map { Self.others.contains($0.folded) } ?? false
    }

    private static let kin: Set<String> = ["vo", "chong", "sep", "con", "me", "bo", "chau"]
    private static let others: Set<String> = ["anh", "chi", "bac", "co", "chu", "ong", "ba", "sep", "chong", "vo"]
    private static let polite: Set<String> = [
        "da", "vang", "a", "kinh", "thua", "bao", "cao", "bc", "xin", "dc", "dong", "thi", "la", "cho", "voi", "oi",
        "roi",
    ]

    private func hasCondition(_ clause: Clause) -> Bool { Self.conditions.first(in: clause.tokens) != nil }
    private static let conditions: WordPatterns = ["nếu", "giả sử", "có thể", "chưa biết", "chắc", "không biết"]

    private func returned(_ clause: Clause) -> [Candidate]? {
        guard let range = Self.back.first(in: clause.tokens), saysOwn(before: range.lowerBound, clause),
            !hasCondition(clause)
        else { return nil }
        // "Em đã về phường kiểm tra", "báo cáo đã về": something else has come, or he somewhere.
        if clause.tokens[range].map(\.folded) == ["da", "ve"],
            !clause.isOnly(range)
                || !clause.tokens[..<range.lowerBound].contains(where: { Self.own.contains($0.folded) })
        {
            return nil
        }
        // "20/5 em đi làm lại": back on a day to come, and away until then.
        let isNow = clause.dates.isEmpty
        // "Hủy nghỉ phép" takes back what has not begun; "đi làm lại rồi" ends what has.
        let stays = Self.staying.first(in: clause.tokens) != nil
        return [
            clause.candidate(
                Draft(.absence, note: clause.source(from: 0), isRefusal: isNow, isForAll: stays), score: 97,
                at: range, "back")
        ]
    }

    // MARK: Who stands in

    private func standIn(_ clause: Clause) -> [Candidate]? {
        guard let range = Self.instead.first(in: clause.tokens), !clause.isHedged(before: range.lowerBound),
            !hasCondition(clause), isWhole(after: range, clause),
            let name = name(before: range.lowerBound, clause)
        else { return nil }
        let reading = Draft(
            .standIn, note: clause.source(from: 0), date: days(clause), successor: name,
            predecessor: replaced(after: range, clause))
        return [clause.candidate(reading, score: 97, at: range, "stand-in")]
    }

    /// For whom, where it is not the sender: "chị B làm thay chị A từ 20/5".
    private func replaced(after range: Range<Int>, _ clause: Clause) -> String? {
        guard !Self.own.contains(clause.tokens[range.upperBound - 1].folded) else { return nil }
        let name = self.name(from: range.upperBound, clause)
        return name.flatMap { Self.own.contains(Folded.words($0)) ? nil : $0 }
    }

    // MARK: Who decides instead

    private func delegation(_ clause: Clause) -> [Candidate]? {
        let hasDeciding = Self.deciding.first(in: clause.tokens) != nil
        guard
            let range = Self.leading.first(in: clause.tokens)
                ?? (hasDeciding ? Self.instead.first(in: clause.tokens) : nil)
        else { return nil }
        if let ended = Self.ended.first(in: clause.tokens), clause.opens(at: ended.lowerBound) {
            let reading = Draft(.delegation, note: clause.source(from: 0), isRefusal: true)
            return [clause.candidate(reading, score: 99, at: range, "delegation ended")]
        }
        guard !clause.isHedged(before: range.lowerBound), !hasCondition(clause) else { return nil }
        // "Thay mặt tôi dự họp", "ký thay tôi văn bản này" is one errand, and no delegation.
        guard isWhole(after: range, clause) else { return nil }
        let isNamedAfter = ["quyen"].contains(clause.tokens[range.upperBound - 1].folded)
        let name =
            isNamedAfter ? name(from: range.upperBound, clause) : self.name(before: range.lowerBound, clause)
        let reading = Draft(
            .delegation, note: clause.source(from: 0), scope: scope(clause),
            date: days(clause), successor: name)
        return [clause.candidate(reading, score: 98, at: range, "delegation")]
    }

    /// Whether nothing is named that somebody does once instead: a meeting, a paper.
    private func isWhole(after range: Range<Int>, _ clause: Clause) -> Bool {
        Self.errands.first(in: clause.tokens, from: range.upperBound) == nil
    }

    private static let errands: WordPatterns = [
        "họp", "dự họp", "đi họp", "dự", "văn bản này", "cái này", "việc này", "tờ trình này", "giấy này", "tiếp dân",
        "phát biểu", "đón", "tiếp đoàn", "văn bản", "buổi", "hội nghị", "cuộc họp",
    ]

    private func scope(_ clause: Clause) -> String? {
        guard let range = Self.scopes.first(in: clause.tokens) else { return nil }
        return words(clause.tokens[range.upperBound...].prefix { $0.kind != .sign && $0.folded != "tu" })
    }

    /// The days: an interval, one day, or, after "đến", from today to a day.
    private func days(_ clause: Clause) -> DateExpression? {
        guard var date = clause.targetDate,
            let found = clause.dates.first(where: { $0.expression == date })
        else { return nil }
        let before = clause.tokens[..<found.range.lowerBound].last { $0.folded != "ngay" && $0.folded != "het" }?.folded
        let first = clause.tokens[found.range.lowerBound].folded
        if date.start == nil, ["den", "toi"].contains(before ?? "") || ["den", "toi", "het"].contains(first) {
            date.start = .relative(0)
        }
        return date
    }

    // MARK: Names

    private static let titles: Set<String> = [
        "dong", "chi", "dc", "d", "c", "anh", "ong", "ba", "co", "chu", "cho", "nho", "de", "giao", "co", "ban", "bac",
        "toi",
        "em", "xin", "da", "vang", "bao", "cao", "a", "bot", "thi", "se", "phan", "cong", "can", "bo", "sep", "phep",
        "kinh", "thua", "c", "pho",
    ]

    /// The name that ends before `index`: after the last date and the titles.
    private func name(before index: Int, _ clause: Clause) -> String? {
        let dates = clause.dates.map(\.range)
        let start = dates.map(\.upperBound).filter { $0 <= index }.max() ?? 0
        let reasons: Set<String> = ["vi", "do", "nghi", "phep"]
        let tail = clause.tokens[start..<index].reversed().prefix {
            ($0.kind == .word && !reasons.contains($0.folded)) || $0.isSign("/") || $0.isSign("-")
        }.reversed()
        return words(ArraySlice(tail.drop { isTitle($0) }))
    }

    /// The name that begins at `index`, up to a date, a sign or a verb.
    private func name(from index: Int, _ clause: Clause) -> String? {
        let dates = clause.dates.map(\.range)
        var end = index
        while end < clause.tokens.count,
            clause.tokens[end].kind == .word || clause.tokens[end].isSign("/") || clause.tokens[end].isSign("-"),
            !dates.contains(where: { $0.contains(end) }), Self.deciding.match(clause.tokens, at: end) == nil,
            !(end > index
                && ["thay", "tu", "de", "trong", "doi", "pham", "dieu", "ky"].contains(clause.tokens[end].folded))
        {
            end += 1
        }
        return words(ArraySlice(clause.tokens[index..<end].drop { isTitle($0) }))
    }

    private func isTitle(_ token: Token) -> Bool {
        token.kind == .sign || (Self.titles.contains(token.folded) && token.text.first?.isLowercase == true)
    }

    private func words(_ tokens: ArraySlice<Token>) -> String? {
        let text = tokens.map(\.text).joined(separator: " ").replacing(" - ", with: "-")
        return text.isEmpty ? nil : text
    }
}
