import Coordinator
import Foundation
import PlatformSupport
import TestSupport
import Testing

@testable import ZaloOAPlatform

@Suite("The consent of an Official Account")
struct ConsentTests {
    private func failure(_ account: OfficialAccount) async -> PlatformError? {
        await #expect(throws: PlatformError.self) { _ = try await account.platform().consent.token() }
    }

    @Test("tokens that are about to end are renewed first, and the new pair is kept for the next start")
    func renewal() async throws {
        let acts = [OfficialAccount.granted, OfficialAccount.me, OfficialAccount.me]
        try await OfficialAccount.with(acts, expiresIn: 60) { account, peer in
            // However they came there: what is written anew is its owner's alone.
            chmod(account.settings.tokenFile, 0o644)
            #expect(try await account.platform().identify() == BotAccount(id: "900", displayName: "UBND Quận"))
            let exchange = try #require(peer.received.first)
            #expect(exchange.hasPrefix("POST /v4/oa/access_token ") && exchange.contains("secret_key: 4pp-S3cr3t"))
            #expect(exchange.hasSuffix("app_id=4321&grant_type=refresh_token&refresh_token=r3fresh-1"))
            #expect(peer.received.last?.contains("access_token: 4ccess-2") == true)
            let kept = try #require(try account.kept)
            #expect(kept.access == "4ccess-2" && kept.refresh == "r3fresh-2" && kept.renewingSince == nil)
            #expect(kept.expiresAt == OfficialAccount.now.addingTimeInterval(90_000))
            let names = try FileManager.default.contentsOfDirectory(atPath: account.folder.path(percentEncoded: false))
            #expect(names.sorted() == ["tokens.json", "tokens.json.lock"])
            for name in names {
                let path = account.folder.appending(path: name).path(percentEncoded: false)
                let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
                #expect(mode as? Int == 0o600, "\(name)")
            }
            // Another start renews nothing.
            _ = try await account.platform().identify()
            #expect(peer.received.count == 3)
        }
    }

    @Test("a token that is refused is renewed once, and the call made again")
    func refused() async throws {
        let acts = [OfficialAccount.refused, OfficialAccount.granted, OfficialAccount.me]
        try await OfficialAccount.with(acts) { account, peer in
            let bot = try await account.platform().identify()
            #expect(bot.id == "900" && peer.received.count == 3)
        }
        // One that was refused as soon as it had come is not worth another.
        let again = [
            OfficialAccount.refused, OfficialAccount.granted, OfficialAccount.refused, OfficialAccount.refused,
        ]
        try await OfficialAccount.with(again) { account, peer in
            let platform = account.platform()
            for _ in 0..<2 {
                let error = await #expect(throws: PlatformError.self) { _ = try await platform.identify() }
                #expect(error?.kind == .temporary)
            }
            #expect(peer.received.filter { $0.contains("grant_type") }.count == 1)
        }
    }

