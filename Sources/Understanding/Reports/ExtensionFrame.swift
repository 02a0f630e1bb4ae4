import Assignments
import CivilCalendar
import VietnameseText

/// More time is asked for: by its words, or by a wish with a day after the deadline or a length of time.
struct ExtensionFrame: Frame {
    private(set) var passage: Passage
    private var reading: Reading { passage.reading }

    mutating func read() {
        let asking = passage.shared.filter(asksForTime)
        guard !asking.isEmpty else { return }
        let found = AskedTimes(passage: passage).near(asking)
        let everything =
            passage.segment.works.isEmpty
            && (reading.has(.every, in: passage.span) || reading.matches(Self.both, in: passage.span) != nil)
        let codes = everything ? reading.open.map(\.code) : passage.works(asking, or: fitting(found))
        let reasons = reasons(beside: asking)
        var slots: [String: JSON] = [:]
        if !reasons.isEmpty || asking.contains(where: { reading.clauses[$0].link == .reason }) {
            slots["reason"] = .text(passage.words(reasons.isEmpty ? asking : reasons))
        }
        // A hindrance by its name is told of besides.
        let told = reasons.filter {
            !saysWho($0) && !(passage.affirms(.obstacle, $0) && reading.clauses[$0].link != .reason)
        }
        let dated = passage.open.filter {
            passage.range($0).contains(where: { index in found.ranges.contains { $0.lowerBound == index } })
        }
        say(found, codes, slots, Set(asking + told + dated))
    }

    /// The passage with a request for more time in these clauses; nil where they name none.
    func requesting(in clauses: [Int], of works: [Int]) -> Passage? {
        let time = AskedTimes(passage: passage).near(clauses)
        if case .none = time.kind { return nil }
        var frame = self
        frame.say(time, works, [:], Set(clauses))
        return frame.passage
    }

    /// What stands beside the request: why more time is needed.
    private func reasons(beside asking: [Int]) -> [Int] {
        passage.shared.filter {
            !asking.contains($0)
                && (!passage.hasFigure($0) || reading.clauses[$0].link == .reason || passage.affirms(.obstacle, $0)
                    || passage.affirms(.unwilling, $0) || passage.affirms(.lack, $0))
                && !reading.has(.receive, in: passage.range($0))
        }
    }

    /// Says the request with its day or length; asks for the day where none is clear or none lies after the deadline.
    private mutating func say(_ time: AskedTime, _ codes: [Int], _ slots: [String: JSON], _ clauses: Set<Int>) {
        var slots = slots
        switch time.kind {
        case .span(let name, let count): slots[name] = .int(count)
        case .day(let deadline):
            let late = codes.filter { code in reading.sight.work(code)?.deadline.map { deadline.date > $0 } ?? true }
            if late.count < codes.count { return passage.say(.ask("date", clauses)) }
            slots["to"] = .text(deadline.iso)
        case .months(let count):
            guard let work = codes.first.flatMap(reading.sight.work), let deadline = work.deadline else {
                return passage.say(.ask("work", clauses))
            }
            let resolution = reading.resolver.resolve(
                DateExpression(.more(.init(count, .month))), inForce: Deadline(date: deadline))
            guard let day = resolution.deadline else { return passage.say(.ask("date", clauses)) }
            slots["to"] = .text(day.iso)
        case .vague(let choices):
            let offers = choices.prefix(3).map { day in
                codes.map { Meaning("askExtension", slots.merging(["work": .int($0), "to": .text(day.iso)]) { $1 }) }
            }
            return passage.say(.ask("date", clauses, offers: offers))
        case .none: return passage.say(.ask("date", clauses))
        }
        passage.say("askExtension", slots, works: codes, clauses)
    }

    /// The open works that a new day would give more time.
    private func fitting(_ time: AskedTime) -> [Int] {
        guard case .day(let day) = time.kind else { return reading.open.map(\.code) }
        return reading.open.filter { $0.deadline.map { $0 < day.date } ?? false }.map(\.code)
    }

