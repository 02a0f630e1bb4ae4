import Assignments
import VietnameseText

/// Reads what officers, and heads about work, say of their work.
enum Reports {
    /// What parts of a message mean, as reports and requests of those who do the work.
    static func proposals(_ message: Message, _ sight: Sight) -> [Proposal] {
        guard !message.tokens.isEmpty else { return [] }
        let reading = Reading(message, sight)
        if let trap = Traps(reading: reading).proposal() { return [trap] }
        if let courtesy = courtesy(reading) { return [courtesy] }
        guard !reading.mine.isEmpty else { return away(reading) }
        if isOrder(reading) { return [] }
        let statements = reading.segments.flatMap { segment in
            var frames = Frames(reading, segment)
            return frames.run()
        }
        return statements.isEmpty ? silence(reading) : joined(statements, reading)
    }

    /// One proposal for all statements, in the order of the text; what is in their clauses is explained.
    private static func joined(_ statements: [Statement], _ reading: Reading) -> [Proposal] {
        // A remark of nobody knows what is nothing to ask about beside what is clear.
        let isClear = statements.contains { $0.act != nil }
        let ordered = statements.filter { !(isClear && $0.isRemark) }.enumerated().sorted {
            ($0.element.clauses.min() ?? 0, $0.offset) < ($1.element.clauses.min() ?? 0, $1.offset)
        }.map(\.element)
        let acts = ordered.compactMap(\.act)
        var covers = Set(ordered.flatMap(\.clauses).flatMap { reading.clauses[$0].range })
        // What is left and names nothing of weight is a remark beside.
        var isOfDecision = false
        for clause in reading.clauses where covers.isDisjoint(with: clause.range) && !reading.isQuestion(clause) {
            isOfDecision = decides(clause, reading) ?? isOfDecision
            if isOfDecision { continue }
            let named = acts.compactMap { if case .number(let code)? = $0.slots["work"] { code.whole } else { nil } }
            let isLight = reading.message.notes(in: clause.range).allSatisfy { note in
                switch note.kind {
                case .works(let works, _): works.contains(where: named.contains)
                case .figure:
                    !reading.roled([clause], of: named).contains { $0.role != .nothing && $0.range == note.range }
                default: !note.kind.isWeighty
                }
            }
            if isLight { covers.formUnion(clause.range) }
        }
        // The figures beside a report were held against it; those of a remark stay in its words.
        if acts.contains(where: { ["report", "correct", "note", "askTarget"].contains($0.name) }) {
            for clause in reading.clauses where !reading.isQuestion(clause) {
                for note in reading.message.notes(in: clause.range) {
                    if case .figure = note.kind { covers.formUnion(note.range) }
                }
            }
        }
        let asks = ordered.flatMap(\.asks)
        var proposal = Proposal(
            acts, asks: asks, offers: ordered.flatMap(\.offers), score: sureness(ordered), covers: covers,
            "work: \(acts.map(\.name))")
        proposal.isGuess = ordered.contains(where: \.isGuess)
        return [proposal]
    }

    /// Whether a clause is about what waits for a head, which is his to decide and no remark: "danh sách cậu Hùng làm ổn, cho qua";
    /// nil where it names no work.
    private static func decides(_ clause: Clause, _ reading: Reading) -> Bool? {
        let works = reading.message.notes(in: clause.range).flatMap { note -> [Int] in
            if case .works(let works, _) = note.kind { works } else { [] }
        }
        guard !works.isEmpty else { return nil }
        return works.contains { reading.sight.work($0)?.waitsForSpeaker == true }
    }

    /// As sure as the least sure of the acts; a remark beside an act takes nothing from it.
    private static func sureness(_ statements: [Statement]) -> Int {
        let firm = statements.filter { $0.act?.name != "note" }
        return (firm.isEmpty ? statements : firm).map(\.score).min() ?? 0
    }

    /// Thanks and help, where nothing else is said.
    private static func courtesy(_ reading: Reading) -> Proposal? {
        let all = reading.all
        if reading.has(.help, in: all), reading.codes(in: all).isEmpty {
            return Proposal([Meaning("help")], score: 96, covers: Set(all), "help")
        }
        let isOnly =
            reading.codes(in: all).isEmpty
            && reading.found.allSatisfy { found in
                [.thanks, .done, .already, .greet, .receive].contains { found.senses.contains($0) }
            }
        if reading.has(.thanks, in: all), isOnly,
            !reading.message.notes.contains(where: { if case .figure = $0.kind { true } else { false } })
        {
            return Proposal([Meaning("thanks")], score: 85, covers: Set(all), "thanks")
        }
        return nil
    }

