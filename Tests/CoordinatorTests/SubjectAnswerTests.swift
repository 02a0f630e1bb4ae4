import Assignments
import BotConfiguration
import CivilCalendar
import Conversation
import Coordinator
import Foundation
import Reports
import Storage
import TestSupport
import Testing

/// A question is answered by what it asks for: units, people, works or a number.
@Suite("Answers to questions by their subject")
struct SubjectAnswerTests {
    /// Two works of Hoàng Mai and one of Ba Đình are late.
    private func office() async throws -> TestOffice {
        let office = try await TestOffice()
        for (code, day) in [(128, "2024-05-06"), (8, "2024-05-02"), (121, "2024-05-03")] {
            try await office.change(Int64(code)) { $0.deadline = Deadline(iso: day) }
        }
        return office
    }

    struct Case: CustomTestStringConvertible, Sendable {
        let question: String
        let sender: String
        let lines: [String]
        var testDescription: String { "\(question) by \(sender)" }

        init(_ question: String, as sender: String = "TP-PT", _ lines: String...) {
            (self.question, self.sender, self.lines) = (question, sender, lines)
        }
    }

    static let cases = [
        Case(
            "đơn vị nào quá hạn", "2 đơn vị có nhiệm vụ quá hạn (3 nhiệm vụ) – toàn bộ, lúc",
            "• Quận Hoàng Mai: 2 nhiệm vụ, quá hạn từ 03/05/2024", "• Quận Ba Đình: 1 nhiệm vụ, quá hạn từ 04/05/2024"),
        Case(
            "ai chậm", "2 cán bộ có nhiệm vụ quá hạn (3 nhiệm vụ) – toàn bộ, lúc",
            "• Cán bộ đầu mối Hoàng Mai, Quận Hoàng Mai: 2 nhiệm vụ, quá hạn từ 03/05/2024",
            "• Cán bộ đầu mối Ba Đình, Quận Ba Đình: 1 nhiệm vụ, quá hạn từ 04/05/2024"),
        Case(
            "ai chậm", as: "BD-CB", "1 cán bộ có nhiệm vụ quá hạn (1 nhiệm vụ) – Quận Ba Đình, lúc",
            "• Cán bộ đầu mối Ba Đình, Quận Ba Đình: 1 nhiệm vụ"),
        Case("việc nào quá hạn", "3 nhiệm vụ quá hạn – toàn bộ, lúc", "🔴 #8 ·", "🔴 #121 ·", "🔴 #128 ·"),
        Case("bao nhiêu việc quá hạn", "3 nhiệm vụ quá hạn – toàn bộ, lúc", "🔴 #8 ·", "🔴 #121 ·", "🔴 #128 ·"),
        Case("có mấy đơn vị chậm", "2 đơn vị có nhiệm vụ quá hạn (3 nhiệm vụ)", "• Quận Hoàng Mai", "• Quận Ba Đình"),
        Case(
            "đơn vị nào chậm nhất", "Tổng hợp theo đơn vị, nhiều việc quá hạn nhất trước", "Hạng 1 · 🔴 Quận Hoàng Mai"),
        Case("đơn vị nào nhiều việc nhất", "đơn vị có nhiệm vụ chưa hoàn thành (216 nhiệm vụ)"),
        Case("đơn vị nào đang vướng", "Không có đơn vị nào có nhiệm vụ đang vướng mắc – toàn bộ, lúc"),
        Case("tỷ lệ hoàn thành là bao nhiêu", "0/216 nhiệm vụ đã hoàn thành (0%)", "Tỷ lệ tính trên 216 nhiệm vụ."),
        Case("còn bao nhiêu việc chưa xong", "216 nhiệm vụ chưa hoàn thành – toàn bộ", "Tổng số 216 nhiệm vụ"),
        Case("đơn vị nào quá hạn tháng 4", "Không có đơn vị nào có nhiệm vụ quá hạn", "30/04/2024"),
        Case("đơn vị nào đang vướng tuần này", "Chưa lọc được theo \"tuần này\"."),
        Case("2 đơn vị chậm nhất", "Hạng 1 · 🔴 Quận Hoàng Mai", "Hạng 2 · 🔴 Quận Ba Đình"),
    ]

