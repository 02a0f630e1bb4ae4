import Assignments
import Foundation

extension Intent {
    /// Nothing the bot understands.
    package static let unknown = Intent("unknown")
}

/// Words that no rule reads, or that two read as likely.
enum Unread: Feature {
    static let intent = Intent.unknown
    static let traits: Set<Trait> = [.harmless, .freeWords]

    static func isSmallTalk(_ draft: Draft) -> Bool { draft.alternatives.isEmpty }

    /// It may name a result by its work; else it is said that it is not understood.
    static func handle(_ unclear: Unclear, in turn: inout Turn) throws {
        guard unclear.meanings.isEmpty else { return askMeaning(unclear, in: &turn) }
        guard let named = try WaitingWork.namedResults(unclear.words, in: &turn) else {
            return turn.answerPrivately(unknown(in: turn))
        }
        guard let confirm = named.first else { return }
        turn.decision.outcomes.removeLast()
        try turn.handle(confirm)
    }

    /// Two readings are as likely: which one, or only a remark?
    private static func askMeaning(_ unclear: Unclear, in turn: inout Turn) {
        let remark = WriteNote.remark(unclear.works.codes, unclear.words.note)
        let choices = unclear.meanings.map(\.utterance) + [remark]
        turn.ask(
            Phrase(
                .askMeaning,
                [
                    "code": .optional(unclear.works.codes.first.map { "#\($0)" }),
                    "choices": turn.choices(choices.map { Phrase($0.intent.meaning) }),
                ]), choices: choices)
    }

    /// Says so, with the two nearest things it could have meant for this kind of person.
    static func unknown(in turn: Turn) -> Phrase {
        let isLeader = turn.actor.holds(.chair) || turn.actor.holds(.secretary)
        return Phrase(
            .unknown,
            isLeader
                ? ["first": .text("tổng hợp"), "second": .text("#12")]
                : ["first": .text("#12 45/60"), "second": .text("việc của tôi")])
    }
}
