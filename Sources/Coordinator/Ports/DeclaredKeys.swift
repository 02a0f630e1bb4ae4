package import DeclaredSettings

/// Everything that can be set, collected from where it is declared, and which platforms have a monthly plan.
package struct DeclaredKeys: Sendable {
    /// The settings in `bot.yaml`.
    package let settings: [any DeclaredSetting]
    /// The secrets in the environment.
    package let secrets: [SecretKey]
    /// The names of the platforms whose plans allow so many messages in a month (`plan.messages`).
    package let withMonthlyPlan: Set<String>

    /// Names them.
    package init(settings: [any DeclaredSetting], secrets: [SecretKey], withMonthlyPlan: Set<String>) {
        self.settings = settings
        self.secrets = secrets
        self.withMonthlyPlan = withMonthlyPlan
    }
}
