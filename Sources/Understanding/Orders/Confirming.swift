import Assignments
import VietnameseText

/// A leader confirms a result, or assents to what was asked.
struct Confirming {
    let sentence: OrderSentence
    private var reading: OrderReading { sentence.reading }
    private var range: Range<Int> { sentence.range }
    private var sight: Sight { sentence.sight }
    private var tokens: [Token] { sentence.tokens }

    func confirm(_ head: Range<Int>) -> Proposal? {
        guard !sentence.isAboutOthers(head) else { return nil }
        if isBareAssent { return sentence.ask("intent", "assent to what", score: 92) }
        let isStrong = reading.affirmed(.confirm, in: range) != nil
        var target = reading.target(in: range, where: { $0.state == .submitted })
        if isUnclear(target) { return sentence.ask("work", "confirm what", score: 90) }
        if target == .none, isStrong || sentence.has(.everyWaiting) {
            target = .single(reading.waiting { $0.state == .submitted }, all: sentence.has(.everyWaiting))
        }
        if target == .none {
            return isStrong && reading.opens(.confirm, range) != nil ? sentence.act("confirm", .unclear) : nil
        }
        if target == .unclear,
            case .works(let asked) = reading.target(in: range, where: { $0.demands.contains(.deadline) })
        {
            return Granting(sentence: sentence).grant(head)
                ?? sentence.act("grant", .works(asked), ["what": .text("extension")])
        }
        guard case .works(let codes) = target else {
            return isStrong && reading.opens(.confirm, range) != nil
                || OrderRights(sight).refusal("confirm", nil) != nil && isStrong ? sentence.act("confirm", target) : nil
        }
        let works = codes.compactMap(sight.work)
        if works.allSatisfy({ $0.state == .submitted }) {
            // "22 ok": nothing else is said of it.
            let isAll = range.count <= 3 && works.allSatisfy(\.waitsForSpeaker)
            return sentence.act("confirm", target, score: isAll ? 100 : 90)
        }
        if works.allSatisfy({ $0.demands.contains(.deadline) }) {
            if !reading.dateNotes(in: range).isEmpty, let granted = Granting(sentence: sentence).grant(head) {
                return granted
            }
            return sentence.act("grant", target, ["what": .text("extension")], score: isStrong ? 78 : 84)
        }
        if let refused = OrderRights(sight).refusal("confirm", codes.first) {
            return sentence.done([refused], 86, "not allowed")
        }
        if works.count > 1, let each = each(works) { return each }
        return isStrong ? sentence.refused("confirm", codes.first) : sentence.ask("intent", "assent to what")
    }

    /// "duyệt 22 và 21": a result is confirmed, more time granted; of a work that waits for neither it is refused.
    private func each(_ works: [Sight.Work]) -> Proposal? {
        guard works.contains(where: { $0.state == .submitted || $0.demands.contains(.deadline) }),
            reading.dateNotes(in: range).isEmpty
        else { return nil }
        let acts = works.map { work -> Meaning in
            if work.state == .submitted { return Meaning("confirm", ["work": .int(work.code)]) }
            if work.demands.contains(.deadline) {
                return Meaning("grant", ["work": .int(work.code), "what": .text("extension")])
            }
            return Meaning("refused", ["act": .text("confirm"), "work": .int(work.code)])
        }
        return sentence.done(acts, 90, "each as it waits")
    }

    /// "ok 21": a word of assent and a code say not to what.
    private var isBareAssent: Bool {
        reading.affirmed(.confirm, in: range) == nil && !reading.codes(in: range).isEmpty && range.count <= 3
            && range.contains { Self.vague.contains(tokens[$0]) }
            && (opensWithAssent
                || !reading.codes(in: range).compactMap(sight.work).contains { $0.state == .submitted })
    }
    /// "ok 22" says yes to something about it; "22 ok" says that it is good.
    private var opensWithAssent: Bool {
        range.count == reading.all.count && range.first.map { Self.vague.contains(tokens[$0]) } ?? false
    }
    private static let vague: WordSet = ["ok", "okie", "oke", "u", "duoc", "uh"]

    /// "duyệt" alone, where more than one thing waits; "duyệt 77", a number that is no work.
    private func isUnclear(_ target: Target) -> Bool {
        guard target == .none, !sentence.has(.everyWaiting) else { return false }
        let isNumbered = range.contains { index in
            tokens[index].integer != nil && !reading.dateNotes(in: range).contains { $0.range.contains(index) }
        }
        let isBare =
            range.filter { tokens[$0].kind == .word && !reading.isLight($0) && tokens[$0].folded != "di" }.count <= 2
        return isNumbered
            || isBare && sight.spokenOf.isEmpty && !sight.hasHeard && reading.waiting { _ in true }.count > 1
    }
}
