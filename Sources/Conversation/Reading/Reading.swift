package import Assignments
package import Foundation
package import VietnameseText

/// What one clause of a message was understood to say, before anything is looked up.
package struct Reading: Equatable, Codable, Sendable {
    /// The intent.
    package var intent: Intent
    /// The codes named, in order; empty where none was.
    package var codes: [Int]
    /// The figures reported, for `progress`.
    package var report: ProgressReport?
    /// The step, counted from 1, for `step`.
    package var step: Int?
    /// The sender's own words that go on record: a result, an obstacle, a remark, a reason.
    package var note: String?
    /// The whole clause as written, where it may be a remark and no more, or may name a unit somewhere.
    package var remark: String?
    /// What it may be, where no reading leads by enough; else empty.
    package var alternatives: [Reading] = []
    /// What a summary is to show.
    package var view: SummaryView?
    /// What the words of a question ask of that, where they say it.
    package var asked: Asked?
    /// A unit, a phase or a group's scope as typed, still to be looked up.
    package var scope: String?
    /// The one-time code, for `link`; nil where the group is to be pinned.
    package var linkCode: String?
    /// The date of a change, as typed.
    package var date: DateExpression?
    /// The amount to do that is asked for or decided.
    package var amount: Int?
    /// The person or unit that is to have the work, as typed.
    package var successor: String?
    /// The person whose work is handed over, as typed; nil where a code says which.
    package var predecessor: String?
    /// The report period of a summary.
    package var period: DateExpression.Day?
    /// New work, for `assign`.
    package var order: WorkOrder?
    /// The part of new work that the next words fill.
    package var awaited: WorkOrder.Field?
    /// What a decision or a withdrawal is about; nil where not said.
    package var topic: Demand.Topic?
    /// Whether a decision turns the demand down.
    package var isRefusal: Bool
    /// Whether the sender has confirmed what was asked about.
    package var isConfirmed: Bool
    /// When it was said, where that was in an earlier message which was asked about; nil where it is said now.
    package var saidAt: Date?
    /// Whether the sender has confirmed that he decides in a leader's name.
    package var isInLeadersName: Bool
    /// Why the reading is not certain enough to act on.
    package var doubt: Doubt?
    /// Whether it means all of the sender's work (`em nhận cả 2 việc`).
    package var isForAll: Bool
    /// Whether it points at what was spoken of last: "việc đó".
    package var pointsBack = false
    /// Whether it is a bare "vâng", "rõ", 👍 or number, which means something only as an answer or to its owner.
    package var isBare: Bool

    /// Why a reading needs a question.
    package enum Doubt: String, Codable, Sendable {
        /// Figures such as `3/5` that may be a date.
        case perhapsDate
        /// "Hoàn thành ..." of something: perhaps a part of the work only.
        case perhapsPart
        /// A percent or a number that is not the state of the assignment (`còn 30%`, `tăng 5%`).
        case notState
        /// A word of politeness ("vâng", "rõ", 👍) where a decision would need "đồng ý".
        case weakAssent
        /// A wish, an order or a correction with other words around it: perhaps only a remark.
        case perhapsRemark
        /// A date was named that could not be read.
        case noSuchDate
        /// Several figures, of which it is not clear which one counts.
        case severalFigures
    }

    /// What a summary shows.
    package enum SummaryView: String, Codable, Sendable {
        /// Figures over a scope.
        case figures
        /// What is past its deadline.
        case late
        /// What nobody has acknowledged.
        case unacknowledged
        /// Who has not linked an account.
        case unlinked
        /// Open obstacles.
        case blockers
        /// What waits for confirmation.
        case waiting
        /// What only a leader can decide and has been asked for: more time, another target, objections.
        case demands
        /// Drafts with the clears they lack.
        case drafts
        /// What is due by a day, or soon.
        case due
        /// What nothing has been heard of for some days.
        case silent
        /// Figures by the officer in charge.
        case officers
        /// Figures by state.
        case states
        /// What an evaluation may start from.
        case scores
        /// Who stands worst or best.
        case rank
    }

    /// Creates a reading.
    package init(
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
        doubt: Doubt? = nil,
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
