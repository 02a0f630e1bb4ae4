import Coordinator
import Foundation
import PlatformSupport
import Synchronization

/// Reads the history of an account's chats back to where it was.
final class ZaloOAHistory: Sendable {
    /// What the platform keeps apart.
    enum List: CaseIterable, Sendable {
        /// What people say to the account.
        case people
        /// What is said in its groups.
        case groups
    }

    /// Asks for the rows of a list from a place on, the newest first; nil where the account has no such list.
    typealias Page = (List, _ offset: Int) async throws -> [JSONValue]?

    /// How far a list is read, in milliseconds since 1970.
    struct Reach: Equatable {
        /// When its newest row was said.
        var time: Int64
        /// Of what was said up to here nothing is ever taken: it was there before the first look.
        let floor: Int64

        /// From when on it is read again: a row may come late.
        var begin: Int64 { max(time - ZaloOAHistory.overlap, floor + 1) }

        /// A time of the platform or of a cursor as one that may be counted with: from 1970 on, and before the year 10000.
        static func bounded(_ time: Int64) -> Int64 { min(max(time, 0), 253_402_300_799_999) }
    }

    /// Where reading goes on: how far each list is read, and how often something was handed over.
    struct Position: Equatable {
        /// What people have said.
        var people: Reach
        /// What was said in groups.
        var groups: Reach
        /// How often something was handed over.
        var number: Int64

        /// A place up to which everything was there before.
        init(people: Int64, groups: Int64) {
            self.people = Reach(time: people, floor: people)
            self.groups = Reach(time: groups, floor: groups)
            number = 0
        }

        /// Reads a cursor; nil where it is none.
        init?(_ cursor: Cursor) {
            let parts = cursor.value.split(separator: "/").compactMap { Int64($0) }
            guard parts.count == 5 else { return nil }
            let times = parts.prefix(4).map(Reach.bounded)
            people = Reach(time: times[0], floor: times[1])
            groups = Reach(time: times[2], floor: times[3])
            number = min(max(parts[4], 0), .max - 1)
        }

        /// The place as a cursor.
        var cursor: Cursor { Cursor("\(people.time)/\(people.floor)/\(groups.time)/\(groups.floor)/\(number)") }

        subscript(list: List) -> Reach {
            get { list == .people ? people : groups }
            set { if list == .people { people = newValue } else { groups = newValue } }
        }
    }

    /// How many rows a call answers at most (docs.zaloplatforms.com, OA, listrecentchat).
    static let pageSize = 10
    /// How far back is read again each time, in milliseconds.
    private static let overlap: Int64 = 120_000

    /// What was handed over and is read again.
    private struct Storage {
        /// From which list it came, when it was said, and by the how manieth batch it went; by key.
        var handed: [String: (list: List, time: Int64, number: Int64)] = [:]
    }

    /// A row with its event, nil for what the account has said itself.
    private typealias Said = (time: Int64, list: List, event: InboundEvent?)

    private let reader: ZaloOAEvent
    private let settling: Duration
    private let now: @Sendable () -> Date
    private let storage = Mutex(Storage())

    init(reader: ZaloOAEvent, settling: Duration, now: @escaping @Sendable () -> Date) {
        self.reader = reader
        self.settling = settling
        self.now = now
    }

    /// What was said since the cursor, the oldest first; at first only where to go on. A list that cannot be read holds up the other one
    /// only where that has brought nothing. Throws what `page` throws.
    func read(after cursor: Cursor?, page: Page) async throws -> ReceivedBatch {
        let present = Int64(now().timeIntervalSince1970 * 1000)
        guard let position = cursor.flatMap({ Position($0) }) else {
            let people = try await newest(of: .people, present, page)
            let groups = try await newest(of: .groups, present, page)
            return ReceivedBatch(events: [], next: Position(people: people, groups: groups).cursor)
        }
        var next = position
        var said: [Said] = []
        var failure: (any Error)?
        for list in List.allCases {
            do {
                let rows = try await rows(of: list, since: position[list].begin, page).filter { row in
                    settling == .zero || row.time <= present - Int64(settling.seconds * 1000)
                }
                said += rows
                // By a clock that is right nothing is said later than now.
                let newest = rows.map(\.time).max().map { min($0, present) }
                next[list].time = max(position[list].time, newest ?? 0)
            } catch {
                failure = error
            }
        }
        let new = handOver(said, from: position)
        if new.isEmpty, let failure { throw failure }
        if !new.isEmpty { next.number += 1 }
        return ReceivedBatch(events: new, next: next.cursor)
    }

    /// When the newest row of a list was said; now for one that the account does not have.
    private func newest(of list: List, _ present: Int64, _ page: Page) async throws -> Int64 {
        guard let rows = try await page(list, 0) else { return present }
        return min(rows.map(ZaloOAEvent.milliseconds).max() ?? 0, present)
    }

    /// The rows of a list since an instant; none where the account has no such list. Rows that come meanwhile push others to a later page,
    /// where they are seen again.
    private func rows(of list: List, since begin: Int64, _ page: Page) async throws -> [Said] {
        var found: [String: Said] = [:]
        var offset = 0
        while let rows = try await page(list, offset), !rows.isEmpty {
            let known = found.count
            for row in rows where ZaloOAEvent.milliseconds(row) >= begin {
                let event = reader.remembered(row, isGroup: list == .groups)
                found[row["message_id"]?.flexibleText ?? row.compactText] = (ZaloOAEvent.milliseconds(row), list, event)
            }
            guard rows.allSatisfy({ ZaloOAEvent.milliseconds($0) >= begin }) else { break }
            guard found.count > known else {
                throw PlatformError(.temporary, "listrecentchat answers the same rows again")
            }
            offset += rows.count
        }
        return Array(found.values)
    }

    /// Those that the engine does not have; it has what was handed over up to the place from which it comes.
    private func handOver(_ said: [Said], from position: Position) -> [InboundEvent] {
        let events = said.compactMap { row in row.event.map { (row.time, row.list, $0) } }
            .sorted { ($0.0, $0.2.key) < ($1.0, $1.2.key) }
        return storage.withLock { storage in
            storage.handed = storage.handed.filter {
                $0.value.time >= position[$0.value.list].begin && $0.value.number <= position.number
            }
            let new = events.filter { storage.handed[$0.2.key] == nil }
            for (time, list, event) in new { storage.handed[event.key] = (list, time, position.number + 1) }
            return new.map(\.2)
        }
    }
}
