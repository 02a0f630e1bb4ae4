import Coordinator
import Foundation
import MatrixPlatform
import PlatformSupport
import TestSupport
import Testing
import VietnameseText

@Suite("Matrix against a real Synapse (Scripts/with-synapse)", .serialized, .enabled(if: Synapse.running != nil))
struct SynapseTests {
    private let server: Synapse
    private static let client = HTTPClientHandle()

    init() throws { server = try #require(Synapse.running) }

    /// Names that no other test uses.
    private func name(_ what: String) -> String { "\(what)-\(UUID().uuidString.prefix(8).lowercased())" }

    private func platform(_ bot: SynapseUser, rooms: Set<String> = []) throws -> MatrixPlatform {
        let user = String(bot.id.dropFirst().prefix { $0 != ":" })
        let settings = try #require(
            MatrixSettings(
                homeserver: server.address, login: .password(user: user, password: "pw-\(user)"), rooms: rooms,
                syncTimeout: .seconds(2)))
        return MatrixPlatform(settings: settings, client: Self.client)
    }

    /// Reads until there are so many events, or a minute is over; answers them with where to go on.
    private func read(
        _ platform: MatrixPlatform, after cursor: Cursor, count: Int
    ) async throws -> (events: [InboundEvent], next: Cursor) {
        var (events, next) = ([InboundEvent](), cursor)
        for _ in 0..<30 where events.count < count {
            let batch = try await platform.receive(after: next)
            events += batch.events
            next = batch.next ?? next
        }
        return (events, next)
    }

    /// A bot that has read what was there, in a private room with a person.
    private func privateRoom() async throws -> (MatrixPlatform, SynapseUser, room: String, bot: SynapseUser, Cursor) {
        let (bot, officer) = (try await server.user(name("bot")), try await server.user(name("officer")))
        let platform = try platform(bot)
        let start = try #require(try await platform.receive(after: nil).next)
        let room = try await officer.room(inviting: [bot.id], isDirect: true)
        var next = start
        // The invitation is answered with the next sync.
        for _ in 0..<20 {
            next = try await platform.receive(after: next).next ?? next
            if case .object(let joined)? = try await officer.post("joined_members", method: "GET", in: room)["joined"],
                joined.count == 2
            {
                break
            }
        }
        return (platform, officer, room, bot, next)
    }

    // MARK: Receiving

    @Test("a message in private has its words, sender and time; what was there before the bot is not taken")
    func messages() async throws {
        let (platform, officer, room, bot, start) = try await privateRoom()
        let id = try await officer.say("Đã rà soát 45/60 😀", in: room)
        let (events, next) = try await read(platform, after: start, count: 1)
        let event = try #require(events.first { $0.kind == .message })
        #expect(event.key == "event:\(id)" && event.text?.string == "Đã rà soát 45/60 😀")
        #expect(event.sender == officer.id && !event.chat.isGroup && event.chat.id == room)
        #expect(abs(event.sentAt.timeIntervalSinceNow) < 120)
        // The same place gives the same again; a new bot on the same account begins where it is told to.
        #expect(try await read(platform, after: start, count: 1).events.map(\.key) == events.map(\.key))
        #expect(try await self.platform(bot).receive(after: nil).events.isEmpty)
        #expect(try await platform.receive(after: next).events.isEmpty)
    }

    @Test("edits, replies, mentions and one sign are told apart")
    func kinds() async throws {
        let (platform, officer, room, bot, start) = try await privateRoom()
        let said = try await officer.say("#12 70%", in: room)
        try await officer.say(
            "* #12 60%", in: room,
            [
                "m.new_content": .object(["msgtype": .string("m.text"), "body": .string("#12 60%")]),
                "m.relates_to": .object(["rel_type": .string("m.replace"), "event_id": .string(said)]),
            ])
        let own = await platform.send(OutboundMessage(chat: room, text: "Đã ghi #12", key: "1"))
        guard case .sent(let sent) = own else {
            Issue.record("\(own)")
            return
        }
        try await officer.say(
            "> <\(bot.id)> Đã ghi #12\n\nxong", in: room,
            [
                "m.relates_to": .object(["m.in_reply_to": .object(["event_id": .string(sent)])]),
                "m.mentions": .object(["user_ids": .array([.string(bot.id)])]),
            ])
        try await officer.react("✅", to: sent, in: room)
        try await officer.react("👎", to: sent, in: room)
        let (all, _) = try await read(platform, after: start, count: 5)
        let events = all.filter { $0.sender == officer.id && $0.kind != .membership }
        #expect(events.map(\.kind) == [.message, .edit, .message, .reaction])
        guard events.count == 4 else { return }
        #expect(events[1].edits == events[0].key && events[1].text?.string == "#12 60%")
        #expect(events[2].text?.string == "xong" && events[2].repliesTo == sent)
        #expect(events[3].text?.string == "đã nhận" && events[3].repliesTo == sent)
        // What the bot itself says comes back as a program's.
        #expect(all.contains { $0.sender == bot.id && $0.senderIsBot })
    }

