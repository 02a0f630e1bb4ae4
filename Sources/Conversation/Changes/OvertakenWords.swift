import Assignments
import Foundation

/// The one rule of whether an older word still holds: what was said before something newer came on record of the same side of the work
/// is asked about, whatever it says and however it comes, late or as a change of an earlier message. All of one message is asked together.
enum OvertakenWords {
    /// A statement about a work that something newer has overtaken.
    struct Word: Sendable {
        let statement: AnyStatement
        let assignment: Assignment
        let kind: Act.Kind
        /// The newer word.
        let newer: HistoryEntry
        /// When the statement was said.
        let saidAt: Date
        /// The deadline that it was taken to mean, if any.
        var deadline: Deadline?
    }

    /// Keeps words that something newer has overtaken, to be asked about at the end; true where they are.
    static func asksWhetherStill(
        _ statement: AnyStatement, _ assignment: Assignment, in turn: inout Turn
    ) throws -> Bool {
        guard let word = try overtaken(statement, assignment, in: turn) else { return false }
        keep(word, in: &turn)
        return true
    }

    /// A statement on several works without those of which something newer is on record; these are kept to be asked about.
    static func withoutOvertaken(
        _ statement: AnyStatement, _ targets: [Assignment], in turn: inout Turn
    ) throws -> (statement: AnyStatement, targets: [Assignment]) {
        let words = try targets.map { try overtaken(statement, $0, in: turn) }
        guard words.contains(where: { $0 != nil }) else { return (statement, targets) }
        if turn.decision.outcomes.last?.refused == nil { turn.decision.outcomes.removeLast() }
        for word in words.compactMap(\.self) {
            turn.decision.outcomes.append(
                Decision.Outcome(utterance: statement.utterance, assignment: word.assignment.id))
            keep(word, in: &turn)
        }
        let others = zip(targets, words).filter { $0.1 == nil }.map(\.0)
        var rest = statement
        rest.works.codes = others.map { Int($0.id.rawValue) }
        if !others.isEmpty { turn.decision.outcomes.append(Decision.Outcome(utterance: rest.utterance)) }
        return (rest, others)
    }

    private static func keep(_ word: Word, in turn: inout Turn) {
        var word = word
        word.deadline = turn.decision.outcomes.last?.deadline
        turn.overtaken.append(word)
        let line = Phrase(.overtakenLine, values(word, in: turn))
        turn.outcome { $0.ask = line }
    }

    /// The words with the newest change on the same side of the work that was said after them; nil where there is none, or where the
    /// sender cannot do what he says anyhow, which is then said instead.
    private static func overtaken(_ statement: AnyStatement, _ assignment: Assignment, in turn: Turn) throws -> Word? {
        guard let (changes, saidAt) = try changes(of: assignment, in: turn), !changes.isEmpty,
            let kind = try kind(of: statement, assignment, in: turn), try mayDo(kind, assignment, in: turn),
            let newer = changes.first(where: { kind.isOvertaken(by: $0.act) })
        else { return nil }
        return Word(statement: statement, assignment: assignment, kind: kind, newer: newer, saidAt: saidAt)
    }

    /// What was said of a work after the message, the newest first, and when that was said; of a message that changes another one, what is
    /// on record since that. Nil where nothing can be newer.
    private static func changes(
        of assignment: Assignment, in turn: Turn
    ) throws -> (changes: [HistoryEntry], saidAt: Date)? {
        let situation = turn.situation
        guard situation.corrects.isEmpty else {
            let all = try turn.records.changes(of: assignment.id, saidAfter: .distantPast)
            guard let own = all.firstIndex(where: { $0.inbox.map(situation.corrects.contains) ?? false }) else {
                return nil
            }
            return (Array(all[..<own]), all[own].effectiveAt)
        }
        let said = situation.sentAt.addingTimeInterval(Dialogue.leeway)
        // Nothing on record is newer than what is read as it comes.
        guard said < situation.now else { return nil }
        return (try turn.records.changes(of: assignment.id, saidAfter: said), situation.sentAt)
    }

    /// The kind of act that a statement asks for.
    private static func kind(of statement: AnyStatement, _ assignment: Assignment, in turn: Turn) throws -> Act.Kind? {
        try AllFeatures.change(statement.intent)?.kind(ofAny: statement, on: assignment, in: turn)
    }

    /// Whether the sender may do it, and the work be in a state for it.
    static func mayDo(_ kind: Act.Kind, _ assignment: Assignment, in turn: Turn) throws -> Bool {
        guard let capacity = Authority.capacity(of: kind, by: try turn.rights.relations(to: assignment)),
            capacity != .proposal
        else {
            return false
        }
        guard let act = Self.plain(kind) else { return assignment.state.isOpen }
        let occasion = ActOccasion(actor: turn.actor.officer.id, at: turn.situation.sentAt)
        guard case .refused = assignment.applying(act, on: occasion, rule: turn.rules.clearRule) else { return true }
        return false
    }

