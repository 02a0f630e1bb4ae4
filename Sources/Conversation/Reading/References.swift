import VietnameseText

/// Finds references to assignments that are written without "#": `nv 12`, `12: ...`, `đã nhận 14`.
enum References {
    /// The tokens with such numbers turned into codes.
    static func mark(_ tokens: [Token]) -> [Token] {
        var marked = tokens
        for index in tokens.indices {
            guard let number = tokens[index].integer, number > 0, tokens[index].text.allSatisfy(\.isNumber),
                isReference(tokens, index) || goesOn(marked, index)
            else { continue }
            marked[index] = tokens[index].asCode(number)
        }
        return withoutNumberWords(CodeRange.joined(marked))
    }

    /// "Tạm dừng 12 và 14", "#12, 14": a number in a list of codes.
    private static func goesOn(_ tokens: [Token], _ index: Int) -> Bool {
        guard index >= 2, tokens[index - 2].code != nil,
            tokens[index - 1].isSign(",") || ["va", "voi", "cung", "vs"].contains(tokens[index - 1].folded)
        else { return false }
        let next = index + 1 < tokens.count ? tokens[index + 1] : nil
        // "#12, 45 xong" is a figure: in a list nothing is said between the codes.
        return endsHere(next) && next.map { !statements.contains($0) && !said.contains($0) } ?? true
    }

    private static let said: WordSet = ["hop", "lam", "la", "het", "thieu", "can", "gui", "con", "them"]

    /// The tokens without the "số" of "nhiệm vụ số #12", which would be a word of its own once the code is taken out.
    private static func withoutNumberWords(_ tokens: [Token]) -> [Token] {
        guard tokens.contains(where: { $0.code != nil }) else { return tokens }
        return tokens.indices.filter { index in
            let isNumberWord = ["so", "ma"].contains(tokens[index].folded) && index > 0
            let next = tokens.indices.contains(index + 1) ? tokens[index + 1] : nil
            return !(isNumberWord && (next?.code != nil || next?.folded == "so"))
        }.map { tokens[$0] }
    }

    /// The tokens with the codes of works turned into the codes of assignments, and the unit's name after them left out.
    static func markWorks<Failure: Error>(
        _ tokens: [Token],
        _ work: (_ code: String, _ following: [String]) throws(Failure) -> WorkNames.Match?
    ) throws(Failure) -> [Token] {
        guard tokens.contains(where: { isWork($0) || numbered($0) != nil }) else { return tokens }
        var marked: [Token] = []
        var index = 0
        while index < tokens.count {
            let token = tokens[index]
            index += 1
            guard isWork(token) else {
                marked.append(numbered(token).map { token.asCode($0) } ?? token)
                continue
            }
            let range = WorkRange(tokens, at: index - 1)
            let end = range?.end ?? index
            let words = tokens[end...].prefix { $0.kind == .word || $0.isSign(".") }.prefix(WorkNames.longestName)
            let names = range?.names ?? [token.text.uppercased()]
            let found = try names.map { (name) throws(Failure) in try work(name, words.map(\.folded)) }
            let known = found.compactMap(\.self)
            guard let first = known.first, let last = known.last else {
                guard let from = numbered(token) else {
                    marked.append(token)
                    continue
                }
                let to = range.flatMap { numbered(tokens[$0.end - 1]) }
                marked.append(token.asCode(from, further: to.map { CodeRange.codes(after: from, through: $0) } ?? []))
                if let range, to != nil { index = range.end }
                continue
            }
            // Of a range of which not all is known nobody can say what is meant.
            let isWhole = known.count == found.count
            marked.append(
                token.asCode(
                    first.code, further: isWhole ? known.dropFirst().map(\.code) : CodeRange.unclear(last.code)))
            index = end + last.words
        }
        return marked
    }

    /// "nv12" in one word, where no work has that code; not "NV03", which can only be a work's.
    private static func numbered(_ token: Token) -> Int? {
        guard token.kind == .word, token.folded.hasPrefix("nv") else { return nil }
        let digits = token.folded.dropFirst(2)
        return digits.first == "0" ? nil : Int(digits)
    }

    /// One or two letters and a number: `V2`, `NV03`; not a step (`b2`), a month or a weekday (`t6`), a quarter.
    static func isWork(_ token: Token) -> Bool {
        guard token.kind == .word, let letter = token.folded.utf8.first, !"btqhgpk".utf8.contains(letter) else {
            return false
        }
        let letters = token.folded.prefix { $0.isLetter }
        let digits = token.folded.dropFirst(letters.count)
        return (1...2).contains(letters.count) && (1...3).contains(digits.count) && digits.allSatisfy(\.isNumber)
    }

    private static func isReference(_ tokens: [Token], _ index: Int) -> Bool {
        let next = index + 1 < tokens.count ? tokens[index + 1] : nil
        if index == 0 || tokens[index - 1].kind == .lineBreak, let next, next.isSign(":") {
            // Under "#12" such lines are its own points: "1: xong".
            return !isClock(tokens, index) && !tokens[..<index].contains { $0.code != nil }
        }
        if begins(tokens, index), next != nil, opensStatement(tokens, index + 1) || asksHowFar(tokens, index + 1) {
            return true
        }
        if index > 0, nouns.contains(tokens[index - 1].folded), countsNothing(tokens, index + 1) { return true }
        if namesWork(tokens, before: index), countsNothing(tokens, index + 1) { return true }
        guard endsHere(next), index > 0 else { return false }
        // "12 bước 2 xong", not "hoàn thành 2 bước".
        if next?.folded == "buoc", index + 2 >= tokens.count || tokens[index + 2].integer == nil { return false }
        // "Duyệt cả 12 và 14" names them, "xong cả 2" counts them.
        if tokens[index - 1].folded == "ca", !(next?.isSign(",") ?? false), next?.folded != "va" { return false }
        // "nhiệm vụ số 14", "đã xong việc 14"
        for start in max(0, index - 3)..<index {
            if let range = verbs.match(tokens, at: start), range.upperBound == index { return true }
        }
        return false
    }

