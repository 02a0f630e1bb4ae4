package import BotConfiguration
import Conversation
package import Coordinator
import DeclaredSettings
package import Foundation
import PlatformSupport
import Web

/// Everything that an office can set, collected from the parts of the program that declare it.
package enum OfficeSettings {
    /// One line for each part.
    private static let parts: [[any DeclaredSetting]] = [
        Settings.common, OfficeChoices.settings, [AlertRules.keeping], BackupSchedule.settings, PlatformRun.settings,
        WebServer.settings, LogSettings.all, OfficePlatforms.descriptors.flatMap(\.settings),
    ]

    /// What is read from the file and the environment.
    package static let keys = DeclaredKeys(
        settings: parts.flatMap(\.self), secrets: OfficePlatforms.descriptors.flatMap(\.secrets),
        withMonthlyPlan: Set(OfficePlatforms.descriptors.filter(\.hasMonthlyPlan).map(\.name)))
}

extension OfficeConfiguration {
    /// Reads a folder, with everything that can be set. Throws `Invalid` with every fault of every file at once.
    package static func load(directory: URL, environment: [String: String]) throws -> OfficeConfiguration {
        try load(directory: directory, environment: environment, keys: OfficeSettings.keys)
    }
}
