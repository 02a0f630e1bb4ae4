package import Coordinator
package import DeclaredSettings

/// What `bot.yaml` and the environment say: the values of settings, which are declared where they are used, and the secrets.
package struct Settings: Equatable, Sendable, HoldsSecrets {
    private static let databasePath = Setting<String>.text("database", "namro.sqlite") { text in
        text.isEmpty ? "phải là đường dẫn tệp" : nil
    }
    private static let officeLanguage = Setting<String>.choice("language", "vi", ["vi": "vi", "en": "en"])
    private static let usersOfPlan = Setting<Int>.number("plan.users", 50, in: 0...1_000_000)

    /// The settings that belong to no part of the program alone.
    package static let common: [any DeclaredSetting] = [databasePath, officeLanguage, usersOfPlan, LadderFile.hour]

    /// What is set beside what holds anyway.
    package var values = SettingValues()
    /// What comes from the environment only.
    package var secrets = Secrets()

    /// Nothing is set.
    package init() {}

    /// The value of a setting.
    package subscript<Value>(_ setting: Setting<Value>) -> Value { values[setting] }

    /// Path of the SQLite file.
    package var database: String { self[Self.databasePath] }
    /// The office's language: `vi` or `en`.
    package var language: String { self[Self.officeLanguage] }
    /// Users of the platform's plan, for a warning; 0 means none.
    package var planUsers: Int { self[Self.usersOfPlan] }
}