    /// What stands for the acts of a kind where nothing more need be known to tell whether they can be done.
    static func plain(_ kind: Act.Kind) -> Act? {
        switch kind {
        case .acknowledge: .acknowledge
        // Whatever the figure: it may be a doubtful one, and no report is refused for what it says before it is read.
        case .report, .correct, .step: .report(ProgressReport())
        case .submit: .submit
        case .blocker: .raiseBlocker(remover: nil)
        case .unblock: .clearBlockers
        case .confirm: .confirm
        case .sendBack: .sendBack
        case .pause: .pause
        case .resume: .resume(to: nil)
        case .cancel: .cancel
        case .reopen: .reopen
        default: nil
        }
    }

    // MARK: The question

    /// Asks about all that was overtaken, in one sentence and, where nothing else is asked, with one answer for all of it.
    static func ask(in turn: inout Turn) {
        let words = turn.overtaken
        guard let first = words.first else { return }
        // What else is asked for, be it after a refusal, is answered first.
        let asksOther =
            turn.decision.outcomes.contains { $0.ask.map { $0.key != .overtakenLine } ?? false }
            || turn.decision.dialogue.question.map { $0 != turn.situation.heard.question } ?? false
        let meant = asksOther ? nil : meant(by: words, in: turn)
        var values =
            words.count == 1
            ? values(first, in: turn)
            : [
                "count": .number(words.count),
                "lines": .lines(words.map { Phrase(.overtakenLine, self.values($0, in: turn)) }),
            ]
        let said = OtherWork.said(first.statement.report)
        values["at"] = .deadline(turn.moment(of: first.saidAt))
        values["meant"] = .phrase(Phrase(Wording.key(of: first.kind)))
        values["said"] = said.isEmpty ? first.deadline.map { .deadline($0) } ?? Phrase.Value.none : .text(said)
        values["choices"] = meant == nil ? Phrase.Value.none : turn.choices([Phrase(.choiceYes), Phrase(.choiceNo)])
        let question = Phrase(words.count == 1 ? .askOvertaken : .askOvertakenSeveral, values)
        for index in turn.decision.outcomes.indices where turn.decision.outcomes[index].ask?.key == .overtakenLine {
            turn.decision.outcomes[index].ask = question
        }
        if let meant {
            turn.keep(
                Dialogue.Question(
                    choices: [DateQuestions.dated(meant.utterance, in: turn), .no], askedAt: turn.situation.now))
        }
        turn.answerPrivately(question)
    }

    /// What is done where the words still hold; nil where they are of several statements, which one answer cannot mean.
    private static func meant(by words: [Word], in turn: Turn) -> AnyStatement? {
        guard let first = words.first else { return nil }
        let statements = words.map { word in
            var statement = word.statement
            statement.works.codes = []
            return statement
        }
        guard var meant = statements.first, statements.allSatisfy({ $0 == meant }) else { return nil }
        meant.works.codes = words.map { Int($0.assignment.id.rawValue) }
        if meant.report != nil {
            // The question shows the figure and the one on record.
            meant.consent.isConfirmed = true
            meant.report?.isConfirmed = true
        }
        // What loses something is not asked about twice.
        if words.count > 1, meant.intent.has(.loses) { meant.consent.isConfirmed = true }
        // A result that was handed in in time is in time, whatever was reported since; after a return it is handed in anew.
        if first.kind == .submit, words.allSatisfy({ $0.newer.act != .sendBack }) {
            meant.consent.saidAt = first.saidAt
        }
        return meant
    }

    /// What is on record now of a work, and since when.
    private static func values(_ word: Word, in turn: Turn) -> [String: Phrase.Value] {
        let (assignment, newer, shows) = (word.assignment, word.newer, word.kind.aspects)
        let by = newer.actor == turn.actor.officer.id ? nil : newer.actor.flatMap(turn.office.officer)?.name
        return [
            "code": .text(assignment.label), "act": .phrase(Phrase(Wording.key(of: newer.act))), "by": .optional(by),
            "then": .deadline(turn.moment(of: newer.effectiveAt)),
            "state": .phrase(Phrase(Wording.key(of: assignment.state))),
            "figure": shows.contains(.figures) && assignment.state.awaitsOfficer
                ? .phrase(turn.wording.figure(assignment)) : .none,
            "deadline": shows.contains(.deadline) ? turn.wording.deadline(assignment) : .none,
        ]
    }
}
