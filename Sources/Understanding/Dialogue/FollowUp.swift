import Assignments
import CivilCalendar
import VietnameseText

/// Reads what goes on with what the bot has just done, without naming it: "thôi cho chạy lại đi" of a pause, "đến 10h sáng mai đi" of a round.
struct FollowUp {
    /// What a short word does to what was done.
    private enum Turn { case resume, close, takeBack }

    private let message: Message
    private let sight: Sight
    private let words: AnswerWords

    init(_ message: Message, _ sight: Sight, _ words: AnswerWords) {
        (self.message, self.sight, self.words) = (message, sight, words)
    }

    /// The act that goes on with the last one; nil where other works, units or people are named, or it says something else.
    func act(after last: Meaning) -> Meaning? {
        guard words.isShort(11), isOfIt(last) else { return nil }
        let turn = message.tokens.indices.lazy.compactMap { Self.turns.match(message.tokens, at: $0)?.value }.first
        let work = last.slots["work"].map { ["work": $0] } ?? [:]
        switch (last.name, turn) {
        case ("pause", .resume): return Meaning("resume", work)
        case ("openRound", .close), ("extendRound", .close): return Meaning("closeRound")
        case ("askExtension", .takeBack): return Meaning("withdraw", work.merging(["what": .text("extension")]) { $1 })
        case ("submit", .takeBack): return Meaning("withdraw", work.merging(["what": .text("result")]) { $1 })
        case ("assign", .takeBack): return Meaning("cancel", spoken)
        case ("report", .takeBack), ("correct", .takeBack):
            return message.figures.isEmpty ? Meaning("correct", work.merging(["takeBack": .bool(true)]) { $1 }) : nil
        default: return prolonged(last) ?? moved(last) ?? stayed(last)
        }
    }

    /// The work that was just given, where nothing else was spoken of.
    private var spoken: [String: JSON] {
        let codes = Set(sight.spokenOf)
        return codes.count == 1 ? ["work": .int(codes.first ?? 0)] : [:]
    }

    /// "Đến 22 thôi" of who is away, "nới cho họ đến 25" of an order: another day of it, by its number too.
    private func stayed(_ last: Meaning) -> Meaning? {
        guard ["absence", "standIn", "delegate", "assign", "askExtension"].contains(last.name),
            let slot = Change.daySlots[last.name], words.isShort(9), isDays
        else { return nil }
        guard let changed = Change(of: last, by: message, sight).changed(), changed.slots[slot] != last.slots[slot],
            let day = changed.slots[slot]
        else { return nil }
        return last.name == "assign" ? Meaning("amend", spoken.merging(["due": day]) { $1 }) : changed
    }

    /// Whether nothing but days, numbers and words of moving them is said.
    private var isDays: Bool {
        let days = message.notes.filter { if case .date = $0.kind { true } else { false } }.map(\.range)
        return message.tokens.indices.allSatisfy { index in
            isMoving(index) || message.tokens[index].integer != nil || days.contains { $0.contains(index) }
        }
    }

    /// "Cho thêm nửa tiếng nữa" of a round.
    private func prolonged(_ last: Meaning) -> Meaning? {
        guard ["openRound", "extendRound"].contains(last.name), case .text(let until)? = last.slots["until"],
            let base = Deadline(iso: until), let time = base.time, let minutes = minutes
        else { return nil }
        let total = time.hour * 60 + time.minute + minutes
        guard total < 24 * 60, let later = TimeOfDay(hour: total / 60, minute: total % 60) else { return nil }
        return Meaning("extendRound", ["until": .text(Deadline(date: base.date, time: later).iso)])
    }

    /// How many minutes are added.
    private var minutes: Int? {
        let t = message.tokens
        guard words.saysMore, let unit = t.indices.first(where: { ["phut", "tieng"].contains(t[$0].folded) }), unit > 0
        else { return nil }
        let size = t[unit].folded == "phut" ? 1 : 60
        if t[unit - 1].folded == "nua", size == 60 { return 30 }
        let start = max(0, unit - 3)
        for index in start..<unit {
            if let number = t[index].integer, index == unit - 1 { return number * size }
            if let (number, count) = NumberWords.read(t[...], at: index).map({ ($0.value, $0.count) }),
                index + count == unit
            {
                return number * size
            }
        }
        return nil
    }

    /// Whether nothing but what was done can be meant.
    private func isOfIt(_ last: Meaning) -> Bool {
        message.notes.allSatisfy { note in
            switch note.kind {
            case .works(let codes, let how): how != "subject" && codes.map(JSON.int) == [last.slots["work"] ?? .null]
            case .units, .group, .people, .fence, .campaign: false
            case .figure, .date: true
            }
        }
    }

