/// What an office and its machine say about looking after the bot.
package struct CareRules: Sendable {
    /// For how many days after it came the words of what was received are kept; 0 for ever. What waits is kept, and so are words on
    /// record in the history.
    package let keepDays: Int
    /// The share of the disk that is free, 0 to 1; nil where it is not known.
    package let freeDisk: @Sendable () -> Double?

    /// Nothing is taken away, and the disk is not known.
    package static let none = CareRules(keepDays: 0) { nil }

    /// Creates rules.
    package init(keepDays: Int, freeDisk: @escaping @Sendable () -> Double?) {
        self.keepDays = keepDays
        self.freeDisk = freeDisk
    }
}
