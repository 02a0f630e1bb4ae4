import Assignments
import BotConfiguration
import CivilCalendar
import Conversation
import Foundation
import TestSupport
import Testing

@Suite("The reminder policy")
struct ReminderPolicyTests {
    private func policy() throws -> ReminderPolicy { try Repository.configuration().rules.reminders }

    private func assignment(deadline: String, issued: String = "2024-05-07 14:00") throws -> Assignment {
        var assignment = try AssignmentLifeTests.issued()
        assignment.deadline = Deadline(iso: deadline)
        assignment.issuedAt = TestOffice.instant(issued)
        return assignment
    }

    /// All that is said of an assignment if nothing happens to it, until a day, as "when who why".
    private func said(of assignment: Assignment, _ family: Ladder.Family, until end: String) throws -> [String] {
        let policy = try policy()
        var last: [ReminderPolicy.Occurrence: Int] = [:]
        var said: [(Date, String)] = []
        let limit = TestOffice.instant("\(end) 23:59")
        while let next = policy.next(for: assignment, after: last, at: .distantPast)
            .filter({ $0.lane.family == family && $0.dueAt <= limit })
            .min(by: { ($0.dueAt, $0.lane.recipient.rawValue) < ($1.dueAt, $1.lane.recipient.rawValue) })
        {
            last[ReminderPolicy.Occurrence(lane: next.lane, version: next.version)] = next.offset
            let day = CivilZone.vietnam.date(of: next.dueAt).iso
            let time = CivilZone.vietnam.time(of: next.dueAt).text
            let way = next.lane.way == .digest ? " digest" : ""
            said.append((next.dueAt, "\(day) \(time) \(next.lane.recipient.rawValue)\(way)"))
        }
        return said.map(\.1)
    }

