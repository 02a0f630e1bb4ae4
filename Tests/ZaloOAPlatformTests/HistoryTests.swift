import Coordinator
import Foundation
import PlatformSupport
import TestSupport
import Testing
import VietnameseText

@testable import ZaloOAPlatform

@Suite("The history of an Official Account's chats")
struct HistoryTests {
    private func history(settling: Duration = .zero, after seconds: TimeInterval = 86_400) -> ZaloOAHistory {
        ZaloOAHistory(reader: ZaloOAEvent(account: OfficialAccount.known), settling: settling) {
            OfficialAccount.now.addingTimeInterval(seconds)
        }
    }

    /// The row of a message said so many seconds after the start, by a person or by the account.
    private static func row(_ number: Int, _ seconds: Int, isOwn: Bool = false) -> JSONValue {
        .object([
            "src": .integer(isOwn ? 0 : 1), "time": .integer(1_715_065_200_000 + Int64(seconds) * 1000),
            "from_id": .string(isOwn ? "900" : "77"), "message_id": .string("m\(number)"), "type": .string("text"),
            "message": .string("\(number)"),
        ])
    }

    private static func page(_ rows: [JSONValue], _ list: ZaloOAHistory.List, _ offset: Int) -> [JSONValue] {
        list == .people ? Array(rows.dropFirst(offset).prefix(ZaloOAHistory.pageSize)) : []
    }

    private func texts(_ batch: ReceivedBatch) -> [String] { batch.events.compactMap { $0.text?.string } }

    @Test(
        "nothing of before the first look is taken; afterwards every message once, in its order, over any number of pages"
    )
    func pages() async throws {
        let history = history()
        let old = [Self.row(0, -1), Self.row(100, -500)]
        let first = try await history.read(after: nil) { Self.page(old, $0, $1) }
        #expect(first.events.isEmpty)
        let rows = (1...37).reversed().map { Self.row($0, $0) } + old
        let second = try await history.read(after: first.next) { Self.page(rows, $0, $1) }
        #expect(texts(second) == (1...37).map { "\($0)" })
        let third = try await history.read(after: second.next) { Self.page([Self.row(38, 200)] + rows, $0, $1) }
        #expect(texts(third) == ["38"])
        let fourth = try await history.read(after: third.next) { Self.page([Self.row(38, 200)] + rows, $0, $1) }
        #expect(fourth.events.isEmpty && fourth.next == third.next)
    }

    @Test(
        "times beyond all bounds are taken for the nearest possible, at the first look and later",
        arguments: [Int64.min, -1, 0, .max - 1, .max])
    func bounds(_ time: Int64) async throws {
        let odd = JSONValue.object([
            "src": .integer(1), "time": .integer(time), "from_id": .string("77"), "message_id": .string("odd"),
            "type": .string("text"), "message": .string("?"),
        ])
        let history = history()
        let first = try await history.read(after: nil) { Self.page([odd], $0, $1) }
        let second = try await history.read(after: first.next) { Self.page([odd], $0, $1) }
        _ = try await history.read(after: second.next) { Self.page([odd, Self.row(1, 1)], $0, $1) }
        let cursor = Cursor(Array(repeating: "\(time)", count: 5).joined(separator: "/"))
        _ = try await history.read(after: cursor) { Self.page([odd, Self.row(1, 1)], $0, $1) }
    }

    @Test("what the account has said moves the place on, so that it is not read again for ever")
    func own() async throws {
        let history = history()
        let first = try await history.read(after: nil) { _, _ in [] }
        let rows = (1...95).reversed().map { Self.row($0, $0 * 60, isOwn: true) }
        let second = try await history.read(after: first.next) { Self.page(rows, $0, $1) }
        #expect(second.events.isEmpty && second.next != first.next)
        var pages = 0
        _ = try await history.read(after: second.next) { list, offset in
            pages += 1
            return Self.page(rows, list, offset)
        }
        #expect(pages == 2)
    }

    @Test("what was said in groups before they could be read is not taken once they can")
    func laterGroups() async throws {
        let history = history(after: 1_000)
        let first = try await history.read(after: nil) { list, _ in list == .people ? [] : nil }
        let group: [JSONValue] = [(2, 1_500), (1, 500)].map { number, seconds in
            guard case .object(var row) = Self.row(number, seconds) else { return .null }
            row["group_id"] = .string("g1")
            return .object(row)
        }
        let later = self.history(after: 2_000)
        let second = try await later.read(after: first.next) { list, offset in
            list == .people || offset > 0 ? [] : group
        }
        #expect(texts(second) == ["2"])
    }

    @Test("what was there before the first look is not taken by another process either, and short pages are no end")
    func floor() async throws {
        let old = [Self.row(2, -1), Self.row(1, -2)]
        let first = try await history().read(after: nil) { Self.page(old, $0, $1) }
        let rows = (3...9).reversed().map { Self.row($0, $0) } + old
        func short(_ list: ZaloOAHistory.List, _ offset: Int) -> [JSONValue] {
            list == .people ? Array(rows.dropFirst(offset).prefix(3)) : []
        }
        let second = try await history().read(after: first.next) { short($0, $1) }
        #expect(texts(second) == (3...9).map { "\($0)" })
        let third = try await history().read(after: second.next) { short($0, $1) }
        #expect(texts(third) == (3...9).map { "\($0)" })
    }

