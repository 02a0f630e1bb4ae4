import Assignments
import CivilCalendar
import Foundation
import VietnameseText

/// What of a work in force a sentence changes: each part of it may change another thing.
struct Amending {
    let sentence: OrderSentence
    private var reading: OrderReading { sentence.reading }
    private var tokens: [Token] { sentence.tokens }
    private var range: Range<Int> { sentence.range }

    /// The changes but for the deadline.
    func slots() -> [String: JSON] {
        var slots: [String: JSON] = [:]
        for part in parts {
            if reading.affirmed(.rename, in: part) == nil, let text = content(part) {
                slots["text"] = .text(text)
                continue
            }
            if let product = product(part) { slots["product"] = .text(product) }
            if let word = urgency(part) { slots["urgency"] = .text(word) }
            if let figure = target(part) { slots["target"] = .int(figure) }
            if let helpers = helpers(part) { slots["with"] = .list(helpers.map { .text($0) }) }
            if let lead = lead(part) { slots["lead"] = .text(lead) }
        }
        if slots["target"] != nil, let figure = lastFigure { slots["target"] = .int(figure) }
        return slots
    }

    /// "chỉ tiêu 90 cao quá, hạ còn 80": the figure of a later part that changes it.
    private var lastFigure: Int? {
        guard let first = parts.firstIndex(where: { reading.affirmed(.target, in: $0) != nil }) else { return nil }
        return parts[(first + 1)...].compactMap { part -> Int? in
            guard let word = reading.affirmed(.change, in: part), reading.dateNotes(in: part).isEmpty else {
                return nil
            }
            return reading.message.notes(in: span(word.lowerBound, part.upperBound)).compactMap { note -> Int? in
                guard case .figure(let figure) = note.kind, !figure.isPercent, !figure.isRough else { return nil }
                return figure.value.counted
            }.last
        }.last
    }

    /// The parts that speak of a deadline or of more time.
    var dated: [Range<Int>] {
        parts.filter { part in
            [OrderSense.deadline, .moreTime].contains { reading.affirmed($0, in: part) != nil }
                || reading.affirmed(.change, in: part) != nil && !reading.dateNotes(in: part).isEmpty
        }
    }

    /// The sentence, cut where another thing of the work is named.
    private var parts: [Range<Int>] {
        var starts = [range.lowerBound]
        for index in range.dropFirst() where opensPart(index) { starts.append(index) }
        return starts.indices.map { span(starts[$0], $0 + 1 < starts.count ? starts[$0 + 1] : range.upperBound) }
    }
    private func opensPart(_ index: Int) -> Bool {
        let isStart = reading.base.clause(at: index)?.range.lowerBound == index
        guard isStart || ["va", "voi", "roi"].contains(tokens[index].folded), !reading.isQuoted(index) else {
            return false
        }
        let from = isStart ? index : index + 1
        return span(from, min(range.upperBound, from + 3)).contains { place in
            Self.things.contains { OrderLexicon.end($0, tokens, at: place, isMarked: reading.isMarked) != nil }
                && span(from, place).allSatisfy(reading.isLight)
        }
    }
    private static let things: [OrderSense] = [
        .deadline, .rename, .target, .addWith, .priority, .moreTime, .content, .change, .leadLabel,
    ]

    // MARK: Things

    /// "nội dung sửa thành: …", "bổ sung vào #14: …", "ghi rõ vào nội dung".
    private func content(_ part: Range<Int>) -> String? {
        let isOfContent = reading.affirmed(.content, in: part) != nil
        let isAdding = Self.adding.contains { reading.opens($0, part) != nil }
        guard isOfContent || isAdding,
            isAdding || reading.has(.change, in: part) || reading.has(.fill, in: part)
                || reading.has(.addWith, in: part)
        else { return nil }
        if let colon = part.first(where: { tokens[$0].isSign(":") }) {
            let words = reading.words(span(colon + 1, range.upperBound))
            return words.split(separator: " ").count > 1 ? words : nil
        }
        guard isOfContent, part == parts.last, parts.count > 1, reading.first(.rename, in: part) == nil else {
            return nil
        }
        return reading.words(span(range.lowerBound, part.lowerBound))
    }
    private static let adding: [OrderSense] = [.addWith]

    private func product(_ part: Range<Int>) -> String? {
        guard let head = reading.affirmed(.rename, in: part) else { return nil }
        if let quote = part.first(where: { ["\"", "“", "«"].contains(tokens[$0].text) }) {
            let end = part.last { ["\"", "”", "»"].contains(tokens[$0].text) && $0 > quote } ?? part.upperBound
            return reading.words(span(quote + 1, end)).trimmingQuotes
        }
        if let colon = part.first(where: { tokens[$0].isSign(":") && $0 >= head.upperBound }) {
            return reading.words(span(colon + 1, part.upperBound))
        }
        let fills = reading.ranges(.fill, in: span(head.upperBound, part.upperBound))
        guard let first = fills.first else { return nil }
        let last = fills.dropFirst().reduce(first) { $1.lowerBound <= $0.upperBound + 1 ? $1 : $0 }
        let clause = reading.base.clause(at: last.lowerBound)?.range.upperBound ?? part.upperBound
        let words = reading.words(span(last.upperBound, min(part.upperBound, max(clause, last.upperBound))))
        return words.isEmpty ? nil : words
    }

