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
}
