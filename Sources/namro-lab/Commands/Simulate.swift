import ArgumentParser
import CommandSupport
import NamroLab

/// Runs a small office in a simulated world where processes die, disks fill and answers get lost, and judges what is left.
struct Simulate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Chạy mô phỏng có sự cố (dừng đột ngột, mất điện, đĩa đầy, mất mạng…) và kiểm tra các cam kết.",
        discussion: """
            Đặt SWIFT_DETERMINISTIC_HASHING=1 trước lệnh thì cùng số khởi tạo cho cùng một lượt. Loại sự cố: kill dừng đột ngột, \
            power mất điện, disk đĩa, network mạng, answers câu trả lời lạ, delivery giao trùng, lộn xộn hoặc mất, clock đồng hồ, \
            copies hai tiến trình.
            """)

    @OptionGroup var options: ConfigurationOptions
    @Option(help: "Chạy bao nhiêu lượt ngẫu nhiên.")
    var seeds: UInt64 = 100
    @Option(help: "Số khởi tạo ngẫu nhiên của lượt đầu tiên.")
    var seed: UInt64 = 1
    @Option(parsing: .upToNextOption, help: "Chỉ những loại sự cố này: \(SimulateRun.faults.joined(separator: ", ")).")
    var faults: [String] = []
    @Option(
        help:
            "Thay vào đó: kịch bản chuẩn, mỗi lượt một lần dừng đột ngột; cứ bấy nhiêu lần ghi, gửi, nhận thử một lần, 1 là mọi lần."
    )
    var everyPoint: Int?
    @Option(help: "Chạy lại đúng một sự cố của --every-point: forgets:120:after:power.")
    var point: String?
    @Flag(help: "Với --seeds 1 hoặc --point: in từng bước.")
    var trace = false

    func validate() throws {
        guard seeds > 0, !seed.addingReportingOverflow(seeds).overflow else {
            throw ValidationError("--seeds phải lớn hơn 0, và --seed không quá lớn")
        }
        guard everyPoint ?? 1 > 0 else { throw ValidationError("--every-point phải lớn hơn 0") }
        guard point == nil || everyPoint == nil, faults.isEmpty || (point == nil && everyPoint == nil) else {
            throw ValidationError("chỉ dùng một trong --faults, --every-point và --point")
        }
    }

    func run() async throws {
        let run = SimulateRun(configuration: try options.load())
        let report = try await reporting { try await self.report(of: run) }
        for line in report.lines { Console.say(line) }
        if !report.isSound { throw ExitCode(1) }
    }

    private func report(of run: SimulateRun) async throws -> SimulateRun.Report {
        let isTraced = trace
        let tell: @Sendable (String) -> Void = { if isTraced { Console.say($0) } }
        if let point { return try await run.again(point: point, trace: tell) }
        if let everyPoint { return try await run.everyPoint(step: everyPoint) }
        if seeds == 1 { return try await run.again(seed: seed, faults: faults, trace: tell) }
        return try await run.random(seeds: seed..<seed + seeds, faults: faults)
    }
}
