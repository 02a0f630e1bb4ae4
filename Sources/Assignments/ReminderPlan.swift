package import Foundation

/// A lane: a series of reminders of one assignment of which at most one is pending. One family, topic, recipient and way.
package struct ReminderLane: Hashable, Sendable {
    /// What it is about.
    package let family: Ladder.Family
    /// What of several it is about: the topic of a demand; empty else.
    package let topic: String
    /// Who is told.
    package let recipient: ReminderRecipient
    /// How it is said.
    package let way: Ladder.Way
    /// Which of several rungs of one day it holds, in order of time from 1; of a rung by minutes 10,000 and its minutes.
    package let part: Int

    /// The part of a rung by 0 minutes; others are so many away from it.
    static let partOfMinutes = 10_000

    /// Creates a lane.
    package init(
        family: Ladder.Family, topic: String = "", recipient: ReminderRecipient, way: Ladder.Way, part: Int = 1
    ) {
        self.family = family
        self.topic = topic
        self.recipient = recipient
        self.way = way
        self.part = part
    }

    /// The group of lanes to which it belongs.
    package var group: LaneGroup { LaneGroup(family, to: recipient) }

    /// Its name in the database, but for the recipient: `deadline`, `deadline/2`, `decision.target`, `blocker@digest`.
    package var name: String {
        family.rawValue + (topic.isEmpty ? "" : ".\(topic)") + (way == .digest ? "@digest" : "")
            + (part == 1 ? "" : "/\(part)")
    }

    /// What stands before a sign, and after it where it is there; by bytes, since every row read comes through here.
    private static func cut(_ text: Substring, at sign: Unicode.Scalar) -> (Substring, Substring?) {
        guard let place = text.utf8.firstIndex(of: UInt8(ascii: sign)) else { return (text, nil) }
        return (text[..<place], text[text.utf8.index(after: place)...])
    }

    /// Reads a name.
    package init?(name: String, recipient: ReminderRecipient) {
        let (rest, part) = Self.cut(name[...], at: "/")
        let (subject, way) = Self.cut(rest, at: "@")
        let (about, topic) = Self.cut(subject, at: ".")
        guard let family = Ladder.Family.named(String(about)) else { return nil }
        self.init(
            family: family, topic: topic.map { String($0) } ?? "", recipient: recipient,
            way: way == nil ? .message : .digest, part: part.flatMap { Int($0) } ?? 1)
    }
}

/// One reminder: what makes it unique and when it is due.
package struct ReminderPlan: Hashable, Sendable {
    /// The assignment.
    package let assignment: Assignment.ID
    /// What it is about, to whom, in which way.
    package let lane: ReminderLane
    /// The version of its anchor: the number of the deadline or the obstacle, else the day.
    package let version: Int
    /// Working days from the anchor.
    package let offset: Int
    /// When it is due.
    package let dueAt: Date
    /// Whether it is said at any hour, as of work that is hỏa tốc.
    package let breaksQuiet: Bool

    /// Creates a plan.
    package init(
        assignment: Assignment.ID, lane: ReminderLane, version: Int, offset: Int, dueAt: Date, breaksQuiet: Bool = false
    ) {
        self.breaksQuiet = breaksQuiet
        self.assignment = assignment
        self.lane = lane
        self.version = version
        self.offset = offset
        self.dueAt = dueAt
    }

    /// The same of another assignment.
    func moved(to other: Assignment.ID) -> ReminderPlan {
        ReminderPlan(
            assignment: other, lane: lane, version: version, offset: offset, dueAt: dueAt, breaksQuiet: breaksQuiet)
    }
}
