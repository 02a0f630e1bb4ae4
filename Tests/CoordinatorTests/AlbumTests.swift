import Assignments
import BotConfiguration
import Coordinator
import Foundation
import Storage
import TestSupport
import Testing
import VietnameseText

@Suite("Pictures and documents that were sent together")
struct AlbumTests {
    /// How a platform tells, or does not tell, what belongs together.
    enum Manner: String, CaseIterable, CustomTestStringConvertible, Sendable {
        case named, near
        var album: InboundEvent.Album { self == .named ? .group("77") : .near }
        var testDescription: String { rawValue }
    }

    struct Case: CustomTestStringConvertible, Sendable {
        let manner: Manner
        let inGroup: Bool
        let caption: Int
        var testDescription: String { "\(manner.rawValue), \(inGroup ? "group" : "private"), caption on \(caption)" }
        static let all = Manner.allCases.flatMap { manner in
            [false, true].flatMap { inGroup in (0...2).map { Case(manner: manner, inGroup: inGroup, caption: $0) } }
        }
    }

    private func items(
        _ office: TestOffice, _ manner: Manner, _ captions: [String?], inGroup: Bool = false,
        from user: String = "HM-CB"
    ) -> [InboundEvent] {
        captions.enumerated().map { index, caption in
            var event = office.event(caption, from: user, inGroup: inGroup, key: "i\(index)")
            event.file = ReceivedFile(.document, "D\(index)", name: "D\(index).pdf")
            event.album = manner.album
            // In a group the bot is named in the caption, if at all.
            event.isAddressed = !inGroup || caption != nil
            event.sentAt = office.time.now.addingTimeInterval(Double(index))
            return event
        }
    }

    private func receive(_ office: TestOffice, _ events: [InboundEvent]) async throws {
        office.platform.offer(ReceivedBatch(events: events))
        _ = try await office.lease.renew()
        _ = try await office.receiver.receiveOnce()
    }

    /// Processes by a processor that has just begun, and sends; answers what was sent.
    private func process(_ office: TestOffice) async throws -> [OutboundMessage] {
        let before = office.platform.sent.count
        _ = try await office.lease.renew()
        _ = try await office.processor.processOnce()
        try await office.dispatchAll()
        return Array(office.platform.sent.dropFirst(before))
    }

    private func files(_ office: TestOffice, of code: Int64) async throws -> Int {
        try await office.store.read {
            let id = Assignment.ID(rawValue: code)
            return try $0.files.kept(of: id).count + $0.files.missing(of: id)
        }
    }

    private func notes(_ office: TestOffice, of code: Int64) async throws -> Int {
        try await office.store.read { tx in
            try tx.history.lines(of: Assignment.ID(rawValue: code), since: .distantPast, after: 0).count {
                $0.entry.act != .issue
            }
        }
    }

    @Test("they share one caption, on whichever it stands, its work and one answer", arguments: Case.all)
    func caption(_ example: Case) async throws {
        let office = try await TestOffice()
        // In private another work was just spoken of.
        if !example.inGroup { _ = try await office.say("#158 30/60 cơ sở", as: "HM-CB") }
        var captions: [String?] = [nil, nil, nil]
        captions[example.caption] = "#128 xong, kết quả: biên bản"
        try await receive(office, items(office, example.manner, captions, inGroup: example.inGroup))
        #expect(try await process(office).isEmpty, "more may come")
        office.time.pass(.seconds(3))
        let sent = try await process(office)
        #expect(sent.filter { $0.chat == (example.inGroup ? TestOffice.group : "HM-CB") }.count == 1)
        #expect(try await office.assignment(128)?.state == .submitted)
        #expect(try await files(office, of: 128) == 3)
        #expect(try await files(office, of: 158) == 0)
        #expect(try await notes(office, of: 128) == 1)
        #expect(try await office.store.read { try $0.inbox.waitingCount() } == 0)
    }

    @Test(
        "without a caption they are one picture without words: one question, and the code takes all along",
        arguments: Manner.allCases)
    func wordless(_ manner: Manner) async throws {
        let office = try await TestOffice()
        try await receive(office, items(office, manner, Array(repeating: nil, count: 10)))
        office.time.pass(.seconds(3))
        let asked = try await process(office)
        #expect(asked.count == 1 && asked.allSatisfy { $0.text.contains("của nhiệm vụ nào") })
        _ = try await office.say("#128", as: "HM-CB")
        #expect(try await files(office, of: 128) == 10)
        #expect(try await notes(office, of: 128) == 1)
    }

