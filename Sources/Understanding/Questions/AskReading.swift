import Assignments
import VietnameseText

/// Reads the sentences of a message one after the other, with what each leaves to those before it and to what was said before.
struct AskReading {
    private let message: Message
    private let sight: Sight
    private let sentences: [Range<Int>]
    /// Whether an answer is waited for: then only what is plainly a question is one.
    private let isAwaited: Bool
    /// Whether any part of several wants to be shown something.
    private let isAsked: Bool
    /// What was asked last, and what a sentence before a question said.
    private var last: Asked?
    private var context: Asked?

    init(_ message: Message, _ sight: Sight) {
        (self.message, self.sight) = (message, sight)
        isAwaited = !sight.expects.isEmpty
        sentences = AskSentences.split(message).flatMap { AskParts.of($0, message, sight) }
        isAsked =
            sentences.count > 1
            && sentences.contains {
                let part = AskCollector(message, $0, sight).asked
                return part.requests || part.makes && !part.forms.isEmpty
            }
    }

    mutating func proposals() -> [Proposal] {
        var proposals: [Proposal] = []
        for range in sentences where !AskOrders.isOrder(message, range) {
            if let proposal = proposal(range) { proposals.append(proposal) }
        }
        return proposals
    }

    private mutating func proposal(_ range: Range<Int>) -> Proposal? {
        let (read, clause) = reading(range)
        if last == nil, !isAwaited || read.hasMark || AskFollow.isPaper(sight),
            let again = AskFollow(read, clause, sight).proposal
        {
            return again
        }
        guard var asked = asked(read, clause, range) else { return nil }
        if let more = context, !asked.hasContent || asked.subjects.isEmpty && asked.units.isEmpty { asked.join(more) }
        context = nil
        if !asked.hasContent, last != nil { return nil }
        // "… nào đã xong, … nào chưa": those of whom it is not so.
        if asked.isOnlyDenied, let before = last, let denied = before.predicates.last?.denied {
            asked.predicates = [denied]
            (asked.planCodes, asked.topic, asked.days) = (before.planCodes, before.topic, before.days)
        }
        last = asked
        return AskAnswer.proposal(asked, clause, sight)
    }

    /// A sentence that asks; nil, and kept as what it says, for any other.
    private mutating func asked(_ read: Asked, _ clause: AskClause, _ range: Range<Int>) -> Asked? {
        var asked = read
        let likely = likelihoods(range)
        if AskDialogue.isEllipsis(asked, clause), let before = last {
            asked = AskDialogue.continued(before, asked)
        } else {
            AskHints(likelihoods: likely).complete(&asked)
        }
        // "Biên bản Đống Đa, rồi tiến độ Tây Hồ, đưa tôi xem": all of it is to be shown.
        if isAsked, !asked.asks,
            !asked.forms.isEmpty || asked.hasContent && AskParts.goesOn(range, message)
                || asked.hasContent && last == nil && sentences.count > 1 && isJoined(range)
        {
            asked.requests = true
        }
        // "Báo cáo cuối cùng của chiến dịch, thêm một phụ lục …".
        if !asked.forms.isEmpty, let before = last, !before.forms.isEmpty { asked.requests = true }
        // "Đang phối hợp việc nào, hạn khi nào": of what is listed the deadline is said anyway.
        if let before = last, AskParts.goesOn(range, message), asked.isPartOnly, before.codes.isEmpty, !before.asksOfOne
        {
            return nil
        }
        // "Tây Hồ thế nào rồi, nhận việc chưa": said with how it stands.
        if let before = last, AskParts.goesOn(range, message), before.measures == ["figures"],
            before.whs.contains(.how),
            asked.isYesNo, asked.units == before.units, !asked.units.isEmpty, asked.subjects.isEmpty,
            asked.facets.isEmpty
        {
            return nil
        }
        if isAwaited, !asked.hasMark, asked.whs.isEmpty, !asked.isOther { return nil }
        if AskMood.isPlea(asked, message, range, sight) { return nil }
        guard
            asked.asks || AskMood.isRequest(asked, clause, clause.range, sight, isWhole: sentences.count == 1)
                || asked.hasContent && AskHints(likelihoods: likely).isQuestion
        else {
            if sight.isLeader, asked.hasContent { context = asked }
            return nil
        }
        if !asked.asks { asked.requests = true }
        return asked
    }

    private func likelihoods(_ range: Range<Int>) -> ActLikelihoods {
        ActLikelihoods(message.tokens[range], sight)
    }

    /// Whether what follows a part is of the same sentence.
    private func isJoined(_ range: Range<Int>) -> Bool {
        message.tokens.indices.contains(range.upperBound)
            && ![".", "?", "!", ";", "…"].contains(message.tokens[range.upperBound].text)
            && message.tokens[range.upperBound].kind != .lineBreak
    }

    /// What one sentence says, with its mark, and with what it leaves to the clause before it.
    private func reading(_ range: Range<Int>) -> (Asked, AskClause) {
        let said = AskSentences.withoutPurpose(range, message)
        let collector = AskCollector(message, said, sight)
        var asked = collector.asked
        asked.covers.formUnion(range.lowerBound..<said.lowerBound)
        asked.covers.formUnion(said.upperBound..<range.upperBound)
        let isSigned = message.tokens.indices.contains(range.upperBound) && message.tokens[range.upperBound].isSign("?")
        asked.hasMark = isSigned || AskWhole(clause: collector.clause).endsAsking(asked)
        if asked.hasMark {
            if isSigned { asked.covers.insert(range.upperBound) }
            // A question without a word that asks is answered by yes or no.
            if asked.whs.isEmpty, !asked.requests { asked.isYesNo = true }
        }
        if asked.units.isEmpty, asked.scope.isEmpty, asked.codes.isEmpty, asked.topic == nil, asked.planCodes.isEmpty,
            !asked.isOwnUnit, let before = last, AskParts.goesOn(range, message)
        {
            asked.isOwnUnit = before.isOwnUnit
            (asked.units, asked.scope, asked.codes, asked.topic, asked.planCodes, asked.people) = (
                before.units, before.scope, before.codes, before.topic, before.planCodes,
                asked.people.isEmpty ? before.people : asked.people
            )
        } else if asked.units.isEmpty, asked.codes.isEmpty, asked.scope.isEmpty, asked.facets.contains(.result),
            let before = last, AskParts.goesOn(range, message)
        {
            // "Thanh Trì xong chưa, biên bản đâu".
            asked.units = before.units
        }
        AskSecond(clause: collector.clause, sight: sight).go(on: last, &asked)
        // "Từ đầu năm …": days at the head of a sentence are those of all its parts.
        if asked.days.isEmpty, let before = last,
            before.opensWithDays || !before.forms.isEmpty && !asked.forms.isEmpty, AskParts.goesOn(range, message)
        {
            (asked.days, asked.opensWithDays) = (before.days, true)
        }
        return (asked, collector.clause)
    }
}
