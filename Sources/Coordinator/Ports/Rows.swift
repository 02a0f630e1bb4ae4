package import Assignments
package import Conversation
package import Foundation

/// A received event waiting to be processed.
package struct InboxRow: Equatable, Sendable {
    /// The key; rows of a chat are processed in its order.
    package let id: Int64
    /// The platform and the bot's account.
    package let account: PlatformAccount
    /// What happened.
    package let event: InboundEvent
    /// When we received it.
    package let receivedAt: Date
    /// How often its processing has failed.
    package let failures: Int
    /// When it failed first.
    package let firstFailedAt: Date?

    /// Creates a row.
    package init(
        id: Int64, account: PlatformAccount, event: InboundEvent, receivedAt: Date, failures: Int, firstFailedAt: Date?
    ) {
        self.id = id
        self.account = account
        self.event = event
        self.receivedAt = receivedAt
        self.failures = failures
        self.firstFailedAt = firstFailedAt
    }
}

/// What became of a received event.
package enum InboxState: String, CaseIterable, Sendable {
    /// Waits to be processed.
    case pending
    /// Processed.
    case done
    /// Without effect by rule: a bot's message, an unpinned group.
    case ignored
    /// Given up after its tries, and shown in `status`.
    case failed
}

/// What a message is for.
package enum OutboxPurpose: String, Sendable {
    /// An answer to a message.
    case reply
    /// A message to someone else about a change.
    case notice
    /// Reminders, which a person gets only so many of in a day.
    case reminder
    /// Reminders of work that is hỏa tốc, of which there is no such limit.
    case urgent
    /// A digest.
    case digest
}

/// A message to be put into the outbox.
package struct OutboxDraft: Equatable, Sendable {
    /// The platform and the bot's account.
    package let account: PlatformAccount
    /// The platform's id of the chat.
    package let chat: String
    /// What it is for.
    package let purpose: OutboxPurpose
    /// The text.
    package let text: String
    /// The event that it answers, where it does.
    package let inbox: Int64?
    /// Until when a second try still matters.
    package let mattersUntil: Date

    /// Creates a draft.
    package init(
        account: PlatformAccount, chat: String, purpose: OutboxPurpose, text: String, inbox: Int64?, mattersUntil: Date
    ) {
        self.account = account
        self.chat = chat
        self.purpose = purpose
        self.text = text
        self.inbox = inbox
        self.mattersUntil = mattersUntil
    }
}

/// Where a message of the outbox stands.
package enum OutboxState: String, CaseIterable, Sendable {
    /// Waits to be sent.
    case pending
    /// Claimed; a send may be under way.
    case sending
    /// The platform has it.
    case sent
    /// The platform refused it for good.
    case refused
    /// Nobody knows; it waits for its one visible second try.
    case unknown
    /// Unknown after its second try, or no longer worth one; shown in `status`.
    case parked
}

/// The first unfinished message of a chat.
package struct OutboxHead: Equatable, Sendable {
    /// The key; messages of a chat are sent in its order.
    package let id: Int64
    /// The platform's id of the chat.
    package let chat: String
    /// The text.
    package let text: String
    /// Where it stands: pending or unknown.
    package let state: OutboxState
    /// Whether its second try was made.
    package let isResent: Bool
    /// Until when a second try still matters.
    package let mattersUntil: Date
    /// How often it was claimed; what is written of one try does not touch a later one.
    package var attempt: Int

    /// Creates a head.
    package init(
        id: Int64, chat: String, text: String, state: OutboxState, isResent: Bool, mattersUntil: Date, attempt: Int
    ) {
        self.attempt = attempt
        self.id = id
        self.chat = chat
        self.text = text
        self.state = state
        self.isResent = isResent
        self.mattersUntil = mattersUntil
    }
}

/// A person's account on a platform.
package struct ChatIdentity: Equatable, Sendable {
    /// The platform and the bot's account.
    package let account: PlatformAccount
    /// The platform's id of the person.
    package let user: String
    /// The private chat with the bot.
    package let privateChat: String
    /// The person.
    package let officer: Officer.ID
    /// Since when the chat refuses messages for good; nil where it takes them as far as is known.
    package let refusedAt: Date?

    /// Creates an identity.
    package init(
        account: PlatformAccount, user: String, privateChat: String, officer: Officer.ID, refusedAt: Date? = nil
    ) {
        self.refusedAt = refusedAt
        self.account = account
        self.user = user
        self.privateChat = privateChat
        self.officer = officer
    }
}

