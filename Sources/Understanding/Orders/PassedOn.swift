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

    /// "việc nhà trọ từ nay Hùng phụ trách", "cái tập huấn chuyển Hùng làm": one work in force, another of its unit and a
    /// word that takes it over.
    func takeOver() -> Proposal? {
        guard !reading.isQuestion(range), !sentence.has(.handIn), hasNoDeadline, let work = namedWork,
            let party = reading.parties(in: range).first(where: { isSuccessor($0, work) }),
            let name = reading.names(party).first
        else { return nil }
        return sentence.act("handOver", .works([work.code]), ["to": .text(name)].merging(why(party)) { $1 }, score: 96)
    }

    /// Whether no day is named but the one from which another does it.
    private var hasNoDeadline: Bool {
        reading.dateNotes(in: range).allSatisfy { note in
            note.range.lowerBound > range.lowerBound && tokens[note.range.lowerBound - 1].folded == "tu"
                || tokens[note.range.lowerBound].folded == "tu"
        }
    }

    /// The one work that is named by its code or by what it is about; of a head's own unit.
    private var namedWork: Sight.Work? {
        var codes = Set(reading.codes(in: range))
        if codes.isEmpty {
            let subjects = reading.message.notes(in: range).compactMap { note -> [Int]? in
                if case .works(let codes, _) = note.kind { codes } else { nil }
            }
            codes = Set(subjects.first ?? [])
            for other in subjects.dropFirst() where !codes.isDisjoint(with: other) { codes.formIntersection(other) }
        }
        let works = codes.compactMap(sight.work).filter { work in
            work.state.isOpen && (!sight.speaker.holds(.head) || work.unit == sight.speaker.officer.unit)
        }
        return works.count == 1 ? works.first : nil
    }

    /// Somebody of the unit who has not the work yet, with a word of giving before him or of taking over after him.
    private func isSuccessor(_ party: Party, _ work: Sight.Work) -> Bool {
        guard case .person(let id) = party.kind, id != work.officer, sight.office.officer(id)?.unit == work.unit else {
            return false
        }
        let after = span(party.range.upperBound, min(range.upperBound, party.range.upperBound + 3))
        let takes = reading.base.matches(Self.taking, in: after).map { word in
            span(party.range.upperBound, word.lowerBound).allSatisfy(reading.isLight)
        }
        return takes ?? false
    }
    private static let taking: WordPatterns = [
        "phụ trách", "làm", "lãnh", "cầm", "ôm", "gánh", "nắm", "đảm nhận", "lo", "nhận", "tiếp quản", "thay",
        "làm tiếp", "đảm nhiệm", "chịu trách nhiệm", "tiếp nhận",
    ]

    /// What the clauses that name neither the work nor the successor say.
    private func why(_ party: Party) -> [String: JSON] {
        let clauses = reading.base.clauses.filter { clause in
            range.contains(clause.range.lowerBound) && !clause.range.contains(party.range.lowerBound)
                && !reading.message.notes(in: clause.range).contains {
                    if case .works = $0.kind { true } else { false }
                } && clause.range.count > 2
        }
        let words = clauses.map { reading.words($0.range) }.joined(separator: ", ")
        return words.isEmpty ? [:] : ["reason": .text(words)]
    }

    /// Whether a word that gives is about a work in force: "giao #12 lại cho Hùng", "đề nghị Cầu Giấy nộp #23".
    func isOfWorkInForce(_ head: OrderHead) -> Bool {
        // "giao hết việc Lan đang làm cho Hùng": nothing new is given.
        if sentence.has(.allWork), reading.parties(in: range).count > 1 { return true }
        guard let first = head.leads.first else { return !reading.codes(in: range).isEmpty }
        return !reading.codes(in: span(range.lowerBound, first.range.lowerBound)).isEmpty && !head.leads.isEmpty
            && reading.has(.handOver, in: head.range)
    }
}
