import Assignments
import VietnameseText

/// Work that is taken on.
struct AcknowledgementFrame: Frame {
    private(set) var passage: Passage
    private var reading: Reading { passage.reading }

    mutating func read() {
        let clauses = passage.open.filter { clause in
            guard !passage.has(.instead, clause), !passage.has(.absent, clause), !passage.doers.isOthers(clause),
                !passage.doers.isTold(clause)
            else {
                return false
            }
            if isTaken(clause) { return true }
            if let word = reading.affirmed(.begin, in: passage.range(clause)), !passage.has(.done, clause) {
                return !passage.doers.isByOther(clause, before: word.lowerBound)
            }
            guard let word = reading.affirmed(.receive, in: passage.range(clause)),
                reading.clauses[clause].link != .condition
            else { return false }
            if passage.doers.isByOther(clause, before: word.lowerBound) || isOfParty(clause, before: word) {
                return false
            }
            if word.upperBound < reading.tokens.count, reading.tokens[word.upperBound].isSign(":") { return false }
            return
                (passage.range(clause).count <= 12 || reading.matches(Self.takenOn, in: passage.range(clause)) != nil)
                && !passage.has(.obstacle, clause) && !passage.has(.lack, clause)
        }
        guard !clauses.isEmpty else { return }
        // "Ok", "rõ" alone is said to anything.
        let isBare =
            passage.segment.works.isEmpty
            && clauses.allSatisfy {
                passage.range($0).filter {
                    !Self.polite.contains(reading.tokens[$0]) && reading.tokens[$0].kind == .word
                }
                .isEmpty
            }
        if isBare, passage.statements.isEmpty, !passage.open.contains(where: { passage.isAhead($0) }) { return }
        let isOfAll = clauses.contains { clause in
            (passage.has(.every, clause) || reading.matches(Self.everything, in: passage.range(clause)) != nil)
                && reading.named(in: passage.range(clause)).isEmpty
        }
        if isOfAll
            || passage.segment.works.isEmpty
                && (reading.has(.every, in: passage.span) || reading.matches(Self.everything, in: passage.span) != nil)
        {
            return passage.say(.act("acknowledge", ["all": .bool(true)], Set(clauses)))
        }
        passage.say(
            "acknowledge",
            works: passage.segment.works.isEmpty
                ? passage.works(clauses, or: reading.unacknowledged).filter { reading.unacknowledged.contains($0) }
                : passage.segment.works, Set(clauses))
    }

    /// "14 để em": nothing after it.
    private func isTaken(_ clause: Int) -> Bool {
        let range = passage.range(clause)
        guard !passage.segment.works.isEmpty, range.count <= 5 else { return false }
        return reading.matches(["để em", "để tui", "để tôi", "để mình", "cứ để em"], in: range)?.upperBound
            == range.upperBound
    }
    /// "Phường đã nhận giấy mời": others take a paper, nobody takes work on.
    private func isOfParty(_ clause: Int, before word: Range<Int>) -> Bool {
        let before = passage.range(clause).lowerBound..<word.lowerBound
        let after = word.upperBound..<passage.range(clause).upperBound
        return reading.matches(Trouble.parties, in: before) != nil || reading.matches(Trouble.wards, in: before) != nil
            || reading.matches(Self.receivedPapers, in: after).map { $0.lowerBound <= word.upperBound + 1 } ?? false
    }
    private static let receivedPapers: WordPatterns = [
        "giấy mời", "công văn", "phiếu", "văn bản", "tiền", "kinh phí", "thông báo", "hàng", "quà", "tin", "điện thoại",
    ]
    private static let takenOn: WordPatterns = ["đã tiếp nhận", "đã nhận", "tiếp nhận và", "xin tiếp nhận"]
    private static let polite: WordSet = [
        "ok", "ro", "da", "vang", "a", "anh", "chi", "em", "sep", "roi", "nhe", "nha", "u", "bot", "dong", "chi",
    ]
    private static let everything: WordPatterns = [
        "hết các việc", "toàn bộ nhiệm vụ", "tất cả", "các nhiệm vụ", "các việc được giao", "nhiệm vụ được giao",
        "nhận hết", "nhận cả", "nhận tất",
    ]
}
