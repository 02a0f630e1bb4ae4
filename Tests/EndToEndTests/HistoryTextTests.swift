import Assembly
import Assignments
import Foundation
import Synchronization
import TestSupport
import Testing

@Suite("The history as it is printed")
struct HistoryTextTests {
    private final class Lines: Sendable {
        private let lines = Mutex<[String]>([])
        func add(_ line: String) { lines.withLock { $0.append(line) } }
        var text: String { lines.withLock { $0.joined(separator: "\n") } }
    }

    @Test("it speaks the office's language, with what was counted beside the percent")
    func words() async throws {
        let office = try await TestOffice()
        _ = try await office.say("#128 45/60", as: "HM-CB")
        _ = try await office.say("#128 xin gia hạn đến 15/7 vì mưa bão", as: "HM-CB")
        _ = try await office.say("tạm dừng #128 vì chờ hướng dẫn", as: "TP-PT")
        let lines = Lines()
        try await HistoryRun(configuration: office.configuration, database: office.path)
            .lines(of: 128, since: nil) { lines.add($0) }
        let text = lines.text
        for words in ["giao nhiệm vụ", "báo tiến độ", "xin gia hạn", "tạm dừng", "đang thực hiện", "45/60", "75%"] {
            #expect(text.contains(words))
        }
        for code in Act.Kind.allCases.map(\.rawValue) + AssignmentState.allCases.map(\.rawValue) {
            #expect(!text.contains("· \(code) ·"))
        }
    }
}
