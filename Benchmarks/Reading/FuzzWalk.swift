import Assembly
import Foundation
import TestSupport
import Understanding

/// Random and mutated messages through the whole of reading, deciding and answering in the example office, and through the reader that
/// has sight of one, whatever their length.
struct FuzzWalk {
    private let messages: SampleMessages
    private let explainer: ExplainRun
    private let sights: [Sight]
    private let seed: UInt64
    private var generator: SeededGenerator

    init(messages: SampleMessages, explainer: ExplainRun, sights: [Sight], seed: UInt64) {
        (self.messages, self.explainer, self.sights, self.seed) = (messages, explainer, sights, seed)
        generator = SeededGenerator(seed: seed)
    }

    /// Walks over `count` messages and says how long the slowest took.
    func run(_ count: Int) async throws -> String {
        var walk = self
        var slowest = (time: Duration.zero, length: 0)
        let roles = ["officer", "head", "chair", "secretary", "follower", "stranger"]
        let clock = ContinuousClock()
        let all = try await clock.measure {
            for number in 0..<count {
                let text = walk.message(number)
                let request = ExplainRun.Request(
                    text: text, sender: roles[number % roles.count], now: nil,
                    chat: number % 5 == 0 ? "group" : "private")
                let time = try await clock.measure {
                    _ = try await explainer.explain(request, asJSON: true)
                    _ = Reader.read(text, sights[number % sights.count])
                }
                if time > slowest.time { slowest = (time, text.utf16.count) }
            }
        }
        let seconds = all.microseconds / 1e6
        return
            "\(count) random and mutated messages, seed \(seed): no trap, \(Int(Double(count) / seconds))/s, slowest "
            + "\(Int(slowest.time.microseconds / 1_000)) ms of \(slowest.length) letters"
    }

    /// The next message: mostly a mutated labelled one, else pieces, else any scalars; seldom a very long one.
    private mutating func message(_ number: Int) -> String {
        if number % 20_000 == 0 {
            return String(repeating: pick(messages.texts) + " ", count: 2_000).prefix(100_000) + ""
        }
        switch Int.random(in: 0..<10, using: &generator) {
        case 0: return (0..<Int.random(in: 0..<60, using: &generator)).map { _ in scalar() }.joined()
        case 1, 2: return pieces()
        default: return mutated(pick(messages.texts))
        }
    }

    private mutating func mutated(_ text: String) -> String {
        var characters = Array(text)
        for _ in 0..<Int.random(in: 1...4, using: &generator) {
            let place = Int.random(in: 0...characters.count, using: &generator)
            switch Int.random(in: 0..<9, using: &generator) {
            case 0 where place < characters.count: characters.remove(at: place)
            case 1 where place < characters.count: characters.insert(characters[place], at: place)
            case 2 where place + 1 < characters.count: characters.swapAt(place, place + 1)
            case 3: characters.insert(contentsOf: scalar(), at: place)
            case 4: characters.insert(contentsOf: " " + pick(Self.words) + " ", at: place)
            case 5: characters = Array(String(characters).decomposedStringWithCanonicalMapping)
            case 7: characters = Array(withHugeNumbers(String(characters)))
            case 6: characters = Array("\u{202E}\u{2066}" + String(characters))
            default: characters = Array(String(characters) + pick([". ", "\n", ", ", " \""]) + pick(messages.texts))
            }
        }
        return String(characters)
    }

    /// The text with its numbers at the edge of what a machine counts.
    private mutating func withHugeNumbers(_ text: String) -> String {
        let huge = pick([
            "9223372036854775807", "9223372036854775808", "4000000000000000000", "999999999", "1000000000",
        ])
        return text.split(separator: " ", omittingEmptySubsequences: false).map { word in
            word.first == "#" ? String(word) : String(word).replacing(/[0-9]+/, with: huge)
        }.joined(separator: " ")
    }

    private mutating func pieces() -> String {
        if Int.random(in: 0..<50, using: &generator) == 0 {
            return String(repeating: pick(["> ", "\"", "“", "«("]), count: 300)
        }
        let separator = pick([" ", "", ", ", "\n"])
        return (0..<Int.random(in: 0..<16, using: &generator)).map { _ in pick(Self.words) }.joined(
            separator: separator)
    }

    private mutating func scalar() -> String {
        let ranges: [ClosedRange<UInt32>] = [
            0...0x7F, 0xC0...0x1EF9, 0x300...0x36F, 0x2000...0x206F, 0x1F300...0x1FAFF, 0xE000...0x10FFFF,
            0x400...0xD7FF,
        ]
        let range = ranges[Int.random(in: 0..<ranges.count, using: &generator)]
        return Unicode.Scalar(UInt32.random(in: range, using: &generator)).map { String(Character($0)) } ?? ""
    }

    private mutating func pick(_ choices: [String]) -> String {
        choices.isEmpty ? "" : choices[Int.random(in: 0..<choices.count, using: &generator)]
    }

    private static let words = [
        "#12", "#14", "12", "45/60", "xong", "kết quả:", "vướng", "70%", "-", "/", ",", ".", "?", "\"", "“", "\n", ">",
        "@Bot", "nhận", "bước 2", "thêm 5", "một nửa", "21.914", "9999999999999999999",
        "9223372036854775807/9223372036854775807", "999999999 phường", "%", "phần trăm", "👍",
        "liên kết",
        "tổng hợp", "#", "1/2", "giao", "nghỉ", "từ", "đến", "thứ 6", "10/5", "17h", "chiều mai", "3 ngày", "làm việc",
        "kể từ", "trước", "cuối tháng", "rằm", "âm lịch", "ủy quyền", "làm thay", "hạn:", "việc:", "phối hợp",
        "xin gia hạn",
        "duyệt", "trả lại", "vì", "không", "chưa", "nếu", "sẽ", "hủy", "chuyển", "cho", "Hoàng Mai", "Từ Liêm",
        "quận em",
    ]
}
