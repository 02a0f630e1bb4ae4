import Assembly
import BotConfiguration
import Foundation

/// `namro-fuzz <bot-config> <messages.jsonl> [messages] [seed]`: how long reading takes, how it grows with the length
/// of a message, and a walk over random and mutated ones. A trap ends it; so does growth that is more than linear.
@main
struct Main {
    static func main() async throws {
        let arguments = CommandLine.arguments
        guard arguments.count >= 3 else {
            print("usage: namro-fuzz <bot-config> <messages.jsonl> [messages] [seed]")
            exit(64)
        }
        let configuration = try OfficeConfiguration.load(
            directory: URL(filePath: arguments[1], directoryHint: .isDirectory), environment: [:])
        let messages = try SampleMessages(file: URL(filePath: arguments[2]))
        let sights = SampleSight().all
        print(UsualMessages(messages: messages, sights: sights).report)
        let growths = ([Growth.Measure.rules] + sights.map(Growth.Measure.sight)).map { Growth($0) }
        for growth in growths { print(growth.report) }
        let count = arguments.dropFirst(3).first.flatMap { Int($0) } ?? 1_000_000
        let seed = arguments.dropFirst(4).first.flatMap { UInt64($0) } ?? 1
        print(
            try await FuzzWalk(
                messages: messages, explainer: ExplainRun(office: .make(configuration: configuration)), sights: sights,
                seed: seed
            ).run(count)
        )
        if !growths.allSatisfy(\.isLinear) { exit(1) }
    }
}

/// The labelled messages, as something to measure with and to mutate.
struct SampleMessages {
    /// The texts.
    let texts: [String]

    /// Reads a file with one JSON object a line.
    init(file: URL) throws {
        struct Line: Decodable { let text: String }
        let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
        texts = try lines.filter { !$0.hasPrefix("//") }.map {
            try JSONDecoder().decode(Line.self, from: Data($0.utf8)).text
        }
    }
}
