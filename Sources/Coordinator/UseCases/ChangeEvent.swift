import Assignments
import Conversation
import Foundation

/// A change as other systems read it (Standard Webhooks: `type`, `timestamp`, `data`). Of what people write only the
/// work's title and the unit's name.
struct ChangeEvent: Encodable {
    /// What is told of the assignment.
    struct Subject: Encodable {
        let assignment: Int64
        let campaign: String?
        let unit: String?
        let work: String
        let state: String
        let percent: Int?
        let done: Int?
        let target: Int?
        let measure: String?
        let deadline: String?
        let originalDeadline: String?
    }

    /// The same for the same change, however often it is told.
    let id: String
    let type: String
    let timestamp: String
    let data: Subject

    /// The event of a row of the history.
    init(_ line: HistoryLine, _ tx: any StoreReading) throws {
        let after = line.entry.after
        // A restored copy counts on from where the lost one may have told of other changes.
        let epoch = try tx.lease.epoch()
        id = epoch.isEmpty ? "change-\(line.id)" : "change-\(epoch)-\(line.id)"
        type = "assignment.\(line.entry.act.rawValue)"
        timestamp = line.entry.recordedAt.formatted(.iso8601)
        data = Subject(
            assignment: after.id.rawValue, campaign: try after.campaign.flatMap(tx.office().campaignCode),
            unit: try tx.office().unit(after.unit)?.name, work: after.work, state: after.state.rawValue,
            percent: after.percent, done: after.progress.quantity?.done,
            target: after.progress.quantity?.of ?? after.target?.amount,
            measure: after.progress.quantity?.unit ?? after.target?.unit, deadline: after.deadline?.iso,
            originalDeadline: after.originalDeadline?.iso)
    }

    /// The event as JSON, the same for the same event.
    func json() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(self), as: UTF8.self)
    }
}
