import VietnameseText

/// `xem ảnh #12`, `cho xem minh chứng #12`, `mở file #12`. What says that somebody sends a file ("gửi ảnh #12") is none of it.
struct FilesRule: IntentRule {
    private static let verbs: WordPatterns = [
        "xem", "cho xem", "cho tôi xem", "cho anh xem", "cho chị xem", "cho em xem", "mở", "tải", "xem lại",
        "gửi cho tôi",
        "gửi tôi", "show", "open",
    ]
    private static let nouns: WordPatterns = [
        "ảnh", "hình", "hình ảnh", "tệp", "file", "file đính kèm", "tệp đính kèm", "tài liệu", "tài liệu đính kèm",
        "minh chứng",
        "ảnh minh chứng", "ảnh kết quả", "ảnh báo cáo", "biên bản", "bản chụp", "photo", "photos", "files", "picture",
        "pictures",
    ]
    /// Who says that he has looked asks for nothing.
    private static let done: Set<String> = ["roi", "da"]
    private static let between: Set<String> = [
        "cua", "nua", "luon", "viec", "nhiem", "vu", "ket", "qua", "the", "of", "nay", "do", "kia",
    ]

    func candidates(for clause: Clause) -> [Candidate] {
        let tokens = clause.tokens
        guard let verb = Self.verbs.first(in: tokens), let noun = Self.nouns.first(in: tokens),
            verb.lowerBound < noun.lowerBound, !tokens.contains(where: { Self.done.contains($0.folded) }),
            clause.saysOnly([Self.verbs, Self.nouns], and: Self.between)
        else { return [] }
        return [
            clause.candidate(
                Draft(.files, codes: clause.codes), score: 88, at: verb.lowerBound..<noun.upperBound, "files")
        ]
    }
}
