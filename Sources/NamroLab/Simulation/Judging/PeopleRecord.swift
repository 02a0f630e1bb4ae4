import Assignments
import CivilCalendar
import Conversation
import Coordinator
import Foundation

/// Looks at people and not at rows: whether whoever was due a reminder, a digest or an answer got it, once, on its day, and nobody else
/// did. It knows the history of the works, the ladder, and what the platform took; of the outbox only what each text was for.
struct PeopleRecord {
    /// A text that somebody got and that nobody had asked for.
    private struct Heard {
        let chat: String
        let text: String
        let at: Date
        let purpose: OutboxPurpose
        let isMarked: Bool
        let madeAt: Date
    }

    private let rules: OfficeRules
    private let now: Date
    private let evidence: Judge.Evidence
    private let due: DueReminders
    private let heard: [Heard]
    /// Chats of which a message was refused, or nobody knows whether it arrived: what should be there may be elsewhere.
    private let doubtful: Set<String>

    /// Creates a record of what was taken; `sendsAreSure` where of no send the outcome can be unknown; `marked` marks the text of a
    /// second try.
    init(
        _ evidence: Judge.Evidence, taken: [Deliveries.Taken], rules: OfficeRules, now: Date, sendsAreSure: Bool,
        marked: (String) -> String
    ) {
        (self.evidence, self.rules, self.now) = (evidence, rules, now)
        due = DueReminders(evidence.lines, by: rules.reminders, until: now)
        let unasked = Dictionary(grouping: evidence.outbox.filter { $0.inbox == nil }, by: \.chat)
        heard = taken.compactMap { message in
            let rows = unasked[message.chat] ?? []
            // Of two rows with the same words the latest that was there when it was taken.
            let row = rows.last {
                // Rows keep whole milliseconds.
                $0.createdAt <= message.at.addingTimeInterval(0.001)
                    && (message.text == $0.text || message.text == marked($0.text))
            }
            return row.map { row in
                Heard(
                    chat: message.chat, text: message.text, at: message.at, purpose: row.purpose,
                    isMarked: message.text != row.text, madeAt: row.createdAt)
            }
        }
        doubtful = Set(
            evidence.outbox.filter { row in
                row.isResent || row.state == .refused || row.state == .unknown
                    || (row.state == .parked && !sendsAreSure)
            }.map(\.chat))
    }

    /// What is not as it should be.
    func breaches() -> [String] { missing() + repeated() + strayed() + stale() + tooMany() + digests() }

    // MARK: Whoever was due it got it

    private func missing() -> [String] {
        var breaches: [String] = []
        for due in due.all where due.stillStands && due.wasAwaited && due.plan.lane.way == .message {
            guard due.plan.dueAt < now.addingTimeInterval(-60), !isAnswered(due) else { continue }
            let first = evidence.people.chats(of: due.plan, due.work).first
            // One of several heads is enough.
            guard !first.isEmpty, first.isDisjoint(with: doubtful), !first.contains(where: hasHadEnough) else {
                continue
            }
            let wasTold = heard.contains {
                first.contains($0.chat) && $0.at >= due.plan.dueAt && Self.speaks($0.text, of: due.work)
            }
            if !wasTold {
                breaches.append(
                    "rule 5: nobody of \(first.sorted()) heard of \(due.work.label) \(due.plan.lane.name) since \(due.plan.dueAt)"
                )
            }
        }
        return breaches
    }

    /// Who has reported on the day is not asked again.
    private func isAnswered(_ due: DueReminders.Due) -> Bool {
        guard due.plan.lane.recipient == .officer, let reportedAt = due.work.reportedAt else { return false }
        return rules.zone.date(of: reportedAt) == rules.zone.date(of: due.plan.dueAt)
            || rules.zone.date(of: reportedAt) == rules.zone.date(of: now)
    }

    /// Who has got as many messages today as one gets in a day hears the rest on the next.
    private func hasHadEnough(_ chat: String) -> Bool {
        let today = rules.zone.date(of: now)
        return heard.count { $0.chat == chat && $0.purpose == .reminder && rules.zone.date(of: $0.at) == today }
            >= rules.speaking.mostPerDay
    }

