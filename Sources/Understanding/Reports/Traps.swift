import Assignments
import VietnameseText

/// What must not be recorded: what the speaker may not do, figures that are not true, talk among people.
struct Traps {
    let reading: Reading
    var role: Role {
        [Role.chair, .secretary, .head, .follower].first { reading.sight.speaker.holds($0) }
            ?? (reading.sight.own.isEmpty ? .follower : .officer)
    }
    private var tokens: [Token] { reading.tokens }
    private var everything: Set<Int> { Set(tokens.indices) }

    /// A proposal for the whole message, where it is one of them.
    func proposal() -> Proposal? {
        if reading.clauses.contains(where: { reading.has(.fake, in: $0.range) && !reading.has(.step, in: $0.range) }),
            hasFigure && !reading.isAhead(reading.all)
                || reading.isAhead(reading.all) && reading.matches(Self.marking, in: reading.all) != nil,
            !reading.sight.isLeader
        {
            return Proposal(
                [Meaning("refused", ["act": .text("report")])], score: 90, covers: everything,
                "figures that are not true")
        }
        if let act = forbidden() {
            return Proposal(
                [Meaning("refused", ["act": .text(act)])], score: 88, covers: everything, "not for a \(role.rawValue)")
        }
        if isTalk { return Proposal([], score: 80, covers: everything, "talk among people") }
        return nil
    }

    private static let marking: WordPatterns = ["đánh dấu", "cứ ghi", "ghi trước", "cứ báo", "ghi đại"]
    private var hasFigure: Bool { reading.message.notes.contains { if case .figure = $0.kind { true } else { false } } }

    // MARK: What one may not do

    /// What each may not do; who asks the leader for it is another matter.
    private static let forbidden: [Role: [(Sense, String)]] = [
        .officer: [
            (.confirm, "confirm"), (.pause, "pause"), (.cancel, "cancel"), (.sendBack, "return"), (.assign, "assign"),
            (.urge, "urge"), (.praise, "praise"), (.grant, "grant"),
        ],
        .head: [(.praise, "praise"), (.pause, "pause"), (.cancel, "cancel")],
        .follower: [
            (.assign, "assign"), (.confirm, "confirm"), (.grant, "grant"), (.pause, "pause"), (.cancel, "cancel"),
            (.sendBack, "return"), (.praise, "praise"),
        ],
        .secretary: [(.confirm, "confirm"), (.grant, "grant"), (.sendBack, "return")],
    ]

    private func forbidden() -> String? {
        for clause in reading.clauses where !reading.isQuestion(clause) && clause.link == .none {
            for (sense, act) in Self.forbidden[role] ?? [] {
                guard let word = reading.affirmed(sense, in: clause.range), isOrder(word, in: clause),
                    isPossible(sense, word, clause),
                    !(sense == .sendBack && role == .officer && reading.matches(Self.upwards, in: clause.range) != nil)
                else { continue }
                return act
            }
            if role == .head, let act = headsForbidden(clause) { return act }
        }
        return role == .officer ? othersWork() : nil
    }

    /// An officer who gives his work back to those above him objects to it.
    private static let upwards: WordPatterns = ["thành phố", "cấp trên", "lên trên", "trả lên", "trả lại nhiệm vụ"]

    /// At the head of its clause, after an address, oneself or the work.
    private func isOrder(_ word: Range<Int>, in clause: Clause) -> Bool {
        let before = clause.range.lowerBound..<word.lowerBound
        return before.allSatisfy { index in
            Self.address.contains(tokens[index]) || tokens[index].kind == .sign || tokens[index].code != nil
                || reading.message.notes.contains { note in
                    switch note.kind {
                    case .works: note.range.contains(index)
                    case .units: role == .follower && note.range.contains(index)
                    default: false
                    }
                }
        }
    }

    private func isPossible(_ sense: Sense, _ word: Range<Int>, _ clause: Clause) -> Bool {
        let notes = reading.message.notes(in: clause.range)
        let hasWork =
            !reading.codes(in: reading.all).isEmpty
            || notes.contains { if case .works = $0.kind { true } else { false } }
        let hasParty = notes.contains { note in
            switch note.kind {
            case .units, .people, .group: note.range.lowerBound >= word.upperBound
            default: false
            }
        }
        // "Sếp duyệt cho em 12 thêm 5 ngày": a wish.
        if reading.matches(Self.forSpeaker, in: word.upperBound..<clause.range.upperBound)?.lowerBound
            == word.upperBound
        {
            return false
        }
        switch sense {
        case .assign, .urge, .praise: return hasParty
        case .grant: return hasWork && (reading.has(.moreTime, in: clause.range) || hasParty || role == .follower)
        default: return hasWork || hasParty
        }
    }

    private static let forSpeaker: WordPatterns = ["cho em", "cho tui", "cho tôi", "cho mình"]

