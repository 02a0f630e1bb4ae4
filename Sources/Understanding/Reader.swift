import Foundation
import VietnameseText

/// Reads a message: each reader proposes what parts of it mean, the best cover of the message is what is understood.
package enum Reader {
    /// What reads a message: each says which tokens it explains, by which acts or questions, and how sure it is.
    typealias Proposer = @Sendable (Message, Sight) -> [Proposal]

    /// All readers. Their order decides only between equals.
    static let readers: [Proposer] = [
        Reports.proposals, Questions.proposals, Orders.proposals,
    ]

    /// What a message comes to: an answer to what was asked, a word about what was just done, or what its readers make of it.
    package static func read(_ text: String, _ sight: Sight) -> Understood {
        let parts = LongMessage.parts(of: text)
        guard parts.count > 1 else { return Costs.readBack(understood(parts.first ?? text, sight)) }
        var seen = sight
        var whole = Understood()
        for part in parts {
            let read = understood(part, seen)
            whole.acts += read.acts
            whole.isDoubted = whole.isDoubted || read.isDoubted
            whole.asks += read.asks.filter { !whole.asks.contains($0) }
            if whole.offers.isEmpty { whole.offers = read.offers }
            // What a part told of was just spoken of when the next begins.
            (seen.expects, seen.did) = ([], [])
            if case .number(let code)? = read.acts.last?.slots["work"] {
                seen.spokenOf = Int(exactly: code).map { [$0] } ?? []
            }
        }
        return Costs.readBack(whole)
    }

    private static func understood(_ text: String, _ sight: Sight) -> Understood {
        let message = Annotator.annotate(text, sight)
        if let answer = inDialogue(message, sight) { return answer }
        let vote = ActVote(message, sight)
        var read = read(message, sight.narrowed, vote)
        if read.isUnread, let remark = AfterActs(message, sight)?.remark(), !remark.isEmpty {
            (read.acts, read.asks) = (remark, [])
        }
        return weighed(read, vote, message, sight)
    }

    /// What the model of acts leaves of what was read: what it is sure is nothing for the bot is none, a question that it is sure is none
    /// is not understood, and of what is not understood the likeliest readings are offered.
    private static func weighed(
        _ read: Understood, _ vote: ActVote, _ message: Message, _ sight: Sight
    ) -> Understood {
        var weighed = read
        weighed.acts = read.acts.map(vote.detailed)
        if vote.findsNothing(in: read) {
            weighed = Understood()
        } else if vote.denies(read) || vote.misses(read) {
            (weighed.acts, weighed.asks, weighed.offers) = ([], ["intent"], [])
        }
        if weighed.isUnread {
            weighed.offers = Guesses(Reading(message, sight), vote).offers
        }
        weighed.isDoubted =
            weighed.acts.contains(where: Costs.changes)
            && (read.isDoubted || vote.doubts(weighed.acts)
                || Reservations(Reading(message, sight)).concern(weighed.acts))
        weighed.trail = Understood.Trail { read.trace + [vote.trace] }
        return weighed
    }

    /// What answers a question, decides on what was just named, or goes on with what was just done.
    private static func inDialogue(_ message: Message, _ sight: Sight) -> Understood? {
        let isOpen = sight.expects.first.map { $0.kind == "choice" } ?? true
        if isOpen, let acts = Verdicts(message, sight)?.read() {
            var understood = Understood()
            understood.acts = acts
            return understood
        }
        return Answers(message, sight)?.read() ?? AfterActs(message, sight)?.read()
    }

    /// What a message comes to where nothing was asked, before it is weighed what is read back.
    static func byRules(_ text: String, _ sight: Sight) -> Understood {
        let message = Annotator.annotate(text, sight)
        return read(message, sight, ActVote(message, sight))
    }

    private static func read(_ message: Message, _ sight: Sight, _ vote: ActVote) -> Understood {
        let read = MessageParts(message: message, sight: sight).proposals(
            of: readers.flatMap { $0(message, sight) }, asking: Questions.proposals)
        let proposals = LeaderParts(message: message, sight: sight).proposals(of: read, asking: Questions.proposals)
        let chosen = Cover.best(of: proposals, message, by: vote)
        var whole = joined(chosen)
        if !whole.acts.isEmpty, whole.asks.isEmpty, asksForMore(left(message, chosen), message, sight) {
            whole.asks = ["intent"]
        }
        whole.trail = Understood.Trail { trace(message, proposals, chosen, sight) }
        return whole
    }

    /// The acts and questions of a cover in order of the text; where there is none, what was meant is asked.
    private static func joined(_ chosen: [Proposal]) -> Understood {
        var understood = Understood()
        understood.isDoubted = chosen.contains(where: \.isGuess)
        for proposal in chosen.sorted(by: { ($0.covers.min() ?? 0) < ($1.covers.min() ?? 0) }) {
            understood.acts += proposal.acts.filter { !understood.acts.contains($0) }
            understood.asks += proposal.asks.filter { !understood.asks.contains($0) }
            if understood.offers.isEmpty { understood.offers = proposal.offers }
        }
        if chosen.isEmpty { understood.asks = ["intent"] }
        return understood
    }

    /// Whether what is left is more than a remark that all goes well.
    private static func asksForMore(_ left: [Message.Note], _ message: Message, _ sight: Sight) -> Bool {
        guard !left.isEmpty else { return false }
        let reading = Reading(message, sight)
        return left.contains { note in
            let start = note.range.lowerBound
            let isDenied = start > 1 && reading.isNot(start - 2) && reading.tokens[start - 1].folded == "phai"
            return !isDenied && !reading.isNegated(at: note.range.lowerBound)
                && reading.clause(at: note.range.lowerBound).map { !reading.has(.underWay, in: $0.range) } ?? true
        }
    }

    /// What names a figure or a work by its code and no chosen reading explains: it must not be left in silence.
    private static func left(_ message: Message, _ chosen: [Proposal]) -> [Message.Note] {
        let covered = Set(chosen.flatMap(\.covers))
        return message.notes.filter { note in
            switch note.kind {
            case .works(_, let how): how != "subject" && covered.isDisjoint(with: note.range)
            case .figure(let figure):
                (figure.of != nil || figure.isPercent || figure.unit != nil) && covered.isDisjoint(with: note.range)
            default: false
            }
        }
    }

    private static func trace(
        _ message: Message, _ proposals: [Proposal], _ chosen: [Proposal], _ sight: Sight
    ) -> [String] {
        let reading = Reading(message, sight)
        let senses = reading.found.map {
            "\(message.source($0.range)) \($0.senses.map { "\($0)" }.joined(separator: "+"))"
        }
        return [
            message.text,
            "  clauses: "
                + reading.clauses.map { message.source($0.range) + (reading.isQuestion($0) ? "?" : "") }.joined(
                    separator: " ¦ "), "  senses: " + senses.joined(separator: ", "),
        ] + message.notes.map { "  \(message.source($0.range)) -> \($0.kind)" }
            + proposals.map { proposal in
                let words = proposal.covers.sorted().map { message.tokens[$0].text }.joined(separator: " ")
                return "  \(chosen.contains(proposal) ? "*" : "-") \(proposal.score) \(proposal.reason): "
                    + proposal.acts.map { "\($0.name) \($0.slots)" }.joined(separator: "; ")
                    + (proposal.asks.isEmpty ? "" : " ? \(proposal.asks)") + " <- \(words)"
            }
    }
}
