import VietnameseText

/// What a draft says: the one place in which the rules' bag becomes an utterance.
extension Draft {
    /// The utterance that it is.
    var utterance: Utterance {
        switch intent {
        case .help: return .talk(.help)
        case .thanks: return .talk(.thanks)
        case .show where isBare: if let number = codes.first { return .answer(.number(number)) }
        case .acknowledge where isBare: return .answer(.yes(strength: doubt == .weakAssent ? .weak : .strong))
        default: break
        }
        return AllFeatures.stated(intent)?.anyStatement(of: self).utterance ?? unread
    }

    /// What no rule reads: no, the wish for more, or words.
    private var unread: Utterance {
        let words = Words(of: self)
        if !alternatives.isEmpty {
            return .unclear(
                Unclear(
                    meanings: alternatives.compactMap(\.utterance.statement), works: WorkReference(codes: codes),
                    words: words))
        }
        if let note, UnreadWords.isRefusal(note) { return .answer(.no(words: words)) }
        if let note, UnreadWords.asksForMore(note) { return .answer(.more(words: words)) }
        return .unclear(Unclear(works: WorkReference(codes: codes), words: words))
    }
}

extension Words {
    /// The words of a draft, with its day where the draft itself wants none.
    init(of draft: Draft) {
        self.init(note: draft.note, whole: draft.remark)
        let isAnswer = draft.intent == .unknown || draft.intent.has(.tellsOfWork)
        day = isAnswer ? draft.date : nil
        saysDayAlone = isAnswer && draft.wholly?.saysDayAlone ?? false
        asksBack = draft.wholly?.asksBack ?? false
        isRest = draft.isRest
    }
}

/// Words that no rule reads and that yet say something to what was asked.
enum UnreadWords {
    private static let refusals: Set<String> = ["thoi", "bo qua", "huy", "khong", "cancel"]

    /// "Đừng hủy", "chờ chút", "để mai": not now, or not at all; "thôi không hủy nữa", "khoan đã, để tôi xem lại".
    private static let beginnings = [
        "thoi ", "khoan", "de toi xem", "de xem", "dung ", "cho chut", "cho ti", "cho xiu", "cho da", "doi chut",
        "doi ti", "doi da", "de mai", "de sau", "de toi", "de em", "tu tu", "khong can nua", "hay khoan",
    ]

    /// Whether words turn down what was asked.
    static func isRefusal(_ note: String) -> Bool {
        let words = Folded.words(note)
        let text = note.lowercased()
        // "Thời tiết xấu" is a reason.
        let isOther = words.hasPrefix("thoi ") && !text.hasPrefix("thôi") && !text.hasPrefix("thoi")
        guard !isOther else { return false }
        return refusals.contains(words) || words.hasSuffix(" nua") || beginnings.contains { words.hasPrefix($0) }
            || text.hasPrefix("không,") || text.hasPrefix("ko,")
    }

    private static let wishesForMore: Set<String> = [
        "gui tiep", "gui tiep di", "tiep", "tiep di", "xem tiep", "xem them", "gui them", "more",
    ]

    /// Whether words are no more than the wish for the rest.
    static func asksForMore(_ note: String) -> Bool {
        let words = Tokenizer.tokens(of: NormalizedText(note)).filter {
            $0.kind == .word && !Lexicon.fillers.contains($0)
        }
        return wishesForMore.contains(words.map(\.folded).joined(separator: " "))
    }
}