    @Test(
        "a list that fails holds up the other one only where that has brought nothing; a list that goes in circles is none"
    )
    func failures() async throws {
        let history = history()
        let first = try await history.read(after: nil) { _, _ in [] }
        let away = PlatformError(.temporary, "away")
        let second = try await history.read(after: first.next) { list, offset in
            if list == .groups { throw away }
            return Self.page([Self.row(1, 10)], list, offset)
        }
        #expect(texts(second) == ["1"])
        await #expect(throws: away) {
            _ = try await history.read(after: second.next) { list, offset in
                if list == .groups { throw away }
                return Self.page([Self.row(1, 10)], list, offset)
            }
        }
        await #expect(throws: PlatformError.self) {
            _ = try await history.read(after: first.next) { _, _ in [Self.row(1, 10)] }
        }
    }

    @Test("a row of the far future does not make it deaf")
    func future() async throws {
        let history = history(after: 100)
        let first = try await history.read(after: nil) { _, _ in [] }
        let second = try await history.read(after: first.next) { Self.page([Self.row(1, 9_000_000)], $0, $1) }
        #expect(texts(second) == ["1"])
        let third = try await history.read(after: second.next) {
            Self.page([Self.row(1, 9_000_000), Self.row(2, 101)], $0, $1)
        }
        #expect(texts(third) == ["2"])
    }

    @Test("what was handed over and not kept is handed over again; a row that comes late is not missed")
    func again() async throws {
        let history = history()
        let first = try await history.read(after: nil) { _, _ in [] }
        let rows = [Self.row(2, 50), Self.row(1, 40)]
        let second = try await history.read(after: first.next) { Self.page(rows, $0, $1) }
        #expect(texts(second) == ["1", "2"])
        // The engine could not keep it and comes from where it was.
        let again = try await history.read(after: first.next) { Self.page(rows, $0, $1) }
        #expect(texts(again) == ["1", "2"])
        let late = try await history.read(after: again.next) { Self.page(rows + [Self.row(3, 20)], $0, $1) }
        #expect(texts(late) == ["3"] && late.next != again.next)
        let end = try await history.read(after: late.next) { Self.page(rows + [Self.row(3, 20)], $0, $1) }
        #expect(end.events.isEmpty)
    }

    @Test("another process goes on from the place, and knows what comes again by its key")
    func restart() async throws {
        let rows = [Self.row(2, 500), Self.row(1, 40)]
        let first = try await history().read(after: nil) { _, _ in [] }
        let second = try await history().read(after: first.next) { Self.page(rows, $0, $1) }
        let third = try await history().read(after: second.next) { Self.page([Self.row(3, 510)] + rows, $0, $1) }
        #expect(third.events.map(\.key) == ["message:m2", "message:m3"])
    }

    @Test("where messages are pushed too, the history takes only those for which a push has had its time")
    func settling() async throws {
        let rows = [Self.row(2, 50), Self.row(1, 10)]
        let first = try await history().read(after: nil) { _, _ in [] }
        let early = history(settling: .seconds(120), after: 140)
        let second = try await early.read(after: first.next) { Self.page(rows, $0, $1) }
        #expect(texts(second) == ["1"])
        let later = history(settling: .seconds(120), after: 200)
        let third = try await later.read(after: second.next) { Self.page(rows, $0, $1) }
        #expect(texts(third).last == "2")
    }

    @Test("while groups cannot be read their place stays where it was")
    func withoutGroups() async throws {
        let history = history()
        let first = try await history.read(after: nil) { _, _ in [] }
        let second = try await history.read(after: first.next) { list, offset in
            list == .people ? Self.page([Self.row(1, 4_000)], list, offset) : nil
        }
        #expect(texts(second) == ["1"])
        guard case .object(var group) = Self.row(2, 10) else { return }
        group["group_id"] = .string("g1")
        let said = JSONValue.object(group)
        let third = try await history.read(after: second.next) { list, offset in
            list == .people ? Self.page([Self.row(1, 4_000)], list, offset) : offset == 0 ? [said] : []
        }
        #expect(third.events.map(\.chat.id) == ["group:g1"])
    }

    @Test("an account without groups is read all the same, and a page again where there were too many calls")
    func calls() async throws {
        let none = ScriptedPeer.json(#"{"data":[],"error":0}"#)
        let without = ScriptedPeer.json(#"{"error":-224,"message":"The OA needs to upgrade OA Tier Package"}"#)
        let limit = ScriptedPeer.json(#"{"error":-32,"message":"Your application reached limit call api"}"#)
        let people = ScriptedPeer.json(
            #"{"data":[{"src":1,"time":1715065200000,"from_id":"77","message_id":"a","type":"text","message":"x"},{"time":0}],"error":0}"#
        )
        let acts = [OfficialAccount.me, none, without, limit, limit, people, without]
        try await OfficialAccount.with(acts) { account, peer in
            let platform = account.platform()
            let first = try await platform.receive(after: nil)
            #expect(first.events.isEmpty)
            let second = try await platform.receive(after: first.next)
            #expect(second.events.map(\.chat) == [InboundEvent.Chat(id: "77", isGroup: false)])
            #expect(
                peer.received[1].hasPrefix(
                    "GET /v2.0/oa/listrecentchat?data=%7B%22offset%22%3A0%2C%22count%22%3A10%7D "))
            #expect(peer.received[2].hasPrefix("GET /v3.0/oa/group/listrecentchat?offset=0&count=10 "))
            #expect(peer.received[2].contains("access_token: 4ccess-1"))
        }
        let odd = ScriptedPeer.json(#"{"data":{},"error":0}"#)
        try await OfficialAccount.with([OfficialAccount.me, odd]) { account, _ in
            let error = await #expect(throws: PlatformError.self) {
                _ = try await account.platform().receive(after: nil)
            }
            #expect(error?.kind == .temporary)
        }
    }
}
