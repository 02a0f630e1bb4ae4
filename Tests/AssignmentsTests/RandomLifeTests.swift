import Assignments
import CivilCalendar
import Foundation
import TestSupport
import Testing

/// Random lawful and unlawful acts on real assignments, judged after every step against `NaiveLife` and the rules that
/// must always hold (DESIGN §3, rules 1, 2, 8, 10 and "Counts close").
@Suite("Random lives")
struct RandomLifeTests {
    private static let (sequences, steps) = (1_000, 200)
    private static let start = TestOffice.instant("2024-05-07 08:00")
    private static let firstDay = 19_800

    struct Breach: Error, CustomStringConvertible {
        let description: String
    }

    /// What happens to one assignment in the course of a sequence.
    struct Life {
        var real: Assignment
        var naive = NaiveLife()
        var tenures: [(officer: Officer.ID, unit: OrgUnit.ID, from: Int, to: Int?)] = []

        init() {
            real = AssignmentLifeTests.draft()
            real.deadline = Deadline(date: CivilDate(dayNumber: RandomLifeTests.firstDay + 100))
            real.unit = OrgUnit.ID(rawValue: 1)
        }
    }

    @Test("no sequence of acts breaks a rule, and each step is what the naive model says", arguments: 0..<8)
    func sequences(_ part: Int) throws {
        let seed = UInt64.random(in: 0...UInt64.max)
        var generator = SeededGenerator(seed: seed)
        for sequence in 0..<(Self.sequences / 8) {
            var lives = (0..<4).map { _ in Life() }
            for step in 0..<Self.steps {
                let index = Int.random(in: 0..<lives.count, using: &generator)
                let (command, actor) = Self.command(using: &generator)
                do {
                    try Self.take(command, by: actor, at: step, &lives[index])
                    try Self.requireClosing(lives, at: Self.start.addingTimeInterval(Double(step) * 86_400))
                } catch let breach as Breach {
                    Issue.record("seed \(seed), sequence \(sequence), step \(step), \(command) by \(actor): \(breach)")
                    return
                }
            }
        }
    }

    private static func take(_ command: NaiveLife.Command, by actor: Int, at step: Int, _ life: inout Life) throws {
        let before = life.real
        var headFirst = false
        if case .submit(let isFirst) = command { headFirst = isFirst }
        let occasion = ActOccasion(
            actor: Officer.ID(rawValue: Int64(actor)), at: start.addingTimeInterval(Double(step) * 60),
            headGoesFirst: headFirst)
        let outcome = before.applying(act(command), on: occasion)
        let answer = life.naive.apply(command, by: actor)
        switch outcome {
        case .done(let after):
            guard answer == .done else { throw Breach(description: "done, the naive model says \(answer)") }
            life.real = after
        case .doubtful(let doubt):
            guard answer == .asked else { throw Breach(description: "\(doubt), the naive model says \(answer)") }
        case .refused(let refusal):
            guard answer == .refused else { throw Breach(description: "\(refusal), the naive model says \(answer)") }
        }
        keepTenure(before, at: step, &life)
        try requireSame(life)
        try requireLawful(life, before)
    }

    private static func keepTenure(_ before: Assignment, at step: Int, _ life: inout Life) {
        guard life.real.issuedAt != nil, let officer = life.real.officer,
            before.issuedAt == nil || before.officer != officer || before.unit != life.real.unit
        else { return }
        if let last = life.tenures.indices.last { life.tenures[last].to = step }
        life.tenures.append((officer, life.real.unit, step, nil))
    }

    // MARK: Judging

    private static func requireSame(_ life: Life) throws {
        let (real, naive) = (life.real, life.naive)
        func require(_ isSame: Bool, _ what: String) throws {
            if !isSame { throw Breach(description: "\(what) differs: \(real) and \(naive)") }
        }
        try require(real.state.rawValue == naive.state, "state")
        try require(real.officer?.rawValue == Int64(naive.officer), "officer")
        try require(real.unit.rawValue == Int64(naive.unit), "unit")
        try require(real.deadline?.date.dayNumber == firstDay + naive.deadline, "deadline")
        try require(real.originalDeadline?.date.dayNumber == naive.original.map { firstDay + $0 }, "original deadline")
        try require(real.extensions == naive.extensions && real.returns == naive.returns, "counts")
        try require(real.progress.quantity?.done == naive.done, "quantity")
        try require(real.target?.amount == naive.target, "target")
        try require(real.blockers.count == naive.blockers, "obstacles")
        try require((real.demand(about: .deadline) != nil) == (naive.wantsDeadline != nil), "wish for time")
        try require((real.demand(about: .target) != nil) == (naive.wantsTarget != nil), "wish for a target")
        try require((real.demand(about: .objection) != nil) == naive.objects, "objection")
        try require(real.awaitsHead == naive.awaitsHead, "first step")
        try require(real.pausedFrom?.rawValue == naive.pausedFrom, "state before the pause")
    }

