import Assignments
import BotConfiguration
import CivilCalendar
import Conversation
import Coordinator
import Foundation
import Storage
import TestSupport
import Testing

@Suite("The plan's word and the leader's word")
struct PlanWordTests {
    /// What a leader says, and what an import must leave as it is.
    struct Decided: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let said: [String]
        var days = 0
    }

    static let decided: [Decided] = [
        Decided(
            testDescription: "more time and another target",
            said: ["gia hạn #128 đến 15/7 vì mưa bão", "điều chỉnh chỉ tiêu #128 còn 52"]),
        Decided(testDescription: "less time", said: ["cho #128 đến 1/6", "1"]),
        Decided(testDescription: "another unit", said: ["bàn giao #128 cho BD-CB vì đúng chuyên môn", "1"]),
        Decided(
            testDescription: "a pause that moved the deadline", said: ["tạm dừng #128 chờ hướng dẫn", "tiếp tục #128"],
            days: 7),
        Decided(testDescription: "called off", said: ["hủy #128 vì trùng"]),
    ]

    @Test(
        "what was decided stands under the same plan, however often, and under one that changed something else",
        arguments: decided)
    func stands(_ item: Decided) async throws {
        let office = try await TestOffice()
        for (index, text) in item.said.enumerated() {
            if index == 1, item.days > 0 { office.time.pass(.seconds(item.days * 86_400)) }
            _ = try await office.say(text, as: "TP-PT")
        }
        let decided = try #require(try await office.assignment(128))
        try #require(decided != (try await TestOffice().assignment(128)))
        let other = try office.plan { if $0.code == "V5" { $0.work = "Rà soát cơ sở, lần hai" } }
        _ = try await office.importing([other])
        for plans in [[other], [other], nil, nil] {
            let report = try await office.importing(plans)
            let after = try #require(try await office.assignment(128))
            #expect(after.deadline == decided.deadline && after.target == decided.target)
            #expect(after.unit == decided.unit && after.state == decided.state)
            _ = report
        }
        #expect(try await office.importing() == ImportOffice.Report())
    }

    @Test(
        "a plan that names another deadline or target asks before it goes over a decision, and does so by its word alone"
    )
    func asks() async throws {
        let office = try await TestOffice()
        _ = try await office.say("gia hạn #128 đến 15/7 vì mưa bão", as: "TP-PT")
        _ = try await office.say("điều chỉnh chỉ tiêu #128 còn 52", as: "TP-PT")
        let old = try #require(office.configuration.plans.first?.works.first { $0.code == "V5" }?.deadline)
        let next = try office.plan {
            guard $0.code == "V5" else { return }
            $0.deadline = Deadline(iso: "2024-07-10")
            $0.amounts["Quận Hoàng Mai"] = 70
        }
        let report = try await office.importing([next])
        let asked = report.decided.joined(separator: "\n")
        #expect(
            asked.contains("kế hoạch: \(old.date.vietnamese) → 10/07/2024; lãnh đạo đã gia hạn đến 15/07/2024"),
            "\(asked)")
        #expect(asked.contains("kế hoạch: 60 cơ sở → 70 cơ sở; lãnh đạo đã quyết định 52 cơ sở"), "\(asked)")
        let after = try #require(try await office.assignment(128))
        #expect(after.deadline == Deadline(iso: "2024-07-15") && after.target?.amount == 52)
        // The others of the same work follow the plan.
        #expect(try await office.assignment(121)?.deadline == Deadline(iso: "2024-07-10"))
        #expect(try await office.importing([next]) == ImportOffice.Report())
        let over = try await office.importing([next], choices: .init(overDecisions: true))
        #expect(over.changed.joined().contains("thay quyết định của lãnh đạo"), "\(over)")
        let followed = try #require(try await office.assignment(128))
        #expect(followed.deadline == Deadline(iso: "2024-07-10") && followed.target?.amount == 70)
        #expect(followed.originalDeadline == old && followed.deadlineVersion == 3)
        #expect(try await office.importing([next], choices: .init(overDecisions: true)) == ImportOffice.Report())
    }

    @Test("a chair and the words of a work follow the plan where nobody decided, each shown from what to what")
    func followed() async throws {
        let office = try await TestOffice()
        let next = try office.plan {
            guard $0.code == "T1" else { return }
            $0.responsibility = "Giám đốc chịu trách nhiệm"
            $0.steps = [Assignment.Step(title: "Dự thảo"), Assignment.Step(title: "Trình ký")]
            $0.urgency = .urgent
            $0.reportTo = "UBND TP"
            $0.chair = "HM-LD"
        }
        let line = try #require(try await office.importing([next]).changed.first)
        for text in [
            "#211 T1", "trách nhiệm \"", "→ \"Giám đốc chịu trách nhiệm\"", "→ \"Dự thảo; Trình ký\"", "thường → khẩn",
            "TP-PT", "→ HM-LD",
        ] {
            #expect(line.contains(text), "\(text): \(line)")
        }
        let after = try #require(try await office.assignment(211))
        #expect(after.steps.map(\.title) == ["Dự thảo", "Trình ký"] && after.reportTo == "UBND TP")
        #expect(try await office.importing([next]) == ImportOffice.Report())
        // What the plan does not say anew it does not take back.
        #expect(try await office.importing().changed.count == 1)
    }

    private enum Raw: String, SQLStatement {
        case forget = "DELETE FROM plan_words"
    }

    @Test("in a database from before the plan's word was kept, it is found in the history: decisions stand there too")
    func derived() async throws {
        let office = try await TestOffice()
        let title = try office.plan { if $0.code == "V5" { $0.work = "Rà soát cơ sở, lần hai" } }
        _ = try await office.say("gia hạn #128 đến 15/7 vì mưa bão", as: "TP-PT")
        _ = try await office.say("điều chỉnh chỉ tiêu #128 còn 52", as: "TP-PT")
        _ = try await office.importing([title])
        _ = try await office.engine.write { try $0.run(Raw.forget, [:]) }
        for _ in 0..<2 { #expect(try await office.importing([title]) == ImportOffice.Report()) }
        #expect(try await office.assignment(128)?.deadline == Deadline(iso: "2024-07-15"))
        _ = try await office.engine.write { try $0.run(Raw.forget, [:]) }
        let other = try office.plan { if $0.code == "V5" { $0.deadline = Deadline(iso: "2024-07-10") } }
        let report = try await office.importing([other])
        #expect(report.decided.count == 1 && report.decided.first?.contains("#128") == true)
        #expect(try await office.assignment(128)?.deadline == Deadline(iso: "2024-07-15"))
    }

    @Test(
        "a changed plan does not touch completed or cancelled work: late stays late, and it is listed once",
        arguments: [true, false])
    func ended(_ isCompleted: Bool) async throws {
        let office = try await TestOffice()
        office.time.set(TestOffice.instant("2024-07-29 09:00"))
        if isCompleted {
            _ = try await office.say("#128 xong, kết quả: phương án", as: "HM-CB")
            _ = try await office.say("duyệt #128", as: "HM-LD")
            _ = try await office.say("duyệt #128", as: "TP-PT")
        } else {
            _ = try await office.say("hủy #128 vì trùng", as: "TP-PT")
        }
        let before = try #require(try await office.assignment(128))
        try #require(before.state == (isCompleted ? .completed : .cancelled))
        let next = try office.plan {
            guard $0.code == "V5" else { return }
            $0.deadline = Deadline(iso: "2024-08-30")
            $0.amounts["Quận Hoàng Mai"] = 10
            $0.chair = "HM-LD"
            $0.work = "Việc khác"
        }
        for choices in [ImportOffice.Choices(), .init(overDecisions: true)] {
            let report = try await office.importing([next], choices: choices)
            #expect(report.kept.count == (choices.overDecisions ? 0 : 1), "\(report.kept)")
            #expect(try await office.assignment(128) == before)
        }
        #expect(try await office.importing([next]) == ImportOffice.Report())
        if isCompleted {
            #expect(try await office.say("#128", as: "TP-PT").joined().contains("trễ hạn"))
            _ = try await office.say("mở lại #128 vì thiếu 3 cơ sở", as: "TP-PT")
            #expect(try await office.importing([next]) == ImportOffice.Report())
        }
    }

    /// Where a result waits or the clock stands, and a deadline of the plan that would turn late into on time or back.
    static let stopped: [(day: String, says: [(String, String)], deadline: String)] = [
        ("2024-07-29 09:00", [("#128 xong, kết quả: phương án", "HM-CB")], "2024-08-30"),
        ("2024-05-20 09:00", [("#128 xong, kết quả: phương án", "HM-CB")], "2024-05-10"),
        ("2024-07-29 09:00", [("tạm dừng #128 chờ hướng dẫn", "TP-PT")], "2024-08-30"),
        (
            "2024-07-29 09:00",
            [("#128 xong, kết quả: phương án", "HM-CB"), ("tạm dừng #128 chờ hướng dẫn", "TP-PT")], "2024-08-30"
        ),
    ]

    @Test("a result that waits and work that is paused keep their timeliness", arguments: 0..<4, [false, true])
    func timeliness(_ index: Int, _ overDecisions: Bool) async throws {
        let (day, says, deadline) = Self.stopped[index]
        let office = try await TestOffice()
        office.time.set(TestOffice.instant(day))
        for (text, user) in says { _ = try await office.say(text, as: user) }
        let before = try #require(try await office.assignment(128))
        try #require(before.state == .submitted || before.state == .paused)
        let next = try office.plan { if $0.code == "V5" { $0.deadline = Deadline(iso: deadline) } }
        let report = try await office.importing([next], choices: .init(overDecisions: overDecisions))
        #expect(report.kept.contains { $0.contains("#128") }, "\(report.kept)")
        #expect(try await office.assignment(128) == before)
        #expect(try await office.importing([next]) == ImportOffice.Report())
    }

    @Test("a result that waits follows a deadline under which it is as timely as before")
    func harmless() async throws {
        let office = try await TestOffice()
        _ = try await office.say("#128 xong, kết quả: phương án", as: "HM-CB")
        let next = try office.plan { if $0.code == "V5" { $0.deadline = Deadline(iso: "2024-08-30") } }
        _ = try await office.importing([next])
        #expect(try await office.assignment(128)?.deadline == Deadline(iso: "2024-08-30"))
    }

    @Test("what is done counts towards the new target, and more than it is warned about", arguments: [90, 40, 45])
    func target(_ amount: Int) async throws {
        let office = try await TestOffice()
        _ = try await office.say("#128 45/60", as: "HM-CB")
        let next = try office.plan { if $0.code == "V5" { $0.amounts["Quận Hoàng Mai"] = amount } }
        let report = try await office.importing([next])
        #expect(
            report.changed.contains { $0.contains("#128") && $0.contains("60 cơ sở → \(amount) cơ sở") }, "\(report)")
        #expect(report.warnings.contains { $0.contains("đã làm 45") } == (amount < 45), "\(report.warnings)")
        let after = try #require(try await office.assignment(128))
        #expect(after.progress.quantity?.of == amount && after.target?.amount == amount)
        let shown = try await office.say("#128", as: "TP-PT").joined()
        #expect(shown.contains("45/\(amount)"))
        _ = try await office.say("#128 \(amount)/\(amount)", as: "HM-CB")
        #expect(try await office.importing([next]) == ImportOffice.Report())
    }

    @Test("what work in force must have is not emptied by a plan")
    func emptied() async throws {
        let office = try await TestOffice()
        let before = try #require(try await office.assignment(128))
        let next = try office.plan {
            guard $0.code == "V5" else { return }
            $0.deadline = nil
            $0.result = ""
            $0.steps = []
        }
        let report = try await office.importing([next])
        #expect(
            report.kept.count == 3 && report.kept.allSatisfy { $0.contains("không bỏ trống được") }, "\(report.kept)")
        #expect(try await office.assignment(128) == before)
        #expect(try await office.importing([next]).isEmpty)
    }

    @Test("a hand-over that is done is warned about by no import of the same roster")
    func handedOver() async throws {
        let office = try await TestOffice()
        _ = try await office.say("bàn giao #128 cho Lãnh đạo Hoàng Mai vì nghỉ phép", as: "TP-PT")
        _ = try await office.say("1", as: "TP-PT")
        let tenures = try await office.store.read { try $0.works.tenures(of: Assignment.ID(rawValue: 128)).count }
        try #require(tenures == 2)
        for _ in 0..<2 { #expect(try await office.importing() == ImportOffice.Report()) }
        // Another designated officer is said once.
        let roster = office.configuration.roster.map { entry in
            guard let person = entry.person, entry.unit == "Quận Ba Đình" else { return entry }
            return RosterEntry(
                line: entry.line, unit: entry.unit, kind: entry.kind, parent: entry.parent, aliases: entry.aliases,
                person: person.with(isDesignated: !person.isDesignated))
        }
        #expect(try await office.importing(roster: roster).warnings.count { $0.contains("cần bàn giao") } == 7)
        #expect(try await office.importing(roster: roster) == ImportOffice.Report())
    }
}
