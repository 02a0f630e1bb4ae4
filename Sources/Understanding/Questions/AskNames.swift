import Assignments
import CivilCalendar
import VietnameseText

/// How units, groups and people are named in a label, and small words around numbers.
enum AskNames {
    static func name(_ unit: OrgUnit) -> String {
        ["Quận", "Huyện", "Thị xã"].contains(unit.kind) ? unit.shortName : unit.name
    }

    static func name(of group: UnitGroup, _ source: String) -> String {
        let words = Folded.words(source)
        if words.contains("noi thanh") { return "noi thanh" }
        if words.contains("ngoai thanh") { return "ngoai thanh" }
        guard case .kinds(let kinds) = group, kinds.count == 1, let kind = kinds.first else { return "all" }
        return [
            "thanh pho": "all", "quan": "quận", "huyen": "huyện", "thi xa": "thị xã", "phuong": "phường", "xa": "xã",
        ][kind] ?? kind
    }

    /// Of several people of one name those who are called "anh" or "chị" as the speaker says.
    static func fitting(_ people: [Officer.ID], before: String?, _ sight: Sight) -> [Officer.ID] {
        guard people.count > 1, let before else { return people }
        let isWoman: (Officer.ID) -> Bool = {
            sight.office.officer($0).map { Folded.words($0.name).contains(" thi ") } ?? false
        }
        switch before {
        case "chi", "ba", "co": return people.filter(isWoman)
        case "anh", "ong", "cau", "chu": return people.filter { !isWoman($0) }
        default: return people
        }
    }

    /// Whether a name is one of a person here: with its marks as typed, and not a word that opens a sentence. People whose name is
    /// that of their office ("Lãnh đạo Đống Đa") are not called by its last word.
    static func isPerson(_ people: [Officer.ID], _ range: Range<Int>, _ message: Message, _ sight: Sight) -> Bool {
        let first = message.tokens[range.lowerBound]
        let titled = range.lowerBound > 0 && titles.contains(message.tokens[range.lowerBound - 1].folded)
        guard range.count == 1 else { return true }
        return people.contains { id in
            guard let officer = sight.office.officer(id), let word = officer.name.split(separator: " ").last else {
                return false
            }
            let key = WordKey(word, folded: Folding.fold(word))
            let unit = sight.office.unit(officer.unit).map { Folded.words($0.shortName) } ?? ""
            if Folded.words(officer.name).hasSuffix(unit) || Folded.words(officer.name).hasPrefix("lanh dao")
                || Folded.words(officer.name).hasPrefix("can bo")
            {
                return false
            }
            // "Lượng việc": at the head of a sentence only those who have work here are called by their bare name.
            if !titled, range.lowerBound == 0, !sight.works.contains(where: { $0.officer == id }),
                officer.unit != sight.speaker.officer.unit
            {
                return false
            }
            if range.lowerBound > 0, ["viec", "cua"].contains(message.tokens[range.lowerBound - 1].folded),
                first.key.marks == 0, key.marks != 0, !sight.works.contains(where: { $0.officer == id })
            {
                return false
            }
            if first.key.marks == key.marks { return titled || key.marks != 0 || !common.contains(first.folded) }
            return first.key.marks == 0 && (titled || !message.typesMarks)
        }
    }

    private static let titles: Set<String> = [
        "anh", "chi", "ong", "ba", "co", "chu", "cau", "bac", "chi", "c", "a", "dc", "duoc", "sep", "thay", "ban", "em",
        "ban", "thang",
    ]
    /// "Thanh gì đó": a unit of whose name one word is known; the only one of which what is said is true.
    static func halfKnown(_ t: [Token], _ range: Range<Int>, _ sight: Sight, _ asked: inout Asked) {
        guard asked.units.isEmpty,
            let index = range.first(where: { index in
                index + 2 < range.upperBound && t[index].text.first?.isUppercase == true && t[index + 1].folded == "gi"
                    && ["do", "ay", "y", "kia", "nhi"].contains(t[index + 2].folded)
            })
        else { return }
        let named = sight.office.units.filter { Folded.words($0.shortName).hasPrefix(t[index].folded + " ") }.map(\.id)
        guard !named.isEmpty else { return }
        let works = sight.works.filter {
            named.contains($0.unit) && (!asked.predicates.contains(.done) || $0.state == .completed)
        }
        if works.count == 1, let only = works.first, !asked.predicates.isEmpty, asked.predicates != [.started] {
            asked.units = [only.unit]
            asked.days = []
        } else {
            asked.isUnclear = true
        }
    }

    /// The only office whose name begins so: "công an", "sở thông tin"; without its kind where it leads or takes part.
    static func office(_ message: Message, _ index: Int, _ sight: Sight) -> AskScan.Item? {
        let t = message.tokens
        guard index + 1 < t.count, t[index + 1].kind == .word else { return nil }
        let start = "\(t[index].folded) \(t[index + 1].folded)"
        let next = index + 2 < t.count ? t[index + 2].folded : ""
        var found = Set(sight.index.office.byName[start] ?? [])
        if ["chu", "phoi"].contains(next) { found.formUnion(sight.index.office.byShortName[start] ?? []) }
        return found.count == 1
            ? found.first.map { AskScan.Item(range: index..<(index + 2), kind: .note(.units([$0]))) } : nil
    }

