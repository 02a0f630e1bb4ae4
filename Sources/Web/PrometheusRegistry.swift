package import CoreMetrics
import Synchronization

/// Keeps what the program counts, to be read as Prometheus' text format.
package final class PrometheusRegistry: MetricsFactory {
    /// A series: a name with its labels.
    struct Series: Hashable, Sendable {
        let name: String
        let labels: [Label]

        /// A label.
        struct Label: Hashable, Comparable, Sendable {
            let name: String
            let value: String

            static func < (lhs: Self, rhs: Self) -> Bool { (lhs.name, lhs.value) < (rhs.name, rhs.value) }
        }

        init(_ label: String, _ dimensions: [(String, String)]) {
            name = MetricFamily.name(label)
            labels = dimensions.map(Label.init)
        }
    }

    /// What a series is, with its value.
    enum Value: Equatable, Sendable {
        case counter(Double)
        case gauge(Double)
        /// How many values lie at or below each bound, and beside them all and their sum.
        case histogram(bounds: [Double], counts: [Int], count: Int, sum: Double)
    }

    private let values = Mutex<[Series: Value]>([:])

    /// Creates an empty registry.
    package init() {}

    /// Everything, in order of names and labels.
    var families: [MetricFamily] {
        let values = values.withLock(\.self).sorted {
            $0.key.name == $1.key.name
                ? $0.key.labels.lexicographicallyPrecedes($1.key.labels) : $0.key.name < $1.key.name
        }
        var families: [MetricFamily] = []
        for (series, value) in values {
            if series.name != families.last?.name {
                let help = CountedMetric(rawValue: series.name)?.help ?? "Not described."
                families.append(MetricFamily(series.name, help, value.kind))
            }
            families[families.count - 1].samples += value.samples(series.labels.map { ($0.name, $0.value) })
        }
        return families
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

    /// A gauge, or a histogram of many values where it aggregates.
    package func makeRecorder(
        label: String, dimensions: [(String, String)], aggregate: Bool
    ) -> any RecorderHandler {
        PrometheusSeries(Series(label, dimensions), self, aggregates: aggregate)
    }

    /// A histogram in seconds.
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
    fileprivate var kind: MetricFamily.Kind {
        switch self {
        case .counter: .counter
        case .gauge: .gauge
        case .histogram: .histogram
        }
    }

    fileprivate func samples(_ labels: [(name: String, value: String)]) -> [MetricFamily.Sample] {
        switch self {
        case .counter(let number), .gauge(let number): return [.init(labels: labels, value: number)]
        case .histogram(let bounds, let counts, let count, let sum):
            let buckets = zip(bounds + [.infinity], counts + [count]).map { bound, count in
                MetricFamily.Sample(
                    suffix: "_bucket", labels: labels + [("le", MetricFamily.number(bound))], value: Double(count))
            }
            return buckets + [
                .init(suffix: "_sum", labels: labels, value: sum),
                .init(suffix: "_count", labels: labels, value: Double(count)),
            ]
        }
    }

    /// The histogram with one value more; a new one where this is none.
    fileprivate static func adding(_ value: Double, to old: Self?, of name: String) -> Self {
        let bounds = CountedMetric(rawValue: name)?.bounds ?? []
        var (counts, count, sum) = (bounds.map { _ in 0 }, 0, 0.0)
        if case .histogram(_, let had, let number, let total) = old { (counts, count, sum) = (had, number, total) }
        for (index, bound) in bounds.enumerated() where value <= bound { counts[index] += 1 }
        return .histogram(bounds: bounds, counts: counts, count: count + 1, sum: sum + value)
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
            aggregates ? .adding(value, to: old, of: series.name) : .gauge(value)
        }
    }

    func recordNanoseconds(_ duration: Int64) { record(Double(duration) / 1e9) }
}
