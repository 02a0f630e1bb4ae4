package import Coordinator
import Foundation
package import PlatformSupport

/// A Matrix bot over the client-server API of its server (spec.matrix.org). It reads by `/sync` from a place that the engine keeps, so
/// nothing is lost and what comes again is known by its event id; and every send carries a key by which repeating it is safe.
package struct MatrixPlatform: ChatPlatform {
    /// The name in rows and logs.
    package static let name = "matrix"

    private let client: MatrixClient
    private let rooms: MatrixRooms
    private let settings: MatrixSettings

    /// Creates the bot's side of the API.
    package init(settings: MatrixSettings, client: HTTPClientHandle) {
        self.settings = settings
        self.client = MatrixClient(settings: settings, client: client)
        rooms = MatrixRooms(client: self.client)
    }

    /// The name in rows and logs.
    package var name: String { Self.name }
    /// How long one send may take.
    package var sendTimeout: Duration { settings.sendTimeout }
    /// What is not confirmed comes again.
    package var replaysReceived: Bool { true }
    /// Whoever has a server of his own stamps what it sends.
    package var stampsBySender: Bool { true }
    /// A key goes with every send.
    package var repeatsSafely: Bool { true }

    /// The bot's own account, by `whoami`. Throws `PlatformError`.
    package func identify() async throws -> BotAccount {
        let id = try await client.identify()
        return BotAccount(id: id, displayName: String(id.dropFirst().prefix { $0 != ":" }))
    }

    // MARK: Receiving

    /// What has happened since the cursor, or nothing after the time-out. The first time nothing of what was said before is taken, only
    /// where to go on. Throws `PlatformError`.
    package func receive(after cursor: Cursor?) async throws -> ReceivedBatch {
        let bot = try await client.user()
        var query = [("filter", MatrixSync.filter)]
        if let cursor {
            query += [("since", cursor.value), ("timeout", String(Int(settings.syncTimeout.seconds * 1000)))]
        }
        let answer = await client.call(
            "GET", ["sync"], query: query, timeout: settings.syncTimeout + .seconds(10))
        guard case .json(200, let value) = answer, let next = value["next_batch"]?.text else {
            throw client.error(of: answer, in: "sync")
        }
        let sync = MatrixSync(value)
        try await respond(to: sync.invitations, bot: bot)
        guard let cursor else { return ReceivedBatch(events: [], next: Cursor(next)) }
        var events: [InboundEvent] = []
        for timeline in sync.timelines {
            if timeline.changesMembers { await rooms.forget(timeline.room) }
            let isGroup = if timeline.isLeft { true } else { try await rooms.isGroup(timeline.room) }
            let reader = MatrixEvent(bot: bot, room: timeline.room, isGroup: isGroup)
            let missed = timeline.isLeft ? [] : try await missed(before: timeline, since: cursor)
            for event in (missed + timeline.events).compactMap(reader.event) {
                // Where the room goes on the bot follows; where it may not, the office's group stays where it is.
                if event.kind == .moved {
                    guard let other = event.movedTo, try await join(other) else { continue }
                }
                events.append(event)
            }
        }
        return ReceivedBatch(events: events, next: Cursor(next))
    }

    /// What a timeline has left out since the last place, oldest first. Throws `PlatformError`, and then nothing is taken: the same is
    /// read again.
    private func missed(before timeline: MatrixSync.Timeline, since: Cursor) async throws -> [JSONValue] {
        guard timeline.isCut, var from = timeline.start else { return [] }
        var missed: [JSONValue] = []
        while true {
            let answer = await client.call(
                "GET", ["rooms", timeline.room, "messages"],
                query: [("dir", "b"), ("from", from), ("to", since.value), ("limit", "20")],
                timeout: settings.sendTimeout)
            guard case .json(200, let value) = answer, case .array(let page)? = value["chunk"] else {
                throw client.error(of: answer, in: "messages")
            }
            missed += page
            guard !page.isEmpty, let end = value["end"]?.text, end != from else { return missed.reversed() }
            from = end
        }
    }

    // MARK: Rooms

    /// Enters a room with one person of its own server, one that the office has named, or one in place of a room that it is in; turns
    /// every other invitation down.
    private func respond(to invitations: [MatrixSync.Invitation], bot: String) async throws {
        for invitation in invitations {
            let isOwn = invitation.isDirect && Self.server(of: invitation.inviter) == Self.server(of: bot)
            let isNamed = settings.rooms.contains(invitation.room)
            let isWanted = if isOwn || isNamed { true } else { try await follows(invitation) }
            if isWanted {
                _ = try await join(invitation.room)
            } else {
                _ = await client.call(
                    "POST", ["rooms", invitation.room, "leave"], .object([:]), timeout: settings.sendTimeout)
            }
        }
    }

    /// A room that the bot is in.
    package struct Room: Equatable, Sendable {
        /// The platform's id.
        package let id: String
        /// Whether its words can be read by people's devices only.
        package let isEncrypted: Bool
    }

    /// The rooms that the bot is in, by id. Throws `PlatformError`.
    package func joinedRooms() async throws -> [Room] {
        var rooms: [Room] = []
        for id in try await joined().sorted() {
            let answer = await client.call(
                "GET", ["rooms", id, "state", "m.room.encryption", ""], timeout: settings.sendTimeout)
            var isEncrypted = false
            if case .json(200, _) = answer { isEncrypted = true }
            rooms.append(Room(id: id, isEncrypted: isEncrypted))
        }
        return rooms
    }

    private func joined() async throws -> [String] {
        let answer = await client.call("GET", ["joined_rooms"], timeout: settings.sendTimeout)
        guard case .json(200, let value) = answer, case .array(let rooms)? = value["joined_rooms"] else {
            throw client.error(of: answer, in: "joined_rooms")
        }
        return rooms.compactMap(\.text)
    }

    private func follows(_ invitation: MatrixSync.Invitation) async throws -> Bool {
        guard let predecessor = invitation.predecessor else { return false }
        return try await joined().contains(predecessor)
    }

    /// Enters a room; false where it may not. Throws `PlatformError` where that is not known, so that the same is read again.
    private func join(_ room: String) async throws -> Bool {
        let answer = await client.call("POST", ["join", room], .object([:]), timeout: settings.sendTimeout)
        switch answer {
        case .json(200, _): return true
        case .json(400..<500, let value) where value["errcode"]?.text != "M_LIMIT_EXCEEDED": return false
        default: throw client.error(of: answer, in: "join")
        }
    }

    private static func server(of user: String) -> Substring { user.drop { $0 != ":" } }

    // MARK: Sending

    /// Sends a notice, which programs do not answer to one another; the key makes a second try the same message.
    package func send(_ message: OutboundMessage) async -> SendOutcome {
        var content: JSONValue = .object(["msgtype": .string("m.notice"), "body": .string(message.text)])
        let end = ContinuousClock.now + settings.sendTimeout
        if let file = message.file?.content {
            switch await client.upload(file) {
            case .success(let address): content = Self.content(file, at: address, saying: message.text)
            case .failure(let failure):
                return failure.mayPass
                    ? .refusedForNow(after: nil, reason: failure.text) : .refused(reason: failure.text)
            }
        }
        let answer = await client.call(
            "PUT", ["rooms", message.chat, "send", "m.room.message", "namro-\(message.key)"], content,
            timeout: end - .now)
        switch answer {
        case .json(200, let value): return .sent(message: value["event_id"]?.text ?? "")
        case .json(let status, let value): return await refusal(status, value, of: message)
        case .foreign(let status): return .foreign(status)
        case .failed(let bodyWasSent, let reason):
            return SendOutcome(failedWithBodySent: bodyWasSent, reason: client.redact(reason))
        }
    }

    /// A picture or a document with a caption (spec.matrix.org, m.image, m.file).
    private static func content(_ file: FileContent, at address: String, saying text: String) -> JSONValue {
        .object([
            "msgtype": .string(file.kind == .picture ? "m.image" : "m.file"), "body": .string(text),
            "filename": .string(file.name), "url": .string(address),
            "info": .object(["mimetype": .string(file.type), "size": .integer(Int64(file.content.count))]),
        ])
    }

    /// Fetches a file by its `mxc` address.
    package func fetch(_ file: ReceivedFile) async -> FetchOutcome {
        let parts = file.reference.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 4, parts[0] == "mxc:", parts[1].isEmpty, !parts[2].isEmpty, !parts[3].isEmpty else {
            return .never(reason: "no mxc address")
        }
        return await client.download(server: parts[2], id: parts[3])
    }

    private func refusal(_ status: Int, _ value: JSONValue, of message: OutboundMessage) async -> SendOutcome {
        let reason = client.redact("HTTP \(status) \(value["errcode"]?.text ?? "") \(value["error"]?.text ?? "")")
        switch status {
        case 429:
            let wait = value["retry_after_ms"]?.wholeNumber
            return .refusedForNow(after: wait.map { .milliseconds($0) }, reason: reason)
        // A token that is not taken any more is cured by another one, and the message keeps.
        case 401, 500...599: return .refusedForNow(after: nil, reason: reason)
        case 403:
            guard let other = await replacement(of: message.chat), (try? await join(other)) == true else {
                return .refused(reason: reason)
            }
            return .moved(to: other)
        default: return .refused(reason: reason)
        }
    }

    /// The room that goes on in place of one; nil where none does.
    private func replacement(of room: String) async -> String? {
        let answer = await client.call(
            "GET", ["rooms", room, "state", "m.room.tombstone", ""], timeout: settings.sendTimeout)
        guard case .json(200, let value) = answer else { return nil }
        return value["replacement_room"]?.text
    }
}
