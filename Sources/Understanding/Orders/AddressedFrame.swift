import Assignments
import VietnameseText

/// A word for whoever has the work that opens the sentence.
struct AddressedFrame: OrderFrame {
    let sentence: OrderSentence

    /// "Long Biên: phiếu đã in rồi, chiều nay qua lấy", "#12 nhớ rà cả …": a word for whoever has the work.
    func proposal() -> Proposal? {
        guard !reading.isQuestion(range), let target = addressed, case .works(let codes) = target.works,
            codes.count == 1,
            codes.allSatisfy({ ![.completed, .cancelled].contains(sight.work($0)?.state ?? .completed) })
        else { return nil }
        let words = reading.words(span(target.end, range.upperBound))
        guard words.split(separator: " ").count >= 3 else { return nil }
        return sentence.act("instruct", target.works, ["text": .text(words)], score: 62)
    }

    /// A work or a unit at the head of the sentence, with a colon or a word of duty after it.
    private var addressed: (works: Target, end: Int)? {
        var index = range.lowerBound
        while index < range.upperBound, index < range.lowerBound + 9 {
            let isName =
                reading.isInName(index) || isOfWork(index) || reading.isLight(index) || reading.isTitle(index)
                || OrderSentence.workWords.contains(tokens[index]) || tokens[index].integer != nil
                || tokens[index].code != nil
                || tokens[index].folded == "voi" || tokens[index].folded == "rieng"
            if tokens[index].isSign(":") || Self.duties.contains(tokens[index]) && tokens[index].kind == .word
                || Self.heeding.match(tokens, at: index) != nil
            {
                guard index > range.lowerBound else { return nil }
                let start = span(range.lowerBound, index)
                let target = reading.target(in: start, where: \.state.awaitsOfficer)
                return target == .none || target == .unclear
                    ? nil : (target, index + (tokens[index].isSign(":") ? 1 : 0))
            }
            guard isName else { return nil }
            index += 1
        }
        return nil
    }
    /// "Hồ sơ cấp độ 31 phải …": words of the work or of what is handed in for it.
    private func isOfWork(_ index: Int) -> Bool {
        OrderSlots.documents.match(tokens, at: index) != nil
            || index > range.lowerBound && OrderSlots.documents.match(tokens, at: index - 1)?.upperBound == index + 1
            || reading.message.notes(at: index).contains { if case .works = $0.kind { true } else { false } }
    }
    private static let heeding: WordPatterns = [
        "chú ý", "lưu ý", "ghi nhớ", "để ý", "tuyệt đối", "tập trung", "chú trọng", "làm trước", "bắt buộc",
    ]
    private static let duties: WordSet = ["nho", "phai", "dung", "cu", "can", "luu"]
}
