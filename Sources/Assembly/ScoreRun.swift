package import Assignments
package import BotConfiguration
import CivilCalendar
import Conversation
import Coordinator
import Foundation
import Storage

/// The inputs of an evaluation for `namro scores`: for the secretary, and never for a group.
package struct ScoreRun: Sendable {
    /// One unit or officer with its inputs.
    package struct Row: Sendable {
        /// The name of the unit, or of the officer with his code.
        package let name: String
        /// The inputs.
        package let inputs: ScoreInputs
    }

    private let configuration: OfficeConfiguration

    /// Creates a run of an office's configuration.
    package init(configuration: OfficeConfiguration) { self.configuration = configuration }

    /// The inputs of each unit, or of each officer, that has something due; of one unit and those below it where named.
    /// Throws `OfficeRun.Invalid` or `StoreError`.
    package func rows(unit name: String?, byOfficer: Bool) async throws -> [Row] {
        let (now, zone) = (SystemTime().now, configuration.rules.zone)
        return try await DatabaseStore.sqlite(path: configuration.settings.database).read { [self] rows in
            let top = try name.map { try OfficeRun.unit(named: $0, rows).id }
            func covers(_ unit: OrgUnit.ID) throws -> Bool {
                try top.map { try rows.path(of: unit).contains($0) } ?? true
            }
            func row(_ name: String, _ entries: [ScoreInputs.Entry]) -> Row {
                Row(name: name, inputs: ScoreInputs(entries) { Tally($0, at: now, in: zone).isSubmittedLate })
            }
            let entries = try entries(rows, at: now)
            var found: [Row] = []
            if byOfficer {
                for (id, entries) in entries.officers.sorted(by: { $0.key < $1.key }) {
                    guard let officer = try rows.officer(id), try covers(officer.unit) else { continue }
                    found.append(row("\(officer.code) \(officer.name)", entries))
                }
            } else {
                for (id, entries) in entries.units.sorted(by: { $0.key < $1.key }) where try covers(id) {
                    found.append(row(try rows.unit(id)?.name ?? "", entries))
                }
            }
            return found.filter { $0.inputs.quantity.whole > 0 }
        }
    }

    /// Every assignment as it counts for its unit, the units that work along, and its officer.
    private func entries(
        _ rows: any StoreReading, at now: Date
    ) throws -> (units: [OrgUnit.ID: [ScoreInputs.Entry]], officers: [Officer.ID: [ScoreInputs.Entry]]) {
        let share = configuration.settings.coordinatingShare
        var units: [OrgUnit.ID: [ScoreInputs.Entry]] = [:]
        var officers: [Officer.ID: [ScoreInputs.Entry]] = [:]
        var last = Assignment.ID(rawValue: 0)
        while case let page = try rows.assignmentsWithEvidence(after: last), let end = page.last {
            for (assignment, hasEvidence) in page {
                func entry(_ share: Int) -> ScoreInputs.Entry {
                    ScoreInputs.Entry(
                        assignment: assignment,
                        isPastDue: Tally(assignment, at: now, in: configuration.rules.zone).isPastDue,
                        hasEvidence: hasEvidence, share: share)
                }
                units[assignment.unit, default: []].append(entry(100))
                for unit in assignment.coordinating where share > 0 { units[unit, default: []].append(entry(share)) }
                if let officer = assignment.officer { officers[officer, default: []].append(entry(100)) }
            }
            last = end.assignment.id
        }
        return (units, officers)
    }

    /// A row in words: the three ratios, what they rest on, and what counts against them.
    package func text(_ row: Row) -> String {
        let weights = configuration.settings.scoreWeights
        let inputs = row.inputs
        let mean = inputs.mean(
            quantity: weights.quantity, quality: weights.quality, timeliness: weights.timeliness)
        let parts = [
            ("số lượng", "chưa xong", inputs.quantity),
            ("chất lượng", "bị trả lại hoặc thiếu minh chứng", inputs.quality),
            ("tiến độ", "trễ hạn", inputs.timeliness),
        ].map { label, against, ratio in
            let missed = ratio.missed.map { "#\($0.rawValue)" }.joined(separator: ", ")
            return
                "  \(label) \(Self.percent(ratio.percent)) (\(ratio.met.count)/\(ratio.met.count + ratio.missed.count))"
                + (missed.isEmpty ? "" : "; \(against): \(missed)")
        }
        let weighted = "\(weights.quantity):\(weights.quality):\(weights.timeliness)"
        return (["\(row.name): bình quân \(Self.percent(mean)) (trọng số \(weighted))"] + parts).joined(separator: "\n")
    }

    private static func percent(_ value: Double?) -> String {
        guard let value else { return "chưa có" }
        let tenths = Int((value * 10).rounded())
        return tenths.isMultiple(of: 10) ? "\(tenths / 10)%" : "\(tenths / 10),\(tenths % 10)%"
    }
}
