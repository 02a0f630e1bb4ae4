import CivilCalendar
import Foundation

extension Ladder {
    /// What reminders are about. A family is one value here; its sentence stands in `ReminderWords`.
    ///
    /// A class, so that the many reminders that name a family share it; there is one of each.
    package final class Family: Sendable {
        /// When it gives way, where the messages of a month are nearly used up.
        package enum Dispensability: Sendable {
            /// Its words are owed.
            case never
            /// Before its day it only helps.
            case beforeItsDay
            /// It only helps.
            case always
        }

        /// Its name in the database, which never changes.
        package let rawValue: String
        /// Its key in `ladder.yaml`.
        package let key: String
        /// Whether it speaks before a day, too; else it counts from something that has happened.
        package let isAhead: Bool
        /// Whether it is said while a result waits for confirmation.
        let isSaidWhileSubmitted: Bool
        /// When it gives way.
        package let dispensability: Dispensability
        /// The roles that are told of it and of no other family.
        package let ownRecipients: Set<ReminderRecipient>
        /// What its reminders count from.
        let anchors: @Sendable (ReminderFacts, ReminderPolicy) -> [ReminderPolicy.Anchor]

        init(
            _ rawValue: String, key: String? = nil, isAhead: Bool = false, isSaidWhileSubmitted: Bool = false,
            gives dispensability: Dispensability = .never, ownRecipients: Set<ReminderRecipient> = [],
            anchors: @escaping @Sendable (ReminderFacts, ReminderPolicy) -> [ReminderPolicy.Anchor]
        ) {
            self.rawValue = rawValue
            self.key = key ?? rawValue
            self.isAhead = isAhead
            self.isSaidWhileSubmitted = isSaidWhileSubmitted
            self.dispensability = dispensability
            self.ownRecipients = ownRecipients
            self.anchors = anchors
        }
    }
}

extension Ladder.Family: Hashable {
    /// There is one of each.
    package static func == (one: Ladder.Family, other: Ladder.Family) -> Bool { one === other }
    /// By identity.
    package func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }

    /// The family of a name in the database; nil where none has it.
    package static func named(_ rawValue: String) -> Ladder.Family? { all.first { $0.rawValue == rawValue } }

    /// Every family.
    package static let all: [Ladder.Family] = [
        acknowledgement, deadline, silence, reportDate, step, blocker, confirmation, urge, decision,
    ]

    /// Work that was given and is not acknowledged; days since it was given.
    package static let acknowledgement: Ladder.Family = Ladder.Family("acknowledgement") { facts, policy in
        policy.since(facts.state == .assigned ? facts.issuedAt : nil, .acknowledgement)
    }

    /// The deadline; days before (negative), on (0) and after it.
    package static let deadline: Ladder.Family = Ladder.Family("deadline", isAhead: true, gives: .beforeItsDay) {
        facts, policy in
        facts.deadline.map { [policy.deadline($0, facts.deadlineVersion)] } ?? []
    }

    /// Work under way of which nothing is heard; days since the last word.
    package static let silence: Ladder.Family = Ladder.Family("silence", gives: .always) { facts, policy in
        let heard = [facts.reportedAt, facts.acknowledgedAt].compactMap(\.self).max()
        return policy.since(facts.state == .acknowledged || facts.state == .inProgress ? heard : nil, .silence)
    }

    /// A date by which a report is due beside the work itself; days as with the deadline. It is met by any report on it or after the one
    /// before.
    package static let reportDate: Ladder.Family = Ladder.Family(
        "reportDate", key: "report_date", isAhead: true, gives: .beforeItsDay
    ) { facts, policy in
        let reported = facts.reportedAt.map { policy.zone.date(of: $0) }
        let open = Set(facts.reportDeadlines.map(\.date)).filter { date in reported.map { $0 < date } ?? true }
        return open.sorted().map { policy.anchor(.reportDate, by: $0) }
    }

    /// The date of a step that is not done; days as with the deadline.
    package static let step: Ladder.Family = Ladder.Family("step", isAhead: true, gives: .beforeItsDay) {
        facts, policy in
        let own = facts.deadline?.date
        let open = Set(facts.steps.filter { !$0.isDone }.compactMap { $0.deadline?.date }).filter { $0 != own }
        return open.sorted().map { policy.anchor(.step, by: $0) }
    }

    /// An obstacle that is open; days since it was raised.
    package static let blocker: Ladder.Family = Ladder.Family("blocker", ownRecipients: [.remover]) { facts, policy in
        policy.blockers(facts)
    }

    /// A result that waits for confirmation; days since it was handed in.
    package static let confirmation: Ladder.Family = Ladder.Family(
        "confirmation", isSaidWhileSubmitted: true, ownRecipients: [.decider]
    ) { facts, policy in
        policy.since(
            facts.state == .submitted ? facts.submittedAt : nil, .confirmation, topic: facts.awaitsHead ? "head" : "")
    }

    /// Work that somebody was urged about; from that moment on.
    package static let urge: Ladder.Family = Ladder.Family("urge") { facts, policy in policy.since(facts.urgedAt, .urge)
    }

    /// A demand that waits for a decision: more time, another amount, an objection; days since it was asked.
    package static let decision: Ladder.Family = Ladder.Family(
        "decision", isSaidWhileSubmitted: true, ownRecipients: [.decider]
    ) { facts, policy in
        facts.demands.flatMap { policy.since($0.askedAt, .decision, topic: $0.wish.topic.rawValue) }
    }
}
