import PlatformSupport

/// What a `/sync` says that concerns the bot (spec.matrix.org, GET /sync).
struct MatrixSync {
    /// What happened in one room.
    struct Timeline: Equatable {
        /// The room.
        let room: String
        /// The events, oldest first.
        let events: [JSONValue]
        /// Whether some before them were left out.
        let isCut: Bool
        /// From where those can be read, backwards.
        let start: String?
        /// Whether the bot is in the room no more.
        var isLeft = false

        /// Whether somebody has come or gone.
        var changesMembers: Bool { events.contains { $0["type"]?.text == "m.room.member" } || isCut }
    }

    /// An invitation into a room.
    struct Invitation: Equatable {
        /// The room.
        let room: String
        /// Who invites.
        let inviter: String
        /// Whether it is for the two of them alone.
        let isDirect: Bool
        /// The room in whose place it is to come; nil for none.
        let predecessor: String?
    }

    /// Only what is read is asked for.
    static let filter = """
        {"presence":{"types":[]},"account_data":{"types":[]},"room":{"ephemeral":{"types":[]},"account_data":{"types":[]},\
        "state":{"types":[]},"timeline":{"limit":20,"types":["m.room.message","m.reaction","m.room.member",\
        "m.room.tombstone","m.room.encrypted"]}}}
        """

    /// The rooms in which something happened, by id.
    let timelines: [Timeline]
    /// The invitations that are not answered yet.
    let invitations: [Invitation]

    /// Reads the answer.
    init(_ value: JSONValue) {
        let joined = Self.fields(value["rooms"]?["join"]).map(Self.timeline)
        let left = Self.fields(value["rooms"]?["leave"]).map { room, content in
            var timeline = Self.timeline(room, content)
            timeline.isLeft = true
            return timeline
        }
        timelines = joined + left
        invitations = Self.fields(value["rooms"]?["invite"]).compactMap { room, content in
            let events = content["invite_state"]?["events"]?.list ?? []
            guard let own = events.last(where: { $0["content"]?["membership"]?.text == "invite" }) else { return nil }
            return Invitation(
                room: room, inviter: own["sender"]?.text ?? "", isDirect: own["content"]?["is_direct"]?.flag ?? false,
                predecessor: events.first { $0["type"]?.text == "m.room.create" }
                    .flatMap { $0["content"]?["predecessor"]?["room_id"]?.text })
        }
    }

    private static func timeline(_ room: String, _ content: JSONValue) -> Timeline {
        let timeline = content["timeline"]
        return Timeline(
            room: room, events: timeline?["events"]?.list ?? [], isCut: timeline?["limited"]?.flag ?? false,
            start: timeline?["prev_batch"]?.text)
    }

    private static func fields(_ value: JSONValue?) -> [(String, JSONValue)] {
        guard case .object(let fields)? = value else { return [] }
        return fields.sorted { $0.key < $1.key }
    }
}