    /// Words after which a name may be written small.
    static let calls: Set<String> = ["viec", "anh", "chi", "ong", "ba", "cau", "chu", "bac", "cua", "d", "dc", "duoc"]
    /// What follows a name that is the subject of a sentence.
    static let doing: WordSet = [
        "dang", "giu", "cam", "om", "nop", "nghi", "lam", "con", "phu", "co", "chua", "bao",
    ]
    static func isName(_ kind: Message.Note.Kind) -> Bool {
        switch kind {
        case .units, .people, .campaign, .fence: true;
        default: false
        }
    }

    static let common: Set<String> = ["anh", "vinh", "an", "tra", "minh", "em", "nay", "ay", "ta", "quan", "so", "ha"]
    static let past: WordPatterns = ["vừa rồi", "vừa qua", "tuần trước", "trước", "rồi", "tuần rồi", "qua"]
    static let half = WordPattern("nửa")
    static let lengths = ["ngay": 1, "hom": 1, "bua": 1, "tuan": 7]
    static let counted: Set<String> = [
        "dua", "ong", "thang", "tay", "nha", "noi", "cho", "ben", "nguoi", "viec", "cai", "quan", "huyen",
    ]

    /// "Từ mùng một": of this month, which has it behind it.
    static func dayOfMonth(_ t: [Token], _ range: Range<Int>, _ today: CivilDate) -> AskDays? {
        guard let index = range.first(where: { ["mung", "mong"].contains(t[$0].folded) }),
            let (day, _) = number(t, index + 1),
            let date = CivilDate(year: today.year, month: today.month, day: day)
        else { return nil }
        return AskDays(from: date, to: t[range.lowerBound].folded == "tu" ? max(today, date) : date)
    }

    /// A small number in digits or words.
    static func number(_ t: [Token], _ index: Int) -> (Int, Int)? {
        guard t.indices.contains(index) else { return nil }
        if let value = t[index].integer { return (value, 1) }
        guard t[index].kind == .word, let (value, count) = NumberWords.read(t[...], at: index) else { return nil }
        return (value, count)
    }

    /// A code said in words, with or without "mươi": "hai mươi tư", "hai tư".
    static func spokenCode(_ t: [Token], _ index: Int) -> Int? {
        if let (code, count) = number(t, index), count > 1 { return code }
        guard let tens = digits[word(t, index)], tens > 1, let ones = digits[word(t, index + 1)] else { return nil }
        return tens * 10 + ones
    }

    private static func word(_ t: [Token], _ index: Int) -> String {
        t.indices.contains(index) && t[index].kind == .word ? t[index].folded : ""
    }
    private static let digits = [
        "mot": 1, "hai": 2, "ba": 3, "bon": 4, "tu": 4, "nam": 5, "lam": 5, "sau": 6, "bay": 7, "tam": 8, "chin": 9,
    ]

    /// The bound that is said in the three words before a number: "dưới 50%", "chưa được một nửa".
    static func bound(_ t: [Token], before index: Int, typesMarks: Bool) -> AskSense.Bound? {
        for start in (max(0, index - 5)..<index) {
            guard let found = AskWords.match(t, start, typesMarks: typesMarks), found.range.upperBound <= index else {
                continue
            }
            if found.range.upperBound < index - 1 { continue }
            for case .bound(let bound) in found.senses { return bound }
        }
        return nil
    }
}

/// A subject that no work of the office is called by: "Kế hoạch 98", "vụ kho lạnh".
enum AskAbout {
    private static let papers: WordPatterns = [
        "kế hoạch", "quyết định", "chỉ thị", "nghị quyết", "công điện", "thông báo", "văn bản", "công văn", "kết luận",
    ]
    private static let openers: WordPatterns = [
        "vụ", "mảng", "liên quan đến", "liên quan tới", "lĩnh vực", "về vụ", "về mảng", "về việc", "về lĩnh vực",
        "về chuyện", "việc về", "nhiệm vụ về", "nội dung về",
    ]

    static func words(in clause: AskClause) -> String? {
        let (t, range) = (clause.t, clause.range)
        for index in range {
            if let paper = papers.match(t, at: index), paper.upperBound < range.upperBound,
                t[paper.upperBound].integer != nil
            {
                return clause.message.source(paper.lowerBound..<(paper.upperBound + 1))
            }
            guard let opener = openers.match(t, at: index), clause.word(index - 1) != "nhiem" else { continue }
            var end = opener.upperBound
            while end < range.upperBound, t[end].kind == .word, end - opener.upperBound < 4,
                !clause.items.contains(where: { $0.range.contains(end) }),
                !closers.contains(t[end])
            { end += 1 }
            if end - opener.upperBound >= 2 { return clause.message.source(opener.upperBound..<end) }
        }
        return nil
    }

    private static let closers: WordSet = [
        "duoc", "nao", "gi", "dang", "da", "thi", "giup", "cua", "den", "toi", "ay", "do", "em", "anh", "chi", "nay",
        "co", "con", "bi",
    ]
}
