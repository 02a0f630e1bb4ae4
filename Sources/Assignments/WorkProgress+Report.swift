extension WorkProgress {
    /// Why a report is not taken.
    enum Problem: Error, Equatable {
        case doubt(ActOutcome.Doubt)
        case refusal(ActOutcome.Refusal)

        var outcome: ActOutcome {
            switch self {
            case .doubt(let doubt): .doubtful(doubt)
            case .refusal(let refusal): .refused(refusal)
            }
        }
    }

    /// The progress after a report, or why it is asked about or refused.
    ///
    /// A figure lower than the last, more than the target, another target or an increment said twice within ten
    /// minutes is asked (DESIGN rule 8); a confirmed report passes all but the impossible.
    func applying(
        _ report: ProgressReport, target: QuantityTarget?, recentIncrement: Int?
    ) -> Result<WorkProgress, Problem> {
        if let percent = report.percent, !(0...100).contains(percent) {
            return .failure(.refusal(.percentOutOfRange(percent)))
        }
        if let negative = [report.done, report.delta, report.of].compactMap({ $0 }).first(where: { $0 < 0 }) {
            return .failure(.refusal(.negativeQuantity(negative)))
        }
        if let delta = report.delta, report.done == nil, delta == recentIncrement, !report.isConfirmed {
            return .failure(.doubt(.repeatedIncrement(delta: delta)))
        }
        return report.done == nil && report.delta == nil
            ? takingPercent(report, target: target) : takingQuantity(report, target: target)
    }

    private func takingPercent(
        _ report: ProgressReport, target: QuantityTarget?
    ) -> Result<WorkProgress, Problem> {
        guard let new = report.percent else { return .success(self) }
        var next = self
        if let last = quantity?.percent ?? percent, new < last, !report.isConfirmed {
            return .failure(.doubt(.lower(new: "\(new)%", last: "\(last)%")))
        }
        next.percent = new
        // A percent said after a quantity replaces it: two figures that disagree would leave nobody the wiser.
        if let current = quantity?.percent, current != new { next.quantity = nil }
        return .success(next)
    }

    private func takingQuantity(
        _ report: ProgressReport, target: QuantityTarget?
    ) -> Result<WorkProgress, Problem> {
        let planned = target?.amount ?? quantity?.of
        if let said = report.of, let planned = target?.amount, said != planned {
            return .failure(.doubt(.otherTarget(said: said, target: planned)))
        }
        let of = planned ?? report.of
        // A total that does not fit an integer is as wrong as one over the target.
        let (sum, overflow) = (quantity?.done ?? 0).addingReportingOverflow(report.delta ?? 0)
        let done = report.done ?? (overflow ? Int.max : sum)
        if let of, done > of { return .failure(.doubt(.overTarget(done: done, target: of))) }
        if let last = quantity?.done, done < last, !report.isConfirmed {
            return .failure(.doubt(.lower(new: "\(done)", last: "\(last)")))
        }
        let unit = target?.unit ?? report.unit ?? quantity?.unit
        return .success(
            WorkProgress(percent: report.percent, quantity: Quantity(done: done, of: report.of ?? of, unit: unit)))
    }
}
