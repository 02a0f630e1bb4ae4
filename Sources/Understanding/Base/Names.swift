import Assignments
import CivilCalendar
import Foundation
import VietnameseText

/// Units, groups, people, campaigns by their names; the longest name from each place on.
enum Names {
    private static let longest = 9

    static func notes(in message: Message, _ sight: Sight) -> [Message.Note] {
        let t = message.tokens
        var notes: [Message.Note] = []
        var index = 0
        while index < t.count {
            guard t[index].kind == .word || t[index].integer != nil, !message.isFenced(index),
                let (kind, count) = longest(t, index, sight)
            else {
                index += 1
                continue
            }
            notes.append(.init(index..<(index + count), kind))
            index += count
        }
        return notes
    }

    private static func longest(_ t: [Token], _ index: Int, _ sight: Sight) -> (Message.Note.Kind, Int)? {
        // Longer and longer runs of words, each with the name that it spells.
        var spelt: [String] = []
        for word in t[index...].prefix(longest) {
            guard word.kind == .word || word.integer != nil || word.isSign(",") else { break }
            let before = spelt.last ?? ""
            spelt.append(word.isSign(",") ? before : before.isEmpty ? word.folded : before + " " + word.folded)
        }
        let mayBeGroup = opensGroup(t[index].folded)
        for count in (1...max(1, spelt.count)).reversed() where count <= spelt.count {
            let words = t[index..<(index + count)]
            guard words.last?.isSign(",") != true else { continue }
            let name = spelt[count - 1]
            if !words.contains(where: { $0.isSign(",") }) {
                let units = sight.office.units(named: name)
                // One word of a name ("Vì", "Đan") needs its capital; a word that is none of people's ("quận") is none.
                // "Lịch sử" without its kind is no name of an archive where it is written small.
                let isPlain = !isCapital(words.prefix(1)) && units.allSatisfy { isBareOffice($0, name) }
                if !units.isEmpty, !isPlain, count > 1 || isCapital(words), name.count > 2 {
                    return (.units(units.map(\.id)), count)
                }
                if count >= 2, sight.index.office.campaigns.contains(name),
                    let found = sight.office.campaigns(named: name).first
                {
                    return (.campaign(found.id), count)
                }
                if count == 1, isInitials(words, of: sight.speaker.officer.unit, sight) {
                    return (.units([sight.speaker.officer.unit]), 1)
                }
                let people =
                    count <= 4 && isCapital(words) && !followsName(t, index)
                        && !(count == 1 && compounds.match(t, at: index) != nil)
                    ? sight.office.officers(named: name, in: nil).filter { isSpelt(words, $0.name) } : []
                if count == 1, people.isEmpty, let own = smallName(t, index, sight) { return (.people([own]), 1) }
                if !people.isEmpty, name.count > 1, count > 1 || !opensName(t, index + 1, sight) {
                    return (.people(people.map(\.id)), count)
                }
            }
            if [2, 3].contains(count), words.first?.folded == "khoi",
                let group = UnitGroup(folded: count == 2 ? "cac \(name.dropFirst(5))" : "\(name.dropFirst(5))")
            {
                return (.group(group), count)
            }
            if mayBeGroup, !words.contains(where: isOtherWord), !opensTown(t, index + count),
                let group = UnitGroup(folded: name)
            {
                return (.group(group), count)
            }
        }
        return nil
    }

    /// "Cả nội thành": no "cả nơi".
    private static func opensTown(_ t: [Token], _ next: Int) -> Bool {
        t.indices.contains(next) && t[next].folded == "thanh" && t[next - 1].folded == "noi"
    }

    /// "đầu mối bên …" is no "mỗi bên", "12 nói Lan …" no "12 nơi": marks that were typed are those of the word.
    private static func isOtherWord(_ token: Token) -> Bool {
        guard ["moi", "noi"].contains(token.folded), token.key.marks != 0 else { return false }
        return !["mọi", "mỗi", "nơi", "nội"].contains(token.text.lowercased().precomposedStringWithCanonicalMapping)
    }

    /// Whether the name of several units may begin with a word: one of number, a kind of unit, or a part of the city.
    private static func opensGroup(_ word: String) -> Bool {
        groupOpeners.contains(word) || word.utf8.allSatisfy { (48...57).contains($0) }
    }
    private static let groupOpeners: Set<String> = [
        "cac", "tat", "ca", "toan", "bo", "moi", "nhung", "het", "ubnd", "va", "cung", "lan", "quan", "huyen", "thi",
        "thanh", "phuong", "xa", "dac", "noi", "khu", "ngoai",
    ]

    /// "HM" of Hoàng Mai: the speaker's own unit by the first letters of its name.
    private static func isInitials(_ words: ArraySlice<Token>, of unit: OrgUnit.ID, _ sight: Sight) -> Bool {
        guard let text = words.first?.text, text.count >= 2, text == text.uppercased(),
            let own = sight.office.unit(unit)
        else { return false }
        let name = own.name.hasPrefix(own.kind) ? String(own.name.dropFirst(own.kind.count)) : own.name
        return Folding.fold(text)
            == Folded.words(name).split(separator: " ").compactMap(\.first).map(String.init).joined()
    }

