/// What a word or phrase of those who order and decide speaks of; a phrase may have several senses, the frames decide.
enum OrderSense: Hashable, Sendable {
    /// Gives work, to somebody named after it; weak ones need a date, a product or a duty beside.
    case give, ask, letDo
    /// What one who leads does; what those beside him do.
    case duty, with
    /// Parts of an order: until when, what is handed in, to whom and when it is reported.
    case due, product, handIn, report, topic, leadLabel, withLabel
    /// Decisions.
    case confirm, assent, sendBack, refuse, keep
    /// What was asked for, by its name; all that waits.
    case moreTime, deadline, wishOf, everyWaiting
    case pause, resume, cancel, reopen
    /// Changes of a work in force.
    case change, target, content, priority, rename, fill, addWith, dropWith
    case handOver, allWork
    case urge, tell, askThem, everybody, announce, readBack
    case round, open, close, extend
    case praise, criticise, lesson, forReport
    case delegate
    /// What is no order: conditions, later, regret, irony, what others say, what is over.
    case later, regret, irony, hearsay, undecided, onlyThen
    /// Exhortation without anything to do.
    case exhort
    case urgent
}
