import Conversation
import Foundation
import Testing

@Suite("What something said unasked opens with a person")
struct OpeningTests {
    private static let now = TurnOffice.start

    /// Somebody is asked something, was spoken to about #12, and has the rest of an answer before him.
    private static let before: Dialogue = {
        var dialogue = Dialogue(
            question: Dialogue.Question(choices: [.no], askedAt: now),
            requests: [Dialogue.Request(code: 12, intent: .acknowledge, askedAt: now)])
        dialogue.mention = Dialogue.Mention(code: 12, at: now)
        dialogue.rest = Dialogue.Rest(text: "phần còn lại", leftAt: now)
        return dialogue
    }()

    @Test("nothing leaves all as it was, also what has ended by itself")
    func nothing() {
        let later = Self.now.addingTimeInterval(86_400)
        #expect(Self.before.opened(by: Opening(), at: later) == Self.before)
    }

    @Test("the only work is what \"việc đó\" means, of none or several nothing is", arguments: [[], [14], [14, 15]])
    func works(_ codes: [Int]) {
        var opening = Opening()
        opening.works = codes
        let after = Self.before.opened(by: opening, at: Self.now)
        #expect(after.mention?.code == (codes.count == 1 ? 14 : nil))
        #expect(after.question == Self.before.question && after.rest == Self.before.rest)
    }

    @Test("a request stands beside the others, and what has ended by itself is gone with it")
    func request() {
        var opening = Opening()
        opening.requests = [Dialogue.Request(code: 14, intent: .acknowledge, askedAt: Self.now)]
        let soon = Self.before.opened(by: opening, at: Self.now)
        #expect(soon.requests.map(\.code) == [12, 14] && soon.question != nil)
        let later = Self.before.opened(by: opening, at: Self.now.addingTimeInterval(3_600))
        #expect(later.requests.map(\.code) == [12, 14] && later.question == nil && later.rest == nil)
    }

    @Test("the list of \"gửi tiếp\" comes after the text that waits already, and waits as long")
    func list() {
        var opening = Opening()
        opening.list = .ownWork
        let rest = Self.before.opened(by: opening, at: Self.now).rest
        #expect(rest?.text == "phần còn lại" && rest?.list == .ownWork && rest?.skipped == 0)
        #expect(rest?.until == Self.now.addingTimeInterval(Dialogue.Rest.lifeUnasked))
    }
}