    @Test("the ladder that ships speaks as the office expects it to")
    func shipped() throws {
        let said = try policy().ladder.rungs.map { rung in
            "\(rung.family.rawValue) \(rung.offset) \(rung.time.text) \(rung.recipient.rawValue) \(rung.way.rawValue)"
                + (rung.every.map { " every \($0)" } ?? "") + (rung.times.map { " times \($0)" } ?? "")
        }
        #expect(
            Set(said) == [
                "acknowledgement 1 08:00 officer message", "acknowledgement 2 08:00 head message",
                "acknowledgement 3 08:00 chair digest", "deadline -7 08:00 officer message",
                "deadline -3 08:00 officer message", "deadline -1 08:00 officer message",
                "deadline 0 08:00 officer message", "deadline 0 15:00 officer message",
                "deadline 1 08:00 officer message", "deadline 1 08:00 head message", "deadline 2 08:00 chair digest",
                "deadline 3 08:00 officer message every 2 times 10", "deadline 27 08:00 chair digest every 5",
                "silence 5 08:00 officer message", "reportDate -2 08:00 officer message",
                "reportDate 0 08:00 officer message", "step -1 08:00 officer message",
                "blocker 2 08:00 remover message", "blocker 4 08:00 chair digest",
                "confirmation 2 08:00 decider message", "decision 2 08:00 decider message",
                "urge 0 08:00 officer message",
            ])
    }

    /// What is said of urgent work that was given at 14:00 on Tuesday and is due on Thursday at 17:00.
    static let urgencies: [(Urgency, [String])] = [
        (
            .urgent,
            ["2024-05-07 18:00 officer", "2024-05-08 08:00 head", "2024-05-09 08:00 chair digest"]
        ),
        (
            .veryUrgent,
            ["2024-05-07 16:00 officer", "2024-05-07 18:00 head", "2024-05-08 08:00 chair digest"]
        ),
        (.flash, ["2024-05-07 14:30 officer", "2024-05-07 15:00 head", "2024-05-07 16:00 chair"]),
    ]

    @Test("urgent work that is not acknowledged is spoken of by its own ladder", arguments: urgencies)
    func urgent(_ urgency: Urgency, _ expected: [String]) throws {
        var assignment = try assignment(deadline: "2024-05-09T17:00")
        assignment.urgency = urgency
        #expect(try said(of: assignment, .acknowledgement, until: "2024-05-09") == expected)
    }

    @Test(
        "hỏa tốc is spoken of two hours before its hour, and to the chair himself an hour after; only it breaks the quiet"
    )
    func flash() throws {
        var assignment = try assignment(deadline: "2024-05-09T17:00")
        assignment.urgency = .flash
        #expect(
            try said(of: assignment, .deadline, until: "2024-05-10") == [
                "2024-05-08 08:00 officer", "2024-05-09 08:00 officer", "2024-05-09 15:00 officer",
                "2024-05-09 17:15 head", "2024-05-09 17:15 officer", "2024-05-09 18:00 chair",
                "2024-05-10 08:00 officer",
            ])
        // Without an hour the day runs to its end: before it counts from the end of work, after it from the next morning.
        assignment.deadline = Deadline(iso: "2024-05-10")
        #expect(
            try said(of: assignment, .deadline, until: "2024-05-13").suffix(5) == [
                "2024-05-10 15:00 officer", "2024-05-13 08:00 officer", "2024-05-13 08:15 head",
                "2024-05-13 08:15 officer", "2024-05-13 09:00 chair",
            ])
        let plans = try policy().next(for: assignment, after: [:], at: TestOffice.start)
        #expect(!plans.isEmpty && plans.allSatisfy(\.breaksQuiet))
        assignment.urgency = .veryUrgent
        #expect(try policy().next(for: assignment, after: [:], at: TestOffice.start).allSatisfy { !$0.breaksQuiet })
    }

    @Test("a deadline: 7, 3, 1 before, twice on the day, the head the day after, then the chair's digest")
    func rungs() throws {
        #expect(
            try said(of: assignment(deadline: "2024-05-31"), .deadline, until: "2024-06-10") == [
                "2024-05-22 08:00 officer", "2024-05-28 08:00 officer", "2024-05-30 08:00 officer",
                "2024-05-31 08:00 officer", "2024-05-31 15:00 officer", "2024-06-03 08:00 head",
                "2024-06-03 08:00 officer", "2024-06-04 08:00 chair digest", "2024-06-05 08:00 officer",
                "2024-06-07 08:00 officer",
            ])
    }

    @Test("after ten more the officer is left in peace, and the chair's digest speaks weekly")
    func tail() throws {
        let all = try said(of: assignment(deadline: "2024-05-31"), .deadline, until: "2024-08-31")
        let late = all.filter { $0 > "2024-06-04 09" }
        #expect(late.count { $0.hasSuffix("officer") } == 10)
        #expect(
            late.filter { $0.hasSuffix("digest") } == [
                "2024-07-09 08:00 chair digest", "2024-07-16 08:00 chair digest", "2024-07-23 08:00 chair digest",
                "2024-07-30 08:00 chair digest", "2024-08-06 08:00 chair digest", "2024-08-13 08:00 chair digest",
                "2024-08-20 08:00 chair digest", "2024-08-27 08:00 chair digest",
            ])
    }

    @Test("a deadline on a Sunday speaks on Friday, once in the morning")
    func dayOff() throws {
        let all = try said(of: assignment(deadline: "2024-06-30"), .deadline, until: "2024-07-01")
        #expect(
            all.suffix(5) == [
                "2024-06-26 08:00 officer", "2024-06-28 08:00 officer", "2024-06-28 15:00 officer",
                "2024-07-01 08:00 head", "2024-07-01 08:00 officer",
            ])
    }

    struct Around: CustomTestStringConvertible, Sendable {
        let deadline: String
        let said: [String]
        var testDescription: String { deadline }
    }

    @Test(
        "days are counted by the working calendar: over Tết, with a Saturday worked in exchange, over 29 February and New Year",
        arguments: [
            Around(deadline: "2024-02-16", said: ["2024-01-31", "2024-02-06", "2024-02-15", "2024-02-16"]),
            Around(deadline: "2024-05-06", said: ["2024-04-23", "2024-05-02", "2024-05-04", "2024-05-06"]),
            Around(deadline: "2024-03-01", said: ["2024-02-21", "2024-02-27", "2024-02-29", "2024-03-01"]),
            Around(deadline: "2025-01-02", said: ["2024-12-23", "2024-12-27", "2024-12-31", "2025-01-02"]),
        ])
    func around(_ example: Around) throws {
        let one = try assignment(deadline: example.deadline, issued: "2024-01-02 09:00")
        let all = try said(of: one, .deadline, until: example.deadline).filter { $0.hasSuffix("08:00 officer") }
        #expect(all.map { String($0.prefix(10)) } == example.said)
    }

    @Test("rungs from before the assignment came into force are not made")
    func noStorm() throws {
        let all = try said(of: assignment(deadline: "2024-05-09"), .deadline, until: "2024-05-09")
        #expect(all == ["2024-05-08 08:00 officer", "2024-05-09 08:00 officer", "2024-05-09 15:00 officer"])
    }

    @Test("after a long stop each lane has one reminder, the latest")
    func stopped() throws {
        let plans = try policy().next(
            for: assignment(deadline: "2024-05-31"), after: [:], at: TestOffice.instant("2024-06-20 09:00"))
        let deadline = plans.filter { $0.lane.family == .deadline }.map { "\($0.lane.name) \($0.offset)" }
        #expect(Set(deadline) == ["deadline 13", "deadline/2 0", "deadline 1", "deadline@digest 2"])
    }

    struct Case: CustomTestStringConvertible, Sendable {
        let family: Ladder.Family
        let said: [String]
        let change: @Sendable (inout Assignment) -> Void
        var testDescription: String { family.rawValue }
    }

    @Test(
        "each family counts from its own day",
        arguments: [
            Case(
                family: .acknowledgement,
                said: ["2024-05-08 08:00 officer", "2024-05-09 08:00 head", "2024-05-10 08:00 chair digest"]
            ) { _ in },
            Case(family: .silence, said: ["2024-05-15 08:00 officer"]) {
                $0.state = .inProgress
                $0.reportedAt = TestOffice.instant("2024-05-08 10:00")
            },
            Case(family: .reportDate, said: ["2024-05-15 08:00 officer", "2024-05-17 08:00 officer"]) {
                $0.reportDeadlines = ["2024-05-08", "2024-05-17"].compactMap { Deadline(iso: $0) }
                $0.reportedAt = TestOffice.instant("2024-05-08 10:00")
            },
            Case(family: .step, said: ["2024-05-16 08:00 officer"]) {
                $0.steps = [
                    Assignment.Step(title: "a", deadline: Deadline(iso: "2024-05-14"), isDone: true),
                    Assignment.Step(title: "b", deadline: Deadline(iso: "2024-05-17")),
                ]
            },
            Case(family: .blocker, said: ["2024-05-10 08:00 remover", "2024-05-14 08:00 chair digest"]) {
                $0.blockers = [
                    Blocker(
                        number: 1, raisedAt: TestOffice.instant("2024-05-08 10:00"), raisedBy: nil,
                        remover: OrgUnit.ID(rawValue: 3))
                ]
            },
            Case(family: .confirmation, said: ["2024-05-10 08:00 decider"]) {
                $0.state = .submitted
                $0.submittedAt = TestOffice.instant("2024-05-08 10:00")
            },
            Case(family: .decision, said: ["2024-05-10 08:00 decider"]) {
                $0.demands = [
                    Demand(wish: .target(52), askedAt: TestOffice.instant("2024-05-08 10:00"), askedBy: nil)
                ]
            },
        ])
    func families(_ example: Case) throws {
        var one = try assignment(deadline: "2024-07-31")
        example.change(&one)
        #expect(try said(of: one, example.family, until: "2024-06-30") == example.said)
    }

    @Test("an obstacle that only the chair can remove waits for his digest, and is no message to him")
    func chairsObstacle() throws {
        var one = try assignment(deadline: "2024-07-31")
        one.blockers = [Blocker(number: 1, raisedAt: TestOffice.instant("2024-05-08 10:00"), raisedBy: nil)]
        #expect(
            try said(of: one, .blocker, until: "2024-06-30") == [
                "2024-05-10 08:00 chair digest", "2024-05-14 08:00 chair digest",
            ])
    }

    @Test("of what has ended, is a draft or rests nothing is said", arguments: AssignmentState.allCases)
    func states(_ state: AssignmentState) throws {
        var one = try assignment(deadline: "2024-05-31")
        one.state = state
        one.submittedAt = one.issuedAt
        let isSilent = [.draft, .completed, .cancelled, .paused].contains(state)
        let plans = try policy().next(for: one, after: [:], at: TestOffice.start)
        #expect(plans.isEmpty == isSilent)
        #expect(plans.contains { $0.lane.family == .deadline } == state.awaitsOfficer)
    }

    @Test("a lane is read back from its name", arguments: Ladder.Family.all)
    func names(_ family: Ladder.Family) {
        for way in Ladder.Way.allCases {
            for (topic, part) in [("", 1), ("", 2), ("target", 1), ("target", 3)] {
                let lane = ReminderLane(family: family, topic: topic, recipient: .head, way: way, part: part)
                #expect(ReminderLane(name: lane.name, recipient: .head) == lane)
            }
        }
    }
}
