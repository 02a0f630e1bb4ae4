import Assignments
import VietnameseText

/// Something or somebody stands in the way.
struct ObstacleFrame: Frame {
    private(set) var passage: Passage
    private var reading: Reading { passage.reading }

    mutating func read() {
        let clauses = passage.open.filter(isHindrance)
        if clauses.isEmpty { return inability() }
        if reading.matches(Self.noMatter, in: passage.span) != nil { return }
        let isSubmitted = passage.statements.contains { $0.act?.name == "submit" }
        if isSubmitted, !clauses.contains(where: { passage.affirms(.obstacle, $0) }) { return }
        let strong = clauses.contains { clause in
            passage.trouble.lacks(clause) || passage.trouble.isHeldUp(clause)
                || [.obstacle, .broken, .unwilling, .wait].contains { passage.affirms($0, clause) }
                || passage.trouble.isClear(clause)
        }
        guard strong else { return }
        if !clauses.contains(where: passage.trouble.isClear) { return doubtful(clauses) }
        var slots: [String: JSON] = [:]
        let wide = Set(
            clauses
                + passage.open.filter { !saysElse($0) }.filter {
                    asks(for: $0) || clauses.contains($0 - 1) && reading.clauses[$0].link == .reason
                        || clauses.contains($0 + 1) || tells($0, after: clauses)
                })
        let told = clauses + wide.sorted()
        if let who = told.compactMap(asked).first
            ?? told.compactMap({ passage.parties.party(in: passage.range($0)) }).first
        {
            slots["who"] = .text(who)
        }
        passage.say(
            "obstacle", slots, works: passage.works(clauses),
            wide.filter { !passage.isAhead($0) || clauses.contains($0) })
    }

    /// What another frame reads: "em nhận 14 nhưng kẹt giảng viên".
    private func saysElse(_ clause: Int) -> Bool {
        [.receive, .begin, .handIn].contains { passage.affirms($0, clause) }
    }

    /// "Em kẹt vụ nhà trọ, ba phường không ai chịu cho chụp sổ": what it is that stands in the way.
    private func tells(_ clause: Int, after clauses: [Int]) -> Bool {
        clauses.contains(clause - 1) && reading.clauses[clause - 1].end == ","
            && passage.affirms(.obstacle, clause - 1) && passage.range(clause).contains(where: reading.isNot)
            && reading.codes(in: passage.range(clause)).isEmpty
    }

    /// "Nhờ CATP nói giúp một tiếng": who is asked to help stands before whoever is in the way.
    private func asked(_ clause: Int) -> String? {
        guard let word = reading.matches(Self.asking, in: passage.range(clause)) else { return nil }
        return passage.parties.party(
            in: word.upperBound..<passage.range(clause).upperBound, withPeople: false, isAsked: true)
    }
    private static let asking: WordPatterns = ["nhờ", "phải nhờ", "mong", "kiến nghị", "đề xuất", "đề nghị"]

    /// Whether a clause tells of something in the way: by its name, or something lacks, fails, is held up by others.
    private func isHindrance(_ clause: Int) -> Bool {
        guard reading.clauses[clause].link != .condition,
            !passage.doers.isTold(clause) || passage.affirms(.wait, clause) || passage.affirms(.unwilling, clause),
            !isOfPeer(clause)
        else { return false }
        if passage.affirms(.obstacle, clause) { return true }
        let isPast = reading.dates(in: passage.range(clause)).contains {
            if case .date(let day) = $0.note.kind { day.day == .relative(-1) } else { false }
        }
        if isPast, passage.affirms(.broken, clause) { return false }
        let isFailing =
            passage.trouble.lacks(clause) || passage.affirms(.broken, clause) || passage.affirms(.unwilling, clause)
        let isWaiting = passage.affirms(.wait, clause) && passage.parties.party(in: passage.range(clause)) != nil
        guard
            isFailing
                || (passage.trouble.isHeldUp(clause) || isWaiting || passage.affirms(.busy, clause))
                    && (!passage.has(.underWay, clause)
                        || passage.affirms(.busy, clause) && passage.trouble.isClear(clause))
        else { return false }
        // The places behind a figure that was reported are no obstacle of their own.
        return !passage.statements.contains { $0.act?.name == "report" } || !passage.hasFigure(clause)
            || passage.affirms(.lack, clause) || reading.clauses[clause].link == .contrast || isApart(clause)
            || passage.affirms(.unwilling, clause) && passage.trouble.isOfSome(clause)
    }