    @Test("the query is said back with its number, then a line for each row in order", arguments: cases)
    func answers(_ example: Case) async throws {
        let answer = try await office().say(example.question, as: example.sender).joined(separator: "\n")
        var rest = answer[...]
        for line in example.lines {
            let found = try #require(rest.range(of: line), "\(line) in \(answer)")
            rest = rest[found.upperBound...]
        }
    }

    @Test("what names late units or people is for who asks; a number is for the group too")
    func discretion() async throws {
        let office = try await office()
        for question in ["đơn vị nào quá hạn", "ai chậm", "đơn vị nào chậm nhất"] {
            let sent = try await office.exchange(office.event("@Bot Năm Rõ \(question)", from: "TP-PT", inGroup: true))
            #expect(sent.filter { $0.chat == TestOffice.group }.allSatisfy { !$0.text.contains("Hoàng Mai") })
            #expect(sent.contains { $0.chat != TestOffice.group && $0.text.contains("Hoàng Mai") })
        }
        let sent = try await office.exchange(
            office.event("@Bot Năm Rõ có mấy đơn vị chậm", from: "TP-PT", inGroup: true))
        let group = sent.filter { $0.chat == TestOffice.group }.map(\.text).joined()
        #expect(group.contains("2 đơn vị có nhiệm vụ quá hạn") && !group.contains("Hoàng Mai"))
    }

    @Test("units come twelve at a time")
    func pages() async throws {
        let office = try await office()
        let first = try await office.say("đơn vị nào chưa nhận việc", as: "TP-PT").joined(separator: "\n")
        let second = try await office.say("gửi tiếp", as: "TP-PT").joined(separator: "\n")
        let lines = [first, second].map { Set($0.split(separator: "\n").filter { $0.hasPrefix("• ") }) }
        #expect(lines.allSatisfy { $0.count == 12 } && lines[0].isDisjoint(with: lines[1]), "\(first)")
        #expect(first.contains("đơn vị khác; nhắn \"gửi tiếp\" để xem."))
    }

    @Test(
        "a number is the same in the chat and in the table of the same named query",
        arguments: [
            (SummaryView.late, "việc nào quá hạn"), (.unacknowledged, "việc nào chưa nhận"),
            (.silent, "việc nào chưa báo cáo"),
            (.drafts, "còn dự thảo nào"), (.waiting, "việc chờ duyệt"), (.blockers, "có vướng mắc gì không"),
        ])
    func same(_ view: SummaryView, _ question: String) async throws {
        let office = try await office()
        _ = try await office.say("#158 xong, kết quả: biên bản", as: "HM-CB")
        _ = try await office.say("#68 vướng: mưa", as: "HM-CB")
        let (rules, now) = (office.configuration.rules, office.time.now)
        let table = try await office.store.read { tx in
            let officer = try #require(try tx.people.record(code: "TP-PT")).officer
            let actor = Actor(officer: officer, grants: try tx.office().grants(of: officer.id))
            return try tx.table(
                QueryResolver(actor: actor, records: tx, rules: rules, now: now).resolve(view.query))
        }
        let said = try await office.say(question, as: "TP-PT").joined(separator: "\n")
        #expect(table.count > 0 ? said.hasPrefix("\(table.count) ") : said.hasPrefix("Không có "), "\(said)")
    }

