/// A setting that is declared beside what uses it: its key in `bot.yaml`, what holds where nobody says anything, and what it takes.
package struct Setting<Value: Equatable & Sendable>: Sendable {
    /// The dotted key: `telegram.mode`.
    package let key: String
    /// What holds where nobody says anything.
    package let standard: Value
    private let reading: @Sendable (String) -> Result<Value, SettingFault>

    /// Declares a setting that reads a value from a text, or says what is wrong with it.
    package init(
        _ key: String, _ standard: Value, reading: @escaping @Sendable (String) -> Result<Value, SettingFault>
    ) {
        self.key = key
        self.standard = standard
        self.reading = reading
    }

    /// The value that a text says. Throws `SettingFault`.
    package func value(of text: String) throws(SettingFault) -> Value { try reading(text).get() }
}

/// What is wrong with the value of a setting, to be read after its key.
package struct SettingFault: Error, Equatable, Sendable {
    /// What it has to be.
    package let text: String

    /// Says what it has to be.
    package init(_ text: String) { self.text = text }
}

/// A declared setting of whatever kind of value, for those who walk over all of them.
package protocol DeclaredSetting: Sendable {
    /// The dotted key.
    var key: String { get }
    /// Whether a text says what holds anyway. Throws `SettingFault` where it says nothing that the setting takes.
    func isStandard(_ text: String) throws(SettingFault) -> Bool
}

extension DeclaredSetting {
    /// The variable of the environment that goes before the file: `NAMRO_TELEGRAM_MODE`.
    package var variable: String { "NAMRO_" + key.uppercased().replacing(".", with: "_") }
}

extension Setting: DeclaredSetting {
    /// Whether a text says what holds anyway. Throws `SettingFault`.
    package func isStandard(_ text: String) throws(SettingFault) -> Bool { try value(of: text) == standard }
}

/// What was said of declared settings, each found right by its own.
package struct SettingValues: Equatable, Sendable {
    private var texts: [String: String] = [:]

    /// Nothing was said.
    package init() {}

    /// The value of a setting.
    package subscript<Value>(_ setting: Setting<Value>) -> Value {
        texts[setting.key].flatMap { try? setting.value(of: $0) } ?? setting.standard
    }

    /// Keeps what was said of a setting. Throws `SettingFault`, and keeps what was there.
    package mutating func set(_ text: String, for setting: any DeclaredSetting) throws(SettingFault) {
        texts[setting.key] = try setting.isStandard(text) ? nil : text
    }
}
