import Coordinator
import Foundation
import PlatformSupport
import TestSupport
import Testing

@testable import ZaloOAPlatform

/// An account against a scripted peer, with tokens in a folder of its own.
struct OfficialAccount {
    static let now = Date(timeIntervalSince1970: 1_715_065_200)
    static let me = ScriptedPeer.json(#"{"data":{"oa_id":"900","name":"UBND Quận"},"error":0,"message":"Success"}"#)
    static let granted = ScriptedPeer.json(
        #"{"access_token":"4ccess-2","refresh_token":"r3fresh-2","expires_in":"90000"}"#)
    static let refused = ScriptedPeer.json(#"{"error":-216,"message":"Access token is invalid"}"#)
    static let over = ScriptedPeer.json(
        #"{"error":-14014,"error_name":"Invalid refresh token","error_description":"r3fresh-1"}"#)

    /// Who the account is, once it is known.
    static let known: ZaloOASelf = {
        let account = ZaloOASelf()
        account.learn(id: "900", name: "UBND Quận")
        return account
    }()

    private static let client = HTTPClientHandle()

    let folder: URL
    let settings: ZaloOASettings

    /// An account at an address whose tokens are good until `expiresIn` seconds from now; nil for one that has none.
    init(_ address: String, expiresIn: TimeInterval? = 90_000) throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "Năm Rõ \(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        settings = try #require(
            ZaloOASettings(
                appID: "4321", appSecret: "4pp-S3cr3t",
                tokenFile: folder.appending(path: "tokens.json").path(percentEncoded: false), baseURL: address,
                consentURL: address, pause: .milliseconds(1), sendTimeout: .seconds(300)))
        if let expiresIn { try write(expiresIn: expiresIn) }
    }

    /// Runs `body` with an account whose peer answers as told.
    static func with<Value>(
        _ acts: [ScriptedPeer.Act], expiresIn: TimeInterval? = 90_000,
        _ body: (OfficialAccount, ScriptedPeer) async throws -> Value
    ) async throws -> Value {
        let peer = try await ScriptedPeer.start(acts)
        let account = try OfficialAccount(peer.address, expiresIn: expiresIn)
        let value = try await body(account, peer)
        try await peer.stop()
        try FileManager.default.removeItem(at: account.folder)
        return value
    }

    func write(expiresIn: TimeInterval, age: TimeInterval = 3_600, renewingSince: Date? = nil) throws {
        let tokens = ZaloOATokens(
            access: "4ccess-1", refresh: "r3fresh-1", expiresAt: Self.now.addingTimeInterval(expiresIn),
            issuedAt: Self.now.addingTimeInterval(-age), renewingSince: renewingSince)
        try ZaloOATokenFile(path: settings.tokenFile).write(tokens)
    }

    var kept: ZaloOATokens? { get throws { try ZaloOATokenFile(path: settings.tokenFile).read() } }

    func platform() -> ZaloOAPlatform {
        ZaloOAPlatform(settings: settings, client: Self.client, now: { Self.now })
    }
}
