import Assignments
import VietnameseText

/// A leader refuses what was asked of him.
struct Refusing {
    let sentence: OrderSentence
    private var reading: OrderReading { sentence.reading }
    private var range: Range<Int> { sentence.range }
    private var sight: Sight { sentence.sight }
    private var tokens: [Token] { sentence.tokens }

    func refusal(_ head: Range<Int>) -> Proposal? {
        var target = reading.target(in: range, where: { !$0.demands.isEmpty })
        if target == .none, reading.parties(in: range).isEmpty {
            target = .single(reading.waiting { !$0.demands.isEmpty })
        }
        guard case .works(let codes) = target, codes.contains(where: { !(sight.work($0)?.demands.isEmpty ?? true) })
        else {
            // Where nobody asked, a deadline that is kept changes nothing.
            if sentence.affirmed(.refuse) == nil, sentence.has(.keep) { return nil }
            return sentence.has(.moreTime) || sentence.has(.deadline)
                ? sentence.act(
                    "refuse", target == .none ? .unclear : target,
                    ["what": .text("extension")].merging(sentence.reason(head)) { $1 }) : nil
        }
        return sentence.act("refuse", target, ["what": .text(what(codes))].merging(sentence.reason(head)) { $1 })
    }

    private func what(_ codes: [Int]) -> String {
        let topics = codes.compactMap(sight.work).flatMap(\.demands)
        return topics.contains(.deadline) ? "extension" : topics.contains(.target) ? "target" : "objection"
    }
}
