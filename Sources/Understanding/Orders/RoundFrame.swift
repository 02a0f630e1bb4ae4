import Assignments
import VietnameseText

/// Rounds are opened, closed or made longer.
struct RoundFrame: OrderFrame {
    let sentence: OrderSentence

    /// Rounds: opened until a time, closed, made longer.
    func proposal() -> Proposal? {
        guard let round = affirmed(.round), !isOfDocument(round), reading.opens(.give, range) == nil,
            !sentence.isAsked(.close) || !sentence.isAsked(.open) || !sentence.isAsked(.extend)
        else {
            return nil
        }
        let until = reading.dateNotes(in: range).compactMap { reading.deadline($0) }.last
        if until == nil, !reading.dateNotes(in: range).isEmpty, affirmed(.open).map(isHead) ?? false {
            return sentence.ask("date", "a round until when", score: 90)
        }
        let slots: [String: JSON] = until.map { ["until": .text($0.iso)] } ?? [:]
        func near(_ sense: OrderSense) -> Bool {
            affirmed(sense).map(isHead) ?? false
                || reading.ranges(sense, in: clause(round)).contains {
                    abs($0.lowerBound - round.lowerBound) <= 5 && reading.affirmed(sense, in: $0) != nil
                }
        }
        if near(.extend), until != nil { return sentence.plain("extendRound", slots) }
        if near(.open),
            until != nil || affirmed(.close) == nil
                || affirmed(.open)?.lowerBound ?? 0 < affirmed(.close)?.lowerBound ?? 0
        {
            return sentence.plain("openRound", slots.merging(scope(round)) { $1 })
        }
        if until != nil, round.lowerBound == range.first(where: { !reading.isLight($0) }) || near(.close) {
            return sentence.plain("openRound", slots.merging(scope(round)) { $1 })
        }
        if near(.close) { return sentence.plain("closeRound", [:]) }
        return nil
    }

    /// "danh sách điểm danh": a word of something to hand in.
    private func isOfDocument(_ round: Range<Int>) -> Bool {
        (1...2).contains { back in
            round.lowerBound >= back
                && Self.papers.match(tokens, at: round.lowerBound - back)?.upperBound == round.lowerBound
        }
    }
    private static let papers: WordPatterns = ["danh sách", "bảng", "biên bản", "kết quả", "file", "bản"]

    /// Who is asked in a round: units that are named, "các sở", "mấy huyện", "toàn bộ".
    private func scope(_ round: Range<Int>) -> [String: JSON] {
        let parties = reading.parties(in: range).filter {
            if case .person = $0.kind { false } else { $0.kind != .several }
        }
        if let slot = reading.slot(parties) { return ["scope": slot == .text("các đơn vị") ? .text("all") : slot] }
        for index in range.dropFirst() where Self.several.contains(tokens[index - 1]) {
            if let kind = Self.kinds[tokens[index].folded] { return ["scope": .text(kind)] }
        }
        return reading.has(.everybody, in: range) ? ["scope": .text("all")] : [:]
    }
    private static let several: WordSet = ["cac", "may", "khoi", "nhung", "toan", "bon"]
    private static let kinds = ["quan": "quận", "huyen": "huyện", "so": "sở", "phuong": "phường", "xa": "xã"]
}
