/// A family of series as Prometheus' text format 0.0.4 writes it (prometheus.io, "Exposition formats"): its help, its type, then all of
/// its samples together.
struct MetricFamily: Equatable, Sendable {
    /// What its values are.
    enum Kind: String, Sendable {
        case counter, gauge, histogram
    }

    /// One line.
    struct Sample: Equatable, Sendable {
        /// What follows the name: `_bucket`, `_sum`, `_count`, or nothing.
        var suffix = ""
        var labels: [(name: String, value: String)] = []
        let value: Double

        static func == (lhs: Self, rhs: Self) -> Bool { lhs.line(of: "") == rhs.line(of: "") }

        /// The line in a family.
        func line(of name: String) -> String {
            let pairs = labels.map { "\(MetricFamily.name($0.name))=\"\(Self.escaped($0.value))\"" }
            return name + suffix + (pairs.isEmpty ? "" : "{\(pairs.joined(separator: ","))}") + " "
                + MetricFamily.number(value)
        }

        /// Back-slashes, quotes and ends of lines of a label's value are escaped; any other sign is UTF-8.
        private static func escaped(_ value: String) -> String {
            value.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
        }
    }

    let name: String
    let help: String
    let kind: Kind
    var samples: [Sample] = []

    init(_ name: String, _ help: String, _ kind: Kind = .gauge, _ samples: [Sample] = []) {
        self.name = Self.name(name)
        self.help = help
        self.kind = kind
        self.samples = samples
    }

    /// One value without labels; no family where there is none.
    init?(_ name: String, _ help: String, _ kind: Kind = .gauge, value: Double?) {
        guard let value else { return nil }
        self.init(name, help, kind, [Sample(value: value)])
    }

    /// The lines of the family; none where it has no samples.
    var lines: [String] {
        guard !samples.isEmpty else { return [] }
        let help = help.replacing("\\", with: "\\\\").replacing("\n", with: "\\n")
        return ["# HELP \(name) \(help)", "# TYPE \(name) \(kind.rawValue)"] + samples.map { $0.line(of: name) }
    }

    /// The whole text, which ends with the end of a line.
    static func text(_ families: [MetricFamily]) -> String {
        families.flatMap(\.lines).map { $0 + "\n" }.joined()
    }

    /// A name of letters, digits and underscores that does not begin with a digit.
    static func name(_ text: String) -> String {
        let name = String(text.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" })
        return name.first.map { $0.isNumber ? "_" + name : name } ?? "_"
    }

    /// A number as Go reads it.
    static func number(_ value: Double) -> String {
        if value.isNaN { return "NaN" }
        if value.isInfinite { return value > 0 ? "+Inf" : "-Inf" }
        return Int64(exactly: value).map(String.init) ?? String(value)
    }
}
