import Coordinator
import HTTPTypes
import Hummingbird
import NIOCore

/// `/metrics` in Prometheus' text format 0.0.4: what the process has counted, what the database holds, and how the machine is.
struct MetricsRoutes: Sendable {
    let registry: PrometheusRegistry
    let machine: @Sendable () async -> MachineFigures
    let health: @Sendable () async throws -> HealthReport

    /// Adds the route.
    func add(to router: Router<BasicRequestContext>) {
        router.get("metrics") { _, _ in
            Response(
                status: .ok, headers: [.contentType: "text/plain; version=0.0.4; charset=utf-8"],
                body: ResponseBody(byteBuffer: ByteBuffer(string: await text())))
        }
    }

    private func text() async -> String {
        let report = (try? await health()).map(HealthMetrics.families) ?? HealthMetrics.unreadable
        let machine = HealthMetrics.families(await machine())
        return MetricFamily.text([HealthMetrics.build] + report + machine + registry.families)
    }
}
