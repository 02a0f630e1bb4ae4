import Conversation
import Foundation
import Understanding
import VietnameseText

/// How the time for a message grows with its length: of one repeated word, and of whole statements.
struct Growth {
    /// How reading is measured: how long the shorter and the longer text are, the longer one eight times the length, and how often
    /// each is read.
    struct Measure {
        let name: String
        let short: Int
        let rounds: Int
        let read: (String) -> Void
        var long: Int { short * 8 }

        /// By the rules.
        static var rules: Measure {
            let interpreter = Interpreter()
            return Measure(name: "rules", short: 12_500, rounds: 3) { _ = interpreter.read(NormalizedText($0)) }
        }
        /// With sight of an office.
        static func sight(_ sight: Sight) -> Measure {
            Measure(name: "sight", short: 5_000, rounds: 1) { _ = Reader.read($0, sight) }
        }
    }

    private static let words = [
        "#12 ", "45/60 ", "xong ", "xong, ", "vướng ", ", vướng ", "và ", "70% ", "không ", "nếu ", "\"", "> ", ">",
        "\n",
        "kết quả: ", "giao ", "giao A: ", "bước 2 xong, ", "tổng hợp ", "12 ", "#12", "/", "1/", "a", "e\u{301}", "👍",
        "đến ", "từ 10/5 đến ", "trước ", "một ", "năm ", "mươi ", "vì ", "do ", "đã ", "xin gia hạn ", "#12 xong. ",
        "phường Mai Động 3, ", "#12, #14, ", "12, 14, ", "45 cơ sở ", "Giao Ba Đình rà soát, hạn 20/5. ", "ai chậm? ",
        "http://a.b/c ", "đồng ý ", "\u{202E}", "việc: ", "Dạ ", "?", "! ", "nhận #12, ", "hoàn thành ", "báo cáo ",
    ]
    /// How many times as long the longer text may take before it counts as more than linear; 8 would be linear.
    private static let most = 16.0

    private let measure: Measure
    private let ratios: [(word: String, ratio: Double, seconds: Double)]

    init(_ measure: Measure) {
        func time(_ word: String, _ length: Int) -> Double {
            let text = String(repeating: word, count: max(1, length / word.unicodeScalars.count))
            let times = (0..<measure.rounds).map { _ in
                let start = Self.processorTime()
                measure.read(text)
                return Self.processorTime() - start
            }
            return times.min() ?? 0
        }
        self.measure = measure
        ratios = Self.words.map { word in
            let (short, long) = (time(word, measure.short), time(word, measure.long))
            return (word, long / max(short, 1), long / 1e6)
        }
    }

    /// What this process has used of the processors, in microseconds: what else runs on the machine is not in it.
    private static func processorTime() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) * 1e6 + Double(time.tv_nsec) / 1e3
    }

    var isLinear: Bool { ratios.allSatisfy { $0.ratio <= Self.most } }

    /// The worst of them.
    var report: String {
        let worst = ratios.sorted { $0.ratio > $1.ratio }.prefix(isLinear ? 1 : 20).map {
            String(describing: $0.word) + " × \($0.ratio.rounded()) in \(($0.seconds * 1_000).rounded()) ms"
        }
        return
            "\(measure.name), eight times the length (\(measure.long) letters): at worst \(worst.joined(separator: "; "))"
    }
}
