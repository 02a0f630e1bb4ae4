import Assignments
import VietnameseText

/// Makes one proposal of what the sentences of a message say.
struct OrderJoining {
    let reading: OrderReading
    /// What the sentences came to.
    let found: [Proposal]
    /// What says nothing of its own.
    let trivial: Set<Int>
    private var tokens: [Token] { reading.tokens }

    /// One proposal for all sentences that say something; what says nothing is covered beside.
    func proposals() -> [Proposal] {
        let telling = found.filter { !$0.acts.isEmpty || !$0.asks.isEmpty }
        guard let first = found.first else { return exhortation() }
        let kept = telling.isEmpty ? [first] : withoutBareAssent(telling)
        var covers = kept.reduce(into: trivial) { $0.formUnion($1.covers) }
        for proposal in found where proposal.acts.isEmpty && proposal.asks.isEmpty { covers.formUnion(proposal.covers) }
        let said = telling.isEmpty ? nil : covers
        for index in tokens.indices where tokens[index].kind == .sign || tokens[index].kind == .lineBreak {
            if !tokens[index].isSign("?") || telling.isEmpty { covers.insert(index) }
        }
        var lost = false
        // A sentence beside an order that carries nothing of weight is its reason or a remark.
        for range in reading.sentences where (said ?? covers).isDisjoint(with: range) && !isQuestion(range) {
            if reading.base.matches(Self.wanting, in: range) != nil { continue }
            if reading.isQuestion(range), reading.base.matches(Self.whatever, in: range) == nil { continue }
            if said != nil, isLost(range) {
                lost = true
            } else if isRemark(range, kept.flatMap(\.acts)) {
                covers.formUnion(range)
            }
        }
        return [
            Proposal(
                merged(kept.flatMap(\.acts)), asks: kept.flatMap(\.asks) + (lost ? ["intent"] : []),
                offers: kept.flatMap(\.offers),
                score: kept.map(\.score).min() ?? 0, covers: covers, kept.map(\.reason).joined(separator: " + "))
        ]
    }

    /// "Ừ, đồng ý nghiệm thu …": an assent alone asks nothing where something is decided beside it.
    private func withoutBareAssent(_ telling: [Proposal]) -> [Proposal] {
        let acting = telling.filter { proposal in
            !proposal.acts.isEmpty || proposal.covers.count { tokens[$0].kind == .word } > 2
        }
        return acting.contains { !$0.acts.isEmpty } ? acting : telling
    }

    /// Whether a sentence carries nothing of weight, or no more than the name of what something is done with anyway:
    /// "#22 anh đọc hết rồi, đạt. Xác nhận hoàn thành."
    private func isRemark(_ range: Range<Int>, _ acts: [Meaning]) -> Bool {
        let weighty = reading.message.notes(in: range).filter(\.kind.isWeighty)
        let done = Set(
            acts.compactMap { act -> Int? in if case .number(let code)? = act.slots["work"] { code.whole } else { nil }
            }
        )
        let isOfThem = weighty.allSatisfy { note in
            guard case .works(let codes, let how) = note.kind else { return false }
            return how == "subject" || codes.allSatisfy(done.contains)
        }
        return isOfThem && (weighty.isEmpty || !done.isEmpty && !isDeed(range))
    }
    private func isDeed(_ range: Range<Int>) -> Bool {
        Self.deeds.contains { reading.affirmed($0, in: range) != nil }
    }
    /// A sentence beside acts that opens with a word of order or decision and was not read must not be lost.
    private func isLost(_ range: Range<Int>) -> Bool {
        Self.openers.contains { reading.opens($0, range) != nil } && range.count > 2
    }
    private static let openers: [OrderSense] = [
        .cancel, .pause, .reopen, .sendBack, .refuse, .tell, .urge, .praise, .criticise, .forReport,
        .confirm,
        .announce, .delegate, .moreTime, .addWith, .askThem,
    ]
    private static let deeds: [OrderSense] = [
        .moreTime, .cancel, .pause, .reopen, .change, .target, .handOver, .sendBack, .refuse, .tell, .urge,
    ]

    /// What is said twice of one work is one act.
    private func merged(_ acts: [Meaning]) -> [Meaning] {
        acts.reduce(into: []) { merged, act in
            if act.name == "instruct", let last = merged.last, last.name == "instruct",
                last.slots["work"] == act.slots["work"],
                case .text(let one)? = last.slots["text"], case .text(let other)? = act.slots["text"], one != other
            {
                merged[merged.count - 1].slots["text"] = .text(one + ", " + other)
                return
            }
            // One work is sent back once, for the reason that was said first.
            if act.name == "return",
                merged.contains(where: {
                    $0.name == "return" && $0.slots["work"] == act.slots["work"] && $0.slots["reason"] != nil
                })
            {
                return
            }
            guard let work = act.slots["work"],
                let place = merged.firstIndex(where: { $0.name == act.name && $0.slots["work"] == work }),
                act.slots.allSatisfy({ merged[place].slots[$0.key] == nil || merged[place].slots[$0.key] == $0.value })
            else {
                merged.append(act)
                return
            }
            merged[place].slots.merge(act.slots) { $1 }
        }
    }
    private static let whatever: WordPatterns = [
        "có gì", "ai hỏi gì", "ai xin gì", "việc gì", "ai cần gì", "ai có gì", "có ai hỏi",
    ]

    /// Something is to be shown.
    private static let wanting: WordPatterns = [
        "cho tôi biết", "cho anh biết", "cho em biết", "cho chị biết", "cho xem", "cho tôi xem", "cho anh xem",
        "cho em xem", "cho chị xem", "cho tui coi", "bảng", "liệt kê", "tổng hợp", "tập hợp", "lấy cho", "in cho",
        "in em",
        "còn ai", "những ai", "ra xem",
    ]

    /// "Đề nghị các quận quyết liệt hơn": there is nothing to do; what is meant is asked.
    private func exhortation() -> [Proposal] {
        guard reading.sight.isLeader, reading.has(.exhort, in: reading.all), !reading.parties(in: reading.all).isEmpty
        else { return [] }
        return [Proposal([], asks: ["intent"], score: 60, covers: Set(reading.all), "nothing to do in it")]
    }

    private func isQuestion(_ range: Range<Int>) -> Bool {
        reading.isQuestion(range) && range.upperBound < tokens.count && tokens[range.upperBound].isSign("?")
    }
}
