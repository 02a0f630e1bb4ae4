import Assignments
import Understanding
import VietnameseText

/// Where the rules and the reader with sight of the office both understand a message: what both make of it is done. Where they differ, what
/// is asked is answered as it is seen; what would change anything is done as it is seen, if it costs little, the model of acts does not doubt it,
/// and the rules would not do the same of another work, figure or day, ask or refuse; else it is said back first.
enum TwoReaders {
    /// Handles a message; false where what the rules make of it stands.
    static func handle(
        _ said: [Utterance], of utterances: [Utterance], heard: Turn, in turn: inout Turn
    ) throws -> Bool {
        guard SecondReading.isReadable(turn) else { return false }
        let wasAsked = heard.decision.dialogue.question != nil
        let isBare = utterances.contains(where: \.isBare) || said.contains(where: \.isBare) || said.isEmpty
        if isBare {
            if try beside(said, utterances, in: &turn) { return true }
            // "Thôi kệ, 23 để mai tính" turns nothing down where nothing was asked.
            guard !wasAsked, turn.situation.text.split(whereSeparator: \.isWhitespace).count > bare else {
                return false
            }
        }
        let said = said.filter { !$0.isBare }
        if !isBare, said.allSatisfy({ isCommand($0, wasAsked, in: turn) }) {
            if !wasAsked, SecondThoughts.areHeard(in: turn.situation.text), try sayBack(said, in: &turn) { return true }
            // What the guide promises is done as it stands there; what is brief and would not be done may have been misread.
            var done = turn
            try done.handleAll(said)
            let isPlain = said.contains { namesCodes(turn.situation.text, $0) || arrangements.contains($0.intent) }
            guard !wasAsked, !isPlain, done.leavesOpen(since: turn) else {
                turn = done
                return true
            }
        }
        let read = try Sighted(turn)
        turn.decision.considered = read.read
        // What the rules took for the answer to a question is one.
        guard !wasAsked || said == utterances else { return false }
        var second = read.turn
        guard try weigh(said, read, heard, in: &second) else { return false }
        second.decision.seen = read.read
        turn = second
        return true
    }

    /// How many words a question, a command, and a view by its name or what names its works by their codes, has at most to be one of the
    /// guide's and no more.
    private static let (question, brief, coded) = (4, 7, 13)
    /// How many words yes, no or a number has at most where nothing was asked.
    private static let bare = 3
    /// How the views of the guide begin.
    private static let views: Set<String> = [
        "tong hop", "bao cao", "so lieu", "viec cho", "viec cua", "viec den", "don vi",
    ]
    /// How a question begins that leans on the one before.
    private static let leaning = ["con", "the", "vay", "nhung", "chi"]
    /// What is said by a verb of its own, with one name.
    private static let arrangements: Set<Intent> = [.handOver, .roundClose]
    /// What arranges something for a time, as the reader with sight calls it.
    private static let arranging: Set<String> = [
        "absence", "standIn", "delegate", "openRound", "extendRound", "remindMe",
    ]

    /// Says back what would change anything; false where nothing would.
    private static func sayBack(_ said: [Utterance], in turn: inout Turn) throws -> Bool {
        let parts = try said.map { try ReadingPart($0, on: turn) }.filter(\.changes)
        guard !parts.isEmpty else { return false }
        try ReadBack.handle(
            parts.map(\.utterance), leavesRest: false, forbidden: [], otherwise: [], in: &turn)
        return true
    }

    /// Whether a message is a command or a question as the guide has it and no more: what the guide promises is done as it stands there.
    private static func isCommand(_ utterance: Utterance, _ wasAsked: Bool, in turn: Turn) -> Bool {
        let text = turn.situation.text
        guard let statement = utterance.statement, !text.contains("://") else { return false }
        let words = text.split(whereSeparator: \.isWhitespace).map { Folded.words(String($0)) }
        // What is only a remark may be more than that.
        if statement.intent == .note, utterance.codes.count < 2, words.count > 3 { return false }
        if namesCodes(text, utterance), words.count <= coded {
            // Of one work one thing may be asked.
            return statement.intent != .show || utterance.codes.count != 1 || words.count < 3
        }
        guard statement.doubt == nil else { return false }
        if arrangements.contains(statement.intent) { return true }
        if statement.intent == .show { return words.count < 3 }
        if statement.intent == .remindMe { return false }
        if statement.intent == .assign {
            // An order by its labels says what the other reader does not look for.
            let order = statement.typed(GiveWork.Slots.self).order
            return GiveWork.missing(in: order, turn).isEmpty
                || [.people, .deadline].allSatisfy(order.says)
                    && [.responsibility, .process, .authority].contains(where: order.says)
        }
        return isBrief(statement, words, wasAsked)
    }