    private static func requireLawful(_ life: Life, _ before: Assignment) throws {
        let real = life.real
        // Rule 1: exactly one officer, whose tenure is the open one and begins where the last one ended.
        if real.issuedAt != nil {
            let last = life.tenures.last
            guard last?.officer == real.officer, last?.unit == real.unit, last?.to == nil,
                zip(life.tenures, life.tenures.dropFirst()).allSatisfy({ $0.to == $1.from })
            else { throw Breach(description: "tenures do not fit: \(life.tenures)") }
        }
        // Rule 2: nothing is in force with a clear missing.
        if real.state != .draft, real.state != .cancelled, !ClearRule.fiveClears.missing(in: real).isEmpty {
            throw Breach(description: "in force with a clear missing")
        }
        // What is kept for ever.
        guard before.originalDeadline == nil || real.originalDeadline == before.originalDeadline,
            real.extensions >= before.extensions, real.returns >= before.returns,
            real.deadlineVersion >= before.deadlineVersion, real.blockersRaised >= before.blockersRaised
        else { throw Breach(description: "something kept for ever was lost") }
        // Rule 10: nobody confirms his own result.
        if real.state == .completed, before.state == .submitted, before.submittedBy == nil {
            throw Breach(description: "confirmed without a submission")
        }
    }

    private static func requireClosing(_ lives: [Life], at now: Date) throws {
        var figures = SummaryFigures()
        for life in lives { figures.add(Tally(life.real, at: now, in: .vietnam)) }
        guard figures.total + figures.drafts + figures.cancelled == lives.count,
            figures.done == lives.count(where: { $0.naive.state == "completed" }),
            figures.waiting == lives.count(where: { $0.naive.state == "submitted" }),
            figures.open == lives.count(where: { $0.naive.isOpen })
        else { throw Breach(description: "the sums do not close: \(figures)") }
    }

    // MARK: Making commands

    private static func command(using generator: inout SeededGenerator) -> (NaiveLife.Command, Int) {
        let actor = Int.random(in: 1...4, using: &generator)
        let number = Int.random(in: 0...130, using: &generator)
        let topic = ["deadline", "target", "objection"].randomElement(using: &generator) ?? "target"
        // Officer n works in unit n / 3: 1 and 2 in the first, 3 and 4 in the second.
        let other = Int.random(in: 1...4, using: &generator)
        let commands: [NaiveLife.Command] = [
            .issue, .issue, .acknowledge, .report(number), .report(number / 2), .report(number / 4),
            .submit(headFirst: number.isMultiple(of: 2)), .submit(headFirst: false), .note, .block, .unblock, .endorse,
            .confirm, .sendBack, .askDeadline(number), .askDeadline(number + 100), .askTarget(number - 5), .object,
            .withdraw(topic), .refuse(topic), .extend(number + 60), .retarget(number - 5),
            .changeUnit(1 + other / 3, other), .pause, .resume, .resume, .cancel, .reopen, .reopen,
        ]
        var command = commands.randomElement(using: &generator) ?? .note
        // Ends are rare, so that lives are long.
        if command == .cancel, !number.isMultiple(of: 20) { command = .handOver(actor) }
        return (command, actor)
    }

    private static func act(_ command: NaiveLife.Command) -> Act {
        func day(_ number: Int) -> Deadline { Deadline(date: CivilDate(dayNumber: firstDay + number)) }
        func topic(_ word: String) -> Demand.Topic { Demand.Topic(rawValue: word) ?? .objection }
        switch command {
        case .issue: return .issue
        case .acknowledge: return .acknowledge
        case .report(let amount): return .report(ProgressReport(done: amount))
        case .submit: return .submit
        case .note: return .note
        case .block: return .raiseBlocker(remover: nil)
        case .unblock: return .clearBlockers
        case .endorse: return .endorse
        case .confirm: return .confirm
        case .sendBack: return .sendBack
        case .askDeadline(let number): return .ask(.deadline(day(number)))
        case .askTarget(let amount): return .ask(.target(amount))
        case .object: return .ask(.objection)
        case .withdraw(let word): return .withdrawDemand(topic(word))
        case .refuse(let word): return .refuseDemand(topic(word))
        case .extend(let number): return .extend(to: day(number))
        case .retarget(let amount): return .retarget(amount)
        case .handOver(let officer): return .handOver(to: Officer.ID(rawValue: Int64(officer)))
        case .changeUnit(let unit, let officer):
            return .changeUnit(to: OrgUnit.ID(rawValue: Int64(unit)), officer: Officer.ID(rawValue: Int64(officer)))
        case .pause: return .pause
        case .resume: return .resume(to: nil)
        case .cancel: return .cancel
        case .reopen: return .reopen
        }
    }
}