    private func urgency(_ part: Range<Int>) -> String? {
        guard let word = reading.affirmed(.priority, in: part), reading.dateNotes(in: part).isEmpty else { return nil }
        // "ưu tiên Phúc Xá": what comes first within a work, no mark of urgency.
        if tokens[word.lowerBound].folded == "uu", word.count == 2, word.upperBound < part.upperBound,
            !reading.isLight(word.upperBound), !Self.degrees.contains(tokens[word.upperBound])
        {
            return nil
        }
        let called = part.last { ["hoa", "thuong"].contains(tokens[$0].folded) } ?? word.lowerBound
        return reading.urgency(span(called, called + 1))
    }

    private static let degrees: WordSet = ["so", "cao", "hang", "khan", "hoa", "thuong", "viec", "nhat"]

    private func target(_ part: Range<Int>) -> Int? {
        guard let head = reading.affirmed(.target, in: part) ?? counted(part),
            reading.has(.change, in: part) || !reading.has(.deadline, in: part)
        else { return nil }
        return reading.message.notes(in: span(head.lowerBound, part.upperBound)).compactMap { note -> Int? in
            if case .figure(let figure) = note.kind, !figure.isPercent, !figure.isRough {
                figure.value.counted
            } else {
                nil
            }
        }.last
    }

    /// "nhà trọ Long Biên giảm còn 85 cơ sở": a change to so many of what the work counts.
    private func counted(_ part: Range<Int>) -> Range<Int>? {
        guard
            let word = reading.ranges(.change, in: part).first(where: { Self.moving.contains(tokens[$0.lowerBound]) }),
            !reading.base.isNegated(at: word.lowerBound), !reading.isQuestion(part),
            case .works(let codes) = reading.target(in: range, where: \.state.isOpen),
            let unit = codes.first.flatMap(reading.sight.work)?.unitOfCount, codes.count == 1
        else { return nil }
        let isCounted = reading.message.notes(in: span(word.upperBound, part.upperBound)).contains { note in
            if case .figure(let figure) = note.kind {
                figure.unit.map { Folding.fold($0) } == Folding.fold(unit)
            } else {
                false
            }
        }
        return isCounted && reading.dateNotes(in: part).isEmpty ? word : nil
    }
    private static let moving: WordSet = ["giam", "ha", "nang", "tang", "rut"]

    /// "thêm X phối hợp", "đưa X vào cùng làm".
    private func helpers(_ part: Range<Int>) -> [String]? {
        guard let head = reading.affirmed(.addWith, in: part) else { return nil }
        let parties = reading.row(reading.parties(in: span(head.upperBound, part.upperBound)))
        let names = parties.flatMap(reading.names)
        guard let first = parties.first, let last = parties.last, !names.isEmpty,
            span(head.upperBound, first.range.lowerBound).allSatisfy({ reading.isLight($0) || reading.isTitle($0) }),
            reading.has(.with, in: part) || Self.into.match(tokens, at: last.range.upperBound) != nil
        else { return nil }
        return names
    }
    private static let into: WordPatterns = ["vào", "cho", "làm"]

    /// "đổi đơn vị chủ trì sang X", "thay X bằng Y", "để X chủ trì".
    private func lead(_ part: Range<Int>) -> String? {
        let isOfLead = reading.affirmed(.leadLabel, in: part) != nil && reading.has(.change, in: part)
        let after = reading.parties(in: part).filter { party in
            guard case .unit = party.kind else { return false }
            var index = party.range.lowerBound - 1
            while index > part.lowerBound, reading.isTitle(index) { index -= 1 }
            return index >= part.lowerBound && Self.toward.contains(tokens[index])
        }
        if isOfLead { return (after.last ?? leading(part)).flatMap { reading.names($0).first } }
        guard let replaced = reading.opens(.change, part), tokens[replaced.lowerBound].folded == "thay",
            let last = after.last, reading.parties(in: part).count > 1,
            tokens[last.range.lowerBound - 1].folded == "bang"
        else { return nil }
        return reading.names(last).first
    }
    /// "không để X nữa mà Y đứng ra": who leads now, by the word after the name.
    private func leading(_ part: Range<Int>) -> Party? {
        reading.parties(in: part).last { party in
            guard case .unit = party.kind else { return false }
            return Self.takingOver.match(tokens, at: party.range.upperBound) != nil
        }
    }
    private static let takingOver: WordPatterns = ["đứng ra", "chủ trì", "làm", "phụ trách", "nhận", "lo", "đảm nhận"]
    private static let toward: WordSet = ["thanh", "sang", "cho", "la", "bang", "qua", "ve"]
}

extension String {
    /// Without the marks of quotation at its ends.
    var trimmingQuotes: String { trimmingCharacters(in: ["\"", "“", "”", "«", "»", ".", " "]) }
}