    /// Whether a message names its works by their codes.
    private static func namesCodes(_ text: String, _ utterance: Utterance) -> Bool {
        let marks = utterance.codes.isEmpty ? "#" : "#Vv"
        return text.split(whereSeparator: \.isWhitespace).contains { word in
            word.first.map(marks.contains) == true && word.contains(where: \.isNumber)
        }
    }

    private static func isBrief(_ statement: AnyStatement, _ words: [String], _ wasAsked: Bool) -> Bool {
        let head = words.prefix(2).joined(separator: " ")
        if views.contains(head) { return words.count <= coded }
        // "Còn Đống Đa?" goes on with what was asked before; to a question few words are an answer.
        if leaning.contains(where: { head.hasPrefix($0 + " ") }) || wasAsked && statement.intent.has(.asks) {
            return false
        }
        // Whom a word means, and which of his works, is seen.
        if statement.intent == .urge { return false }
        return words.count <= (statement.intent.has(.asks) ? question : brief)
    }

    /// "Nhận luôn nè", "thôi cho chạy lại đi" of what was just spoken of: what answers nothing that was asked may still say something.
    private static func beside(_ said: [Utterance], _ utterances: [Utterance], in turn: inout Turn) throws -> Bool {
        guard said.first?.isPolite == true, said == utterances, turn.situation.heard.told != nil else { return false }
        let read = try Sighted(turn)
        turn.decision.considered = read.read
        guard !read.meanings.isEmpty, read.asks.isEmpty else { return false }
        var second = read.turn
        guard try SecondReading.handle(read, said, in: &second) else { return false }
        second.decision.seen = read.read
        turn = second
        return true
    }

    private static func weigh(_ said: [Utterance], _ read: Sighted, _ heard: Turn, in turn: inout Turn) throws -> Bool {
        let rules = try said.map { try ReadingPart($0, on: turn) }
        // What is arranged for a time is that, unless it is seen to be another time or person.
        let isArranged =
            !said.isEmpty && said.allSatisfy { $0.intent.has(.arranges) } && !rules.contains(where: \.isOpen)
        guard !rules.contains(where: \.isOvertaken),
            !isArranged || read.meanings.contains(where: { arranging.contains($0.name) })
        else { return false }
        guard let others = try read.utterances(heard: heard), !read.meanings.isEmpty else {
            if read.meanings.isEmpty, rules.allSatisfy(\.isOfSeveral) {
                if read.asks == ["person"] { return try SecondReading.ask(read, said, in: &turn) }
                // A unit is chased for whatever it has.
                if rules.allSatisfy(\.isOfUnit) { return false }
            }
            return rules.contains(where: \.changes)
                ? try sayBack(rules, leavesRest: !read.meanings.isEmpty || !read.asks.isEmpty, in: &turn)
                : try answer(said, rules, read, in: &turn)
        }
        // A figure or words left over may be in what the rules keep as a remark.
        let leavesRest = read.asks.contains { ["date", "person", "work"].contains($0) }
        if try said.count > 1 && read.notYet.isEmpty && !leavesRest && areAlike(said, others, in: turn) { return false }
        let readings = TwoReadings(sight: try others.map { try ReadingPart($0, on: turn) }, rules: rules)
        // Words that only the rules keep stay a remark beside what both do.
        if read.notYet.isEmpty, readings.bySight.isEmpty, !readings.isDetailed, !leavesRest,
            readings.byRules.allSatisfy(\.isRest)
        {
            return false
        }
        // A number that the rules take for the code of another's work may be that: nothing is done of it at once.
        if read.notYet.isEmpty, read.asks.isEmpty, readings.isRefusedByRulesAlone, !read.isDoneAtOnce {
            return try SecondReading.handle(read, said, in: &turn)
        }
        guard rules.contains(where: \.changes) else { return try answer(said, rules, read, in: &turn) }
        // The model knows acts, no figures and no days: where the readers differ in these, its vote does not count.
        if read.isDoneAtOnce, readings.bySight.contains(where: \.changes), !readings.conflict {
            return try SecondReading.handle(read, said, in: &turn)
        }
        for (meaning, sentence) in read.notYet {
            turn.decision.notYet.append(meaning.act)
            turn.answerPrivately(Phrase(sentence))
        }
        try combine(readings, leavesRest: readings.bySight.isEmpty ? leavesRest : !read.asks.isEmpty, in: &turn)
        return true
    }

