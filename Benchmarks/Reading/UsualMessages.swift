import Conversation
import Foundation
import Understanding
import VietnameseText

/// How long it takes to read the labelled messages, on one core: the median and the slowest of a hundred.
struct UsualMessages {
    let messages: SampleMessages
    let sights: [Sight]

    /// The figures, in microseconds.
    var report: String {
        let interpreter = Interpreter()
        let rules = figures(rounds: 20) { _ = interpreter.read(NormalizedText($0)) }
        let seen = sights.map { sight in figures(rounds: 3) { _ = Reader.read($0, sight) } }
        let folded = String(format: "fold 90 letters: %.2f µs", folding)
        return
            "read a message by the rules: \(rules); with sight of an office: \(seen.joined(separator: " | ")); \(folded)"
    }

    private func figures(rounds: Int, _ read: (String) -> Void) -> String {
        var times: [Duration] = []
        for _ in 0..<rounds {
            for text in messages.texts { times.append(ContinuousClock().measure { read(text) }) }
        }
        guard !times.isEmpty else { return "nothing" }
        times.sort()
        let (middle, slow) = (times[times.count / 2].microseconds, times[times.count * 99 / 100].microseconds)
        return String(format: "median %.1f µs, 99 in 100 within %.1f µs", middle, slow)
    }

    /// Folding 90 letters with marks, in microseconds.
    private var folding: Double {
        let text = String(
            "Kính báo cáo đồng chí, Ủy ban nhân dân quận đã rà soát xong bốn mươi lăm cơ sở nhà trọ ở phường này"
                .prefix(90))
        let rounds = 20_000
        var length = 0
        let time = ContinuousClock().measure {
            for _ in 0..<rounds { length += Folding.fold(text).utf8.count }
        }
        return length > 0 ? time.microseconds / Double(rounds) : 0
    }
}

extension Duration {
    /// In microseconds.
    var microseconds: Double {
        Double(components.seconds) * 1e6 + Double(components.attoseconds) / 1e12
    }
}