    @Test("after work was just spoken of, ten pictures are one remark and one answer", arguments: Manner.allCases)
    func mentioned(_ manner: Manner) async throws {
        let office = try await TestOffice()
        _ = try await office.say("#128 20/60 cơ sở", as: "HM-CB")
        try await receive(office, items(office, manner, Array(repeating: nil, count: 10)))
        office.time.pass(.seconds(3))
        #expect(try await process(office).count == 1)
        #expect(try await files(office, of: 128) == 10)
        #expect(try await notes(office, of: 128) == 2)
    }

    @Test(
        "a stop in the middle changes nothing: what has come waits on the disk, and what comes later joins it",
        arguments: 0...2)
    func killed(_ caption: Int) async throws {
        let office = try await TestOffice()
        var captions: [String?] = [nil, nil, nil]
        captions[caption] = "#128 45/60 cơ sở"
        let items = items(office, .named, captions)
        try await receive(office, Array(items.prefix(2)))
        _ = try await process(office)
        // The process ends here; another one begins, takes up what waits, and the last item comes.
        let engine = Engine(
            bots: [office.platform.asBot], store: office.store, lease: office.lease, rules: office.rules,
            renderer: office.configuration.renderer, time: office.time, alerts: .none)
        _ = try await engine.processor.recover()
        try await receive(office, Array(items.suffix(1)))
        office.time.pass(.seconds(3))
        #expect(try await process(office).count == 1)
        #expect(try await files(office, of: 128) == 3)
        #expect(try await notes(office, of: 128) == 1)
    }

    @Test(
        "what comes long after the rest belongs to the same work, and is not answered again", arguments: [true, false])
    func late(_ inGroup: Bool) async throws {
        let office = try await TestOffice()
        let items = items(office, .named, ["#128 45/60 cơ sở", nil, nil], inGroup: inGroup)
        try await receive(office, Array(items.prefix(1)))
        office.time.pass(.seconds(60))
        #expect(try await process(office).count == 1)
        try await receive(office, Array(items.suffix(2)))
        office.time.pass(.seconds(3))
        #expect(try await process(office).isEmpty)
        #expect(try await files(office, of: 128) == 3)
        #expect(try await notes(office, of: 128) == 1)
    }

    @Test("a caption that comes after the rest takes along what nobody knew the work of", arguments: [true, false])
    func lateCaption(_ inGroup: Bool) async throws {
        let office = try await TestOffice()
        let items = items(office, .named, [nil, nil, "#128 45/60 cơ sở"], inGroup: inGroup)
        try await receive(office, Array(items.prefix(2)))
        office.time.pass(.seconds(60))
        _ = try await process(office)
        try await receive(office, Array(items.suffix(1)))
        office.time.pass(.seconds(3))
        #expect(try await process(office).count == 1)
        #expect(try await files(office, of: 128) == 3)
    }

    @Test("two pictures, each with its own words, are two messages where the platform does not call them one")
    func twoCaptions() async throws {
        let office = try await TestOffice()
        try await receive(office, items(office, .near, ["#128 45/60 cơ sở", "#158 45%"]))
        office.time.pass(.seconds(3))
        #expect(try await process(office).count == 2)
        #expect(try await files(office, of: 128) == 1)
        #expect(try await files(office, of: 158) == 1)
    }

    @Test("what others send in between is not held up, and what the same person says next comes after it")
    func others() async throws {
        let office = try await TestOffice()
        var events = items(office, .named, ["#128 45/60 cơ sở", nil])
        events.append(office.event("#128 50/60 cơ sở", from: "HM-CB", key: "next"))
        events.append(office.event("#121 30%", from: "BD-CB", key: "other"))
        try await receive(office, events)
        #expect(try await process(office).map(\.chat) == ["BD-CB"])
        office.time.pass(.seconds(3))
        #expect(try await process(office).count == 2)
        #expect(try await office.assignment(128)?.progress.quantity?.done == 50)
    }

    @Test("a changed caption corrects the one report, and brings no file again")
    func edited() async throws {
        let office = try await TestOffice()
        try await receive(office, items(office, .named, [nil, "#128 45/60 cơ sở"]))
        office.time.pass(.seconds(3))
        _ = try await process(office)
        var edit = office.event("#128 44/60 cơ sở", from: "HM-CB")
        (edit.kind, edit.edits, edit.file, edit.album) = (.edit, "i1", ReceivedFile(.document, "D1"), .group("77"))
        _ = try await office.exchange(edit)
        #expect(try await office.assignment(128)?.progress.quantity?.done == 44)
        #expect(try await files(office, of: 128) == 2)
    }
}
