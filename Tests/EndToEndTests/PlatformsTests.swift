import ArgumentParser
import Assembly
import BotConfiguration
import Coordinator
import DeclaredSettings
import Foundation
import PlatformSupport
import TestSupport
import Testing
import Web

@testable import namro

@Suite("What the platforms say of themselves")
struct PlatformsTests {
    private static let all = OfficePlatforms.descriptors

    @Test("no name, key or variable stands twice")
    func once() {
        let keys = OfficeSettings.keys
        for names in [Self.all.map(\.name), keys.settings.map(\.key), keys.secrets.map(\.variable)] {
            #expect(Set(names).count == names.count && !names.contains(""))
        }
    }

    @Test("a platform is named in its own folder and in one line, nowhere else in the product")
    func named() throws {
        let sources = Repository.root.appending(path: "Sources").path()
        let elsewhere = ["Platforms/", "NamroLab/", "TestSupport/"]
        var places: [String] = []
        for path in try FileManager.default.subpathsOfDirectory(atPath: sources) where path.hasSuffix(".swift") {
            guard !elsewhere.contains(where: path.hasPrefix) else { continue }
            let text = try String(contentsOfFile: "\(sources)/\(path)", encoding: .utf8)
            let names = OfficePlatforms.all.map { "\($0)" }
            if names.contains(where: text.contains) { places.append(path) }
        }
        #expect(places == ["Assembly/OfficePlatforms.swift"])
    }

    @Test("the name is that of the adapter, and only Zalo's bots have a monthly plan")
    func names() {
        #expect(Self.all.map(\.name) == ["zalo", "telegram", "matrix", "zalo-oa"])
        #expect(OfficeSettings.keys.withMonthlyPlan == ["zalo"])
    }

    @Test("each command of a platform is one of the program, and takes an argument only where it says so")
    func commands() throws {
        for platform in Self.all {
            #expect(platform.commands.contains { $0.name == "info" })
            for command in platform.commands {
                _ = try Namro.parseAsRoot([platform.name, command.name, "--config", "x"])
                let isTaken = (try? Namro.parseAsRoot([platform.name, command.name, "c0de"])) != nil
                #expect(isTaken == (command.argument != nil), "\(platform.name) \(command.name)")
            }
            let refusal = #expect(throws: (any Error).self) { _ = try Namro.parseAsRoot([platform.name, "pigeon"]) }
            #expect(refusal.map { Namro.exitCode(for: $0).rawValue } == 64)
        }
    }

    /// What is missing, by the environment.
    private static let unset: [([String: String], String)] = [
        ([:], "NAMRO_ZALO_TOKEN"),
        (["NAMRO_ZALO_TOKEN": "x y"], "không đúng dạng"),
        (["NAMRO_ZALO_TOKEN": "1:abcdefgh", "NAMRO_ZALO_MODE": "webhook"], "web.port"),
        (
            ["NAMRO_TELEGRAM_TOKEN": "1:abcdefgh", "NAMRO_TELEGRAM_MODE": "webhook", "NAMRO_WEB_PORT": "8080"],
            "NAMRO_TELEGRAM_WEBHOOK_SECRET"
        ),
        (["NAMRO_MATRIX_HOMESERVER": "https://m.vn"], "NAMRO_MATRIX_TOKEN"),
        (["NAMRO_ZALO_OA_APP_ID": "4321"], "NAMRO_ZALO_OA_APP_SECRET"),
    ]

    @Test("what a bot lacks is said before it starts", arguments: unset)
    func missing(_ environment: [String: String], _ word: String) async throws {
        let configuration = try Repository.configuration(
            environment: environment.merging(["NAMRO_DATABASE": TestOffice.newPath()]) { $1 })
        let error = await #expect(throws: CannotStart.self) {
            try await ServeRun.run(configuration, registry: PrometheusRegistry(), logger: SilentLog.logger)
        }
        #expect(error?.description.contains(word) == true, "\(error?.description ?? "")")
    }

    @Test("what is asked of the platform is refused with what to set where it is not set", arguments: all)
    func unasked(_ platform: PlatformDescriptor) async throws {
        let settings = try Repository.configuration().settings
        for command in platform.commands {
            await #expect(throws: CannotStart.self) {
                _ = try await PlatformRun(platform, settings: settings).run(command.name)
            }
        }
    }
}
