import Assignments
import VietnameseText

/// Reads a leader's short word on works that were just named: "đồng ý cả hai", "cái đầu được, cái sau không", "nhắc giúp chị".
struct Verdicts {
    private enum Word { case yes, no, urge, resume }

    private let message: Message
    private let sight: Sight
    private let spoken: [Int]

    /// Nil where the speaker leads nothing or nothing was spoken of.
    init?(_ message: Message, _ sight: Sight) {
        guard sight.isLeader || sight.speaker.holds(.follower) else { return nil }
        let offered = sight.expects.flatMap(\.choices).compactMap { choice -> Int? in
            switch choice {
            case .value(.number(let code)): code.whole
            case .acts(let acts):
                if case .number(let code)? = acts.first?.slots["work"] { code.whole } else { nil }
            default: nil
            }
        }
        spoken = offered.isEmpty ? Spoken.works(of: sight) : offered.filter { sight.work($0) != nil }
        guard !spoken.isEmpty, message.tokens.count < 40 else { return nil }
        (self.message, self.sight) = (message, sight)
    }

    /// The acts, where every clause is nothing but works and a word on them.
    func read() -> [Meaning]? {
        var acts: [Meaning] = []
        var waiting: [Int] = []
        let clauses = Clauses.of(message)
        for (place, clause) in clauses.enumerated() {
            if isExcept(clause.range) { continue }
            guard clause.end != "?" || place + 1 < clauses.count, let (works, word) = parts(clause.range) else {
                return nil
            }
            guard let word else {
                guard !works.isEmpty else { continue }
                waiting += works
                continue
            }
            let named = waiting + works
            let meant = named.isEmpty && (place == 0 || acts.isEmpty) && spoken.count == 1 ? spoken : named
            guard !meant.isEmpty else { return nil }
            let made = meant.compactMap { act(word, $0) }
            guard made.count == meant.count else { return nil }
            acts += made.filter { !acts.contains($0) }
            waiting = []
        }
        return acts.isEmpty || !waiting.isEmpty ? nil : acts
    }

    /// The works and the word of a clause; nil where it says anything else.
    private func parts(_ range: Range<Int>) -> (works: [Int], word: Word?)? {
        var (works, word): ([Int], Word?) = ([], nil)
        var index = range.lowerBound
        while index < range.upperBound {
            let notes = message.notes.filter { $0.range.lowerBound == index }
            if let note = notes.first(where: { if case .works = $0.kind { true } else { false } }),
                case .works(let codes, let how) = note.kind, how != "subject"
            {
                works += codes
                index = note.range.upperBound
            } else if case .units(let units)? = notes.first?.kind, let note = notes.first,
                case let theirs = spoken.filter({ sight.work($0).map { units.contains($0.unit) } ?? false }),
                !theirs.isEmpty
            {
                works += theirs.filter { !works.contains($0) }
                index = note.range.upperBound
            } else if let (found, next) = Self.words.match(message.tokens, at: index), next <= range.upperBound {
                if let word, word != found, word != .yes || found == .no, !(word == .no && found == .yes) { return nil }
                word = word == .no ? .no : found
                index = next
            } else if let next = Self.all.match(message.tokens, at: index)?.upperBound {
                works += works.isEmpty ? spoken : []
                index = next
            } else if Self.light.contains(message.tokens[index]) || message.tokens[index].kind == .sign {
                index += 1
            } else {
                return nil
            }
        }
        return (works, word)
    }

    /// "Trừ 26 ra": what is not meant.
    private func isExcept(_ range: Range<Int>) -> Bool {
        Self.except.match(message.tokens, at: range.lowerBound) != nil
    }
    private static let except: WordPatterns = ["trừ", "ngoại trừ", "trừ cái", "không tính", "khỏi tính"]

    private func act(_ word: Word, _ code: Int) -> Meaning? {
        guard let work = sight.work(code) else { return nil }
        let slots: [String: JSON] = ["work": .int(code)]
        switch word {
        case .urge: return work.state.awaitsOfficer ? Meaning("urge", slots) : nil
        case .resume: return isPaused(code) ? Meaning("resume", slots) : nil
        case .yes where work.waitsForSpeaker:
            if work.state == .submitted { return Meaning("confirm", slots) }
            return wish(work).map { Meaning("grant", slots.merging(["what": .text($0)]) { $1 }) }
        case .no where work.waitsForSpeaker && work.state != .submitted:
            return wish(work).map { Meaning("refuse", slots.merging(["what": .text($0)]) { $1 }) }
        case .yes, .no: return nil
        }
    }

    private func wish(_ work: Sight.Work) -> String? {
        guard work.demands.count == 1 else { return nil }
        if work.demands.contains(.deadline) { return "extension" }
        return work.demands.contains(.target) ? "target" : nil
    }

    private func isPaused(_ code: Int) -> Bool {
        let isSaid = sight.did.contains { $0.name == "pause" && $0.slots["work"] == .int(code) }
        return isSaid && sight.speaker.holds(.chair)
            || sight.work(code)?.state == .paused && sight.speaker.holds(.chair)
    }

    private static let words: WordTable<Word> = WordTable(
        [
            (
                Word.yes,
                [
                    "đồng ý", "duyệt", "được", "nhất trí", "chấp thuận", "thông qua", "ok", "ừ", "ưng", "tán thành",
                    "thống nhất", "cho qua", "phê duyệt", "duyệt hết", "ký", "gật", "chấp nhận", "ổn",
                ]
            ),
            (
                .no,
                ["không", "không đồng ý", "không được", "không duyệt", "bác", "thôi", "không cho", "không nhất trí"]
            ),
            (
                .urge,
                [
                    "nhắc", "đôn đốc", "giục", "thúc", "hối", "hối thúc", "nhắc nhở", "nhắc giúp", "nhắc hộ",
                    "đốc thúc",
                    "réo", "hú", "đôn", "dí", "thúc giục", "nhắc giùm", "giục giúp",
                ]
            ),
            (
                .resume,
                [
                    "chạy lại", "làm tiếp", "tiếp tục", "chạy tiếp", "triển khai tiếp", "cho chạy", "bỏ tạm dừng",
                    "khởi động lại",
                ]
            ),
        ].flatMap { word, phrases in phrases.map { ($0, word) } })
    private static let all: WordPatterns = ["hết", "tất cả", "cả", "tất", "toàn bộ"]
    private static let light: WordSet = [
        "a", "da", "vang", "anh", "chi", "em", "toi", "bot", "oi", "roi", "thi", "la", "nhe", "nha", "giup", "ho",
        "luon", "cho", "ngay", "di", "thoi", "dong", "minh", "gium", "nghen", "hen", "do", "con", "va", "cung", "het",
        "lai", "nua", "the", "vay", "ca", "deu", "cu", "day", "tui", "dum", "viec",
    ]
}
