import Assignments
import BotConfiguration
import CivilCalendar
import Conversation
import Coordinator
import Foundation
import Storage
import TestSupport
import Testing
import VietnameseText

/// The role table of DESIGN §3 as people meet it: every kind of message from every kind of sender, over the whole way from the
/// inbox to the history. `Fixtures/access.txt` holds what comes of each.
@Suite("Who may do what, by message")
struct AccessTests {
    /// Who writes.
    enum Sender: String, CaseIterable, Sendable {
        case officer, standIn = "stand-in", head, chair, otherChair = "other chair", delegate
        case delegateBefore = "delegate before", delegateAfter = "delegate after", secretary, follower
        case formerChair = "former chair", secondAccount = "second account", unitSecretary = "unit secretary"
        case otherUnit = "other unit", former, stranger, otherGroup = "other group", bot, anonymous

        /// The platform's id of the sender.
        var user: String {
            switch self {
            case .officer, .otherGroup: "HM-CB"
            case .standIn: "HM-TT"
            case .head: "HM-LD"
            case .chair, .bot: "TP-PT"
            case .otherChair: "TP-P2"
            case .delegate: "TP-D1"
            case .delegateBefore: "TP-D2"
            case .delegateAfter: "TP-D3"
            case .secretary: "TP-TK"
            case .follower: "TP-TD"
            case .formerChair: "TP-EX"
            case .secondAccount: "TP-PT-2"
            case .unitSecretary: "HM-TK"
            case .otherUnit: "BD-CB"
            case .former: "HM-CU"
            case .stranger: "nobody"
            case .anonymous: ""
            }
        }
    }

    /// What is written, and what it is for.
    static let messages: [(name: String, text: String)] = [
        ("acknowledge", "nhận #68"), ("report", "#128 50/60 cơ sở"), ("step", "#128 xong bước 1"),
        ("submit", "#128 xong, kết quả: báo cáo số 5"), ("blocker", "#128 vướng: thiếu kinh phí"),
        ("unblock", "#128 hết vướng"), ("ask extension", "#128 xin gia hạn đến 20/12 vì mưa"),
        ("object", "#128 không thuộc thẩm quyền của quận"), ("correct", "#128 báo nhầm, 40/60 cơ sở"),
        ("endorse", "duyệt #38"), ("confirm", "duyệt #8"), ("send back", "trả lại #8: thiếu biên bản"),
        ("extend", "đồng ý gia hạn #188"), ("pause", "tạm dừng #128 vì chờ kinh phí"), ("resume", "tiếp tục #158"),
        ("cancel", "hủy #128 vì trùng"), ("reopen", "mở lại #98 vì thiếu danh sách"),
        ("hand over", "bàn giao #128 cho đ/c HM-TT vì đi học"),
        (
            "issue",
            "giao Quận Hoàng Mai: rà soát nhà trọ, hạn 30/6, kết quả: danh sách, trách nhiệm: đơn vị, quy trình: rà soát"
        ),
        ("urge", "đôn đốc #68"), ("note", "#128 ghi chú: đã gọi điện"), ("look", "#128"), ("see files", "xem ảnh #128"),
        ("summary", "tổng hợp"), ("change unit", "bàn giao #128 cho đ/c BD-CB vì đúng địa bàn"),
        ("decide for a former chair", "duyệt #1"), ("pin", "liên kết nhóm"),
        ("pin another unit", "liên kết nhóm Ba Đình"),
        ("open round", "mở giao ban đến 16h"),
    ]

    /// The chat in which a message is written, where it is not the sender's own: the office's group, or one not yet pinned.
    static func group(of name: String) -> String? {
        ["pin": "new", "pin another unit": "new", "open round": TestOffice.group][name]
    }

    /// A message from a sender.
    struct Cell: CustomTestStringConvertible, Sendable {
        let name: String
        let text: String
        let sender: Sender
        var testDescription: String { "\(name) by \(sender.rawValue)" }
    }

