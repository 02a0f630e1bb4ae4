import Assignments
import VietnameseText

extension Frames {
    // MARK: What stands in the way

    /// Something or somebody stands in the way.
    mutating func obstacle() {
        let isReported = statements.contains { $0.act?.name == "report" }
        let clauses = open.filter { clause in
            guard reading.clauses[clause].link != .condition, !isTold(clause) || affirms(.wait, clause) else {
                return false
            }
            if affirms(.obstacle, clause) { return true }
            let isPast = reading.dates(in: range(clause)).contains {
                if case .date(let day) = $0.note.kind { day.day == .relative(-1) } else { false }
            }
            if isPast, affirms(.broken, clause) { return false }
            let isBad =
                lacks(clause) || isHeldUp(clause) || affirms(.broken, clause) || affirms(.unwilling, clause)
                || affirms(.wait, clause) && party(in: range(clause)) != nil || affirms(.busy, clause)
            guard isBad,
                !has(.underWay, clause) || affirms(.unwilling, clause) || lacks(clause) || affirms(.broken, clause)
            else { return false }
            // The places behind a figure that was reported are no obstacle of their own.
            return
                !(isReported
                && reading.message.notes(in: range(clause)).contains {
                    if case .figure = $0.kind { true } else { false }
                } && !affirms(.lack, clause))
        }
        let isSubmitted = statements.contains { $0.act?.name == "submit" }
        if clauses.isEmpty { return inability() }
        if reading.matches(Self.noMatter, in: span) != nil { return }
        if isSubmitted, !clauses.contains(where: { affirms(.obstacle, $0) }) { return }
        let strong = clauses.contains {
            affirms(.obstacle, $0) || lacks($0) || affirms(.broken, $0) || affirms(.unwilling, $0) || affirms(.wait, $0)
                || isHeldUp($0)
        }
        guard strong else { return }
        var slots: [String: JSON] = ["text": .text(words(clauses))]
        let wide = Set(
            clauses
                + open.filter {
                    asks(for: $0) || clauses.contains($0 - 1) && reading.clauses[$0].link == .reason
                        || clauses.contains($0 + 1)
                })
        if let who = (clauses + wide.sorted()).compactMap({ party(in: range($0)) }).first { slots["who"] = .text(who) }
        slots["text"] = nil
        say("obstacle", slots, works: works(clauses), wide.filter { !isAhead($0) || clauses.contains($0) })
    }

    /// "Chưa mở được vì Sở chưa cử người": not done, and a reason that lies with others or lacks something.
    private mutating func inability() {
        guard !statements.contains(where: { $0.act?.name == "askExtension" }) else { return }
        let reasons = open.filter { clause in
            reading.clauses[clause].link == .reason
                && (range(clause).contains(where: reading.isNot) || affirms(.busy, clause) || affirms(.wait, clause)
                    || lacks(clause))
                && open.contains(clause - 1)
                && (range(clause - 1).contains(where: reading.isNot) || has(.late, clause - 1))
        }
        guard let reason = reasons.first else { return }
        var slots: [String: JSON] = [:]
        if let who = party(in: range(reason)) { slots["who"] = .text(who) }
        say("obstacle", slots, works: works([reason - 1, reason]), [reason - 1, reason])
    }

    /// "Bên công an chưa gửi tài liệu": another office, and what it has not done.
    private func isHeldUp(_ clause: Int) -> Bool {
        guard let not = range(clause).first(where: reading.isNot), not > range(clause).lowerBound else { return false }
        let before = range(clause).lowerBound..<not
        if reading.matches(Self.parties, in: before) != nil, !has(.receive, clause) { return true }
        if reading.matches(Self.wards, in: before) != nil, !hasFigure(clause), !has(.receive, clause),
            !has(.done, clause), before.count <= 8
        {
            return true
        }
        let isOffice =
            Self.divisions.keysMatch(reading.tokens, before)
            || reading.message.notes(in: before).contains { note in
                if case .units(let units) = note.kind {
                    units.contains { !reading.sight.office.path(of: reading.sight.speaker.officer.unit).contains($0) }
                } else {
                    false
                }
            }
        return isOffice && !has(.assignedTo, clause) && !has(.notMine, clause)
    }

