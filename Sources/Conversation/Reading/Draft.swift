import Assignments
import Foundation
import VietnameseText

/// What the rules make of one clause while they read it: whatever any of them can say, in one place. It leaves the reader as an
/// `Utterance`, and dialogues of the first version hold it.
struct Draft: Equatable, Codable, Sendable {
    /// The intent.
    var intent: Intent
    /// The codes named, in order; empty where none was.
    var codes: [Int]
    /// The figures reported, for `progress`.
    var report: ProgressReport?
    /// The step, counted from 1, for `step`.
    var step: Int?
    /// The sender's own words that go on record: a result, an obstacle, a remark, a reason.
    var note: String?
    /// The whole clause as written, where it may be a remark and no more, or may name a unit somewhere.
    var remark: String?
    /// What it may be, where no reading leads by enough; else empty.
    var alternatives: [Draft] = []
    /// What a summary is to show.
    var view: SummaryView?
    /// What the words of a question ask of that, where they say it.
    var asked: QuestionDetail?
    /// A unit, a phase or a group's scope as typed, still to be looked up.
    var scope: String?
    /// The one-time code, for `link`; nil where the group is to be pinned.
    var linkCode: String?
    /// The date of a change, as typed.
    var date: DateExpression?
    /// The amount to do that is asked for or decided.
    var amount: Int?
    /// The person or unit that is to have the work, as typed.
    var successor: String?
    /// The person whose work is handed over, as typed; nil where a code says which.
    var predecessor: String?
    /// The report period of a summary.
    var period: DateExpression.Day?
    /// New work, for `assign`.
    var order: WorkOrder?
    /// The part of new work that the next words fill.
    var awaited: WorkOrder.Field?
    /// What a decision or a withdrawal is about; nil where not said.
    var topic: Demand.Topic?
    /// Whether a decision turns the demand down.
    var isRefusal: Bool
    /// Whether the sender has confirmed what was asked about.
    var isConfirmed: Bool
    /// When it was said, where that was in an earlier message which was asked about; nil where it is said now.
    var saidAt: Date?
    /// Whether the sender has confirmed that he decides in a leader's name.
    var isInLeadersName: Bool
    /// Why the reading is not certain enough to act on.
    var doubt: ReadingDoubt?
    /// Whether it means all of the sender's work (`em nhận cả 2 việc`).
    var isForAll: Bool
    /// Whether it points at what was spoken of last: "việc đó".
    var pointsBack = false
    /// Whether it is a bare "vâng", "rõ", 👍 or number, which means something only as an answer or to its owner.
    var isBare: Bool
    /// Whether it is a remark only because nothing else was made of words beside a code; nil for no.
    var isRest: Bool?
    /// What the whole message is as an answer, where this is all that it says; nil where it says more.
    var wholly: Wholly?

    /// What a message that says one thing is as an answer.
    struct Wholly: Equatable, Codable, Sendable {
        /// Whether it says a day and no more, perhaps with the reason.
        var saysDayAlone: Bool
        /// Whether it asks back.
        var asksBack: Bool
    }

    /// Creates a reading.
    init(
        _ intent: Intent,
        codes: [Int] = [],
        report: ProgressReport? = nil,
        step: Int? = nil,
        note: String? = nil,
        view: SummaryView? = nil,
        scope: String? = nil,
        linkCode: String? = nil,
        date: DateExpression? = nil,
        amount: Int? = nil,
        successor: String? = nil,
        predecessor: String? = nil,
        order: WorkOrder? = nil,
        topic: Demand.Topic? = nil,
        isRefusal: Bool = false,
        isConfirmed: Bool = false,
        isInLeadersName: Bool = false,
        doubt: ReadingDoubt? = nil,
        isForAll: Bool = false,
        isBare: Bool = false
    ) {
        self.intent = intent
        self.codes = codes
        self.report = report
        self.step = step
        self.note = note
        self.view = view
        self.scope = scope
        self.linkCode = linkCode
        self.date = date
        self.amount = amount
        self.successor = successor
        self.predecessor = predecessor
        self.order = order
        self.topic = topic
        self.isRefusal = isRefusal
        self.isConfirmed = isConfirmed
        self.isInLeadersName = isInLeadersName
        self.doubt = doubt
        self.isForAll = isForAll
        self.isBare = isBare
    }
}
