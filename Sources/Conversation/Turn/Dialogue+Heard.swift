package import Foundation

/// What a word that is read late can speak of: what was open when it was sent, and nothing that was asked since.
extension Dialogue {
    /// By how many seconds a word may seem older than what it answers or comes after. Platforms stamp to the whole second, and their
    /// clocks and ours differ by a second or two; nobody reads and answers within less, so that in doubt it was an answer.
    package static let leeway: TimeInterval = 5

    /// The dialogue as it was to somebody who wrote at an instant.
    package func heard(by sentAt: Date) -> Dialogue {
        let latest = sentAt.addingTimeInterval(Self.leeway)
        var heard = fresh(at: sentAt)
        if let question, question.askedAt > latest { heard.question = nil }
        if let askedAt = menu?.askedAt, askedAt > latest { heard.menu = nil }
        if let mention, mention.saidAt > latest { heard.mention = nil }
        if let told, told.at > latest { heard.told = nil }
        heard.requests.removeAll { $0.heardSince > latest }
        return heard
    }

    /// Puts back what was asked only after a word was sent: it waits for the next one. What was asked about work that this word has
    /// changed, or has asked about itself, is over.
    package mutating func putBack(_ whole: Dialogue, askedAfter sentAt: Date, changed codes: Set<Int>) {
        let latest = sentAt.addingTimeInterval(Self.leeway)
        if question == nil, let later = whole.question, later.askedAt > latest, later.codes.isDisjoint(with: codes) {
            question = later
        }
        if let later = whole.menu, let askedAt = later.askedAt, askedAt > latest { menu = later }
        if mention == nil, let later = whole.mention, later.saidAt > latest { mention = later }
        let asked = Set(requests.map(\.code)).union(codes)
        let later = whole.requests.filter { $0.heardSince > latest && !asked.contains($0.code) }
        requests = (requests + later).sorted { $0.askedAt < $1.askedAt }
    }
}

extension Dialogue {
    /// Keeps the rest of an answer for "gửi tiếp". What waits unasked goes on waiting behind it, as long as there is room; the further pages
    /// of what was asked before, which wait since `before`, end with this answer.
    package mutating func leave(_ texts: [String], after before: Rest?, at now: Date) {
        let unasked = rest?.unasked?.text
        if let waiting = rest, waiting == before, waiting.until == nil || waiting.isPageFirst == true {
            rest = waiting.unasked
        }
        let text = (texts + [unasked].compactMap(\.self)).joined(separator: "\n")
        rest = rest ?? Rest(leftAt: now)
        rest?.text = text.utf16.count <= Rest.longest ? text : texts.joined(separator: "\n")
    }
}

extension Dialogue.Rest {
    /// Adds texts after what waits. Of more than is kept the oldest lines are left out, and `notice` stands in their place.
    package mutating func add(_ texts: [String], notice: String) {
        let all = ([text].compactMap(\.self) + texts).joined(separator: "\n")
        guard all.utf16.count > Self.longest else { return text = all }
        var lines = all.split(separator: "\n", omittingEmptySubsequences: false)[...]
        var length = all.utf16.count + notice.utf16.count + 1
        while length > Self.longest, lines.count > 1, let first = lines.popFirst() { length -= first.utf16.count + 1 }
        if length > Self.longest, let last = lines.popFirst() { lines = [last.suffix(Self.longest / 2)] }
        text = ([notice[...]] + lines).joined(separator: "\n")
    }
}

extension Dialogue.Question {
    /// The works that it is about.
    fileprivate var codes: Set<Int> { Set(choices.flatMap(\.codes) + (awaits?.works.codes ?? [])) }
}
