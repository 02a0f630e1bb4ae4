import Coordinator
import PlatformSupport

/// Which rooms hold more than one person beside the bot; asked once for each, and told by whoever comes or goes.
actor MatrixRooms {
    private let client: MatrixClient
    private var members: [String: Int] = [:]

    init(client: MatrixClient) { self.client = client }

    /// Whether others than one person read along, or are asked to. Throws `PlatformError`.
    func isGroup(_ room: String) async throws -> Bool {
        if client.settings.rooms.contains(room) { return true }
        if let known = members[room] { return known > 2 }
        let answer = await client.call(
            "GET", ["rooms", room, "members"], query: [("not_membership", "leave")],
            timeout: client.settings.sendTimeout)
        switch answer {
        case .json(200, let value):
            guard case .array(let events)? = value["chunk"] else { break }
            let inside = events.count { ["join", "invite"].contains($0["content"]?["membership"]?.text) }
            members[room] = inside
            return inside > 2
        // Not in it any more: whatever it was, nothing private is said there.
        case .json(403, _), .json(404, _): return true
        default: break
        }
        throw client.error(of: answer, in: "members")
    }

    /// Somebody has come or gone; the next question asks anew.
    func forget(_ room: String) { members[room] = nil }
}