    static let cells = messages.flatMap { message in
        Sender.allCases.map { Cell(name: message.name, text: message.text, sender: $0) }
    }

    @Test("every cell of the table", arguments: cells)
    func cell(_ cell: Cell) async throws {
        let expected = try Self.table()["\(cell.name): \(cell.sender.rawValue)"]
        let found = try await AccessOffice.shared.value.outcome(
            of: cell.text, by: cell.sender, in: Self.group(of: cell.name))
        if Golden.isUpdating { return }
        #expect(found == expected)
    }

    @Test("the table is that of the file", .enabled(if: Golden.isUpdating))
    func update() async throws {
        var text =
            "# What comes of each kind of message from each kind of sender: the act, with whose right where it was another's; asked or\n"
        text +=
            "# answered, where nothing was changed (a refusal too); shown; proposed; told how to link; silence; pinned; a round.\n"
        for message in Self.messages {
            text += "\n\(message.name): \(message.text)\n"
            for sender in Sender.allCases {
                let outcome = try await AccessOffice.shared.value.outcome(
                    of: message.text, by: sender, in: Self.group(of: message.name))
                text += "  \(sender.rawValue): \(outcome)\n"
            }
        }
        try text.write(to: Self.file, atomically: true, encoding: .utf8)
    }

    private static var file: URL {
        Repository.root.appending(path: "Tests/CoordinatorTests/Fixtures/access.txt")
    }

    /// The file's cells by "message: sender".
    private static func table() throws -> [String: String] {
        var table: [String: String] = [:]
        var message = ""
        for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") where !line.hasPrefix("#") {
            let parts = line.split(separator: ":", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
            guard parts.count == 2 else { continue }
            if line.hasPrefix("  ") { table["\(message): \(parts[0])"] = parts[1] } else { message = parts[0] }
        }
        return table
    }
}

/// The reference office with people of every kind, in which each message is tried and undone.
struct AccessOffice: Sendable {
    /// Made once; nothing that is tried stays.
    static let shared = Task { try await AccessOffice() }

    private struct Undo: Error { let outcome: String }

    private let office: TestOffice

    init() async throws {
        office = try await TestOffice()
        try await addPeople()
        for (text, user) in [
            ("#128 45/60 cơ sở", "HM-CB"), ("#128 vướng: chưa có danh sách", "HM-CB"),
            ("#8 xong, kết quả: danh sách", "HM-CB"), ("duyệt #8", "HM-LD"), ("#38 xong, kết quả: biên bản", "HM-CB"),
            ("#98 xong, kết quả: danh sách", "HM-CB"), ("duyệt #98", "HM-LD"), ("duyệt #98", "TP-PT"),
            ("nhận #158", "HM-CB"), ("tạm dừng #158 vì chờ kinh phí", "TP-PT"),
            ("#188 xin gia hạn đến 20/12 vì mưa", "HM-CB"), ("#1 xong, kết quả: danh sách", "BD-CB"),
            ("duyệt #1", "BD-LD"),
        ] {
            _ = try await office.say(text, as: user)
        }
        let former = try await office.person("TP-EX")
        try await office.change(1) { $0.chair = former }
    }

