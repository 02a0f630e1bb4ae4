/// Tokens and secrets, each from a variable of the environment or a file that one names, and nil where neither is set.
package struct Secrets: Equatable, Sendable, HoldsSecrets {
    /// The addresses and secrets of post-only webhooks, by their variables.
    package var webhooks: [String: String] = [:]
    private var values: [String: String] = [:]

    /// Creates none.
    package init() {}

    /// The value of a secret.
    package subscript(_ key: SecretKey) -> String? {
        get { values[key.variable] }
        set { values[key.variable] = newValue }
    }
}

/// A secret that is declared beside what uses it: its variable and what it must look like.
package struct SecretKey: Sendable {
    /// The variable of the environment: `NAMRO_ZALO_TOKEN`.
    package let variable: String
    /// What is wrong with a value, or nil.
    package let fault: @Sendable (String) -> String?

    /// Declares a secret by the end of its variable, `ZALO_TOKEN`.
    package init(_ name: String, fault: @escaping @Sendable (String) -> String? = { _ in nil }) {
        variable = "NAMRO_" + name
        self.fault = fault
    }
}
