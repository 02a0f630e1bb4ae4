import Assignments
import VietnameseText

/// Which works an order or a decision is about.
enum Target: Equatable {
    case works([Int])
    /// Named, and not known; or several that fit.
    case unclear
    case none

    /// The one work of some codes, or all of them; unclear where there are several.
    static func single(_ codes: [Int], all: Bool = false) -> Target {
        codes.isEmpty ? .none : codes.count == 1 || all ? .works(codes) : .unclear
    }
}

/// Finds the works that the words of a leader are about.
struct Targets {
    let reading: OrderReading
    private var message: Message { reading.message }
    private var sight: Sight { reading.sight }
    private var tokens: [Token] { reading.tokens }

    /// The works that a range names and that fit: by code; by subject and unit; by the unit's or the person's works.
    func target(in range: Range<Int>, where fits: (Sight.Work) -> Bool) -> Target {
        let codes = codes(in: range)
        if !codes.isEmpty { return codes.allSatisfy { sight.work($0) != nil } ? .works(codes) : .unclear }
        let parties = reading.parties(in: range)
        if !parties.isEmpty, parties.allSatisfy({ $0.kind == .several }) { return .unclear }
        let subjects = subjects(in: range)
        if subjects.isEmpty, !parties.isEmpty, parties.allSatisfy({ if case .group = $0.kind { true } else { false } })
        {
            return .none
        }
        var fitting = sight.works.filter { subjects.isEmpty || subjects.contains($0.code) }
        let isNamed = !parties.isEmpty || !subjects.isEmpty
        let ofParties = fitting.filter { work in parties.contains { owns($0, work) } }
        if !parties.isEmpty, !ofParties.isEmpty || subjects.isEmpty { fitting = ofParties }
        if sight.speaker.holds(.head), parties.isEmpty {
            fitting = fitting.filter { $0.unit == sight.speaker.officer.unit }
        }
        guard isNamed else {
            if let last = sight.spokenOf.last.flatMap(sight.work), sight.spokenOf.count == 1, fits(last) {
                return .works([last.code])
            }
            return .none
        }
        // "trả hồ sơ Đống Đa": what is named belongs to others; the party decides.
        if !parties.isEmpty, ofParties.isEmpty {
            fitting = sight.works.filter { work in parties.contains { owns($0, work) } }
        }
        let good = fitting.filter(fits)
        if good.count == 1 { return .works(good.map(\.code)) }
        // "lớp 14": a number that is one of their codes.
        let numbered = good.filter { work in range.contains(where: { tokens[$0].integer == work.code }) }
        if numbered.count == 1 { return .works(numbered.map(\.code)) }
        // Of a person's several works the one that was just spoken of.
        if good.count > 1, let last = sight.spokenOf.last, good.contains(where: { $0.code == last }),
            sight.spokenOf.count(where: { code in good.contains(where: { $0.code == code }) }) == 1
        {
            return .works([last])
        }
        // Several parties, one work each.
        if good.count > 1, parties.count == good.count { return .works(good.map(\.code)) }
        return .unclear
    }

    /// The codes named in a range, also by plan and unit.
    func codes(in range: Range<Int>) -> [Int] {
        var codes: [Int] = []
        for note in message.notes(in: range) {
            guard case .works(let found, let how) = note.kind, how != "subject", how != "plan" || found.count == 1
            else { continue }
            for code in found where !codes.contains(code) { codes.append(code) }
        }
        let bare = bareCodes(in: range, listed: !codes.isEmpty).filter { !codes.contains($0) }
        return (bare + codes).filter { !isSpared($0, range) }
    }

    /// "12 và 24 nâng khẩn, 26 thì thôi": a code that is left out.
    private func isSpared(_ code: Int, _ range: Range<Int>) -> Bool {
        range.contains { index in
            (tokens[index].code ?? tokens[index].integer) == code
                && Self.sparing.match(tokens, at: index + 1) != nil
        }
    }
    private static let sparing: WordPatterns = ["thì thôi", "thì khỏi", "thì chưa", "thì không", "thì để sau"]

