import Assignments
import Conversation
import Foundation

/// Writes what an import decides about one assignment, with its history.
struct WritePlanned {
    let office: PlanOffice
    let rules: OfficeRules
    let now: Date

    /// Writes an assignment over what it was. Nobody acted but the program itself.
    func save(
        _ after: Assignment, replacing before: Assignment, as act: Act.Kind, text: String? = nil,
        _ tx: any StoreWriting
    ) throws {
        let entry = HistoryEntry(
            assignment: after.id, act: act, actor: nil, onBehalf: false, recordedAt: now, effectiveAt: now,
            inbox: nil, after: after)
        try tx.record(entry, replacing: before, text: text, by: rules.reminders)
    }

    /// Puts a draft into force where no clear is missing, and answers it; otherwise it stays a draft, with a warning.
    func issue(
        _ draft: Assignment, _ word: PlanWord, _ unit: OrgUnit, _ tx: any StoreWriting,
        _ findings: inout PlanFindings
    ) throws -> Assignment? {
        let place = "\(draft.workCode ?? "") \(unit.name): còn là dự thảo"
        let occasion = ActOccasion(actor: nil, at: now)
        switch draft.applying(.issue, on: occasion, rule: rules.clearRule) {
        case .done(let issued):
            try save(issued, replacing: draft, as: .issue, tx)
            return issued
        case .refused(.missingClears(let clears)):
            if draft.officer == nil, let officer = word.officer.flatMap({ office.people[$0] }),
                officer.id == draft.chair
            {
                findings.warnings.append(
                    "\(place): cán bộ đầu mối \(officer.code) \(officer.name) là lãnh đạo phụ trách của chính việc này, không "
                        + "xác nhận được kết quả của mình; cần cử người khác")
            } else {
                findings.warnings.append("\(place), chưa rõ \(clears.map(\.label).joined(separator: ", "))")
            }
        case .refused, .doubtful: findings.warnings.append(place)
        }
        return nil
    }
}
