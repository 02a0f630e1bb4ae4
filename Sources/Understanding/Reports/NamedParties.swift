import Assignments
import VietnameseText

/// The people and offices that words name beside the speaker.
struct NamedParties {
    let reading: Reading

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

    /// To whom something shall go: the person after "cho", "sang", "nhường"; not the one who is addressed.
    func receivers(in range: Range<Int>) -> [Officer.ID] {
        let named = reading.message.notes(in: range).filter { if case .people = $0.kind { true } else { false } }
        let directed = named.first { note in
            (1...2).contains { back in
                note.range.lowerBound - back >= range.lowerBound
                    && Self.directing.contains(reading.tokens[note.range.lowerBound - back])
            }
        }
        return people(in: directed?.range ?? range)
    }
    private static let directing: WordSet = ["cho", "sang", "qua", "nhuong", "giao", "chuyen", "nho", "de", "doi"]

    /// Who could remove an obstacle, or to whom work belongs: a unit, a person, a division by its abbreviation.
    func party(in range: Range<Int>, withPeople: Bool = true, isAsked: Bool = false) -> String? {
        let office = reading.sight.office
        let own = office.path(of: reading.sight.speaker.officer.unit)
        for index in range where !reading.message.isFenced(index) {
            if let ward = ward(at: index, in: range) { return ward }
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
                if index > 0, !isAsked,
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

    /// "Công an phường Tương Mai", "cần phường Đại Kim mời chủ lên": the police or the office of a ward, whose name is written in capitals.
    private func ward(at index: Int, in range: Range<Int>) -> String? {
        let isPolice = Self.wardPolice.match(reading.tokens, at: index) != nil
        let kind = isPolice ? index + 2 : index
        guard kind < range.upperBound, ["phuong", "xa"].contains(reading.tokens[kind].folded),
            isPolice || index > 0 && Self.needing.match(reading.tokens, at: index - 1) != nil
        else { return nil }
        let end = (kind + 1..<min(kind + 5, range.upperBound)).first {
            reading.tokens[$0].kind != .word || reading.tokens[$0].text.first?.isUppercase != true
        }
        let name = kind + 1..<(end ?? min(kind + 5, range.upperBound))
        guard name.count > 1, !isShouted else { return nil }
        let ward = "\(reading.tokens[kind].text.lowercased()) \(reading.message.source(name))"
        return (isPolice ? "Công an " : "UBND ") + ward
    }
    private static let wardPolice: WordPatterns = ["công an phường", "công an xã"]
    private static let needing: WordPatterns = ["cần", "nhờ", "đề nghị", "xin", "mong", "chờ", "đợi"]

    private var isShouted: Bool {
        reading.tokens.allSatisfy { $0.kind != .word || $0.text == $0.text.uppercased() }
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
        guard !isShouted,
            let start = range.first(where: {
                opensDivision($0) && $0 + 1 < range.upperBound
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
    private func opensDivision(_ index: Int) -> Bool {
        ["phong", "ban"].contains(reading.tokens[index].folded)
            || reading.matches(["văn phòng"], in: index..<min(index + 2, reading.tokens.count)) != nil
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
