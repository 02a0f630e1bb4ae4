package import Foundation

/// What something that the bot says unasked opens with a person: what his next words may mean then.
package struct Opening: Equatable, Sendable {
    /// The works that it speaks of: the only one is what "việc đó" means from now on, of none or several nothing is. Nil where that stays
    /// as it was.
    package var works: [Int]?
    /// What a bare assent means.
    package var requests: [Dialogue.Request] = []
    /// What its numbers mean.
    package var menu: Dialogue.Menu?
    /// The list with which "gửi tiếp" goes on, after what waits already.
    package var list: AnyStatement?

    /// Opens nothing, and leaves as it was what is open.
    package init() {}

    /// Whether it asks for anything, beside what "việc đó" means.
    fileprivate var asks: Bool { !requests.isEmpty || menu != nil || list != nil || works?.count == 1 }
}

extension Dialogue {
    /// The dialogue after somebody was told something that opens this.
    package func opened(by opening: Opening, at now: Date) -> Dialogue {
        var dialogue = opening.asks ? fresh(at: now) : self
        if let works = opening.works {
            dialogue.mention = works.count == 1 ? works.first.map { Mention(code: $0, at: now) } : nil
            dialogue.told?.works = works
            dialogue.told?.at = now
        }
        for request in opening.requests { dialogue.add(request) }
        if let menu = opening.menu { dialogue.menu = menu }
        guard let list = opening.list else { return dialogue }
        var rest = dialogue.rest ?? Rest(leftAt: now)
        (rest.list, rest.skipped) = (list, 0)
        rest.until = now.addingTimeInterval(Rest.lifeUnasked)
        dialogue.rest = rest
        return dialogue
    }
}