    /// "45/60. Tồn tại: 8 chủ cơ sở không hợp tác": a sentence of its own.
    private func isApart(_ clause: Int) -> Bool {
        clause > 0 && [".", ";", "\n", "!"].contains(reading.clauses[clause - 1].end)
            && passage.affirms(.unwilling, clause)
    }

    /// "Chưa mở được vì Sở chưa cử người": not done, and a reason that lies with others or lacks something.
    private mutating func inability() {
        guard !passage.statements.contains(where: { $0.act?.name == "askExtension" }) else { return }
        if plea() { return }
        let reasons = passage.open.filter { clause in
            reading.clauses[clause].link == .reason
                && (passage.range(clause).contains(where: reading.isNot) || passage.affirms(.busy, clause)
                    || passage.affirms(.wait, clause)
                    || passage.trouble.lacks(clause))
                && passage.open.contains(clause - 1)
                && (passage.range(clause - 1).contains(where: reading.isNot) || passage.has(.late, clause - 1))
        }
        guard let reason = reasons.first else { return }
        var slots: [String: JSON] = [:]
        if let who = passage.parties.party(in: passage.range(reason)) { slots["who"] = .text(who) }
        passage.say("obstacle", slots, works: passage.works([reason - 1, reason]), [reason - 1, reason])
    }

    /// "…, nhờ công an quận lên tiếng giúp": who is asked to help, after what it is about.
    private mutating func plea() -> Bool {
        guard passage.statements.isEmpty,
            let clause = passage.open.first(where: { $0 > 0 && passage.open.contains($0 - 1) && asked($0) != nil }),
            reading.first(.wish, in: passage.range(clause - 1)) == nil, !passage.has(.moreTime, clause),
            let who = asked(clause)
        else { return false }
        let codes = passage.works([clause - 1, clause])
        guard !codes.isEmpty, passage.range(clause - 1).count > 4 else { return false }
        passage.say("obstacle", ["who": .text(who)], works: codes, [clause - 1, clause])
        return true
    }

    /// "Bên Long Biên vướng phiếu": the trouble of another unit of the same kind.
    private func isOfPeer(_ clause: Int) -> Bool {
        let office = reading.sight.office
        guard
            let word = reading.first(.obstacle, in: passage.range(clause))
                ?? reading.first(.lack, in: passage.range(clause)),
            let own = office.unit(reading.sight.speaker.officer.unit)
        else { return false }
        return reading.message.notes(in: passage.range(clause).lowerBound..<word.lowerBound).contains { note in
            guard case .units(let units) = note.kind, note.range.upperBound >= word.lowerBound - 1 else { return false }
            return units.allSatisfy { $0 != own.id && office.unit($0)?.kind == own.kind }
        } && reading.codes(in: passage.range(clause)).isEmpty
    }

    private func asks(for clause: Int) -> Bool {
        passage.has(.wish, clause) || passage.parties.party(in: passage.range(clause)) != nil
    }
    private static let noMatter: WordPatterns = [
        "không sao", "không vấn đề", "không ảnh hưởng", "vẫn làm được", "vẫn ổn", "không đáng kể",
    ]

    /// Trouble by weak words alone: a remark beside what else is said of the work; else it is asked.
    mutating func doubtful(_ clauses: [Int]) {
        let codes = passage.works(clauses)
        // To wait is under way.
        let isWaiting = clauses.allSatisfy { passage.affirms(.wait, $0) }
        guard passage.statements.isEmpty, reading.segments.count == 1, !isWaiting else {
            return passage.say("note", works: codes, Set(clauses), score: 66)
        }
        passage.say(.ask("intent", Set(clauses), offers: codes.map { [Meaning("obstacle", ["work": .int($0)])] }))
    }
}
