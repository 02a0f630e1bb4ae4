import Assignments
import VietnameseText

/// What a message that no frame reads may mean: the likeliest acts that can be said of the work that it is about. One of them is tapped; none
/// is done unasked.
struct Guesses {
    private let reading: Reading
    private let likelihoods: ActLikelihoods
    private let passage: Passage
    /// The one work that it is about; nil where it is not plain which.
    private let work: Int?

    /// So many are offered at most.
    private static let most = 3
    /// What is less likely is not offered.
    private static let least = 0.1

    init(_ reading: Reading, _ vote: ActVote) {
        (self.reading, likelihoods) = (reading, vote.likelihoods)
        passage = Passage(
            reading, Segment(works: reading.named(in: reading.all), clauses: Array(reading.clauses.indices)))
        let works = passage.works(passage.segment.clauses)
        work = works.count == 1 ? works.first : nil
    }

    /// What each choice would do, the likeliest first; none where there are not two to choose from.
    var offers: [[Meaning]] {
        guard let work else { return [] }
        let guesses = likelihoods.all.prefix { $0.value >= Self.least }.compactMap { meaning(of: $0.act, work) }
        return guesses.count > 1 ? guesses.prefix(Self.most).map { [$0] } : []
    }

    /// An act with what the message names; nil where a day or a figure that it needs is not plain, or it is not the speaker's to do.
    private func meaning(of act: String, _ work: Int) -> Meaning? {
        let slots: [String: JSON] = ["work": .int(work)]
        switch act {
        // Who has works of his own reports, and urges nobody.
        case "urge": return reading.sight.own.isEmpty ? Meaning(act, slots) : nil
        case "confirm": return reading.sight.work(work)?.waitsForSpeaker == true ? Meaning(act, slots) : nil
        default: return reading.isMine(work) ? report(act, slots) : nil
        }
    }

    /// What is said of one's own work.
    private func report(_ act: String, _ slots: [String: JSON]) -> Meaning? {
        switch act {
        case "obstacle", "obstacleGone", "submit", "note", "acknowledge", "object": return Meaning(act, slots)
        case "askExtension":
            let works = work.map { [$0] } ?? []
            let asked = ExtensionFrame(passage: passage).requesting(in: passage.segment.clauses, of: works)
            return asked?.statements.last?.act
        case "report": return figures.map { Meaning(act, slots.merging($0) { $1 }) }
        default: return nil
        }
    }

    /// The one figure that a message names.
    private var figures: [String: JSON]? {
        let figures = reading.message.notes.compactMap { note -> Message.Figure? in
            if case .figure(let figure) = note.kind, !figure.isRough { figure } else { nil }
        }
        guard figures.count == 1, let figure = figures.first, figure.value.counted != nil else { return nil }
        if figure.isPercent { return ["percent": .number(figure.value)] }
        return ["done": .number(figure.value)].merging(figure.of.map { ["of": .number($0)] } ?? [:]) { $1 }
    }
}
