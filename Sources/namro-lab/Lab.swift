import ArgumentParser
import Coordinator

/// The developers' program: what stands beside the product and is no part of it.
struct Lab: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "namro-lab",
        abstract: "Năm Rõ: nhóm thực hành, hội thoại mẫu và mô phỏng sự cố.",
        version: "namro-lab \(NamroVersion.current)",
        subcommands: [Demo.self, Sandbox.self, Simulate.self])
}
