import Assignments
import CivilCalendar
import VietnameseText

extension OrderFrames {
    /// Confirming, returning, granting, refusing what was put to the leader.
    func decision() -> Proposal? {
        let time = has(.moreTime) && isOfTime || has(.keep) || has(.wishOf) || isAllowance
        if let head = affirmed(.refuse) ?? reading.first(.keep, in: range), let refused = refusal(head) {
            return refused
        }
        if let head = reading.ranges(.sendBack, in: range).first(where: { $0.count > 1 || isHead($0) }),
            let back = sendBack(head)
        {
            return back
        }
        if let head = affirmed(.moreTime) ?? affirmed(.assent) ?? affirmed(.confirm) ?? (isAllowance ? range : nil),
            time, let granted = grant(head)
        {
            return granted
        }
        let confirming = reading.ranges(.confirm, in: range).first {
            !reading.isOver($0) && !reading.base.isNegated(at: $0.lowerBound) && !isOfDocument($0)
        }
        if let head = [affirmed(.confirm) == nil ? nil : confirming, affirmed(.assent)].compactMap({ $0 }).first(
            where: isHead)
        {
            return confirm(head)
        }
        return nil
    }

    /// "biên bản nghiệm thu": a word of what is handed in.
    private func isOfDocument(_ word: Range<Int>) -> Bool {
        (1...2).contains { back in
            word.lowerBound >= back
                && OrderSlots.documents.match(tokens, at: word.lowerBound - back)?.upperBound == word.lowerBound
        }
    }

    /// Whether a day, a deadline or an assent stands beside a word of more time, which alone may be another word.
    private var isOfTime: Bool {
        has(.deadline) || !reading.dateNotes(in: range).isEmpty || affirmed(.assent) != nil
            || affirmed(.moreTime).map { $0.count > 1 || reading.isMarked } ?? false
            || range.dropLast().contains {
                Self.spans[tokens[$0 + 1].folded] != nil
                    && (tokens[$0].number != nil || NumberWords.read(tokens[...], at: $0) != nil)
            }
    }

    /// "Cho Ba Đình đến 10/6": a day is allowed.
    private var isAllowance: Bool {
        guard let start = range.first(where: { tokens[$0].folded != "thoi" && !Self.assenting.contains(tokens[$0]) }),
            tokens[start].folded == "cho"
        else { return false }
        return reading.dateNotes(in: range).contains { note in
            span(note.range.lowerBound - 1, note.range.upperBound).contains { Self.until.contains(tokens[$0]) }
        }
    }
    private static let assenting: WordSet = ["duoc", "roi", "u", "ok", "thi"]
    private static let until: WordSet = ["den", "toi", "them"]

    private func refusal(_ head: Range<Int>) -> Proposal? {
        var target = reading.target(in: range, where: { !$0.demands.isEmpty })
        if target == .none { target = single(reading.waiting { !$0.demands.isEmpty }) }
        guard case .works(let codes) = target, codes.contains(where: { !(sight.work($0)?.demands.isEmpty ?? true) })
        else {
            return has(.moreTime) || has(.deadline)
                ? act(
                    "refuse", target == .none ? .unclear : target,
                    ["what": .text("extension")].merging(reason(head)) { $1 }) : nil
        }
        return act("refuse", target, ["what": .text(what(codes))].merging(reason(head)) { $1 })
    }

    private static let none: WordPatterns = ["việc nào", "cái nào", "gì cả", "nào cả", "ai cả"]

    private func sendBack(_ head: Range<Int>) -> Proposal? {
        guard reading.base.matches(Self.none, in: range) == nil else { return nil }
        var target = reading.target(in: range, where: { $0.state == .submitted })
        if target == .none { target = single(reading.waiting { $0.state == .submitted }) }
        guard case .works(let codes) = target else {
            return reading.opens(.sendBack, range) != nil ? act("return", target) : nil
        }
        guard codes.contains(where: { sight.work($0)?.state == .submitted }) else {
            return reading.opens(.sendBack, range) != nil ? refused("return", codes.first) : nil
        }
        let said = reason(head)
        let after = reading.words(span(head.lowerBound, clause(head).upperBound))
        if said.isEmpty,
            let lack = reading.base.clauses.first(where: { Self.lacking.match(tokens, at: $0.range.lowerBound) != nil })
        {
            return act("return", target, ["reason": .text(reading.words(lack.range))])
        }
        return act(
            "return", target, said.isEmpty && after.split(separator: " ").count > 3 ? ["reason": .text(after)] : said)
    }

    private static let lacking: WordPatterns = ["thiếu", "chưa có", "sai", "không có", "lỗi", "chưa đủ", "còn thiếu"]

