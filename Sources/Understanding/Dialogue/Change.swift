import Assignments
import CivilCalendar
import VietnameseText

/// An act that waits for a word, and what somebody wants to be other in it: "không, 54", "đến 17/5 cơ", "để chị Hà".
struct Change {
    let act: Meaning
    let part: Message
    let sight: Sight

    init(of act: Meaning, by part: Message, _ sight: Sight) {
        (self.act, self.part, self.sight) = (act, part, sight)
    }

    /// The act with what the words say of its slots; nil where they say nothing of them.
    func changed() -> Meaning? {
        var changed = Meaning(act.name, act.slots.merging(amount() ?? [:]) { $1 })
        if let days = length() {
            changed.slots["to"] = nil
            changed.slots["days"] = nil
            changed.slots.merge(days) { $1 }
        } else {
            changed.slots.merge(days()) { $1 }
        }
        changed.slots.merge(people()) { $1 }
        if act.name == "assign" { changed.slots.merge(Draft(order: act, part: part, sight: sight).changes()) { $1 } }
        if let words = replacedWords { return words }
        if let work { changed.slots["work"] = .int(work) }
        if let reason = reason(isOther: changed != act) { changed.slots["reason"] = .text(reason) }
        return changed == act ? nil : changed
    }

    // MARK: Days

    static let daySlots: [String: String] = [
        "askExtension": "to", "grant": "to", "promise": "by", "assign": "due", "amend": "due", "remindMe": "at",
        "openRound": "until", "extendRound": "until", "absence": "to", "standIn": "to", "delegate": "to",
    ]

    private var dates: [(note: Message.Note, deadline: Deadline)] {
        let resolver = DateResolver(calendar: sight.calendar, zone: sight.zone, now: sight.now)
        return part.notes.compactMap { note in
            guard case .date(let day) = note.kind else { return nil }
            return resolver.resolve(day).deadline.map { (note, $0) }
        }
    }

    private func days() -> [String: JSON] {
        guard let slot = Self.daySlots[act.name] else { return [:] }
        if ["absence", "standIn", "delegate"].contains(act.name) { return stay() }
        if ["remindMe", "openRound", "extendRound"].contains(act.name) {
            let moment = Clock(part).moment(of: act, part, sight) ?? dates.first?.deadline
            return moment.map { [slot: .text($0.iso)] } ?? [:]
        }
        // An amendment of a deadline only where it has one, or nothing else.
        if act.name == "amend", act.slots[slot] == nil, act.slots.count > 1 { return [:] }
        let meant = dates.filter { act.slots[slot] != .text($0.deadline.iso) }
        guard let day = (meant.last ?? dates.last)?.deadline ?? bareDay(act.slots[slot]) else { return [:] }
        return [slot: .text(day.iso)]
    }

    /// From when and until when somebody is away.
    private func stay() -> [String: JSON] {
        for note in part.notes {
            guard case .date(let date) = note.kind, date.start != nil, let days = AskDays(date, sight),
                let from = days.from, let to = days.to
            else { continue }
            return ["from": .text(from.iso), "to": .text(to.iso)]
        }
        guard let first = dates.first, let last = dates.last else {
            return bareDay(act.slots["to"]).map { ["to": .text($0.date.iso)] } ?? [:]
        }
        if dates.count > 1, first.deadline.date < last.deadline.date {
            return ["from": .text(first.deadline.date.iso), "to": .text(last.deadline.date.iso)]
        }
        let before = first.note.range.lowerBound - 1
        let begins = [before, first.note.range.lowerBound].contains {
            part.tokens.indices.contains($0) && part.tokens[$0].folded == "tu"
        }
        return [begins ? "from" : "to": .text(last.deadline.date.iso)]
    }

    /// "Hạn về 14": the day of the month that the act has.
    private func bareDay(_ known: JSON?) -> Deadline? {
        guard case .text(let iso)? = known, let day = CivilDate(iso: iso.prefix(10)),
            let place = part.tokens.indices.first(where: { index in
                index > 0 && (1...31).contains(part.tokens[index].integer ?? 0)
                    && Self.beforeDay.contains(part.tokens[index - 1])
            }), let number = part.tokens[place].integer,
            place + 1 == part.tokens.count || part.tokens[place + 1].kind == .sign
                || AnswerWords.trailing.contains(part.tokens[place + 1])
        else { return nil }
        return CivilDate(year: day.year, month: day.month, day: number).map { Deadline(date: $0) }
    }
    private static let beforeDay: WordSet = ["han", "ve", "sang", "ngay", "den", "toi", "thanh"]

