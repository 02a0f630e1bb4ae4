import VietnameseText

/// `liên kết 7K4P-9QXM`, `liên kết nhóm`, `hủy liên kết`.
struct LinkRule: IntentRule {
    private static let link: WordPatterns = ["liên kết"]
    private static let cancel: WordPatterns = ["hủy", "huỷ", "bỏ"]

    func candidates(for clause: Clause) -> [Candidate] {
        guard let range = Self.link.first(in: clause.tokens), !clause.namesCode else { return [] }
        let before = clause.tokens[..<range.lowerBound].filter {
            $0.kind == .word && !Lexicon.fillers.contains($0)
        }
        if before.count == 1, !clause.isQuestion, range.lowerBound > 0,
            Self.cancel.match(clause.tokens, at: range.lowerBound - 1) != nil,
            clause.isOnly((range.lowerBound - 1)..<range.upperBound)
        {
            return [clause.candidate(Draft(.unlink), score: 100, at: range, "link")]
        }
        guard before.isEmpty, !clause.isNegated(at: range.lowerBound) else { return [] }
        let rest = clause.tokens[range.upperBound...]
        if let first = rest.first, first.folded == "nhom", !clause.isQuestion {
            let scope = rest.dropFirst().map(\.text).joined(separator: " ")
            let reading = Draft(.link, scope: scope)
            return [clause.candidate(reading, score: 100, at: range, "link")]
        }
        let code = Folding.fold(rest.map(\.text).joined()).filter { $0.isLetter || $0.isNumber }.uppercased()
        // "Liên kết các phường" is no code: one has a digit, or is written in capitals, or as it was printed.
        let isPrinted = rest.count == 3 && rest.dropFirst().first?.isSign("-") == true && code.count == 8
        let isWritten =
            code.contains(where: \.isNumber) || isPrinted
            || rest.allSatisfy { $0.kind == .sign || $0.text == $0.text.uppercased() }
        // "843K" ends a code, and is no "không".
        guard (6...12).contains(code.count), isWritten, !clause.isQuestion || code.count == 8 else { return [] }
        return [clause.candidate(Draft(.link, linkCode: code), score: 100, at: range, "link")]
    }
}
