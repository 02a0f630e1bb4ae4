import Assignments
import CivilCalendar
import VietnameseText

extension Frames {
    // MARK: Taking on, promises, remarks

    /// Work that is taken on.
    mutating func acknowledgement() {
        let clauses = open.filter { clause in
            guard !has(.instead, clause), !has(.absent, clause), !isOthers(clause), !isTold(clause) else {
                return false
            }
            if let word = reading.affirmed(.begin, in: range(clause)) {
                return !isByOther(clause, before: word.lowerBound)
            }
            guard let word = reading.affirmed(.receive, in: range(clause)), reading.clauses[clause].link != .condition
            else { return false }
            if isByOther(clause, before: word.lowerBound) || isOfParty(clause, before: word) { return false }
            if word.upperBound < reading.tokens.count, reading.tokens[word.upperBound].isSign(":") { return false }
            return (range(clause).count <= 12 || reading.matches(Self.takenOn, in: range(clause)) != nil)
                && !has(.obstacle, clause) && !has(.lack, clause)
        }
        guard !clauses.isEmpty else { return }
        // "Ok", "rõ" alone is said to anything.
        let isBare =
            segment.works.isEmpty
            && clauses.allSatisfy {
                range($0).filter { !Self.polite.contains(reading.tokens[$0]) && reading.tokens[$0].kind == .word }
                    .isEmpty
            }
        if isBare, statements.isEmpty, !open.contains(where: { isAhead($0) }) { return }
        let isOfAll = clauses.contains { clause in
            (has(.every, clause) || reading.matches(Self.everything, in: range(clause)) != nil)
                && reading.named(in: range(clause)).isEmpty
        }
        if isOfAll
            || segment.works.isEmpty
                && (reading.has(.every, in: span) || reading.matches(Self.everything, in: span) != nil)
        {
            return say(.act("acknowledge", ["all": .bool(true)], Set(clauses)))
        }
        say(
            "acknowledge",
            works: segment.works.isEmpty
                ? works(clauses, or: reading.unacknowledged).filter { reading.unacknowledged.contains($0) }
                : segment.works, Set(clauses))
    }
    /// "Phường đã nhận giấy mời": others take a paper, nobody takes work on.
    private func isOfParty(_ clause: Int, before word: Range<Int>) -> Bool {
        let before = range(clause).lowerBound..<word.lowerBound
        let after = word.upperBound..<range(clause).upperBound
        return reading.matches(Self.parties, in: before) != nil || reading.matches(Self.wards, in: before) != nil
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

    /// A day by which something is promised.
    mutating func promise() {
        for clause in open
        where isAhead(clause) && !has(.perhaps, clause) && !reading.has(.perhaps, in: span)
            && reading.clauses[clause].link != .condition && !isOthers(clause) && !isTold(clause)
        {
            // "Đến 16h ngày 7/5 đã …": the day of a report.
            let isToday = reading.dates(in: range(clause)).allSatisfy {
                $0.resolution.deadline?.date == reading.sight.today
            }
            if isToday, statements.contains(where: { $0.act?.name == "report" }), !affirms(.handIn, clause),
                !affirms(.done, clause), !has(.promise, clause)
            {
                continue
            }
            let isDeed =
                affirms(.done, clause) || affirms(.handIn, clause) || has(.report, clause) || has(.promise, clause)
                || has(.late, clause) && reading.matches(Self.onlyThen, in: range(clause)) != nil
                || hasFigure(clause) && !has(.absent, clause)
                    && (has(.will, clause) || statements.contains { $0.act?.name == "report" })
                || reading.matches(Self.deeds, in: range(clause)) != nil
            if isDeed,
                !reading.dates(in: range(clause)).contains(where: {
                    $0.resolution.deadline != nil || isDayOnly($0.note)
                })
            {
                say("note", works: works([clause]), [clause], score: isConditional(clause) ? 90 : 55)
                continue
            }
            guard isDeed, !reading.has(.condition, clause, segment),
                let day = reading.dates(in: range(clause)).last(where: {
                    $0.resolution.deadline != nil || isDayOnly($0.note)
                })
            else { continue }
            guard let iso = reading.promised(day.note, day.resolution) else { continue }
            say("promise", ["by": .text(iso)], works: works([clause]), [clause], score: 80)
        }
    }
    private static let onlyThen: WordPatterns = ["mới"]
    private static let deeds: WordPatterns = [
        "có", "chốt", "làm nốt", "chạy nốt", "đi nốt", "lên", "đạt", "chạy", "bổ sung", "học bù", "làm bù", "rà nốt",
        "khảo sát nốt", "dạy nốt", "tập huấn nốt", "đi tiếp", "làm tiếp", "đi lại", "quay lại", "tổ chức", "mở lớp",
        "hoàn thiện",
    ]

    private func isDayOnly(_ note: Message.Note) -> Bool {
        if case .date(let expression) = note.kind, case .unclear? = expression.hour { true } else { false }
    }

    /// "Hôm nào có hội trường em mới mở được": a condition by its words.
    private func isConditional(_ clause: Int) -> Bool {
        guard let when = reading.matches(Self.whenever, in: range(clause)) else { return false }
        return reading.matches(Self.then, in: when.upperBound..<range(clause).upperBound) != nil
    }
    private static let whenever: WordPatterns = ["hôm nào", "khi nào", "lúc nào", "bao giờ", "chừng nào", "đợi", "chờ"]
    private static let then: WordPatterns = ["mới", "thì"]

    /// What is kept as a remark: under way, not yet, nearly, nothing in the way.
    mutating func remark() {
        let clauses = open.filter { clause in
            if isTold(clause) { return !reading.codes(in: span).isEmpty }
            return has(.underWay, clause) || has(.nearly, clause) || has(.late, clause)
                || has(.already, clause) && !reading.codes(in: span).isEmpty
                || isConditional(clause)
                || reading.clauses[clause].link == .condition
                    && (has(.handIn, clause) || has(.done, clause) || has(.report, clause))
                || has(.done, clause) || has(.will, clause) || has(.promise, clause)
                || (has(.not, clause)
                    && (has(.obstacle, clause) || has(.moreTime, clause) || has(.receive, clause) || has(.begin, clause)
                        || reading.matches(Self.deedWords, in: range(clause)) != nil))
                || isAhead(clause) && has(.moreTime, clause)
        }
        guard !clauses.isEmpty else { return }
        let isOfAll = segment.works.isEmpty && reading.matches(Self.ofBoth, in: span) != nil
        let codes = isOfAll ? reading.open.map(\.code) : works(clauses)
        if codes.isEmpty, !statements.isEmpty { return }
        // "Chưa làm được gì", "chưa xong đâu" deny what a question of the same words would ask.
        let isDenied = clauses.contains { clause in
            isConditional(clause) || reading.clauses[clause].link == .condition
                || range(clause).contains(where: reading.isNot) && !reading.isQuestion(reading.clauses[clause])
        }
        say("note", works: codes, Set(clauses), score: segment.works.isEmpty ? 50 : isDenied ? 90 : 66)
    }
    private static let ofBoth: WordPatterns = ["cả hai việc", "cả 2 việc", "hai việc", "cả hai", "cả 2"]
    private static let deedWords: WordPatterns = [
        "làm", "đi", "rà soát", "khảo sát", "báo cáo", "tính", "mở", "họp", "tổ chức", "phát sinh", "thay đổi", "gì",
        "có gì mới", "nói", "số liệu",
    ]
}

extension Reading {
    /// Whether a clause, or one before it in its segment, sets a condition.
    func has(_ link: Clause.Link, _ clause: Int, _ segment: Segment) -> Bool {
        segment.clauses.contains { $0 <= clause && clause - $0 <= 1 && clauses[$0].link == link }
    }

    /// The day that is promised, with the time where one was said clearly.
    func promised(_ note: Message.Note, _ resolution: DateResolution) -> String? {
        if let deadline = resolution.deadline {
            guard case .date(let expression) = note.kind, case .clock? = expression.hour else {
                return deadline.date.iso
            }
            return deadline.iso
        }
        if case .asked(.unclear, let choices) = resolution.outcome { return choices.first?.date.iso }
        return nil
    }
}