/// A reminder as it is kept.
package struct ReminderRow: Equatable, Sendable {
    /// The key.
    package let id: Int64
    /// What makes it unique and when it is due.
    package let plan: ReminderPlan
    /// Where it stands.
    package let state: ReminderState
    /// How many ways have refused it, each the chat of another person.
    package let refusals: Int

    /// Creates a row.
    package init(id: Int64, plan: ReminderPlan, state: ReminderState, refusals: Int) {
        self.id = id
        self.plan = plan
        self.state = state
        self.refusals = refusals
    }
}

/// A person's own reminder as it is kept.
package struct PersonalReminderRow: Equatable, Sendable {
    /// The key.
    package let id: Int64
    /// Who asked for it.
    package let officer: Officer.ID
    /// What he asked for.
    package let reminder: PersonalReminder

    /// Creates a row.
    package init(id: Int64, officer: Officer.ID, reminder: PersonalReminder) {
        self.id = id
        self.officer = officer
        self.reminder = reminder
    }
}

/// Why a reminder was not said; on record with it.
package enum SkipReason: String, CaseIterable, Sendable {
    /// The assignment does not exist any more.
    case gone = "the assignment is gone"
    /// After a stop, a later rung of the same lane says the same with newer words.
    case laterRung = "a later reminder says it"
    /// The officer has reported since.
    case answered = "answered today"
    /// Nobody of those concerned is linked and takes messages; the secretary's digest says so.
    case nobodyReachable = "nobody of the unit can be reached"
    /// The head does the work himself, and is told of it as its officer.
    case toldAsOfficer = "the head is the officer in charge"
    /// There is no chair, or he cannot be reached.
    case noChair = "no chair to tell"
    /// Early words give way where the month's messages are nearly used up.
    case budget = "the message budget is nearly used up"
}

/// The figures of one chair's work.
package struct ChairFigures: Equatable, Sendable {
    /// The chair.
    package let chair: Officer.ID
    /// Work that is open.
    package let open: Int
    /// Of it, what is past its deadline and not handed in.
    package let overdue: Int
    /// Of that, what has become so since the last digest.
    package let newlyLate: Int
    /// Work completed since the last digest.
    package let newlyDone: Int
    /// Results that wait for the chair's confirmation.
    package let waiting: Int
    /// Work with a demand that waits for the chair's decision.
    package let asked: Int
    /// Work with an open obstacle.
    package let blocked: Int

    /// Creates figures.
    package init(
        chair: Officer.ID, open: Int, overdue: Int, newlyLate: Int, newlyDone: Int, waiting: Int, asked: Int,
        blocked: Int
    ) {
        self.chair = chair
        self.open = open
        self.overdue = overdue
        self.newlyLate = newlyLate
        self.newlyDone = newlyDone
        self.waiting = waiting
        self.asked = asked
        self.blocked = blocked
    }

    /// Whether there is anything that the chair should hear.
    package var isNews: Bool { overdue + newlyDone + waiting + asked + blocked > 0 }
}

/// How much open work a unit has of one chair.
package struct ChairUnit: Equatable, Sendable {
    /// The unit.
    package let unit: OrgUnit.ID
    /// Work that is open.
    package let open: Int
    /// Of it, what is past its deadline and not handed in.
    package let overdue: Int

    /// Creates figures.
    package init(unit: OrgUnit.ID, open: Int, overdue: Int) {
        self.unit = unit
        self.open = open
        self.overdue = overdue
    }
}

/// What a digest is for.
package enum DigestKind: String, CaseIterable, Sendable {
    /// The chairs', each working day.
    case chair
    /// The chairs' full one, once a week in place of the daily one.
    case chairWeekly
    /// The heads', once a week.
    case head
    /// The secretaries', each working day.
    case secretary
    /// The secretaries' full one, once a week in place of the daily one.
    case secretaryWeekly
    /// The administrators' word on the month's messages: no digest, but kept like one, by month and not by bot.
    case budget
}

/// Which of the reminders that are due are asked for.
package enum DueKind: Sendable {
    /// Those that go out as messages.
    case messages
    /// Of these, the ones that are said at any hour.
    case atAnyHour
    /// Those that wait for a digest.
    case digests
}

/// Where a reminder stands. All but pending and void are final.
package enum ReminderState: String, CaseIterable, Sendable {
    /// Waits for its hour.
    case pending
    /// Its line is in the outbox.
    case queued
    /// The platform has it.
    case sent
    /// Nobody knows whether the platform has it.
    case unknown
    /// Not said, with the reason on record.
    case skipped
    /// Taken back by a change; a later change may revive it.
    case void
}
