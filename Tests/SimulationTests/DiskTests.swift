import Foundation
@testable import NamroLab
import Testing

@Suite("The simulated disk")
struct DiskTests {
    private func written(_ disk: SimulatedDisk, _ text: String) -> SimulatedDisk.Outcome {
        disk.change("file", .write(at: 0, Data(text.utf8)), by: "A")
    }

    private func content(_ disk: SimulatedDisk) -> String {
        String(decoding: disk.files["file"]?.written ?? Data(), as: UTF8.self)
    }

    @Test("a killed process leaves all that it has written, synced or not, and does nothing more")
    func killed() {
        let disk = SimulatedDisk(seed: 1)
        disk.arm(Blow(point: 2, moment: .before, losesUnsynced: false))
        #expect(written(disk, "one") == .done)
        #expect(disk.sync("file", by: "A") == .dead)
        #expect(written(disk, "two") == .dead)
        #expect(content(disk) == "one")
    }

    @Test(
        "a blow strikes before or after the act, and the act is done only where it is after", arguments: [false, true])
    func blow(_ isAfter: Bool) {
        let disk = SimulatedDisk(seed: 1)
        disk.arm(Blow(point: 2, moment: isAfter ? .after : .before, losesUnsynced: false))
        #expect(written(disk, "one") == .done)
        #expect(written(disk, "two") == .dead)
        #expect(content(disk) == (isAfter ? "two" : "one"))
        #expect(disk.isDead("A"))
    }

    @Test("a power cut keeps what was synced and loses, tears or keeps the rest; every process of the machine dies")
    func power() {
        let long = String(repeating: "x", count: 2_048)
        var left: Set<Int> = []
        for seed in 0..<60 {
            let disk = SimulatedDisk(seed: UInt64(seed))
            disk.admit("A")
            disk.admit("B")
            #expect(written(disk, "synced") == .done)
            #expect(disk.sync("file", by: "A") == .done)
            #expect(disk.change("file", .write(at: 6, Data(long.utf8)), by: "A") == .done)
            disk.arm(Blow(point: 4, moment: .before, losesUnsynced: true))
            #expect(disk.sync("file", by: "B") == .dead)
            #expect(content(disk).hasPrefix("synced"))
            #expect(disk.isDead("A") && disk.isDead("B"))
            left.insert(content(disk).count)
        }
        #expect(left == [6, 6 + 512, 6 + 1_024, 6 + 1_536, 6 + 2_048])
    }

    @Test("each trouble refuses what it is about and nothing else", arguments: SimulatedDisk.Trouble.allCases)
    func trouble(_ trouble: SimulatedDisk.Trouble) {
        let disk = SimulatedDisk(seed: 1)
        disk.trouble = trouble
        #expect((written(disk, "one") == .done) == (trouble == .unsynced))
        #expect((disk.sync("file", by: "A") == .done) == [.full, .failing].contains(trouble))
        #expect(disk.perform(.send, by: "A") {} == .done)
        disk.heal()
        #expect(written(disk, "two") == .done)
    }
}

@Suite("Locks of a simulated file")
struct FileLocksTests {
    @Test("one may write beside readers, and takes the file alone only when they are gone")
    func levels() {
        var locks = FileLocks()
        for (connection, level, isFree) in [
            (1, FileLocks.Level.shared, true), (2, .shared, true), (1, .reserved, true), (2, .reserved, false),
            (1, .exclusive, false), (3, .shared, false),
        ] {
            let wasFree = locks.lock(connection, to: level)
            #expect(wasFree == isFree)
        }
        locks.drop(2)
        let isAlone = locks.lock(1, to: .exclusive)
        #expect(isAlone)
    }

    @Test("a slot of the shared memory is held by many readers or one writer")
    func slots() {
        var locks = FileLocks()
        for (connection, isExclusive, isFree) in [(1, false, true), (2, false, true), (3, true, false)] {
            let wasFree = locks.take(0b10, exclusively: isExclusive, by: connection)
            #expect(wasFree == isFree)
        }
        let isOther = locks.take(0b100, exclusively: true, by: 3)
        #expect(isOther)
        locks.give(0b10, by: 1)
        locks.drop(2)
        let isFree = locks.take(0b10, exclusively: true, by: 3)
        #expect(isFree)
    }
}
