import Assignments
import BotConfiguration
import Conversation
import Coordinator
import Foundation
import Storage
import Synchronization
import TestSupport
import Testing

@Suite("Rows that do not come to an end")
struct PoisonTests {
    /// Damage that lets every change of one assignment fail.
    private enum Damage: String, SQLStatement {
        case assignment = """
            CREATE TRIGGER broken BEFORE UPDATE ON assignments WHEN NEW.id = 128
            BEGIN SELECT RAISE(ABORT, 'broken'); END
            """
        /// What is open with a person cannot be kept.
        case dialogues = """
            CREATE TRIGGER broken_dialogues BEFORE INSERT ON dialogues
            BEGIN SELECT RAISE(ABORT, 'broken'); END
            """
        /// A stranger is not put on record.
        case strangers = """
            CREATE TRIGGER broken_strangers BEFORE INSERT ON stranger_notices
            BEGIN SELECT RAISE(ABORT, 'broken'); END
            """
    }

    @Test("rows that wait behind a failing one of their chat hold up no other chat")
    func blockedChat() async throws {
        let office = try await TestOffice()
        try await office.engine.write { _ = try $0.run(Damage.assignment, [:]) }
        let flood = (0..<5).map { office.event("#128 \($0 + 10)%", from: "HM-CB") }
        office.platform.offer(ReceivedBatch(events: flood + [office.event("#121 10%", from: "BD-CB")]))
        _ = try await office.receiver.receiveOnce()
        let progress = try await office.processor.processOnce(limit: 2)
        #expect(progress.failed == 1)
        #expect(progress.finished == 1)
        #expect(try await office.assignment(121)?.percent == 10)
    }

    // MARK: What is given up is answered

    /// What the bot says of a message of the morning that it has given up.
    private static let apology = "Bot chưa ghi được tin lúc 14:00 thứ Ba 07/05/2024"

    /// A message whose processing always fails, until it is given up; what is said then.
    private func givenUp(_ office: TestOffice, _ event: InboundEvent) async throws -> [OutboundMessage] {
        try await office.engine.write { _ = try $0.run(Damage.assignment, [:]) }
        let before = office.platform.sent.count
        try await office.exchange(event)
        for _ in 0..<2 { _ = try await office.processor.processOnce() }
        try await office.dispatchAll()
        return Array(office.platform.sent.dropFirst(before))
    }

    @Test("whoever wrote what is given up is told so once, where he wrote it")
    func answered() async throws {
        let office = try await TestOffice()
        let said = try await givenUp(office, office.event("#128 10%", from: "HM-CB"))
        #expect(said.map(\.chat) == ["HM-CB"])
        #expect(said.first?.text.hasPrefix(Self.apology) == true)
        #expect(said.first?.text.contains("nhắn lại") == true && said.first?.text.contains("quản trị") == true)
        #expect(try await office.store.read { try $0.inbox.counts() } == [.failed: 1])
        _ = try await office.processor.processOnce()
        try await office.dispatchAll()
        #expect(office.platform.sent.last == said.last)
    }

    @Test(
        "what was sent together is given up together and answered for once, whatever the platform tells",
        arguments: [InboundEvent.Album.group("77"), .near])
    func answeredAlbum(_ album: InboundEvent.Album) async throws {
        let office = try await TestOffice()
        try await office.engine.write { _ = try $0.run(Damage.assignment, [:]) }
        let items = ["#128 45/60 cơ sở", nil, nil, nil].enumerated().map { index, caption in
            var event = office.event(caption, from: "HM-CB", key: "i\(index)")
            event.file = ReceivedFile(.picture, "P\(index)")
            event.album = album
            return event
        }
        office.platform.offer(ReceivedBatch(events: Array(items.prefix(3))))
        _ = try await office.receiver.receiveOnce()
        office.time.pass(.seconds(3))
        for _ in 0..<12 { _ = try await office.processor.processOnce() }
        try await office.dispatchAll()
        #expect(office.platform.sent.map(\.chat) == ["HM-CB"])
        let counts = try await office.store.read { try $0.inbox.counts() }
        #expect(counts == [.failed: 3], "\(counts)")
        // One that comes behind belongs to them; whatever becomes of it, its sender has been told.
        office.platform.offer(ReceivedBatch(events: [items[3]]))
        _ = try await office.receiver.receiveOnce()
        try await office.engine.write { _ = try $0.run(Damage.dialogues, [:]) }
        office.time.pass(.seconds(3))
        for _ in 0..<12 { _ = try await office.processor.processOnce() }
        try await office.dispatchAll()
        #expect(office.platform.sent.count { $0.text.hasPrefix(Self.apology) } == 1)
    }

