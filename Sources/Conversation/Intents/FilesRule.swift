import VietnameseText

/// `xem ảnh #12`, `cho xem minh chứng #12`, `mở file #12`. What says that somebody sends a file ("gửi ảnh #12") is none of it.
struct FilesRule: IntentRule {
    private static let verbs: WordPatterns = [
        "xem", "cho xem", "cho tôi xem", "cho anh xem", "cho chị xem", "cho em xem", "mở", "tải", "xem lại",
        "gửi cho tôi",
        "gửi tôi", "gửi cho anh", "gửi cho chị", "show", "open",
    ]
    private static let nouns: WordPatterns = [
        "ảnh", "hình", "hình ảnh", "tệp", "file", "file đính kèm", "tệp đính kèm", "tài liệu", "tài liệu đính kèm",
        "minh chứng",
        "ảnh minh chứng", "ảnh kết quả", "ảnh báo cáo", "biên bản", "bản chụp", "photo", "photos", "files", "picture",
        "pictures",
    ]
    private static let links: Set<String> = [
        "cua", "nua", "luon", "viec", "nhiem", "vu", "ket", "qua", "the", "of", "nay", "do", "kia",
    ]

    func candidates(for clause: Clause) -> [Candidate] {
        let tokens = clause.tokens
        guard let verb = Self.verbs.first(in: tokens), let noun = Self.nouns.first(in: tokens),
            verb.lowerBound < noun.lowerBound, saysNothingElse(clause)
        else { return [] }
        return [
            clause.candidate(
                Reading(.files, codes: clause.codes), score: 88, at: verb.lowerBound..<noun.upperBound, "files")
        ]
    }

    private func saysNothingElse(_ clause: Clause) -> Bool {
        var index = 0
        while index < clause.tokens.count {
            let token = clause.tokens[index]
            let named = [Self.verbs, Self.nouns].compactMap { $0.match(clause.tokens, at: index) }
            if let range = named.max(by: { $0.upperBound < $1.upperBound }) {
                index = range.upperBound
            } else if token.kind == .sign || Lexicon.fillers.contains(token) || Self.links.contains(token.folded)
                || token.integer != nil
            {
                index += 1
            } else {
                return false
            }
        }
        return true
    }
}
