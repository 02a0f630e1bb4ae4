import Assignments
import CivilCalendar
import Conversation
import Coordinator
import Foundation
import Storage
import TestSupport

/// What the bot has said in a year, as files short enough to be read.
///
/// A month's file has a line for all that was said at one time in the same manner: to whom, the first line, and the works that the message
/// names. Units of one manner stand together by its name, a unit's own work by its place in the plan (`V3`), so that thirty messages are
/// one line. At its end stands a mark of all numbers in the whole messages, so that none changes unnoticed. The words themselves, each line
/// of a message once, without its numbers and names, are in `words.txt`.
struct YearRecord {
    /// One message.
    struct Said: Hashable {
        let date: CivilDate
        let time: TimeOfDay
        let chat: String
        let text: String

        /// The text without the head of the history, which is another whenever a row's form changes.
        var words: String { text.replacing(/(Mã lịch sử: )[0-9a-f]+/) { $0.1 + "…" } }
    }

    /// What all messages of a line have in common.
    private struct Line: Hashable {
        let stamp: String
        let role: String
        let head: String
    }

    /// The units' places in the plan, by the first part of their people's codes.
    private let places: [String: Int]
    /// The name of the unit of each person.
    private let units: [String: String]
    /// What is left out of words: names and titles, the longest first.
    private let names: [String]
    private var lines: [String: [String]] = [:]
    private var words: [String] = []

    /// The texts by name of file.
    var files: [String: String] {
        var files = lines.mapValues { $0.joined(separator: "\n") + "\n" }
        files["words.txt"] = words.joined(separator: "\n") + "\n"
        return files
    }

    /// Puts messages together; `units` are the codes of the officers of the plan's units, in its order.
    init(_ said: [Said], _ office: TestOffice, units codes: [String]) async throws {
        places = Dictionary(uniqueKeysWithValues: codes.enumerated().map { (Self.unit($0.element), $0.offset) })
        let known = try await office.store.read { tx in
            try (
                tx.office().officers.map { ($0.code, $0.name, try tx.office().unit($0.unit)?.name ?? "") },
                tx.works.open(after: .init(rawValue: 0), limit: .max).map(\.work)
            )
        }
        units = Dictionary(known.0.map { ($0.0, $0.2) }) { first, _ in first }
        names = Set(known.0.flatMap { [$0.1, $0.2] } + known.1).filter { !$0.isEmpty }.sorted {
            ($1.count, $0) < ($0.count, $1)
        }
        var seen: Set<String> = []
        for (month, messages) in Dictionary(grouping: said, by: { String($0.date.iso.prefix(7)) }) {
            let grouped = Dictionary(grouping: messages, by: line)
            lines["\(month).txt"] = grouped.map { text(of: $0.key, $0.value) }.sorted()
        }
        for message in said {
            for line in message.words.split(separator: "\n") {
                let shape = shape(of: String(line))
                if seen.insert(shape).inserted { words.append(shape) }
            }
        }
    }

    private static func unit(_ code: String) -> String { String(code.split(separator: "-").first ?? "") }

    // MARK: Lines

    private func line(of message: Said) -> Line {
        let unit = Self.unit(message.chat)
        var lines = message.text.split(separator: "\n").map(String.init)
        let head = lines.isEmpty ? "" : lines.removeFirst()
        let works = lines.compactMap { line in
            line.firstMatch(of: /#(\d+)/).map { match in
                work(Int(match.1) ?? 0, of: unit) + (line.contains("quá hạn") ? "!" : "")
            }
        }
        let name = units[message.chat] ?? ""
        let short = head.replacing("Kính gửi đồng chí, ", with: "").replacing(name.isEmpty ? head : name, with: "…")
        return Line(
            stamp: "\(message.date.iso.suffix(5)) \(message.time.text)",
            role: String(message.chat.dropFirst(unit.count + 1)),
            head: ([name.isEmpty ? head : short] + works).joined(separator: " "))
    }

    /// A unit's own work by its place in the plan, any other by its code.
    private func work(_ code: Int, of unit: String) -> String {
        let count = places.count
        guard let place = places[unit], code > 0, (code - 1) % count == place, code <= count * YearTests.works.count
        else { return "#\(code)" }
        return "V\((code - 1) / count + 1)"
    }

    private func text(of line: Line, _ messages: [Said]) -> String {
        let sorted = messages.sorted { ($0.chat, $0.text) < ($1.chat, $1.text) }
        let mark = Self.mark(of: sorted.flatMap { $0.words.matches(of: /\d+/).map { String($0.output) } })
        return "\(line.stamp) \(line.role) \(people(sorted.map { Self.unit($0.chat) })): \(line.head) ~\(mark)"
    }

    /// Manners of which every unit is told, then what is left of the others.
    private func people(_ units: [String]) -> String {
        let told = Set(units)
        var (words, left) = ([String](), told)
        for capacity in YearTests.Capacity.allCases {
            let all = places.filter { $0.value % YearTests.Capacity.allCases.count == capacity.rawValue }.map(\.key)
            guard told.isSuperset(of: all) else { continue }
            words.append("\(capacity)")
            left.subtract(all)
        }
        return (words + left.sorted()).joined(separator: " ")
    }

    /// A short mark of words in order: another where one of them is another.
    private static func mark(of words: [String]) -> String {
        var hash: UInt32 = 2_166_136_261
        for byte in words.joined(separator: " ").utf8 { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
        let text = String(hash & 0xFFFF, radix: 16)
        return String(repeating: "0", count: 4 - text.count) + text
    }

    // MARK: Words

    /// A line of a message without what differs from one message to the next of its kind.
    private func shape(of line: String) -> String {
        var shape = line
        for name in names where shape.contains(name) { shape = shape.replacing(name, with: "…") }
        return shape.replacing(/\d+/, with: "0").replacing(/[Tt]hứ (Hai|Ba|Tư|Năm|Sáu|Bảy)/, with: "thứ …")
            .replacing(/(#0|…)!?((, | và | · |; )(#0|…)!?)+/) { $0.1 + ", …" }
    }
}
