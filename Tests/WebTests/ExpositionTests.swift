import Assignments
import Coordinator
import CoreMetrics
import Foundation
import HTTPTypes
import HummingbirdTesting
import Logging
import NIOCore
import Storage
import TestSupport
import Testing

@testable import Web

@Suite("Metrics in Prometheus' text format")
struct ExpositionTests {
    /// Account names that want escaping.
    private static let nasty = #"a"b\c"# + "\nđ"

    /// Everything that the program can say, by the route that says it.
    private func page(_ office: TestOffice, _ registry: PrometheusRegistry) async throws -> String {
        var machine = MachineFigures()
        machine.startedAt = TestOffice.start
        (machine.residentBytes, machine.openDescriptors, machine.descriptorLimit) = (1 << 40, 12, 1_024)
        (machine.databaseBytes, machine.logBytes) = (4_096, 0)
        (machine.freeBytes, machine.diskBytes) = (1, 2)
        let (figures, store, rules, time) = (machine, office.store, office.rules, office.time)
        let server = WebServer(
            host: "127.0.0.1", port: 0, registry: registry,
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() },
            machine: { figures }
        ) {
            let now = time.now
            return try await store.read { try HealthReport($0, rules, at: now) }
        }
        return try await server.application().test(.router) { client in
            try await client.execute(uri: "/metrics", method: .get) { response in
                #expect(response.headers[.contentType] == "text/plain; version=0.0.4; charset=utf-8")
                return String(buffer: response.body)
            }
        }
    }

    @Test("all that is said holds to the format, each family has its help, and every value is there")
    func everything() async throws {
        let office = try await TestOffice()
        office.platform.answer(.refused(reason: "blocked"))
        try await office.exchange(office.event("#128 10%", from: "HM-CB"))
        let account = PlatformAccount(platform: "telegram", account: Self.nasty)
        try await office.store.write { tx in
            try tx.polls.setHealth(
                PollHealth(account: account, succeededAt: nil, failure: "401", isRefused: true))
            try tx.lease.noteBackup(at: office.time.now)
            var holds = WriterHolds()
            for milliseconds in [2, 60, 300] { holds.add(.milliseconds(milliseconds)) }
            try tx.lease.recordHolds(holds, at: office.time.now)
        }
        let registry = PrometheusRegistry()
        for metric in CountedMetric.allCases {
            let labels = [("platform", "telegram"), ("bot", Self.nasty)]
            if metric.bounds.isEmpty {
                registry.makeCounter(label: metric.rawValue, dimensions: labels).increment(by: 3)
            } else {
                let timer = registry.makeTimer(
                    label: String(metric.rawValue.dropLast("_seconds".count)), dimensions: labels)
                for nanoseconds: Int64 in [1, 70_000_000, 9_000_000_000, 9_000_000_000_000] {
                    timer.recordNanoseconds(nanoseconds)
                }
            }
        }
        let text = try await page(office, registry)
        let families = try Exposition.parsed(text)
        #expect(families.values.allSatisfy { !$0.help.isEmpty && $0.help != "Not described." })
        #expect(families["namro_build_info"]?.samples.first?.labels == ["version": NamroVersion.current])
        let expected = [
            "namro_ready", "namro_standing", "namro_platform_up", "namro_platform_refused", "namro_seconds_since_poll",
            "namro_outbox_messages", "namro_last_backup_age_seconds", "namro_reply_seconds", "namro_received_total",
            "process_start_time_seconds", "process_resident_memory_bytes", "process_open_fds", "process_max_fds",
            "namro_database_bytes", "namro_database_log_bytes", "namro_disk_free_bytes", "namro_write_failures_total",
            "namro_writer_holds", "namro_writer_hold_p99_seconds", "namro_writer_hold_longest_seconds",
            "namro_checkpoints", "namro_checkpoint_longest_seconds",
        ]
        #expect(expected.filter { families[$0] == nil } == [])
        let overs = [50, 250].map { families["namro_writer_holds_over_\($0)ms"]?.samples.first?.value }
        #expect(overs == [2, 1] && families["namro_writer_hold_longest_seconds"]?.samples.first?.value == 0.3)
        let refused = families["namro_platform_refused"]?.samples.first { $0.labels["bot"] == Self.nasty }
        #expect(refused?.value == 1)
        let outbox = families["namro_outbox_messages"]?.samples.map(\.labels)
        #expect(outbox == [["platform": "zalo", "bot": "bot", "state": "refused"]])
        let buckets = families["namro_reply_seconds"]?.samples.filter { $0.name.hasSuffix("_bucket") } ?? []
        #expect(buckets.first { $0.labels["le"] == "0.1" }?.value == 2)
        #expect(buckets.first { $0.labels["le"] == "3600" }?.value == 3)
        #expect(buckets.last?.labels["le"] == "+Inf" && buckets.last?.value == 4)
    }

    @Test("tries and what was taken are counted for each platform and bot, whether or not it was taken")
    func sends() async throws {
        let (office, registry) = (try await TestOffice(), PrometheusRegistry())
        office.platform.answer(.refused(reason: "blocked"))
        try await office.dispatch("#128 10%", "#128 20%", counting: registry)
        let families = try Exposition.parsed(try await page(office, registry))
        for (name, count) in [("namro_sends_total", 2.0), ("namro_sent_total", 1)] {
            let samples = families[name]?.samples ?? []
            #expect(samples.map(\.labels) == [["platform": "zalo", "bot": "bot"]])
            #expect(samples.first?.value == count, "\(name)")
        }
    }

    @Test("two series of one family stand together, whatever was counted in between")
    func together() throws {
        let registry = PrometheusRegistry()
        for (label, bot) in [("namro_sent_total", "b"), ("namro_sends_total", "a"), ("namro_sent_total", "a")] {
            registry.makeCounter(label: label, dimensions: [("bot", bot)]).increment(by: 1)
        }
        let families = try Exposition.parsed(MetricFamily.text(registry.families))
        #expect(families["namro_sent_total"]?.samples.map(\.labels) == [["bot": "a"], ["bot": "b"]])
    }

    @Test(
        "numbers are written as Go reads them",
        arguments: [
            (1.0, "1"), (0.25, "0.25"), (-3, "-3"), (1e300, "1e+300"), (.infinity, "+Inf"), (-.infinity, "-Inf"),
            (.nan, "NaN"),
        ])
    func numbers(_ value: Double, _ text: String) { #expect(MetricFamily.number(value) == text) }

    @Test(
        "the check itself finds what is against the rules",
        arguments: [
            ("x 1\n", "no type"), ("# HELP x h\n# TYPE x gauge\nx 1", "no end"),
            ("# TYPE x gauge\n# HELP x h\nx 1\n", "help after type"),
            ("# HELP x h\n# TYPE x gauge\nx 1\nx 1\n", "twice"),
            ("# HELP x h\n# TYPE x gauge\nx{a=\"b\nc\"} 1\n", "line in a value"),
            ("# HELP x h\n# TYPE x gauge\nx{a=\"\\q\"} 1\n", "escape"),
            ("# HELP x h\n# TYPE x gauge\nx{1=\"b\"} 1\n", "label"),
            ("# HELP x h\n# TYPE x counter\nx 1\n", "counter without _total"),
            ("# HELP x_total h\n# TYPE x_total gauge\nx_total 1\n", "gauge with _total"),
            ("# HELP x_total h\n# TYPE x_total counter\nx_total -1\n", "negative"),
            ("# HELP x h\n# TYPE x gauge\nx one\n", "no number"),
            (
                "# HELP x h\n# TYPE x gauge\nx 1\n# HELP y h\n# TYPE y gauge\ny 1\n# HELP x h\n# TYPE x gauge\nx{a=\"b\"} 1\n",
                "split"
            ),
            (
                "# HELP x h\n# TYPE x histogram\nx_bucket{le=\"1\"} 2\nx_bucket{le=\"+Inf\"} 1\nx_sum 1\nx_count 1\n",
                "falls"
            ),
            ("# HELP x h\n# TYPE x histogram\nx_bucket{le=\"1\"} 1\nx_sum 1\nx_count 1\n", "no +Inf"),
            ("# HELP x h\n# TYPE x gauge\nx{a=\"b\",a=\"c\"} 1\n", "label twice"),
        ])
    func canFail(_ text: String, _ why: String) {
        #expect(throws: Exposition.Broken.self, "\(why)") { try Exposition.parsed(text) }
    }
}