    private static let wards: WordPatterns = ["phường", "xã", "phòng"]
    /// Those with whom the work is done and who may not do their part.
    private static let parties: WordPatterns = [
        "chủ nhà", "chủ trọ", "chủ cơ sở", "chủ hộ", "bà con", "người dân", "người thuê", "công an phường",
        "mấy phường", "các phường", "chủ kinh doanh", "tổ dân phố", "giảng viên", "báo cáo viên", "chủ tịch phường",
    ]

    private func asks(for clause: Int) -> Bool { has(.wish, clause) || party(in: range(clause)) != nil }

    /// Something lacks: the thing follows, or stands before "chưa có"; no length of time.
    private func lacks(_ clause: Int) -> Bool {
        reading.ranges(.lack, in: range(clause)).contains { word in
            if reading.isNegated(at: word.lowerBound) { return false }
            // "12 cơ sở không có lối thoát hiểm" is found there, it hinders nobody.
            let counted = reading.roled([reading.clauses[clause]], of: segment.works).contains {
                $0.role != .nothing && $0.range.upperBound <= word.lowerBound && $0.figure.unit != nil
            }
            if counted { return false }
            let isTime = reading.message.notes.contains {
                if case .date = $0.kind {
                    $0.range.overlaps(word) || $0.range.lowerBound == word.upperBound
                } else {
                    false
                }
            }
            if isTime { return false }
            let next = word.upperBound
            // "Còn thiếu 3 phường" counts what is left.
            if reading.roled([reading.clauses[clause]], of: segment.works).contains(where: {
                $0.range.lowerBound == next && $0.role != .nothing
            }) {
                return false
            }
            let isLast = next >= range(clause).upperBound
            if word.count == 1, reading.tokens[word.lowerBound].folded == "het" {
                return !isLast && word.lowerBound == firstWord(clause) && reading.tokens[next].kind == .word
                    && !Self.afterAll.contains(reading.tokens[next])
            }
            if !isLast, Self.nothing.match(reading.tokens, at: next) != nil { return false }
            return true
        }
    }
    private static let noMatter: WordPatterns = [
        "không sao", "không vấn đề", "không ảnh hưởng", "vẫn làm được", "vẫn ổn", "không đáng kể",
    ]
    private static let afterAll: WordSet = [
        "roi", "a", "bao", "nhe", "nha", "hom", "ngay", "gio", "quy", "thang", "tuan", "suc", "vuong", "viec", "y",
    ]
    private static let nothing: WordPatterns = [
        "gì", "vướng", "khó khăn", "vướng mắc", "việc gì", "gì mới", "phát sinh", "vấn đề", "biến động", "thay đổi",
        "tiến triển", "số liệu mới", "thêm", "kết quả", "trở ngại", "khó", "chi",
    ]

    private func firstWord(_ clause: Int) -> Int {
        range(clause).first { !Self.opening.contains(reading.tokens[$0]) } ?? range(clause).lowerBound
    }
    private static let opening: WordSet = ["da", "em", "anh", "bot", "a", "oi", "bao", "cao", "bi", "dang"]

    /// What stood in the way does no more.
    mutating func obstacleGone() {
        let clauses = open.filter { clause in
            if affirms(.gone, clause) { return true }
            if isSettled(clause) { return true }
            if [Sense.obstacle, .broken, .unwilling, .wait, .busy].contains(where: {
                reading.ranges($0, in: range(clause)).contains { reading.isEnded($0.lowerBound) }
            }) {
                return true
            }
            return affirms(.available, clause)
                && segment.clauses.contains { other in
                    other <= clause
                        && (reading.has(.lack, in: range(other)) || has(.obstacle, other) || has(.broken, other))
                }
        }
        guard !clauses.isEmpty else { return }
        let all = segment.clauses.filter { open.contains($0) && $0 <= (clauses.max() ?? $0) && !hasFigure($0) }
        let blocked = reading.mine.filter(\.isBlocked).map(\.code)
        say("obstacleGone", works: works(all, or: blocked), Set(all + clauses))
    }