    private func addPeople() async throws {
        let (account, now) = (office.account, office.time.now)
        let today = office.rules.zone.date(of: now)
        @Sendable func day(_ offset: Int) -> CivilDate { CivilDate(dayNumber: today.dayNumber + offset) }
        try await office.store.write { tx in
            let city = try #require(try tx.office().officers.first { $0.code == "TP-PT" })
            let district = try #require(try tx.office().officers.first { $0.code == "HM-CB" })
            func add(_ code: String, _ unit: OrgUnit.ID, _ roles: [Role]) throws -> Officer.ID {
                let id = try tx.people.save(
                    OfficerRow(
                        code: code, name: "Người \(code)", title: "Chuyên viên", address: "đồng chí", unit: unit,
                        isDesignated: false, language: nil, roles: roles))
                try tx.accounts.link(
                    ChatIdentity(account: account, user: code, privateChat: code, officer: id), at: now)
                return id
            }
            let standIn = try add("HM-TT", district.unit, [.officer])
            try tx.arrangements.recordAbsence(
                Absence(officer: district.id, standIn: standIn, from: day(-1), to: day(5)), by: district.id, at: now)
            _ = try add("TP-P2", city.unit, [.chair])
            _ = try add("TP-EX", city.unit, [.officer])
            _ = try add("HM-TK", district.unit, [.secretary])
            try tx.accounts.link(
                ChatIdentity(account: account, user: "TP-PT-2", privateChat: "TP-PT-2", officer: city.id), at: now)
            for (code, from, to) in [("TP-D1", -1, 5), ("TP-D2", 1, 5), ("TP-D3", -5, -1)] {
                let delegate = try add(code, city.unit, [.officer])
                try tx.arrangements.recordDelegation(
                    Delegation(chair: city.id, delegate: delegate, from: day(from), to: day(to)), by: city.id, at: now)
            }
            try tx.people.retire(try add("HM-CU", district.unit, [.officer]), at: now)
        }
    }

    /// What comes of a message; nothing of it stays.
    func outcome(of text: String, by sender: AccessTests.Sender, in group: String?) async throws -> String {
        let (account, now) = (office.account, office.time.now)
        let handle = HandleMessage(
            rules: office.rules, renderer: office.configuration.renderer,
            bots: [account: BotAccount(id: "bot", displayName: "Bot Năm Rõ")])
        let greeting = office.configuration.renderer.text(Phrase(.stranger))
        let event = office.event(
            text, from: sender.user, inGroup: sender == .otherGroup || group != nil, isBot: sender == .bot,
            chat: sender == .otherGroup ? "group-2" : group)
        do {
            try await office.store.write { tx in
                _ = try tx.inbox.append([event], from: account, at: now)
                let row = try #require(try tx.inbox.pending(limit: 1).first)
                let pinned = try tx.groups.scope(account, chat: row.event.chat.id)
                let (last, sent) = (try tx.history.whole().last?.id ?? 0, try tx.ledger.outbox().count)
                _ = try handle.handle(row, tx, at: now)
                let lines = try tx.history.lines(of: nil, since: .distantPast, after: last)
                let answers = try tx.ledger.outbox().dropFirst(sent)
                let dialogue = try tx.dialogues.current(account, chat: row.event.chat.id, user: row.event.sender)
                if let scope = try tx.groups.scope(account, chat: row.event.chat.id), scope != pinned {
                    throw Undo(outcome: scope == SummaryScope() ? "pinned to all" : "pinned to a part")
                }
                if try !tx.rounds.allOpen().isEmpty { throw Undo(outcome: "round") }
                throw Undo(
                    outcome: Self.text(lines, answers.map(\.text), greeting: greeting, asks: dialogue.question != nil))
            }
        } catch let undo as Undo {
            return undo.outcome
        }
        return ""
    }

    private static func text(
        _ lines: [HistoryLine], _ answers: [String], greeting: String, asks: Bool
    ) -> String {
        guard lines.isEmpty else {
            return lines.map { line in
                let entry = line.entry
                let capacity = entry.onBehalf ? " on behalf" : ""
                return entry.act.rawValue + capacity + (entry.principal == nil ? "" : " for the chair")
            }.joined(separator: ", ")
        }
        if answers.isEmpty { return "silence" }
        if answers == [greeting] { return "told how to link" }
        let shown = ["Xây dựng phương án", "Tổng số", "chưa có ảnh hay tệp"]
        if answers.contains(where: { answer in shown.contains { answer.contains($0) } }) { return "shown" }
        return asks ? "asked" : answers.contains { $0.contains("đề xuất") } ? "proposed" : "answered"
    }
}