    @Test("what was sent a minute later, alone, is not given up with it")
    func otherAlbum() async throws {
        let office = try await TestOffice()
        try await office.engine.write { _ = try $0.run(Damage.assignment, [:]) }
        var events: [InboundEvent] = []
        for caption in ["#128 45/60 cơ sở", "#8 30%"] {
            var event = office.event(caption, from: "HM-CB")
            event.file = ReceivedFile(.picture, "P\(events.count)")
            event.album = .near
            events.append(event)
            office.time.pass(.seconds(60))
        }
        office.platform.offer(ReceivedBatch(events: events))
        _ = try await office.lease.renew()
        _ = try await office.receiver.receiveOnce()
        office.time.pass(.seconds(3))
        for _ in 0..<12 { _ = try await office.processor.processOnce() }
        #expect(try await office.store.read { try $0.inbox.counts() } == [.failed: 1, .done: 1])
        #expect(try await office.assignment(8)?.percent == 30)
    }

    @Test("in a group only where it was said to the bot, and by name", arguments: [true, false])
    func answeredInGroup(isAddressed: Bool) async throws {
        let office = try await TestOffice()
        var event = office.event("@Bot Năm Rõ #128 10%", from: "HM-CB", inGroup: true)
        event.isAddressed = isAddressed
        let said = try await givenUp(office, event)
        #expect(try await office.store.read { try $0.inbox.counts() } == [.failed: 1])
        #expect(said.map(\.chat) == (isAddressed ? [TestOffice.group] : []))
        if isAddressed { #expect(said.first?.text.contains("của Cán bộ đầu mối Hoàng Mai") == true) }
    }

    @Test("in the sender's language")
    func answeredInEnglish() async throws {
        let office = try await TestOffice()
        try await office.store.write { tx in
            let officer = try #require(try tx.office().officers.first { $0.code == "HM-CB" })
            _ = try tx.people.save(
                OfficerRow(
                    code: officer.code, name: officer.name, title: officer.title, address: officer.address,
                    unit: officer.unit, isDesignated: true, language: "en", roles: [.officer]))
        }
        let said = try await givenUp(office, office.event("#128 10%", from: "HM-CB"))
        #expect(said.count == 1 && said.first?.text.contains("could not be recorded") == true, "\(said)")
    }

    @Test("a stranger hears of it as seldom as of anything")
    func answeredStranger() async throws {
        let office = try await TestOffice()
        try await office.engine.write { _ = try $0.run(Damage.strangers, [:]) }
        office.platform.offer(
            ReceivedBatch(events: (0..<5).map { office.event("xin chào \($0)", from: "nobody") }))
        _ = try await office.receiver.receiveOnce()
        for _ in 0..<20 { _ = try await office.processor.processOnce() }
        try await office.dispatchAll()
        #expect(try await office.store.read { try $0.inbox.counts()[.failed] } ?? 0 > 0)
        #expect(office.platform.sent.count { $0.chat == "nobody" } <= 1)
    }

    // MARK: Deaths

    /// Marks that a test makes itself.
    private final class ListedMarks: TrapMarks {
        private let marks = Mutex<[TrapMark]>([])

        func add(_ marks: [TrapMark]) { self.marks.withLock { $0 += marks } }
        func watching<Value>(_ row: Int64, in term: Int64, _ body: () throws -> Value) rethrows -> Value {
            try body()
        }
        func left() -> [TrapMark] { marks.withLock(\.self) }
        func clear() { marks.withLock { $0 = [] } }
    }

    private func engine(of office: TestOffice, _ marks: any TrapMarks) -> Engine {
        Engine(
            bots: [office.platform.asBot], store: office.store, lease: office.lease, rules: office.rules,
            renderer: office.configuration.renderer, time: office.time, alerts: .none, marks: marks)
    }

    @Test("a row at its third trap is parked and its sender told, and the others go on")
    func thirdTrap() async throws {
        let office = try await TestOffice()
        office.platform.offer(
            ReceivedBatch(events: [office.event("#128 10%", from: "HM-CB"), office.event("#121 10%", from: "BD-CB")]))
        _ = try await office.receiver.receiveOnce()
        let marks = ListedMarks()
        marks.add([1, 2].map { TrapMark(term: $0, row: 1) })
        // A row that there is not, and the same trap told twice, count for nothing.
        marks.add([TrapMark(term: 1, row: 1), TrapMark(term: 3, row: 99)])
        let engine = engine(of: office, marks)
        office.platform.offer(ReceivedBatch(events: [office.event("#128 20%", from: "HM-CB")]))
        let lone = try await office.store.write { try $0.inbox.pending(1) }
        #expect(lone != nil)
        marks.add([TrapMark(term: 4, row: 1)])
        #expect(try await engine.processor.recover() == 1)
        #expect(marks.left() == [])
        #expect(try await office.store.read { try $0.inbox.counts() } == [.failed: 1, .done: 1])
        try await office.dispatchAll()
        #expect(office.platform.sent.count { $0.chat == "HM-CB" && $0.text.hasPrefix(Self.apology) } == 1)
        #expect(try await office.assignment(121)?.percent == 10)
    }

    @Test("two traps park nothing")
    func twoTraps() async throws {
        let office = try await TestOffice()
        office.platform.offer(ReceivedBatch(events: [office.event("#128 10%", from: "HM-CB")]))
        _ = try await office.receiver.receiveOnce()
        let marks = ListedMarks()
        marks.add([1, 2].map { TrapMark(term: $0, row: 1) })
        #expect(try await engine(of: office, marks).processor.recover() == 0)
        #expect(try await office.store.read { try $0.inbox.counts() } == [.done: 1])
    }

    /// Marks that tell what was watched.
    private final class TellingMarks: TrapMarks {
        let told = Mutex<[String]>([])
        private let marks: [TrapMark]

        init(left marks: [TrapMark] = []) { self.marks = marks }

        func watching<Value>(_ row: Int64, in term: Int64, _ body: () throws -> Value) rethrows -> Value {
            told.withLock { $0.append("watched \(row)") }
            return try body()
        }
        func left() -> [TrapMark] { marks }
        func clear() {}
    }

    @Test("a process that ends while it reads a row leaves its mark at that row, in normal work and in a recovery")
    func watchedReading() async throws {
        for recovers in [false, true] {
            let office = try await TestOffice()
            office.platform.offer(
                ReceivedBatch(events: [
                    office.event("#128 10%", from: "HM-CB"), office.event("#121 10%", from: "BD-CB"),
                ]))
            _ = try await office.receiver.receiveOnce()
            let marks = TellingMarks()
            let renderer = office.configuration.renderer
            let processor = Processor(
                store: office.fenced, time: office.time, marks: marks,
                apologise: AnswerGivenUp(renderer: renderer, zone: office.rules.zone)
            ) { row, _, _ in
                marks.told.withLock { $0.append("handled \(row.id)") }
                return .done
            }
            if recovers { _ = try await processor.recover() } else { _ = try await processor.processOnce() }
            let told = marks.told.withLock(\.self)
            #expect(told.filter { $0.hasPrefix("handled") } == ["handled 1", "handled 2"])
            // Read, once more by itself in a recovery, and handled: each under watch.
            let reads = recovers ? 3 : 2
            for row in 1...2 { #expect(told.count { $0 == "watched \(row)" } == reads, "\(told)") }
            #expect(told.first == "watched 1")
        }
    }

    @Test("a row by which even the answer to its sender traps is parked unread the next time")
    func unreadable() async throws {
        let office = try await TestOffice()
        office.platform.offer(
            ReceivedBatch(events: [office.event("#128 10%", from: "HM-CB"), office.event("#121 10%", from: "BD-CB")]))
        _ = try await office.receiver.receiveOnce()
        // Three traps in its processing, one when it was to be parked.
        let marks = TellingMarks(left: (1...4).map { TrapMark(term: $0, row: 1) })
        #expect(try await engine(of: office, marks).processor.recover() == 1)
        #expect(marks.told.withLock(\.self).allSatisfy { $0 == "watched 2" })
        #expect(try await office.store.read { try $0.inbox.counts() } == [.failed: 1, .done: 1])
        // What has come to its end by now is not taken back by marks of before.
        let again = TellingMarks(left: (5...7).map { TrapMark(term: $0, row: 2) } + [TrapMark(term: 8, row: 2)])
        #expect(try await engine(of: office, again).processor.recover() == 0)
        #expect(try await office.store.read { try $0.inbox.counts() } == [.failed: 1, .done: 1])
    }

    /// A processor that dies in each row of an officer, as far as the database can tell, while `dies`.
    private func mortal(_ office: TestOffice, _ dies: @escaping @Sendable () -> Bool) -> Processor {
        let (rules, renderer) = (office.rules, office.configuration.renderer)
        let handle = HandleMessage(rules: rules, renderer: renderer, bots: [:])
        return Processor(
            store: office.fenced, time: office.time, marks: NoTrapMarks(),
            apologise: AnswerGivenUp(renderer: renderer, zone: rules.zone)
        ) { row, tx, now in
            if row.event.sender == "HM-CB", dies() { throw StoreError.unavailable("killed") }
            return try handle.handle(row, tx, at: now)
        }
    }

    @Test(
        "twenty kills give up no message: after ten it waits behind the others, and is processed once they are served")
    func killsAlone() async throws {
        let office = try await TestOffice()
        office.platform.offer(ReceivedBatch(events: [office.event("#128 10%", from: "HM-CB")]))
        _ = try await office.receiver.receiveOnce()
        for _ in 0..<20 { _ = try? await mortal(office) { true }.recover() }
        office.platform.offer(
            ReceivedBatch(events: [office.event("#128 20%", from: "HM-CB"), office.event("#121 10%", from: "BD-CB")]))
        _ = try await office.receiver.receiveOnce()
        // A new process: the others come first, also where the row would kill it again.
        let dying = mortal(office) { true }
        #expect(try await dying.recover() == 0)
        #expect(try await office.assignment(121)?.percent == 10)
        #expect(try await office.store.read { try $0.inbox.counts() } == [.done: 1, .pending: 2])
        #expect(try await dying.processOnce().finished == 0)
        office.time.pass(.seconds(61))
        _ = try await office.lease.renew()
        await #expect(throws: StoreError.unavailable("killed")) { try await dying.processOnce() }
        let sound = mortal(office) { false }
        _ = try await sound.processOnce()
        _ = try await sound.processOnce()
        #expect(try await office.store.read { try $0.inbox.counts() } == [.done: 3])
        #expect(try await office.assignment(128)?.percent == 20)
    }

    @Test("a try that a full disk has ended counts as no trap, however often")
    func fullDisk() async throws {
        let office = try await TestOffice()
        office.platform.offer(ReceivedBatch(events: [office.event("#128 10%", from: "HM-CB")]))
        _ = try await office.receiver.receiveOnce()
        for _ in 0..<5 {
            await #expect(throws: StoreError.unavailable("killed")) { try await mortal(office) { true }.recover() }
        }
        #expect(try await mortal(office) { false }.recover() == 0)
        #expect(try await office.store.read { try $0.inbox.counts() } == [.done: 1])
    }

    // MARK: Real traps

    /// What ends a process while it is at a row.
    private enum End: String {
        case fatalError, abort, segmentation, overflow, elsewhere, kill

        func callAsFunction() {
            switch self {
            case .fatalError: Swift.fatalError("trapped while a row was processed")
            case .abort: Foundation.abort()
            case .segmentation: UnsafeMutablePointer<Int>(bitPattern: 8)?.pointee = 1
            case .overflow: _ = Self.deep(1)
            case .elsewhere: Thread.detachNewThread { Swift.fatalError("trapped beside a row") }
            case .kill: _ = Foundation.kill(getpid(), SIGKILL)
            }
            // The end comes from elsewhere.
            while true { sched_yield() }
        }

        private static func deep(_ depth: Int) -> Int { depth == .max ? 0 : deep(depth + 1) + depth % 7 }
    }

    /// A process of its own on the office's database, which ends at the first row where `end` says how.
    private static func process(path: String, holder: String, end: End?) async throws -> (LeaseKeeper, Processor) {
        let configuration = try Repository.configuration()
        let (rules, renderer) = (configuration.rules, configuration.renderer)
        let store = DatabaseStore(engine: try SQLiteEngine.open(path: path))
        let time = ManualTime(now: TestOffice.start)
        let lease = Lease(holder: holder, store: store, time: time) { _ in false }
        let fenced = FencedStore(store: store, lease: lease)
        let handle = HandleMessage(rules: rules, renderer: renderer, bots: [:])
        // Of this process itself, without its own end, nothing is watched: it is the tests'.
        let marks: any TrapMarks =
            end == nil ? try ReadMarks(path: path) : try TrapMarkFile(besideDatabase: path)
        let processor = Processor(
            store: fenced, time: time, marks: marks, apologise: AnswerGivenUp(renderer: renderer, zone: rules.zone)
        ) { row, tx, now in
            if row.id == 1 { end?() }
            return try handle.handle(row, tx, at: now)
        }
        return (LeaseKeeper(lease: lease, store: fenced, processor: processor), processor)
    }

    /// The marks of a file that is not opened.
    private struct ReadMarks: TrapMarks {
        let marks: [TrapMark]

        init(path: String) throws {
            let text = try String(contentsOfFile: TrapMarkFile.path(besideDatabase: path), encoding: .utf8)
            marks = text.split(separator: "\n").map { line in
                let numbers = line.split(separator: " ").compactMap { Int64($0) }
                return TrapMark(term: numbers.first ?? 0, row: numbers.last ?? 0)
            }
        }

        func watching<Value>(_ row: Int64, in term: Int64, _ body: () throws -> Value) rethrows -> Value {
            try body()
        }
        func left() -> [TrapMark] { marks }
        func clear() {}
    }

    /// An office with two messages that wait, whose process has stopped.
    private func waitingOffice() async throws -> TestOffice {
        let office = try await TestOffice()
        office.platform.offer(
            ReceivedBatch(events: [office.event("#128 10%", from: "HM-CB"), office.event("#121 10%", from: "BD-CB")]))
        _ = try await office.receiver.receiveOnce()
        try await office.lease.release()
        return office
    }

    @Test("a row that traps the process in normal work and in recoveries is parked at its third trap, and answered")
    func traps() async throws {
        let office = try await waitingOffice()
        let path = office.path
        await #expect(processExitsWith: .failure) { [path = path as String] in
            let (keeper, processor) = try await Self.process(path: path, holder: "first", end: .fatalError)
            _ = try await keeper.renewOnce()
            _ = try await processor.processOnce()
        }
        for (holder, end) in [("second", End.abort.rawValue), ("third", End.segmentation.rawValue)] {
            await #expect(processExitsWith: .failure) {
                [path = path as String, holder = holder as String, end = end as String] in
                _ = try await Self.process(path: path, holder: holder, end: End(rawValue: end)).0.renewOnce()
            }
        }
        // Those before were counted by whoever came next.
        #expect(try ReadMarks(path: path).marks.map(\.row) == [1])
        let (keeper, _) = try await Self.process(path: path, holder: "fourth", end: nil)
        #expect(
            try await keeper.renewOnce()
                == .tookOver(LeaseKeeper.TakeOver(wasUnclean: true, unknownSends: 0, parkedRows: 1)))
        #expect(try await office.store.read { try $0.inbox.counts() } == [.failed: 1, .done: 1])
        let said = try await office.store.read { try $0.ledger.outbox() }
        #expect(said.count { $0.chat == "HM-CB" && $0.text.hasPrefix(Self.apology) } == 1)
        #expect(try await office.assignment(121)?.percent == 10)
    }

    @Test(
        "a stack that runs over leaves a mark; a kill, and a trap of another thread, leave none",
        arguments: [("overflow", 1), ("elsewhere", 0), ("kill", 0)])
    func marks(_ end: String, _ count: Int) async throws {
        let path = try await waitingOffice().path
        await #expect(processExitsWith: .failure) { [path = path as String, end = end as String] in
            let (keeper, processor) = try await Self.process(path: path, holder: "first", end: End(rawValue: end))
            _ = try await keeper.renewOnce()
            _ = try await processor.processOnce()
        }
        #expect(try ReadMarks(path: path).marks.map(\.row) == Array(repeating: 1, count: count))
    }

    @Test("a recovery runs each waiting row once, whatever the others do")
    func recovery() async throws {
        let office = try await TestOffice()
        office.platform.offer(
            ReceivedBatch(events: [office.event("#128 thêm 5", from: "HM-CB"), office.event("#121 10%", from: "BD-CB")])
        )
        _ = try await office.receiver.receiveOnce()
        #expect(try await office.processor.recover() == 0)
        #expect(try await office.assignment(128)?.progress.quantity?.done == 5)
        #expect(try await office.assignment(121)?.progress.percent == 10)
        #expect(try await RuleAudit(store: office.store).breaches().filter { !$0.contains("rule 6") } == [])
    }
}