    /// More time, where it was asked for; where nobody asked, the deadline is changed.
    private func grant(_ head: Range<Int>) -> Proposal? {
        guard !isUpwards, !isAboutOthers(head), reading.first(.round, in: range) == nil else { return nil }
        var target = reading.target(in: range, where: { $0.demands.contains(.deadline) })
        if target == .unclear { target = reading.target(in: range, where: \.state.awaitsOfficer) }
        if target == .none, isHead(head) { target = single(reading.waiting { $0.demands.contains(.deadline) }) }
        guard case .works(let codes) = target else {
            return has(.moreTime) && target == .unclear ? act("grant", .unclear) : nil
        }
        if hasStranger(codes), !reading.dateNotes(in: range).isEmpty { return ask("work", "a work and another unit") }
        var acts: [Meaning] = []
        for code in codes {
            guard let work = sight.work(code) else { return ask("work", "grant") }
            let date = newDate(work)
            let notes = reading.dateNotes(in: range).filter { !isDenied($0) }
            if date == nil, !notes.isEmpty, isUnclear(notes) {
                return ask("date", "more time until a day that is not clear")
            }
            if work.demands.contains(.deadline) {
                acts.append(
                    Meaning(
                        "grant",
                        ["work": .int(code), "what": .text("extension")].merging(
                            date.map { ["to": .text($0.iso)] } ?? [:]
                        ) { $1 }))
            } else if work.demands.contains(.target), date == nil {
                acts.append(Meaning("grant", ["work": .int(code), "what": .text("target")]))
            } else if let date {
                acts.append(Meaning("amend", ["work": .int(code), "due": .text(date.iso)]))
            } else if tokens[head.lowerBound].folded == "them" {
                return nil
            } else {
                return OrderRights(sight).refusal("grant", code).map { done([$0], 94, "not allowed") }
                    ?? ask("date", "more time, until when")
            }
        }
        if let refused = OrderRights(sight).refusal(
            acts.allSatisfy { $0.name == "amend" } ? "amend" : "grant", codes.first)
        {
            return done([refused], 94, "not allowed: grant")
        }
        return done(acts, 86, "more time")
    }

    /// The new deadline of a work: a day that is named, or one counted from the deadline in force.
    func newDate(_ work: Sight.Work) -> Deadline? {
        let notes = reading.dateNotes(in: range).filter { !isDenied($0) }
        let named = notes.filter { if case .date(let day) = $0.kind, case .date = day.day { true } else { false } }
        let able = named.isEmpty ? notes : named
        guard
            let note = able.last(where: { reading.deadline($0) != work.deadline.map { Deadline(date: $0) } })
                ?? able.last
        else { return spanOfDays(work) }
        if case .date(let expression) = note.kind {
            if case .after(let span, nil) = expression.day {
                return reading.base.resolver.resolve(
                    DateExpression(.more(span)), inForce: work.deadline.map { Deadline(date: $0) }
                ).deadline
            }
        }
        return reading.deadline(note, inForce: work.deadline) ?? spanOfDays(work)
    }

    /// Whether a day is named of which it is not clear which one it is.
    private func isUnclear(_ notes: [Message.Note]) -> Bool {
        notes.contains { note in
            guard case .date(let day) = note.kind, case .unclear(.ambiguous, let choices) = day.day else {
                return false
            }
            return !choices.isEmpty
        }
    }

    /// "không phải 20/6".
    private func isDenied(_ note: Message.Note) -> Bool {
        let before = span(max(range.lowerBound, note.range.lowerBound - 3), note.range.lowerBound)
        return reading.base.matches(Self.notThat, in: before) != nil
    }
    private static let notThat: WordPatterns = [
        "không phải", "chứ không", "thay vì", "không đến", "không tới", "thay cho", "chứ đừng",
    ]

    /// "một tuần", "10 ngày" that no date was read from.
    private func spanOfDays(_ work: Sight.Work) -> Deadline? {
        for index in range.dropLast() {
            if tokens[index].folded == "nua", tokens[index + 1].folded == "thang", let deadline = work.deadline {
                return Deadline(date: deadline.adding(days: 15))
            }
            let isOne = index + 2 < range.upperBound && tokens[index + 2].folded == "nua"
            let value =
                tokens[index].integer ?? NumberWords.read(tokens[...], at: index).map(\.0)
                ?? (isOne && Self.until.contains(tokens[index]) ? 1 : nil)
            guard let value, let unit = Self.spans[tokens[index + 1].folded], let deadline = work.deadline else {
                continue
            }
            return Deadline(
                date: deadline.adding(
                    days: value * unit
                        * (has(.change)
                            && reading.ranges(.change, in: range).contains {
                                Self.sooner.contains(tokens[$0.lowerBound])
                            } ? -1 : 1)))
        }
        return nil
    }
    private static let spans = ["ngay": 1, "tuan": 7, "hom": 1, "bua": 1]
    private static let sooner: WordSet = ["som", "rut", "keo"]