    /// "Vụ thiếu giảng viên ok rồi": trouble, and after it that it is settled.
    private func isSettled(_ clause: Int) -> Bool {
        guard
            let trouble = [Sense.lack, .obstacle, .broken, .unwilling].compactMap({
                reading.first($0, in: range(clause))
            }).first
        else { return false }
        return reading.matches(Self.settled, in: trouble.upperBound..<range(clause).upperBound) != nil
    }
    private static let settled: WordPatterns = [
        "ok rồi", "ổn rồi", "xong rồi", "giải quyết rồi", "đâu vào đấy", "êm rồi", "được rồi", "xử lý rồi", "hết rồi",
        "đã xong",
    ]

    // MARK: Whose work it is

    /// The work belongs to others, or shall go to them.
    mutating func objection() {
        let clauses = open.filter { clause in
            affirms(.notMine, clause) || affirms(.duty, clause) && duty(clause) || has(.assignedTo, clause)
                || reading.ranges(.notMine, in: range(clause)).contains {
                    reading.tokens[$0.lowerBound].folded == "khong"
                }
        }
        let questions = segment.clauses.filter { has(.assignedTo, $0) || has(.notMine, $0) }
        if !clauses.isEmpty || questions.contains(where: { has(.assignedTo, $0) }) {
            let all = Set(clauses + questions + open)
            var slots: [String: JSON] = [:]
            if let who = all.sorted().compactMap({ party(in: range($0)) }).first { slots["to"] = .text(who) }
            return say("object", slots, works: works(Array(all), or: reading.unacknowledged), all, score: 97)
        }
        guard
            let clause = open.first(where: {
                affirms(.passOn, $0) || reading.matches(Self.anybody, in: range($0)) != nil
                    || affirms(.instead, $0) && !reading.codes(in: span).isEmpty
            })
        else { return }
        let named = people(in: range(clause))
        if named.isEmpty, reading.matches(Self.anybody, in: range(clause)) != nil {
            return say(.ask("person", Set(open)))
        }
        guard !named.isEmpty || party(in: range(clause)) != nil else { return }
        if named.count > 1 { return say(.ask("person", [clause])) }
        let to = named.first.flatMap { reading.sight.office.officer($0)?.name } ?? party(in: range(clause)) ?? ""
        say("askHandOver", ["to": .text(to)], works: works([clause]), Set(open))
    }

    private static let anybody: WordPatterns = ["cho người khác", "cho ai khác", "cho đồng chí khác", "cho bạn khác"]

    /// "Thuộc chức năng của Phòng Nội vụ": another party's duty, said of one's own work.
    private func duty(_ clause: Int) -> Bool {
        guard party(in: range(clause)) != nil, people(in: range(clause)).isEmpty else { return false }
        return !works([clause]).isEmpty && !hasFigure(clause) && !isAhead(clause)
    }

    // MARK: People and parties

    /// The people that the first name in a range may mean; "anh" and "chị" tell two of one name apart.
    func people(in range: Range<Int>) -> [Officer.ID] {
        for note in reading.message.notes(in: range) {
            guard case .people(let found) = note.kind else { continue }
            let others = found.filter { $0 != reading.sight.speaker.officer.id }
            guard others.count > 1 else { return others }
            let own = others.filter { reading.sight.office.officer($0)?.unit == reading.sight.speaker.officer.unit }
            if own.count == 1 { return own }
            let title = note.range.lowerBound > 0 ? reading.tokens[note.range.lowerBound - 1].folded : ""
            let fitting = others.filter { id in
                let middle = Folded.words(reading.sight.office.officer(id)?.name ?? "").split(separator: " ")
                    .dropFirst().first
                return title == "chi" || title == "co"
                    ? middle == "thi" : title == "anh" || title == "ong" ? middle == "van" : true
            }
            return fitting.isEmpty ? others : fitting
        }
        return []
    }

