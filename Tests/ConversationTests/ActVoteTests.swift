import Testing

@testable import Understanding

/// What the model of acts makes of what the frames have read.
@Suite("The vote of the model of acts")
struct ActVoteTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let likely: [String: Double]
        let acts: [String]
        var asks: [String] = []
        let isTrue: Bool

        init(_ name: String, _ likely: [String: Double], _ acts: [String], asks: [String] = [], _ isTrue: Bool) {
            (testDescription, self.likely, self.acts, self.asks, self.isTrue) = (name, likely, acts, asks, isTrue)
        }

        var vote: ActVote { ActVote(ActLikelihoods(likely)) }
        var understood: Understood {
            var understood = Understood()
            (understood.acts, understood.asks) = (acts.map { Meaning($0) }, asks)
            return understood
        }
    }

    static let doubtful = [
        Case("what it finds likely", ["report": 0.9], ["report"], false),
        Case("what it finds unlikely", ["report": 0.2], ["report"], true),
        Case("an act that it has not learned", ["report": 0.9], ["chot"], true),
        Case("one of two that is unlikely", ["report": 0.9, "promise": 0.1], ["report", "promise"], true),
        Case("something likely that was not read", ["report": 0.9, "obstacle": 0.7], ["report"], true),
        Case("a remark that was not read", ["report": 0.9, "note": 0.9], ["report"], false),
        Case("a remark that is unlikely", ["note": 0.1], ["note"], true),
        Case("what may be for nobody", ["acknowledge": 0.6, "ignore": 0.8], ["acknowledge"], true),
    ]

    @Test("it doubts what is unlikely, and what leaves something likely out", arguments: doubtful)
    func doubts(_ example: Case) { #expect(example.vote.doubts(example.understood.acts) == example.isTrue) }

    static let forNobody = [
        Case("nothing was read", ["ignore": 0.8], [], asks: ["intent"], true),
        Case("nothing was read, and it is not sure", ["ignore": 0.5], [], asks: ["intent"], false),
        Case("something most unlikely was read", ["ignore": 0.95, "show": 0.02], ["show"], true),
        Case("something likely was read", ["ignore": 0.95, "show": 0.4], ["show"], false),
        Case("nothing was read, and nothing is asked", ["ignore": 0.8], [], false),
    ]

    @Test("it finds nothing for the bot where it is sure", arguments: forNobody)
    func idle(_ example: Case) { #expect(example.vote.findsNothing(in: example.understood) == example.isTrue) }

    static let denied = [
        Case("a question that is an order", ["urge": 0.9], ["query"], true),
        Case("a question that may be one", ["urge": 0.9, "query": 0.3], ["query"], false),
        Case("a question of which nothing else is likely", ["urge": 0.3], ["query"], false),
        Case("an act", ["urge": 0.9], ["report"], false),
    ]

    @Test("it denies a question that is surely something else", arguments: denied)
    func denies(_ example: Case) { #expect(example.vote.denies(example.understood) == example.isTrue) }

    static let missed = [
        Case("something likely is left alone", ["query": 0.9, "ignore": 0.02], [], true),
        Case("what may be for nobody is left alone", ["query": 0.9, "ignore": 0.3], [], false),
        Case("what is left alone is likely nothing else", ["query": 0.5, "ignore": 0.02], [], false),
        Case("something was read", ["query": 0.9, "ignore": 0.02], ["report"], false),
        Case("something is asked", ["query": 0.9, "ignore": 0.02], [], asks: ["intent"], false),
    ]

    @Test("it does not let pass in silence what is surely meant for the bot", arguments: missed)
    func misses(_ example: Case) { #expect(example.vote.misses(example.understood) == example.isTrue) }

    @Test(
        "it says which part of a work is asked for where it is sure and what was read is unlikely",
        arguments: [
            ("deadline", ["show.why": 0.8, "show.deadline": 0.1], "why"),
            ("deadline", ["show.why": 0.8, "show.deadline": 0.4], "deadline"),
            ("deadline", ["show.why": 0.5, "show.deadline": 0.1], "deadline"),
            ("why", ["show.why": 0.8], "why"),
        ])
    func details(_ read: String, _ likely: [String: Double], _ expected: String) {
        let shown = ActVote(ActLikelihoods(likely)).detailed(Meaning("show", ["what": .text(read)]))
        #expect(shown.slots["what"] == .text(expected))
    }

    @Test("a reading loses by acts that are unlikely, and by nothing else")
    func loses() {
        let vote = ActVote(ActLikelihoods(["urge": 0.9, "show": 0.1, "report": 0.8]))
        func loss(_ acts: [Meaning]) -> Int { vote.doubt(of: Proposal(acts, score: 90, covers: [0], "")) }
        #expect(loss([Meaning("urge")]) == 0)
        #expect(loss([Meaning("show")]) == 12)
        #expect(loss([Meaning("urge"), Meaning("show")]) == loss([Meaning("show")]))
        #expect(loss([Meaning("refused", ["act": .text("report")])]) == 0, "what is refused was asked for")
        #expect(loss([Meaning("refused", ["act": .text("cancel")])]) == 15)
        #expect(loss([]) == 0 && loss([Meaning("ignore")]) == 0)
    }
}