extension TestOffice {
    /// Receives what an officer says, and has the service send the answers, which counts what it does.
    func dispatch(_ texts: String..., counting registry: PrometheusRegistry) async throws {
        for text in texts { platform.offer(ReceivedBatch(events: [event(text, from: "HM-CB")])) }
        for _ in texts { _ = try await receiver.receiveOnce() }
        _ = try await processor.processOnce()
        let service = DispatchService(
            dispatcher: dispatcher, lease: lease, time: SystemTime(), queued: Signal(),
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }, factory: registry)
        let running = Task { try await service.run() }
        while try await store.read({ try $0.outbox.counts()[.pending, default: 0] > 0 }) { await Task.yield() }
        running.cancel()
        try await running.value
    }
}

/// A strict reader of the text format, by the rules that Prometheus and promtool hold to.
private enum Exposition {
    struct Broken: Error {
        let line: String
        let why: String
    }

    struct Sample: Equatable {
        let name: String
        let labels: [String: String]
        let value: Double
    }

    struct Family {
        let help: String
        var type = ""
        var samples: [Sample] = []

        func accepts(_ sample: Sample, in name: String) -> Bool {
            let names =
                type == "histogram" ? ["_bucket", "_sum", "_count"].map { name + $0 } : type.isEmpty ? [] : [name]
            return names.contains(sample.name) && (type == "gauge" || sample.value >= 0)
                && !samples.contains { $0.name == sample.name && $0.labels == sample.labels }
        }
    }

