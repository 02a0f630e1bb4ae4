import Assembly
package import BotConfiguration

/// What `namro-lab simulate` does: runs of a small office of the configuration in a simulated world where things go wrong.
package struct SimulateRun: Sendable {
    /// What came of it, for people.
    package struct Report: Sendable {
        /// What was run and what came of it, a line each.
        package let lines: [String]
        /// Whether every promise was kept in every run.
        package let isSound: Bool
    }

    private let configuration: OfficeConfiguration

    /// Creates a run in the office of a configuration.
    package init(configuration: OfficeConfiguration) { self.configuration = configuration }

    /// The kinds of faults by name.
    package static var faults: [String] { Fault.allCases.map(\.rawValue) }

    /// Runs of chance with these kinds of faults, all where none is named. Throws `OfficeRun.Invalid` where one is not known, or what
    /// the runs throw.
    package func random(seeds: Range<UInt64>, faults names: [String]) async throws -> Report {
        report(try await campaign().random(seeds: seeds, faults: try Self.faults(named: names)))
    }

    /// The run of one seed; `trace` is told what happens, a line for each step. Throws as `random`.
    package func again(
        seed: UInt64, faults names: [String], trace: @escaping @Sendable (String) -> Void
    ) async throws -> Report {
        let plan = SimulatedRun.Plan.random(seed: seed, faults: try Self.faults(named: names))
        return report(try await campaign().run(plan, trace: trace))
    }

    /// Standard runs with one blow each, at every act or every so many. Throws what the runs throw.
    package func everyPoint(step: Int) async throws -> Report { report(try await campaign().everyPoint(step: step)) }

    /// The standard run with one blow, named as a report names it; `trace` is told what happens. Throws `OfficeRun.Invalid` where the
    /// name is wrong, or what the run throws.
    package func again(point name: String, trace: @escaping @Sendable (String) -> Void) async throws -> Report {
        guard let plan = SimulatedRun.Plan(pointName: name) else {
            throw OfficeRun.Invalid(description: "không hiểu \"\(name)\"; dạng đúng: forgets:120:after:power")
        }
        return report(try await campaign().run(plan, trace: trace))
    }

    private static func faults(named names: [String]) throws -> Set<Fault> {
        let known = try names.map { name in
            guard let fault = Fault(rawValue: name) else {
                throw OfficeRun.Invalid(
                    description: "không có loại sự cố \"\(name)\"; các loại: \(Self.faults.joined(separator: ", "))")
            }
            return fault
        }
        return Set(known.isEmpty ? Fault.allCases : known)
    }

    private func campaign() async throws -> SimulationSeries {
        SimulationSeries(
            office: try await SimulatedOffice(
                roster: configuration.roster, plans: configuration.plans, rules: configuration.rules,
                renderer: configuration.renderer))
    }

    private func report(_ outcome: SimulationSeries.Outcome) -> Report {
        let total = outcome.total
        var lines = [
            "Đã chạy: \(outcome.runs) lượt, \(total.points) lần ghi, gửi, nhận",
            "Tiến trình bị dừng đột ngột: \(total.deaths); bước không thành vì đĩa, mạng, mất quyền phục vụ: \(total.failures)",
            "Tin đến: \(total.posted), không kịp lưu ở nền tảng chỉ giao một lần: \(total.lost)",
            "Tin đi nền tảng đã nhận: \(total.taken), gửi lại có dấu: \(total.resent), ngừng gửi vì không rõ kết quả hoặc đã quá lúc: \(total.parked)",
            "Tin bị ngừng xử lý sau ba lần làm dừng tiến trình: \(total.givenUp)",
        ]
        for failure in outcome.failures.prefix(20) {
            lines.append("SAI: \(failure.breaches.prefix(5).joined(separator: "\n     "))")
            lines.append("     xem lại: \(failure.plan.command)")
        }
        lines.append(
            outcome.failures.isEmpty ? "Mọi cam kết đều giữ." : "\(outcome.failures.count) lượt vi phạm cam kết.")
        return Report(lines: lines, isSound: outcome.failures.isEmpty)
    }
}
