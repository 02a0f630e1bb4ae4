import Foundation

/// A dialogue as the first version stored it, with one bag for whatever could be said.
package struct DialogueOfVersion1: Decodable {
    private struct Question: Decodable {
        let choices: [Draft]
        let awaits: Draft?
        let askedAt: Date
        let replaces: [Int64]?
    }

    private struct Menu: Decodable {
        let choices: [Draft]
        let askedAt: Date?
        let until: Date
    }

    private struct Rest: Decodable {
        let text: String?
        let reading: Draft?
        let skipped: Int
        let leftAt: Date
        let until: Date?
        let isPageFirst: Bool?
    }

    private let question: Question?
    private let menu: Menu?
    private let requests: [Dialogue.Request]
    private let rest: Rest?
    private let mention: Dialogue.Mention?
    private let files: [Dialogue.HeldFile]?
    private let link: Dialogue.LinkOffer?

    /// The same dialogue in today's form; nil where what was to be completed or gone on with is no statement.
    package var dialogue: Dialogue? {
        var dialogue = Dialogue(requests: requests)
        (dialogue.mention, dialogue.files, dialogue.link) = (mention, files, link)
        if let question {
            let awaits = question.awaits?.utterance.statement
            guard (awaits == nil) == (question.awaits == nil) else { return nil }
            dialogue.question = Dialogue.Question(
                choices: question.choices.map(\.utterance), awaits: awaits, askedAt: question.askedAt)
            dialogue.question?.replaces = question.replaces
        }
        if let menu {
            dialogue.menu = Dialogue.Menu(
                choices: menu.choices.map(\.utterance), askedAt: menu.askedAt ?? menu.until, until: menu.until)
            dialogue.menu?.askedAt = menu.askedAt
        }
        if let rest {
            let list = rest.reading?.utterance.statement
            guard (list == nil) == (rest.reading == nil) else { return nil }
            dialogue.rest = Dialogue.Rest(
                text: rest.text, list: list, skipped: rest.skipped, leftAt: rest.leftAt, until: rest.until,
                isPageFirst: rest.isPageFirst)
        }
        return dialogue
    }
}