    static func parsed(_ text: String) throws -> [String: Family] {
        guard text.hasSuffix("\n") else { throw Broken(line: "", why: "the last line does not end") }
        var families: [String: Family] = [:]
        var current: String?
        for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init) {
            let words = line.split(separator: " ", maxSplits: 3).map(String.init)
            if line.hasPrefix("# HELP ") {
                guard words.count == 4, isName(words[2]), families[words[2]] == nil else {
                    throw Broken(line: line, why: "help without text, or a family that was there")
                }
                current = words[2]
                families[words[2]] = Family(help: words[3])
            } else if line.hasPrefix("# TYPE ") {
                guard words.count == 4, words[2] == current, families[words[2]]?.type == "",
                    ["counter", "gauge", "histogram"].contains(words[3])
                else { throw Broken(line: line, why: "type without help before it") }
                guard (words[3] == "counter") == words[2].hasSuffix("_total") else {
                    throw Broken(line: line, why: "counters, and they alone, end in _total")
                }
                families[words[2]]?.type = words[3]
            } else {
                let sample = try self.sample(line)
                guard let family = current, let known = families[family], known.accepts(sample, in: family) else {
                    throw Broken(line: line, why: "a sample of no family, one said twice, or a count below zero")
                }
                families[family]?.samples.append(sample)
            }
        }
        for (name, family) in families where family.type == "histogram" { try check(name, family) }
        return families
    }

    private static func check(_ name: String, _ family: Family) throws {
        let series = Dictionary(grouping: family.samples) { $0.labels.filter { $0.key != "le" } }
        for (labels, samples) in series {
            let buckets = samples.filter { $0.name == name + "_bucket" }
            let bounds = buckets.compactMap { $0.labels["le"].flatMap { $0 == "+Inf" ? .infinity : Double($0) } }
            guard bounds.count == buckets.count, bounds == bounds.sorted(), bounds.last == .infinity,
                buckets.map(\.value) == buckets.map(\.value).sorted(),
                samples.first(where: { $0.name == name + "_count" })?.value == buckets.last?.value,
                samples.contains(where: { $0.name == name + "_sum" })
            else { throw Broken(line: "\(name) \(labels)", why: "no proper histogram") }
        }
    }

    private static func sample(_ line: String) throws -> Sample {
        guard let match = line.wholeMatch(of: /([a-zA-Z_:][a-zA-Z0-9_:]*)(\{(.*)\})? ([^ ]+)/),
            let value = number(String(match.4))
        else { throw Broken(line: line, why: "no sample") }
        return Sample(name: String(match.1), labels: try labels(match.3.map(String.init) ?? "", line), value: value)
    }

    private static func labels(_ text: String, _ line: String) throws -> [String: String] {
        var (rest, labels) = (text[...], [String: String]())
        while !rest.isEmpty {
            guard
                let match = rest.prefixMatch(of: /([a-zA-Z_][a-zA-Z0-9_]*)="((?:[^"\\]|\\["\\n])*)"(,(?=[a-zA-Z_])|$)/)
            else {
                throw Broken(line: line, why: "no label")
            }
            let value = String(match.2).replacing(/\\(.)/) { $0.1 == "n" ? "\n" : String($0.1) }
            guard labels.updateValue(value, forKey: String(match.1)) == nil else {
                throw Broken(line: line, why: "a label twice")
            }
            rest = rest[match.range.upperBound...]
        }
        return labels
    }

    private static func number(_ text: String) -> Double? {
        switch text {
        case "+Inf": .infinity
        case "-Inf": -.infinity
        case "NaN": .nan
        default: text.wholeMatch(of: /-?[0-9]+(\.[0-9]+)?(e[+-]?[0-9]+)?/) == nil ? nil : Double(text)
        }
    }

    private static func isName(_ text: String) -> Bool { text.wholeMatch(of: /[a-zA-Z_:][a-zA-Z0-9_:]*/) != nil }
}
