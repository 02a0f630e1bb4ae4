package import DeclaredSettings

/// How the program writes its log.
package enum LogSettings {
    /// Its form.
    package static let format = Setting<String>.choice("log.format", "text", ["text": "text", "json": "json"])
    /// The least level that is written.
    package static let level = Setting<String>.choice(
        "log.level", "info",
        ["debug": "debug", "info": "info", "notice": "notice", "warning": "warning", "error": "error"])

    static let all: [any DeclaredSetting] = [format, level]
}
