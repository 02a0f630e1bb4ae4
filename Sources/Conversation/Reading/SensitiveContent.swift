package import VietnameseText

/// What should not be said in a messaging group: documents marked as state secrets (Mật, Tối mật, Tuyệt mật: Luật Bảo vệ bí mật nhà
/// nước), and citizens' numbers (Luật Bảo vệ dữ liệu cá nhân).
package enum SensitiveContent: Hashable, CaseIterable, Sendable {
    /// A document with a marking of secrecy is named, or its marking stands in the text.
    case secret
    /// A citizen's id number, or three telephone numbers and more.
    case personalData

    /// What its sender is told.
    package var notice: MessageKey {
        switch self {
        case .secret: .noticeSecret
        case .personalData: .noticePersonalData
        }
    }

    /// How many telephone numbers make a list.
    private static let phonesOfAList = 3

    /// What a text seems to hold. "bảo mật", "mật khẩu" and words without marks are none of it.
    package static func found(in text: NormalizedText) -> Set<SensitiveContent> {
        var found: Set<SensitiveContent> = []
        if isMarked(text.string) { found.insert(.secret) }
        if holdsPersonalData(text.string) { found.insert(.personalData) }
        return found
    }

    // MARK: Markings

    /// What is marked as secret, by its last word.
    private static let documents: Set<String> = [
        "bản", "văn", "liệu", "hoạch", "cáo", "định", "trình", "sơ", "dấu", "độ", "thư", "điện", "loại",
    ]
    /// Words that make another word of "mật" with it.
    private static let wordsAfter: Set<String> = [
        "khẩu", "độ", "mã", "ong", "thiết", "danh", "vụ", "hiệu", "báo", "ngữ",
    ]

    private static func isMarked(_ text: String) -> Bool {
        let words = text.split { !$0.isLetter }.map(String.init)
        for (index, word) in words.enumerated() where word.lowercased() == "mật" {
            let before = index > 0 ? words[index - 1].lowercased() : ""
            let after = index + 1 < words.count ? words[index + 1].lowercased() : ""
            if ["tối", "tuyệt"].contains(before) { return true }
            if wordsAfter.contains(after) { continue }
            if documents.contains(before) || (word == "MẬT" && !["bảo", "bí"].contains(before)) { return true }
        }
        return text.contains("(Mật)") || text.contains("(mật)")
    }

    // MARK: Numbers

    private static func holdsPersonalData(_ text: String) -> Bool {
        if text.matches(of: /\d+/).contains(where: { isCitizenID($0.output) }) { return true }
        let phones = text.matches(of: /(?:\+84|0)[35789](?:[ .]?\d){8}/).map { $0.output.filter(\.isNumber) }
        return Set(phones).count >= phonesOfAList
    }

    /// Twelve digits that begin with the code of a province, 001 to 096 (Thông tư 59/2021/TT-BCA).
    private static func isCitizenID(_ digits: Substring) -> Bool {
        digits.count == 12 && (Int(digits.prefix(3)).map { (1...96).contains($0) } ?? false)
    }
}