    /// What those say who do no work themselves: that they are away, and what they want to be reminded of.
    private static func away(_ reading: Reading) -> [Proposal] {
        reading.segments.flatMap { segment -> [Proposal] in
            var frames = Frames(reading, segment)
            let statements = frames.runWithoutWork()
            return statements.isEmpty ? [] : joined(statements, reading)
        }
    }

    /// A statement whose subject is another person, with no work and no figure.
    private static func isOfPeople(_ reading: Reading) -> Bool {
        guard let first = reading.clauses.first, !reading.clauses.contains(where: reading.isQuestion),
            reading.codes(in: reading.all).isEmpty
        else { return false }
        let start = first.range.lowerBound
        let isSubject = reading.message.notes.contains { note in
            if case .people(let people) = note.kind {
                note.range.lowerBound <= start + 2 && !people.contains(reading.sight.speaker.officer.id)
                    && note.range.upperBound < first.range.upperBound
            } else {
                false
            }
        }
        return isSubject && reading.named(in: reading.all).isEmpty
            && !reading.message.notes.contains { if case .figure = $0.kind { true } else { false } }
    }

    /// A head's order or decision: another reader's affair.
    private static func isOrder(_ reading: Reading) -> Bool {
        guard reading.sight.speaker.holds(.head) else { return false }
        if reading.clauses.contains(where: {
            reading.affirmed(.remind, in: $0.range) != nil && reading.isAhead($0.range)
        }) {
            return false
        }
        let senses: [Sense] = [.assign, .urge, .sendBack, .confirm, .grant, .instruct]
        let isCalled = reading.clauses.contains { clause in
            senses.contains { sense in
                reading.ranges(sense, in: clause.range).contains { word in
                    !reading.isNegated(at: word.lowerBound)
                        && (word.lowerBound - clause.range.lowerBound <= 2
                            || reading.tokens[word.lowerBound - 1].isSign(":"))
                        && !(sense == .instruct && isPlea(word, reading))
                        && clause.link != .reason
                }
            }
        }
        let figures = reading.roled(reading.clauses, of: reading.mine.map(\.code)).contains {
            [.done, .total].contains($0.role) && $0.figure.of != nil
        }
        if isCalled { return !figures }
        // "Cho Lan lùi …": a decision on what his officer asks.
        let isGrant = reading.message.notes.contains { note in
            guard case .people(let people) = note.kind, !people.contains(reading.sight.speaker.officer.id) else {
                return false
            }
            return (1...3).contains { back in
                note.range.lowerBound >= back && reading.tokens[note.range.lowerBound - back].folded == "cho"
            }
                && people.contains { reading.sight.office.officer($0)?.unit == reading.sight.speaker.officer.unit }
        }
        if isGrant, reading.has(.moreTime, in: reading.all) { return true }
        // A person or the unit's people named, and a day by which something is due of them.
        let isNamed = reading.message.notes.contains { note in
            switch note.kind {
            case .people(let people):
                people.contains {
                    reading.sight.office.officer($0)?.unit == reading.sight.speaker.officer.unit
                        && $0 != reading.sight.speaker.officer.id
                }
            default: false
            }
        }
        let isAway = reading.has(.absent, in: reading.all) || reading.has(.instead, in: reading.all)
        return isNamed && reading.isAhead(reading.all) && !figures && !isAway
            && !reading.has(.moreTime, in: reading.all)
    }

    /// "Nhờ Sở Tài chính": those are asked to whom a head gives no orders.
    private static func isPlea(_ word: Range<Int>, _ reading: Reading) -> Bool {
        let after = word.upperBound..<min(word.upperBound + 5, reading.tokens.count)
        guard let first = after.first else { return false }
        return outsiders.match(reading.tokens, at: first) != nil
            || NamedParties(reading: reading).party(in: first..<first + 1, withPeople: false) != nil
    }
    private static let outsiders: WordPatterns = ["sở", "công an", "catp", "thành phố", "điện lực"]

    /// What carries nothing that a bot could do: left alone in a group, and where it is an assent alone.
    private static func silence(_ reading: Reading) -> [Proposal] {
        if isOfPeople(reading) { return [Proposal([], score: 45, covers: Set(reading.all), "of other people")] }
        let isAssent =
            reading.message.tokens.count <= 4 && reading.found.contains { $0.senses.contains(.receive) }
            && reading.found.count == 1
        let isAsked = reading.clauses.contains(where: reading.isQuestion)
        let isWeighty = reading.message.notes.contains { note in
            switch note.kind {
            case .works, .figure: true
            default: false
            }
        }
        guard isAssent || reading.sight.isGroup && !isAsked && !isWeighty else { return [] }
        return [Proposal([], score: 40, covers: Set(reading.all), "nothing to do")]
    }
}
