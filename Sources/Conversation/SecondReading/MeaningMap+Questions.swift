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

    /// A query of its slots, else the same question as tables say it; nil where the grammar has neither.
    func composed(_ slots: [String: JSON]) -> Query? { parsed(slots) ?? parsed(asTablesSayIt(slots)) }

    private func parsed(_ slots: [String: JSON]) -> Query? {
        let whole = JSON.object(["subject": .text("works")].merging(slots.filter { $0.key != "do" }) { $1 })
        guard let data = try? JSONEncoder().encode(whole) else { return nil }
        return try? Query(json: data)
    }

    /// What is listed by groups is counted by them, what is summed up of units is that of their work, and units are compared by it.
    private func asTablesSayIt(_ slots: [String: JSON]) -> [String: JSON] {
        var said = slots
        let measure: JSON = slots["measure"] ?? .text("list")
        if slots["groupBy"] != nil, measure == .text("list") { said["measure"] = .text("count") }
        if slots["subject"] == .text("units"), slots["groupBy"] == nil,
            ["sum", "average", "remaining"].contains(where: { measure == .text($0) })
        {
            (said["subject"], said["groupBy"]) = (.text("works"), .text("unit"))
        }
        if slots["compare"] != nil { said["subject"] = .text("works") }
        return said
    }
}