    @Test("many calls at once, of two copies of the program, exchange the token once")
    func once() async throws {
        let acts = [OfficialAccount.granted] + Array(repeating: OfficialAccount.me, count: 8)
        try await OfficialAccount.with(acts, expiresIn: -1) { account, peer in
            let copies = [account.platform(), account.platform()]
            try await withThrowingTaskGroup(of: String.self) { group in
                for index in 0..<8 { group.addTask { try await copies[index % 2].identify().id } }
                for try await id in group { #expect(id == "900") }
            }
            #expect(peer.received.filter { $0.contains("grant_type") }.count == 1)
        }
    }

    @Test("where the answer with the new pair was lost, a person is told to give consent again, and why")
    func lost() async throws {
        try await OfficialAccount.with([.resetAfterReading], expiresIn: -1) { account, _ in
            #expect(await failure(account)?.kind == .temporary)
            // What was asked is on the disk: the process may be gone now.
            let kept = try account.kept
            #expect(kept?.renewingSince == OfficialAccount.now)
        }
        try await OfficialAccount.with([OfficialAccount.over]) { account, _ in
            try account.write(expiresIn: -1, renewingSince: OfficialAccount.now.addingTimeInterval(-60))
            let error = try #require(await failure(account))
            #expect(error.kind == .permanent && error.reason.contains("lost on 2024-05-07T06:59:00Z"))
            #expect(error.reason.contains("namro zalo-oa consent") && !error.reason.contains("r3fresh-1"))
        }
    }

    @Test("a consent that is over needs a person; nothing else does, and it waits for him without ending the program")
    func denied() async throws {
        try await OfficialAccount.with([OfficialAccount.over, OfficialAccount.over], expiresIn: -1) { account, _ in
            let error = try #require(await failure(account))
            #expect(error.kind == .permanent && !error.reason.contains("lost"))
            let waiting = await #expect(throws: PlatformError.self) { _ = try await account.platform().identify() }
            #expect(waiting?.kind == .temporary && waiting?.reason.contains("namro zalo-oa consent") == true)
        }
        let other = ScriptedPeer.json(#"{"error":-14003,"error_name":"Invalid redirect uri"}"#)
        try await OfficialAccount.with([other], expiresIn: -1) { account, _ in
            #expect(await failure(account)?.kind == .temporary)
            let kept = try account.kept
            #expect(kept?.renewingSince == nil)
        }
    }

    @Test("a connection that is refused has exchanged nothing, and is no reason for consent")
    func unreachable() async throws {
        let account = try OfficialAccount("http://127.0.0.1:1", expiresIn: -1)
        #expect(await failure(account)?.kind == .temporary)
        let kept = try #require(try account.kept)
        #expect(kept.renewingSince == nil && kept.refresh == "r3fresh-1")
        try FileManager.default.removeItem(at: account.folder)
    }

    @Test("a token that still holds is used while the exchange is out of reach")
    func stillGood() async throws {
        let html = ScriptedPeer.json("<html>502</html>", status: "502 Bad Gateway")
        try await OfficialAccount.with([html, OfficialAccount.me], expiresIn: 300) { account, _ in
            let bot = try await account.platform().identify()
            #expect(bot.id == "900")
        }
    }

    @Test("a new pair that the disk does not take is used, and written as soon as it does")
    func fullDisk() async throws {
        let acts = [ScriptedPeer.Act.late(Self.answer, .milliseconds(300)), OfficialAccount.me, OfficialAccount.me]
        try await OfficialAccount.with(acts, expiresIn: -1) { account, peer in
            let platform = account.platform()
            async let first = platform.identify()
            while peer.received.isEmpty { try await Task.sleep(for: .milliseconds(5)) }
            // Nothing can be written beside the file any more.
            let beside = URL(filePath: account.settings.tokenFile + ".new")
            try FileManager.default.createDirectory(at: beside, withIntermediateDirectories: true)
            #expect(try await first.id == "900")
            #expect(try account.kept?.refresh == "r3fresh-1")
            try FileManager.default.removeItem(at: beside)
            _ = try await platform.identify()
            #expect(try account.kept?.refresh == "r3fresh-2")
        }
    }

    private static let answer = ScriptedPeer.jsonText(
        #"{"access_token":"4ccess-2","refresh_token":"r3fresh-2","expires_in":"90000"}"#)

    @Test("the code of a consent brings the first pair; without one a person is told what to do")
    func code() async throws {
        try await OfficialAccount.with([OfficialAccount.granted, OfficialAccount.me], expiresIn: nil) { account, peer in
            let error = await failure(account)
            #expect(error?.kind == .permanent && error?.reason.contains("namro zalo-oa consent") == true)
            let platform = account.platform()
            #expect(!platform.hasTokens)
            try await platform.consent.accept(code: "c0de/1")
            #expect(peer.received.first?.hasSuffix("app_id=4321&grant_type=authorization_code&code=c0de%2F1") == true)
            #expect(try await platform.identify().id == "900")
            #expect(try await platform.consent.endsAt() == OfficialAccount.now.addingTimeInterval(90 * 86_400))
            #expect(platform.hasTokens)
            #expect(try account.kept?.access == "4ccess-2")
            #expect(peer.received.last?.contains("access_token: 4ccess-2") == true)
        }
    }

    @Test("a code that is not taken brings nothing and spoils nothing that there was", arguments: [nil, 90_000.0])
    func wrongCode(_ expiresIn: TimeInterval?) async throws {
        let denied = ScriptedPeer.json(#"{"error":-14014,"error_description":"old-c0de is not valid"}"#)
        try await OfficialAccount.with([denied], expiresIn: expiresIn) { account, _ in
            let platform = account.platform()
            let error = await #expect(throws: PlatformError.self) {
                try await platform.consent.accept(code: "old-c0de")
            }
            #expect(error?.kind == .permanent && error?.reason.contains("old-c0de") == false)
            let kept = try account.kept?.access
            #expect(kept == (expiresIn == nil ? nil : "4ccess-1"))
        }
    }

    @Test(
        "for how long a token is good is bounded, whatever is said of it",
        arguments: [
            ("9223372036854775807", 604_800.0), ("-9223372036854775808", 0), ("\"90000\"", 90_000), ("1e300", 3_600),
        ])
    func bounds(_ said: String, _ seconds: TimeInterval) async throws {
        let granted = ScriptedPeer.json(
            #"{"access_token":"4ccess-2","refresh_token":"r3fresh-2","expires_in":\#(said)}"#)
        try await OfficialAccount.with([granted], expiresIn: nil) { account, _ in
            try await account.platform().consent.accept(code: "c0de")
            #expect(try account.kept?.expiresAt == OfficialAccount.now.addingTimeInterval(seconds))
        }
    }

    @Test("consent that is given while the program runs is taken up")
    func meanwhile() async throws {
        let acts = [OfficialAccount.over, OfficialAccount.granted, OfficialAccount.me]
        try await OfficialAccount.with(acts, expiresIn: -1) { account, _ in
            let running = account.platform()
            await #expect(throws: PlatformError.self) { _ = try await running.identify() }
            try await account.platform().consent.accept(code: "c")
            #expect(try await running.identify().id == "900")
        }
    }

    @Test("a file that is no file of tokens is said to be none")
    func damaged() async throws {
        try await OfficialAccount.with([]) { account, _ in
            try Data("{".utf8).write(to: URL(filePath: account.settings.tokenFile))
            #expect(await failure(account)?.kind == .permanent)
        }
    }

    @Test("consent is given on the account's own page")
    func page() throws {
        let account = try OfficialAccount("https://oauth.example/")
        #expect(
            account.settings.consentAddress(redirect: "https://bot.example.vn/oa?x=1")
                == "https://oauth.example/v4/oa/permission?app_id=4321&redirect_uri=https%3A%2F%2Fbot.example.vn%2Foa%3Fx%3D1"
        )
        try FileManager.default.removeItem(at: account.folder)
    }
}
