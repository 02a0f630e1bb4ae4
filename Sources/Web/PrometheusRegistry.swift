package import CoreMetrics
import Synchronization

/// Keeps what the program counts, to be read as Prometheus' text format (prometheus.io, "Exposition formats").
package final class PrometheusRegistry: MetricsFactory {
    /// A series: a name with its labels.
    struct Series: Hashable, Sendable {
        let name: String
        let labels: String

        init(_ label: String, _ dimensions: [(String, String)]) {
            name = String(label.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" })
            let pairs = dimensions.map { key, value in
                let safe = value.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing(
                    "\n", with: "\\n")
                return "\(key)=\"\(safe)\""
            }
            labels = pairs.isEmpty ? "" : "{\(pairs.joined(separator: ","))}"
        }
    }

    /// What a series is, with its value.
    enum Value: Equatable, Sendable {
        case counter(Double)
        case gauge(Double)
        case summary(count: Int, sum: Double)
    }

    private let values = Mutex<[Series: Value]>([:])

    /// Creates an empty registry.
    package init() {}

    /// Everything as lines, in order of names.
    var lines: [String] {
        let values = values.withLock(\.self).sorted { ($0.key.name, $0.key.labels) < ($1.key.name, $1.key.labels) }
        var lines: [String] = []
        var last: String?
        for (series, value) in values {
            if series.name != last { lines.append("# TYPE \(series.name) \(value.kind)") }
            last = series.name
            switch value {
            case .counter(let number), .gauge(let number): lines.append("\(series.name)\(series.labels) \(number)")
            case .summary(let count, let sum):
                lines.append("\(series.name)_count\(series.labels) \(count)")
                lines.append("\(series.name)_sum\(series.labels) \(sum)")
            }
        }
        return lines
    }

    func change(_ series: Series, _ change: (Value?) -> Value) {
        values.withLock { $0[series] = change($0[series]) }
    }

    // MARK: MetricsFactory

    /// A counter.
    package func makeCounter(label: String, dimensions: [(String, String)]) -> any CounterHandler {
        let series = Series(label, dimensions)
        change(series) { $0 ?? .counter(0) }
        return PrometheusSeries(series, self)
    }

    /// A gauge, or a summary of many values where it aggregates.
    package func makeRecorder(
        label: String, dimensions: [(String, String)], aggregate: Bool
    ) -> any RecorderHandler {
        PrometheusSeries(Series(label, dimensions), self, aggregates: aggregate)
    }

    /// A summary in seconds.
    package func makeTimer(label: String, dimensions: [(String, String)]) -> any TimerHandler {
        PrometheusSeries(Series(label + "_seconds", dimensions), self, aggregates: true)
    }

    /// A counter lives as long as the program.
    package func destroyCounter(_ handler: any CounterHandler) {}
    /// A recorder lives as long as the program.
    package func destroyRecorder(_ handler: any RecorderHandler) {}
    /// A timer lives as long as the program.
    package func destroyTimer(_ handler: any TimerHandler) {}
}

extension PrometheusRegistry.Value {
    /// The word of the text format.
    var kind: String {
        switch self {
        case .counter: "counter"
        case .gauge: "gauge"
        case .summary: "summary"
        }
    }
}

/// One series of a registry, as swift-metrics hands values to it.
final class PrometheusSeries: CounterHandler, RecorderHandler, TimerHandler {
    private let series: PrometheusRegistry.Series
    private let registry: PrometheusRegistry
    private let aggregates: Bool

    init(_ series: PrometheusRegistry.Series, _ registry: PrometheusRegistry, aggregates: Bool = false) {
        self.series = series
        self.registry = registry
        self.aggregates = aggregates
    }

    func increment(by amount: Int64) {
        registry.change(series) { old in
            if case .counter(let sum) = old { .counter(sum + Double(amount)) } else { .counter(Double(amount)) }
        }
    }

    func reset() { registry.change(series) { _ in .counter(0) } }

    func record(_ value: Int64) { record(Double(value)) }

    func record(_ value: Double) {
        registry.change(series) { old in
            guard aggregates else { return .gauge(value) }
            if case .summary(let count, let sum) = old { return .summary(count: count + 1, sum: sum + value) }
            return .summary(count: 1, sum: value)
        }
    }

    func recordNanoseconds(_ duration: Int64) { record(Double(duration) / 1e9) }
}
