import Assembly
import BotConfiguration
import Coordinator
import Foundation
import Testing

@Suite("Secrets in files")
struct SecretFilesTests {
    private let folder = FileManager.default.temporaryDirectory.appending(path: "namro-secrets-\(UUID().uuidString)")

    init() throws { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }

    private func file(_ name: String, _ text: String) throws -> String {
        let url = folder.appending(path: name)
        try Data(text.utf8).write(to: url)
        return url.path(percentEncoded: false)
    }

    private func read(_ environment: [String: String]) -> (secrets: Secrets, faults: [FileFault]) {
        let (settings, faults) = SettingsFile.read("", environment: environment, keys: OfficeSettings.keys)
        return (settings.secrets, faults)
    }

    @Test("every secret may stand in a file, or be a credential of systemd; the end of its line is no part of it")
    func all() throws {
        #expect(OfficeSettings.keys.secrets.count == 11)
        for key in OfficeSettings.keys.secrets {
            let variable = key.variable
            for ending in ["", "\n", "\r\n", "\n\n"] {
                let named = try file("named", "900:S3cr3t-pass word" + ending)
                let isPlain = !variable.contains("TELEGRAM_WEBHOOK")
                let (secrets, faults) = read([variable + "_FILE": named])
                #expect(secrets[key] == "900:S3cr3t-pass word", "\(variable)")
                #expect(faults.isEmpty == isPlain, "\(variable)")
            }
            _ = try file(variable, "S3cr3tS3cr3t\n")
            let (secrets, faults) = read(["CREDENTIALS_DIRECTORY": folder.path(percentEncoded: false)])
            #expect(secrets[key] == "S3cr3tS3cr3t" && faults.isEmpty, "\(variable)")
            try FileManager.default.removeItem(at: folder.appending(path: variable))
        }
    }

    @Test(
        "addresses and secrets of webhooks too", arguments: ["NAMRO_WEBHOOK_SLACK_URL", "NAMRO_WEBHOOK_SLACK_2_SECRET"])
    func webhooks(_ variable: String) throws {
        let (secrets, faults) = read([variable + "_FILE": try file("x", "https://x/S3cr3t\n")])
        #expect(secrets.webhooks == [variable: "https://x/S3cr3t"] && faults.isEmpty)
    }

    @Test("a secret in two places is refused with its name, and none of them is taken")
    func twice() throws {
        let variable = "NAMRO_ZALO_TOKEN"
        let path = try file(variable, "900:S3cr3t")
        let credentials = ["CREDENTIALS_DIRECTORY": folder.path(percentEncoded: false)]
        for more in [
            [variable: "1:S3cr3t", variable + "_FILE": path], credentials.merging([variable: "1:S3cr3t"]) { $1 },
            credentials.merging([variable + "_FILE": path]) { $1 },
        ] {
            let faults = read(more).faults
            #expect(faults.map(\.file) == [variable])
            #expect(!faults.map(\.description).joined().contains("S3cr3t"))
        }
        // An empty one is none.
        #expect(read([variable: "", variable + "_FILE": path]).secrets[SecretKey("ZALO_TOKEN")] == "900:S3cr3t")
    }

    @Test(
        "a file that cannot be a secret is told of by its variable, never by what is in it",
        arguments: [nil, "", "\n", "S3cr3t\nS3cr3t", "S3\0cr3t", String(repeating: "S3cr3t", count: 20_000)])
    func unreadable(_ content: String?) throws {
        let path =
            try content.map { try file("odd", $0) } ?? folder.appending(path: "nothing").path(percentEncoded: false)
        let (secrets, faults) = read(["NAMRO_TELEGRAM_TOKEN_FILE": path])
        #expect(secrets[SecretKey("TELEGRAM_TOKEN")] == nil)
        #expect(faults.map(\.file) == ["NAMRO_TELEGRAM_TOKEN_FILE"])
        #expect(!faults.map(\.description).joined().contains("S3"))
        let isEmpty = content?.allSatisfy(\.isNewline) ?? false
        #expect(faults.allSatisfy { $0.text.contains("rỗng") == isEmpty })
        #expect(faults.allSatisfy { $0.text.contains("không đọc được") == (content == nil) })
        // A folder is no file either.
        #expect(read(["NAMRO_TELEGRAM_TOKEN_FILE": "/tmp"]).faults.count == 1)
    }

    @Test("what is no secret has no file", arguments: ["NAMRO_DATABASE_FILE", "NAMRO_ZALO_MODE_FILE", "NAMRO_X_FILE"])
    func others(_ variable: String) throws {
        #expect(read([variable: try file("x", "y")]).faults.map(\.file) == [variable])
    }
}
