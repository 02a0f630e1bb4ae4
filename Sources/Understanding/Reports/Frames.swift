import Assignments
import VietnameseText

/// Tries the frames of reports and requests on one segment of a message.
struct Frames {
    let reading: Reading
    let segment: Segment
    /// The clauses that no frame has explained yet.
    var open: [Int]
    var statements: [Statement] = []

    init(_ reading: Reading, _ segment: Segment) {
        (self.reading, self.segment) = (reading, segment)
        open = segment.clauses.filter { !reading.isQuestion(reading.clauses[$0]) }
    }

    /// All that the segment says, in the order of the frames; what one explains the next leaves alone.
    mutating func run() -> [Statement] {
        absence()
        reminder()
        target()
        correction()
        objection()
        steps()
        figures()
        extensionOfTime()
        obstacleGone()
        result()
        obstacle()
        acknowledgement()
        promise()
        remark()
        rest()
        keepLastPromise()
        if statements.contains(where: { !$0.asks.isEmpty }) { statements.removeAll { $0.act?.name == "note" } }
        return statements
    }

    /// Two days promised of one work are one promise, of the later day said.
    private mutating func keepLastPromise() {
        var seen: [JSON] = []
        for index in statements.indices.reversed() where statements[index].act?.name == "promise" {
            guard let work = statements[index].act?.slots["work"] else { continue }
            if seen.contains(work) { statements[index].act = nil } else { seen.append(work) }
        }
    }

    /// "14 thì tạm gác", "#14 chưa đâu vào đâu": something is said of a work that is named, and no frame knows what.
    private mutating func rest() {
        guard statements.isEmpty, !segment.works.isEmpty, !open.isEmpty, open.count == segment.clauses.count,
            !open.contains(where: { hasFigure($0) || isOthers($0) || reading.clauses[$0].link == .condition })
        else { return }
        let isDenied = open.contains { range($0).contains(where: reading.isNot) }
        let hasWords =
            open.contains { clause in
                range(clause).filter { reading.tokens[$0].kind == .word && reading.tokens[$0].code == nil }.count > 1
            } || isDenied
        guard hasWords, !reading.has(.mistake, in: reading.all), !reading.has(.takeBack, in: span),
            reading.matches(Self.thatFigure, in: span) == nil, isDenied || reading.segments.count > 1
        else { return }
        say("note", works: segment.works, Set(open), score: 60)
    }

    private static let thatFigure: WordPatterns = ["số đó", "số ấy", "số này", "con số"]
    private static let upward: Set<String> = ["askExtension", "askTarget", "object", "obstacle", "report", "submit"]

    // MARK: Small tools

    /// The clauses that a request may share with a figure: "mới 40/60, xin lùi đến 10/6".
    var shared: [Int] {
        let figured = statements.filter {
            ["report", "askTarget"].contains($0.act?.name ?? "") || $0.asks == ["amount"]
        }.flatMap(\.clauses)
        return segment.clauses.filter { open.contains($0) || figured.contains($0) }
    }

    /// Whether another person is who does it: named before a word, with nobody else said to.
    func isByOther(_ clause: Int, before index: Int) -> Bool {
        let before = range(clause).lowerBound..<max(index, range(clause).lowerBound)
        let isNamed = reading.message.notes(in: before).contains { note in
            if case .people(let people) = note.kind {
                !people.contains(reading.sight.speaker.officer.id)
            } else {
                false
            }
        }
        return isNamed && reading.matches(Self.oneself, in: before) == nil
    }
    private static let oneself: WordPatterns = ["em", "tôi", "mình", "tui", "bọn em", "báo cáo", "kính gửi"]

    /// Whether a clause tells what somebody else said or ordered.
    func isTold(_ clause: Int) -> Bool {
        guard let word = reading.matches(Self.telling, in: range(clause)) else { return false }
        let before = range(clause).lowerBound..<word.lowerBound
        return reading.message.notes(in: before).contains { if case .people = $0.kind { true } else { false } }
            || reading.matches(Self.leaders, in: before) != nil
    }
    private static let telling: WordPatterns = [
        "bảo", "dặn", "yêu cầu", "chỉ đạo", "nhắc", "nói", "kêu", "biểu", "hối", "giục",
    ]
    private static let leaders: WordPatterns = [
        "sếp", "lãnh đạo", "chủ tịch", "thủ trưởng", "ảnh", "ổng", "phường", "trên", "họ",
    ]

    var span: Range<Int> { reading.span(segment) }
    func range(_ clause: Int) -> Range<Int> { reading.clauses[clause].range }
    func has(_ sense: Sense, _ clause: Int) -> Bool { reading.has(sense, in: range(clause)) }
    func affirms(_ sense: Sense, _ clause: Int) -> Bool { reading.affirmed(sense, in: range(clause)) != nil }
    func isAhead(_ clause: Int) -> Bool { reading.isAhead(range(clause)) }

    mutating func say(_ statement: Statement) {
        statements.append(statement)
        open.removeAll(where: statement.clauses.contains)
    }

    /// Says one act for each work; asks which work where there is none, and says no where it is another's.
    mutating func say(_ name: String, _ slots: [String: JSON] = [:], works: [Int], _ clauses: Set<Int>, score: Int = 80)
    {
        guard !works.isEmpty else {
            let offers = reading.open.map { [Meaning(name, slots.merging(["work": .int($0.code)]) { $1 })] }
            var asked = Statement.ask("work", clauses, offers: Array(offers.prefix(3)), score: 60)
            asked.isRemark = name == "note"
            return say(asked)
        }
        for code in works {
            if reading.sight.work(code) == nil {
                say(.ask("work", clauses))
            } else if !reading.isMine(code) {
                say(.act("refused", ["act": .text(name), "work": .int(code)], clauses))
            } else {
                // A work that is named by its code leaves little doubt that it is meant for the bot.
                let isCoded = score >= 75 && !reading.codes(in: span).isEmpty
                // A head who asks those above him gives no order.
                let isUpward = reading.sight.own.isEmpty && Self.upward.contains(name) && score >= 75
                say(
                    .act(
                        name, slots.merging(["work": .int(code)]) { $1 }, clauses,
                        score: isUpward ? 98 : isCoded ? max(score, 92) : score))
            }
        }
    }

    /// The works that are named, or the one of whose trade the words are, or the one that was just spoken of.
    func works(_ clauses: some Collection<Int>, or fallback: [Int] = []) -> [Int] {
        if !segment.works.isEmpty { return segment.works }
        if let said = statements.compactMap(\.act).compactMap({ $0.slots["work"] }).first, case .number(let code) = said
        {
            return [Int(code)]
        }
        let kindred = Set(clauses.flatMap { reading.kindred(in: range($0)) })
        if kindred.count == 1 { return Array(kindred) }
        let wide = reading.kindred(in: span)
        if wide.count == 1 { return wide }
        if clauses.contains(where: hasFigure) {
            let fitting = fittingFigures(clauses.map { reading.clauses[$0] })
            if fitting.count == 1 { return fitting }
        }
        if let last = reading.lastSpoken { return [last] }
        let codes = reading.codes(in: reading.all).filter(reading.isMine)
        if codes.count == 1 { return codes }
        return fallback.count == 1 ? fallback : reading.open.count == 1 ? reading.open.map(\.code) : []
    }

    /// The words of some clauses, as typed.
    func words(_ clauses: some Collection<Int>) -> String {
        guard let first = clauses.map({ range($0).lowerBound }).min(),
            let last = clauses.map({ range($0).upperBound }).max()
        else { return "" }
        return reading.message.source(first..<last)
    }
}
