import Assignments
import VietnameseText

/// Hurry is asked for, of a work in force.
struct HurryFrame: OrderFrame {
    let sentence: OrderSentence

    /// "Cầu Giấy khẩn trương lên", "#31 làm nhanh đi": hurry, said of a work in force.
    func proposal() -> Proposal? {
        guard let word = reading.base.matches(Self.hurrying, in: range), !reading.base.isNegated(at: word.lowerBound),
            !reading.isQuestion(range), reading.opens(.give, range) == nil, !has(.with),
            reading.dateNotes(in: range).isEmpty || word.lowerBound < range.lowerBound + 8,
            case .works(let codes) = reading.target(in: range, where: \.state.awaitsOfficer), !codes.isEmpty,
            codes.allSatisfy({ sight.work($0)?.state.awaitsOfficer ?? false })
        else { return nil }
        let named = reading.parties(in: range).last?.range.upperBound ?? range.lowerBound
        let rest = span(named, range.upperBound).filter {
            !word.contains($0) && tokens[$0].kind == .word && !reading.isLight($0)
                && !OrderSentence.workWords.contains(tokens[$0])
                && !reading.message.notes(in: span($0, $0 + 1)).contains {
                    if case .works = $0.kind { true } else { false }
                }
        }
        guard rest.count <= 5 else { return nil }
        return sentence.act("urge", .works(codes), score: 86)
    }
    private static let hurrying: WordPatterns = [
        "nhanh lên", "lẹ lên", "khẩn trương lên", "khẩn trương", "đẩy nhanh", "tăng tốc", "gấp lên", "sớm lên",
        "mau lên",
        "làm nhanh", "làm lẹ", "đẩy mạnh tiến độ", "đẩy tiến độ", "làm gấp", "nộp ngay", "nộp đi", "báo cáo ngay",
        "gửi ngay", "xong sớm", "sốt ruột", "chậm quá", "lâu quá", "rề rà quá", "làm khẩn", "nhanh nhanh", "lẹ lẹ",
        "nhanh chân", "nhanh tay", "làm mau", "chạy nhanh",
    ]
}
