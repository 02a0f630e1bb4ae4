import VietnameseText

/// What the rules make of a message, as facts for statistics: it learns when they can be trusted.
package enum RuleFacts {
    /// The names of what is done, or that it is asked or left alone.
    package static func acts(_ understood: Understood) -> [String] {
        let acts = Set(understood.acts.map(\.name)).sorted()
        return acts.isEmpty ? [understood.asks.isEmpty ? "ignore" : "clarify"] : acts
    }

    /// The features.
    package static func names(_ understood: Understood, _ proposals: [Proposal], role: String) -> [String] {
        let acts = acts(understood)
        var names =
            acts.map { "R:" + $0 } + [
                "R:" + acts.joined(separator: "+"), "Rn:\(acts.count)", "Rask:\(!understood.asks.isEmpty)",
            ]
        names.append("RS:\((proposals.map(\.score).max() ?? 0) / 15)")
        names += proposals.flatMap { $0.acts.map { "RP:" + $0.name } }
        for act in understood.acts {
            for (slot, value) in act.slots {
                names.append("R:\(act.name).\(slot)")
                if ["what", "subject", "measure", "order", "groupBy", "form", "act"].contains(slot),
                    case .text(let text) = value
                {
                    names.append("R:\(act.name).\(slot)=\(text)")
                }
                if slot == "filter", case .list(let filters) = value {
                    for case .text(let text) in filters {
                        names.append(
                            "R:\(act.name).filter=" + String(text.prefix { $0.isLetter || $0 == "<" || $0 == ">" }))
                    }
                }
                if slot == "scope", case .text(let text) = value, ["quận", "huyện", "noi thanh", "all"].contains(text) {
                    names.append("R:\(act.name).scope=\(text)")
                }
            }
        }
        return Array(Set(names + names.map { role + $0 }))
    }

    /// What is read where a message is cut into parts.
    package static func names(ofParts parts: [Understood], role: String) -> [String] {
        var names: Set<String> = ["P:\(min(parts.count, 3))"]
        for part in parts {
            let acts = acts(part)
            for act in acts { names.insert("P:" + act) }
            names.insert("P:" + acts.joined(separator: "+"))
        }
        return Array(names) + names.map { role + $0 }
    }
}
