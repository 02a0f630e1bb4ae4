import Assignments
import Conversation
import Coordinator
import Foundation
import Storage
import TestSupport
import Testing

@Suite("Topics of groups")
struct TopicTests {
    private static let topic = TestOffice.group + "/45"

    @Test("a topic that is not linked has the scope of its linked group, and is answered where it was said")
    func scope() async throws {
        let office = try await TestOffice()
        let report = try await office.exchange(office.event("#128 50%", from: "HM-CB", inGroup: true, chat: Self.topic))
        #expect(report.first?.chat == Self.topic && report.first?.text.contains("50%") == true)
        let figures = try await office.exchange(
            office.event("tổng hợp", from: "TP-PT", inGroup: true, chat: Self.topic))
        #expect(figures.first?.chat == Self.topic && figures.first?.text.contains("Tổng số 216") == true)
    }

    @Test(
        "a topic of a group that is not linked is not answered",
        arguments: ["group-2/45", "group-1x/45", "/45", "group"])
    func unlinked(_ chat: String) async throws {
        let office = try await TestOffice()
        let sent = try await office.exchange(office.event("#128 50%", from: "HM-CB", inGroup: true, chat: chat))
        #expect(sent.isEmpty)
        #expect(try await office.assignment(128)?.percent == nil)
    }

    @Test("a topic that is linked itself keeps its own scope, and the others that of the group")
    func own() async throws {
        let office = try await TestOffice()
        let pinned = try await office.exchange(
            office.event("liên kết nhóm Hoàng Mai", from: "TP-TK", inGroup: true, chat: Self.topic))
        #expect(pinned.first?.text.contains("Quận Hoàng Mai") == true)
        let account = office.account
        let scopes = try await office.store.read { tx in
            try [Self.topic, TestOffice.group + "/46", TestOffice.group].map {
                try tx.groups.scope(account, chat: $0)?.unit
            }
        }
        #expect(scopes[0] != nil && scopes[1] == nil && scopes[2] == nil)
        let other = try await office.exchange(office.event("#1 50%", from: "BD-CB", inGroup: true, chat: Self.topic))
        #expect(other.first { $0.chat == Self.topic }?.text == "Đã gửi riêng đồng chí.")
    }

    @Test("a round that is opened in a topic is that of the group")
    func round() async throws {
        let office = try await TestOffice()
        let sent = try await office.exchange(
            office.event("mở giao ban đến 16h", from: "TP-PT", inGroup: true, chat: Self.topic))
        #expect(sent.contains { $0.chat == TestOffice.group && $0.text.contains("Mở giao ban") })
    }
}
