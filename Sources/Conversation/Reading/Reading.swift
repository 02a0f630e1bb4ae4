package import Assignments

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
    /// What a summary is to show.
    package var view: SummaryView?
    /// A unit, a phase or a group's scope as typed, still to be looked up.
    package var scope: String?
    /// The one-time code, for `link`; nil where the group is to be pinned.
    package var linkCode: String?
    /// Why the reading is not certain enough to act on.
    package var doubt: Doubt?
    /// Whether it means all of the sender's work (`em nhận cả 2 việc`).
    package var isForAll: Bool
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
        self.doubt = doubt
        self.isForAll = isForAll
        self.isBare = isBare
    }
}
