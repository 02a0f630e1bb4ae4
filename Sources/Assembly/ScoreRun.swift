import Assignments
package import BotConfiguration
import Conversation
import Coordinator
import Foundation
import Storage

/// The inputs of an evaluation for `namro scores`: for the secretary, and never for a group.
package struct ScoreRun: Sendable {
    private let configuration: OfficeConfiguration

    /// Creates a run of an office's configuration.
    package init(configuration: OfficeConfiguration) { self.configuration = configuration }

    /// The inputs of each unit, or of each officer, that has something due, in words; of one unit and those below it
    /// where named. Throws `OfficeRun.Invalid` or `StoreError`.
    package func texts(unit name: String?, byOfficer: Bool) async throws -> [String] {
        let report = ScoreReport(rules: configuration.rules, now: SystemTime().now)
        let voice = configuration.voice
        return try await DatabaseStore.reading(path: configuration.settings.database).read { rows in
            let top = try name.map { try OfficeRun.unit(named: $0, rows).id }
            func covers(_ unit: OrgUnit.ID) throws -> Bool {
                try top.map { try rows.office().path(of: unit).contains($0) } ?? true
            }
            let entries = try report.entries(in: nil, rows)
            var found: [(name: String, inputs: ScoreInputs)] = []
            if byOfficer {
                for (id, entries) in entries.officers.sorted(by: { $0.key < $1.key }) {
                    guard let officer = try rows.office().officer(id), try covers(officer.unit) else { continue }
                    found.append(("\(officer.code) \(officer.name)", report.inputs(entries)))
                }
            } else {
                for (id, entries) in entries.units.sorted(by: { $0.key < $1.key }) where try covers(id) {
                    found.append((try rows.office().unit(id)?.name ?? "", report.inputs(entries)))
                }
            }
            return found.filter { $0.inputs.quantity.whole > 0 }.map { voice.text(report.phrase($0.name, $0.inputs)) }
        }
    }
}
