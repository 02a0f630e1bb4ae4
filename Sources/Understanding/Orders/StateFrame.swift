import Assignments
import VietnameseText

/// A work is paused, goes on, is cancelled or opened again.
struct StateFrame: OrderFrame {
    let sentence: OrderSentence

    /// Pausing, going on, cancelling, opening again.
    func proposal() -> Proposal? {
        let kinds: [(OrderSense, String, (Sight.Work) -> Bool)] = [
            (.reopen, "reopen", { [.completed, .cancelled].contains($0.state) }),
            (.pause, "pause", { $0.state.isOpen }),
            (.cancel, "cancel", { $0.state.isOpen || $0.state == .draft }),
            (.resume, "resume", { $0.state == .paused }),
        ]
        for (sense, name, fits) in kinds {
            guard let head = affirmed(sense), isHead(head) else { continue }
            let target = reading.target(in: clause(head), where: fits)
            let wider = target == .none ? reading.target(in: range, where: fits) : target
            if case .works(let codes) = wider {
                // "quận tiếp tục chỉ đạo": nothing that was paused goes on.
                if name == "resume", !codes.contains(where: { sight.work($0).map(fits) ?? false }),
                    reading.opens(sense, range) == nil || !sight.speaker.holds(.chair)
                {
                    continue
                }
                if ["reopen", "resume"].contains(name), !codes.allSatisfy({ sight.work($0).map(fits) ?? false }) {
                    return sentence.refused(name, codes.first)
                }
                let isSaid = clause(head).lowerBound == head.lowerBound && !reading.isQuestion(clause(head))
                return sentence.act(name, wider, sentence.reason(head), score: isSaid ? 97 : 90)
            }
            if name == "resume" { continue }
            if wider == .none, reading.opens(sense, clause(head)) == nil || head.count + 3 < clause(head).count {
                continue
            }
            return sentence.act(name, wider)
        }
        return nil
    }
}
