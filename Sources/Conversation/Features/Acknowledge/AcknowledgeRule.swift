import VietnameseText

/// `nhận #14`, `đã nhận 14`, `ok #14`, `em nhận cả 2 việc ạ`; alone, `vâng`, `rõ` or 👍 as an answer.
struct AcknowledgeRule: IntentRule {
    private static let receive: WordPatterns = [
        "nhận", "đã nhận", "tiếp nhận", "đã tiếp nhận", "nhận việc", "nhận nhiệm vụ", "nhận được", "đã nhận được",
        "nhận rồi",
        "ok", "oke", "okie", "okay", "oki", "okê", "rõ", "đã rõ", "nhất trí", "đồng ý",
        "xin nhận", "nắm rõ", "đã nắm rõ", "đã nắm",
    ]
    /// Words that make another word of "nhận" or "rõ" when they stand before it.
    private static let before: WordPatterns = [
        "từ chối", "ai", "xác", "ghi", "công", "thừa", "chứng", "cảm", "5", "6", "năm", "sáu", "làm", "nêu", "nói",
        "phản hồi", "người", "dân", "người dân", "xã", "phường", "hộ dân", "họ", "chủ nhà", "cơ sở", "quận",
        "bộ phận", "giấy",
    ]
    private static let after: WordPatterns = [
        "thấy", "định", "xét", "dạng", "diện", "biết", "thức", "ràng", "người", "việc",
    ]
    /// What may follow "nhận": the work itself, or what will be done with it. "Nhận tiền", "nhận không nổi",
    /// "nhận giúp" are other matters.
    private static let object: WordPatterns = [
        "việc", "nhiệm vụ", "nv", "công việc", "được việc", "được nhiệm vụ", "rồi", "đầy đủ", "thông tin", "chỉ đạo",
        "phân công", "giao", "và", "công văn", "văn bản", "thông báo", "phiếu giao việc", "tin", "vào", "trong",
        "cảm ơn",
        "cám ơn", "tks", "thanks", "các việc", "các nhiệm vụ",
        "sẽ", "để", "đang", "xin", "triển khai", "thực hiện", "làm", "báo cáo", "cả", "hết", "tất cả", "toàn bộ",
        "lúc", "từ", "hôm", "sáng", "chiều", "ngày", "kế hoạch", "nội dung", "bàn giao", "ok", "rõ",
    ]
    /// What takes the word back.
    private static let failure: WordPatterns = [
        "không nổi", "không được", "ko được", "chưa được", "đâu", "giúp", "hộ", "thay", "không xuể", "không kham",
    ]
    private static let pleading: WordPatterns = ["nhờ", "đề nghị", "mong", "mời", "giao", "yêu cầu", "nhắc"]
    private static let assent: WordPatterns = [
        "vâng", "dạ", "dạ vâng", "vâng ạ", "dạ rõ", "rõ", "đã rõ", "ok", "oke", "okie", "okay", "oki", "đồng ý", "nhận",
        "đã nhận", "nhất trí",
        "em nhận", "được", "ừ", "uh", "đúng", "đúng rồi", "yes",
    ]
    /// What a leader says to decide.
    private static let decision: WordPatterns = ["đồng ý", "nhất trí", "duyệt", "xác nhận", "yes"]
    private static let counts: WordSet = ["hai", "ba", "bon", "viec", "nhiem", "vu", "cac"]
    private static let all: WordPatterns = ["cả", "hết", "tất cả", "toàn bộ", "các việc"]

    func candidates(for clause: Clause) -> [Candidate] {
        if !clause.namesCode, isBareAssent(clause) {
            let isStrong = Self.decision.first(in: clause.tokens) != nil
            let reading = Draft(.acknowledge, doubt: isStrong ? nil : .weakAssent, isBare: true)
            return [clause.candidate(reading, score: 60, at: clause.tokens.indices, "assent")]
        }
        guard !clause.isQuestion else { return [] }
        let failure = lastFailure(in: clause.tokens)
        var start = 0
        while let range = Self.receive.first(in: clause.tokens, from: start) {
            if (failure ?? 0) < range.upperBound, stands(range, in: clause) { return candidate(range, clause) }
            start = range.upperBound
        }
        return []
    }

    private func candidate(_ range: Range<Int>, _ clause: Clause) -> [Candidate] {
        if let all = Self.all.first(in: clause.tokens, from: range.upperBound), !clause.namesCode,
            hasOnlyCount(clause.tokens[all.upperBound...])
        {
            return [clause.candidate(Draft(.acknowledge, isForAll: true), score: 85, at: range, "acknowledge")]
        }
        guard !clause.codes.isEmpty else { return [] }
        // "ok" and "rõ" may open any sentence; only alone with the code they mean that the work was received.
        let isWeak = ["ok", "oke", "okie", "okay", "oki", "ro", "dong", "nhat"].contains(
            clause.tokens[range.lowerBound].folded)
        if isWeak, !clause.isOnly(range) { return [] }
        var reading = Draft(.acknowledge, codes: clause.codes)
        if !speaksOfSelf(before: range.lowerBound, clause) || isOfSomethingElse(range, clause) {
            reading = clause.perhapsRemark(reading)
        }
        let score = clause.isOnly(range) ? 90 : clause.namesCode ? 76 : 40
        return [clause.candidate(reading, score: score, at: range, "acknowledge")]
    }

