/// Finds what a report shall be corrected to among the figures of a correction.
struct CorrectionSolver {
    /// What the words around a figure make of it: the new amount, so many less, the wrong one, a reason.
    enum Sign { case plain, new, less, wrong, reason }
    /// A figure with its sign.
    struct Said {
        var figure: RoledFigure
        var sign: Sign
    }
    /// What the figures come to.
    enum Outcome {
        case figure(RoledFigure)
        case amount(Double)
        case takenBack
        case asked
        case none
    }

    /// The amount that was reported last, and the aim.
    let last: Double?
    let target: Double?
    /// All figures in the order of the text.
    let said: [Said]
    /// Whether a word of taking back stands beside them.
    let isTaken: Bool
    /// Whether it was counted twice or too much, so that the rest follows.
    let isCounted: Bool

    func solve() -> Outcome {
        if isTaken, said.allSatisfy({ $0.figure.figure.value == last || $0.sign == .wrong }) { return .takenBack }
        let off = change
        let fresh = said.filter {
            ![.less, .reason].contains($0.sign) && $0.figure.figure.value != last && $0.figure.role != .before
        }
        let right = fresh.contains { $0.sign != .wrong } ? fresh.filter { $0.sign != .wrong } : fresh
        let named = right.contains { $0.sign == .new } ? right.filter { $0.sign == .new } : right
        // "Trừ giúp em 4 nhà, 4 nhà đó …": the same figure once more.
        let others = named.filter { $0.figure.figure.value != abs(off ?? 0) }
        guard let new = others.last?.figure else { return changed(by: off, named.isEmpty) }
        if let off, let last, last + off != new.figure.value { return .asked }
        if let target, !new.figure.isPercent, new.figure.value > target { return .asked }
        return .figure(new)
    }

    /// By how much less, where it is said.
    private var change: Double? {
        let less = Set(said.filter { $0.sign == .less && $0.figure.figure.value != last }.map(\.figure.figure.value))
        return less.isEmpty ? nil : -less.reduce(0, +)
    }

    private func changed(by off: Double?, _ isSilent: Bool) -> Outcome {
        guard let off else { return isSilent ? .none : .asked }
        guard isCounted, let last, last + off >= 0 else { return .asked }
        return .amount(last + off)
    }
}
