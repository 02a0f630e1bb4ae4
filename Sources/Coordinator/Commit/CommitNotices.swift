import Assignments
import Conversation
import Foundation

/// Tells others what a decision means for them, each in his private chat and together; who has none sees it in his next summary.
struct CommitNotices: Sendable {
    /// The bots that can send.
    let accounts: [PlatformAccount]

    /// Tells them, in the order in which they are first told of something.
    func run(
        _ notices: [Decision.Notice], about subject: Assignment?, answering row: InboxRow, _ commit: Commit
    ) throws {
        var people: [Officer.ID] = []
        for notice in notices where !people.contains(notice.officer) { people.append(notice.officer) }
        for person in people {
            try tell(person, notices.filter { $0.officer == person }, about: subject, row, commit)
        }
    }

    private func tell(
        _ person: Officer.ID, _ notices: [Decision.Notice], about subject: Assignment?, _ row: InboxRow,
        _ commit: Commit
    ) throws {
        guard let identity = try commit.tx.accounts.identity(of: person, among: accounts + [row.account]),
            let officer = try commit.tx.office().officer(person)
        else { return }
        var opening = Opening()
        // What the notices are about may be meant by "việc đó" now, so that nothing else is.
        opening.works = []
        opening.requests = notices.compactMap(\.request)
        try commit.tell(
            Told(
                try notices.map { try letter($0, about: subject, to: officer, commit) }, to: officer, identity,
                opening: opening, mattersUntil: commit.now.addingTimeInterval(MessageLife.decision)))
    }

    private func letter(
        _ notice: Decision.Notice, about subject: Assignment?, to officer: Officer, _ commit: Commit
    ) throws -> Letter {
        var phrases = [notice.phrase]
        let offered = OfferedAnswers(renderer: commit.renderer)
        var answers = notice.request.map { offered.answers(to: $0, subject, officer) } ?? []
        // Who decides on a result is told by what it is shown.
        if let subject, notice.request?.intent.has(.answeredByDecider) == true, try hasFiles(subject.id, commit.tx) {
            phrases.append(Phrase(.fileHint, ["code": .text(subject.label)]))
            answers.append(offered.toSeeFiles(of: subject, to: officer))
        }
        return Letter(phrases: phrases, about: subject?.id, answers: answers)
    }

    /// Whether pictures or documents came with a piece of work, now or before: who decides after another decides by the same.
    private func hasFiles(_ assignment: Assignment.ID, _ tx: any StoreReading) throws -> Bool {
        try !tx.files.kept(of: assignment).isEmpty || tx.files.missing(of: assignment) > 0
    }
}

extension OfferedAnswers {
    /// What a notice that asks for something is usually answered with.
    fileprivate func answers(
        to request: Dialogue.Request, _ subject: Assignment?, _ officer: Officer
    ) -> [QuickAnswer] {
        guard let subject else { return [] }
        if request.intent.has(.answeredByOfficer) { return ofOfficer(subject, to: officer) }
        return request.intent.has(.answeredByDecider) ? ofDecider(subject, to: officer) : []
    }
}