    /// "Đẩy nhanh 12 lên": a number that counts nothing and is a code.
    private func bareCodes(in range: Range<Int>, listed: Bool) -> [Int] {
        message.notes(in: range).compactMap { note -> Int? in
            guard case .figure(let figure) = note.kind, figure.unit == nil, figure.of == nil, !figure.isPercent,
                !figure.isRough, note.range.count == 1
            else { return nil }
            let index = note.range.lowerBound
            let isCounted =
                index + 1 < tokens.count && (tokens[index + 1].isSign("/") || Self.counted.contains(tokens[index + 1]))
                || index > 0 && Self.counting.contains(tokens[index - 1])
            let isListed =
                index + 1 < tokens.count
                && (tokens[index + 1].isSign(",") || tokens[index + 1].folded == "va"
                    || tokens[index + 1].folded == "voi")
            guard !isCounted, !isFirstDay(index), !listed || isListed, let code = figure.value.counted,
                code >= 10,
                sight.work(code) != nil
            else { return nil }
            return code
        }
    }
    /// "15 đến 17/5": the first of some days, not the code of a work.
    private func isFirstDay(_ index: Int) -> Bool {
        guard index + 2 < tokens.count, ["den", "toi"].contains(tokens[index + 1].folded),
            let first = tokens[index].integer, let last = tokens[index + 2].integer, first < last
        else { return false }
        return message.notes(at: index + 2).contains { if case .date = $0.kind { true } else { false } }
    }
    private static let counted: WordSet = [
        "co", "phuong", "xa", "nguoi", "can", "don", "quan", "huyen", "ho", "nha", "ngay", "h", "gio", "chu", "bo",
        "trang",
        "may", "tru", "diem", "doanh", "hoc", "thon", "lop", "phieu", "tang", "buoi", "cuoc", "tuan", "thang", "phut",
        "tieng", "trieu", "ty", "phan", "toa", "phong", "nhan",
    ]
    private static let counting: WordSet = [
        "con", "la", "thanh", "duoc", "den", "xuong", "len", "so", "hon", "khoang", "quy", "tang", "cap", "lop",
    ]

    private func subjects(in range: Range<Int>) -> Set<Int> {
        var subjects: Set<Int>?
        for note in message.notes(in: range) {
            guard case .works(let found, _) = note.kind, !isOfName(note) else { continue }
            let wider = Set(
                sight.works.filter { work in found.contains { sight.work($0)?.title == work.title } }.map(\.code))
            subjects = subjects.map { $0.intersection(wider).isEmpty ? $0 : $0.intersection(wider) } ?? wider
        }
        return subjects ?? []
    }

    /// "Đống Đa làm" is no "đã làm": a subject that begins within a name is none.
    private func isOfName(_ note: Message.Note) -> Bool {
        message.notes.contains { other in
            switch other.kind {
            case .units, .people: other.range.overlaps(note.range)
            default: false
            }
        }
    }

    func owns(_ party: Party, _ work: Sight.Work) -> Bool {
        switch party.kind {
        case .unit(let id): work.unit == id
        case .person(let id): work.officer == id
        case .group(let group): sight.office.unit(work.unit).map(group.contains) ?? false
        case .several: false
        }
    }

    /// Of some works the one whose title and product share most words with a range; nil where that is no one.
    func nearest(_ works: [Sight.Work], _ range: Range<Int>) -> Sight.Work? {
        let said = Set(range.filter { tokens[$0].kind == .word && !reading.isInName($0) }.map { tokens[$0].folded })
        let shared = works.map { work in
            // What a work is about tells more than what is handed in, which may be the verb of another.
            (work, 3 * shares(work.title, said) + shares(work.product, said))
        }.sorted { $0.1 > $1.1 }
        guard let first = shared.first, first.1 > 0, shared.count == 1 || shared[1].1 < first.1 else { return nil }
        return first.0
    }
    private func shares(_ text: String, _ said: Set<String>) -> Int {
        Set(Folded.words(text).split(separator: " ").map(String.init)).intersection(said).subtracting(Self.common).count
    }
    private static let common: Set<String> = [
        "co", "so", "va", "cac", "cap", "huong", "dan", "danh", "sach", "bao", "cao", "da", "an", "toan", "lam", "xa",
        "thong", "can", "bo", "hop", "to", "mini", "tin",
    ]

    /// What is open in the speaker's sight and waits for him.
    func waiting(_ fits: (Sight.Work) -> Bool) -> [Int] {
        sight.works.filter { $0.waitsForSpeaker && fits($0) }.map(\.code)
    }
}

extension OrderReading {
    private var targets: Targets { Targets(reading: self) }
    /// The works that a range names and that fit.
    func target(in range: Range<Int>, where fits: (Sight.Work) -> Bool = { _ in true }) -> Target {
        targets.target(in: range, where: fits)
    }
    /// The codes named in a range.
    func codes(in range: Range<Int>) -> [Int] { targets.codes(in: range) }
    /// Whether a work is a party's.
    func owns(_ party: Party, _ work: Sight.Work) -> Bool { targets.owns(party, work) }
    /// Of some works the one whose title and product share most words with a range; nil where that is no one.
    func nearest(_ works: [Sight.Work], _ range: Range<Int>) -> Sight.Work? { targets.nearest(works, range) }
    /// What waits for the speaker.
    func waiting(_ fits: (Sight.Work) -> Bool) -> [Int] { targets.waiting(fits) }
}
