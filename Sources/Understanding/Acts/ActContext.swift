import Assignments

/// Who says something, and after what: all that the model of acts knows beside the words.
package struct ActContext: Equatable, Sendable {
    /// What somebody is to the works that he speaks of; of several the first.
    package enum Speaker: String, Sendable, CaseIterable {
        case chair, secretary, head, follower, officer

        /// Whether he speaks from above the units.
        var isAbove: Bool { self == .chair || self == .secretary || self == .follower }
    }

    /// Who says it.
    package var speaker: Speaker
    /// What is waited for: choice, yesno, date, …; nil where nothing is.
    package var awaited: String?
    /// The act that it would complete.
    package var awaitedAct: String?
    /// The act that the bot has just recorded; nil for none.
    package var did: String?

    /// The context of a text; nothing is waited for, and nothing was recorded, where that is left out.
    package init(_ speaker: Speaker, awaited: String? = nil, awaitedAct: String? = nil, did: String? = nil) {
        (self.speaker, self.awaited, self.awaitedAct, self.did) = (speaker, awaited, awaitedAct, did)
    }

    /// What a sight says of it.
    init(_ sight: Sight) {
        let roles: [(Role, Speaker)] = [
            (.chair, .chair), (.secretary, .secretary), (.head, .head), (.follower, .follower),
        ]
        let asked = sight.expects.first
        self.init(
            roles.first { sight.speaker.holds($0.0) }?.1 ?? .officer, awaited: asked?.kind,
            awaitedAct: asked?.act?.name, did: asked == nil ? sight.did.first?.name : nil)
    }
}