    /// A line of a message that speaks of a work.
    private static func speaks(_ text: String, of work: Assignment) -> Bool { text.contains("\(work.label) · ") }

    // MARK: Once, and nobody else

    private func repeated() -> [String] {
        let works = Dictionary(due.all.map { ($0.work.id, $0.work) }) { first, _ in first }
        return works.values.flatMap { work -> [String] in
            let ownDue = due.all.filter { $0.work.id == work.id }
            let reminders = heard.filter { !$0.isMarked && Self.isReminder($0) && Self.speaks($0.text, of: work) }
            return Dictionary(grouping: reminders, by: \.chat).compactMap { chat, messages in
                let plans = Set(
                    ownDue.filter { due in
                        let chats = evidence.people.chats(of: due.plan, due.work)
                        return chats.first.contains(chat) || chats.others.contains(chat)
                    }.map(\.plan))
                return messages.count > plans.count
                    ? "rule 5: \(chat) was told \(messages.count) times of \(work.label), due were \(plans.count)" : nil
            }
        }
    }

    private func strayed() -> [String] {
        Dictionary(grouping: due.all, by: \.work.id).values.flatMap { dues -> [String] in
            guard let work = dues.first?.work else { return [] }
            let concerned = dues.reduce(into: Set<String>()) { $0.formUnion(evidence.people.concerned(by: $1.work)) }
            return heard.filter {
                Self.isReminder($0) && Self.speaks($0.text, of: work) && !concerned.contains($0.chat)
            }
            .map { "rule 10: \($0.chat) was reminded of \(work.label), which does not concern him" }
        }
    }

    private static func isReminder(_ heard: Heard) -> Bool { [.reminder, .urgent].contains(heard.purpose) }

    // MARK: On its day

    /// What was true yesterday is not said today.
    private func stale() -> [String] {
        heard.filter { heard in
            [.reminder, .urgent, .digest].contains(heard.purpose)
                && rules.zone.date(of: heard.at) != rules.zone.date(of: heard.madeAt)
        }
        .map { "rule 5: \($0.chat) got at \($0.at) what was made at \($0.madeAt)" }
    }

    private func tooMany() -> [String] {
        let perDay = Dictionary(grouping: heard.filter { $0.purpose == .reminder && !$0.isMarked }) {
            "\($0.chat) on \(rules.zone.date(of: $0.at).iso)"
        }
        return perDay.filter { $0.value.count > rules.speaking.mostPerDay }.keys.sorted()
            .map { "rule 5: \($0) got more reminders than there are in a day" }
    }

    // MARK: Digests

    /// A chair gets one digest a day at most, and gets that of today where work of his is late.
    private func digests() -> [String] {
        var breaches: [String] = []
        let today = rules.zone.date(of: now)
        let digests = heard.filter { $0.purpose == .digest && !$0.isMarked }
        let perDay = Dictionary(grouping: digests) { heard in
            "\(heard.chat) on \(rules.zone.date(of: heard.at).iso): \(heard.text.prefix { $0 != "," })"
        }
        breaches += perDay.filter { $0.value.count > 1 }.keys.sorted().map { "rule 5: the digest came twice to \($0)" }
        let hour = rules.zone.instant(of: today, at: rules.speaking.digestTime).addingTimeInterval(60)
        guard rules.calendar.isWorkingDay(today), now > hour else { return breaches }
        let isLate = evidence.open.contains { work in
            work.state.awaitsOfficer && work.deadline.map { $0.date < today } ?? false
        }
        for chair in evidence.people.chairs.sorted() where isLate && !doubtful.contains(chair) {
            if !digests.contains(where: { $0.chat == chair && rules.zone.date(of: $0.at) == today }) {
                breaches.append("rule 5: \(chair) got no digest on \(today.iso), and work is late")
            }
        }
        return breaches
    }
}
