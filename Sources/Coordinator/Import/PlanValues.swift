import Assignments
import CivilCalendar

/// The values of a plan in words, for the one who imports.
struct PlanValues {
    let office: PlanOffice

    /// `hạn 10/05/2024 → 17/05/2024` for each field.
    func changes(_ fields: [PlanWord.Field], from before: PlanWord, to after: PlanWord) -> String {
        fields.map { "\(Self.label($0)) \(text($0, of: before)) → \(text($0, of: after))" }.joined(separator: "; ")
    }

    /// What a field is called.
    static func label(_ field: PlanWord.Field) -> String {
        switch field {
        case .work: "nội dung"
        case .responsibility: "trách nhiệm"
        case .steps: "quy trình"
        case .result: "kết quả"
        case .authority: "thẩm quyền"
        case .chair: "lãnh đạo phụ trách"
        case .coordinating: "phối hợp"
        case .phase: "giai đoạn"
        case .start: "ngày bắt đầu"
        case .deadline: "hạn"
        case .reports: "ngày báo cáo"
        case .reportTo: "nơi nhận báo cáo"
        case .urgency: "độ khẩn"
        case .target: "chỉ tiêu"
        }
    }

    /// The value of a field; "không" where there is none.
    func text(_ field: PlanWord.Field, of word: PlanWord) -> String {
        switch field {
        case .work: Self.quoted(word.work)
        case .responsibility: Self.quoted(word.responsibility)
        case .steps:
            Self.quoted(
                word.steps.map { $0.title + ($0.deadline.map { " (\(Self.day($0)))" } ?? "") }.joined(separator: "; "))
        case .result: Self.quoted(word.result)
        case .authority: Self.quoted(word.authority)
        case .chair: word.chair.flatMap { office.people[$0] }.map { "\($0.code) \($0.name)" } ?? "không"
        case .coordinating: Self.listed(word.coordinating.compactMap { office.units[$0]?.name })
        case .phase: word.phase ?? "không"
        case .start: word.start?.vietnamese ?? "không"
        case .deadline: word.deadline.map(Self.day) ?? "không"
        case .reports: Self.listed(word.reports.map(Self.day))
        case .reportTo: Self.quoted(word.reportTo)
        case .urgency: Self.urgency(word.urgency)
        case .target: word.target.map(Self.amount) ?? "không"
        }
    }

    static func day(_ deadline: Deadline) -> String {
        (deadline.time.map { "\($0.text) " } ?? "") + deadline.date.vietnamese
    }

    /// `14 xã, phường`
    static func amount(_ target: QuantityTarget) -> String {
        (target.amount.map { "\($0) " } ?? "") + target.unit
    }

    private static func urgency(_ urgency: Urgency) -> String {
        switch urgency {
        case .normal: "thường"
        case .urgent: "khẩn"
        case .veryUrgent: "thượng khẩn"
        case .flash: "hỏa tốc"
        }
    }

    private static func quoted(_ text: String) -> String { text.isEmpty ? "không" : "\"\(text)\"" }

    private static func listed(_ texts: [String]) -> String {
        texts.isEmpty ? "không" : texts.joined(separator: ", ")
    }
}
