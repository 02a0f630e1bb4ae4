import Assignments
import VietnameseText

/// What no other frame makes of a sentence of a leader, where the model of acts is sure what it is. Its work, its parties, its day and its reason
/// are found as by the frames; since the model alone has named the act, it is said back first.
struct LikelyOrderFrame: OrderFrame {
    let sentence: OrderSentence
    private let likelihoods: ActLikelihoods

    init(sentence: OrderSentence) {
        self.sentence = sentence
        likelihoods = ActLikelihoods(sentence.tokens[sentence.range], sentence.sight)
    }

    /// How likely the act must be.
    private static let likely = 0.6
    /// How likely something must be that nothing is done of yet: it is said so at once.
    private static let sure = 0.8
    /// Below every frame that knows its words.
    private static let score = 64

    func proposal() -> Proposal? {
        guard range.count > 1, let (act, value) = named, let read = read(act, value), read.asks.isEmpty else {
            return nil
        }
        var guess = read
        guess.score = Self.score
        guess.isGuess = !Self.told.contains(act)
        guess.reason = "likely " + act
        return guess
    }

    /// The same where another frame has read acts that are unlikely, and this one is hardly to be doubted.
    func proposal(insteadOf other: Proposal) -> Proposal? {
        guard !other.acts.isEmpty, let (act, value) = named, value >= Self.sure,
            !other.acts.contains(where: { $0.name == act })
        else { return nil }
        guard other.acts.allSatisfy({ likelihoods[$0.name] < Self.unlikely }), var read = proposal() else { return nil }
        read.score = max(read.score, other.score)
        return read
    }
    /// Less than this is unlikely.
    private static let unlikely = 0.1

    /// The likeliest act of the words, where it is likely enough.
    private var named: (act: String, value: Double)? {
        likelihoods.all.first.flatMap { $0.value >= Self.likely ? ($0.act, $0.value) : nil }
    }

    private static let told: Set<String> = ["instruct", "praise", "criticise", "lesson", "broadcast"]

    private func read(_ act: String, _ value: Double) -> Proposal? {
        if Self.told.contains(act) { return value >= Self.sure ? tell(act) : nil }
        switch act {
        case "urge": return onWorks(act, where: \.state.awaitsOfficer)
        case "confirm": return onWorks(act, waiting: true) { $0.state == .submitted }
        case "return":
            return onWorks(act, ["reason": .text(reading.words(range))], waiting: true) { $0.state == .submitted }
        case "grant", "refuse": return decide(act)
        case "pause": return onWorks(act, reason, where: \.state.isOpen)
        case "cancel": return onWorks(act, reason) { $0.state.isOpen || $0.state == .draft }
        case "resume": return onWorks(act, reason) { $0.state == .paused }
        case "reopen": return onWorks(act, reason) { [.completed, .cancelled].contains($0.state) }
        case "amend": return amend()
        case "handOver": return handOver()
        case "assign": return assign()
        case "closeRound": return sentence.plain(act, [:])
        default: return nil
        }
    }

    /// The reason, where a clause gives one.
    private var reason: [String: JSON] { sentence.reason(span(range.lowerBound, range.lowerBound + 1)) }

    /// The works of the sentence, or the only one that waits for the speaker; nil where it is not plain which.
    private func works(waiting: Bool = false, where fits: (Sight.Work) -> Bool) -> [Int]? {
        var target = reading.target(in: range, where: fits)
        // Of several that the names fit, the one of which the words speak.
        if target == .unclear, reading.codes(in: range).isEmpty {
            let parties = reading.parties(in: range)
            let able = sight.works.filter { work in
                fits(work) && (parties.isEmpty || parties.contains { reading.owns($0, work) })
            }
            target = reading.nearest(able, range).map { .works([$0.code]) } ?? target
        }
        if target == .none { target = reading.before(range, where: fits) }
        if target == .none, waiting { target = .single(reading.waiting(fits)) }
        guard case .works(let codes) = target, codes.allSatisfy({ sight.work($0).map(fits) ?? false }) else {
            return nil
        }
        return codes
    }

    private func onWorks(
        _ act: String, _ slots: [String: JSON] = [:], waiting: Bool = false, where fits: (Sight.Work) -> Bool
    ) -> Proposal? {
        works(waiting: waiting, where: fits).map { sentence.act(act, .works($0), slots) }
    }

    /// More time that was asked for, granted or refused.
    private func decide(_ act: String) -> Proposal? {
        guard let codes = works(waiting: true, where: { $0.demands.contains(.deadline) }), codes.count == 1,
            let work = codes.first.flatMap(sight.work)
        else { return nil }
        var slots: [String: JSON] = ["what": .text("extension")]
        if act == "grant" {
            slots["to"] = NewDeadline(sentence: sentence).date(work).map { .text($0.iso) }
        } else {
            slots.merge(reason) { $1 }
        }
        return sentence.act(act, .works(codes), slots)
    }

    /// Another day of a work in force, or those beside.
    private func amend() -> Proposal? {
        guard let codes = works(where: { $0.state.isOpen || $0.state == .draft }), !sentence.isUpwards else {
            return nil
        }
        var slots = Amending(sentence: sentence).slots()
        if slots.isEmpty, codes.count == 1, let work = codes.first.flatMap(sight.work) {
            let due = NewDeadline(sentence: sentence).date(work)
            guard let due, due != work.deadline.map({ Deadline(date: $0) }) else { return nil }
            slots["due"] = .text(due.iso)
        }
        return slots.isEmpty ? nil : sentence.act("amend", .works(codes), slots)
    }

    /// A work goes to the one who is named and does not have it.
    private func handOver() -> Proposal? {
        let fits: (Sight.Work) -> Bool = { $0.state.isOpen }
        guard let codes = works(where: fits), codes.count == 1, let work = codes.first.flatMap(sight.work) else {
            return nil
        }
        let others = reading.parties(in: range).filter { !reading.owns($0, work) }
        guard others.count == 1, let name = reading.slot(others) else { return nil }
        return sentence.act("handOver", .works(codes), reason.merging(["to": name]) { $1 })
    }

    /// Work for the one who is named first, with its day or what is to be handed in.
    private func assign() -> Proposal? {
        let parties = reading.row(reading.parties(in: range))
        guard let first = parties.first, let last = parties.last, !reading.isQuestion(range),
            parties.allSatisfy({ OrderRights(sight).mayGive(to: $0) }), reading.codes(in: range).isEmpty
        else { return nil }
        let head = OrderHead(
            leads: parties, range: span(first.range.lowerBound, last.range.upperBound), isExplicit: true)
        let order = Assigning(reading: reading, head: head, range: range).order()
        guard order.asks.isEmpty, order.slots["work"] != nil, order.slots["due"] != nil || order.slots["product"] != nil
        else { return nil }
        return sentence.done([Meaning("assign", order.slots)], Self.score, "likely order")
    }

    /// A word that is to reach somebody, or to be kept.
    private func tell(_ act: String) -> Proposal? {
        var slots: [String: JSON] = ["text": .text(reading.words(range))]
        let parties = reading.parties(in: range)
        if act == "instruct" {
            return works(where: { ![.completed, .cancelled].contains($0.state) }).map {
                sentence.act(act, .works($0), slots)
            }
        }
        if act != "lesson" { slots[act == "broadcast" ? "to" : "of"] = reading.slot(parties) }
        return sentence.plain(act, slots)
    }
}
