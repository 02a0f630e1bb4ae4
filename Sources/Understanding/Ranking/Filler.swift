import Assignments
import CivilCalendar
import VietnameseText

/// Fills the slots of an act that statistics hold likely and no rule has read: from what the office knows of the message.
struct Filler {
    let reading: OrderReading
    let likely: Ranker.Likelihoods
    private var sight: Sight { reading.sight }
    private var message: Message { reading.message }

    init(_ message: Message, _ sight: Sight, _ likely: Ranker.Likelihoods) {
        reading = OrderReading(message, sight)
        self.likely = likely
    }

    /// The acts of a name, one for each work; empty where what it needs was not said.
    func acts(_ name: String) -> [Meaning] {
        if let whole = whole(name) { return whole }
        guard let slots = slots(name) else { return [] }
        let works = works(name)
        guard !works.isEmpty else { return [] }
        return works.map { Meaning(name, slots.merging(["work": .int($0)]) { $1 }) }
    }

    /// Those that are of no one work.
    private func whole(_ name: String) -> [Meaning]? {
        switch name {
        case "thanks", "help", "link": return [Meaning(name)]
        case "ignore", "clarify", "refused", "assign", "answer", "broadcast": return []
        case "query": return [QueryFiller(message: message, sight: sight, likely: likely).query].compactMap { $0 }
        case "mine": return [QueryFiller(message: message, sight: sight, likely: likely).mine].compactMap { $0 }
        case "document": return []
        case "absence": return interval.map { [Meaning(name, ["from": .text($0.iso), "to": .text($1.iso)])] } ?? []
        case "standIn", "delegate":
            guard let who = person else { return [] }
            var slots: [String: JSON] = ["who": .text(who)]
            if let (from, to) = interval { slots["from"] = .text(from.iso); slots["to"] = .text(to.iso) }
            return name == "delegate" && slots["from"] == nil ? [] : [Meaning(name, slots)]
        case "openRound", "extendRound", "closeRound":
            var slots: [String: JSON] = [:]
            if let day = days.last { slots["until"] = .text(day.iso) }
            if let scope = reading.slot(reading.parties(in: reading.all)) { slots["scope"] = scope }
            if name == "closeRound" { slots["until"] = nil }
            return name != "closeRound" && slots["until"] == nil ? [] : [Meaning(name, slots)]
        case "praise", "criticise", "lesson":
            let of = reading.slot(reading.parties(in: reading.all))
            guard of != nil || name == "lesson" else { return [] }
            return [Meaning(name, (of.map { ["of": $0] } ?? [:]).merging(["text": .text(message.text)]) { $1 })]
        case "remindMe":
            guard let at = days.last else { return [] }
            let named = reading.codes(in: reading.all)
            return named.isEmpty
                ? [Meaning(name, ["at": .text(at.iso)])]
                : named.map { Meaning(name, ["at": .text(at.iso), "work": .int($0)]) }
        default: return nil
        }
    }

    /// The slots beside the work; nil where what an act of this name needs was not said.
    private func slots(_ name: String) -> [String: JSON]? {
        switch name {
        case "acknowledge", "note", "obstacle", "obstacleGone", "object", "pause", "resume", "cancel", "reopen",
            "confirm", "urge":
            return [:]
        case "show": return ["what": .text(likely.ranked("show.what=").first?.name ?? "card")]
        case "submit", "return": return [name == "submit" ? "result" : "reason": .text(message.text)]
        case "promise": return days.last.map { ["by": .text($0.iso)] } ?? [:]
        case "askExtension", "grant":
            var slots: [String: JSON] =
                name == "grant" ? ["what": .text(likely.ranked("decide.what=").first?.name ?? "extension")] : [:]
            if let length {
                slots[length.slot] = .int(length.count)
            } else if let day = days.last {
                slots["to"] = .text(day.iso)
            }
            return slots
        case "refuse": return ["what": .text(likely.ranked("decide.what=").first?.name ?? "extension")]
        case "withdraw": return [:]
        case "report", "correct": return figures(name)
        case "instruct": return ["text": .text(message.text)]
        case "amend": return days.last.map { ["due": .text($0.iso)] }
        case "handOver", "askHandOver": return person.map { ["to": .text($0)] }
        default: return nil
        }
    }