    private func asksForTime(_ clause: Int) -> Bool {
        let range = passage.range(clause)
        guard reading.clauses[clause].link != .condition else { return false }
        if goesOnAsking(clause) { return true }
        if let word = reading.affirmed(.moreTime, in: range) {
            if wishes(passage.span) || hasSpan(clause) || reading.matches(Self.deadline, in: range) != nil,
                reading.matches(Self.inTime, in: passage.span) == nil
            {
                return !reading.isNegated(at: word.lowerBound)
            }
            if reading.dates(in: passage.span).contains(where: {
                if case .refused = $0.resolution.outcome { true } else { false }
            }) {
                return true
            }
            // "Lớp dời sang thứ tư" moves a lesson, no deadline: only past the deadline is it a request.
            return reading.isAhead(passage.span) && !passage.has(.underWay, clause) && pastDeadline(clause)
        }
        if wishes(range), !passage.has(.absent, clause), !goes(range) { return pastDeadline(clause) || hasSpan(clause) }
        if passage.has(.late, clause) {
            return pastDeadline(clause) && !reading.dates(in: range).isEmpty
        }
        return false
    }

    /// "Xin gia hạn 14 thêm 2 ngày, 12 thêm 5 ngày": another work and its time after a request.
    private func goesOnAsking(_ clause: Int) -> Bool {
        guard clause > 0, !reading.codes(in: passage.range(clause)).isEmpty,
            reading.affirmed(.moreTime, in: passage.range(clause - 1)) != nil
                || reading.affirmed(.wish, in: passage.range(clause - 1)) != nil
                    && reading.isAhead(passage.range(clause - 1))
        else { return false }
        let says = reading.found.filter { passage.range(clause).contains($0.range.lowerBound) }
        return says.allSatisfy { [.wish, .moreTime, .toBecome].contains($0.senses.first) }
            && (hasSpan(clause) || pastDeadline(clause))
    }
    private static let both: WordPatterns = ["hai việc", "2 việc", "cả hai", "cả 2"]
    private static let deadline: WordPatterns = ["hạn"]
    private static let inTime: WordPatterns = ["trong hạn", "vẫn đúng hạn", "vẫn kịp"]

    /// A wish by its words, or "cho" with the speaker's own unit.
    private func wishes(_ range: Range<Int>) -> Bool {
        if reading.affirmed(.wish, in: range) != nil { return true }
        if givesWork(range) { return true }
        return reading.message.notes(in: range).contains { note in
            guard case .units(let units) = note.kind, units == [reading.sight.speaker.officer.unit],
                note.range.lowerBound > 0
            else { return false }
            return reading.tokens[note.range.lowerBound - 1].folded == "cho"
        }
    }

    /// "Xin đi …", "xin về …": of the speaker himself, no work is named.
    private func goes(_ range: Range<Int>) -> Bool {
        guard passage.segment.works.isEmpty, let wish = reading.affirmed(.wish, in: range),
            wish.upperBound < range.upperBound
        else { return false }
        return ["di", "ve", "nghi", "phep", "ra", "len"].contains(reading.tokens[wish.upperBound].folded)
    }

    /// "Cho 14 tới thứ tư tuần sau".
    private func givesWork(_ range: Range<Int>) -> Bool {
        reading.message.notes(in: range).contains { note in
            guard case .works(let codes, let how) = note.kind, how != "subject", note.range.lowerBound > 0 else {
                return false
            }
            return codes.allSatisfy(reading.isMine) && reading.tokens[note.range.lowerBound - 1].folded == "cho"
                && ["toi", "den", "sang", "qua", "them"].contains(
                    note.range.upperBound < reading.tokens.count ? reading.tokens[note.range.upperBound].folded : "")
        }
    }

    /// Whether a day in the clause, or in the one next to it, lies after the deadline of a work that may be meant.
    private func pastDeadline(_ clause: Int) -> Bool {
        let near = passage.segment.clauses.filter { abs($0 - clause) <= 1 }.map(passage.range)
        let candidates = passage.segment.works.isEmpty ? reading.open.map(\.code) : passage.segment.works
        return near.flatMap { reading.dates(in: $0) }.contains { found in
            if case .asked(.unclear, _) = found.resolution.outcome { return true }
            guard let day = found.resolution.deadline?.date else { return false }
            return candidates.compactMap { reading.sight.work($0)?.deadline }.contains { day > $0 }
        }
    }

    private func hasSpan(_ clause: Int) -> Bool {
        if case .span = AskedTimes(passage: passage).near([clause]).kind { true } else { false }
    }

    private func saysWho(_ clause: Int) -> Bool {
        passage.parties.party(in: passage.range(clause)) != nil
            && (passage.affirms(.unwilling, clause) || passage.affirms(.lack, clause)
                || passage.affirms(.obstacle, clause))
    }
}
