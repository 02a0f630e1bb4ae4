import Assignments
import Conversation
import Foundation
import VietnameseText

/// Work that its plan no longer has. It goes on until somebody decides: by the explicit word that it is called off, or by
/// message.
struct PlanRemovals {
    let office: PlanOffice
    let rules: OfficeRules
    let choices: ImportOffice.Choices
    let now: Date

    /// The reason that goes on record with work that is called off.
    static let reason = "không còn trong kế hoạch"

    /// Lists what has newly left, notes it, and calls it off where that was said.
    func run(
        _ gone: [PlanShelf.Row], text: String, _ tx: any StoreWriting, _ findings: inout PlanFindings
    ) throws {
        for row in gone where row.assignment.state.isOpen || row.assignment.state == .draft {
            let isSaid = choices.cancelsRemoved || row.word?.isGone ?? false
            let text = text + (isSaid ? "" : renaming(row.assignment, findings))
            try findings.note(PlanTask(assignment: row.assignment.id.rawValue, text: text)) {
                try remove(row, text: text, tx, &$0)
            }
        }
    }

    /// Lists one work, notes it, and calls it off where that was said.
    func remove(
        _ row: PlanShelf.Row, text: String, _ tx: any StoreWriting, _ findings: inout PlanFindings
    ) throws {
        let before = row.assignment
        guard before.state.isOpen || before.state == .draft else { return }
        var word = try row.word ?? tx.planWord(of: before, designated: before.officer)
        let isNew = !word.isGone
        word.isGone = true
        if word != row.word {
            try tx.works.recordPlanWord(word, of: before.id)
            findings.written += 1
        }
        if choices.cancelsRemoved {
            try cancel(before, tx, &findings)
        } else if isNew {
            findings.removed.append(item(before, text))
        } else {
            findings.stillGone.append(before.id)
        }
    }

    private func cancel(_ before: Assignment, _ tx: any StoreWriting, _ findings: inout PlanFindings) throws {
        guard case .done(let after) = before.applying(.cancel, on: ActOccasion(actor: nil, at: now)) else {
            return
        }
        try WritePlanned(office: office, rules: rules, now: now).save(
            after, replacing: before, as: .cancel, text: Self.reason, tx)
        findings.written += 1
        findings.changed.append(item(before, "hủy, \(Self.reason)"))
        if before.state != .draft {
            findings.news.append(PlanFindings.News(kind: .cancelled, before: before, after: after, text: ""))
        }
    }

    /// A work in the same words that the same unit newly gets: perhaps only its code was changed.
    private func renaming(_ gone: Assignment, _ findings: PlanFindings) -> String {
        let unit = office.units[gone.plannedUnit ?? gone.unit]?.name
        let text = Folded.words(gone.work)
        let other = findings.added.first { $0.unit == unit && Folded.words($0.text).hasPrefix(text) && !text.isEmpty }
        return other.map { "; \($0.work) vừa thêm có cùng nội dung, có thể là đổi mã" } ?? ""
    }

    private func item(_ assignment: Assignment, _ text: String) -> PlanFindings.Item {
        PlanFindings.Item(
            work: assignment.workCode ?? "", assignment: assignment.id,
            unit: office.units[assignment.plannedUnit ?? assignment.unit]?.name ?? "", text: text)
    }

    /// One line about what has left its plan before and still goes on.
    static func reminder(of gone: [Assignment.ID]) -> [String] {
        guard !gone.isEmpty else { return [] }
        return [
            "\(gone.count) nhiệm vụ không còn trong kế hoạch vẫn đang thực hiện (\(PlanFindings.ranges(gone))); hủy bằng "
                + "--cancel-removed, hoặc lãnh đạo nhắn \"hủy #… vì …\""
        ]
    }
}
