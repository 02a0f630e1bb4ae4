package import Assignments

/// What to do about a clear that is not clear, in one line.
package enum ClearAdvice {
    /// The line for a finding: the clear, what is wrong and what to write.
    package static func phrase(for finding: ClearLint.Finding) -> Phrase {
        let label = Phrase.Value.text(finding.criterion.label)
        let advice = Phrase.Value.phrase(Phrase(advice(finding.field)))
        switch finding.fault {
        case .missing: return Phrase(.clearMissing, ["label": label, "advice": advice])
        case .hollow(let text):
            return Phrase(hollow(finding.field), ["label": label, "text": .text(text), "advice": advice])
        }
    }

    /// What to write for a field.
    package static func advice(_ field: ClearRule.Field) -> MessageKey {
        switch field {
        case .work: .adviseWork
        case .officer: .adviseOfficer
        case .responsibility: .adviseResponsibility
        case .process: .adviseProcess
        case .deadline: .adviseDeadline
        case .result: .adviseResult
        case .authority: .adviseAuthority
        }
    }

    private static func hollow(_ field: ClearRule.Field) -> MessageKey {
        switch field {
        case .officer: .clearHollowOfficer
        case .result: .clearHollowResult
        default: .clearHollow
        }
    }
}
