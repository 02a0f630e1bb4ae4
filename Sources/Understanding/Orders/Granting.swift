import Assignments
import VietnameseText

/// A leader allows more time.
struct Granting {
    let sentence: OrderSentence
    private var reading: OrderReading { sentence.reading }
    private var range: Range<Int> { sentence.range }
    private var sight: Sight { sentence.sight }
    private var tokens: [Token] { sentence.tokens }

    /// More time, where it was asked for; where nobody asked, the deadline is changed.
    func grant(_ head: Range<Int>) -> Proposal? {
        guard !sentence.isUpwards, !sentence.isAboutOthers(head), reading.first(.round, in: range) == nil,
            reading.base.matches(Self.asking, in: range) == nil
        else { return nil }
        var target = reading.target(in: range, where: { $0.demands.contains(.deadline) })
        if target == .unclear { target = reading.target(in: range, where: \.state.awaitsOfficer) }
        if target == .none, sentence.isHead(head) {
            target = .single(reading.waiting { $0.demands.contains(.deadline) })
        }
        guard case .works(let codes) = target else {
            return sentence.has(.moreTime) && target == .unclear ? sentence.act("grant", .unclear) : nil
        }
        if sentence.hasStranger(codes), !reading.dateNotes(in: range).isEmpty {
            return sentence.ask("work", "a work and another unit")
        }
        var acts: [Meaning] = []
        for code in codes {
            guard let work = sight.work(code) else { return sentence.ask("work", "grant") }
            let date = NewDeadline(sentence: sentence).date(work)
            if date == nil, !reading.dateNotes(in: range).isEmpty {
                return sentence.ask("date", "more time, until when")
            }
            if work.demands.contains(.deadline), let date, date == work.deadline.map({ Deadline(date: $0) }) {
                return Refusing(sentence: sentence).refusal(head)
            }
            if work.demands.contains(.deadline) {
                acts.append(
                    Meaning(
                        "grant",
                        ["work": .int(code), "what": .text("extension")].merging(
                            date.map { ["to": .text($0.iso)] } ?? [:]
                        ) { $1 }))
            } else if work.demands.contains(.target), date == nil {
                acts.append(Meaning("grant", ["work": .int(code), "what": .text("target")]))
            } else if let date {
                acts.append(Meaning("amend", ["work": .int(code), "due": .text(date.iso)]))
            } else if tokens[head.lowerBound].folded == "them" {
                return nil
            } else {
                return OrderRights(sight).refusal("grant", code).map { sentence.done([$0], 94, "not allowed") }
                    ?? sentence.ask("date", "more time, until when")
            }
        }
        if let refused = OrderRights(sight).refusal(
            acts.allSatisfy { $0.name == "amend" } ? "amend" : "grant", codes.first)
        {
            return sentence.done([refused], 94, "not allowed: grant")
        }
        return sentence.done(acts, 86, "more time")
    }

    /// "Xin lùi tới đâu", "tới ngày nào": asked, not granted.
    private static let asking: WordPatterns = [
        "ngày nào", "hôm nào", "khi nào", "bao giờ", "ngày mấy", "bao lâu", "mấy ngày", "tới đâu", "đến đâu",
    ]
}
