import Assignments
import CivilCalendar
import Foundation
import VietnameseText

extension OrderFrames {
    /// Pausing, going on, cancelling, opening again.
    func state() -> Proposal? {
        let kinds: [(OrderSense, String, (Sight.Work) -> Bool)] = [
            (.reopen, "reopen", { [.completed, .cancelled].contains($0.state) }),
            (.pause, "pause", { $0.state.isOpen }),
            (.cancel, "cancel", { $0.state.isOpen || $0.state == .draft }),
            (.resume, "resume", { $0.state == .paused }),
        ]
        for (sense, name, fits) in kinds {
            guard let head = affirmed(sense), isHead(head) else { continue }
            let target = reading.target(in: clause(head), where: fits)
            let wider = target == .none ? reading.target(in: range, where: fits) : target
            if case .works(let codes) = wider {
                // "quận tiếp tục chỉ đạo": nothing that was paused goes on.
                if name == "resume", !codes.contains(where: { sight.work($0).map(fits) ?? false }),
                    reading.opens(sense, range) == nil || !sight.speaker.holds(.chair)
                {
                    continue
                }
                if ["reopen", "resume"].contains(name), !codes.allSatisfy({ sight.work($0).map(fits) ?? false }) {
                    return refused(name, codes.first)
                }
                return act(name, wider, reason(head))
            }
            if name == "resume" { continue }
            if wider == .none, reading.opens(sense, clause(head)) == nil || head.count + 3 < clause(head).count {
                continue
            }
            return act(name, wider)
        }
        return nil
    }

    /// Whether a word is what its clause does: nothing but the work, a party or light words before it, or the end of it.
    func isHead(_ head: Range<Int>) -> Bool {
        let before = span(clause(head).lowerBound, head.lowerBound)
        return before.allSatisfy { index in
            reading.isLight(index) || Self.workWords.contains(tokens[index]) || tokens[index].code != nil
                || reading.message.notes.contains { note in
                    switch note.kind {
                    case .works, .units, .people, .group: note.range.contains(index)
                    default: false
                    }
                }
        }
    }
    static let workWords: WordSet = [
        "viec", "nhiem", "vu", "so", "cua", "tam", "cho", "ca", "hai", "nay", "do", "han", "muc", "phan", "bot", "ma",
        "thoi", "gio", "tu", "quyet", "dinh", "tien", "do", "ket", "qua", "danh", "sach", "nhat", "tri", "dong", "y",
        "het", "nhung", "gi", "lan", "de", "nghi", "nho", "xin",
    ]

    /// Changes of a work in force: its deadline, target, product, urgency, those beside.
    func amend() -> Proposal? {
        guard !isGiving, !isUpwards else { return nil }
        let target = reading.target(in: range, where: { $0.state.isOpen || $0.state == .draft })
        guard target != .none else { return nil }
        let amending = Amending(frames: self)
        var slots = amending.slots()
        guard !slots.isEmpty else { return newDeadline(target) }
        if slots["text"] == nil, case .works(let codes) = target, let code = codes.first, let work = sight.work(code),
            let part = amending.dated.first(where: { !reading.dateNotes(in: $0).isEmpty }),
            let due = OrderFrames(reading: reading, range: part).newDate(work)
        {
            slots["due"] = .text(due.iso)
        }
        return act("amend", target, slots, score: 93)
    }

    /// Whether the sentence gives work to somebody: then nothing in force is changed.
    private var isGiving: Bool {
        guard let give = reading.opens(.give, range) else { return false }
        return reading.parties(in: span(give.upperBound, range.upperBound)).contains {
            $0.range.lowerBound - give.upperBound <= 3
        }
    }