    private func headsForbidden(_ clause: Clause) -> String? {
        let grants = reading.affirmed(.confirm, in: clause.range) ?? reading.affirmed(.grant, in: clause.range)
        if let grants, isOrder(grants, in: clause), reading.has(.moreTime, in: clause.range) { return "grant" }
        let others = reading.codes(in: clause.range).filter { code in
            reading.sight.work(code).map { $0.unit != reading.sight.speaker.officer.unit } ?? false
        }
        guard !others.isEmpty, clause.end != "?" else { return nil }
        let moves: [(Sense, String)] = [(.passOn, "handOver"), (.confirm, "confirm"), (.sendBack, "return")]
        return moves.first { reading.affirmed($0.0, in: clause.range) != nil }?.1
    }

    /// "Anh Hùng nhờ em xin hộ #15 …", "danh sách của anh Hùng, tôi rút": another's work, named as his.
    private func othersWork() -> String? {
        let named = reading.codes(in: reading.all)
        let isAnothers = !named.isEmpty && named.allSatisfy { !reading.isMine($0) && reading.sight.work($0) != nil }
        let acts: [(Sense, String)] = [
            (.moreTime, "askExtension"), (.takeBack, "withdraw"), (.done, "report"), (.receive, "acknowledge"),
            (.report, "report"),
        ]
        for clause in reading.clauses where !reading.isQuestion(clause) {
            guard let act = acts.first(where: { reading.affirmed($0.0, in: clause.range) != nil })?.1 else { continue }
            if isAnothers { return act }
            let works = reading.message.notes(in: reading.all).flatMap { note -> [Int] in
                if case .works(let codes, _) = note.kind { codes } else { [] }
            }
            let isNamedOwner = reading.message.notes.contains {
                if case .people(let people) = $0.kind {
                    people.contains { $0 != reading.sight.speaker.officer.id }
                } else {
                    false
                }
            }
            let isHis = reading.message.notes.contains { note in
                guard case .people(let people) = note.kind, people != [reading.sight.speaker.officer.id] else {
                    return false
                }
                return reading.matches(
                    Self.owning, in: note.range.upperBound..<min(note.range.upperBound + 2, tokens.count)) != nil
            }
            if act == "withdraw", isNamedOwner, isHis || works.allSatisfy({ !reading.isMine($0) }) { return act }
        }
        return nil
    }

    private static let owning: WordPatterns = ["trình", "nộp", "báo"]

    private static let address: WordSet = [
        "da", "vang", "a", "bot", "oi", "em", "anh", "chi", "sep", "kinh", "thua", "toi", "thoi", "minh", "viec", "vu",
        "hay", "giup", "nho", "cho", "dong", "so", "nhiem", "luon", "thong", "nhat", "xin", "u", "ok", "hom", "nay",
        "ban", "catp",
    ]

    // MARK: Talk

    /// Nothing of it is meant for the bot: people are addressed, somebody muses or jokes.
    private var isTalk: Bool {
        if reading.has(.musing, in: reading.all) || isJoke { return true }
        if ![.officer, .head].contains(role) { return false }
        if isCalling { return true }
        guard reading.has(.talk, in: reading.all) else { return isOfAnotherPerson }
        let isWork =
            !reading.codes(in: reading.all).isEmpty
            || reading.mine.contains { work in
                reading.message.notes.contains {
                    if case .works(let codes, let how) = $0.kind {
                        how == "subject" && codes == [work.code]
                    } else {
                        false
                    }
                }
            }
        return !isWork && !saysDone || reading.matches(Self.wrongGroup, in: reading.all) != nil
    }
    /// "Đùa chứ …": what comes after it is said in fun.
    private var isJoke: Bool {
        guard let first = reading.clauses.first, first.range.count <= 2 else { return false }
        return reading.matches(["đùa", "đùa tí", "nói đùa", "giỡn"], in: first.range) != nil
    }
    /// "Chào cả nhà, bọn em gõ được thêm sáu cửa, tổng 36": a figure that is done is meant for the bot.
    private var saysDone: Bool {
        reading.roled(reading.clauses, of: reading.counted).contains {
            [.total, .add].contains($0.role) || $0.role == .done && ($0.figure.of != nil || $0.figure.unit != nil)
        }
    }
    /// "Em Hoa ơi, gửi chị danh sách": somebody else is called, and no work or figure is named.
    private var isCalling: Bool {
        let calls = reading.message.notes.contains { note in
            guard case .people(let people) = note.kind, people != [reading.sight.speaker.officer.id] else {
                return false
            }
            return Self.calling.match(tokens, at: note.range.upperBound) != nil
        }
        return calls && reading.codes(in: reading.all).isEmpty && !hasFigure && !reading.has(.moreTime, in: reading.all)
    }
    private static let calling: WordPatterns = ["ơi", "à", "này"]

    private static let wrongGroup: WordPatterns = ["nhầm nhóm", "gửi nhầm", "nhầm group", "lộn nhóm", "nhầm chat"]

    /// "A Hùng mai không đi làm": another person's leave.
    private var isOfAnotherPerson: Bool {
        guard reading.clauses.count == 1, let clause = reading.clauses.first,
            let word = reading.first(.absent, in: clause.range)
        else { return false }
        let before = reading.message.notes(in: clause.range.lowerBound..<word.lowerBound)
        return before.contains {
            if case .people(let people) = $0.kind { !people.contains(reading.sight.speaker.officer.id) } else { false }
        }
            && !reading.has(.instead, in: clause.range)
    }
}