    /// "keu lan chup hinh", "12 giao lai cho hung": in a message of a head without any capital one of his own people,
    /// after a word that calls or gives, or at its beginning before "ơi".
    private static func smallName(_ t: [Token], _ index: Int, _ sight: Sight) -> Officer.ID? {
        guard sight.speaker.holds(.head), t[index].kind == .word,
            index > 0 && calling.contains(t[index - 1]) || index == 0 && index + 1 < t.count && t[1].folded == "oi",
            index + 1 == t.count || t[index + 1].integer == nil && !counted.contains(t[index + 1]),
            !t.contains(where: { $0.kind == .word && $0.text.first?.isUppercase == true })
        else { return nil }
        let own = sight.office.officers(named: t[index].folded, in: nil).filter {
            $0.unit == sight.speaker.officer.unit && $0.id != sight.speaker.officer.id
                && isSpelt(t[index...index], $0.name)
        }
        return own.count == 1 ? own.first?.id : nil
    }
    private static let calling: WordSet = [
        "giao", "cho", "bao", "nhac", "thuc", "giuc", "keu", "noi", "dan", "nhan", "de", "cua", "hoi", "voi", "em",
        "chi",
        "co", "cau", "sang", "qua",
    ]
    /// What follows "lần", no name.
    private static let counted: WordSet = ["nay", "sau", "truoc", "dau", "nua", "cuoi", "toi", "thu", "rong", "tran"]

    /// Where marks were typed they must be those of the name: "Hóa" is nobody called Hoa.
    private static func isSpelt(_ words: ArraySlice<Token>, _ name: String) -> Bool {
        let parts = name.split(separator: " ")
        return zip(words.reversed(), parts.reversed()).allSatisfy { token, part in
            token.key.marks == 0 || token.key.marks == WordKey(part, folded: Folding.fold(part)).marks
        }
    }

    /// A capital word right before makes it the end of another name: "Hoàng Văn Thụ", "Mai Động".
    private static func followsName(_ t: [Token], _ index: Int) -> Bool {
        guard index > 0, t[index - 1].kind == .word, t[index - 1].text.count > 1,
            t[index - 1].text.first?.isUppercase == true
        else { return false }
        return index > 1 && t[index - 2].kind == .word || !t[index - 1].followsSpace || index == 1
            ? !titles.contains(t[index - 1]) : !titles.contains(t[index - 1])
    }
    /// "Mỹ Đình", "Minh Khai": a capital word right after, which is no name of its own, makes it the beginning of a longer
    /// name.
    private static func opensName(_ t: [Token], _ index: Int, _ sight: Sight) -> Bool {
        guard index < t.count, t[index].kind == .word, isCapital(t[index...index]),
            t[index].text != t[index].text.uppercased()
        else { return false }
        return longest(t, index, sight) == nil
    }
    private static let titles: WordSet = [
        "anh", "chi", "ong", "ba", "co", "chu", "sep", "em", "giao", "nhac", "nho", "de", "bao", "don", "dong", "lanh",
        "bieu", "khen", "nhan", "dan", "hoi", "noi", "cu", "phan", "thuc", "giuc", "phe", "chuyen", "giup", "cho",
        "voi", "cam", "tra", "duyet", "viec", "vu", "goi", "moi", "keu", "quyen",
    ]

    /// Words of two syllables of which the first is also a given name.
    private static let compounds: WordPatterns = [
        "thông báo", "thông qua", "hồ sơ", "hồ nước", "lan can", "lan truyền", "hà tiện", "hoa màu", "thu thập",
        "thu hồi",
        "tuấn tú", "mai táng", "mai mối", "hương ước", "hương khói", "long trọng", "thông tin", "hoa quả",
        "bình thường", "bình chữa", "chung cư", "hiền lành",
        "minh chứng", "hùng hậu", "đức tính", "hà nội", "sơn tây", "phương án", "phương tiện", "thanh tra",
        "thanh niên", "hải quan", "biên bản", "vụ việc", "vụ tập huấn", "vụ nhà", "vụ lớp", "vụ rà", "an toàn",
        "an ninh", "tân binh", "quang cảnh", "dũng cảm", "cường độ",
    ]

    private static func isBareOffice(_ unit: OrgUnit, _ name: String) -> Bool {
        let kind = Folded.words(unit.kind)
        return !UnitGroup.placeKinds.contains(kind) && !name.hasPrefix(kind) && Folded.words(unit.shortName) == name
    }

    private static func isCapital(_ words: some Collection<Token>) -> Bool {
        words.allSatisfy { $0.text.first?.isUppercase == true }
    }
}
