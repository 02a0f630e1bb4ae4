package import Assignments
package import CivilCalendar
package import Foundation

/// What the reader sees of the office, of the one who writes and of what was said before.
package struct Sight: Sendable {
    /// A piece of work that may be meant.
    package struct Work: Equatable, Sendable {
        /// Its code: #12.
        package var code: Int
        /// The code of its work within the plan: "V3".
        package var planCode: String?
        /// The unit in charge.
        package var unit: OrgUnit.ID
        /// The officer in charge.
        package var officer: Officer.ID?
        /// What is to be done.
        package var title: String
        /// What is to be handed in.
        package var product: String
        /// The steps of the process, with whether each is done.
        package var steps: [String]
        /// How many are to be done, and of what.
        package var target: Int?
        /// What is counted.
        package var unitOfCount: String?
        /// How many were reported last; nil for none.
        package var done: Int?
        /// The percent that was reported last.
        package var percent: Int?
        /// The deadline in force.
        package var deadline: CivilDate?
        /// Where it stands in its life.
        package var state: AssignmentState
        /// Whether an obstacle is open.
        package var isBlocked: Bool
        /// What was asked of a leader and is not decided.
        package var demands: Set<Demand.Topic>
        /// Whether the speaker is in charge of it.
        package var isOwn: Bool
        /// Whether it waits for the speaker's word: a result to confirm or agree to, a demand to decide.
        package var waitsForSpeaker: Bool

        /// Creates it.
        package init(
            code: Int, planCode: String?, unit: OrgUnit.ID, officer: Officer.ID?, title: String, product: String,
            steps: [String],
            target: Int?, unitOfCount: String?, done: Int?, percent: Int?, deadline: CivilDate?, state: AssignmentState,
            isBlocked: Bool,
            demands: Set<Demand.Topic>, isOwn: Bool, waitsForSpeaker: Bool
        ) {
            (self.code, self.planCode, self.unit, self.officer) = (code, planCode, unit, officer)
            (self.title, self.product, self.steps, self.target) = (title, product, steps, target)
            (self.unitOfCount, self.done, self.percent, self.deadline) = (unitOfCount, done, percent, deadline)
            (self.state, self.isBlocked, self.demands) = (state, isBlocked, demands)
            (self.isOwn, self.waitsForSpeaker) = (isOwn, waitsForSpeaker)
        }
    }

    /// What the bot has asked and waits for.
    package struct Expectation: Equatable, Sendable {
        /// choice, yesno, work, date, time, amount, percent, reason, result, obstacle, person, unit, process, product, responsibility, text
        package var kind: String
        /// The act to be completed, as far as it is known.
        package var act: Meaning?
        /// What each number stands for: acts, or a value (text of a date, a number).
        package var choices: [Choice]

        /// What a number stands for.
        package enum Choice: Equatable, Sendable {
            case acts([Meaning])
            case value(JSON)
        }

        /// Creates what is waited for.
        package init(kind: String, act: Meaning?, choices: [Choice]) {
            (self.kind, self.act, self.choices) = (kind, act, choices)
        }
    }

    /// Who writes.
    package var speaker: Actor
    /// Whether others read along.
    package var isGroup: Bool
    /// All that may be meant, the speaker's own first.
    package var works: [Work]
    /// The office.
    package var office: OfficeSnapshot
    /// The instant at which it is said.
    package var now: Date
    /// What is waited for; several where several questions were put.
    package var expects: [Expectation]
    /// What the bot has just recorded.
    package var did: [Meaning]
    /// The works that were spoken of last, the nearest last.
    package var spokenOf: [Int]
    /// Whether the bot has just said something to this person.
    package var hasHeard = false
    /// The days of work.
    package var calendar: WorkingCalendar
    /// What its works are called and which count what; of the works with which it was made.
    let index: SightIndex

    /// Creates it.
    package init(
        speaker: Actor, isGroup: Bool, works: [Work], office: OfficeSnapshot, now: Date, calendar: WorkingCalendar,
        expects: [Expectation] = [], did: [Meaning] = [], spokenOf: [Int] = []
    ) {
        (self.speaker, self.isGroup, self.works, self.office) = (speaker, isGroup, works, office)
        (self.now, self.calendar, self.expects, self.did, self.spokenOf) = (now, calendar, expects, did, spokenOf)
        index = SightIndex(works, office)
    }

    /// The zone of its days.
    package var zone: CivilZone { .vietnam }
    /// The day on which it is said.
    package var today: CivilDate { zone.date(of: now) }
    /// The works of who writes.
    package var own: [Work] { works.filter(\.isOwn) }
    /// The work of a code.
    package func work(_ code: Int) -> Work? {
        if let place = index.places[code], works.indices.contains(place), works[place].code == code {
            return works[place]
        }
        return index.places.isEmpty ? nil : works.first { $0.code == code }
    }
    /// Chair, secretary or head.
    package var isLeader: Bool { [Role.chair, .secretary, .head].contains { speaker.holds($0) } }
}
