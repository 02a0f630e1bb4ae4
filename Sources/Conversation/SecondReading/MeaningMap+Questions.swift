import Assignments
import Foundation
import Reports
import Understanding

/// What is asked for.
extension MeaningMap {
    /// The work of a code, one's own work, a query; nil for a query that the product cannot answer.
    func question(_ meaning: Meaning) -> Utterance? {
        switch meaning.name {
        case "show":
            guard let codes = meaning.codes else { return nil }
            if meaning.text("what") == "files" { return ShowFiles.statement(codes).utterance }
            let thing = meaning.text("what").flatMap(ShowWork.Thing.init)
            return ShowWork.statement(codes, slots: .init(thing: thing)).utterance
        case "mine":
            guard meaning.says("filter") || meaning.says("period") else { return AskOwnWork.statement().utterance }
            return query(meaning.slots.filter { ["filter", "period"].contains($0.key) }, isOwn: true)
        case "query": return query(meaning.slots, isOwn: false)
        default: return nil
        }
    }

    private func query(_ slots: [String: JSON], isOwn: Bool) -> Utterance? {
        composed(slots).map { AskQuery.statement(slots: .init(query: $0, isOwn: isOwn)).utterance }
    }

    /// A query of its slots; nil where the grammar does not have it.
    func composed(_ slots: [String: JSON]) -> Query? {
        let whole = JSON.object(["subject": .text("works")].merging(slots.filter { $0.key != "do" }) { $1 })
        guard let data = try? JSONEncoder().encode(whole) else { return nil }
        return try? Query(json: data)
    }
}
