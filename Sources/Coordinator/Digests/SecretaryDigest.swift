import Assignments
import CivilCalendar
import Conversation
import Foundation

/// The secretaries' digest: what keeps the bot from reaching people. Daily where a reminder has reached nobody since the last
/// one; once a week the people without an account, the chats that refuse and the drafts with what they lack.
struct SecretaryDigest: DigestComposer {
    /// How many people or works are named in a line.
    private static let longest = 6

    let rules: OfficeRules
    let post: DigestPost
    let kind = DigestKind.secretary
    let kinds = [DigestKind.secretary, .secretaryWeekly]

    func compose(_ commit: Commit, _ occasion: DigestOccasion) throws -> Int {
        let tx = commit.tx
        let now = occasion.now
        let today = rules.zone.date(of: now)
        let isFull =
            DigestSchedule(rules: rules).next(
                .secretaryWeekly, after: try tx.digests.last(.secretaryWeekly, upTo: today), at: now) <= now
        if isFull { try tx.digests.record(.secretaryWeekly, of: today, at: now) }
        var count = 0
        for (secretary, unit) in try tx.office().holders(of: .secretary) {
            let isWeekly = isFull || occasion.hasMissed(.secretaryWeekly, secretary.id)
            let lost = try tx.reminders.skipped(.nobodyReachable, since: occasion.since(of: kind, for: secretary.id))
                .compactMap { try tx.assignment($0) }
            guard isWeekly || !lost.isEmpty,
                let (identity, takesNumbers) = try post.recipient(secretary.id, occasion, commit)
            else { continue }
            var choices = DigestChoices(isOffered: takesNumbers)
            let scope = SummaryScope(unit: unit)
            let mine = try lost.filter { try tx.office().path(of: $0.unit).contains(unit) }
            guard isWeekly || !mine.isEmpty else { continue }
            guard let phrase = try phrase(secretary, scope, mine, isWeekly, &choices, tx, at: now) else { continue }
            _ = try post.send(
                phrase, as: isWeekly ? kinds : [kind], to: secretary, identity, choices: choices.offered, occasion,
                commit)
            count += 1
        }
        return count
    }

    /// The digest; nil where there is nothing to say.
    private func phrase(
        _ secretary: Officer, _ scope: SummaryScope, _ lost: [Assignment], _ isWeekly: Bool,
        _ choices: inout DigestChoices, _ tx: any StoreWriting, at now: Date
    ) throws -> Phrase? {
        let refusing = try tx.accounts.unreachableOfficers().filter { officer in
            try scope.unit.map { try tx.office().path(of: officer.unit).contains($0) } ?? true
        }
        var lines: [Phrase] = []
        if !lost.isEmpty {
            lines.append(
                Phrase(
                    .secretaryLost,
                    ["count": .number(lost.count), "codes": .text(Self.listed(lost.map(\.label), lost.count))]))
        }
        if !refusing.isEmpty {
            lines.append(
                Phrase(
                    .secretaryRefusing,
                    [
                        "count": .number(refusing.count),
                        "names": .text(Self.listed(refusing.map { "\($0.name) (\($0.code))" }, refusing.count)),
                    ]))
        }
        if isWeekly { lines += try weekly(scope, &choices, OfficeQueries(tx, rules: rules, now: now)) }
        guard !lines.isEmpty else { return nil }
        return Phrase(
            .secretaryDigest,
            [
                "address": .text(secretary.address), "date": .date(rules.zone.date(of: now)), "lines": .lines(lines),
            ])
    }

    /// What is said once a week: who has no account yet, and what is still a draft.
    private func weekly(
        _ scope: SummaryScope, _ choices: inout DigestChoices, _ queries: OfficeQueries
    ) throws -> [Phrase] {
        let unlinked = try queries.people(SummaryView.unlinked.query, in: scope, limit: Self.longest)
        let drafts = try queries.works(SummaryView.drafts.query, in: scope, limit: Self.longest)
        var lines: [Phrase] = []
        if unlinked.count > 0 {
            lines.append(
                Phrase(
                    .secretaryUnlinked,
                    [
                        "count": .number(unlinked.count),
                        "names": .text(Self.listed(unlinked.items.map { "\($0.name) (\($0.code))" }, unlinked.count)),
                        "number": choices.number(.summary(.unlinked)),
                    ]))
        }
        if drafts.count > 0 {
            lines.append(
                Phrase(
                    .secretaryDrafts,
                    [
                        "count": .number(drafts.count),
                        "codes": .text(Self.listed(drafts.items.map(\.label), drafts.count)),
                        "number": choices.number(.summary(.drafts)),
                    ]))
        }
        return lines
    }

    /// The first of several, and how many more there are.
    private static func listed(_ items: [String], _ count: Int) -> String {
        let shown = items.prefix(longest)
        return shown.joined(separator: ", ") + (count > shown.count ? " +\(count - shown.count)" : "")
    }
}
