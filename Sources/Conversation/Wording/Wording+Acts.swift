package import Assignments

extension Wording {
    /// What was done, as the history tells it.
    package static func key(of act: Act.Kind) -> MessageKey {
        switch act {
        case .issue: .actIssue
        case .acknowledge: .actAcknowledge
        case .report: .actReport
        case .step: .actStep
        case .note: .actNote
        case .submit: .actSubmit
        case .blocker: .actBlocker
        case .unblock: .actUnblock
        case .confirm: .actConfirm
        case .sendBack: .actSendBack
        case .correct: .actCorrect
        case .takeBack: .actTakeBack
        case .askExtension: .actAskExtension
        case .askTarget: .actAskTarget
        case .object: .actObject
        case .withdrawDemand: .actWithdrawDemand
        case .endorse: .actEndorse
        case .extend: .actExtend
        case .retarget: .actRetarget
        case .refuseDemand: .actRefuseDemand
        case .handOver: .actHandOver
        case .changeUnit: .actChangeUnit
        case .pause: .actPause
        case .resume: .actResume
        case .cancel: .actCancel
        case .reopen: .actReopen
        case .urge: .actUrge
        case .replan: .actReplan
        case .draft: .actDraft
        }
    }
}
