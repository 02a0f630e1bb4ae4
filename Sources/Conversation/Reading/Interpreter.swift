package import VietnameseText

/// Reads a message: clauses, each with its scored candidates and the draft that won.
///
/// Nothing is looked up here; whether `#12` exists and what its target is, is the affair of the turn.
package struct Interpreter: Sendable {
    /// A clause with all its readings.
    package struct ReadClause: Equatable, Sendable {
        /// The draft that won; `unknown` where none did.
        var draft: Draft

        /// What it says.
        package var utterance: Utterance { draft.utterance }
        /// Everything the rules proposed, best first.
        package let candidates: [Candidate]
    }

    /// How far the winner must lead.
    private static let margin = 10

    private let rules: [any IntentRule]

    /// Creates an interpreter with every rule there is.
    package init() {
        rules = AllFeatures.rules
    }

    /// The readings of a message in order. A remark that follows another statement of the same assignment is joined
    /// to it; small talk beside a statement is dropped.
    ///
    /// `work` finds the assignment meant by the code of its work and the words after it (`V2 Hoàng Mai`); what it throws
    /// is thrown.
    package func read<Failure: Error>(
        _ text: NormalizedText, botName: String? = nil,
        work: (_ code: String, _ following: [String]) throws(Failure) -> WorkNames.Match?
    ) throws(Failure) -> [ReadClause] {
        let splitter = ClauseSplitter(text: text)
        let tokens = try References.markWorks(splitter.tokens(botName: botName), work)
        // New work is one statement, however many lines it takes.
        if let order = readOrder(text, tokens) { return [order] }
        if let points = readPoints(tokens) { return [points] }
        var clauses = read(splitter.clauses(of: tokens))
        if clauses.count == 1 { clauses[0].draft.wholly = Draft.Wholly(tokens, date: clauses[0].draft.date) }
        return clauses
    }

    /// Whether a message says by its words that all of it is somebody else's: "Chuyển tiếp từ …", "Fwd: …".
    package func isForwarded(_ text: NormalizedText, botName: String? = nil) -> Bool {
        ClauseSplitter(text: text).isForwarded(botName: botName)
    }

    /// The same where no work is known by a code of its own.
    package func read(_ text: NormalizedText, botName: String? = nil) -> [ReadClause] {
        read(text, botName: botName) { (_, _) throws(Never) in nil }
    }

    private func read(_ parts: [Clause]) -> [ReadClause] {
        if let first = parts.first(where: { !$0.codes.isEmpty }) ?? parts.first, PlaceList.isList(parts) {
            let reading = Draft(.progress, codes: first.codes, doubt: .severalFigures)
            return [
                ReadClause(
                    draft: reading,
                    candidates: [
                        first.candidate(reading, score: 70, at: first.tokens.indices, "a figure for each place")
                    ])
            ]
        }
        var clauses: [ReadClause] = []
        for clause in parts {
            let next = read(clause)
            if let last = clauses.last, let joined = join(last, next, clause) {
                clauses[clauses.count - 1] = joined
            } else {
                clauses.append(next)
            }
        }
        // A full stop, a comma: said, but nothing.
        if clauses.isEmpty { return [ReadClause(draft: Draft(.unknown), candidates: [])] }
        let statements = clauses.filter { !isSmallTalk($0.draft) }
        if let unread = unreadFigures(parts, clauses, statements) { return [unread] }
        return statements.isEmpty ? Array(clauses.prefix(1)) : statements
    }

    /// "Báo cáo #12", then lines of figures that nobody understood: asked about, since a view of the work would drop them.
    private func unreadFigures(
        _ parts: [Clause], _ clauses: [ReadClause], _ statements: [ReadClause]
    ) -> ReadClause? {
        guard statements.count < clauses.count, statements.allSatisfy({ $0.draft.intent == .show }),
            let named = parts.first(where: \.namesCode),
            parts.contains(where: { !$0.namesCode && $0.tokens.contains { $0.integer != nil } })
        else { return nil }
        let reading = Draft(.progress, codes: named.codes, doubt: .severalFigures)
        return ReadClause(
            draft: reading,
            candidates: [named.candidate(reading, score: 60, at: named.tokens.indices, "figures on lines of their own")]
        )
    }

    /// "#12", then numbered points of which some are done: parts of the work, whose figures are not its own. Asked about.
    private func readPoints(_ tokens: [Token]) -> ReadClause? {
        let lines = tokens.split { $0.kind == .lineBreak }
        let points = lines.dropFirst().filter { line in
            guard let first = line.first, first.integer != nil, let next = line.dropFirst().first else { return false }
            return [".", ":", ")", "/"].contains(next.text) && line.count > 2
        }
        let codes = tokens.flatMap(\.codes)
        guard points.count > 1, let code = codes.first, codes.count == 1, let head = lines.first,
            head.allSatisfy({ $0.code != nil || $0.kind == .sign || Lexicon.fillers.contains($0) }),
            points.contains(where: { $0.contains { Self.states.contains($0) || $0.isSign("%") || $0.isSign("/") } })
        else { return nil }
        let reading = Draft(.progress, codes: [code], doubt: .severalFigures)
        let span = head[head.startIndex].span
        return ReadClause(
            draft: reading, candidates: [Candidate(reading, score: 70, span: span, reason: "a state for each point")])
    }

    private static let states: WordSet = ["xong", "ht", "hoan", "chua", "dat"]

    private func readOrder(_ text: NormalizedText, _ tokens: [Token]) -> ReadClause? {
        guard let (order, range) = WorkOrderReader.read(text, tokens) else { return nil }
        let reading = Draft(.assign, order: order)
        let span = tokens[range.lowerBound].span.lowerBound..<tokens[range.upperBound - 1].span.upperBound
        return ReadClause(
            draft: reading, candidates: [Candidate(reading, score: 95, span: span, reason: "work order")])
    }

    private func read(_ clause: Clause) -> ReadClause {
        let candidates = rules.flatMap { $0.candidates(for: clause) }.sorted { $0.score > $1.score }
        guard let best = candidates.first else {
            return ReadClause(
                draft: Draft(
                    .unknown, codes: clause.codes, note: clause.source(from: 0),
                    date: clause.targetDate), candidates: [])
        }
        if candidates.count > 1, best.score - candidates[1].score < Self.margin, candidates[1].draft.intent.isChange,
            best.draft.intent.isChange, candidates[1].draft.intent != best.draft.intent,
            !isRemark(candidates[1].draft), !isRemark(best.draft)
        {
            var reading = Draft(.unknown, codes: clause.codes, note: clause.source(from: 0))
            reading.alternatives = [best.draft, candidates[1].draft]
            return ReadClause(draft: reading, candidates: candidates)
        }
        var reading = best.draft
        reading.pointsBack = reading.codes.isEmpty && Lexicon.pointing.first(in: clause.tokens) != nil
        // A day alone may be the answer to "until which day?".
        if reading.date == nil, [.note, .promise, .progress].contains(reading.intent) {
            reading.date = clause.targetDate
        }
        return ReadClause(draft: reading, candidates: candidates)
    }

    private func isRemark(_ reading: Draft) -> Bool { reading.intent.has(.remark) }

    private func isSmallTalk(_ reading: Draft) -> Bool {
        AllFeatures.feature(of: reading.intent).isSmallTalk(reading)
    }

    /// Joins a remark or an unread sentence without a code of its own to the statement before it.
    private func join(_ last: ReadClause, _ next: ReadClause, _ clause: Clause) -> ReadClause? {
        guard !clause.namesCode, let text = next.draft.note, last.draft.intent.isChange else { return nil }
        let isLoose =
            (next.draft.intent == .unknown && next.draft.alternatives.isEmpty)
            || (isRemark(next.draft) && !last.draft.codes.isEmpty && last.draft.codes == next.draft.codes)
        guard isLoose else { return nil }
        var reading = last.draft
        reading.note = [reading.note, text].compactMap(\.self).joined(separator: ". ")
        // "Hoàn thành. Trừ phường Mai Động" is not all.
        if reading.intent == .submit, SubmitRule.isHeldBack(by: clause.tokens) { reading.doubt = .perhapsPart }
        return ReadClause(draft: reading, candidates: last.candidates)
    }
}
