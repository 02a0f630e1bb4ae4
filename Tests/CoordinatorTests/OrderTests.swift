import Assignments
import Conversation
import Coordinator
import Foundation
import Storage
import TestSupport
import Testing

@Suite("Being reminded, and urging others")
struct OrderTests {
    @Test("who asks to be reminded is, at that very time and once; the deadline stays")
    func remindMe() async throws {
        let office = try await TestOffice()
        let answer = try await office.say("mai 9h30 nhắc em #128 gọi cho phường", as: "HM-CB").joined()
        #expect(answer.contains("09:30") && answer.contains("08/05/2024") && answer.contains("#128"))
        _ = try await office.tick(at: "2024-05-08 09:29")
        let sent = try await office.tick(at: "2024-05-08 09:30")
        #expect(sent.map(\.chat) == ["HM-CB"])
        #expect(sent.first?.text.contains("gọi cho phường") == true)
        #expect(try await office.tick(at: "2024-05-08 09:45").isEmpty)
        #expect(try await office.assignment(128)?.deadlineVersion == 1)
    }

    @Test("what was asked for at night is said at night, and where no time was said it is asked for")
    func night() async throws {
        let office = try await TestOffice()
        #expect(try await office.say("nhắc em #128", as: "HM-CB").joined().contains("Nhắc lúc nào"))
        #expect(try await office.say("21h tối nay", as: "HM-CB").joined().contains("21:00"))
        #expect(try await office.tick(at: "2024-05-07 21:00").map(\.chat) == ["HM-CB"])
    }

    @Test("who does not want to be reminded learns when the bot speaks, and nothing changes")
    func stop() async throws {
        let office = try await TestOffice()
        let answer = try await office.say("đừng nhắc em nữa", as: "HM-CB").joined()
        #expect(answer.contains("giờ làm việc") && answer.contains("nghỉ"))
        #expect(try await office.tick(at: "2024-05-08 08:00").contains { $0.chat == "HM-CB" })
    }

    @Test("a chair urges once a day: the officer is told privately, the group reads no name")
    func urge() async throws {
        let office = try await TestOffice()
        office.time.pass(.seconds(60))
        let answer = try await office.say("@Bot Năm Rõ đôn đốc #128", as: "TP-PT", inGroup: true).joined()
        #expect(answer.contains("#128") && !answer.contains("Cán bộ"))
        let sent = try await office.tickAll()
        #expect(sent.map(\.chat) == ["HM-CB"])
        #expect(sent.first?.text.contains("Lãnh đạo phụ trách Thành phố đôn đốc") == true)
        #expect(try await office.say("đôn đốc #128", as: "TP-PT").joined().contains("mỗi việc chỉ đôn đốc một lần"))
        #expect(try await office.tickAll().isEmpty)
        let history = try await office.store.read {
            try $0.history.lines(of: .init(rawValue: 128), since: .distantPast, after: 0)
        }
        #expect(history.last?.entry.act == .urge)
    }

    @Test("what was reported on today need not be urged")
    func reported() async throws {
        let office = try await TestOffice()
        _ = try await office.say("#128 10%", as: "HM-CB")
        let answer = try await office.say("giục #128", as: "TP-PT").joined()
        #expect(answer.contains("đã có báo cáo") && answer.contains("10%"))
        #expect(try await office.tickAll().isEmpty)
    }

    @Test("an urge after hours is said on the next morning, in one message with all else")
    func afterHours() async throws {
        let office = try await TestOffice()
        office.time.set(TestOffice.instant("2024-05-07 20:00"))
        #expect(try await office.say("đôn đốc #128", as: "TP-TD").joined().contains("08:00"))
        #expect(try await office.tickAll().isEmpty)
        let morning = try await office.tick(at: "2024-05-08 08:00").filter { $0.chat == "HM-CB" }
        #expect(morning.count == 1 && morning.first?.text.contains("Người theo dõi") == true)
    }

    @Test("the late units are urged in one word, each officer in one message; an officer urges nobody")
    func late() async throws {
        let office = try await TestOffice()
        office.time.set(TestOffice.instant("2024-05-13 10:00"))
        try await office.tickAll()
        #expect(try await office.say("nhắc các đơn vị quá hạn", as: "HM-CB").joined().contains("đôn đốc được"))
        let answer = try await office.say("nhắc các đơn vị quá hạn", as: "TP-PT").joined()
        #expect(answer.contains("60 nhiệm vụ của 30 đơn vị"))
        let sent = try await office.tickAll()
        #expect(Set(sent.map(\.chat)).count == 30 && sent.count == 30)
    }
}
