import VietnameseText

/// `việc của tôi`, `tôi còn việc gì`, `hôm nay em phải làm gì`.
struct MineRule: IntentRule {
    private static let phrases: WordPatterns = [
        "việc của tôi", "việc của em", "việc của mình", "việc của anh", "việc của chị", "việc tôi", "việc em",
        "còn việc gì", "việc gì",
        "phải làm gì", "làm gì", "cần làm gì", "việc nào", "nhiệm vụ của tôi", "nhiệm vụ của em", "nhiệm vụ của mình",
        "danh sách việc",
        "những việc gì", "nhiệm vụ gì", "việc tôi còn", "việc còn lại", "viec cua toi", "my tasks", "mine", "my work",
    ]
    private static let alone: WordPatterns = ["việc", "công việc", "nhiệm vụ", "viec"]

    func candidates(for clause: Clause) -> [Candidate] {
        guard !clause.namesCode else { return [] }
        if let range = Self.phrases.first(in: clause.tokens) {
            return [clause.candidate(Reading(.mine), score: 85, at: range, "mine")]
        }
        if let range = Self.alone.first(in: clause.tokens),
            range.count == clause.tokens.filter({ $0.kind == .word }).count,
            clause.codes.isEmpty
        {
            return [clause.candidate(Reading(.mine), score: 85, at: range, "mine")]
        }
        return []
    }
}
