import Understanding

/// The names under which the model learns an act: its own, and one for each detail of it that is learned too.
struct ActLabels {
    /// The act and its details; empty for what says nothing.
    private(set) var all: Set<String> = []

    /// Filters that say something by their names alone; the others have a value, which is found by sight.
    private static let filters: Set<String> = [
        "overdue", "unacknowledged", "silent", "blocked", "waiting", "submitted", "done", "doneLate", "doneOnTime",
        "open", "draft", "notStarted",
        "urgent", "unlinked", "absent", "unread",
    ]
    private static let subjects: Set<String> = [
        "works", "units", "officers", "obstacles", "requests", "rounds", "instructions", "news",
    ]
    private static let measures: Set<String> = [
        "list", "count", "share", "sum", "average", "remaining", "figures", "rank", "why", "forecast",
    ]

    /// Of an act that is labelled in full.
    init(_ act: Meaning) {
        all = [act.name]
        switch act.name {
        case "show": add("show", text(act, "what") ?? "card")
        case "withdraw", "grant", "refuse": if let what = text(act, "what") { add(act.name, what) }
        case "answer":
            for kind in ["yes", "no", "later", "choice", "value"] where act.slots[kind] != nil { add("answer", kind) }
        case "query":
            query(subject: text(act, "subject") ?? "works", measure: text(act, "measure") ?? "list")
            if case .list(let filters)? = act.slots["filter"] { for case .text(let name) in filters { filter(name) } }
            if let order = text(act, "order") { add("query.order", order) }
            if let by = text(act, "groupBy") { add("query.by", by) }
        default: break
        }
    }

    /// Of the label of a part: `-`, `report`, `show.deadline`, `query units count overdue,order:worst`.
    init(part label: String) {
        let words = label.split(separator: " ").map(String.init)
        guard label != "-", let first = words.first else { return }
        let name = first.split(separator: ".").map(String.init)
        all = [name[0]]
        if name[0] == "query" {
            query(subject: words.dropFirst().first ?? "", measure: words.dropFirst(2).first ?? "")
            for word in (words.dropFirst(3).first ?? "").split(separator: ",").map(String.init) {
                if word.hasPrefix("order:") {
                    add("query.order", String(word.dropFirst(6)))
                } else if word.hasPrefix("by:") {
                    add("query.by", String(word.dropFirst(3)))
                } else {
                    filter(word)
                }
            }
        } else if let detail = name.dropFirst().first ?? words.dropFirst().first,
            ["show", "withdraw", "grant", "refuse", "answer"].contains(name[0])
        {
            add(name[0], detail)
        }
    }

    private mutating func query(subject: String, measure: String) {
        if Self.subjects.contains(subject) { add("query.subject", subject) }
        if Self.measures.contains(measure) { add("query.measure", measure) }
    }

    private mutating func filter(_ name: String) { if Self.filters.contains(name) { add("query.filter", name) } }

    private mutating func add(_ act: String, _ detail: String) { all.insert(act + "." + detail) }

    private func text(_ act: Meaning, _ slot: String) -> String? {
        if case .text(let text)? = act.slots[slot] { text } else { nil }
    }
}
