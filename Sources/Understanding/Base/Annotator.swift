import Assignments
import CivilCalendar
import Foundation
import VietnameseText

/// Sees in a message what the office knows: works, units, people, campaigns; figures and dates; and fences off what is not speech.
enum Annotator {
    static func annotate(_ text: String, _ sight: Sight) -> Message {
        let normalized = NormalizedText(text)
        let tokens = Shorthand.expand(plain(Spelling.mend(withoutMention(Tokenizer.tokens(of: normalized)))))
        var message = Message(text: normalized.string, tokens: tokens, notes: [])
        message.notes += Fences.notes(in: message)
        message.notes += DateParser(tokens).all().filter {
            !message.isFenced($0.range.lowerBound)
                && !($0.range.lowerBound > 0 && tokens[$0.range.lowerBound - 1].folded == "muoi")
        }.map { Message.Note(trimmed($0.range, tokens), .date($0.expression)) }
        message.notes += Names.notes(in: message, sight)
        message.notes += Hours.notes(in: message)
        message.notes += Figures.notes(in: message, sight)
        message.notes += Works.notes(in: message, sight)
        message.notes = weekdaysOfWeeks(message.notes)
        let codes = Set(
            message.notes.flatMap { note -> [Int] in
                if case .works(_, let how) = note.kind, how != "subject" { Array(note.range) } else { [] }
            })
        // A code is no figure.
        message.notes.removeAll { if case .figure = $0.kind { codes.contains($0.range.lowerBound) } else { false } }
        message.notes.sort { ($0.range.lowerBound, -$0.range.count) < ($1.range.lowerBound, -$1.range.count) }
        return message
    }

    /// "Tuần sau t4": a week and a weekday next to it are one day.
    private static func weekdaysOfWeeks(_ notes: [Message.Note]) -> [Message.Note] {
        var joined: [Message.Note] = []
        for note in notes {
            if case .date(let day) = note.kind, case .weekday(let weekday, nil) = day.day, let last = joined.last,
                case .date(let week) = last.kind,
                case .week(let offset) = week.day, last.range.upperBound == note.range.lowerBound
            {
                joined[joined.count - 1] = .init(
                    last.range.lowerBound..<note.range.upperBound,
                    .date(DateExpression(.weekday(weekday, week: offset), hour: day.hour)))
            } else {
                joined.append(note)
            }
        }
        return joined
    }

    /// Without the signs that only join it to what comes before.
    private static func trimmed(_ range: Range<Int>, _ tokens: [Token]) -> Range<Int> {
        let start = range.first { tokens[$0].kind != .sign } ?? range.lowerBound
        return start..<range.upperBound
    }

    /// In a text that has its marks, words without any are meant so: "anh" is no "ảnh", "nha" no "nhà".
    private static func plain(_ tokens: [Token]) -> [Token] {
        let words = tokens.filter { $0.kind == .word && $0.folded.count > 1 }
        let marked = words.filter { $0.key.marks != 0 }.count
        guard marked >= 3, marked * 5 >= words.count * 2 else { return tokens }
        return tokens.map { $0.kind == .word && $0.key.marks == 0 && $0.text.lowercased() == $0.folded ? $0.plain : $0 }
    }

    /// Drops "@Bot Năm Rõ" wherever it stands.
    private static func withoutMention(_ tokens: [Token]) -> [Token] {
        var kept: [Token] = []
        var index = 0
        while index < tokens.count {
            if tokens[index].isSign("@") {
                let name = tokens[(index + 1)...].prefix(3).map(\.folded)
                index += name == ["bot", "nam", "ro"] ? 4 : 2
            } else {
                kept.append(tokens[index])
                index += 1
            }
        }
        return kept
    }
}

/// Hours that only their neighbours tell: "tầm 4 rưỡi", "chiều em gửi".
enum Hours {
    /// "10/6/2024" that nothing before marks as a day.
    private static func fullDate(_ message: Message, _ index: Int) -> Message.Note? {
        let t = message.tokens
        guard index + 4 < t.count, let day = t[index].integer, t[index + 1].isSign("/"),
            let month = t[index + 2].integer, t[index + 3].isSign("/"),
            let year = t[index + 4].integer, (2000...2100).contains(year), (1...31).contains(day),
            (1...12).contains(month),
            !message.notes.contains(where: { if case .date = $0.kind { $0.range.contains(index) } else { false } })
        else { return nil }
        return Message.Note(index..<(index + 5), .date(DateExpression(.date(day: day, month: month, year: year))))
    }

    /// "Chiều em gửi": this afternoon, before whoever does it.
    private static func isLaterToday(_ message: Message, _ index: Int) -> Bool {
        let t = message.tokens
        guard index + 1 < t.count, afternoon.match(t, at: index) != nil, persons.match(t, at: index + 1) != nil,
            index == 0 || ["thi", ",", "roi", "de", "."].contains(t[index - 1].folded) || t[index - 1].kind == .sign
        else { return false }
        return !message.notes.contains { if case .date = $0.kind { $0.range.contains(index) } else { false } }
    }
    private static let afternoon: WordPatterns = ["chiều", "tối"]
    private static let persons: WordPatterns = ["em", "mình", "tui", "bọn em", "anh", "quận"]

    static func notes(in message: Message) -> [Message.Note] {
        let t = message.tokens
        return t.indices.compactMap { index in
            if isLaterToday(message, index) {
                return Message.Note(index..<(index + 1), .date(DateExpression(.relative(0), hour: .endOfWork)))
            }
            if let day = fullDate(message, index) { return day }
            guard let hour = t[index].integer, (1...11).contains(hour), index + 1 < t.count,
                t[index + 1].folded == "ruoi", index == 0 || t[index - 1].folded != "chuc",
                !message.notes.contains(where: { if case .date = $0.kind { $0.range.contains(index) } else { false } })
            else { return nil }
            return Message.Note(index..<(index + 2), .date(DateExpression(.relative(0), hour: .unclear(hour, 30))))
        }
    }
}

