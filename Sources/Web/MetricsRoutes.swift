import Coordinator
import HTTPTypes
import Hummingbird
import NIOCore

/// `/metrics` in Prometheus' text format 0.0.4: what the process has counted, and what the database holds.
struct MetricsRoutes: Sendable {
    let registry: PrometheusRegistry
    let health: @Sendable () async throws -> HealthReport

    /// Adds the route.
    func add(to router: Router<BasicRequestContext>) {
        router.get("metrics") { _, _ in
            let rows = (try? await health()).map(Self.lines) ?? ["# TYPE namro_ready gauge", "namro_ready 0"]
            let text = (registry.lines + rows).joined(separator: "\n") + "\n"
            return Response(
                status: .ok, headers: [.contentType: "text/plain; version=0.0.4; charset=utf-8"],
                body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
        }
    }

    /// The database's figures as gauges.
    static func lines(_ report: HealthReport) -> [String] {
        var gauges: [(String, Int)] = [
            ("namro_ready", report.standing == .ready ? 1 : 0), ("namro_standby", report.standing == .standby ? 1 : 0),
            ("namro_inbox_waiting", report.waiting), ("namro_inbox_longest_wait_seconds", report.longestWait ?? 0),
            ("namro_inbox_failed", report.failed), ("namro_outbox_unsent", report.unsent),
            ("namro_outbox_unknown", report.unknown), ("namro_officers", report.officers),
            ("namro_officers_linked", report.linked),
        ]
        for account in report.accounts {
            let label = Self.label(account)
            gauges.append(("namro_messages_sent_this_month\(label)", account.sentThisMonth))
        }
        for account in report.accounts {
            guard let seconds = account.secondsSincePoll else { continue }
            gauges.append(("namro_seconds_since_poll\(Self.label(account))", seconds))
        }
        var last: Substring?
        return gauges.flatMap { name, value in
            let family = name.prefix { $0 != "{" }
            defer { last = family }
            return (family == last ? [] : ["# TYPE \(family) gauge"]) + ["\(name) \(value)"]
        }
    }

    private static func label(_ account: HealthReport.Account) -> String {
        "{platform=\"\(account.platform)\",bot=\"\(account.bot)\"}"
    }
}
