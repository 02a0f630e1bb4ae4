import Assignments
import VietnameseText

/// A message cut where it turns from telling to asking, so that what is asked is read by itself.
struct MessageParts {
    let message: Message
    let sight: Sight

    /// All that the readers make of the whole, with what its asking parts come to.
    func proposals(of whole: [Proposal], asking read: Reader.Proposer) -> [Proposal] {
        let parts = questions(by: read)
        let known = Set(parts.flatMap(\.covers))
        return whole.filter { !($0.acts.isEmpty && $0.asks == ["work"] && $0.covers.isSubset(of: known)) } + parts
    }

    /// What the asking parts of a message come to where others of its clauses tell something; the works that were told
    /// of before are those that were just spoken of.
    private func questions(by read: Reader.Proposer) -> [Proposal] {
        guard sight.expects.isEmpty, !sight.own.isEmpty || sight.speaker.holds(.head) else { return [] }
        let reading = Reading(message, sight)
        let asking = reading.clauses.map(reading.isQuestion)
        guard asking.contains(true), asking.contains(false) else { return [] }
        return runs(asking).flatMap { run -> [Proposal] in
            let first = reading.clauses[run.lowerBound].range.lowerBound
            var end = reading.clauses[run.upperBound - 1].range.upperBound
            if end < message.tokens.count, message.tokens[end].isSign("?") { end += 1 }
            var seen = sight
            let told = reading.named(in: 0..<first)
            if !told.isEmpty { (seen.spokenOf, seen.hasHeard) = (told, true) }
            return read(part(first..<end), seen).compactMap { shifted($0, by: first) }
        }
    }

    /// The runs of clauses that ask.
    private func runs(_ asking: [Bool]) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        for index in asking.indices where asking[index] {
            if let last = runs.last, last.upperBound == index {
                runs[runs.count - 1] = last.lowerBound..<(index + 1)
            } else {
                runs.append(index..<(index + 1))
            }
        }
        return runs
    }

    private func part(_ range: Range<Int>) -> Message {
        let notes = message.notes(in: range).filter { $0.range.upperBound <= range.upperBound }
        return Message(
            Array(message.tokens[range]),
            notes: notes.map {
                .init(
                    ($0.range.lowerBound - range.lowerBound)..<($0.range.upperBound - range.lowerBound), $0.kind)
            }, of: message)
    }

    /// A part of one work, one's own works, or what is asked of somebody or something that is named.
    private func isFirm(_ act: Meaning) -> Bool {
        switch act.name {
        case "show", "mine": true
        case "query": act.slots["scope"] != nil || act.slots["filter"] != nil
        default: false
        }
    }

    /// The same of the whole message; nil for a silence, which speaks of the part alone.
    private func shifted(_ proposal: Proposal, by offset: Int) -> Proposal? {
        guard !proposal.acts.isEmpty, proposal.acts.allSatisfy(isFirm) else { return nil }
        var moved = proposal
        moved.covers = Set(proposal.covers.map { $0 + offset })
        moved.reason = "part: " + proposal.reason
        return moved
    }
}
