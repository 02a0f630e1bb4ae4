import Assignments
import CivilCalendar
import Conversation
import Coordinator
import Foundation
import Storage
import TestSupport
import Testing

/// What was stored by programs of before is read as it was meant, whatever has got another name since.
@Suite("The form of what is stored")
struct StoredFormTests {
    // MARK: Images of the history

    /// An assignment with everything that it may have.
    private static var full: Assignment {
        func id<Owner>(_ number: Int64) -> Identifier<Owner> { Identifier(rawValue: number) }
        func at(_ number: Int64) -> Date { Date(milliseconds: 1_715_065_200_000 + number) }
        var full = Assignment(id: id(12), unit: id(3), work: "Rà soát \"cơ sở\" / hộ\n2")
        (full.campaign, full.workCode, full.phase) = (id(1), "V5", "GD1")
        (full.plannedUnit, full.officer, full.chair) = (id(4), id(9), id(2))
        (full.responsibility, full.expectedResult, full.authority) = ("UBND quận", "Báo cáo", "ký giấy mời")
        full.steps = [
            Assignment.Step(title: "Lập danh sách", deadline: Deadline(iso: "2024-05-10"), isDone: true),
            Assignment.Step(title: "Báo cáo"),
        ]
        full.coordinating = [id(5), id(6)]
        full.start = CivilDate(iso: "2024-05-01")
        (full.deadline, full.originalDeadline) = (Deadline(iso: "2024-06-10T17:30"), Deadline(iso: "2024-05-30"))
        (full.deadlineVersion, full.extensions) = (3, 2)
        (full.reportDeadlines, full.reportTo) = ([Deadline(iso: "2024-05-20")].compactMap(\.self), "Công an TP")
        full.target = QuantityTarget(amount: 60, unit: "cơ sở")
        (full.urgency, full.urge) = (.veryUrgent, Urge(at: at(1), by: id(2)))
        full.state = .paused
        full.progress = WorkProgress(percent: 75, quantity: Quantity(done: 45, of: 60, unit: "cơ sở"))
        full.blockers = [
            Blocker(number: 1, raisedAt: at(2), raisedBy: id(9), remover: id(5)),
            Blocker(number: 2, raisedAt: at(3), raisedBy: nil),
        ]
        full.blockersRaised = 2
        full.demands = [
            Demand(wish: .target(50), askedAt: at(5), askedBy: nil),
            Demand(wish: .objection, askedAt: at(6), askedBy: id(9)),
        ]
        if let later = Deadline(iso: "2024-07-01") {
            full.demands.insert(Demand(wish: .deadline(later), askedAt: at(4), askedBy: id(9)), at: 0)
        }
        (full.issuedAt, full.acknowledgedAt, full.reportedAt) = (at(7), at(8), at(9))
        (full.submittedAt, full.submittedBy, full.awaitsHead, full.returns) = (at(10), id(9), true, 1)
        (full.completedAt, full.pausedFrom, full.pausedAt) = (at(11), .inProgress, at(12))
        return full
    }

    /// Its image as the program wrote it when the names of properties were the names of columns.
    private static let fullImage =
        #"{"acknowledgedAt":1715065200008,"authority":"ký giấy mời","awaitsHead":true,"blockers":[{"number":1,"raisedAt":1715065200002,"raisedBy":9,"remover":5},{"number":2,"raisedAt":1715065200003}],"blockersRaised":2,"campaign":1,"chair":2,"completedAt":1715065200011,"coordinating":[5,6],"deadline":"2024-06-10T17:30","deadlineVersion":3,"demands":[{"askedAt":1715065200004,"askedBy":9,"wish":{"deadline":{"_0":"2024-07-01"}}},{"askedAt":1715065200005,"wish":{"target":{"_0":50}}},{"askedAt":1715065200006,"askedBy":9,"wish":{"objection":{}}}],"expectedResult":"Báo cáo","extensions":2,"id":12,"issuedAt":1715065200007,"officer":9,"originalDeadline":"2024-05-30","pausedAt":1715065200012,"pausedFrom":"inProgress","phase":"GD1","plannedUnit":4,"progress":{"percent":75,"quantity":{"done":45,"of":60,"unit":"cơ sở"}},"reportDeadlines":["2024-05-20"],"reportTo":"Công an TP","reportedAt":1715065200009,"responsibility":"UBND quận","returns":1,"start":"2024-05-01","state":"paused","steps":[{"deadline":"2024-05-10","isDone":true,"title":"Lập danh sách"},{"isDone":false,"title":"Báo cáo"}],"submittedAt":1715065200010,"submittedBy":9,"target":{"amount":60,"unit":"cơ sở"},"unit":3,"urge":{"at":1715065200001,"by":2},"urgency":"veryUrgent","work":"Rà soát \"cơ sở\" / hộ\n2","workCode":"V5"}"#

