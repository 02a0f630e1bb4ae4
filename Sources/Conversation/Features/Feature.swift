import Assignments

/// One thing that people can say to the bot: what it is called, how it is said, and what is done about it.
///
/// A feature is a folder here and one line in `AllFeatures`. What others have to know of it, they ask of its traits.
protocol Feature: Sendable {
    /// What its readings are called; stored with dialogues and shown by `namro explain`, so it never changes.
    static var intent: Intent { get }
    /// How it is said: what proposes readings of it. One rule may propose those of several features of its folder.
    static var rules: [any IntentRule] { get }
    /// What kind of statement it is.
    static var traits: Set<Trait> { get }
    /// Whether a reading beside a statement is small talk, which is dropped.
    static func isSmallTalk(_ reading: Reading) -> Bool
    /// Handles a reading: what is to be done, answered and asked goes into the turn. Throws what the records throw.
    static func handle(_ reading: Reading, in turn: inout Turn) throws
    /// A reading that something was missing in, completed by an answer; nil where the answer is something else.
    static func completed(_ awaited: Reading, by answer: Reading, in turn: Turn) -> Reading?
}

extension Feature {
    static var rules: [any IntentRule] { [] }
    static var traits: Set<Trait> { [] }
    static func isSmallTalk(_ reading: Reading) -> Bool { false }
    static func completed(_ awaited: Reading, by answer: Reading, in turn: Turn) -> Reading? {
        AnswerReader.withWords(awaited, answer, in: turn)
    }
}

/// What kind of statement a feature is.
package enum Trait: Sendable {
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
    /// Its days are those of somebody's absence, from the first to the last.
    case hasInterval
    /// It is answered with lines of which "việc đó" may mean any.
    case lists
    /// A request for it is answered by who has to do the work, with his usual words.
    case answeredByOfficer
    /// A request for it is answered by who decides on a result, with his usual words.
    case answeredByDecider
}
