import Assignments
import BotConfiguration
import Conversation
import Coordinator
import Foundation
import Storage
import TestSupport
import Testing

@Suite("Every list of clears goes through the database")
struct ClearRuleSetTests {
    /// A list of clears, the work of a plan that has just what it wants, and an order that says just that.
    struct Case: Sendable, CustomTestStringConvertible {
        let use: String
        let criteria: String
        let responsibility: String
        let steps: [String]
        let result: String
        let authority: String
        let order: String

        var testDescription: String { use }

        /// The rule as the file says it: one of the shipped ones, or an office's own beside them.
        func rule() throws -> ClearRule {
            let url = Repository.root.appending(path: "bot-config/clear-rules.yaml")
            var text = try String(contentsOf: url, encoding: .utf8).replacing("use: 5-ro", with: "use: \(use)")
            if !criteria.isEmpty { text += "  \(use):\n    name: \(use)\n    criteria:\n\(criteria)" }
            return try #require(ClearRulesFile.read(text, file: "clear-rules.yaml").rule)
        }
    }

    static let cases: [Case] = [
        Case(
            use: "5-ro", criteria: "", responsibility: "UBND quận chịu trách nhiệm", steps: ["Khảo sát"],
            result: "Danh sách", authority: "",
            order:
                "giao HM-CB: rà soát hộ nghèo, hạn 30/6, kết quả: danh sách, trách nhiệm: UBND quận chịu trách nhiệm, "
                + "quy trình: khảo sát; tổng hợp"),
        Case(
            use: "6-ro", criteria: "", responsibility: "UBND quận chịu trách nhiệm", steps: [], result: "Danh sách",
            authority: "Được chọn hộ",
            order:
                "giao HM-CB: rà soát hộ nghèo, hạn 30/6, kết quả: danh sách, trách nhiệm: UBND quận chịu trách nhiệm, "
                + "thẩm quyền: được chọn hộ"),
        Case(
            use: "cua-toi",
            criteria: "      - {key: person, label: người, fields: [officer]}\n"
                + "      - {key: time, label: thời gian, fields: [deadline]}\n",
            responsibility: "", steps: [], result: "", authority: "", order: "giao HM-CB: rà soát hộ nghèo, hạn 30/6"),
        Case(
            use: "khong-san-pham",
            criteria: "      - {key: person, label: người và hạn, fields: [officer, deadline]}\n"
                + "      - {key: how, label: quy trình, fields: [process]}\n"
                + "      - {key: result, label: kết quả, fields: [result], blocks: false}\n",
            responsibility: "", steps: ["Khảo sát"], result: "", authority: "",
            order: "giao HM-CB: rà soát hộ nghèo, hạn 30/6, quy trình: khảo sát; tổng hợp"),
    ]

    private func plan(_ office: TestOffice, _ item: Case) throws -> CampaignPlan {
        let plan = try #require(office.configuration.plans.first)
        let work = CampaignPlan.Work(
            line: 3, code: "K1", work: "Rà soát hộ nghèo", phase: nil, units: ["Quận Hoàng Mai", "Quận Ba Đình"],
            kinds: [], responsibility: item.responsibility, steps: item.steps.map { Assignment.Step(title: $0) },
            result: item.result, start: nil, deadline: Deadline(iso: "2024-06-20"), countUnit: nil, amount: nil,
            amounts: [:], coordinating: [], chair: nil, authority: item.authority)
        return CampaignPlan(
            file: "k.yaml", campaign: Campaign(code: "K24", name: "Kế hoạch K", phases: []), chair: plan.chair,
            works: [work])
    }

    /// Goes through its life and asks for everything that is said of it.
    private func live(_ office: TestOffice, _ code: Int64) async throws {
        for (text, user) in [
            ("nhận #\(code)", "HM-CB"), ("#\(code) 40%", "HM-CB"), ("#\(code)", "HM-CB"), ("#\(code)", "TP-PT"),
            ("#\(code) xong", "HM-CB"), ("duyệt #\(code)", "HM-LD"), ("duyệt #\(code)", "TP-PT"),
        ] {
            let answer = try await office.say(text, as: user).joined(separator: "\n")
            #expect(answer.contains("#\(code)"), "\(text)")
            #expect(!answer.contains(": .") && !answer.contains("::"), "\(answer)")
        }
        #expect(try await office.assignment(code)?.state == .completed)
        let failed = try await office.store.read { try $0.inbox.failedCount() }
        #expect(failed == 0)
        let breaches = try await office.store.read { try $0.ledger.ruleBreaches() }
        #expect(breaches == [])
    }

    @Test("by import", arguments: cases)
    func imported(_ item: Case) async throws {
        let office = try await TestOffice(clearRule: try item.rule())
        let (configuration, rules, now) = (office.configuration, office.rules, office.time.now)
        let plans = [try plan(office, item)]
        let report = try await office.store.write { tx in
            try ImportOffice(rules: rules, renderer: configuration.renderer).run(
                roster: configuration.roster, plans: configuration.plans + plans, tx, at: now)
        }
        #expect(!report.isEmpty)
        let given = try #require(try await office.assignment(217))
        #expect(given.state == .assigned && given.work == "Rà soát hộ nghèo")
        try await live(office, 217)
    }

    @Test("by message", arguments: cases)
    func said(_ item: Case) async throws {
        let office = try await TestOffice(clearRule: try item.rule())
        let answer = try await office.say(item.order, as: "TP-PT").joined(separator: "\n")
        #expect(answer.contains("Đã giao #217"), "\(answer)")
        #expect(try await office.assignment(217)?.state == .assigned)
        try await live(office, 217)
    }
}