    /// "Thêm 10 ngày", "5 ngày thôi" of more time, where no day is named.
    private func length() -> [String: JSON]? {
        ["askExtension", "grant"].contains(act.name) ? Self.length(in: part) : nil
    }

    static func length(in message: Message) -> [String: JSON]? {
        var found: [String: JSON]?
        for note in message.notes {
            guard case .date(let expression) = note.kind else { continue }
            let span: DateExpression.Span? =
                switch expression.day {
                case .more(let span), .after(let span, nil): span
                default: nil
                }
            guard let span else { return nil }
            switch span.unit {
            case .day: found = ["days": .int(span.count)]
            case .week: found = ["days": .int(span.count * 7)]
            case .workingDay: found = ["workingDays": .int(span.count)]
            default: return nil
            }
        }
        if found == nil { found = bareLength(in: message) }
        let isDenied = message.tokens.indices.contains { noMore.match(message.tokens, at: $0) != nil }
        return isDenied ? nil : found
    }
    /// "Một tuần thôi", "5 ngày": without a word that makes a day of it.
    private static func bareLength(in message: Message) -> [String: JSON]? {
        let t = message.tokens
        let size = ["ngay": 1, "hom": 1, "bua": 1, "tuan": 7]
        for index in t.indices where !message.isFenced(index) {
            guard let (count, words) = AskNames.number(t, index), count > 0, count < 100,
                t.indices.contains(index + words), let days = size[t[index + words].folded],
                !message.notes(at: index).contains(where: { if case .date = $0.kind { true } else { false } }),
                index + words + 1 == t.count
                    || !["nay", "truoc", "qua", "nay", "roi", "sau"].contains(t[index + words + 1].folded),
                index == 0 || !["thu", "tu", "ngay", "mung", "mong"].contains(t[index - 1].folded)
            else { continue }
            return ["days": .int(count * days)]
        }
        return nil
    }
    private static let noMore: WordPatterns = ["không thêm", "không cho thêm", "không hơn", "đừng thêm"]

    // MARK: Figures

    private static let amounts: [String: String] = [
        "report": "done", "correct": "done", "amend": "target", "askTarget": "to",
    ]

    /// "Không phải 44, 54": the figure that the act has not.
    private func amount() -> [String: JSON]? {
        guard let slot = Self.amounts[act.name], act.name != "amend" || act.slots[slot] != nil else { return nil }
        let known = [slot, "percent", "add"].compactMap { act.slots[$0] }
        let others = part.figures.filter { !known.contains(.number($0.value)) }
        let total = part.tokens.indices.contains { Self.becoming.match(part.tokens, at: $0) != nil }
        let figure =
            others.count == 1 ? others[0] : total ? others.last : part.figures.count == 1 ? part.figures[0] : nil
        guard let figure, !figure.isRough else { return nil }
        guard slot == "done", case .number(let code)? = act.slots["work"] else {
            return figure.isPercent ? nil : [slot: .number(figure.value)]
        }
        // "Trừ ba nhà", "thêm 2": so many less or more than was said.
        if !total, let base = lastDone(code.whole) {
            if follows(Self.lessening) { return base >= figure.value ? [slot: .number(base - figure.value)] : nil }
            if follows(Self.adding) {
                let most = sight.work(code.whole)?.target.map(Double.init) ?? .infinity
                return base + figure.value <= most ? [slot: .number(base + figure.value)] : nil
            }
        }
        return [figure.isPercent ? "percent" : slot: .number(figure.value)]
    }
    private static let lessening: WordPatterns = ["trừ", "trừ đi", "bớt", "bớt đi", "bỏ ra"]
    private static let adding: WordPatterns = ["thêm", "cộng", "cộng thêm"]
    private static let becoming: WordPatterns = ["là", "thành", "tổng", "vị chi", "cả thảy", "lũy kế"]