    private static let emptyImage =
        #"{"coordinating":[],"deadlineVersion":1,"expectedResult":"","id":7,"progress":{},"responsibility":"","state":"draft","steps":[],"unit":3,"work":"Lập \"danh sách\" / bản"}"#

    private static var empty: Assignment {
        Assignment(id: Identifier(rawValue: 7), unit: Identifier(rawValue: 3), work: "Lập \"danh sách\" / bản")
    }

    @Test("an image is the same to the byte as it always was, and is read as what it was made of")
    func images() throws {
        for (assignment, image) in [(Self.full, Self.fullImage), (Self.empty, Self.emptyImage)] {
            #expect(try HistoryChain.image(of: assignment) == image)
            #expect(try HistoryChain.assignment(of: image) == assignment)
        }
    }

    @Test("states, urgencies and acts are stored under the names that they always had")
    func names() {
        #expect(
            AssignmentState.allCases.map(\.rawValue) == [
                "draft", "assigned", "acknowledged", "inProgress", "submitted", "returned", "completed", "paused",
                "cancelled",
            ])
        #expect(Urgency.allCases.map(\.rawValue) == ["normal", "urgent", "veryUrgent", "flash"])
        #expect(Demand.Topic.allCases.map(\.rawValue) == ["deadline", "target", "objection"])
    }

    @Test(
        "a table takes the states that the program knows, and no other",
        arguments: [
            ("assignments", AssignmentState.allCases.map(\.rawValue)), ("inbox", InboxState.allCases.map(\.rawValue)),
            ("outbox", OutboxState.allCases.map(\.rawValue)), ("reminders", ReminderState.allCases.map(\.rawValue)),
        ])
    func states(_ table: String, _ states: [String]) throws {
        let path = TestOffice.newPath()
        _ = try SQLiteEngine.open(path: path)
        let form = try SQLiteShell.run(path, "SELECT sql FROM sqlite_master WHERE name = '\(table)'")
        let list = try #require(form.firstMatch(of: /state TEXT NOT NULL CHECK \(state IN \(([^)]*)\)\)/)?.1)
        let known = list.split(separator: ",").map { $0.trimmingCharacters(in: CharacterSet(charactersIn: " '\n")) }
        #expect(Set(known) == Set(states) && known.count == states.count, "\(known)")
    }

    // MARK: A database of before

    /// Makes a database that a program with schema 25 has left: two works with much of a life, a file, a dialogue.
    private func old(_ more: String = "") throws -> String {
        let path = TestOffice.newPath()
        let dump = Repository.root.appending(path: "Tests/StorageTests/Fixtures/office-25.sql").path(
            percentEncoded: false)
        try SQLiteShell.run(path, ".read '\(dump)'")
        if !more.isEmpty { try SQLiteShell.run(path, more) }
        return path
    }

    @Test("the chain of a program of before verifies to its last row, and goes on")
    func chain() async throws {
        let path = try old()
        let images = try SQLiteShell.run(path, "SELECT image FROM history ORDER BY id").split(separator: "\n")
        #expect(images.count == 31)
        for image in images {
            #expect(try HistoryChain.image(of: HistoryChain.assignment(of: String(image))) == image)
        }
        let store = DatabaseStore(engine: try SQLiteEngine.open(path: path))
        let head = "b559229dc453428bad7d0e88512a63288ac74f216ae41c064eae6023d9d05410"
        let check = try await store.read { try $0.history.check(knows: head) }
        #expect(check.isSound && check.rows == 31 && check.head == head, "\(check)")
        try await store.write { tx in
            let before = try #require(try tx.assignment(Assignment.ID(rawValue: 2)))
            var after = before
            after.state = .cancelled
            let entry = HistoryEntry(
                assignment: after.id, act: .cancel, actor: nil, onBehalf: false, recordedAt: TestOffice.start,
                effectiveAt: TestOffice.start, inbox: nil, after: after)
            try tx.works.update(after, replacing: before, entry, text: "thôi")
        }
        let next = try await store.read { try $0.history.check(knows: head) }
        #expect(next.isSound && next.rows == 32, "\(next)")
    }

    // MARK: Files

    private static let messages = """
        INSERT INTO inbox (id, platform, account, event_key, kind, chat_id, is_group, sender, sender_is_bot, sent_at,
          received_at, raw, state, failures, attempts)
        SELECT n, 'zalo', 'bot', 'k' || n, 'message', 'HM-CB', 0, 'HM-CB', 0, 1, n * 1000, '{}', 'done', 0, 0
        FROM (SELECT 1 AS n UNION SELECT 2 UNION SELECT 3 UNION SELECT 4);
        """

    @Test("files that stood there as text are bytes from now on, the same ones; new ones are bytes")
    func files() async throws {
        let bytes = Data((0...255).map { UInt8($0) })
        let path = try old(
            Self.messages + """
                INSERT INTO files (inbox_id, platform, account, kind, reference, state, next_at, content) VALUES
                  (1, 'zalo', 'bot', 'picture', '', 'kept', 0, '\(bytes.base64EncodedString())'),
                  (2, 'zalo', 'bot', 'picture', '', 'lost', 0, NULL), (3, 'zalo', 'bot', 'document', '', 'kept', 0, ''),
                  (4, 'zalo', 'bot', 'picture', 'ref', 'wanted', 0, NULL)
                """)
        let store = DatabaseStore(engine: try SQLiteEngine.open(path: path))
        #expect(
            try SQLiteShell.run(path, "SELECT state, typeof(content), length(content) FROM files ORDER BY id")
                == "kept|blob|256\nlost|null|\nkept|blob|0\nwanted|null|\n")
        #expect(try await store.read { try $0.files.content(1) }?.content == bytes)
        #expect(try await store.read { try $0.files.content(2) } == nil)
        #expect(try await store.read { try $0.files.content(3) }?.content == Data())
        for content in [bytes, Data(), Data([0, 0, 0])] {
            try SQLiteShell.run(path, "UPDATE files SET state = 'wanted', content = NULL WHERE id = 4")
            try await store.write { try $0.files.store(FileContent(.picture, name: nil, content), as: 4) }
            #expect(try await store.read { try $0.files.content(4) }?.content == content)
            #expect(try SQLiteShell.run(path, "SELECT typeof(content) FROM files WHERE id = 4") == "blob\n")
        }
        try await store.requireSound(thoroughly: true)
    }

    // MARK: Dialogues

    private static let account = PlatformAccount(platform: "zalo", account: "bot")
    private static let request = #"{"requests":[{"askedAt":736758000,"code":12,"intent":"acknowledge"}]}"#

    private func dialogue(_ content: String) throws -> String {
        try old(
            Self.messages
                + "INSERT INTO dialogues (platform, account, chat_id, user_id, content) VALUES ('zalo','bot','HM-CB','HM-CB','\(content)')"
        )
    }

    private func read(_ tx: any StoreReading) throws -> Dialogue {
        try tx.dialogues.current(Self.account, chat: "HM-CB", user: "HM-CB")
    }

    @Test("a dialogue of before goes on; its stored form is known")
    func dialogues() async throws {
        let path = try dialogue(Self.request)
        let store = DatabaseStore(engine: try SQLiteEngine.open(path: path))
        let dialogue = try await store.write { try read($0) }
        #expect(
            dialogue.requests == [
                Dialogue.Request(
                    code: 12, intent: .acknowledge, askedAt: Date(timeIntervalSinceReferenceDate: 736_758_000))
            ])
        try await store.write { try $0.dialogues.set(dialogue, Self.account, chat: "HM-CB", user: "HM-CB") }
        #expect(
            try SQLiteShell.run(path, "SELECT version, content FROM dialogues")
                == "\(Dialogue.version)|\(Self.request)\n",
            "another form needs another version")
        #expect(try await store.read { try $0.dialogues.unreadCount() } == 0)
    }

    @Test(
        "a dialogue that cannot be read is put aside and not lost; the talk goes on without it",
        arguments: [
            #"{"requests":[{"askedAt":736758"#, "",
            #"{"requests":[{"askedAt":736758000,"code":12,"intent":"no such"}]}"#,
            #"{"requests":7}"#,
        ])
    func unread(_ content: String) async throws {
        try await putsAside(try dialogue(content), content)
    }

    @Test("so is one of another version, though it looks the same")
    func otherVersion() async throws {
        let path = try dialogue(Self.request)
        try SQLiteEngine.open(path: path).close()
        try SQLiteShell.run(path, "UPDATE dialogues SET version = 99")
        try await putsAside(path, Self.request)
    }

    private func putsAside(_ path: String, _ content: String) async throws {
        let store = DatabaseStore(engine: try SQLiteEngine.open(path: path))
        // Who only looks changes nothing.
        #expect(try await store.read { try read($0) } == Dialogue())
        #expect(try await store.read { try $0.dialogues.unreadCount() } == 0)
        for _ in 0..<2 { #expect(try await store.write { try read($0) } == Dialogue()) }
        #expect(try await store.read { try $0.dialogues.unreadCount() } == 1)
        #expect(try SQLiteShell.run(path, "SELECT content FROM unread_dialogues") == content + "\n")
        #expect(try SQLiteShell.run(path, "SELECT COUNT(*) FROM dialogues") == "0\n")
        // It goes with the words of its time.
        _ = try await store.write { try $0.inbox.forgetReceived(before: Date(milliseconds: 4_000), limit: 9) }
        #expect(try await store.read { try $0.dialogues.unreadCount() } == 1)
        _ = try await store.write { try $0.inbox.forgetReceived(before: Date(milliseconds: 5_000), limit: 9) }
        #expect(try await store.read { try $0.dialogues.unreadCount() } == 0)
    }
}
