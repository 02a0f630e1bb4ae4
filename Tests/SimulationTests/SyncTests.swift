import Coordinator
import Foundation
@testable import NamroLab
import Storage
import TestSupport
import Testing

/// What a message asks of the disk, as a count, which is the same on every machine.
@Suite("How often a message waits for the disk")
struct SyncTests {
    @Test("a report that changes one assignment waits four times: received, done, being sent, sent")
    func report() async throws {
        let disk = SimulatedDisk(seed: 0)
        let vfs = SimulatedVFS(name: "namro-syncs-\(UUID().uuidString)", disk: disk)
        defer { vfs.close() }
        let engine = try SQLiteEngine.open(path: vfs.address(of: "A", file: "namro.sqlite"))
        let office = try await TestOffice(in: engine)
        var counts: [Int] = []
        for number in 1...3 {
            let before = disk.syncs
            office.platform.offer(ReceivedBatch(events: [office.event("#8 \(number * 10)%", from: "HM-CB")]))
            _ = try await office.receiver.receiveOnce()
            _ = try await office.processor.processOnce()
            while try await office.dispatcher.dispatchOnce().tried > 0 {}
            counts.append(disk.syncs - before)
        }
        #expect(office.platform.sent.count == 3 && office.platform.sent.last?.text.contains("30%") == true)
        #expect(counts == [4, 4, 4])
    }
}
