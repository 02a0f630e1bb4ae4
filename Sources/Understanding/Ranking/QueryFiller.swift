import Assignments
import VietnameseText

/// A question put together from what was said of conditions, places and days, with subject, measure and order as statistics hold them.
struct QueryFiller {
    let message: Message
    let sight: Sight
    let likely: Ranker.Likelihoods

    /// How likely a value must be to take the place of what the rules read; and how unlikely theirs.
    private static let (sure, unsure): (Float, Float) = (0.6, 0.3)
    private static let strict: Float = 0.75

    /// What the rules gather of the whole message, asked as a question.
    private var gathered: Meaning? {
        let collector = AskCollector(message, 0..<message.tokens.count, sight)
        let asked = collector.asked
        return AskQuery(asked: asked, sight: sight, works: AskWorks(asked, sight)).acts.first
    }

    var query: Meaning? { gathered.map { refined(Meaning("query", $0.slots)) } }

    var mine: Meaning? {
        guard let gathered else { return nil }
        return Meaning(
            "mine", gathered.slots.filter { ["filter", "period"].contains($0.key) && $0.value != .list([]) })
    }

    /// A question with what is likelier in the place of what is not likely.
    func refined(_ query: Meaning) -> Meaning {
        guard query.name == "query" else { return query }
        var slots = query.slots
        for slot in ["subject", "measure", "order", "groupBy"] {
            let standard = ["subject": "works", "measure": "list"][slot] ?? "none"
            var said = standard
            if case .text(let text)? = slots[slot] { said = text }
            guard let best = likely.ranked("q.\(slot)=").first, best.name != said, best.value > Self.sure,
                likely["q.\(slot)=\(said)"] < Self.unsure
            else { continue }
            slots[slot] = best.name == "none" || best.name == "list" ? nil : .text(best.name)
        }
        slots["filter"] = filters(slots["filter"])
        slots["scope"] = scope(slots["scope"])
        return Meaning("query", slots)
    }

    /// Conditions without a value are added and dropped; those with one are only dropped.
    private func filters(_ said: JSON?) -> JSON? {
        var filters: [String] = []
        if case .list(let list)? = said {
            filters = list.compactMap { if case .text(let text) = $0 { text } else { nil } }
        }
        filters.removeAll { filter in
            let name = Self.name(filter)
            return Self.plain.contains(name) && likely["q.filter=\(name)"] < 1 - Self.strict - 0.1
        }
        for name in Self.plain where likely["q.filter=\(name)"] > Self.strict && !filters.contains(name) {
            filters.append(name)
        }
        return filters.isEmpty ? nil : .list(filters.map { .text($0) })
    }

    private static let plain: Set<String> = [
        "overdue", "unacknowledged", "silent", "blocked", "waiting", "submitted", "done", "doneLate", "doneOnTime",
        "open", "draft", "notStarted", "urgent", "unlinked", "absent", "unread",
        "request:extension", "request:target", "request:objection", "request:result",
    ]

    private static func name(_ filter: String) -> String {
        filter.hasPrefix("request:") ? filter : String(filter.prefix { $0.isLetter })
    }

    /// Kinds of units as the scope.
    private func scope(_ said: JSON?) -> JSON? {
        guard let best = likely.ranked("q.scope=").first, best.value > Self.strict else { return said }
        switch best.name {
        case "quan": return .text("quận")
        case "huyen": return .text("huyện")
        case "noi thanh": return .text("noi thanh")
        case "none":
            if case .text(let text)? = said, ["quận", "huyện", "noi thanh", "all", "các đơn vị"].contains(text),
                likely["q.scope=unit"] < 0.2
            {
                return nil
            }
            return said
        default: return said
        }
    }
}
