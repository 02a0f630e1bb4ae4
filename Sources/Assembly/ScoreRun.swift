import Assignments
package import BotConfiguration
import Conversation
import Coordinator
import Foundation
import Reports
import Storage

/// The inputs of an evaluation for `namro scores`: for the secretary, and never for a group. The rows are those of the named query.
package struct ScoreRun: Sendable {
    private let configuration: OfficeConfiguration

    /// Creates a run of an office's configuration.
    package init(configuration: OfficeConfiguration) { self.configuration = configuration }

    /// The inputs of each unit, or of each officer, that has something due, in words; of one unit and those below it
    /// where named. Throws `OfficeRun.Invalid` or `StoreError`.
    package func texts(unit name: String?, byOfficer: Bool) async throws -> [String] {
        let (rules, now, renderer) = (configuration.rules, SystemTime().now, configuration.renderer)
        return try await DatabaseStore.reading(path: configuration.settings.database).read { tx in
            let scope = SummaryScope(unit: try name.map { try OfficeRun.unit(named: $0, tx).id })
            let scores = try OfficeQueries(tx, rules: rules, now: now).scores(
                byOfficer ? Query(.officers, .scores) : SummaryView.scores.query, in: scope)
            let report = ScoreReport(rules: rules)
            return scores.map { renderer.text(report.phrase($0.name, $0.inputs)) }
        }
    }
}
