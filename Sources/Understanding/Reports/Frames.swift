import Assignments
import VietnameseText

/// Tries the frames of reports and requests on one segment of a message.
struct Frames {
    private(set) var passage: Passage
    private var reading: Reading { passage.reading }

    init(_ reading: Reading, _ segment: Segment) { passage = Passage(reading, segment) }

    /// The frames, in their order; what one explains the next leaves alone.
    private static var order: [any Frame.Type] {
        [
            AbsenceFrame.self, OwnReminderFrame.self, TargetFrame.self, CorrectionFrame.self, ObjectionFrame.self,
            StepFrame.self, FigureFrame.self, ExtensionFrame.self, ReliefFrame.self, ResultFrame.self,
            ObstacleFrame.self, AcknowledgementFrame.self, PromiseFrame.self, RemarkFrame.self,
            LikelyFrame.self,
        ]
    }

    /// All that the segment says, in the order of the frames.
    mutating func run() -> [Statement] {
        Self.order.forEach { read($0) }
        rest()
        keepLastPromise()
        var statements = passage.statements
        if statements.contains(where: { !$0.asks.isEmpty }) { statements.removeAll { $0.act?.name == "note" } }
        return statements
    }

    /// What somebody says who does no work himself: that he is away, and what he wants to be reminded of.
    mutating func runWithoutWork() -> [Statement] {
        read(AbsenceFrame.self)
        read(OwnReminderFrame.self)
        return passage.statements
    }

    private mutating func read(_ frame: any Frame.Type) {
        var frame = frame.init(passage: passage)
        frame.read()
        passage = frame.passage
    }

    /// "14 thì tạm gác", "#14 chưa đâu vào đâu": something is said of a work that is named, and no frame knows what.
    private mutating func rest() {
        guard passage.statements.isEmpty, !passage.segment.works.isEmpty, !passage.open.isEmpty,
            passage.open.count == passage.segment.clauses.count,
            !passage.segment.works.contains(where: { reading.sight.work($0)?.waitsForSpeaker == true }),
            !passage.open.contains(where: {
                passage.hasFigure($0) || passage.doers.isOthers($0) || reading.clauses[$0].link == .condition
            })
        else { return }
        let isDenied = passage.open.contains { passage.range($0).contains(where: reading.isNot) }
        let hasWords =
            passage.open.contains { clause in
                passage.range(clause).filter { reading.tokens[$0].kind == .word && reading.tokens[$0].code == nil }
                    .count > 1
            } || isDenied
        guard hasWords, !reading.has(.mistake, in: reading.all), !reading.has(.takeBack, in: passage.span),
            reading.matches(Self.thatFigure, in: passage.span) == nil, isDenied || reading.segments.count > 1
        else { return }
        passage.say("note", works: passage.segment.works, Set(passage.open), score: 60)
    }
    private static let thatFigure: WordPatterns = ["số đó", "số ấy", "số này", "con số"]

    /// Two days promised of one work are one promise, of the later day said.
    private mutating func keepLastPromise() {
        var seen: [JSON] = []
        for index in passage.statements.indices.reversed() where passage.statements[index].act?.name == "promise" {
            guard let work = passage.statements[index].act?.slots["work"] else { continue }
            if seen.contains(work) { passage.statements[index].act = nil } else { seen.append(work) }
        }
    }
}
