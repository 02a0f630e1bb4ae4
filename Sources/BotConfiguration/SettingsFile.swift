import Configuration
package import Coordinator
import DeclaredSettings

/// Reads `bot.yaml` and lays the environment over it.
package enum SettingsFile {
    static let file = "bot.yaml"

    /// Where a setting has its value from: a line of the file, or a variable of the environment.
    struct Origin: Equatable, Sendable {
        /// The file's name, or the variable's.
        let file: String
        /// The line, counted from 1; nil for a variable.
        let line: Int?
    }

    /// Where each setting that is given has its value from, by its key.
    static func origins(
        _ text: String, environment: [String: String], keys: DeclaredKeys
    ) -> [String: Origin] {
        let document = YAMLDocument(text, file: file)
        let lines = document.scalars.map { entry in
            (entry.key, Origin(file: file, line: document.fault(entry.line, "").line))
        }
        let variables = keys.settings.filter { environment[$0.variable] != nil }.map { key in
            (key.key, Origin(file: key.variable, line: nil))
        }
        return Dictionary(lines + variables) { _, last in last }
    }

    /// The settings, with every fault of the file and of the environment at once.
    package static func read(
        _ text: String, environment: [String: String], keys: DeclaredKeys
    ) -> (settings: Settings, faults: [FileFault]) {
        var settings = Settings()
        var faults: [FileFault] = []
        let document = YAMLDocument(text, file: file)
        faults += document.faults
        for entry in document.scalars {
            let variable = "NAMRO_" + entry.key.uppercased().replacing(".", with: "_")
            if keys.secrets.contains(where: { $0.variable == variable }) {
                // Secrets come from the environment and nowhere else.
                faults.append(
                    document.fault(entry.line, "\(entry.key) không đặt trong tệp; đặt biến môi trường \(variable)"))
            } else if let setting = keys.settings.first(where: { $0.key == entry.key }) {
                do { try settings.values.set(entry.value, for: setting) } catch {
                    faults.append(document.fault(entry.line, "\(entry.key) \(error.text)"))
                }
            } else {
                faults.append(document.fault(entry.line, "không có mục \"\(entry.key)\""))
            }
        }
        faults += overlay(environment, keys, &settings)
        return (settings, faults)
    }

    private static func overlay(
        _ given: [String: String], _ keys: DeclaredKeys, _ settings: inout Settings
    ) -> [FileFault] {
        let files = SecretFiles(given, secrets: keys.secrets)
        let environment = files.environment
        let reader = ConfigReader(provider: EnvironmentVariablesProvider(environmentVariables: environment))
        var faults = files.faults
        for setting in keys.settings {
            guard let value = reader.string(forKey: configKey(setting.key)) else { continue }
            do { try settings.values.set(value, for: setting) } catch {
                faults.append(FileFault(file: setting.variable, line: nil, text: error.text))
            }
        }
        let known = Set(keys.settings.map(\.variable) + keys.secrets.map(\.variable))
        faults += others(environment, known: known, &settings.secrets)
        for key in keys.secrets {
            let name = ConfigKey(key.variable.lowercased().split(separator: "_").map(String.init))
            guard let value = reader.string(forKey: name, isSecret: true), !value.isEmpty else { continue }
            settings.secrets[key] = value
            if let fault = key.fault(value) { faults.append(FileFault(file: key.variable, line: nil, text: fault)) }
        }
        return faults
    }

    private static func configKey(_ key: String) -> ConfigKey {
        ConfigKey(["namro"] + key.split(separator: ".").map(String.init))
    }

    /// What else the environment says: of webhooks, or nothing that anybody asks for.
    private static func others(
        _ environment: [String: String], known: Set<String>, _ secrets: inout Secrets
    ) -> [FileFault] {
        var faults: [FileFault] = []
        for name in environment.keys.sorted() where name.hasPrefix("NAMRO_") && !known.contains(name) {
            // Variables of the tests are none of the program's.
            guard !name.hasPrefix("NAMRO_TEST_") else { continue }
            // Which of these there are, webhooks.yaml says.
            if SecretFiles.isOfWebhook(name) {
                secrets.webhooks[name] = environment[name]
            } else {
                faults.append(FileFault(file: name, line: nil, text: "không có biến môi trường này"))
            }
        }
        return faults
    }
}
