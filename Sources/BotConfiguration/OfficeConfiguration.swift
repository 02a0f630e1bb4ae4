import Assignments
import CivilCalendar
package import Conversation
package import Coordinator
import DeclaredSettings
package import Foundation

/// All of `bot-config/`, read once and checked.
package struct OfficeConfiguration: Sendable {
    /// The scalar settings.
    package let settings: Settings
    /// The calendar, the clears and the ladder.
    package let rules: OfficeRules
    /// The sentences in the office's language and the other.
    package let renderer: Renderer
    /// The roster.
    package let roster: [RosterEntry]
    /// The plans, by file name.
    package let plans: [CampaignPlan]
    /// Where summaries and changes are mirrored to.
    package let webhooks: [WebhookEntry]

    /// The configuration is not usable: everything that is wrong with it.
    package struct Invalid: Error, Equatable, Sendable {
        /// The faults, with their files and lines.
        package let faults: [FileFault]
    }

    /// Reads a folder, with what can be set. Throws `Invalid` with every fault of every file at once.
    package static func load(
        directory: URL, environment: [String: String], keys: DeclaredKeys
    ) throws -> OfficeConfiguration {
        var folder = ConfigurationFolder(directory: directory)
        let settingsText = folder.text("bot.yaml") ?? ""
        let (settings, settingsFaults) = SettingsFile.read(settingsText, environment: environment, keys: keys)
        folder.faults += settingsFaults
        let calendar = folder.read("calendar/vn.yaml") { CalendarFile.read($0, file: $1) }
        if let calendar {
            folder.faults +=
                HoursCheck(
                    settings: settings, calendar: calendar,
                    origins: SettingsFile.origins(settingsText, environment: environment, keys: keys)
                ).faults
        }
        let clearRule = folder.read("clear-rules.yaml") { ClearRulesFile.read($0, file: $1) }
        let ladder = folder.read("ladder.yaml") { LadderFile.read($0, file: $1, time: settings[LadderFile.hour]) }
        let vi = folder.read("messages/vi.yaml") { MessagesFile.read($0, file: $1, language: "vi") }
        let en = folder.read("messages/en.yaml") { MessagesFile.read($0, file: $1, language: "en") }
        let (roster, rosterFaults) = folder.data("roster.csv").map { RosterFile.read($0) } ?? ([], [])
        folder.faults += rosterFaults + RosterCheck.faults(in: roster)
        let plans = folder.names(in: "campaigns", ending: ".yaml").compactMap { name in
            folder.read("campaigns/\(name)") { CampaignFile.read($0, file: $1) }
        }
        // An office of before has no such file.
        let webhooks =
            folder.has("webhooks.yaml") ? folder.read("webhooks.yaml") { WebhooksFile.read($0, file: $1) } : []
        for name in settings.secrets.webhooks.keys.sorted() {
            let isKnown = (webhooks ?? []).contains { [$0.urlVariable, $0.secretVariable].contains(name) }
            if !isKnown {
                folder.faults.append(FileFault(file: name, line: nil, text: "webhooks.yaml không có mục này"))
            }
        }
        guard folder.faults.isEmpty, let calendar, let clearRule, let ladder, let vi, let en else {
            throw Invalid(faults: folder.faults)
        }
        let rules = OfficeRules(
            calendar: calendar, zone: .vietnam, clearRule: clearRule,
            ladder: ladder, choices: OfficeChoices(settings.values), withMonthlyPlan: keys.withMonthlyPlan)
        return OfficeConfiguration(
            settings: settings, rules: rules,
            renderer: Renderer(office: settings.language == "en" ? en : vi, others: [vi, en]),
            roster: roster, plans: plans, webhooks: webhooks ?? [])
    }
}

/// A folder of files to read, with the faults so far.
private struct ConfigurationFolder {
    let directory: URL
    var faults: [FileFault] = []

    init(directory: URL) { self.directory = directory }

    func has(_ name: String) -> Bool {
        FileManager.default.fileExists(atPath: directory.appending(path: name).path(percentEncoded: false))
    }

    mutating func data(_ name: String) -> Data? {
        guard let data = try? Data(contentsOf: directory.appending(path: name)) else {
            faults.append(
                FileFault(
                    file: name, line: nil, text: "không đọc được tệp trong \(directory.path(percentEncoded: false))"))
            return nil
        }
        return data
    }

    mutating func text(_ name: String) -> String? {
        guard let data = data(name) else { return nil }
        guard let text = String(bytes: data, encoding: .utf8) else {
            faults.append(FileFault(file: name, line: nil, text: "không phải UTF-8"))
            return nil
        }
        return text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text
    }

    mutating func read<Value>(
        _ name: String, _ read: (String, String) -> (Value?, [FileFault])
    ) -> Value? {
        guard let text = text(name) else { return nil }
        let (value, found) = read(text, name)
        faults += found
        return value
    }

    func names(in folder: String, ending: String) -> [String] {
        let names = try? FileManager.default.contentsOfDirectory(
            atPath: directory.appending(path: folder).path(percentEncoded: false))
        return (names ?? []).filter { $0.hasSuffix(ending) }.sorted()
    }
}
