import Conversation
import Foundation

/// The office's figures for places that are told things and never answer.
struct OutletDigest: DigestComposer {
    let rules: OfficeRules
    /// Those that are told figures.
    let outlets: [Outlet]

    /// The outlets' own, so that it is made once a day whoever else is sent one.
    var kind: DigestKind { .outlet }

    func compose(_ commit: Commit, _ occasion: DigestOccasion) throws -> Int {
        let tx = commit.tx
        let now = occasion.now
        let report = try SummaryReport(
            scope: SummaryScope(), name: Phrase(.summaryAll), records: tx, rules: rules, now: now)
        // Whoever reads along there is as many as in a group.
        let phrase = rules.speaking.namesUnits ? report.phrase : report.phraseWithoutUnits
        for outlet in outlets {
            try commit.say(
                commit.renderer.text(phrase), as: .digest, to: Outlet.chat, outlet.account,
                mattersUntil: rules.endOfDay(of: now))
        }
        return outlets.count
    }
}
