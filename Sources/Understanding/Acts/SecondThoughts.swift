import VietnameseText

/// What takes an act back, weighs it against another or puts it off in the same breath: "#22 trả lại, à thôi", "trả lại hay duyệt nhỉ", "đôn đốc
/// #23 để sau".
package enum SecondThoughts {
    /// Whether any of it is in the words of a message.
    package static func areHeard(in text: String) -> Bool { areHeard(in: Tokenizer.tokens(of: NormalizedText(text))) }

    static func areHeard(in tokens: [Token]) -> Bool {
        let words = tokens.filter { $0.kind == .word }
        if takingBack.first(in: words) != nil { return true }
        guard let last = words.last else { return false }
        return last.text.lowercased() == "nhỉ" && words.contains { $0.text.lowercased() == "hay" }
            || words.count > 1 && puttingOff.match(words, at: words.count - 2) != nil
    }

    private static let takingBack: WordPatterns = [
        "à thôi", "à mà thôi", "hay thôi", "hay là", "à khoan", "mà khoan", "đùa đấy", "đùa thôi",
    ]
    private static let puttingOff: WordPatterns = ["để sau", "để mai"]
}