    /// Where the last word of failure begins: looked for once, so that the time grows no faster than the text.
    private func lastFailure(in tokens: [Token]) -> Int? {
        var (last, start): (Int?, Int) = (nil, 0)
        while let range = Self.failure.first(in: tokens, from: start) {
            (last, start) = (range.lowerBound, range.lowerBound + 1)
        }
        return last
    }

    private func stands(_ range: Range<Int>, in clause: Clause) -> Bool {
        let tokens = clause.tokens
        if clause.isUnreal(at: range.lowerBound) { return false }
        for start in max(0, range.lowerBound - 2)..<range.lowerBound {
            if let word = Self.before.match(tokens, at: start), word.upperBound == range.lowerBound { return false }
        }
        if let next = Self.after.match(tokens, at: range.upperBound), tokens[next.lowerBound].folded != "viec" {
            return false
        }
        if clause.governs(Self.pleading, range.lowerBound, reach: 3) { return false }
        if isAskedOfAnother(range, clause) { return false }
        guard let next = tokens[range.upperBound...].firstIndex(where: { !Lexicon.fillers.contains($0) }),
            tokens[next].kind == .word, !clause.codeStands(after: range)
        else { return true }
        return Self.object.match(tokens, at: next) != nil
    }

    /// "Chị Lan đã nhận", "phòng kia nhận rồi": somebody else has it. The sender, his unit or nobody is named before.
    private func speaksOfSelf(before index: Int, _ clause: Clause) -> Bool {
        let start = clause.tokens[..<index].lastIndex { [",", ":", "."].contains($0.text) } ?? 0
        let words = clause.tokens[start..<index]
        if let kind = words.firstIndex(where: { Self.ownUnits.contains($0) }) {
            return words[..<kind].allSatisfy { $0.kind == .sign || Lexicon.fillers.contains($0) }
                && !words.contains { ["kia", "khac", "ban", "ben"].contains($0.folded) }
        }
        return clause.isPlain(start..<index, with: Self.selves)
            && !words.contains { $0.text.first?.isUppercase == true && !Lexicon.fillers.contains($0) }
    }

    private static let ownUnits: WordSet = ["quan", "huyen", "don", "ubnd"]
    private static let selves: Set<String> = [
        "ben", "duoc", "vua", "moi", "da", "rat", "hom", "nay", "ok", "nam", "ro", "nhat", "tri", "xac", "tin", "nhan",
        "ve",
        "doc", "thay", "hieu", "viec", "so", "cung", "xong", "tiep", "phan", "hoan", "toan", "dong", "y", "thong",
        "qua",
    ]

    /// "Nhận kế hoạch rồi nhưng chưa nhận việc", "nhận được thông tin là hoãn", "đã nhận văn bản của phường".
    private func isOfSomethingElse(_ range: Range<Int>, _ clause: Clause) -> Bool {
        if Self.takenBack.first(in: clause.tokens, from: range.upperBound) != nil { return true }
        guard let paper = Self.papers.first(in: clause.tokens, from: range.upperBound) else { return false }
        return !clause.isPlain(
            paper.upperBound..<clause.orderEnd(from: paper.upperBound),
            with: ["nay", "do", "tren", "giao", "chi", "dao", "cua", "thanh", "pho", "lanh", "roi", "so", "ngay"])
    }

    private static let takenBack: WordPatterns = [
        "nhưng", "mà chưa", "chưa rõ", "chưa nhận", "sao được", "là hoãn", "hoãn", "tạm dừng", "làm sao", "không làm",
    ]
    private static let papers: WordPatterns = ["văn bản", "thông báo", "thông tin", "công văn", "giấy mời", "lịch"]

    /// "đồng chí nhận #14 nhé" asks somebody else.
    private func isAskedOfAnother(_ range: Range<Int>, _ clause: Clause) -> Bool {
        guard clause.tokens[range.lowerBound].folded == "nhan" else { return false }
        return clause.governs(Self.others, range.lowerBound, reach: 2)
    }

    private static let others: WordPatterns = ["đồng chí", "các đồng chí", "đ/c"]

    private func isBareAssent(_ clause: Clause) -> Bool {
        if clause.tokens.contains(where: { ["👍", "✅", "👌", "🆗"].contains($0.text) }) {
            return clause.isOnly()
        }
        guard !clause.tokens.isEmpty, !clause.isQuestion else { return false }
        if let range = Self.assent.first(in: clause.tokens), !clause.isUnreal(at: range.lowerBound) {
            return clause.isOnly(range)
        }
        return clause.isOnly() && clause.tokens.contains { ["da", "vang"].contains($0.folded) }
    }

    /// Whether only "2 việc", "hai nhiệm vụ" or nothing follows "cả".
    private func hasOnlyCount(_ words: ArraySlice<Token>) -> Bool {
        words.allSatisfy {
            Self.counts.contains($0) || $0.integer != nil || Lexicon.fillers.contains($0) || $0.isSign(".")
        }
    }
}
