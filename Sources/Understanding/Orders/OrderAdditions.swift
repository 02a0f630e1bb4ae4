import VietnameseText

/// What later sentences and clauses add to an order: who helps, until when, what is handed in.
struct OrderAdditions {
    let reading: OrderReading
    private var tokens: [Token] { reading.tokens }

    /// "Hoài Đức phối hợp", "cho Đông Anh cùng làm", "nhớ ghi Sở TTTT phối hợp": nothing but who helps.
    func isOfHelpers(_ range: Range<Int>) -> Bool {
        guard let with = reading.first(.with, in: range) else { return false }
        let parties = reading.parties(in: span(range.lowerBound, with.lowerBound))
        return !parties.isEmpty
            && span(range.lowerBound, with.lowerBound).allSatisfy { index in
                parties.contains { $0.range.contains(index) } || isSmall(index) || reading.isTitle(index)
                    || ["va", "voi"].contains(tokens[index].folded)
            }
    }

    /// "Xử lý.", "Làm ngay.": what is to be done with what was named before.
    func isBareVerb(_ range: Range<Int>) -> Bool {
        let words = range.filter { tokens[$0].kind == .word && !reading.isLight($0) }
        guard words.count <= 3, let first = words.first else { return false }
        return OrderLexicon.end(.duty, tokens, at: first, isMarked: reading.isMarked) != nil
            && reading.parties(in: range).isEmpty
    }

    /// "Bảng kê.", "Ảnh hiện trường.": nothing but what is to be handed in.
    func isBareDocument(_ range: Range<Int>) -> Bool {
        guard let first = range.first, range.count <= 7, OrderSlots.documents.match(tokens, at: first) != nil else {
            return false
        }
        return reading.parties(in: range).isEmpty && !reading.isQuestion(range)
            && !range.contains { Self.verbs.contains(tokens[$0]) }
    }
    private static let verbs: WordSet = ["da", "chua", "dang", "la", "thi", "bi", "khong", "dep", "tot", "cua"]

    /// Whether a sense opens a sentence, after small words and "à quên".
    func opens(_ sense: OrderSense, _ range: Range<Int>) -> Bool {
        reading.ranges(sense, in: range).contains { word in span(range.lowerBound, word.lowerBound).allSatisfy(isSmall)
        }
    }
    private func isSmall(_ index: Int) -> Bool { reading.isLight(index) || Self.small.contains(tokens[index]) }
    private static let small: WordSet = [
        "quen", "nho", "ghi", "moi", "bao", "keu", "de", "cho", "nua", "va", "them", "a", "voi", "phai",
    ]

    /// Heads whose verb may be any come after one that leads: "X làm …, Y cấp số liệu": they help.
    func helpers(_ heads: [OrderHead]) -> (leading: [OrderHead], helping: [Party]) {
        guard let first = heads.first else { return (heads, []) }
        let helping = heads.dropFirst().filter { head in
            head.isOpen && head.leads.allSatisfy { if case .group = $0.kind { false } else { true } }
                && sentence(head) == sentence(first) && reading.dateNotes(in: clause(head)).isEmpty
        }
        return (
            heads.filter { head in !helping.contains { $0.range == head.range } }, helping.flatMap(\.leads)
        )
    }
    private func sentence(_ head: OrderHead) -> Range<Int>? {
        reading.sentences.first { $0.contains(head.range.lowerBound) }
    }
    private func clause(_ head: OrderHead) -> Range<Int> {
        reading.base.clause(at: head.range.lowerBound)?.range ?? head.range
    }
}
