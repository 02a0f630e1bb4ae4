/// A value with secrets in it: printed, logged or dumped it shows its kind and nothing of what is in it.
package protocol HoldsSecrets: CustomStringConvertible, CustomReflectable {}

extension HoldsSecrets {
    /// The kind alone.
    package var description: String { String(describing: Self.self) }
    /// Nothing of what is in it.
    package var customMirror: Mirror { Mirror(self, children: []) }
}