    /// Who could remove an obstacle, or to whom work belongs: a unit, a person, a division by its abbreviation.
    func party(in range: Range<Int>) -> String? {
        let office = reading.sight.office
        let own = office.path(of: reading.sight.speaker.officer.unit)
        for index in range where !reading.message.isFenced(index) {
            if let (name, next) = Self.divisions.match(reading.tokens, at: index) {
                return own.isEmpty ? name : full(name, next)
            }
            guard let note = reading.message.notes.first(where: { $0.range.lowerBound == index }) else { continue }
            switch note.kind {
            case .units(let units):
                if index > 0,
                    Self.addressing.match(reading.tokens, at: index - 1) != nil
                        || index > 1 && Self.addressing.match(reading.tokens, at: index - 2) != nil
                {
                    continue
                }
                let others = units.filter { !own.contains($0) }
                if let unit =
                    (others.count > 1
                    ? others.filter {
                        office.unit($0).map { Folded.words($0.name) }
                            == reading.tokens[note.range].map(\.folded).joined(separator: " ")
                    } : others).first, others.count >= 1
                {
                    return office.unit(unit)?.name
                }
            case .people:
                let found = people(in: note.range)
                if found.count == 1, let person = office.officer(found[0]) { return person.name }
            default: break
            }
        }
        return division(in: range)
    }

    private func full(_ name: String, _ next: Int) -> String {
        next < reading.tokens.count && reading.tokens[next].folded == "quan" && !name.hasSuffix("quận")
            ? name + " quận" : name
    }

    /// "Phòng Văn hóa và Thông tin quận": a division by its full name, in capitals.
    private func division(in range: Range<Int>) -> String? {
        guard
            let start = range.first(where: {
                ["phong", "ban", "van"].contains(reading.tokens[$0].folded) && $0 + 1 < range.upperBound
                    && reading.tokens[$0].text.first?.isUppercase == true && reading.tokens[$0 + 1].kind == .word
            })
        else {
            return nil
        }
        var end = start + 1
        while end < range.upperBound, reading.tokens[end].kind == .word,
            reading.tokens[end].text.first?.isUppercase == true || Self.joining.contains(reading.tokens[end])
        { end += 1 }
        guard end > start + 1 else { return nil }
        return reading.message.source(start..<end)
    }
    private static let joining: WordSet = ["va", "thong", "tin", "quan", "huyen", "y", "te", "noi", "vu", "kinh"]

    /// Words after which somebody is spoken to, not of.
    private static let addressing: WordPatterns = [
        "đề nghị", "báo cáo", "kính gửi", "trình", "kính trình", "xin", "kính báo",
    ]

    /// Divisions of a district and of the police as people abbreviate them.
    private static let divisions: WordTable<String> = [
        "phòng tckh": "Phòng Tài chính - Kế hoạch", "tckh": "Phòng Tài chính - Kế hoạch",
        "phòng tài chính": "Phòng Tài chính - Kế hoạch", "phòng qlđt": "Phòng Quản lý đô thị",
        "qlđt": "Phòng Quản lý đô thị",
        "phòng vhtt": "Phòng Văn hóa và Thông tin", "phòng văn hóa": "Phòng Văn hóa và Thông tin",
        "phòng văn hóa và thông tin": "Phòng Văn hóa và Thông tin", "phòng quản lý đô thị": "Phòng Quản lý đô thị",
        "phòng tài chính kế hoạch": "Phòng Tài chính - Kế hoạch", "phòng tài nguyên": "Phòng Tài nguyên và Môi trường",
        "vhtt": "Phòng Văn hóa và Thông tin", "phòng tnmt": "Phòng Tài nguyên và Môi trường",
        "phòng gdđt": "Phòng Giáo dục và Đào tạo", "phòng lđtbxh": "Phòng Lao động - Thương binh và Xã hội",
        "phòng nội vụ": "Phòng Nội vụ", "phòng y tế": "Phòng Y tế", "phòng tư pháp": "Phòng Tư pháp",
        "phòng kinh tế": "Phòng Kinh tế", "vp quận": "Văn phòng quận", "văn phòng quận": "Văn phòng quận",
        "pc07": "Công an thành phố", "phòng pc07": "Công an thành phố",
        "ca quận": "Công an quận", "công an quận": "Công an quận", "catp": "Công an thành phố",
        "công an thành phố": "Công an thành phố", "công an phường": "Công an phường", "điện lực": "Điện lực",
        "bên điện lực": "Điện lực", "ubnd thành phố": "UBND thành phố",
    ]
}

extension WordTable {
    /// Whether any of its patterns stands in a range.
    func keysMatch(_ tokens: [Token], _ range: Range<Int>) -> Bool {
        range.contains { match(tokens, at: $0).map { $0.next <= range.upperBound } ?? false }
    }
}
