import Assignments
import VietnameseText

extension Frames {
    // MARK: Whose work it is

    /// The work belongs to others, or shall go to them.
    mutating func objection() {
        if handsOver() { return }
        let clauses = open.filter { clause in
            affirms(.notMine, clause) || affirms(.duty, clause) && duty(clause) || has(.assignedTo, clause)
                || affirms(.sendBack, clause) && reading.matches(Self.upwards, in: range(clause)) != nil
                || reading.ranges(.notMine, in: range(clause)).contains {
                    reading.tokens[$0.lowerBound].folded == "khong"
                }
        }
        let questions = segment.clauses.filter { has(.assignedTo, $0) || has(.notMine, $0) }
        if !clauses.isEmpty || questions.contains(where: { has(.assignedTo, $0) }) {
            let all = Set(clauses + questions + open)
            var slots: [String: JSON] = [:]
            if let who = owner(all) { slots["to"] = .text(who) }
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
        say(named.isEmpty ? "object" : "askHandOver", ["to": .text(to)], works: works([clause]), Set(open))
    }

    /// "Cho em giao lại 14 cho anh Hùng": to another person of the same unit, with no word that it is not the unit's.
    private mutating func handsOver() -> Bool {
        guard !open.contains(where: { affirms(.notMine, $0) }),
            let clause = segment.clauses.first(where: {
                (open.contains($0) || reading.isQuestion(reading.clauses[$0])) && isHandOver($0)
            })
        else { return false }
        guard let to = people(in: range(clause)).first.flatMap({ reading.sight.office.officer($0)?.name }) else {
            return false
        }
        let codes = reading.named(in: range(clause))
        say(
            "askHandOver", ["to": .text(to)], works: codes.count == 1 ? codes : works([clause]),
            Set(
                [clause]
                    + open.filter {
                        !saysDone($0) && reading.dates(in: range($0)).isEmpty && reading.codes(in: range($0)).isEmpty
                    }))
        return true
    }

    private static let upwards: WordPatterns = [
        "trả về thành phố", "trả lên", "trả lại thành phố", "trả về trên", "trả lại nhiệm vụ", "trả lại việc",
        "trả lên trên",
    ]
    private func saysDone(_ clause: Int) -> Bool {
        hasFigure(clause)
            && (reading.codes(in: span).isEmpty == false || reading.matches(Self.gained, in: range(clause)) != nil)
    }
    private static let gained: WordPatterns = ["được", "xong", "đã", "đạt", "số bàn giao", "mới", "chốt"]

    private func isHandOver(_ clause: Int) -> Bool {
        guard reading.clauses[clause].end != "?" || reading.matches(Self.mayI, in: range(clause)) != nil,
            affirms(.passOn, clause) || affirms(.assignedTo, clause)
                || reading.matches(Self.giving, in: range(clause)) != nil
                || reading.matches(Self.moving, in: range(clause)) != nil
                    && reading.matches(Self.towards, in: range(clause)) != nil
                    && !reading.named(in: range(clause)).isEmpty
        else { return false }
        let named = people(in: range(clause))
        return named.count == 1
            && named.allSatisfy { reading.sight.office.officer($0)?.unit == reading.sight.speaker.officer.unit }
            && !isTold(clause)
    }
    private static let moving: WordPatterns = ["chuyển", "giao", "đổi"]
    private static let towards: WordPatterns = [
        "sang anh", "sang chị", "cho anh", "cho chị", "qua anh", "qua chị", "cho đồng chí", "sang đồng chí",
    ]
    private static let mayI: WordPatterns = ["cho em", "cho tui", "cho tôi", "được không", "được hông", "cho mình"]
    private static let giving: WordPatterns = [
        "giao sang", "bàn giao", "chuyển sang", "sang tay", "nhường", "xin chuyển", "chuyển anh", "chuyển chị",
        "đổi sang",
    ]

    /// Whose the work is: the office named after the words that say so, else any other; no person.
    private func owner(_ clauses: Set<Int>) -> String? {
        let ranges = clauses.sorted().map(range)
        let after = ranges.compactMap { range in
            reading.matches(Self.belonging, in: range).map { $0.upperBound..<range.upperBound }
        }
        return (after + ranges).lazy.compactMap { party(in: $0, withPeople: false) }.first
    }
    private static let belonging: WordPatterns = [
        "của", "thuộc", "giao", "chuyển", "chuyển qua", "chuyển sang", "trả về", "là việc",
    ]

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
    func party(in range: Range<Int>, withPeople: Bool = true) -> String? {
        let office = reading.sight.office
        let own = office.path(of: reading.sight.speaker.officer.unit)
        for index in range where !reading.message.isFenced(index) {
            if let (name, next) = Self.divisions.match(reading.tokens, at: index) {
                return own.isEmpty ? name : full(name, next)
            }
            guard let note = reading.message.notes.first(where: { $0.range.lowerBound == index }) else { continue }
            switch note.kind {
            case .units(let units):
                if index > 1, reading.tokens[index - 1].isSign(":"),
                    Self.addressing.match(reading.tokens, at: index - 3) != nil
                {
                    continue
                }
                if index > 0,
                    Self.addressing.match(reading.tokens, at: index - 1) != nil
                        || index > 1 && Self.addressing.match(reading.tokens, at: index - 2) != nil
                {
                    continue
                }
                let others = units.filter { !own.contains($0) }
                if units.count > 1, others.count < units.count { continue }
                if let unit =
                    (others.count > 1
                    ? others.filter {
                        office.unit($0).map { Folded.words($0.name) }
                            == reading.tokens[note.range].map(\.folded).joined(separator: " ")
                    } : others).first, others.count >= 1
                {
                    return office.unit(unit)?.name
                }
            case .people where withPeople:
                let found = people(in: note.range)
                if found.count == 1, let person = office.officer(found[0]) { return person.name }
            default: break
            }
        }
        return division(in: range) ?? police(in: range)
    }

    /// "Lực lượng công an", "bên công an": the police office that is known, no ward's.
    private func police(in range: Range<Int>) -> String? {
        guard let word = reading.matches(["lực lượng công an", "bên công an", "ngành công an"], in: range),
            word.upperBound == reading.tokens.count
                || !["phuong", "xa", "quan", "huyen"].contains(reading.tokens[word.upperBound].folded)
        else { return nil }
        return reading.sight.office.units(named: "cong an thanh pho").first?.name
    }

    private func full(_ name: String, _ next: Int) -> String {
        next < reading.tokens.count && reading.tokens[next].folded == "quan" && !name.hasSuffix("quận")
            ? name + " quận" : name
    }

    /// "Phòng Văn hóa và Thông tin quận": a division by its full name, in capitals.
    private func division(in range: Range<Int>) -> String? {
        let isShouted = reading.tokens.allSatisfy { $0.kind != .word || $0.text == $0.text.uppercased() }
        guard !isShouted,
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
    static let divisions: WordTable<String> = [
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
