import Assembly
import BotConfiguration
import Coordinator
import Foundation
import Synchronization
import TestSupport
import Testing

@Suite("Connecting a bot by asking")
struct ConnectTests {
    /// What a person types, and is told.
    private final class Person: Sendable {
        private let answers: Mutex<[String]>
        private let told = Mutex<[String]>([])

        init(_ answers: String...) { self.answers = Mutex(answers) }

        var lines: [String] { told.withLock(\.self) }

        var terminal: ConnectRun.Terminal {
            ConnectRun.Terminal(
                ask: { _, _ in self.answers.withLock { $0.isEmpty ? nil : $0.removeFirst() } },
                say: { line in self.told.withLock { $0.append(line) } })
        }
    }

    /// A copy of the shipped configuration whose platforms are a peer here, with its database in it.
    private func run(_ person: Person, _ acts: ScriptedPeer.Act...) async throws -> URL {
        try await run(person, against: try await ScriptedPeer.start(acts))
    }

    private func run(_ person: Person, against peer: ScriptedPeer, database: String? = nil) async throws -> URL {
        let folder = FileManager.default.temporaryDirectory.appending(path: "namro-connect-\(UUID().uuidString)")
        try FileManager.default.copyItem(at: Repository.root.appending(path: "bot-config"), to: folder)
        let configuration = try OfficeConfiguration.load(
            directory: folder,
            environment: [
                "NAMRO_TELEGRAM_BASE_URL": peer.address, "NAMRO_ZALO_OA_BASE_URL": peer.address,
                "NAMRO_ZALO_OA_CONSENT_URL": peer.address,
                "NAMRO_DATABASE": database ?? folder.appending(path: "namro.sqlite").path(percentEncoded: false),
            ])
        defer { Task { try await peer.stop() } }
        do {
            try await ConnectRun(configuration: configuration, directory: folder, terminal: person.terminal).run(
                // For what hangs: each of these people writes at once.
                patience: 600)
        } catch {
            try FileManager.default.removeItem(at: folder)
            throw error
        }
        return folder
    }

    private static let me = ScriptedPeer.json(
        #"{"ok":true,"result":{"id":900,"first_name":"Năm Rõ","username":"namro_bot"}}"#)
    private static let done = ScriptedPeer.json(#"{"ok":true,"result":true}"#)
    private static let noWebhook = ScriptedPeer.json(#"{"ok":true,"result":{"url":""}}"#)

    @Test("the token is tried, what is no secret is written, and whoever writes gets a message")
    func telegram() async throws {
        let person = Person("telegram", "900:T3legram-S3cr3t")
        let message = ScriptedPeer.json(
            #"{"ok":true,"result":[{"update_id":1,"message":{"message_id":5,"date":1,"chat":{"id":77,"type":"private"},"from":{"id":77},"text":"chào"}}]}"#
        )
        let sent = ScriptedPeer.json(#"{"ok":true,"result":{"message_id":6}}"#)
        let folder = try await run(person, Self.me, Self.me, Self.noWebhook, Self.done, message, sent)
        defer { try? FileManager.default.removeItem(at: folder) }
        let text = person.lines.joined(separator: "\n")
        #expect(text.contains("Đã kết nối: Năm Rõ (900)") && text.contains("NAMRO_TELEGRAM_TOKEN"))
        #expect(text.contains("Đã gửi tin thử"))
        #expect(!text.contains("S3cr3t"))
        let written = String(decoding: try Data(contentsOf: folder.appending(path: "bot.yaml")), as: UTF8.self)
        #expect(!written.contains("S3cr3t"))
    }

    @Test("an Official Account is connected by its consent")
    func officialAccount() async throws {
        let person = Person("zalo-oa", "4321", "4pp-S3cr3t", "https://bot.example.vn/oa", "c0de-S3cr3t")
        let granted = ScriptedPeer.json(#"{"access_token":"a","refresh_token":"r","expires_in":"90000"}"#)
        let me = ScriptedPeer.json(#"{"data":{"oa_id":"900","name":"UBND"},"error":0}"#)
        let none = ScriptedPeer.json(#"{"data":[],"error":0}"#)
        let said = ScriptedPeer.json(
            #"{"data":[{"src":1,"time":5,"from_id":"77","message_id":"a","type":"text","message":"chào"},{"time":0}],"error":0}"#
        )
        let sent = ScriptedPeer.json(#"{"data":{"message_id":"b"},"error":0}"#)
        let folder = try await run(person, granted, me, none, none, said, none, sent)
        defer { try? FileManager.default.removeItem(at: folder) }
        let text = person.lines.joined(separator: "\n")
        #expect(text.contains("/v4/oa/permission?app_id=4321&redirect_uri=https%3A%2F%2Fbot.example.vn%2Foa"))
        #expect(text.contains("Đã kết nối: UBND (900)") && text.contains("NAMRO_ZALO_OA_APP_SECRET"))
        #expect(text.contains("Đã gửi tin thử") && !text.contains("S3cr3t"))
        let written = String(decoding: try Data(contentsOf: folder.appending(path: "bot.yaml")), as: UTF8.self)
        #expect(written.contains("4321") && !written.contains("S3cr3t"))
    }

    @Test(
        "beside a bot that runs, or may run, nothing is polled: what one polls the other does not get",
        arguments: [true, false])
    func beside(_ isReadable: Bool) async throws {
        // Its lease is held by whoever is on another machine, which may live.
        let office = try await TestOffice()
        let database = isReadable ? office.path : Repository.root.appending(path: "README.md").path()
        let person = Person("telegram", "900:T3legram-S3cr3t")
        let peer = try await ScriptedPeer.start(Self.me, Self.me, Self.noWebhook, Self.done)
        let folder = try await run(person, against: peer, database: database)
        defer { try? FileManager.default.removeItem(at: folder) }
        let text = person.lines.joined(separator: "\n")
        #expect(text.contains("Đã kết nối: Năm Rõ (900)") && text.contains("không gửi thử"))
        #expect(text.contains(isReadable ? "Bot đang chạy (test)" : "Không rõ bot có đang chạy"))
        let asked = peer.received.compactMap { $0.split(separator: " ").dropFirst().first?.split(separator: "/").last }
        #expect(
            asked.contains("getMe") && !asked.contains { $0.hasPrefix("getUpdates") || $0.hasPrefix("sendMessage") })
        // Whoever has given the lease back runs no more, and is no reason not to try.
        guard isReadable else { return }
        try await office.lease.release()
        await #expect(throws: (any Error).self) {
            _ = try await run(
                Person("telegram", "900:T3legram-S3cr3t"),
                against: try await ScriptedPeer.start(
                    Self.me, Self.me, Self.noWebhook, Self.done,
                    ScriptedPeer.json(
                        #"{"ok":false,"error_code":401,"description":"Unauthorized"}"#, status: "401 Unauthorized")),
                database: office.path)
        }
    }

    @Test("a wrong token, an unknown platform and no answer at all write nothing")
    func refused() async throws {
        let wrong = ScriptedPeer.json(
            #"{"ok":false,"error_code":401,"description":"Unauthorized"}"#, status: "401 Unauthorized")
        await #expect(throws: (any Error).self) { _ = try await run(Person("telegram", "900:T3legram-S3cr3t"), wrong) }
        await #expect(throws: ConnectRun.Stopped.self) { _ = try await run(Person("pigeon")) }
        await #expect(throws: ConnectRun.Stopped.self) { _ = try await run(Person()) }
    }
}