    /// "#12 hạn 25/5 nhé": a deadline of a work and its day.
    private var isSet: Bool {
        guard let head = affirmed(.deadline), !reading.codes(in: range).isEmpty, !reading.isQuestion(range) else {
            return false
        }
        return reading.dateNotes(in: range).contains { note in
            note.range.lowerBound >= head.upperBound
                && span(head.upperBound, note.range.lowerBound).allSatisfy {
                    reading.isLight($0) || Self.setting.contains(tokens[$0])
                }
        }
    }
    /// "còn 17 ngày" changes nothing.
    private static let coming: WordSet = ["con", "thanh", "xuong"]
    private static let setting: WordSet = ["de", "den", "toi", "moi", "ngay", "vao", "truoc"]

    private func newDeadline(_ target: Target) -> Proposal? {
        guard
            has(.deadline) && has(.change) || has(.moreTime)
                || !reading.dateNotes(in: range).isEmpty
                    && affirmed(.change).map({ isHead($0) && !Self.coming.contains(tokens[$0.lowerBound]) }) ?? false
                || isSet
        else { return nil }
        guard case .works(let codes) = target else {
            return reading.dateNotes(in: range).isEmpty ? nil : act("amend", target)
        }
        let dates = codes.map { code in sight.work(code).flatMap(newDate) }
        if hasStranger(codes), !reading.dateNotes(in: range).isEmpty { return ask("work", "a work and another unit") }
        guard dates.allSatisfy({ $0 != nil }) else {
            return has(.deadline) && has(.change) || has(.moreTime)
                ? (OrderRights(sight).refusal("amend", codes.first).map { done([$0], 94, "not allowed") }
                    ?? ask("date", "another deadline")) : nil
        }
        if let refused = OrderRights(sight).refusal("amend", codes.first) {
            return done([refused], 94, "not allowed: amend")
        }
        let acts = zip(codes, dates).map { code, date in
            let isAsked = sight.work(code)?.demands.contains(.deadline) ?? false
            let slots: [String: JSON] = ["work": .int(code), isAsked ? "to" : "due": .text(date?.iso ?? "")]
            return isAsked
                ? Meaning("grant", slots.merging(["what": .text("extension")]) { $1 }) : Meaning("amend", slots)
        }
        return done(acts, 90, "another deadline")
    }

    /// "Chuyển #12 cho Hùng", "bàn giao hết việc của Lan cho Hùng".
    func handOver() -> Proposal? {
        guard let head = affirmed(.handOver), isHead(head) else { return nil }
        let parties = reading.parties(in: span(head.upperBound, range.upperBound))
        guard let to = parties.last(where: { isAfterFor($0) }) else { return nil }
        guard let name = reading.names(to).first else { return ask("person", "handing over to whom") }
        let before = span(head.upperBound, to.range.lowerBound)
        if has(.allWork), let from = reading.parties(in: before).first, let owner = reading.names(from).first {
            return done(
                [Meaning("handOver", ["allOf": .text(owner), "to": .text(name)].merging(reason(to.range)) { $1 })], 84,
                "hand over all")
        }
        var target = reading.target(in: span(range.lowerBound, to.range.lowerBound), where: \.state.isOpen)
        if target == .none { target = reading.before(range, where: \.state.isOpen) }
        guard target != .none else { return nil }
        guard case .person = to.kind else {
            return act("amend", target, ["lead": .text(name)], score: 80)
        }
        return act("handOver", target, ["to": .text(name)].merging(reason(to.range)) { $1 }, score: 93)
    }

    /// Whether "cho" or "sang" stands before a party.
    private func isAfterFor(_ party: Party) -> Bool {
        var index = party.range.lowerBound - 1
        while index > range.lowerBound, reading.isTitle(index) { index -= 1 }
        return index >= range.lowerBound && Self.to.contains(tokens[index])
    }
    private static let to: WordSet = ["cho", "sang", "qua", "ve"]
}

extension String {
    /// Without the marks of quotation at its ends.
    var trimmingQuotes: String { trimmingCharacters(in: ["\"", "“", "”", "«", "»", ".", " "]) }
}
