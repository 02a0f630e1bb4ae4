/// What goes wrong in a simulated run, each now and then.
package enum Fault: String, CaseIterable, Sendable {
    /// A process is killed at some act.
    case kill
    /// The power is cut at some act: what was not synced is lost, in part or whole.
    case power
    /// The disk is full, read-only, or fails for a while.
    case disk
    /// A send or a poll: refused connection, reset, time-out before or after the platform did the work.
    case network
    /// A send: 429 with and without a delay, 5xx in and out of the platform's format, garbage and HTML.
    case answers
    /// Updates are delivered twice, out of order, or in an answer that is lost.
    case delivery
    /// Civil time jumps without anybody saying so.
    case clock
    /// Two copies are started, and one may be stopped in the middle of a send and wake up later.
    case copies
    /// The platform takes nothing for hours or days, and the bot goes on meanwhile.
    case outage
    /// A changed plan is imported by another process while people write.
    case imports

    /// The kinds after which it is always known whether a message was sent.
    static let leavingSendsSure: Set<Fault> = [.delivery, .outage, .imports]
}