    @Test("in a group only what names the bot is meant for it, and a gap in what is handed over is filled")
    func groups() async throws {
        let (bot, officer, other) = (
            try await server.user(name("bot")), try await server.user(name("officer")),
            try await server.user(name("other"))
        )
        let room = try await officer.room("Nhóm", inviting: [bot.id, other.id])
        try await other.join(room)
        let platform = try platform(bot, rooms: [room])
        let start = try #require(try await platform.receive(after: nil).next)
        _ = try await platform.receive(after: start)
        let (_, inside) = try await read(platform, after: start, count: 1)
        for number in 1...150 { try await officer.say("tin \(number)", in: room) }
        try await officer.say(
            "\(bot.id) #12 70%", in: room, ["m.mentions": .object(["user_ids": .array([.string(bot.id)])])])
        let (events, _) = try await read(platform, after: inside, count: 151)
        let said = events.filter { $0.kind == .message && $0.sender == officer.id }
        #expect(said.compactMap { $0.text?.string } == (1...150).map { "tin \($0)" } + ["#12 70%"])
        #expect(said.map(\.chat.isGroup).allSatisfy { $0 })
        #expect(said.filter(\.isAddressed).map { $0.text?.string } == ["#12 70%"])
    }

    @Test("a room with others is entered only where the office has named it")
    func invitations() async throws {
        let (bot, officer) = (try await server.user(name("bot")), try await server.user(name("officer")))
        let known = try await officer.room("Nhóm")
        let platform = try platform(bot, rooms: [known])
        let start = try #require(try await platform.receive(after: nil).next)
        let unknown = try await officer.room("Nhóm lạ", inviting: [bot.id])
        try await officer.post("invite", .object(["user_id": .string(bot.id)]), in: known)
        var next = start
        for _ in 0..<3 { next = try await platform.receive(after: next).next ?? next }
        func members(_ room: String) async throws -> Int {
            guard
                case .object(let joined)? = try await officer.post("joined_members", method: "GET", in: room)["joined"]
            else { return 0 }
            return joined.count
        }
        #expect(try await members(known) == 2)
        #expect(try await members(unknown) == 1)
    }

    @Test("a private room into which somebody else comes is told of as a group")
    func newcomers() async throws {
        let (platform, officer, room, _, start) = try await privateRoom()
        let other = try await server.user(name("other"))
        try await officer.post("invite", .object(["user_id": .string(other.id)]), in: room)
        try await other.join(room)
        let (events, _) = try await read(platform, after: start, count: 1)
        let event = try #require(events.last { $0.kind == .membership && $0.sender == other.id })
        #expect(event.chat == InboundEvent.Chat(id: room, isGroup: true))
    }

    @Test("encrypted words are told of as unreadable")
    func encrypted() async throws {
        let (platform, officer, room, _, start) = try await privateRoom()
        try await officer.put(
            "m.room.encrypted",
            .object([
                "algorithm": .string("m.megolm.v1.aes-sha2"), "ciphertext": .string("x"), "session_id": .string("s"),
                "sender_key": .string("k"), "device_id": .string("d"),
            ]), in: room)
        let (events, _) = try await read(platform, after: start, count: 1)
        #expect(events.contains { $0.kind == .unreadable && $0.sender == officer.id })
    }

    // MARK: Sending

    @Test("the same key is the same message, also after a new login; another key is another one")
    func keys() async throws {
        let (platform, officer, room, bot, _) = try await privateRoom()
        let message = OutboundMessage(chat: room, text: "Đã ghi nhận", key: "41")
        let first = await platform.send(message)
        #expect(await platform.send(message) == first)
        let anew = try self.platform(bot)
        _ = try await anew.identify()
        #expect(await anew.send(message) == first)
        _ = await platform.send(OutboundMessage(chat: room, text: "Đã ghi nhận", key: "epoch-41"))
        let said = try await officer.history(of: room).filter { $0.sender == bot.id }
        #expect(said.map(\.body) == ["Đã ghi nhận", "Đã ghi nhận"])
    }