/// What is not speech: addresses, quotations, numbers of documents, telephone numbers.
enum Fences {
    static func notes(in message: Message) -> [Message.Note] {
        let t = message.tokens
        var notes: [Message.Note] = []
        var index = 0
        while index < t.count {
            // https://… up to the next space
            if t[index].folded == "http" || t[index].folded == "https" || t[index].folded == "www" {
                var end = index + 1
                while end < t.count, !t[end].followsSpace, t[end].kind != .lineBreak { end += 1 }
                notes.append(.init(index..<end, .fence("address")))
                index = end
                continue
            }
            // 123/KH-UBND, 21/BB-UBND: a number, a slash, capitals
            if t[index].integer != nil, index + 2 < t.count, t[index + 1].isSign("/"), t[index + 2].kind == .word,
                t[index + 2].text.uppercased() == t[index + 2].text, t[index + 2].text.count >= 2
            {
                var end = index + 3
                while end < t.count, !t[end].followsSpace, t[end].kind != .lineBreak,
                    ![",", ".", ";", ":"].contains(t[end].text)
                { end += 1 }
                notes.append(.init(index..<end, .fence("document")))
                index = end
                continue
            }
            // 0977 120 014
            if t[index].integer != nil, t[index].text.first == "0", t[index].text.count >= 4 {
                var end = index + 1
                while end < t.count,
                    t[end].integer != nil || t[end].isSign(".") && end + 1 < t.count && t[end + 1].integer != nil
                { end += 1 }
                let digits = t[index..<end].map(\.text).joined().filter(\.isNumber)
                if (9...11).contains(digits.count) {
                    notes.append(.init(index..<end, .fence("telephone")))
                    index = end
                    continue
                }
            }
            index += 1
        }
        return notes
    }
}

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
        for count in (1...longest).reversed() where index + count <= t.count {
            let words = t[index..<(index + count)]
            guard words.allSatisfy({ $0.kind == .word || $0.integer != nil || $0.isSign(",") }),
                words.last?.isSign(",") != true
            else { continue }
            let name = words.filter { !$0.isSign(",") }.map(\.folded).joined(separator: " ")
            if !words.contains(where: { $0.isSign(",") }) {
                let units = sight.office.units(named: name)
                // One word of a name ("Vì", "Đan") needs its capital; a word that is none of people's ("quận") is none.
                // "Lịch sử" without its kind is no name of an archive where it is written small.
                let isPlain = !isCapital(words.prefix(1)) && units.allSatisfy { isBareOffice($0, name) }
                if !units.isEmpty, !isPlain, count > 1 || isCapital(words), name.count > 2 {
                    return (.units(units.map(\.id)), count)
                }
                if count >= 2, let found = sight.office.campaigns(named: name).first {
                    return (.campaign(found.id), count)
                }
                if count == 1, isInitials(words, of: sight.speaker.officer.unit, sight) {
                    return (.units([sight.speaker.officer.unit]), 1)
                }
                let people =
                    count <= 4 && isCapital(words) && !followsName(t, index)
                        && !(count == 1 && compounds.match(t, at: index) != nil)
                    ? sight.office.officers(named: name, in: nil).filter { isSpelt(words, $0.name) } : []
                if !people.isEmpty, name.count > 1 { return (.people(people.map(\.id)), count) }
            }
            if let group = UnitGroup(folded: name) { return (.group(group), count) }
        }
        return nil
    }

    /// "HM" of Hoàng Mai: the speaker's own unit by the first letters of its name.
    private static func isInitials(_ words: ArraySlice<Token>, of unit: OrgUnit.ID, _ sight: Sight) -> Bool {
        guard let text = words.first?.text, text.count >= 2, text == text.uppercased(),
            let own = sight.office.unit(unit)
        else { return false }
        let name = own.name.hasPrefix(own.kind) ? String(own.name.dropFirst(own.kind.count)) : own.name
        return Folding.fold(text)
            == Folded.words(name).split(separator: " ").compactMap(\.first).map(String.init).joined()
    }

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
    private static let titles: WordSet = [
        "anh", "chi", "ong", "ba", "co", "chu", "sep", "em", "giao", "nhac", "nho", "de", "bao", "don", "dong", "lanh",
        "bieu", "khen", "nhan", "dan", "hoi", "noi", "cu", "phan", "thuc", "giuc", "phe", "chuyen", "giup", "cho",
        "voi", "cam", "tra", "duyet", "viec", "vu", "goi", "moi", "keu", "quyen",
    ]

    /// Words of two syllables of which the first is also a given name.
    private static let compounds: WordPatterns = [
        "thông báo", "thông qua", "thông tin", "hoa quả", "bình thường", "bình chữa", "chung cư", "hiền lành",
        "minh chứng", "hùng hậu", "đức tính", "hà nội", "sơn tây", "phương án", "phương tiện", "thanh tra",
        "thanh niên", "hải quan", "an toàn", "an ninh", "tân binh", "quang cảnh", "dũng cảm", "cường độ",
    ]

    private static func isBareOffice(_ unit: OrgUnit, _ name: String) -> Bool {
        let kind = Folded.words(unit.kind)
        return !UnitGroup.placeKinds.contains(kind) && !name.hasPrefix(kind) && Folded.words(unit.shortName) == name
    }

    private static func isCapital(_ words: some Collection<Token>) -> Bool {
        words.allSatisfy { $0.text.first?.isUppercase == true }
    }
}
