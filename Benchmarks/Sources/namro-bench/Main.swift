import Foundation

/// `namro-bench <namro> <bot-config> [--short|--nightly]`: prints the figures of docs/benchmarks.md, all from one run. Short: small ones
/// only; nightly: all but those with a million works.
@main
struct Main {
    static func main() async throws {
        let options = CommandLine.arguments.dropFirst(3).map { Bench.Size(rawValue: $0) }
        guard CommandLine.arguments.count >= 3, options.count <= 1, let size = options.first ?? .full else {
            print("usage: namro-bench <namro> <bot-config> [--short|--nightly]")
            exit(64)
        }
        let folder = FileManager.default.temporaryDirectory.appending(path: "namro-bench-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let bench = Bench(
            binary: URL(filePath: CommandLine.arguments[1]),
            source: URL(filePath: CommandLine.arguments[2], directoryHint: .isDirectory), folder: folder,
            size: size)
        try await bench.run()
    }
}

struct Bench {
    let binary: URL
    let source: URL
    let folder: URL
    let size: Size

    /// How much is measured.
    enum Size: String {
        case full = "--full"
        /// Without a million works.
        case nightly = "--nightly"
        /// Without the office of 63,000 works.
        case short = "--short"
    }

    func run() async throws {
        let raw = RawCommits.rate(in: folder, seconds: 3)
        report("raw single-row durable commits", "\(Int(raw))/s")
        let single = try await updates(raw)
        if size != .short { try await big(single) }
    }

    /// Status updates of 30 officers: in bursts of 1,000, then one at a time; answers the median of the latter in ms.
    private func updates(_ raw: Double) async throws -> Double {
        let config = try BenchOffice.reference(from: source, to: folder)
        let program = Program(binary: binary, config: config, database: folder.appending(path: "bench.sqlite").path())
        try program.run("import", "--yes")
        let officers = try officerCodes(config)
        for (index, code) in officers.enumerated() { try program.link(code, as: "u\(index)") }
        let platform = try await BenchPlatform.start()
        let process = try program.serve(port: platform.port)
        await platform.nextPoll()
        report("resident memory at rest", "\(Int(Program.residentMegabytes(process))) MB")
        var bursts: [Double] = []
        for round in 0..<5 {
            let updates = (0..<1_000).map {
                update($0 % 30, "#\(121 + $0 % 30) \(round * 20 + $0 / 30 / 2)%", "b\(round)-\($0)")
            }
            bursts.append(
                1_000
                    / (await seconds {
                        await platform.exchange("[\(updates.joined(separator: ","))]", expecting: 1_000)
                    }))
        }
        let burst = bursts.sorted()[bursts.count / 2]
        report(
            "burst of 1,000 over 30 chats, message to reply", "\(Int(burst))/s = \(ratio(burst, raw)) of raw commits")
        var times: [Double] = []
        for number in 0..<1_000 {
            let text = update(number % 30, "#\(151 + number % 30) \(number / 30)%", "s\(number)")
            times.append(await seconds { await platform.exchange(text, expecting: 1) } * 1_000)
        }
        times.sort()
        report(
            "one at a time, message to reply",
            String(
                format: "median %.2f ms, p99 %.2f ms, %.0f/s", times[500], times[990], 1_000_000 / times.reduce(0, +)))
        process.terminate()
        process.waitUntilExit()
        return times[500]
    }

    /// 126 units with 500 works each.
    private func big(_ single: Double) async throws {
        let place = folder.appending(path: "big")
        try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
        let config = try BenchOffice.reference(from: source, to: place)
        try BenchOffice.enlarge(config, units: 126, works: 500)
        let program = Program(binary: binary, config: config, database: place.appending(path: "bench.sqlite").path())
        let importing = await seconds { _ = try? program.run("import", "--yes") }
        report("import of 63,000 assignments (read, preview, write)", String(format: "%.1f s", importing))
        try program.link("TP-PT", as: "chair")
        let platform = try await BenchPlatform.start()
        var process: Process?
        let starting = await seconds {
            process = try? program.serve(port: platform.port)
            await platform.nextPoll()
        }
        guard let process else { return }
        report("start-up with them, to the first poll", String(format: "%.0f ms", starting * 1_000))
        report("resident memory with them", "\(Int(Program.residentMegabytes(process))) MB")
        var times: [Double] = []
        for number in 0..<21 {
            // The answer is long; its first part is what is waited for.
            let text = update("chair", "tổng hợp", "t\(number)")
            times.append(await seconds { await platform.exchange(text, expecting: 1) } * 1_000)
            try await Task.sleep(for: .milliseconds(300))
        }
        report("tổng hợp over 126 units × 500, message to reply", String(format: "median %.0f ms", times.sorted()[10]))
        report("resident memory after them", "\(Int(Program.residentMegabytes(process))) MB")
        process.terminate()
        process.waitUntilExit()
        if size == .full { try await million(program, single) }
    }

    /// The same database with 1,071,000 assignments and as many rows in the history of the first 63,000: what one message costs then, and the
    /// figures of a past instant.
    private func million(_ program: Program, _ single: Double) async throws {
        try Copies(program: program).add(16)
        try program.link("P1-CB", as: "ward")
        let platform = try await BenchPlatform.start()
        let process = try program.serve(port: platform.port)
        await platform.nextPoll()
        var times: [Double] = []
        for number in 0..<300 {
            let text = update("ward", "#1 \(number % 60)/60", "m\(number)")
            times.append(await seconds { await platform.exchange(text, expecting: 1) } * 1_000)
        }
        var sums: [Double] = []
        for number in 0..<5 {
            let text = update("chair", "tổng hợp tính đến hôm qua", "a\(number)")
            sums.append(await seconds { await platform.exchange(text, expecting: 1) })
            try await Task.sleep(for: .milliseconds(500))
        }
        process.terminate()
        process.waitUntilExit()
        let median = times.sorted()[150]
        report(
            "one at a time with 1,071,000 assignments stored",
            String(format: "median %.2f ms = %.2fx of that with 216", median, median / single))
        report(
            "figures as of a past instant over 1,071,000 rows of history of 63,000 assignments",
            String(format: "median %.2f s, message to reply", sums.sorted()[2]))
    }

    private func officerCodes(_ config: URL) throws -> [String] {
        let text = try String(contentsOf: config.appending(path: "roster.csv"), encoding: .utf8)
        let rows = text.split(whereSeparator: \.isNewline).map {
            $0.split(separator: ",", omittingEmptySubsequences: false)
        }
        return rows.filter { $0.count > 9 && $0[9] == "yes" && ["Quận", "Huyện", "Thị xã"].contains($0[1]) }.map {
            String($0[4])
        }
    }

    private func update(_ user: Int, _ text: String, _ key: String) -> String { update("u\(user)", text, key) }

    private func update(_ user: String, _ text: String, _ key: String) -> String {
        """
        {"event_name":"message.text.received","message":{"message_id":"\(key)","date":\(Int(Date().timeIntervalSince1970 * 1000)),\
        "text":"\(text)","chat":{"id":"\(user)","chat_type":"PRIVATE"},"from":{"id":"\(user)","is_bot":false}}}
        """
    }

    private func seconds(_ body: () async -> Void) async -> Double {
        let clock = ContinuousClock()
        let duration = await clock.measure { await body() }
        return Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
    }

    private func ratio(_ part: Double, _ whole: Double) -> String { String(format: "%.0f%%", part / whole * 100) }

    private func report(_ name: String, _ value: String) {
        // A line at a time, also into a file.
        FileHandle.standardOutput.write(Data("\(name): \(value)\n".utf8))
    }
}
