import Assignments
package import BotConfiguration
package import CivilCalendar
import Conversation
package import Coordinator
import Foundation
import Storage

/// What `namro history` and `namro verify` do with the office's database.
package struct HistoryRun: Sendable {
    private let configuration: OfficeConfiguration
    private let path: String

    /// Creates a run on the office's database, or on a copy of it.
    package init(configuration: OfficeConfiguration, database: String? = nil) {
        self.configuration = configuration
        path = database ?? configuration.settings.database
    }

    /// The history in lines, oldest first: of one assignment or of all, recorded since a day. Throws `StoreError`, or
    /// `OfficeRun.Invalid` where there is no such assignment.
    package func lines(of code: Int64?, since day: CivilDate?, say: @escaping @Sendable (String) -> Void) async throws {
        let store = try open()
        let (id, text) = (code.map { Assignment.ID(rawValue: $0) }, HistoryText(configuration))
        let zone = configuration.rules.zone
        try await store.read { tx in
            if let id, try tx.assignment(id) == nil {
                throw OfficeRun.Invalid(description: "không có nhiệm vụ \(id.rawValue)")
            }
            if let id {
                for tenure in try tx.works.tenures(of: id) { say(try text.line(tenure, tx)) }
            }
            if id == nil { for line in try text.ruleLines(tx) { say(line) } }
            var last: Int64 = 0
            let start = day.map { zone.instant(of: $0, at: .at(0)) } ?? Date(milliseconds: 0)
            while case let page = try tx.history.lines(of: id, since: start, after: last), let end = page.last {
                for line in page { say(try text.line(line, tx)) }
                last = end.id
            }
        }
    }

    /// The file's integrity, the chain, and the assignments against their last images. Throws `StoreError`.
    package func verify(head: String?) async throws -> HistoryCheck {
        let store = try open()
        try await store.requireSound(thoroughly: true)
        return try await store.read { try $0.history.check(knows: head) }
    }

    private func open() throws -> DatabaseStore {
        try DatabaseStore.reading(path: path)
    }
}

/// A row of the history in one line for people, in the office's words.
struct HistoryText {
    private let zone: CivilZone
    private let renderer: Renderer
    private let wording: Wording

    /// Speaks as an office is configured.
    init(_ configuration: OfficeConfiguration) {
        zone = configuration.rules.zone
        renderer = configuration.renderer
        wording = Wording(rules: configuration.rules)
    }

    /// A change.
    func line(_ line: HistoryLine, _ tx: any StoreReading) throws -> String {
        let entry = line.entry
        let actor = try entry.actor.flatMap(tx.office().officer)?.code ?? "hệ thống"
        let principal = try entry.principal.flatMap(tx.office().officer).map { " nhân danh \($0.code)" } ?? ""
        var parts = [
            "\(line.id)", moment(entry.recordedAt), entry.after.label,
            renderer.text(Phrase(Wording.key(of: entry.act))),
            actor + principal + (entry.onBehalf ? " (báo cáo thay)" : ""),
            renderer.text(Phrase(Wording.key(of: entry.after.state))),
        ]
        // What was counted is shown as it was counted: 8/14 (57%).
        if entry.after.percent != nil || entry.after.progress.quantity != nil {
            parts.append(renderer.text(wording.figure(entry.after)))
        }
        if let deadline = entry.after.deadline { parts.append("hạn \(deadline.iso)") }
        if entry.effectiveAt != entry.recordedAt { parts.append("gửi lúc \(moment(entry.effectiveAt))") }
        if let message = line.message { parts.append("tin \(message)") }
        if let text = line.text { parts.append("\"\(text.replacing("\n", with: " "))\"") }
        return parts.joined(separator: " · ")
    }

    /// Who was in charge from when to when.
    func line(_ tenure: Tenure, _ tx: any StoreReading) throws -> String {
        let officer = try tx.office().officer(tenure.officer).map { "\($0.code) \($0.name)" } ?? ""
        let unit = try tx.office().unit(tenure.unit)?.name ?? ""
        let end = tenure.to.map { "đến \(moment($0))" } ?? "đến nay"
        return "Người thực hiện chính: \(officer), \(unit) · từ \(moment(tenure.from)) \(end)"
    }

    /// When which rule came into force.
    func ruleLines(_ tx: any StoreReading) throws -> [String] {
        try tx.rules.versions().map { recordedAt, version in
            let name =
                switch version.kind {
                case .calendar: "lịch làm việc"
                case .clearRule: "bộ tiêu chí"
                case .ladder: "thang nhắc hạn"
                }
            return "Quy tắc: \(name) · từ \(moment(recordedAt))"
        }
    }

    private func moment(_ date: Date) -> String { "\(zone.date(of: date).iso) \(zone.time(of: date).text)" }
}
