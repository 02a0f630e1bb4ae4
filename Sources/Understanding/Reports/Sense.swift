/// What a word or phrase of those who do the work speaks of; a phrase may have several senses, the frames decide.
enum Sense: Sendable {
    /// Not, not yet; will; perhaps; a deed already done ("rồi", "đã").
    case not, will, perhaps, already
    /// Finished; nearly so; under way or not begun: what is kept as a note.
    case done, nearly, underWay
    /// Handing in; what is handed in.
    case handIn, evidence
    case receive, begin
    /// More time; what is wished; not in time.
    case moreTime, wish, late
    /// What stands in the way: a hindrance by its name, a thing that lacks, a thing that is broken, somebody who does not.
    case obstacle, lack, broken, unwilling, wait, busy
    case gone, available
    case mistake, repair, takeBack, earlierReport, double
    case target, toBecome
    case notMine, assignedTo, passOn
    case absent, instead
    case remind, thanks, help, greet
    case promise, report
    /// What a leader does; who may not is told so.
    case confirm, pause, cancel, sendBack, assign, urge, praise, grant, amend
    case step
    case every
    case made
    /// Figures that are not true; talk that is for other people.
    case instruct, fake, talk, musing, others, duty
}
