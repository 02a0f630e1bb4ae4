import Conversation
import Coordinator
import Foundation
import NamroLab
import PlatformSupport
import TelegramPlatform
import Testing
import VietnameseText

/// Our own Telegram bot in the practice group.
@Suite("A Telegram bot in the practice group", .timeLimit(.minutes(30)))
struct TelegramPracticeTests {
    @Test("it knows itself, reads each update once, speaks with buttons, and hears the tap")
    func drives() async throws {
        let group = PracticeGroup(
            members: [PracticeMember(code: "HM-CB", name: "Cán bộ", title: "Chuyên viên", section: "Quận")],
            groupName: "Nhóm", time: PracticeTime(start: Date(), runs: true))
        let member = try #require(group.members.first)
        let chat = String(member.telegramID)
        let client = HTTPClientHandle()
        try await PracticeServerRun.withGroup(group) { port in
            let settings = try #require(
                TelegramSettings(
                    token: group.telegramToken, baseURL: "http://127.0.0.1:\(port)", pollTimeout: .seconds(1)))
            let bot = TelegramPlatform(settings: settings, client: client)
            #expect(try await bot.identify() == BotAccount(id: group.telegramBotID, displayName: group.botName))
            _ = group.post(member: member.id, toGroup: false, text: "#12 70%")
            let first = try await bot.receive(after: nil)
            #expect(first.events.map(\.text?.string) == ["#12 70%"])
            #expect(first.events.map(\.chat.id) == [chat])
            #expect(try await bot.receive(after: first.next).events.isEmpty)

            let picture = group.upload(name: "a.png", Data([0x89, 0x50, 0x4E, 0x47]))
            _ = group.post(member: member.id, toGroup: false, text: "xong #12", photo: picture)
            let shown = try await bot.receive(after: first.next)
            #expect(shown.events.map(\.text?.string) == ["xong #12"])
            #expect(shown.events.map(\.file) == [ReceivedFile(.picture, "file1")])

            #expect(await bot.fetch(ReceivedFile(.picture, "file1")) == .fetched(Data([0x89, 0x50, 0x4E, 0x47])))
            try await handsOver(bot, group, to: chat)

            let answers = [QuickAnswer(label: "Đã nhận", text: "nhận #12")]
            let outcome = await bot.send(
                OutboundMessage(chat: chat, text: "#12 <gấp> & mới", key: "k", answers: answers))
            guard case .sent(let id) = outcome else {
                Issue.record("\(outcome)")
                return
            }
            let sent = try #require(group.messages().last)
            #expect(sent.text == "#12 <gấp> & mới")
            #expect(String(sent.number) == id)
            #expect(group.tap(member: member.id, message: sent.number, data: "nhận #12"))
            let second = try await bot.receive(after: shown.next)
            #expect(second.events.map(\.kind) == [.button])
            #expect(second.events.map(\.sender) == [chat])
            #expect(second.events.map(\.repliesTo) == [id])
            #expect(second.events.map(\.text?.string) == ["nhận #12"])
        }
        try await client.shutdown()
    }

    /// Files go both ways; one that is not there never comes.
    private func handsOver(_ bot: TelegramPlatform, _ group: PracticeGroup, to chat: String) async throws {
        guard case .never = await bot.fetch(ReceivedFile(.picture, "file9")) else {
            Issue.record("a file that is not there is never there")
            return
        }
        let report = FileContent(.document, name: "Báo cáo.pdf", Data("%PDF-1.7\r\n--x".utf8))
        let handed = await bot.send(
            OutboundMessage(chat: chat, text: "#12 <gửi>", key: "f", file: OutboundFile(report, address: nil)))
        guard case .sent = handed else {
            Issue.record("\(handed)")
            return
        }
        #expect(group.messages().last?.text == "#12 <gửi>")
        #expect(group.uploaded(group.messages().last?.photo ?? "") == report.content)
    }
}
