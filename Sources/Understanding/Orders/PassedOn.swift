import Assignments
import VietnameseText

/// A work in force that is given to somebody by a word that gives new work.
struct PassedOn {
    let sentence: OrderSentence
    private var reading: OrderReading { sentence.reading }
    private var range: Range<Int> { sentence.range }
    private var sight: Sight { sentence.sight }
    private var tokens: [Token] { sentence.tokens }

    /// "để Lan làm việc 15": a work in force, and who does it now; nil where more is said of it.
    func proposal(_ head: OrderHead, _ count: Int) -> Proposal? {
        let codes = reading.codes(in: range)
        guard count == 1, !codes.isEmpty, codes.allSatisfy({ sight.work($0) != nil }), let lead = head.leads.first,
            head.leads.count == 1, let name = reading.names(lead).first,
            reading.dateNotes(in: range).isEmpty, !sentence.has(.product) || !sentence.has(.handIn)
        else { return nil }
        let after = span(head.range.upperBound, range.upperBound)
        guard
            after.allSatisfy({
                reading.isLight($0) || tokens[$0].number != nil || tokens[$0].code != nil
                    || OrderSentence.workWords.contains(tokens[$0])
                    || ["lam", "tiep", "thay", "phu", "trach"].contains(tokens[$0].folded)
            })
        else {
            return head.isExplicit ? nil : sentence.ask("intent", "a work in force, given to \(name)")
        }
        if case .person = lead.kind { return sentence.act("handOver", .works(codes), ["to": .text(name)]) }
        return sentence.act("amend", .works(codes), ["lead": .text(name)])
    }

    /// Whether a word that gives is about a work in force: "giao #12 lại cho Hùng", "đề nghị Cầu Giấy nộp #23".
    func isOfWorkInForce(_ head: OrderHead) -> Bool {
        guard let first = head.leads.first else { return !reading.codes(in: range).isEmpty }
        return !reading.codes(in: span(range.lowerBound, first.range.lowerBound)).isEmpty && !head.leads.isEmpty
            && reading.has(.handOver, in: head.range)
    }
}
