package import DeclaredSettings

extension WebServer {
    /// The port; 0 for no server.
    package static let portSetting = Setting<Int>.number("web.port", 0, in: 0...65_535)
    /// The address on which it listens; by itself for the machine alone.
    package static let hostSetting = Setting<String>.text("web.host", "127.0.0.1") { text in
        text.isEmpty ? "phải là địa chỉ, ví dụ 127.0.0.1" : nil
    }
    /// The address under which platforms and people reach it, without a slash at its end; empty where they do not.
    package static let publicURL = Setting<String>.text("web.public_url") { text in
        text.isEmpty || (text.hasPrefix("http") && !text.hasSuffix("/"))
            ? nil : "phải là địa chỉ https, không có / ở cuối"
    }

    /// All of them.
    package static let settings: [any DeclaredSetting] = [portSetting, hostSetting, publicURL]
}
