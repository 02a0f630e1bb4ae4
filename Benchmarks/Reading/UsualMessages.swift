import Conversation
import Foundation
import VietnameseText

/// How long it takes to read the labelled messages, on one core: the median and the slowest of a hundred.
struct UsualMessages {
    let messages: SampleMessages

    /// The figures, in microseconds.
    var report: String {
        let interpreter = Interpreter()
        var times: [Duration] = []
        for _ in 0..<20 {
            for text in messages.texts {
                times.append(ContinuousClock().measure { _ = interpreter.read(NormalizedText(text)) })
            }
        }
        times.sort()
        let middle = times[times.count / 2].microseconds
        let slow = times[times.count * 99 / 100].microseconds
        return String(
            format: "read a message: median %.1f µs, 99 in 100 within %.1f µs; fold 90 letters: %.2f µs",
            middle, slow, folding)
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