    @Test("chat, the heads' digest, namro summary and namro query have the same figures")
    func agree() async throws {
        let office = try await office()
        _ = try await office.say("#158 xong, kết quả: biên bản", as: "HM-CB")
        _ = try await office.say("nhận #38", as: "HM-CB")
        let sent = try await office.tick(at: "2024-05-13 08:30") + office.tick(at: "2024-05-13 09:00")
        let digest = try #require(sent.first { $0.chat == "HM-LD" && $0.text.contains("tổng hợp tuần") }).text
        let (rules, now) = (office.configuration.rules, office.time.now)
        let (summary, table, late) = try await office.store.read { tx in
            let officer = try #require(try tx.people.record(code: "TP-PT")).officer
            let actor = Actor(officer: officer, grants: try tx.office().grants(of: officer.id))
            let resolver = try QueryResolver(actor: actor, records: tx, rules: rules, now: now)
            func table(_ view: SummaryView) throws -> Table {
                var query = view.query
                query.scope = ["Hoàng Mai"]
                return try tx.table(resolver.resolve(query))
            }
            let unit = try #require(try tx.office().units(named: "hoang mai").first)
            let summary = try SummaryReport(
                scope: SummaryScope(unit: unit.id), name: Phrase(.summaryAll), records: tx, rules: rules, now: now
            ).total
            return (summary, try table(.figures), try table(.late))
        }
        #expect(table.total?.figures == summary && late.count == summary.openOverdue && summary.waiting == 1)
        #expect(table.totals == nil && table.rows.first?[1] == .number(summary.total))
        #expect(digest.contains("đang mở \(summary.open) nhiệm vụ, 🔴 quá hạn \(summary.openOverdue),"), "\(digest)")
        #expect(digest.contains("chưa tiếp nhận \(summary.unacknowledged),"))
        let chat = try await office.say("tổng hợp Hoàng Mai", as: "TP-PT").joined()
        #expect(chat.contains("Tổng số \(summary.total) nhiệm vụ") && chat.contains("quá hạn \(summary.openOverdue))"))
        let count = try await office.say("Hoàng Mai có bao nhiêu việc quá hạn", as: "TP-PT").joined()
        #expect(count.hasPrefix("\(summary.openOverdue) nhiệm vụ quá hạn – Quận Hoàng Mai"), "\(count)")
    }

