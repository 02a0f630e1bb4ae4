/// A place that is told things and never answers: another team's channel, another system.
package struct Outlet: Equatable, Sendable {
    /// The form in which it takes what it is told.
    package enum Form: String, CaseIterable, Sendable {
        /// `{"text": …}`: Slack, and Mattermost, Rocket.Chat, Google Chat after it.
        case slack
        /// `{"content": …}`.
        case discord
        /// An adaptive card, for a workflow of Teams.
        case teams
        /// Any JSON, signed by the Standard Webhooks scheme (standardwebhooks.com).
        case json
    }

    /// What it is told.
    package enum Content: String, CaseIterable, Sendable {
        /// The whole office's figures, each working day at the digests' hour.
        case summary
        /// What each check-in round reports to its group.
        case rounds
        /// Every change of an assignment, as JSON for programs.
        case events
    }

    /// The account under which messages to it stand in the outbox.
    package let account: PlatformAccount
    /// What it is told.
    package let contents: Set<Content>

    /// Creates an outlet.
    package init(account: PlatformAccount, contents: Set<Content>) {
        self.account = account
        self.contents = contents
    }

    /// Its only chat.
    static let chat = "webhook"
}
