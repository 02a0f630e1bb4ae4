import Conversation
import VietnameseText

/// How the time for a message grows with its length: of one repeated word, and of whole statements.
struct Growth {
    private static let words = [
        "#12 ", "45/60 ", "xong ", "xong, ", "vướng ", ", vướng ", "và ", "70% ", "không ", "nếu ", "\"", "> ", ">",
        "\n",
        "kết quả: ", "giao ", "giao A: ", "bước 2 xong, ", "tổng hợp ", "12 ", "#12", "/", "1/", "a", "e\u{301}", "👍",
        "đến ", "từ 10/5 đến ", "trước ", "một ", "năm ", "mươi ", "vì ", "do ", "đã ", "xin gia hạn ", "#12 xong. ",
        "phường Mai Động 3, ", "\u{202E}", "việc: ", "Dạ ", "?", "! ", "nhận #12, ", "hoàn thành ", "báo cáo ",
    ]
    /// Letters of the shorter and of the longer text; the longer one is eight times the length.
    private static let lengths = (short: 12_500, long: 100_000)
    /// How many times as long the longer text may take before it counts as more than linear; 8 would be linear.
    private static let most = 16.0

    private let ratios: [(word: String, ratio: Double, seconds: Double)]

    init() {
        let interpreter = Interpreter()
        func time(_ word: String, _ length: Int) -> Double {
            let text = String(repeating: word, count: max(1, length / word.unicodeScalars.count))
            let times = (0..<3).map { _ in
                ContinuousClock().measure { _ = interpreter.read(NormalizedText(text)) }.microseconds
            }
            return times.min() ?? 0
        }
        ratios = Self.words.map { word in
            let (short, long) = (time(word, Self.lengths.short), time(word, Self.lengths.long))
            return (word, long / max(short, 1), long / 1e6)
        }
    }

    var isLinear: Bool { ratios.allSatisfy { $0.ratio <= Self.most } }

    /// The worst of them.
    var report: String {
        let worst = ratios.sorted { $0.ratio > $1.ratio }.prefix(isLinear ? 1 : 20).map {
            String(describing: $0.word) + " × \($0.ratio.rounded()) in \(($0.seconds * 1_000).rounded()) ms"
        }
        return "eight times the length (100,000 letters): at worst \(worst.joined(separator: "; "))"
    }
}
