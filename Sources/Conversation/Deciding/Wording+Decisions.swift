package import Assignments

extension Wording {
    /// What was asked for, in words.
    package func demand(_ wish: Demand.Wish) -> Phrase {
        switch wish {
        case .deadline(let deadline): Phrase(.demandDeadline, ["deadline": .deadline(deadline)])
        case .target(let amount): Phrase(.demandTarget, ["amount": .number(amount)])
        case .objection: Phrase(.demandObjection)
        }
    }

    /// What was decided or taken back, in words; nil for acts that have sentences of their own.
    func decision(_ act: Act, before: Assignment, after: Assignment) -> Phrase? {
        switch act {
        case .extend where after.extensions == before.extensions: Phrase(.decisionDeadline)
        case .extend: Phrase(.decisionExtended, ["count": .number(after.extensions)])
        case .retarget(let amount): Phrase(.decisionTarget, ["amount": .number(amount)])
        case .refuseDemand(.deadline): Phrase(.decisionNoExtension)
        case .refuseDemand(.target): Phrase(.decisionNoTarget)
        case .refuseDemand(.objection): Phrase(.decisionNoObjection)
        case .withdrawDemand: Phrase(.decisionWithdrawn)
        case .pause: Phrase(.decisionPaused)
        case .resume:
            Phrase(before.deadline == after.deadline ? .decisionResumed : .decisionResumedLater)
        case .cancel: Phrase(.decisionCancelled)
        case .reopen: Phrase(.decisionReopened)
        case .takeBack: Phrase(.decisionTakenBack, ["figure": .phrase(figure(after))])
        case .correct: Phrase(.decisionCorrected, ["figure": .phrase(figure(after)), "last": .phrase(figure(before))])
        default: nil
        }
    }

    /// What a message with other words around it may mean, in words.
    static func key(ofMeaning intent: Intent) -> MessageKey {
        switch intent {
        case .targetChange, .targetDecision: .choiceTarget
        case .objection: .choiceObjection
        case .pause: .choicePause
        case .cancel: .choiceCancel
        case .reopen: .choiceReopen
        case .resume: .choiceResume
        case .note, .promise: .choiceRemark
        case .acknowledge: .choiceAcknowledge
        case .progress: .choiceProgress
        case .step: .choiceStep
        case .submit: .choiceSubmit
        case .blocker: .choiceBlocker
        case .blockerClosed: .choiceUnblocked
        case .correct: .choiceCorrect
        case .confirm: .choiceConfirm
        case .return: .choiceReturn
        case .handOver: .choiceHandOver
        default: .choiceExtension
        }
    }

    /// What is proposed, in words.
    static func key(ofProposal act: Act.Kind) -> MessageKey {
        switch act {
        case .confirm: .proposalConfirm
        case .sendBack: .proposalReturn
        case .handOver, .changeUnit: .proposalHandOver
        case .extend: .proposalExtend
        case .pause: .proposalPause
        case .cancel: .proposalCancel
        default: .proposalOther
        }
    }
}
