/// What a word or phrase of a question stands for, whatever stands around it.
enum AskSense: Equatable, Sendable {
    /// What is asked about.
    enum Subject: String, Sendable { case works, units, officers, obstacles, requests, rounds, instructions, news }

    /// What is said of it, before it is known whether it is denied.
    enum Predicate: String, Sendable {
        case done, doneLate, doneOnTime, open, overdue, acknowledged, reported, blocked, waiting, submitted, started
        case linked, read, absent, urgent, draft, solved, decided, given
        case unacknowledged, silent, notStarted, unlinked, unread
        /// That a day named is the one by which it has to be done.
        case due
        case extensionAsked, targetAsked, objected
    }

    /// What the next name or day is to the question.
    enum Part: String, Sendable { case except, with, compare, asOf, since, until, after, issued }

    /// Which side of a figure is meant.
    enum Bound: String, Sendable { case below = "<", atMost = "<=", above = ">", atLeast = ">=" }

    /// A part of one work that is shown.
    enum Facet: String, Sendable { case card, deadline, officer, progress, result, history, files, why, product }

    /// Which kind of thing is called for by a question word.
    enum Wh: Sendable { case who, which, howMany, how, why, when, what, doubt }

    case subject(Subject)
    case kind(String)
    case predicate(Predicate)
    case not
    case part(Part)
    case bound(Bound)
    case facet(Facet)
    case wh(Wh)
    /// A word that asks to be told, not to be done: "liệt kê".
    case request
    case measure(String)
    case order(String)
    case groupBy(String)
    /// "quận mình": the speaker's own unit.
    case ownUnit
    /// "của tôi", "em còn": the speaker's own work.
    case mine
    /// "họ", "bên ấy": somebody who was spoken of.
    case pronoun
    /// "cái kia": the one that was not spoken of.
    case other
    case scope(String)
    /// The campaign, where there is one.
    case campaign
    case form(String)
    /// A word that has a paper made: "xuất", "in".
    case make
    /// Words that are politely there and say nothing.
    case filler
}

extension AskSense.Predicate {
    /// What it means that it is not so; nil where the office does not know.
    var denied: AskSense.Predicate? {
        switch self {
        case .done, .submitted, .doneOnTime: .open
        case .acknowledged: .unacknowledged
        case .reported: .silent
        case .linked: .unlinked
        case .read: .unread
        case .started: .notStarted
        case .solved: .open
        case .decided: .waiting
        default: nil
        }
    }
}
