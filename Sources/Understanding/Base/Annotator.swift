import Assignments
import CivilCalendar
import Foundation
import VietnameseText

/// Sees in a message what the office knows: works, units, people, campaigns; figures and dates; and fences off what is not speech.
enum Annotator {
    static func annotate(_ text: String, _ sight: Sight) -> Message {
        let normalized = NormalizedText(text)
        let tokens = tokens(of: normalized)
        var message = Message(text: normalized.string, tokens: tokens, notes: [])
        message.notes += Fences.notes(in: message)
        message.notes += DateParser(tokens).all().filter {
            !message.isFenced($0.range.lowerBound)
                && !message.isFenced($0.range.first { tokens[$0].kind != .sign } ?? $0.range.lowerBound)
                && !($0.range.lowerBound > 0 && tokens[$0.range.lowerBound - 1].folded == "muoi")
                && !isOnes($0.range, tokens) && !isReported($0.range, tokens)
        }.map { Message.Note(trimmed($0.range, tokens), .date($0.expression)) }
        message.notes += Names.notes(in: message, sight)
        message.notes += Hours.notes(in: message)
        message.notes += Figures.notes(in: message, sight)
        message.notes += Works.notes(in: message, sight)
        message.notes += Spoken(message, sight)?.notes() ?? []
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

    /// The words as they are read, not as they were typed.
    static func tokens(of text: NormalizedText) -> [Token] {
        Dialect.standard(Shorthand.expand(plain(Spelling.mend(withoutMention(Tokenizer.tokens(of: text))))))
    }

    /// "Số 30 hôm trước": a figure of some days ago, no 30 days.
    private static func isReported(_ range: Range<Int>, _ tokens: [Token]) -> Bool {
        range.lowerBound > 0 && tokens[range.lowerBound].integer != nil && range.count > 1
            && ["hom", "bua"].contains(tokens[range.lowerBound + 1].folded)
            && tokens[range.lowerBound - 1].folded == "so"
    }

    /// "Bốn mốt" is 41, no day.
    private static func isOnes(_ range: Range<Int>, _ tokens: [Token]) -> Bool {
        range.count == 1 && range.lowerBound > 0 && tokens[range.lowerBound].folded == "mot"
            && tens.contains(tokens[range.lowerBound - 1])
    }
    private static let tens: WordSet = ["hai", "ba", "bon", "nam", "sau", "bay", "tam", "chin"]

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
