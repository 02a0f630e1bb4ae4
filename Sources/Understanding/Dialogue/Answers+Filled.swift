import Assignments
import CivilCalendar
import VietnameseText

extension Answers {
    // MARK: What completes an act

    /// The act with what the words say of its open or other slots; nil where they say nothing of them.
    func filled(_ act: Meaning, with text: String) -> Meaning? {
        let part = Annotator.annotate(text, sight)
        var filled = timed(act, part, text)
        let isTimed = filled != act
        if act.name == "assign" {
            filled.slots.merge(Draft(order: act, part: part, sight: sight).changes()) { $1 }
        }
        filled = counted(filled, part)
        if ["return", "refuse", "pause", "cancel", "reopen"].contains(act.name), act.slots["reason"] == nil, !isTimed,
            part.codes.isEmpty
        {
            filled.slots["reason"] = .text(text)
        }
        if ["broadcast", "instruct"].contains(act.name), let words = replaced(part) {
            filled = Meaning("amend", act.slots.filter { $0.key == "work" }.merging(["text": .text(words)]) { $1 })
        }
        if Self.ofOneWork.contains(act.name), part.codes.count == 1,
            act.slots["work"] == nil || !["askExtension", "report", "grant"].contains(act.name)
        {
            filled.slots["work"] = .int(part.codes[0])
        }
        return filled == act ? nil : filled
    }
    private static let ofOneWork: Set<String> = [
        "submit", "acknowledge", "note", "obstacle", "confirm", "step", "show", "askExtension", "report", "grant",
        "askTarget", "promise", "remindMe",
    ]

    /// The act with another day, or by how much more.
    private func timed(_ act: Meaning, _ part: Message, _ text: String) -> Meaning {
        let resolver = DateResolver(calendar: sight.calendar, zone: sight.zone, now: sight.now)
        let days = part.notes.compactMap { note -> Deadline? in
            if case .date(let day) = note.kind { resolver.resolve(day).deadline } else { nil }
        }
        var slots = act.slots
        if let slot = Self.daySlots[act.name] {
            let isHour = ["remindMe", "openRound", "extendRound"].contains(act.name)
            if let day = isHour ? moment(in: part, of: act) ?? days.first : days.last ?? bareDay(part, act.slots[slot])
            {
                slots[slot] = .text(day.iso)
            }
        }
        if ["askExtension", "grant"].contains(act.name), slots["to"] == act.slots["to"],
            let length = Self.length(in: part), !isDenied(part)
        {
            slots["to"] = nil
            slots.merge(length) { $1 }
        }
        if act.name == "askExtension", slots["reason"] == nil, slots != act.slots,
            Clauses.of(part).contains(where: { clause in
                clause.link == .reason || part.notes(in: clause.range).isEmpty && clause.range.count > 2
            })
        {
            slots["reason"] = .text(text)
        }
        return Meaning(act.name, slots)
    }

    /// "Không thêm một ngày nào nữa".
    private func isDenied(_ part: Message) -> Bool {
        part.tokens.indices.contains { Self.noMore.match(part.tokens, at: $0) != nil }
    }
    private static let noMore: WordPatterns = ["không thêm", "không cho thêm", "không hơn", "đừng thêm"]

    /// "Hạn về 14": the day of the month that the act has.
    private func bareDay(_ part: Message, _ known: JSON?) -> Deadline? {
        guard case .text(let iso)? = known, let day = CivilDate(iso: iso.prefix(10)),
            let place = part.tokens.indices.first(where: { index in
                index > 0 && (1...31).contains(part.tokens[index].integer ?? 0)
                    && Self.beforeDay.contains(part.tokens[index - 1])
            }), let number = part.tokens[place].integer,
            place + 1 == part.tokens.count || part.tokens[place + 1].kind == .sign
        else { return nil }
        return CivilDate(year: day.year, month: day.month, day: number).map { Deadline(date: $0) }
    }
    private static let beforeDay: WordSet = ["han", "ve", "sang", "ngay", "den", "toi", "thanh"]

    /// The act with another figure.
    private func counted(_ act: Meaning, _ part: Message) -> Meaning {
        guard ["report", "correct"].contains(act.name), let figure = part.figures.first, !figure.isRough else {
            return act
        }
        var counted = act
        // "Trừ ba nhà": so many less than was said.
        if let less = Self.lessening.first(in: part.tokens), case .number(let code)? = act.slots["work"],
            part.notes.contains(where: {
                if case .figure = $0.kind { $0.range.lowerBound == less.upperBound } else { false }
            })
        {
            guard let base = lastDone(Int(code)), base >= figure.value else { return act }
            counted.slots["done"] = .number(base - figure.value)
            return counted
        }
        counted.slots[figure.isPercent ? "percent" : "done"] = .number(figure.value)
        return counted
    }
    private static let lessening: WordPatterns = ["trừ", "trừ đi", "bớt", "bớt đi", "bỏ ra", "giảm"]

    private func lastDone(_ code: Int) -> Double? {
        for act in sight.did.reversed() where act.slots["work"] == .int(code) {
            if case .number(let done)? = act.slots["done"] { return done }
        }
        return sight.work(code)?.done.map(Double.init)
    }

    /// "Sửa thành 9h rồi gửi": the words that are to stand there instead.
    private func replaced(_ part: Message) -> String? {
        guard let change = Self.replacing.first(in: part.tokens) else { return nil }
        let end =
            Self.andSend.first(in: part.tokens, from: change.upperBound)?.lowerBound
            ?? part.tokens.indices.first { $0 > change.upperBound && part.tokens[$0].isSign(",") } ?? part.tokens.count
        return change.upperBound < end ? part.source(change.upperBound..<end) : nil
    }
    private static let replacing: WordPatterns = [
        "sửa thành", "đổi thành", "sửa lại thành", "đổi lại thành", "thay bằng", "ghi là",
    ]
    private static let andSend: WordPatterns = [
        "rồi gửi", "rồi phát", "rồi chuyển", "rồi gởi", "rồi nhắn", "nhé", "nha",
    ]

    static let daySlots: [String: String] = [
        "askExtension": "to", "grant": "to", "promise": "by", "assign": "due", "amend": "due", "remindMe": "at",
        "openRound": "until", "extendRound": "until", "absence": "to", "standIn": "to", "delegate": "to",
    ]
}
