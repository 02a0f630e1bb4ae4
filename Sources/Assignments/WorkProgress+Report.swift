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

    /// The progress after a report, or why it is asked about or refused; `steps` is the share of the steps done, for work of
    /// which nothing else was said.
    ///
    /// A figure lower than the last, in whatever form either was said, more than the target, another target, an increment after
    /// a percent, or one said twice within ten minutes is asked (DESIGN rule 8); a confirmed report passes all but the impossible.
    func applying(
        _ report: ProgressReport, target: QuantityTarget?, steps: Int?, recentIncrement: Int?
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
            ? takingPercent(report, steps: steps) : takingQuantity(report, target: target, steps: steps)
    }

    private func takingPercent(_ report: ProgressReport, steps: Int?) -> Result<WorkProgress, Problem> {
        guard let new = report.percent else { return .success(self) }
        var next = self
        if let last = quantity?.percent ?? percent ?? steps, new < last, !report.isConfirmed {
            return .failure(.doubt(.lower(new: "\(new)%", last: "\(last)%")))
        }
        next.percent = new
        // A percent said after a quantity replaces it: two figures that disagree would leave nobody the wiser.
        if let current = quantity?.percent, current != new { next.quantity = nil }
        return .success(next)
    }

    private func takingQuantity(
        _ report: ProgressReport, target: QuantityTarget?, steps: Int?
    ) -> Result<WorkProgress, Problem> {
        if let said = report.of, let planned = target?.amount, said != planned {
            return .failure(.doubt(.otherTarget(said: said, target: planned)))
        }
        // Nobody knows how many 80% were.
        if let delta = report.delta, report.done == nil, quantity == nil, let percent, percent > 0 {
            return .failure(.doubt(.incrementOfPercent(delta: delta, percent: percent)))
        }
        // A total that the officer typed himself he may type anew; the plan's is the chair's to change.
        let of = target?.amount ?? report.of ?? quantity?.of
        // A total that does not fit an integer is as wrong as one over the target.
        let (sum, overflow) = (quantity?.done ?? 0).addingReportingOverflow(report.delta ?? 0)
        let done = report.done ?? (overflow ? Int.max : sum)
        if let of, done > of { return .failure(.doubt(.overTarget(done: done, target: of))) }
        let unit = target?.unit ?? report.unit ?? quantity?.unit
        let new = Quantity(done: done, of: of, unit: unit)
        if let fall = fall(to: new, steps: steps), !report.isConfirmed { return .failure(.doubt(fall)) }
        // Where the new figure has no share of its own, the last one stands beside it.
        return .success(
            WorkProgress(percent: report.percent ?? (new.percent == nil ? percent : nil), quantity: new))
    }

    /// How a new quantity is lower than what was said last; nil where it is not, or where the two cannot be compared.
    private func fall(to new: Quantity, steps: Int?) -> ActOutcome.Doubt? {
        if let last = quantity?.done, new.done < last { return .lower(new: "\(new.done)", last: "\(last)") }
        guard let share = new.percent, let last = quantity?.percent ?? percent ?? steps else { return nil }
        // 40 of 60 is no less than the 67% that it was rounded to.
        let isRounded = quantity?.percent == nil && new.rounded(isAtLeast: last)
        guard share < last, !isRounded else { return nil }
        return .lower(new: "\(new.done)/\(new.of ?? 0) (\(share)%)", last: "\(last)%")
    }
}
