package import Foundation

/// What is open between the bot and one person in one chat; kept in the store, so that it survives a restart.
package struct Dialogue: Equatable, Codable, Sendable {
    /// The form in which it is stored; one more with each change by which what was stored before is not read any more.
    package static let version: Int64 = 2

    /// A question put to the person.
    package struct Question: Equatable, Codable, Sendable {
        /// What may be chosen by number; empty where words are asked for.
        package var choices: [Utterance]
        /// The statement that the next words complete: with its date, its amount or its reason, whichever is missing.
        package var awaits: AnyStatement?
        /// When it was asked; it ends by itself after 30 minutes.
        package var askedAt: Date
        /// The messages whose personal reminders are void once its answer has decided what is asked for in their place; nil for none.
        package var replaces: [Int64]?
        /// Where what was understood was said back: what else is done with the first choice; nil for any other question.
        package var readBack: [Utterance]?
        /// What else is done with the second choice of such a question; nil for nothing.
        package var otherwise: [Utterance]?

        /// Creates a question.
        package init(choices: [Utterance], awaits: AnyStatement? = nil, askedAt: Date) {
            self.choices = choices
            self.awaits = awaits
            self.askedAt = askedAt
        }
    }

    /// What the numbers of a digest or of a round mean.
    package struct Menu: Equatable, Codable, Sendable {
        /// What they mean, by number.
        package var choices: [Utterance]
        /// When they were offered; nil where it was not kept.
        package var askedAt: Date?
        /// Until when they are understood.
        package var until: Date

        /// Creates a menu.
        package init(choices: [Utterance], askedAt: Date, until: Date) {
            self.choices = choices
            self.askedAt = askedAt
            self.until = until
        }
    }

    /// What the bot last asked this person for, where it named exactly one assignment.
    package struct Request: Equatable, Codable, Sendable {
        /// The code.
        package var code: Int
        /// What a bare "vâng" or "đồng ý" means.
        package var intent: Intent
        /// When it was asked last.
        package var askedAt: Date
        /// When it was asked first, where it was asked again since; nil where it was not.
        fileprivate var firstAskedAt: Date?

        /// Since when somebody may know of it.
        package var heardSince: Date { firstAskedAt ?? askedAt }

        /// Creates a request.
        package init(code: Int, intent: Intent, askedAt: Date) {
            self.code = code
            self.intent = intent
            self.askedAt = askedAt
        }
    }

    /// What is left of a long answer.
    package struct Rest: Equatable, Codable, Sendable {
        /// The text that was held back, to be sent first.
        package var text: String?
        /// The question whose answer goes on, if it was a list.
        package var list: AnyStatement?
        /// How many of its lines were sent.
        package var skipped: Int
        /// When it was left; it ends by itself like a question.
        package var leftAt: Date
        /// Until when it waits, where it is of something that nobody has asked for; nil for the rest of an answer.
        package var until: Date?
        /// Whether the list goes on before the text, which waited already when the list was asked for.
        private(set) package var isPageFirst: Bool?

        /// How many UTF-16 units of text wait at most: what a unit's whole work takes, as one hand-over may bring it.
        package static let longest = 150_000

        /// How long the rest of a notice waits, in seconds: over a weekend and Tết.
        package static let lifeUnasked: TimeInterval = 10 * 86_400

        /// Creates what is left.
        package init(text: String? = nil, list: AnyStatement? = nil, skipped: Int = 0, leftAt: Date) {
            self.text = text
            self.list = list
            self.skipped = skipped
            self.leftAt = leftAt
        }

        /// What was left by an earlier version.
        init(
            text: String?, list: AnyStatement?, skipped: Int, leftAt: Date, until: Date?, isPageFirst: Bool?
        ) {
            self.init(text: text, list: list, skipped: skipped, leftAt: leftAt)
            (self.until, self.isPageFirst) = (until, isPageFirst)
        }

        /// What waits besides the list: the text of something that nobody has asked for; nil where there is none.
        package var unasked: Rest? {
            guard until != nil, text != nil else { return nil }
            var rest = self
            (rest.list, rest.skipped, rest.isPageFirst) = (nil, 0, nil)
            return rest
        }

        /// The rest of a list, before this one's text where nobody has asked for that yet.
        fileprivate func before(_ page: Rest) -> Rest {
            guard var rest = unasked else { return page }
            (rest.list, rest.skipped, rest.leftAt, rest.isPageFirst) = (
                page.list, page.skipped, page.leftAt, true
            )
            return rest
        }
    }

    /// Leaves the rest of a list for "gửi tiếp". What waits unasked goes on waiting behind it.
    package mutating func leave(_ list: AnyStatement, skipped: Int, at now: Date) {
        let page = Rest(list: list, skipped: skipped, leftAt: now)
        rest = rest?.before(page) ?? page
    }

    /// The assignment that was spoken of last, where it was only one.
    package struct Mention: Equatable, Codable, Sendable {
        /// Its code.
        package var code: Int
        /// When it was spoken of; it is forgotten like a question.
        package var at: Date
        /// When the person spoke of it himself, where that was read later; nil where it is `at`.
        private var sentAt: Date?

        /// Creates a mention.
        package init(code: Int, at: Date, sentAt: Date? = nil) {
            self.code = code
            self.at = at
            self.sentAt = sentAt
        }

        /// From when on it may be meant: whoever has spoken of it himself goes on speaking of it, read or not.
        package var saidAt: Date { sentAt ?? at }
    }

    /// The open question, if any.
    package var question: Question?
    /// What the numbers of the last digest or round mean; they stand beside what is asked in between.
    package var menu: Menu?
    /// What the person was asked for and has not answered, oldest first.
    package var requests: [Request]
    /// What "gửi tiếp" would send, if anything.
    package var rest: Rest?
    /// What "việc đó" means, if anything.
    package var mention: Mention?
    /// What was told last, if that was anything to come back to.
    package var told: Told?
    /// What came and belongs to no work yet; nil for nothing.
    package var files: [HeldFile]?
    /// Whether an account is to be linked, if that is asked.
    package var link: LinkOffer?

    /// Creates a dialogue; nothing is open by default.
    package init(question: Question? = nil, requests: [Request] = []) {
        self.question = question
        self.requests = requests
    }

    /// The open request where there is exactly one: with two, a bare "đồng ý" does not say which it means.
    package var onlyRequest: Request? { requests.count == 1 ? requests.first : nil }

    /// Adds a request in place of an earlier one for the same assignment.
    package mutating func add(_ request: Request) {
        var request = request
        if let before = requests.first(where: { $0.code == request.code && $0.intent == request.intent }) {
            request.firstAskedAt = before.heardSince
        }
        close(code: request.code)
        requests.append(request)
    }

    /// Takes back what was asked about an assignment.
    package mutating func close(code: Int) { requests.removeAll { $0.code == code } }

    /// How long a question waits, in seconds.
    package static let questionLife: TimeInterval = 30 * 60
    /// How long a request waits, in seconds: to the end of the next day's work.
    package static let requestLife: TimeInterval = 36 * 3600

    /// The dialogue without what has ended by itself.
    package func fresh(at now: Date) -> Dialogue {
        var fresh = self
        if let question, now.timeIntervalSince(question.askedAt) > Self.questionLife { fresh.question = nil }
        if let menu, now > menu.until { fresh.menu = nil }
        if let mention, now.timeIntervalSince(mention.at) > Self.questionLife { fresh.mention = nil }
        if let told, now.timeIntervalSince(told.at) > Self.questionLife { fresh.told = nil }
        if let last = files?.map(\.at).max(), now.timeIntervalSince(last) > Self.questionLife { fresh.files = nil }
        if let rest, now > rest.until ?? rest.leftAt.addingTimeInterval(Self.questionLife) { fresh.rest = nil }
        if let rest = fresh.rest, rest.isPageFirst == true, now.timeIntervalSince(rest.leftAt) > Self.questionLife {
            fresh.rest = rest.unasked
        }
        fresh.requests.removeAll { request in
            // A word that ends or submits work must come soon after it was asked for.
            let life = request.intent.has(.waitsLong) ? Self.requestLife : Self.questionLife
            return now.timeIntervalSince(request.askedAt) > life
        }
        return fresh
    }
}