    /// Whether the same would come of both, each taken as a whole: a part may take its work from the one before.
    private static func areAlike(_ rules: [Utterance], _ others: [Utterance], in turn: Turn) throws -> Bool {
        let both = try [rules, others].map { try ReadingPart.acts(of: $0, on: turn) }
        return both[0] == both[1] && both[0] != nil
    }

    /// Where the rules would change nothing, what is seen counts; where nothing is seen and they only ask, there is nothing to ask.
    private static func answer(
        _ said: [Utterance], _ rules: [ReadingPart], _ read: Sighted, in turn: inout Turn
    ) throws -> Bool {
        // A unit that only the rules know by such a name.
        let places = ["scope", "compare", "work"]
        let losesUnit =
            rules.contains(where: \.isOfUnit) && !read.meanings.isEmpty
            && !read.meanings.contains { meaning in places.contains(where: meaning.says) }
        let seen = try read.order()
        // What is refused is refused in the words of the rules, unless it is an order that they did not take for one, or a question, of which
        // what is seen may be nearer to what may be told.
        let isRefused = rules.contains { $0.isRefused && !$0.utterance.intent.has(.asks) }
        guard !losesUnit, seen?.isSaidBack == true || !isRefused else { return false }
        // What is answered whole by the rules stays so where the other reader has left something over.
        if !read.asks.isEmpty, !rules.isEmpty, !rules.contains(where: \.isOpenOrUnread) { return false }
        // An order of which more is found by the rules, or of which they know what to choose from.
        if let seen, !seen.isSaidBack, rules.count == 1, rules[0].utterance.intent == .assign,
            rules[0].isSaidBack || rules[0].offers
        {
            return false
        }
        guard read.meanings.isEmpty else { return try SecondReading.handle(read, said, in: &turn) }
        // An order is said back.
        guard read.asks.isEmpty, rules.allSatisfy({ $0.isOpenOrUnread && !$0.utterance.intent.has(.asks) }),
            !rules.contains(where: { $0.utterance.intent == .assign })
        else {
            return false
        }
        SecondReading.say(.heardNothing, said, in: &turn)
        return true
    }

    /// What only the rules would change is said back.
    private static func sayBack(_ rules: [ReadingPart], leavesRest: Bool, in turn: inout Turn) throws -> Bool {
        let parts = rules.filter(\.asksForAWord)
        guard parts.contains(where: \.changes) else { return false }
        try ReadBack.handle(
            parts.map(\.utterance), leavesRest: leavesRest, forbidden: [], otherwise: [], in: &turn)
        return true
    }

    /// Does what both read, and says back the rest: as it is seen, the rules' way of it as the second choice. What the rules would ask about
    /// or refuse is asked about or refused; a remark of theirs is the second choice where there is no other.
    private static func combine(_ readings: TwoReadings, leavesRest: Bool, in turn: inout Turn) throws {
        let left = readings.byRules.filter(\.asksForAWord)
        for part in readings.both { try turn.handle(part.utterance) }
        guard !readings.bySight.isEmpty || !left.isEmpty else {
            for part in readings.byRules where part.isRest { try turn.handle(part.utterance) }
            if leavesRest { turn.answerPrivately(Phrase(.heardRest)) }
            return
        }
        let isSeen = readings.bySight.contains(where: \.changes) || left.isEmpty
        let first = isSeen ? readings.bySight : left
        var second = isSeen ? left.filter(\.changes) : readings.bySight
        if second.isEmpty { second = readings.byRules.filter(\.isRest) }
        try ReadBack.handle(
            first.map(\.utterance), leavesRest: leavesRest, forbidden: [], otherwise: second.map(\.utterance), in: &turn
        )
    }
}

extension Turn {
    /// Whether, since an earlier state of it, anything was refused, or asked that no number answers.
    fileprivate func leavesOpen(since before: Turn) -> Bool {
        decision.outcomes.dropFirst(before.decision.outcomes.count).contains { outcome in
            outcome.refused != nil && !outcome.utterance.intent.has(.asks)
                || outcome.ask != nil && decision.dialogue.question?.choices.isEmpty ?? true
        }
    }
}

extension Utterance {
    /// Whether it means something only by what was said before.
    fileprivate var isBare: Bool { if case .answer = self { true } else { false } }

    /// Whether it is a weak assent, a no or the wish for more, by which nothing is decided.
    fileprivate var isPolite: Bool {
        switch self {
        case .answer(.yes(.weak)), .answer(.no), .answer(.more): true
        case .answer, .command, .question, .talk, .unclear: false
        }
    }
}
