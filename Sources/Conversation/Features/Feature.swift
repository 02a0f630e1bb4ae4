import Assignments

/// One thing that people can say to the bot: what it is called, how it is said, and what kind of thing it is.
///
/// A feature is a folder here and one line in `AllFeatures`. What others have to know of it, they ask of its traits.
protocol Feature: Sendable {
    /// What it is called; stored with dialogues and shown by `namro explain`, so it never changes.
    static var intent: Intent { get }
    /// How it is said: what proposes drafts of it. One rule may propose those of several features of its folder.
    static var rules: [any IntentRule] { get }
    /// What kind of statement it is.
    static var traits: Set<Trait> { get }
    /// Whether a draft beside a statement is small talk, which is dropped.
    static func isSmallTalk(_ draft: Draft) -> Bool
}

extension Feature {
    static var rules: [any IntentRule] { [] }
    static var traits: Set<Trait> { [] }
    static func isSmallTalk(_ draft: Draft) -> Bool { false }
}

/// A feature that is a command or a question: the slots of its statements, and what is done about one.
protocol StatedFeature: Feature {
    /// What it wants to know beside work and words.
    associatedtype Slots: StatementSlots = NoSlots
    /// Whose statements may be words that answer a question of this one, beside what is not understood.
    static var takesWordsOf: Set<Intent> { get }
    /// The slots that a draft fills.
    static func slots(of draft: Draft) -> Slots
    /// The slots of what a mere assent to a request says.
    static var assented: Slots { get }
    /// Handles a statement: what is to be done, answered and asked goes into the turn.
    static func handle(_ statement: Statement<Slots>, in turn: inout Turn) throws
    /// A statement that something was missing in, completed by an answer; nil where the answer is something else.
    static func completed(_ awaited: Statement<Slots>, by answer: Answer) -> Statement<Slots>?
}

extension StatedFeature {
    static var takesWordsOf: Set<Intent> { [.note] }
    static var assented: Slots { Slots() }

    /// The sender's words are what was missing.
    static func completed(_ awaited: Statement<Slots>, by answer: Answer) -> Statement<Slots>? {
        awaited.completed(byWordsOf: answer)
    }

    /// A statement of this feature.
    static func statement(
        _ codes: [Int] = [], words: Words = Words(), consent: Consent = Consent(), slots: Slots = Slots()
    ) -> Statement<Slots> {
        Statement(
            intent: intent, works: WorkReference(codes: codes), words: words, doubt: nil, consent: consent, slots: slots
        )
    }
}

extension StatedFeature where Slots == NoSlots {
    static func slots(of draft: Draft) -> NoSlots { NoSlots() }
}

extension StatedFeature where Slots: DatedSlots {
    /// The day is what was missing, else the sender's words.
    static func completed(_ awaited: Statement<Slots>, by answer: Answer) -> Statement<Slots>? {
        awaited.date == nil ? awaited.completed(byDayOf: answer) : awaited.completed(byWordsOf: answer)
    }
}

extension Statement {
    /// The statement with the sender's own words, such as a reason; nil where the answer has none.
    func completed(byWordsOf answer: Answer) -> Statement? {
        guard case .words(let words) = answer, let note = words.note, !words.asksBack else { return nil }
        var completed = self
        completed.words.note = note
        return completed
    }
}

extension Statement where Slots: DatedSlots {
    /// The statement with the day that an answer says; nil where it says none, or more than that.
    func completed(byDayOf answer: Answer) -> Statement? {
        guard case .words(let words) = answer, let day = words.dayAlone else { return nil }
        var completed = self
        completed.date = day
        return completed
    }
}

// MARK: Statements of any feature

extension StatedFeature {
    /// The statement that a draft makes.
    static func anyStatement(of draft: Draft) -> AnyStatement {
        var statement = statement(draft.codes, words: Words(of: draft), slots: slots(of: draft))
        (statement.works.isAll, statement.works.pointsBack) = (draft.isForAll, draft.pointsBack)
        statement.doubt = draft.doubt
        statement.consent = Consent(
            isConfirmed: draft.isConfirmed, isInLeadersName: draft.isInLeadersName, saidAt: draft.saidAt)
        return statement.erased
    }

    /// What a mere assent to a request for one piece of work says.
    static func assent(to code: Int) -> Utterance { statement([code], slots: assented).utterance }

    /// What was asked for of one piece of work, said in full.
    static func plain(_ code: Int) -> Utterance { statement([code]).utterance }

    static func handle(any statement: AnyStatement, in turn: inout Turn) throws {
        try handle(statement.typed(), in: &turn)
    }

    static func completed(any awaited: AnyStatement, by answer: Answer) -> AnyStatement? {
        completed(awaited.typed(), by: answer)?.erased
    }
}

/// What kind of statement a feature is.
package enum Trait: Sendable {
    /// It asks for something and says nothing.
    case asks
    /// It changes and arranges nothing, however often it is said.
    case harmless
    /// It stands until other words revoke it: who is away, who decides, a round.
    case arranges
    /// It is a remark and no more.
    case remark
    /// Its words may be the answer to a question that asked for words.
    case freeWords
    /// It tells how work is: a file that came before may belong to it.
    case tellsOfWork
    /// It is taken, with its code, also where nobody has addressed the bot.
    case overheard
    /// Only a leader says it, of what waits for him.
    case decision
    /// A weak assent ("vâng", 👍) to a request for it is not enough.
    case needsStrongAssent
    /// A request for it waits until the next day's end, not half an hour.
    case waitsLong
    /// Said of several works, it cannot be undone by saying it again: asked once before.
    case loses
    /// It is only done with a reason, whoever says it.
    case needsReason
    /// It says so little of each work that many are answered for together.
    case together
    /// It names another deadline.
    case setsDeadline
    /// What is asked about one of several works is asked for all: to whom they go.
    case asksOnce
    /// Its days are those of somebody's absence, from the first to the last.
    case hasInterval
    /// It is answered with lines of which "việc đó" may mean any.
    case lists
    /// A request for it is answered by who has to do the work, with his usual words.
    case answeredByOfficer
    /// A request for it is answered by who decides on a result, with his usual words.
    case answeredByDecider
}
