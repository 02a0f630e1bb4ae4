import Assignments
import Conversation

/// The words that a message about one piece of work is usually answered with.
struct OfferedAnswers {
    let renderer: Renderer

    /// What whoever has to do the work may answer: that he has taken note of it, that it is done, that something is in the way.
    func ofOfficer(_ assignment: Assignment, to officer: Officer) -> [QuickAnswer] {
        guard assignment.state.awaitsOfficer else { return [] }
        let acknowledging =
            assignment.state == .assigned ? [answer(.buttonAcknowledge, "đã nhận", assignment, officer)] : []
        return acknowledging + [
            answer(.buttonSubmit, "xong", assignment, officer), answer(.buttonBlocked, "vướng", assignment, officer),
        ]
    }

    /// What whoever decides on a result may answer.
    func ofDecider(_ assignment: Assignment, to officer: Officer) -> [QuickAnswer] {
        guard assignment.state == .submitted else { return [] }
        return [
            answer(.buttonConfirm, "duyệt", assignment, officer), answer(.buttonReturn, "trả lại", assignment, officer),
        ]
    }

    /// What shows whoever decides by what a result was shown.
    func toSeeFiles(of assignment: Assignment, to officer: Officer) -> QuickAnswer {
        QuickAnswer(label: renderer.text(Phrase(.buttonFiles), for: officer), text: "xem ảnh \(assignment.label)")
    }

    /// The words are those that the bot reads, whatever language it speaks.
    private func answer(
        _ label: MessageKey, _ word: String, _ assignment: Assignment, _ officer: Officer
    ) -> QuickAnswer {
        QuickAnswer(label: renderer.text(Phrase(label), for: officer), text: "\(assignment.label) \(word)")
    }
}
