import Assignments
import VietnameseText

/// Readings of a message cut in two or more, each part read by itself: who says three things says them one after the other.
enum Parts {
    /// More cuts than these are not tried one by one.
    private static let most = 5

    /// The readings by parts, without those that say nothing more than others.
    static func readings(_ message: Message, _ sight: Sight, whole: Understood) -> [Understood] {
        let cuts = cuts(message)
        guard !cuts.isEmpty, cuts.count <= 12 else { return [] }
        var memory: [Range<Int>: Understood] = [:]
        var readings: [Understood] = []
        func add(_ points: [Int]) {
            let joined = joined(points, message, sight, &memory)
            if joined.acts.count > 1 || !joined.asks.isEmpty && !joined.acts.isEmpty, joined.acts != whole.acts,
                !readings.contains(where: { $0.acts == joined.acts && $0.asks == joined.asks })
            {
                readings.append(joined)
            }
        }
        add(cuts)
        if cuts.count > 1, cuts.count <= most { for cut in cuts { add([cut]) } }
        return readings
    }

    /// All parts between some cuts, read one after the other.
    private static func joined(
        _ cuts: [Int], _ message: Message, _ sight: Sight, _ memory: inout [Range<Int>: Understood]
    ) -> Understood {
        let ends = cuts + [message.tokens.count]
        var (start, seen) = (0, sight)
        var joined = Understood()
        for end in ends {
            let range = start..<end
            start = end
            let text = message.source(range)
            guard !text.isEmpty else { continue }
            let read = memory[range] ?? Reader.byRules(text, seen)
            memory[range] = read
            joined.add(read)
            let works = read.acts.compactMap { act -> Int? in
                if case .number(let code)? = act.slots["work"] { Int(code) } else { nil }
            }
            let named = message.notes(in: range).flatMap { note -> [Int] in
                if case .works(let codes, let how) = note.kind, how != "subject", codes.count == 1 { codes } else { [] }
            }
            if let last = works.last ?? named.last { seen.spokenOf = [last] }
        }
        return joined
    }

    /// Where a message may be cut: after signs that end a clause, before words that go on to something else.
    private static func cuts(_ message: Message) -> [Int] {
        let t = message.tokens
        return t.indices.dropFirst().filter { index in
            guard !message.isFenced(index), index + 1 < t.count,
                !message.notes.contains(where: { $0.range.contains(index) && $0.range.lowerBound < index })
            else { return false }
            if t[index].kind == .lineBreak || t[index - 1].kind == .lineBreak { return t[index - 1].kind == .lineBreak }
            if [",", ".", ";", "!", "?"].contains(t[index - 1].text), t[index - 1].kind == .sign {
                // "15, 16": a row of numbers is one thing.
                return !(index > 1 && t[index - 2].integer != nil && t[index].integer != nil)
            }
            return going.match(t, at: index) != nil && t[index - 1].kind != .sign
        }
    }

    private static let going: WordPatterns = [
        "mà", "còn", "và", "rồi", "với lại", "à mà", "tiện thể", "ngoài ra", "nhưng", "đồng thời", "nhân tiện",
        "song song", "riêng", "xin", "nhờ", "cho em xin", "hỏi", "vướng", "bị vướng", "kẹt", "nhắc",
    ]
}

extension Understood {
    /// Adds what another part says; a remark or a question about what a part alone does not tell goes before something firm.
    mutating func add(_ other: Understood) {
        for act in other.acts {
            if acts.contains(where: {
                $0.name == act.name && $0.slots["work"] == act.slots["work"] && act.slots.count <= $0.slots.count
            }) {
                continue
            }
            acts.removeAll {
                $0.name == act.name && $0.slots["work"] == act.slots["work"]
                    && ["note", "obstacle", "promise"].contains(act.name)
            }
            acts.append(act)
        }
        if !other.acts.isEmpty || other.asks != ["intent"] {
            asks += other.asks.filter { !asks.contains($0) && $0 != "intent" }
        }
    }
}
