import Configuration
package import Coordinator

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
    static func origins(_ text: String, environment: [String: String]) -> [String: Origin] {
        let document = YAMLDocument(text, file: file)
        let lines = document.scalars.map { entry in
            (entry.key, Origin(file: file, line: document.fault(entry.line, "").line))
        }
        let variables = SettingKey.all.filter { environment[$0.variable] != nil }.map { key in
            (key.key, Origin(file: key.variable, line: nil))
        }
        return Dictionary(lines + variables) { _, last in last }
    }

    /// The settings, with every fault of the file and of the environment at once.
    package static func read(
        _ text: String, environment: [String: String]
    ) -> (settings: Settings, faults: [FileFault]) {
        var settings = Settings()
        var faults: [FileFault] = []
        let document = YAMLDocument(text, file: file)
        faults += document.faults
        for entry in document.scalars {
            let variable = "NAMRO_" + entry.key.uppercased().replacing(".", with: "_")
            if SecretKey.all.contains(where: { $0.variable == variable }) {
                // Secrets come from the environment and nowhere else.
                faults.append(
                    document.fault(entry.line, "\(entry.key) không đặt trong tệp; đặt biến môi trường \(variable)"))
            } else if let key = SettingKey.all.first(where: { $0.key == entry.key }) {
                if let fault = key.assign(entry.value, &settings) {
                    faults.append(document.fault(entry.line, "\(entry.key) \(fault)"))
                }
            } else {
                faults.append(document.fault(entry.line, "không có mục \"\(entry.key)\""))
            }
        }
        faults += overlay(environment, &settings)
        return (settings, faults)
    }

    private static func overlay(_ given: [String: String], _ settings: inout Settings) -> [FileFault] {
        let files = SecretFiles(given)
        let environment = files.environment
        let reader = ConfigReader(provider: EnvironmentVariablesProvider(environmentVariables: environment))
        var faults = files.faults
        for key in SettingKey.all {
            let name = ConfigKey(["namro"] + key.key.split(separator: ".").map(String.init))
            guard let value = reader.string(forKey: name) else { continue }
            if let fault = key.assign(value, &settings) {
                faults.append(FileFault(file: key.variable, line: nil, text: fault))
            }
        }
        let known = Set(SettingKey.all.map(\.variable) + SecretKey.all.map(\.variable))
        for name in environment.keys.sorted() where name.hasPrefix("NAMRO_") && !known.contains(name) {
            // Variables of the tests are none of the program's.
            guard !name.hasPrefix("NAMRO_TEST_") else { continue }
            // Which of these there are, webhooks.yaml says.
            if SecretFiles.isOfWebhook(name) {
                settings.secrets.webhooks[name] = environment[name]
                continue
            }
            faults.append(FileFault(file: name, line: nil, text: "không có biến môi trường này"))
        }
        for key in SecretKey.all {
            let name = ConfigKey(key.variable.lowercased().split(separator: "_").map(String.init))
            guard let value = reader.string(forKey: name, isSecret: true), !value.isEmpty else { continue }
            settings.secrets[keyPath: key.path] = value
            if let fault = key.fault(value) { faults.append(FileFault(file: key.variable, line: nil, text: fault)) }
        }
        return faults
    }
}
