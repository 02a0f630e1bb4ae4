import Logging
import Sandbox
import ServiceLifecycle

/// A log that nobody reads.
enum SilentLog {
    static var logger: Logger { Logger(label: "test") { _ in SwiftLogNoOpLogHandler() } }
}

/// The practice group's server alone.
enum PracticeServerRun {
    /// Runs the server for as long as `body` runs, and answers what it answers.
    static func withServer<Value: Sendable>(
        _ group: PracticeGroup, _ body: @escaping @Sendable (String) throws -> Value
    ) async throws -> Value {
        let (ports, announce) = AsyncStream<Int>.makeStream()
        let services = PracticeServer(group: group, logger: SilentLog.logger).services(port: 0) { announce.yield($0) }
        let serviceGroup = ServiceGroup(services: services, logger: SilentLog.logger)
        return try await withThrowingTaskGroup(of: Void.self) { tasks in
            tasks.addTask { try await serviceGroup.run() }
            var iterator = ports.makeAsyncIterator()
            let port = await iterator.next() ?? 0
            let value = try body("http://127.0.0.1:\(port)")
            await serviceGroup.triggerGracefulShutdown()
            try await tasks.waitForAll()
            return value
        }
    }
}
