import Foundation
import Logging
import NamroLab
import ServiceLifecycle
import Synchronization

/// A log that nobody reads.
enum SilentLog {
    static var logger: Logger { Logger(label: "test") { _ in SwiftLogNoOpLogHandler() } }
}

/// A log that keeps every line with all that goes with it.
final class KeptLog: Sendable {
    private let lines = Mutex<[String]>([])

    /// Everything that was logged, at every level.
    var text: String { lines.withLock { $0.joined(separator: "\n") } }

    /// A logger that writes here.
    var logger: Logger { Logger(label: "test") { _ in Handler(log: self) } }

    private struct Handler: LogHandler {
        let log: KeptLog
        var metadata: Logger.Metadata = [:]
        var logLevel = Logger.Level.trace
        var metadataProvider: Logger.MetadataProvider?

        subscript(metadataKey key: String) -> Logger.Metadata.Value? {
            get { metadata[key] }
            set { metadata[key] = newValue }
        }

        func log(event: LogEvent) {
            let all = metadata.merging(event.metadata ?? [:]) { $1 }
            log.lines.withLock { $0.append("\(event.level) \(event.message) \(all)") }
        }
    }
}

/// The practice group's server alone.
enum PracticeServerRun {
    /// Runs the server for as long as `body` runs, and answers what it answers.
    static func withServer<Value: Sendable>(
        _ group: PracticeGroup, _ body: @escaping @Sendable (String) throws -> Value
    ) async throws -> Value {
        try await withGroup(group) { try body("http://127.0.0.1:\($0)") }
    }

    /// Runs the server for as long as `body` runs, which is told the port, and answers what it answers.
    static func withGroup<Value>(
        _ group: PracticeGroup, _ body: (Int) async throws -> Value
    ) async throws -> Value {
        let (ports, announce) = AsyncStream<Int>.makeStream()
        let services = PracticeServer(group: group, logger: SilentLog.logger).services(port: 0) { announce.yield($0) }
        let serviceGroup = ServiceGroup(services: services, logger: SilentLog.logger)
        return try await withThrowingTaskGroup(of: Void.self) { tasks in
            tasks.addTask { try await serviceGroup.run() }
            var iterator = ports.makeAsyncIterator()
            let port = await iterator.next() ?? 0
            let value = try await body(port)
            await serviceGroup.triggerGracefulShutdown()
            try await tasks.waitForAll()
            return value
        }
    }
}

/// A program that is built beside these tests.
enum BuiltProgram {
    /// Where it is. Throws where nobody can say where the tests are.
    static func url(_ name: String) throws -> URL {
        let tests = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        return URL(filePath: tests).deletingLastPathComponent().appending(path: name)
    }
}
