import Assignments
import Conversation
import Foundation

/// One message, or what is told in one breath: what is said, what it speaks of, and what it may be answered with by one tap.
struct Letter {
    /// What is said.
    let phrases: [Phrase]
    /// The one assignment that it speaks of; nil where it speaks of none or several.
    var about: Assignment.ID?
    /// What it may be answered with by one tap.
    var answers: [QuickAnswer] = []
}

/// What one person is told alone: the letters of one event, and what his next words may mean then.
struct Told {
    let officer: Officer
    /// The account on which he is told.
    let identity: ChatIdentity
    let purpose: OutboxPurpose
    let letters: [Letter]
    /// Until when it says something.
    let mattersUntil: Date
    /// What it opens with him.
    var opens = Opening()

    init(
        _ letters: [Letter], as purpose: OutboxPurpose = .notice, to officer: Officer, _ identity: ChatIdentity,
        opening opens: Opening = Opening(), mattersUntil: Date
    ) {
        self.officer = officer
        self.identity = identity
        self.purpose = purpose
        self.letters = letters
        self.mattersUntil = mattersUntil
        self.opens = opens
    }

    init(
        _ phrase: Phrase, as purpose: OutboxPurpose = .notice, to officer: Officer, _ identity: ChatIdentity,
        about: Assignment.ID? = nil, opening opens: Opening = Opening(), mattersUntil: Date
    ) {
        self.init(
            [Letter(phrases: [phrase], about: about)], as: purpose, to: officer, identity, opening: opens,
            mattersUntil: mattersUntil)
    }
}
