import Assignments
import Conversation
import Coordinator
import Foundation
import Storage
import TestSupport
import Testing

/// What was asked by a program of before is answered by today's.
@Suite("Dialogues of the first version")
struct DialogueVersionTests {
    /// What the first version held for whatever was said.
    private static func bag(_ intent: String, _ codes: [Int], _ more: String = "") -> String {
        #"{"alternatives":[],"codes":\#(codes),"intent":"\#(intent)","isBare":false,"isConfirmed":false,"#
            + #""isForAll":false,"isInLeadersName":false,"isRefusal":false,"pointsBack":false\#(more)}"#
    }
    private static let no = bag("unknown", [], #","note":"thôi""#)

    /// An office in whose database a person's dialogue is as the first version has written it.
    private func office(_ content: String, of user: String) async throws -> TestOffice {
        let office = try await TestOffice()
        _ = try await office.say("cảm ơn", as: user)
        let now = office.time.now.timeIntervalSinceReferenceDate
        let text = content.replacing("NOW", with: "\(now)").replacing("LATER", with: "\(now + 3_600)")
        try SQLiteShell.run(
            office.path,
            """
            INSERT INTO dialogues (platform, account, chat_id, user_id, version, content)
            VALUES ('\(office.account.platform)', '\(office.account.account)', '\(user)', '\(user)', 1, '\(text)')
            ON CONFLICT DO UPDATE SET version = 1, content = excluded.content
            """)
        return office
    }

    private func unread(_ office: TestOffice) async throws -> Int {
        try await office.store.read { try $0.dialogues.unreadCount() }
    }

    @Test("a choice is taken by its number")
    func choices() async throws {
        let question =
            #"{"question":{"askedAt":NOW,"choices":[\#(Self.bag("acknowledge", [8])),\#(Self.bag("acknowledge", [38]))]},"requests":[]}"#
        let office = try await office(question, of: "HM-CB")
        #expect(try await office.say("2", as: "HM-CB").joined().contains("#38"))
        #expect(try await office.assignment(38)?.state == .acknowledged)
        #expect(try await office.assignment(8)?.state == .assigned)
        #expect(try await unread(office) == 0)
    }

    @Test("no drops what was asked, by its number and by its word", arguments: ["2", "thôi", "khoan đã"])
    func drops(_ answer: String) async throws {
        let question =
            #"{"question":{"askedAt":NOW,"choices":[\#(Self.bag("acknowledge", [8])),\#(Self.no)]},"requests":[]}"#
        let office = try await office(question, of: "HM-CB")
        _ = try await office.say(answer, as: "HM-CB")
        #expect(try await office.assignment(8)?.state == .assigned)
        let dialogue = try await office.store.read {
            try $0.dialogues.current(office.account, chat: "HM-CB", user: "HM-CB")
        }
        #expect(dialogue.question == nil)
        #expect(try await unread(office) == 0)
    }

    @Test("what was missing is completed")
    func completes() async throws {
        let date = #","date":{"day":{"date":{"day":20,"month":6,"year":2024}},"isBefore":false}"#
        let question =
            #"{"question":{"askedAt":NOW,"awaits":\#(Self.bag("extensionRequest", [8], date)),"choices":[]},"requests":[]}"#
        let office = try await office(question, of: "HM-CB")
        let answer = try await office.say("vì mưa lớn kéo dài", as: "HM-CB").joined()
        #expect(answer.contains("#8") && answer.contains("20/06"), "\(answer)")
        #expect(try await office.assignment(8)?.demands.count == 1)
        #expect(try await unread(office) == 0)
    }

    @Test("numbers of a menu, what was asked for and the rest of a list go on")
    func others() async throws {
        let content =
            #"{"menu":{"askedAt":NOW,"choices":[\#(Self.bag("summary", [], #","view":"late""#))],"until":LATER},"#
            + #""requests":[{"askedAt":NOW,"code":8,"intent":"acknowledge"}],"#
            + #""rest":{"leftAt":NOW,"reading":\#(Self.bag("mine", [])),"skipped":3}}"#
        let office = try await office(content, of: "HM-CB")
        let dialogue = try await office.store.read {
            try $0.dialogues.current(office.account, chat: "HM-CB", user: "HM-CB")
        }
        #expect(dialogue.menu?.choices == [.summary(.late)])
        #expect(dialogue.rest?.list == .ownWork && dialogue.rest?.skipped == 3)
        #expect(try await office.say("gửi tiếp", as: "HM-CB").joined().contains("#"))
        #expect(try await office.say("vâng", as: "HM-CB").joined().contains("#8"))
        #expect(try await office.assignment(8)?.state == .acknowledged)
        #expect(try await office.say("1", as: "HM-CB").joined().isEmpty == false)
        // What is written is of today's version.
        let versions = try SQLiteShell.run(office.path, "SELECT version FROM dialogues WHERE user_id = 'HM-CB'")
        #expect(versions == "\(Dialogue.version)\n")
        #expect(try await unread(office) == 0)
    }

    @Test("one that waits for what is no statement is put aside and counted")
    func aside() async throws {
        let content = #"{"question":{"askedAt":NOW,"awaits":\#(Self.no),"choices":[]},"requests":[]}"#
        let office = try await office(content, of: "HM-CB")
        _ = try await office.say("nhận #8", as: "HM-CB")
        #expect(try await office.assignment(8)?.state == .acknowledged)
        #expect(try await unread(office) == 1)
    }
}
