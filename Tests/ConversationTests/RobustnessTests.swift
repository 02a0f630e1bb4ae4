import Conversation
import Foundation
import TestSupport
import Testing
import VietnameseText

@Suite("Reading anything without falling over")
struct RobustnessTests {
    @Test("random and mutated messages never trap", arguments: 0..<8)
    func fuzz(_ seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let interpreter = Interpreter()
        let pieces = [
            "#12", "45/60", "xong", "kết quả:", "vướng", "70%", "-", "/", ",", ".", "?", "\"", "“", "\n", ">", "@Bot",
            "nhận", "bước",
            "thêm", "một nửa", "21.914", "9999999999999999999", "%", "phần trăm", "👍", "\u{301}", "liên kết",
            "tổng hợp", "#", "1/2", "giao", "nghỉ", "từ", "đến", "thứ 6", "10/5", "17h", "chiều mai", "3 ngày",
            "làm việc", "kể từ",
            "trước", "cuối tháng", "rằm", "âm lịch", "ủy quyền", "làm thay", "hạn:", "việc:", "phối hợp", "xin gia hạn",
        ]
        // `make fuzz` tries a million.
        for _ in 0..<(TestLength.isLong ? 1_500 : 500) {
            let count = Int.random(in: 0..<14, using: &generator)
            let text = (0..<count).compactMap { _ in pieces.randomElement(using: &generator) }
                .joined(separator: Bool.random(using: &generator) ? " " : "")
            let clauses = interpreter.read(NormalizedText(text))
            #expect(clauses.count <= count + 1, "seed \(seed): \(text)")
        }
    }
}

@Suite("Hostile dates")
struct HostileDateTests {
    @Test(
        "a long message of nothing but words of dates is read to its end, in time that grows with its length",
        arguments: [
            "trước ", "từ ", "3 ngày từ ", "đến ", "hết ", "tuần ", "10/5 ", "10/5/", "thứ ", "sáng ", ", ", "kể từ ",
            "khoảng ",
            "ngày ", "từ 10/5 đến ", "mùng ", "tháng ", "3 ", "năm ", "giao ", "mai ", "hạn ", "1-", "thứ 6 ", "quý ",
            "trong ngày ",
        ])
    func long(_ word: String) {
        // Time of this thread's own work: on a loaded machine the clock on the wall says nothing.
        func worked() -> Duration {
            var time = timespec()
            clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
            return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
        }
        func time(_ bytes: Int) -> Duration {
            let text = NormalizedText(String(repeating: word, count: bytes / word.utf8.count))
            let tokens = Tokenizer.tokens(of: text)
            let begun = worked()
            _ = DateParser(tokens).all()
            return worked() - begun
        }
        let (short, long) = (time(3_000), time(24_000))
        #expect(long < short * 40 + .milliseconds(200), "\(short) and \(long)")
    }
}