    @Test("the chair's digest has the figures of the named queries of the work that he leads")
    func chairAgrees() async throws {
        let office = try await office()
        _ = try await office.say("#158 xong, kết quả: biên bản", as: "HM-CB")
        _ = try await office.say("#68 vướng: mưa", as: "HM-CB")
        _ = try await office.say("#121 xin gia hạn đến 15/7 vì mưa bão", as: "BD-CB")
        let sent = try await office.tick(at: "2024-05-13 08:30")
        let digest = try #require(sent.first { $0.chat == "TP-PT" && $0.text.contains("đang mở") }).text
        let (rules, now) = (office.configuration.rules, office.time.now)
        let (figures, numbers) = try await office.store.read { tx in
            let officer = try #require(try tx.people.record(code: "TP-PT")).officer
            let actor = Actor(officer: officer, grants: try tx.office().grants(of: officer.id))
            let resolver = try QueryResolver(actor: actor, records: tx, rules: rules, now: now)
            func table(_ query: Query) throws -> Table {
                var query = query
                query.filter.append(.named(.issuedBy, "me"))
                return try tx.table(resolver.resolve(query))
            }
            let numbers = try [Query.blocked, .demanded, SummaryView.late.query].map { try table($0).count }
            return (try #require(try table(SummaryView.figures.query).total?.figures), numbers)
        }
        #expect(digest.contains("đang mở \(figures.open)") && figures.open > 0, "\(digest)")
        #expect(digest.contains("quá hạn \(figures.openOverdue)") && figures.openOverdue == numbers[2], "\(digest)")
        #expect(numbers[0] == 1 && numbers[1] == 1 && figures.waitingForHeads == 1, "\(numbers)")
        #expect(digest.contains("chờ ý kiến 1, ⛔ có vướng mắc 1."), "\(digest)")
    }

    @Test("namro rounds prints every round of the named query")
    func roundsAgree() async throws {
        let office = try await office()
        for _ in 0..<3 {
            _ = try await office.exchange(office.event("@Bot Năm Rõ mở giao ban đến 16h", from: "TP-PT", inGroup: true))
            _ = try await office.exchange(office.event("@Bot Năm Rõ kết thúc giao ban", from: "TP-PT", inGroup: true))
            office.time.pass(.seconds(60))
        }
        let (rules, now) = (office.configuration.rules, office.time.now)
        let (count, all, later) = try await office.store.read { tx in
            let queries = try OfficeQueries(tx, rules: rules, now: now)
            let table = try queries.table(.rounds, in: SummaryScope())
            return (
                table.count, try queries.rounds(since: nil), try queries.rounds(since: CivilDate(iso: "2024-05-08"))
            )
        }
        #expect(count == 3 && all.count == 3 && all.allSatisfy { $0.closedAt != nil } && later.isEmpty)
        #expect(all.map(\.openedAt) == all.map(\.openedAt).sorted())
    }

    @Test("the inputs of an evaluation are the same in the chat and in the table, within a month where one is said")
    func scoresAgree() async throws {
        let office = try await office()
        let (rules, now) = (office.configuration.rules, office.time.now)
        func table(_ json: String) async throws -> Table {
            let query = try Query(json: Data(json.utf8))
            return try await office.store.read { tx in
                let officer = try #require(try tx.people.record(code: "TP-PT")).officer
                let actor = Actor(officer: officer, grants: try tx.office().grants(of: officer.id))
                return try tx.table(QueryResolver(actor: actor, records: tx, rules: rules, now: now).resolve(query))
            }
        }
        let all = try await table(#"{"subject":"units","measure":"scores"}"#)
        #expect(
            all.count == 2 && all.isPrivate
                && all.rows.map(\.first) == [.text("Quận Ba Đình"), .text("Quận Hoàng Mai")])
        let mai = try await table(#"{"subject":"units","measure":"scores","scope":"Hoàng Mai"}"#)
        #expect(mai.rows.first?[1] == .mean(sum: 0, count: 200), "\(mai.rows)")
        let chat = try await office.say("số liệu đánh giá Hoàng Mai", as: "TP-PT").joined()
        #expect(chat.contains("(0/2 việc đã hoàn thành hoặc quá hạn)"), "\(chat)")
        let april = try await office.say("số liệu đánh giá Hoàng Mai tháng 4", as: "TP-PT").joined()
        #expect(april.contains("30/04/2024") && april.contains("(0/0 việc"), "\(april)")
        let people = try await table(#"{"subject":"officers","measure":"scores"}"#)
        #expect(people.count == 2)
        await #expect(throws: QueryFault.self) { try await table(#"{"subject":"works","measure":"scores"}"#) }
    }

    @Test("what waits for a word is paged through to the last demand")
    func waitingPages() async throws {
        let office = try await office()
        for code in [38, 68, 98] { _ = try await office.say("#\(code) xong, kết quả: biên bản", as: "HM-CB") }
        let works = try await office.store.read { tx in
            let officer = try #require(try tx.people.record(code: "TP-PT")).officer
            return try tx.assignments(
                WorkSelection(.all([.states([.assigned]), .chairs([officer.id])]), now: .distantPast), limit: 40)
        }
        for work in works.prefix(30) {
            try await office.change(work.id.rawValue) {
                $0.demands = [
                    Demand(
                        wish: .deadline(Deadline(date: CivilDate(dayNumber: 20_000))), askedAt: TestOffice.start,
                        askedBy: $0.officer)
                ]
            }
        }
        var said = try await office.say("việc chờ duyệt", as: "TP-PT")
        while said.count < 12, said.last?.contains("gửi tiếp") == true {
            said += try await office.say("gửi tiếp", as: "TP-PT")
        }
        let all = said.joined(separator: "\n")
        for work in works.prefix(30) { #expect(all.contains("\(work.label)"), "\(work.label)") }
        #expect(
            [38, 68, 98].allSatisfy { all.contains("#\($0)") } && said.last?.contains("gửi tiếp") == false, "\(all)")
    }
}
