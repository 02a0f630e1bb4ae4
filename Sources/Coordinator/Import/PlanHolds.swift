import Assignments

/// Says where a plan says something new and is not followed, and why.
struct PlanHolds {
    let values: PlanValues
    let item: (String) -> PlanFindings.Item

    /// Adds a line for each field; of ended work one for all.
    func add(_ result: Replanned, last: PlanWord, _ findings: inout PlanFindings) {
        let ended = result.held.filter { $0.hold == .ended }.map(\.field)
        if !ended.isEmpty {
            let state = result.before.state == .completed ? "đã hoàn thành" : "đã hủy"
            findings.kept.append(
                item("\(state), giữ nguyên; kế hoạch nay ghi: \(values.changes(ended, from: last, to: result.word))"))
        }
        for held in result.held {
            let change = "kế hoạch: \(text(held.field, last)) → \(text(held.field, result.word))"
            let label = PlanValues.label(held.field)
            switch held.hold {
            case .ended: break
            case .decided: findings.decided.append(item("\(label): \(change); \(decision(held.field, result, last))"))
            case .timeliness:
                let why =
                    result.before.submittedAt == nil ? "đang tạm dừng" : "kết quả đã nộp"
                findings.kept.append(
                    item("\(label): \(change); \(why), việc đúng hạn hay trễ hạn không đổi theo kế hoạch"))
            case .clear: findings.kept.append(item("\(label): \(change); việc đang thực hiện không bỏ trống được"))
            case .ownResult:
                let named = item("")
                findings.warnings.append(
                    "\(result.before.label) \(named.work) \(named.unit): kế hoạch cử chính cán bộ đang thực hiện làm lãnh đạo "
                        + "phụ trách; không ghi, vì không ai xác nhận kết quả của mình")
            }
        }
    }

    /// What is said of work that was gone from the plan and is in it again.
    static func back(_ assignment: Assignment) -> String {
        assignment.state == .cancelled
            ? "có lại trong kế hoạch nhưng đã hủy; muốn làm tiếp, lãnh đạo giao lại" : "có lại trong kế hoạch"
    }

    private func text(_ field: PlanWord.Field, _ word: PlanWord) -> String { values.text(field, of: word) }

    private func decision(_ field: PlanWord.Field, _ result: Replanned, _ last: PlanWord) -> String {
        let current = text(field, PlanWord(of: result.before))
        guard field == .deadline, let now = result.before.deadline, let said = last.deadline, now.isLater(than: said)
        else { return "lãnh đạo đã quyết định \(current)" }
        return "lãnh đạo đã gia hạn đến \(current)"
    }
}
