import VietnameseText

/// Says of each figure of some clauses what it is in a report.
struct FigureRoles {
    let reading: Reading
    private var tokens: [Token] { reading.tokens }

    /// The figures of the clauses with their parts.
    func roled(_ clauses: [Clause], of works: [Int]) -> [RoledFigure] {
        var roled: [RoledFigure] = []
        var isPart = false
        for clause in clauses {
            if clause.startsLine || reading.affirmed(.repair, in: clause.range) != nil { isPart = false }
            for note in reading.message.notes(in: clause.range) {
                guard case .figure(let figure) = note.kind, !isInDate(note.range.lowerBound) else { continue }
                var role = role(of: note.range, figure, in: clause)
                // "3 nhà khóa cửa": a figure of what stands in the way.
                if role == .bare || role == .left && clause.link == .contrast, figure.of == nil,
                    [Sense.unwilling, .obstacle, .lack, .broken].contains(where: {
                        reading.affirmed($0, in: clause.range) != nil
                    }), clause.range.count > 4 || isBeforeTrouble(note.range, figure, clause)
                {
                    role = .part
                }
                // "12 là 43 chứ 34 đâu".
                if clause.link == .contrast, let last = clause.range.last, tokens[last].folded == "dau",
                    note.range.upperBound >= last
                {
                    role = .wrong
                }
                // "Gõ thừa số 0": a digit.
                if figure.value == 0, note.range.lowerBound > 0, tokens[note.range.lowerBound - 1].folded == "so" {
                    role = .nothing
                }
                // "Có 2 nhà đuổi không cho vô".
                if role == .done, figure.of == nil, isSome(note.range, clause) { role = .part }
                // "12 phường đã tập huấn, có 2 phường học bù": some of them.
                if role == .done, figure.of == nil, isSomeOfLast(note.range, figure, clause, roled.last) {
                    role = .part
                }
                // "Đang vướng 2 cơ sở": those that are in the way.
                if figure.of == nil, role != .total, let trouble = reading.affirmed(.obstacle, in: clause.range),
                    trouble.upperBound <= note.range.lowerBound, note.range.lowerBound - trouble.upperBound <= 4
                {
                    role = .part
                }
                if isPartWord(before: note.range.lowerBound, in: clause) { isPart = true }
                if isPart, role != .total { role = .part }
                if figure.of == nil, !figure.isPercent, isPrepared(note.range, clause) || isLimit(note.range, clause) {
                    role = .nothing
                }
                if !counts(figure, works) || isChoice(note.range, clause, of: clauses) { role = .nothing }
                roled.append(RoledFigure(figure: figure, role: role, range: note.range))
            }
            if [".", "\n", ";"].contains(clause.end) { isPart = false }
        }
        return roled
    }

    /// "3 nhà khóa cửa".
    private func isBeforeTrouble(_ range: Range<Int>, _ figure: Message.Figure, _ clause: Clause) -> Bool {
        figure.unit != nil && reading.affirmed(.unwilling, in: range.upperBound..<clause.range.upperBound) != nil
    }

    /// Some of the places, that trouble is told of: after "có", before the trouble.
    private func isSome(_ range: Range<Int>, _ clause: Clause) -> Bool {
        guard range.lowerBound > clause.range.lowerBound, tokens[range.lowerBound - 1].folded == "co" else {
            return false
        }
        return [Sense.unwilling, .obstacle, .lack, .broken].contains { sense in
            reading.affirmed(sense, in: range.upperBound..<clause.range.upperBound) != nil
        }
    }

    /// A clause that begins with "có" and fewer of what was counted just before.
    private func isSomeOfLast(
        _ range: Range<Int>, _ figure: Message.Figure, _ clause: Clause, _ last: RoledFigure?
    ) -> Bool {
        guard let last, range.lowerBound == clause.range.lowerBound + 1, tokens[range.lowerBound - 1].folded == "co",
            let unit = figure.unit, last.range.upperBound <= clause.range.lowerBound
        else { return false }
        return last.figure.unit == unit && figure.value < last.figure.value
            && [.bare, .done, .total].contains(last.role)
    }