    // MARK: Works

    /// The works that are named and that an act of this name can be about; else the only one that it can be about.
    private func works(_ name: String) -> [Int] {
        let named = reading.codes(in: reading.all).filter { sight.work($0) != nil }
        if !named.isEmpty { return named }
        let fits = Self.fits[name] ?? { _, _ in true }
        switch reading.target(in: reading.all, where: { fits($0, sight) }) {
        case .works(let works): return works
        case .unclear: return []
        case .none: break
        }
        let kindred = reading.base.kindred(in: reading.all)
        let own = kindred.isEmpty ? reading.base.mine.map(\.code) : kindred
        if let last = sight.spokenOf.last { return [last] }
        let candidates = sight.isLeader && !Self.ofOfficers.contains(name) ? sight.works : own.compactMap(sight.work)
        let fitting = candidates.filter { fits($0, sight) }
        return fitting.count == 1 ? fitting.map(\.code) : []
    }

    private static let ofOfficers: Set<String> = [
        "acknowledge", "report", "submit", "promise", "obstacle", "obstacleGone", "askExtension", "askTarget", "object",
        "askHandOver", "correct", "step", "note",
    ]

    /// Which works an act can be about, as they stand.
    private static let fits: [String: @Sendable (Sight.Work, Sight) -> Bool] = [
        "acknowledge": { work, _ in work.state == .assigned },
        "confirm": { work, _ in work.waitsForSpeaker && work.state == .submitted },
        "return": { work, _ in work.waitsForSpeaker && work.state == .submitted },
        "grant": { work, _ in !work.demands.isEmpty }, "refuse": { work, _ in !work.demands.isEmpty },
        "withdraw": { work, _ in !work.demands.isEmpty || work.state == .submitted },
        "report": { work, _ in work.state.awaitsOfficer }, "submit": { work, _ in work.state.awaitsOfficer },
        "obstacleGone": { work, _ in work.isBlocked }, "reopen": { work, _ in work.state == .completed },
        "resume": { work, _ in work.state == .paused },
        "urge": { work, _ in ![.completed, .draft].contains(work.state) },
    ]

    // MARK: Days, people, figures

    private var resolutions: [DateResolution] { reading.base.dates(in: reading.all).map(\.resolution) }
    private var days: [Deadline] { resolutions.compactMap(\.deadline) }

    /// From the first day that is said to the last.
    private var interval: (CivilDate, CivilDate)? {
        var dates: [CivilDate] = []
        for resolution in resolutions {
            switch resolution.outcome {
            case .moment(let deadline): dates.append(deadline.date)
            case .interval(let from, let to): dates += [from, to.date]
            default: break
            }
        }
        guard let first = dates.first, let last = dates.last, first <= last else { return nil }
        return (first, last)
    }

    /// "3 ngày nữa", "thêm 5 ngày làm việc".
    private var length: (slot: String, count: Int)? {
        for note in message.notes {
            guard case .date(let expression) = note.kind, case .more(let span) = expression.day else { continue }
            switch span.unit {
            case .day: return ("days", span.count)
            case .workingDay: return ("workingDays", span.count)
            case .week: return ("days", span.count * 7)
            default: return nil
            }
        }
        return nil
    }

    private var person: String? {
        let people = reading.parties(in: reading.all).filter { if case .person = $0.kind { true } else { false } }
        return people.count == 1 ? people.first.flatMap { reading.names($0).first } : nil
    }

    private func figures(_ name: String) -> [String: JSON]? {
        let works = works(name)
        guard works.count == 1, let code = works.first else { return nil }
        var solver = ReportSolver(work: sight.work(code), figures: reading.base.roled(reading.base.clauses, of: works))
        solver.isCorrection = name == "correct"
        guard case .report(let slots) = solver.solve() else { return nil }
        return slots
    }
}
