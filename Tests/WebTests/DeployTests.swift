import BotConfiguration
import Coordinator
import Foundation
import HTTPTypes
import HummingbirdTesting
import Logging
import NIOCore
import Storage
import TestSupport
import Testing
import Web

/// The examples for whoever installs the bot name only what there is.
@Suite("Examples of installing")
struct DeployTests {
    private func text(_ name: String) throws -> String {
        try String(contentsOf: Repository.root.appending(path: "docs/deploy/\(name)"), encoding: .utf8)
    }

    /// The first part of each match of a pattern with one part.
    private func parts(_ pattern: Regex<(Substring, Substring)>, of text: String) -> Set<String> {
        Set(text.matches(of: pattern).map { String($0.output.1) })
    }

    @Test("the unit is hardened: each of these lines stands in it as it is")
    func hardened() throws {
        let lines = Set(try text("namro.service").split(separator: "\n").map(String.init))
        for line in [
            "UMask=0077", "StateDirectoryMode=0700", "NoNewPrivileges=yes", "ProtectSystem=strict", "ProtectHome=yes",
            "PrivateTmp=yes", "PrivateDevices=yes", "ProtectKernelTunables=yes", "ProtectKernelModules=yes",
            "CapabilityBoundingSet=", "SystemCallFilter=@system-service", "StartLimitIntervalSec=0",
            "RestrictAddressFamilies=AF_INET AF_INET6 AF_UNIX", "Restart=always", "RestartPreventExitStatus=78",
        ] {
            #expect(lines.contains(line), "\(line)")
        }
        let limit = try #require(lines.first { $0.hasPrefix("LimitNOFILE=") }?.split(separator: "=").last)
        #expect(try #require(Int(limit)) >= 4_096)
        // The bot ends what is in hand within 9 s.
        let stop = try #require(lines.first { $0.hasPrefix("TimeoutStopSec=") }?.split(separator: "=").last)
        #expect(try #require(Int(stop)) > 9)
        #expect(lines.allSatisfy { !$0.contains("TOKEN=") }, "no secret stands in the unit")
    }

    @Test("systemd knows every line of the unit", .enabled(if: DeployTests.hasSystemd, "needs systemd-analyze"))
    func verified() throws {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/systemd-analyze")
        process.arguments = ["verify", Repository.root.appending(path: "docs/deploy/namro.service").path()]
        let output = Pipe()
        (process.standardError, process.standardOutput) = (output, output)
        try process.run()
        let said = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        let complaints = said.split(separator: "\n").filter { line in
            line.contains("namro.service") && !line.contains("/usr/local/bin/namro is not executable")
        }
        #expect(complaints == [])
    }

    private static let hasSystemd = FileManager.default.isExecutableFile(atPath: "/usr/bin/systemd-analyze")

    @Test("each series that an alert looks at is one that the bot writes, with each label that the alert names")
    func alerts() async throws {
        let (office, registry) = (try await TestOffice(), PrometheusRegistry())
        try await office.dispatch("#128 10%", counting: registry)
        try await office.store.write { try $0.lease.noteBackup(at: TestOffice.start) }
        let (store, rules, time) = (office.store, office.rules, office.time)
        let server = WebServer(
            host: "127.0.0.1", port: 0, registry: registry,
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        ) {
            let now = time.now
            return try await store.read { try HealthReport($0, rules, process: nil, at: now) }
        }
        let alerts = try text("alerts.yaml").split(separator: "- alert:").dropFirst().map(String.init)
        #expect(alerts.count > 5)
        try await server.application().test(.router) { client in
            try await client.execute(uri: "/metrics", method: .get) { response in
                let lines = String(buffer: response.body).split(separator: "\n")
                for rule in alerts {
                    let labels = parts(/\$labels\.([a-z]+)/, of: rule).union(parts(/\bby \(([a-z]+)\)/, of: rule))
                    for name in parts(/\b(namro_[a-z_]+)/, of: rule) {
                        let line = lines.first { $0.hasPrefix(name + "{") || $0.hasPrefix(name + " ") }
                        #expect(line != nil, "\(name)")
                        for label in labels { #expect(line?.contains("\(label)=\"") == true, "\(name) by \(label)") }
                    }
                }
            }
        }
    }

    @Test("the proxies hand on what platforms push and files, and nothing else; files stay out of the log")
    func proxies() throws {
        let expected: Set<String> = ["/webhooks/", "\(FileLinks.folder)/"]
        let nginx = try text("nginx.conf")
        #expect(parts(#/location (/[a-z]+/) \{/#, of: nginx) == expected)
        #expect(nginx.contains("location / {\n        return 404;"))
        #expect(nginx.contains(#/location /media/ \{[^}]*access_log off;/#))
        let caddy = try text("Caddyfile")
        #expect(parts(#/handle (/[a-z]+/)\*/#, of: caddy) == expected)
        #expect(caddy.contains("handle {\n\t\trespond 404"))
    }

    @Test("the image has a user of a fixed number, no office in it, and names its base images exactly")
    func image() throws {
        let file = try String(contentsOf: Repository.root.appending(path: "Dockerfile"), encoding: .utf8)
        #expect(file.contains("USER 10412:10412"))
        #expect(!file.contains("COPY bot-config"))
        let bases = parts(/ARG [A-Z]+_IMAGE=([^\n]+)/, of: file)
        #expect(bases.count == 2 && bases.allSatisfy { $0.contains(":") && !$0.hasSuffix(":latest") })
    }
}