    /// Whether a figure follows one of some words.
    private func follows(_ words: WordPatterns) -> Bool {
        part.notes.contains { note in
            guard case .figure = note.kind else { return false }
            return (1...2).contains {
                words.match(part.tokens, at: note.range.lowerBound - $0)?.upperBound == note.range.lowerBound
            }
        }
    }

    private func lastDone(_ code: Int) -> Double? {
        if case .number(let done)? = act.slots["done"] { return done }
        for act in sight.did.reversed() where act.slots["work"] == .int(code) {
            if case .number(let done)? = act.slots["done"] { return done }
        }
        return sight.work(code)?.done.map(Double.init)
    }

    // MARK: People, words, works

    private static let personSlots = ["standIn": "who", "delegate": "who", "handOver": "to", "askHandOver": "to"]

    /// Another person, or others whom it is for.
    private func people() -> [String: JSON] {
        let reading = OrderReading(part, sight)
        let parties = reading.row(reading.parties(in: reading.all))
        if let slot = Self.personSlots[act.name], let party = parties.first, parties.count == 1,
            let name = reading.names(party).first, case .person = party.kind
        {
            return [slot: .text(name)]
        }
        guard act.name == "broadcast", let names = reading.slot(parties) else { return [:] }
        return ["to": names]
    }

    /// "Sửa 8h thành 8h30 rồi gửi": the words that are to stand there instead.
    private var replacedWords: Meaning? {
        guard ["broadcast", "instruct"].contains(act.name), let change = Self.replacing.first(in: part.tokens),
            let joint = Self.joints.first(in: part.tokens, from: change.upperBound)
        else { return nil }
        let end =
            Self.ends.first(in: part.tokens, from: joint.upperBound)?.lowerBound
            ?? part.tokens.indices.first { $0 > joint.upperBound && part.tokens[$0].isSign(",") } ?? part.tokens.count
        guard joint.upperBound < end else { return nil }
        let words = JSON.text(part.source(joint.upperBound..<end))
        return Meaning("amend", act.slots.filter { $0.key == "work" }.merging(["text": words]) { $1 })
    }
    private static let replacing: WordPatterns = ["sửa", "đổi", "thay", "chỉnh", "ghi"]
    private static let joints: WordPatterns = ["thành", "bằng", "là"]
    private static let ends: WordPatterns = ["rồi gửi", "rồi phát", "rồi chuyển", "rồi gởi", "rồi nhắn", "nhé", "nha"]

    private static let ofOneWork: Set<String> = [
        "submit", "acknowledge", "note", "obstacle", "confirm", "step", "show", "askExtension", "report", "grant",
        "askTarget", "promise", "remindMe",
    ]
    /// The work, where the act has none yet or may as well be of another.
    private var work: Int? {
        guard Self.ofOneWork.contains(act.name), part.codes.count == 1,
            act.slots["work"] == nil || !["askExtension", "report", "grant"].contains(act.name)
        else { return nil }
        return part.codes[0]
    }

    private func reason(isOther: Bool) -> String? {
        guard act.slots["reason"] == nil else { return nil }
        if ["return", "refuse", "pause", "cancel", "reopen"].contains(act.name), !isOther, part.codes.isEmpty {
            return part.text
        }
        guard act.name == "askExtension" else { return nil }
        let says = Clauses.of(part).contains { clause in
            clause.range.count > 1 && clause.link == .reason
                || isOther && part.notes(in: clause.range).isEmpty && clause.range.count > 2
        }
        return says ? part.text : nil
    }
}

extension Clock {
    /// The first time of day that is said, on the day that the act has already, else today; nil where a day is named too.
    func moment(of act: Meaning?, _ part: Message, _ sight: Sight) -> Deadline? {
        guard let found = times().first else { return nil }
        let namesDay = part.notes.contains { note in
            guard case .date(let date) = note.kind else { return false }
            return date.day != .relative(0) || !(note.range.overlaps(found.range))
        }
        guard !namesDay || times().count > 1 else { return nil }
        var base = sight.today
        if let slot = act.flatMap({ Change.daySlots[$0.name] }), case .text(let day)? = act?.slots[slot],
            let known = CivilDate(iso: day.prefix(10))
        {
            base = known
        }
        return Deadline(date: base, time: found.time)
    }
}