    /// "In xong 60 phiếu", "không hề báo 30": what is made ready, or was not said, is no part of what is done.
    private func isPrepared(_ range: Range<Int>, _ clause: Clause) -> Bool {
        let before = near(range.lowerBound, clause)
        if reading.ranges(.report, in: before).contains(where: { reading.isNegated(at: $0.lowerBound) }) { return true }
        guard let verb = before.last(where: { Self.preparing.match(tokens, at: $0)?.value ?? false }) else {
            return false
        }
        return !(verb..<range.lowerBound).contains {
            tokens[$0].isSign(":") || Self.working.match(tokens, at: $0) != nil
        }
    }
    /// What is done before and beside the work; words that only begin alike are none.
    private static let preparing: WordTable<Bool> = [
        "in": true, "photo": true, "phô tô": true, "soạn": true, "phát": true, "phát hiện": false, "phát sinh": false,
        "mời": true, "chụp": true, "gọi": true, "đặt": true, "mua": true, "họp": true, "phổ biến": true,
        "tuyên truyền": true, "thông báo": true, "liên hệ": true, "hẹn": true, "mượn": true, "vận động": true,
        "dán": true, "cấp phát": true, "gửi giấy": true, "gửi thư": true, "lắp": true,
    ]
    private static let working: WordPatterns = [
        "rà", "rà soát", "khảo sát", "kiểm tra", "kiểm", "đi", "làm", "đạt", "lũy kế", "tổng", "còn", "cộng",
        "báo cáo", "chốt", "hoàn thành", "bảo", "báo", "nói", "lên",
    ]

    /// "Hạn 12 tới 31": a day of the month.
    private func isLimit(_ range: Range<Int>, _ clause: Clause) -> Bool {
        range.count == 1 && range.lowerBound > clause.range.lowerBound
            && Self.until.match(tokens, at: range.lowerBound - 1) != nil
            && reading.matches(Self.deadline, in: clause.range.lowerBound..<range.lowerBound) != nil
    }
    private static let until: WordPatterns = ["tới", "đến", "là", "ngày"]
    private static let deadline: WordPatterns = ["hạn", "thời hạn", "hạn chót"]

    /// "2, mà em báo luôn #14 xong rồi": a number alone before what is done is a choice, no figure.
    private func isChoice(_ range: Range<Int>, _ clause: Clause, of clauses: [Clause]) -> Bool {
        range == clause.range && range.count == 1 && range.lowerBound == 0 && clauses.count == 1
            && reading.clauses.dropFirst().contains { reading.affirmed(.done, in: $0.range) != nil }
    }

    private func isInDate(_ index: Int) -> Bool {
        reading.message.notes(at: index).contains { if case .date = $0.kind { true } else { false } }
    }

    private func isPartWord(before index: Int, in clause: Clause) -> Bool {
        reading.matches(Self.parting, in: near(index, clause)) != nil
    }

    /// What of a clause stands before a place, and not farther than people hear.
    private func near(_ index: Int, _ clause: Clause) -> Range<Int> {
        max(clause.range.lowerBound, index - 60)..<index
    }

    /// Whether a figure counts what a work counts, or nothing that is named.
    private func counts(_ figure: Message.Figure, _ works: [Int]) -> Bool {
        guard let unit = figure.unit.map(Folded.words) else { return true }
        if Self.ofWork.contains(unit) { return true }
        return works.compactMap(reading.sight.work).contains { $0.unitOfCount.map(Folded.words) == unit }
    }

    /// The last word that says what a figure is, before it in its clause; what follows it may say more.
    private func role(of range: Range<Int>, _ figure: Message.Figure, in clause: Clause) -> RoledFigure.Role {
        if isAddress(range) { return .nothing }
        let sums = FigureSums(reading: reading)
        if sums.completes(range, clause) { return .left }
        if sums.isAim(range, figure, clause) { return .target }
        if range.upperBound < clause.range.upperBound, Self.former.match(tokens, at: range.upperBound) != nil {
            return .before
        }
        let after =
            range.upperBound < clause.range.upperBound
            ? FigureWords.after.match(tokens, at: range.upperBound)?.value : nil
        if figure.unit == "điểm phần trăm" || index(before: range, in: Self.numbering)
            || range.lowerBound > 1 && Self.numbered.match(tokens, at: range.lowerBound - 2) != nil
        {
            return .nothing
        }
        if range.lowerBound > 0, tokens[range.lowerBound - 1].isSign("+") { return .add }
        let (found, isStrong) = said(before: range, figure, in: clause)
        if isStrong, let found { return found }
        if let after { return after }
        if let found { return found }
        if tokens.indices.contains(clause.range.lowerBound - 1), tokens[clause.range.lowerBound - 1].isSign("("),
            isBefore(clause)
        {
            return .before
        }
        return figure.of != nil ? .done : .bare
    }

    /// What the words before a figure make of it: the strongest word counts, else the nearest ("đã được thêm 5", "còn lại").
    private func said(
        before range: Range<Int>, _ figure: Message.Figure, in clause: Clause
    ) -> (role: RoledFigure.Role?, isStrong: Bool) {
        var index = range.lowerBound - 1
        var (found, distance): (RoledFigure.Role?, Int) = (nil, 0)
        while index >= clause.range.lowerBound, distance < 6, !isFigure(index), !turnsTo(index, in: clause) {
            if found != nil, Self.subjects.match(tokens, at: index) != nil || isNamedWork(index) { break }
            defer { index -= 1 }
            guard let (role, next) = FigureWords.before.match(tokens, at: index), next <= range.lowerBound else {
                distance += 1
                continue
            }
            if role == .before, next < range.lowerBound, tokens[index].folded == "tu" { continue }
            // "Còn lại xong hết 54": done is nearer.
            if role == .left, found == .done, index + 1 < range.lowerBound, Self.ended.contains(tokens[next]) { break }
            if Self.strong.contains(role) { return (negated(role, index), true) }
            if found == nil, role != .part || figure.of == nil { found = negated(role, index) }
            distance += 1
        }
        return (found, false)
    }
    private static let strong: Set<RoledFigure.Role> = [.add, .left, .total, .before, .minus, .target]