    /// "Việc 14", "nhiệm vụ số 14", "mã 14"; not "làm việc 3 ngày", "nghỉ việc 2 hôm".
    private static func namesWork(_ tokens: [Token], before index: Int) -> Bool {
        guard let start = (max(0, index - 3)..<index).first(where: { works.match(tokens, at: $0)?.upperBound == index })
        else { return false }
        return start == 0 || !beforeOtherWork.contains(tokens[start - 1])
    }

    private static let works: WordPatterns = [
        "việc", "việc số", "nhiệm vụ", "nhiệm vụ số", "mã", "mã số", "đầu việc", "công việc số", "việc mã",
    ]
    private static let beforeOtherWork: WordSet = ["lam", "nghi", "vu", "con", "cong", "hop", "giao", "them"]

    /// Whether only words of politeness stand before it on its line: "dạ 14 xong rồi".
    private static func begins(_ tokens: [Token], _ index: Int) -> Bool {
        for position in stride(from: index - 1, through: max(0, index - 7), by: -1) {
            if tokens[position].kind == .lineBreak { return true }
            guard Lexicon.fillers.contains(tokens[position]) || tokens[position].isSign(",") else { return false }
        }
        return index <= 6
    }

    /// "12:30 em báo cáo", "14: 30 chiều": a time of day.
    private static func isClock(_ tokens: [Token], _ index: Int) -> Bool {
        guard let hour = tokens[index].integer, hour < 24, tokens.indices.contains(index + 2),
            let minute = tokens[index + 2].integer, minute < 60, tokens[index + 2].text.count == 2
        else { return false }
        let after = tokens.indices.contains(index + 3) ? tokens[index + 3] : nil
        return !tokens[index + 2].followsSpace
            || after.map { ["chieu", "sang", "toi", "trua"].contains($0.folded) } ?? false
    }

    /// What is said of work whose number opens the line: "12 hoàn thành", not "12 hoàn cảnh".
    private static func opensStatement(_ tokens: [Token], _ index: Int) -> Bool {
        guard tokens[index].folded == "hoan" else { return statements.contains(tokens[index]) }
        return tokens.indices.contains(index + 1) && ["thanh", "tat"].contains(tokens[index + 1].folded)
    }

    /// "12 đến đâu rồi"; not "20 đến 24/5".
    private static func asksHowFar(_ tokens: [Token], _ index: Int) -> Bool {
        tokens.indices.contains(index + 1) && ["den", "toi"].contains(tokens[index].folded)
            && tokens[index + 1].folded == "dau"
    }

    /// Whether neither a fraction, a percent nor something to count follows: "nv 14 em làm xong" is a reference.
    static func countsNothing(_ tokens: [Token], _ index: Int) -> Bool {
        guard tokens.indices.contains(index) else { return true }
        return !["/", "%"].contains(tokens[index].text) && Lexicon.countUnits.match(tokens, at: index) == nil
            && !times.contains(tokens[index])
    }

    /// Words that make an amount of time or of things of the number before them.
    private static let times: WordSet = [
        "ngay", "buoi", "tuan", "thang", "gio", "h", "tieng", "lan", "nguoi", "phut", "nam", "hom", "viec", "dot",
        "quan",
        "huyen", "quy", "phan", "nhiem", "bo", "ban", "cai",
    ]

    /// Nothing follows that would make a figure of the number: no sign of a fraction or a percent, no noun.
    static func endsHere(_ next: Token?) -> Bool {
        guard let next else { return true }
        if next.kind == .lineBreak { return true }
        if next.kind == .sign { return !["%", "/", "-", "–"].contains(next.text) }
        return next.kind == .word && trailing.contains(next.folded)
    }

    private static let nouns: Set<String> = ["nv"]
    private static let verbs: WordPatterns = [
        "nhiệm vụ", "nhiệm vụ số", "việc", "việc số", "mã", "mã số", "chi tiết", "xem", "nhận", "nhận việc",
        "tiếp nhận",
        "duyệt", "xong", "làm xong", "hoàn thành", "xác nhận hoàn thành", "nghiệm thu", "trả lại", "nv số", "ok",
        "hoàn thành nhiệm vụ", "tạm dừng", "tạm dừng cả", "duyệt cả", "hủy", "hủy cả", "gia hạn", "đôn đốc", "giục",
        "mở lại", "trả lại cả", "trả về", "nhận cả", "xong cả", "lịch sử",
    ]
    /// What is said of work whose number opens the line.
    private static let statements: WordSet = [
        "xong", "nhan", "ht", "hoan", "chua", "da", "dang", "vuong", "ok", "tiep", "duoc", "dat",
    ]
    private static let trailing: Set<String> = [
        "khong", "ko", "e", "lam", "toi", "minh", "thuoc", "gui", "nay", "phai", "lui",
        "a", "ah", "nhe", "nha", "roi", "them", "giup", "di", "em", "anh", "chi", "dong", "xong", "den", "da", "chua",
        "la", "dat", "duoc",
        "can", "vuong",
        "het", "va", "thi", "ht", "hoan", "b1", "b2", "b3", "buoc", "sao", "the", "oi", "thieu", "vi", "do", "tien",
        "ket",
    ]
}
