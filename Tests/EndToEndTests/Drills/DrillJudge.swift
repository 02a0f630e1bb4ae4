import Assignments
import BotConfiguration
import Conversation
import Coordinator
import Foundation
import NamroLab
import Testing

/// Compares what people wrote and got in a drill with what the bot has on record.
struct DrillJudge {
    let office: DrillOffice
    let feeder: Feeder

    /// Waits until everything is processed and sent, and has been for some seconds.
    func waitForQuiet() async throws {
        var quiet = 0
        for _ in 0..<600 {
            try await Task.sleep(for: .milliseconds(500))
            let isQuiet = try await office.read { tx in
                let (inbox, outbox) = (try tx.inbox.counts(), try tx.outbox.counts())
                return inbox[.pending] == nil && [.pending, .sending, .unknown].allSatisfy { outbox[$0] == nil }
            }
            quiet = isQuiet && office.group.unread == 0 ? quiet + 1 : 0
            if quiet == 8 { return }
        }
        let (inbox, outbox) = try await office.read { (try $0.inbox.counts(), try $0.outbox.counts()) }
        Issue.record(
            """
            not everything was processed and sent within five minutes: the group keeps \(office.group.unread), \
            the bot has \(inbox) and \(outbox) and said last:
            \(office.lastLogged)
            """)
    }

    /// Judges the drill, in which so many messages may have gone between a poll's answer and the commit; answers its figures.
    func judge(mayLose: Int) async throws -> String {
        let (inbox, outbox, reminders, check, lines) = try await office.read { tx in
            (
                try tx.ledger.inbox(), try tx.ledger.outbox(), try tx.ledger.reminders(),
                try tx.history.check(knows: nil), try tx.history.whole()
            )
        }
        #expect(check.isSound)
        // Kills alone give nothing up.
        #expect(inbox.allSatisfy { $0.state == .done })
        let kept = Dictionary(uniqueKeysWithValues: inbox.map { ($0.event.key, $0.id) })
        let lost = feeder.posts.count { kept["message:\($0.id)"] == nil }
        #expect(lost <= mayLose)
        let changes = Dictionary(grouping: lines.compactMap(\.entry.inbox), by: \.self).mapValues(\.count)
        let answers = Dictionary(grouping: outbox, by: \.inbox)
        for post in feeder.posts where post.work != nil {
            guard let id = kept["message:\(post.id)"] else { continue }
            #expect(changes[id] == 1, "a report is in effect once")
            #expect(answers[id]?.count { $0.chat == post.chat } == 1, "a report is answered once")
        }
        let taken = feeder.taken()
        #expect(deliveries(taken).breaches(outbox) == [])
        #expect(!reminders.contains { $0.reminder.state == .queued })
        let due = SystemTime().now.addingTimeInterval(-60)
        #expect(!reminders.contains { $0.reminder.state == .pending && max($0.speakAt, $0.reminder.plan.dueAt) < due })
        return
            "written \(feeder.posts.count), lost between answer and commit \(lost), sent \(taken.count), "
            + "reminders said \(reminders.count { $0.reminder.state == .sent }), "
            + "sent again with the mark \(outbox.count(where: \.isResent)), unknown \(outbox.count { $0.state == .parked })"
    }

    private func deliveries(_ taken: [PracticeMessage]) -> Deliveries {
        let renderer = office.configuration.renderer
        return Deliveries(
            taken: taken.map { message in
                Deliveries.Taken(
                    chat: message.chat, text: message.text, at: Date(timeIntervalSince1970: Double(message.at) / 1000))
            }, known: Set(office.group.members.map(\.id) + [office.group.groupID])
        ) { renderer.text(Phrase(.resent, ["text": .text($0)])) }
    }
}
