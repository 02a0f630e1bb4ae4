/// Everything that people can say to the bot. A new feature is one line here; where two rules are as sure of a reading, the earlier
/// one wins.
package enum AllFeatures {
    static let list: [any Feature.Type] = [
        LinkGroup.self, Unlink.self, Help.self, Thanks.self,
        RemindMe.self, Urge.self, OpenRound.self, CloseRound.self,
        ReportAbsence.self, NameStandIn.self, Delegate.self,
        AskExtension.self, DecideExtension.self,
        AskTarget.self, DecideTarget.self, WithdrawDemand.self, ObjectToWork.self,
        CorrectReport.self, HandOverWork.self,
        PauseWork.self, ResumeWork.self, CancelWork.self, ReopenWork.self,
        CompleteStep.self, RaiseObstacle.self, ClearObstacle.self, ReportProgress.self, SubmitResult.self,
        ConfirmResult.self, ReturnResult.self, Acknowledge.self,
        AskOwnWork.self, AskSummary.self, AskQuery.self, ShowWork.self, ShowFiles.self,
        WriteNote.self, Promise.self, GiveWork.self, Unread.self,
    ]

    /// What proposes readings, in order.
    static let rules: [any IntentRule] = list.flatMap { $0.rules }

    private static let byIntent = Dictionary(list.map { ($0.intent, $0) }) { first, _ in first }

    /// The names of all that can be said.
    package static let intents: [Intent] = list.map { $0.intent }

    /// The feature of an intent; what nobody knows is not understood.
    static func feature(of intent: Intent) -> any Feature.Type { byIntent[intent] ?? Unread.self }

    /// The feature of an intent that makes statements; nil for any other.
    static func stated(_ intent: Intent) -> (any StatedFeature.Type)? {
        feature(of: intent) as? any StatedFeature.Type
    }

    /// The feature of an intent that changes work; nil for any other.
    static func change(_ intent: Intent) -> (any ChangeFeature.Type)? {
        feature(of: intent) as? any ChangeFeature.Type
    }
}

extension Intent {
    /// Whether its statements are of a kind.
    package func has(_ trait: Trait) -> Bool { AllFeatures.feature(of: self).traits.contains(trait) }

    /// Whether it changes an assignment.
    package var isChange: Bool { AllFeatures.change(self) != nil }

    /// What it is called as one of several choices.
    var meaning: MessageKey { AllFeatures.change(self)?.meaning ?? .choiceRemark }
}
