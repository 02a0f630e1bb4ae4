import Assignments
package import Foundation

extension Dialogue {
    /// What the bot has just told this person: what was done, and which works it named. "Nhầm, Long Biên cơ" and "việc trên" mean something
    /// only beside it.
    package struct Told: Equatable, Codable, Sendable {
        /// What was recorded or arranged, in the words by which understanding is judged; a figure that was reported is the work's own by
        /// now, and is not kept again.
        package var acts: [SpeechAct]
        /// The works that were named, in order.
        package var works: [Int]
        /// When it was told; it is forgotten like a question.
        package var at: Date

        /// Creates what was told.
        package init(acts: [SpeechAct], works: [Int], at: Date) { (self.acts, self.works, self.at) = (acts, works, at) }
    }

    /// The works that "việc đó" or "hai việc trên" may mean, in the order in which they were named.
    var spokenOf: [Int] { told?.works.isEmpty == false ? told?.works ?? [] : [mention?.code].compactMap(\.self) }
}

extension Turn {
    /// Keeps what was done and which works it was about; written again only now and then where that is the same.
    mutating func noteTold() {
        let done = DoneActs(decision, in: office, zone: rules.zone).recorded.map(Self.withoutFigure)
        // A promise is kept as a remark, and is more than that.
        let promised = done.filter { $0.name == "promise" }.map { $0["work"] }
        let acts = done.filter { $0.name != "note" || !promised.contains($0["work"]) }
        let named = decision.outcomes.compactMap(\.assignment).map { Int($0.rawValue) }
        let works = named.enumerated().filter { named.firstIndex(of: $0.element) == $0.offset }.map(\.element)
        guard !decision.answers.isEmpty || !decision.privateAnswers.isEmpty || !acts.isEmpty else { return }
        if let last = decision.dialogue.told, last.acts == acts, last.works == works,
            situation.now.timeIntervalSince(last.at) <= Self.mentionRenewal
        {
            return
        }
        decision.dialogue.told = Dialogue.Told(acts: acts, works: works, at: situation.now)
    }

    private static func withoutFigure(_ act: SpeechAct) -> SpeechAct {
        guard ["report", "correct"].contains(act.name) else { return act }
        return SpeechAct(act.name, act.slots.filter { !["done", "percent", "unit"].contains($0.key) })
    }
}