    @Test("pictures and documents come down and go up whole, each under its name")
    func files() async throws {
        let (platform, officer, room, _, start) = try await privateRoom()
        let picture = Data([0xFF, 0xD8, 0xFF, 0xE0, 1, 2, 3])
        let address = try await officer.upload(picture, type: "image/jpeg")
        try await officer.say(
            "#12 xong", in: room,
            ["msgtype": .string("m.image"), "url": .string(address), "filename": .string("a.jpg")])
        // Who has come is told before what is said.
        var (said, next) = ([InboundEvent](), start)
        while said.isEmpty {
            let (events, after) = try await read(platform, after: next, count: 1)
            (said, next) = (events.filter { $0.kind == .message }, after)
            try #require(!events.isEmpty)
        }
        let file = try #require(said.first?.file)
        #expect(file == ReceivedFile(.picture, address, name: "a.jpg"))
        #expect(said.first?.text?.string == "#12 xong")
        #expect(await platform.fetch(file) == .fetched(picture))
        guard case .never = await platform.fetch(ReceivedFile(.picture, address + "x")) else {
            Issue.record("a file that is not there is never there")
            return
        }

        let content = FileContent(.document, name: "Báo cáo.pdf", Data("%PDF-1.7".utf8))
        let message = OutboundMessage(
            chat: room, text: "#12 · gửi", key: "file-1", file: OutboundFile(content, address: nil))
        let (first, second) = (await platform.send(message), await platform.send(message))
        #expect(first == second, "the same key is the same message, with a file too")
        let history = try await officer.post("messages?dir=b&limit=5", method: "GET", in: room)
        let documents = history["chunk"]?.list.compactMap { $0["content"] }.filter { $0["msgtype"]?.text == "m.file" }
        #expect(documents?.count == 1)
        let document = try #require(documents?.first)
        #expect(document["filename"]?.text == "Báo cáo.pdf" && document["body"]?.text == "#12 · gửi")
        #expect(await officer.download(document["url"]?.text ?? "") == content.content)
    }

    @Test("a kill of the server in between doubles and loses nothing")
    func serverKilled() async throws {
        let (platform, officer, room, bot, start) = try await privateRoom()
        try await officer.say("#12 70%", in: room)
        let message = OutboundMessage(chat: room, text: "một", key: "1")
        let first = await platform.send(message)
        try await server.control("kill")
        let lost = await platform.send(message)
        guard case .notSent = lost else {
            Issue.record("\(lost)")
            return
        }
        await #expect(throws: PlatformError.self) { _ = try await platform.receive(after: start) }
        try await server.control("start")
        #expect(await platform.send(message) == first)
        let (events, _) = try await read(platform, after: start, count: 1)
        #expect(events.contains { $0.text?.string == "#12 70%" })
        #expect(try await officer.history(of: room).filter { $0.sender == bot.id }.count == 1)
    }

    @Test("who is put out is refused; a room that goes on elsewhere is followed, by word and by send")
    func rooms() async throws {
        let (bot, officer) = (try await server.user(name("bot")), try await server.user(name("officer")))
        let room = try await officer.room("Nhóm", inviting: [bot.id])
        let platform = try platform(bot, rooms: [room])
        var next = try #require(try await platform.receive(after: nil).next)
        next = try await platform.receive(after: next).next ?? next
        let upgraded = try #require(
            try await officer.post("upgrade", .object(["new_version": .string("12")]), in: room)["replacement_room"]?
                .text)
        try await officer.post("invite", .object(["user_id": .string(bot.id)]), in: upgraded)
        let (events, _) = try await read(platform, after: next, count: 1)
        #expect(events.contains { $0.kind == .moved && $0.movedTo == upgraded })
        let outcome = await platform.send(OutboundMessage(chat: room, text: "x", key: "1"))
        #expect(outcome == .moved(to: upgraded))
        guard case .sent = await platform.send(OutboundMessage(chat: upgraded, text: "x", key: "2")) else {
            Issue.record("it is in the new room")
            return
        }
        try await officer.post("kick", .object(["user_id": .string(bot.id)]), in: upgraded)
        let after = await platform.send(OutboundMessage(chat: upgraded, text: "y", key: "3"))
        guard case .refused(let reason) = after else {
            Issue.record("\(after)")
            return
        }
        #expect(reason.contains("M_FORBIDDEN"))
    }

    @Test("a wrong password needs a person, and is in nothing that is said about it")
    func wrongPassword() async throws {
        let settings = try #require(
            MatrixSettings(homeserver: server.address, login: .password(user: "nobody", password: "Matrix-S3cr3t")))
        let error = await #expect(throws: PlatformError.self) {
            _ = try await MatrixPlatform(settings: settings, client: Self.client).identify()
        }
        #expect(error?.kind == .permanent && error?.reason.contains("S3cr3t") == false)
    }
}
