import Conversation
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
            "tổng hợp", "#", "1/2",
        ]
        for _ in 0..<1_500 {
            let count = Int.random(in: 0..<14, using: &generator)
            let text = (0..<count).compactMap { _ in pieces.randomElement(using: &generator) }
                .joined(separator: Bool.random(using: &generator) ? " " : "")
            let clauses = interpreter.read(NormalizedText(text))
            #expect(clauses.count <= count + 1, "seed \(seed): \(text)")
        }
    }

    @Test("a message of 100 KB is read in linear time")
    func long() {
        let interpreter = Interpreter()
        let clock = ContinuousClock()
        let short = NormalizedText(String(repeating: "đã rà soát 45/60 cơ sở ", count: 400))
        let long = NormalizedText(String(repeating: "đã rà soát 45/60 cơ sở ", count: 4_000))
        let one = clock.measure { _ = interpreter.read(short) }
        let ten = clock.measure { _ = interpreter.read(long) }
        #expect(ten < one * 40)
    }
}