    /// A head who asks those above: "xin", "trình", "đề nghị".
    var isUpwards: Bool { sight.speaker.holds(.head) && reading.base.matches(Self.upwards, in: range) != nil }
    private static let upwards: WordPatterns = [
        "xin", "trình", "đề nghị", "kính đề nghị", "kính trình", "mong", "đề xuất", "kiến nghị", "cho quận",
        "cho đơn vị",
    ]

    /// "ok 21": a word of assent and a code say not to what.
    private var isBareAssent: Bool {
        reading.affirmed(.confirm, in: range) == nil && !reading.codes(in: range).isEmpty && range.count <= 3
            && range.contains { Self.vague.contains(tokens[$0]) }
            && !reading.codes(in: range).compactMap(sight.work).contains { $0.state == .submitted }
    }
    private static let vague: WordSet = ["ok", "okie", "oke", "u", "duoc", "uh"]

    /// "duyệt" alone, where more than one thing waits; "duyệt 77", a number that is no work.
    private func isUnclear(_ target: Target) -> Bool {
        guard target == .none, !has(.everyWaiting) else { return false }
        let isNumbered = range.contains { index in
            tokens[index].integer != nil && !reading.dateNotes(in: range).contains { $0.range.contains(index) }
        }
        let isBare =
            range.filter { tokens[$0].kind == .word && !reading.isLight($0) && tokens[$0].folded != "di" }.count <= 2
        return isNumbered
            || isBare && sight.spokenOf.isEmpty && !sight.hasHeard && reading.waiting { _ in true }.count > 1
    }

    private func confirm(_ head: Range<Int>) -> Proposal? {
        guard !isAboutOthers(head) else { return nil }
        if isBareAssent { return ask("intent", "assent to what", score: 92) }
        let isStrong = reading.affirmed(.confirm, in: range) != nil
        var target = reading.target(in: range, where: { $0.state == .submitted })
        if isUnclear(target) { return ask("work", "confirm what", score: 90) }
        if target == .none, isStrong || has(.everyWaiting) {
            target = single(reading.waiting { $0.state == .submitted }, all: has(.everyWaiting))
        }
        if target == .none { return isStrong && reading.opens(.confirm, range) != nil ? act("confirm", .unclear) : nil }
        if target == .unclear,
            case .works(let asked) = reading.target(in: range, where: { $0.demands.contains(.deadline) })
        {
            return grant(head) ?? act("grant", .works(asked), ["what": .text("extension")])
        }
        guard case .works(let codes) = target else {
            return isStrong && reading.opens(.confirm, range) != nil
                || OrderRights(sight).refusal("confirm", nil) != nil && isStrong ? act("confirm", target) : nil
        }
        let works = codes.compactMap(sight.work)
        if works.allSatisfy({ $0.state == .submitted }) { return act("confirm", target) }
        if works.allSatisfy({ $0.demands.contains(.deadline) }) {
            return act("grant", target, ["what": .text("extension")], score: isStrong ? 78 : 84)
        }
        if let refused = OrderRights(sight).refusal("confirm", codes.first) {
            return done([refused], 86, "not allowed")
        }
        return isStrong ? refused("confirm", codes.first) : ask("intent", "assent to what")
    }

    /// "A đồng ý": somebody else's assent; or the word is no assent here ("được 20/80").
    private func isAboutOthers(_ head: Range<Int>) -> Bool {
        let before = span(clause(head).lowerBound, head.lowerBound)
        let isParty = reading.parties(in: before).contains { party in
            head.lowerBound - party.range.upperBound <= 2
                && !span(party.range.upperBound, head.lowerBound).contains { Self.speaker.contains(tokens[$0]) }
        }
        let isFigure = tokens[head.lowerBound].folded == "duoc" && !before.allSatisfy(reading.isLight)
        return isFigure
            || isParty && reading.affirmed(.confirm, in: head) == nil && reading.affirmed(.moreTime, in: head) == nil
    }

    private static let speaker: WordSet = ["toi", "anh", "em", "minh", "tui", "chi"]

    func single(_ codes: [Int], all: Bool = false) -> Target {
        codes.isEmpty ? .none : codes.count == 1 || all ? .works(codes) : .unclear
    }
    func refused(_ act: String, _ work: Int?) -> Proposal {
        done(
            [Meaning("refused", ["act": .text(act)].merging(work.map { ["work": .int($0)] } ?? [:]) { $1 })], 84,
            "impossible: \(act)")
    }
    private func what(_ codes: [Int]) -> String {
        let topics = codes.compactMap(sight.work).flatMap(\.demands)
        return topics.contains(.deadline) ? "extension" : topics.contains(.target) ? "target" : "objection"
    }
}