    /// Another day of what was done by a day: of a round, a reminder, an order that is being put together.
    private func moved(_ last: Meaning) -> Meaning? {
        guard let slot = Change.daySlots[last.name],
            ["openRound", "extendRound", "remindMe", "amend"].contains(last.name),
            last.name != "amend" || last.slots["work"] == nil
        else { return nil }
        // What follows the first clause is why: "…, 8h chị họp".
        let opening = Clauses.of(message).first?.range ?? message.tokens.indices
        let isDay = { (note: Message.Note) in if case .date = note.kind { true } else { false } }
        let first = message.notes(in: opening).contains(where: isDay) ? opening : message.tokens.indices
        let notes = message.notes(in: first).filter(isDay)
        let times = Clock(message).times().filter { first.contains($0.range.lowerBound) }
        guard notes.count == 1 || times.count == 1, notes.count < 2,
            first.allSatisfy({ index in
                isMoving(index) || (notes.map(\.range) + times.map(\.range)).contains { $0.contains(index) }
            })
        else { return nil }
        let resolver = DateResolver(calendar: sight.calendar, zone: sight.zone, now: sight.now)
        var day = notes.first.flatMap { note -> Deadline? in
            if case .date(let day) = note.kind { resolver.resolve(day).deadline } else { nil }
        }
        if let time = times.first?.time, last.name != "amend", notes.allSatisfy(isToday) {
            guard case .text(let old)? = last.slots[slot], let base = CivilDate(iso: old.prefix(10)) else { return nil }
            day = Deadline(date: base, time: time)
        }
        guard let deadline = day else { return nil }
        let name = last.name == "openRound" ? "extendRound" : last.name
        var slots = name == "amend" || name == "extendRound" ? [:] : last.slots
        slots[name == "amend" ? "due" : slot] = .text(deadline.iso)
        return Meaning(name, slots)
    }
    private func isToday(_ note: Message.Note) -> Bool {
        if case .date(let date) = note.kind { date.day == .relative(0) } else { false }
    }
    private func isMoving(_ index: Int) -> Bool {
        let token = message.tokens[index]
        return token.kind == .sign || Self.moving.contains(token) || AnswerWords.courtesy.contains(token)
            || AnswerWords.trailing.contains(token)
    }
    private static let moving: WordSet = [
        "den", "toi", "lui", "doi", "keo", "dai", "gia", "han", "sang", "thanh", "lai", "cho", "ho", "the", "sua",
        "chuyen", "ve", "tan", "hom", "nay", "gap", "qua", "duoc", "hoi", "som", "noi", "gian", "them", "chi", "can",
        "toi", "bay", "cu", "thanh", "ay", "co",
    ]

    private static let turns: WordTable<Turn> = WordTable(
        [
            (
                Turn.resume,
                [
                    "chạy lại", "làm tiếp", "tiếp tục", "chạy tiếp", "cho tiếp tục", "triển khai tiếp", "khởi động lại",
                    "bỏ tạm dừng", "thôi đừng dừng", "không dừng nữa",
                ]
            ),
            (.close, ["đóng lại", "đóng", "khóa lại", "khóa sổ", "khóa", "chốt lại", "kết thúc"]),
            (
                .takeBack,
                [
                    "rút lại", "rút", "hủy đi", "hủy", "bỏ đi", "xóa đi", "xóa", "thôi không xin", "khỏi xin",
                    "thu hồi",
                    "thôi bỏ", "khỏi ghi", "thôi khỏi", "thôi không", "khỏi cần", "không cần nữa", "thôi không cần",
                    "lấy về", "lấy lại", "thu về", "gỡ xuống", "gỡ ra", "rút giùm", "gửi nhầm", "nộp nhầm", "gửi trúng",
                    "đừng ghi", "bỏ cái đó", "không xin nữa", "rút về",
                ]
            ),
        ].flatMap { turn, phrases in phrases.map { ($0, turn) } })
}

extension Message {
    /// The figures in order.
    var figures: [Figure] {
        notes.compactMap { note in
            if case .figure(let figure) = note.kind { figure } else { nil }
        }
    }

    /// The same of a range.
    func codes(in range: Range<Int>) -> [Int] {
        Message(text: text, tokens: tokens, notes: notes(in: range)).codes
    }

    /// The works that are named beyond doubt, in order, each once.
    var codes: [Int] {
        notes.reduce(into: []) { codes, note in
            guard case .works(let named, let how) = note.kind, how != "subject", named.count == 1 || how == "spoken"
            else {
                return
            }
            codes += named.filter { !codes.contains($0) }
        }
    }
}

extension Sight {
    /// The same without its question: what that is about was spoken of, and nothing else is taken to wait for the speaker's word.
    var besideQuestion: Sight {
        var plain = self
        plain.expects = []
        if case .number(let code)? = expects.first?.act?.slots["work"] { plain.spokenOf = [code.whole] }
        return plain.narrowed
    }

    /// In a dialogue only what was spoken of waits for a word that names nothing.
    var narrowed: Sight {
        let spoken = Spoken.works(of: self)
        guard !spoken.isEmpty || !expects.isEmpty || hasHeard && !did.isEmpty else { return self }
        var narrow = self
        for place in narrow.works.indices where !spoken.contains(narrow.works[place].code) {
            narrow.works[place].waitsForSpeaker = false
        }
        return narrow
    }
}