    private func isFigure(_ index: Int) -> Bool {
        reading.message.notes(at: index).contains { if case .figure = $0.kind { true } else { false } }
    }

    private func index(before range: Range<Int>, in words: WordPatterns) -> Bool {
        range.lowerBound > 0 && words.match(tokens, at: range.lowerBound - 1) != nil
    }
    /// Words before a number that counts nothing: "mục 3", "ngõ 33", "tầng 2".
    private static let numbering: WordPatterns = [
        "mục", "khoản", "điều", "tầng", "ngõ", "đường", "ngách", "hẻm", "điểm", "cấp", "biểu", "trang", "nhóm", "khóa",
        "phòng", "khu", "tổ dân phố", "cụm", "bước", "tổ số", "tuần", "tháng", "quý", "đội", "lần", "lớp", "đợt",
        "lần thứ", "tổ",
    ]
    private static let numbered: WordPatterns = [
        "bão số", "nhà số", "trọ số", "căn số", "phòng số", "văn bản số", "biên bản số", "công văn số", "tổ số",
        "sở số", "nhiệm vụ số", "kế hoạch số",
    ]

    /// "Nhà trọ 33 Tân Mai": a number between what stands there and the name of a street.
    private func isAddress(_ range: Range<Int>) -> Bool {
        guard range.count == 1, range.lowerBound > 0, range.upperBound < tokens.count,
            Self.building.match(tokens, at: range.lowerBound - 1) != nil
        else { return false }
        let next = tokens[range.upperBound]
        return next.kind == .word && next.text.first?.isUppercase == true
            || Self.street.match(tokens, at: range.upperBound) != nil
    }
    private static let building: WordPatterns = ["trọ", "nhà", "căn", "sở", "số", "mini"]
    private static let street: WordPatterns = ["ngõ", "đường", "phố", "ngách"]

    private func isNamedWork(_ index: Int) -> Bool {
        reading.message.notes(at: index).contains {
            if case .works(_, let how) = $0.kind { how != "subject" } else { false }
        }
    }

    /// "Còn 12 …", "còn nhà trọ …": the talk turns to another work, nothing is left.
    private func turnsTo(_ index: Int, in clause: Clause) -> Bool {
        index == clause.range.lowerBound && Self.turning.match(tokens, at: index) != nil
            && reading.message.notes(at: index + 1).contains {
                if case .works = $0.kind { $0.range.lowerBound == index + 1 } else { false }
            }
    }
    private static let turning: WordPatterns = ["còn"]
    /// With somebody who does it another thing begins: "còn lại em làm tới 46".
    private static let subjects: WordPatterns = ["em", "tui", "tôi", "mình", "bọn em", "chúng tôi"]
    private static let former: WordPatterns = ["cũ", "trước", "hôm qua", "đã báo", "lần trước"]

    /// A clause in brackets after "báo cáo trước".
    private func isBefore(_ clause: Clause) -> Bool {
        guard let last = reading.clauses.last(where: { $0.range.upperBound <= clause.range.lowerBound }) else {
            return false
        }
        return last.range.contains { FigureWords.before.match(tokens, at: $0)?.value == .before }
    }

    private func negated(_ role: RoledFigure.Role, _ index: Int) -> RoledFigure.Role {
        guard role == .done, reading.isNegated(at: index) else { return role }
        // "Chưa được 40" is less than that, "chưa đi 20 nhà" are left.
        return Self.reaching.contains(tokens[index]) ? .nothing : .left
    }
    private static let ended: WordSet = ["xong", "hoan"]
    private static let reaching: WordSet = ["duoc", "dat", "len", "toi", "co", "den", "du"]
    private static let parting: WordPatterns = [
        "trong đó", "trong số đó", "gồm", "bao gồm", "trong số này", "trong ấy",
    ]
    /// Units that a work of looking through places or of training may count.
    private static let ofWork: Set<String> = [
        "co so", "nha", "so nha", "nha tro", "ho", "ho dan", "phuong", "xa", "thi tran", "nhan khau", "chung cu", "toa",
        "toa nha", "can", "can ho", "dia chi", "phieu", "ho so",
        "truong", "doanh nghiep", "don vi", "diem phan tram",
    ]
}
