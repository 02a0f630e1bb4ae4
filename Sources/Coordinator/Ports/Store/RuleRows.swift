package import Conversation
package import Foundation

/// The rules under which figures were made.
package protocol RuleReading {
    /// The rules under which figures were made, oldest first.
    func versions() throws -> [(recordedAt: Date, version: RuleVersion)]
}

/// The rules, to be kept.
package protocol RuleRows: RuleReading {
    /// Keeps each rule that is not the one kept last of its kind; answers the kinds that have changed.
    func record(_ rules: [RuleVersion], at now: Date) throws -> [RuleVersion.Kind]
}
