import Assignments
import CivilCalendar
import Conversation
import Foundation
import VietnameseText

/// What a message of a known person says, and what becomes of one that was changed or that says nothing.
extension HandleMessage {
    /// Whether its words are somebody else's, as the platform or the words themselves say.
    func isForwarded(_ row: InboxRow) -> Bool {
        if row.event.isForwarded { return true }
        guard let text = row.event.text, text.length <= Self.longest else { return false }
        return interpreter.isForwarded(text, botName: botName(row))
    }

    /// What a text says beside the files of a row; where the bot sees all that is said in a group, only a report with its code.
    func utterances(
        of text: NormalizedText, in row: InboxRow, by actor: Actor, holdsFile: Bool, _ tx: any StoreWriting
    ) throws -> [Utterance] {
        let works = try WorkNames(records: tx, actor: actor)
        var said = try interpreter.read(text, botName: botName(row), work: works.find).map(\.utterance)
        let note = fileNote(for: actor.officer)
        if !row.attachments.isEmpty {
            said = FileCaption.utterances(said, of: text, fileNote: note)
        } else if holdsFile {
            said = FileCaption.answer(said, of: text, fileNote: note)
        }
        return row.event.isAddressed ? said : said.filter(Self.isPlainReport)
    }

    func botName(_ row: InboxRow) -> String? { bots[row.account]?.displayName }

    /// The sender with what he might do at an instant.
    func actor(_ officer: Officer, _ tx: any StoreReading, at instant: Date) throws -> Actor {
        let day = rules.zone.date(of: instant)
        return Actor(
            officer: officer, grants: try tx.office().grants(of: officer.id),
            delegations: try tx.office().delegations(to: officer.id, on: day, at: instant),
            standsInFor: try tx.office().standsInFor(officer.id, on: day, at: instant))
    }

    /// A changed message corrects what it has said, as long as nothing has taken the place of that.
    func handleEdit(
        _ utterances: [Utterance], _ text: NormalizedText, _ row: InboxRow, _ situation: Situation,
        _ identity: ChatIdentity, _ commit: Commit
    ) throws -> InboxState {
        let tx = commit.tx
        let earlier = try row.event.edits.flatMap { try tx.inbox.received(row.account, key: $0, before: row.id) }
        // Nobody changes what another has written.
        guard earlier.map({ $0.sender == row.event.sender }) ?? true else { return .ignored }
        let before = try earlier?.text.map {
            try self.utterances(of: NormalizedText($0), in: row, by: situation.actorNow, holdsFile: false, tx)
        }
        switch ReadEdit.verdict(utterances, on: text.string, after: earlier, saying: before ?? []) {
        case .same: return .ignored
        case .new: return try decideAnew(utterances, row, situation, identity, insteadOf: earlier?.rows ?? [], commit)
        // The file came with the message that is corrected.
        case .correct(let corrections):
            var correcting = situation
            correcting.corrects = earlier?.rows ?? []
            return try decide(corrections, row.with([]), correcting, identity, commit)
        case .unclear:
            try answer(Phrase(.refuseEdit), to: row, identity, situation.actor.officer, commit)
            return .done
        }
    }

    /// What earlier words have asked to be reminded of is asked for otherwise now, or not at all. It stands until that is certain: until
    /// what is asked back is answered, and for good where it is refused.
    private func decideAnew(
        _ utterances: [Utterance], _ row: InboxRow, _ situation: Situation, _ identity: ChatIdentity,
        insteadOf earlier: [Int64], _ commit: Commit
    ) throws -> InboxState {
        let tx = commit.tx
        var decision = try Turn.decide(utterances, records: tx, rules: rules, situation: situation)
        watch(decision, situation)
        if utterances.contains(where: { $0.intent != .unknown }) {
            let isCertain = decision.outcomes.allSatisfy { $0.ask == nil && $0.refused == nil }
            if isCertain || !decision.reminders.isEmpty {
                for message in earlier { try tx.personalReminders.void(of: message) }
            } else if decision.dialogue.question != situation.dialogue.question {
                decision.dialogue.question?.replaces = earlier
            }
        }
        let message = CommitDecision.Message(row: row, situation: situation, identity: identity)
        try write.run(decision, to: message, in: commit)
        return .done
    }

    /// Whether words say how far work is, without any doubt and with its code.
    private static func isPlainReport(_ utterance: Utterance) -> Bool {
        guard let statement = utterance.statement, statement.doubt == nil else { return false }
        return statement.intent.has(.overheard) && !statement.works.codes.isEmpty
    }

    /// A sticker or an empty message: a word in private, silence in a group. A picture or a document belongs to the work to which it is a
    /// reply, or which was just spoken of in private; else it is asked to which.
    func handleWordless(
        _ row: InboxRow, _ situation: Situation, _ identity: ChatIdentity, continues: Bool, _ commit: Commit
    ) throws -> InboxState {
        let officer = situation.actor.officer
        let dialogue = situation.dialogue.fresh(at: situation.sentAt)
        let files = row.attachments
        if continues, !files.isEmpty, !situation.chat.isGroup, !dialogue.held.isEmpty {
            // More of what was just asked about.
            try commit.change(identity) {
                $0 = dialogue
                $0.hold(dialogue.held + files, at: commit.now)
            }
            return .done
        }
        let recent = situation.chat.isGroup ? nil : situation.heard.mention?.code
        if !files.isEmpty, let code = situation.repliedCode ?? recent {
            return try decide([.remark(on: [code], fileNote(for: officer))], row, situation, identity, commit)
        }
        guard !situation.chat.isGroup else { return .ignored }
        if !files.isEmpty {
            try commit.change(identity) {
                $0 = dialogue
                $0.hold(files, at: commit.now)
            }
        }
        let phrase = Phrase(files.isEmpty ? .refuseUnsupported : .askFileWork)
        try answer(phrase, to: row, identity, officer, commit)
        return .done
    }
}
