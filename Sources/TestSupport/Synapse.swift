import Crypto
package import Foundation
package import PlatformSupport

/// The Matrix server that `Scripts/with-synapse` has started.
package struct Synapse: Sendable {
    /// An answer that is not what was hoped for.
    package struct Unexpected: Error, CustomStringConvertible {
        /// What came.
        package let description: String
    }

    /// Its address.
    package let address: String
    private let secret: String
    private let control: String
    fileprivate let http: HTTPExchange

    /// The server; nil where there is none.
    package static var running: Synapse? {
        let environment = ProcessInfo.processInfo.environment
        guard let address = environment["NAMRO_TEST_SYNAPSE"], let secret = environment["NAMRO_TEST_SYNAPSE_SECRET"],
            let control = environment["NAMRO_TEST_SYNAPSE_CONTROL"]
        else { return nil }
        return Synapse(
            address: address, secret: secret, control: control,
            http: HTTPExchange(client: client, redactor: Redactor(secrets: [])))
    }

    private static let client = HTTPClientHandle()

    /// A call; its status and body.
    package func call(
        _ method: String, _ path: String, _ body: JSONValue? = nil, token: String? = nil
    ) async throws -> (status: Int, body: JSONValue) {
        let headers = token.map { ["authorization": "Bearer \($0)"] } ?? [:]
        let request = HTTPExchange.Request(method, address + path, headers: headers, body: try body?.data())
        guard case .answered(let status, _, let data) = await http.send(request, timeout: .seconds(60)) else {
            throw CancellationError()
        }
        return (status, JSONValue(data) ?? .null)
    }

    /// A new user, logged in.
    package func user(_ name: String) async throws -> SynapseUser {
        let path = "/_synapse/admin/v1/register"
        let nonce = try Self.text("nonce", of: try await call("GET", path).body)
        let message = [nonce, name, "pw-\(name)", "notadmin"].joined(separator: "\0")
        let mac = HMAC<Insecure.SHA1>.authenticationCode(
            for: Data(message.utf8), using: SymmetricKey(data: Data(secret.utf8)))
        let body: JSONValue = .object([
            "nonce": .string(nonce), "username": .string(name), "password": .string("pw-\(name)"),
            "admin": .bool(false),
            "mac": .string(mac.map { String(format: "%02x", $0) }.joined()),
        ])
        let answer = try await call("POST", path, body).body
        return SynapseUser(
            server: self, id: try Self.text("user_id", of: answer), token: try Self.text("access_token", of: answer))
    }

    /// Kills or starts the server.
    package func control(_ order: String) async throws {
        let process = Process()
        process.executableURL = URL(filePath: control)
        process.arguments = [order]
        let (ended, announce) = AsyncStream<Int32>.makeStream()
        process.terminationHandler = { announce.yield($0.terminationStatus) }
        try process.run()
        for await status in ended {
            guard status == 0 else { throw Unexpected(description: "\(order): \(status)") }
            return
        }
    }

    /// A text of an answer. Throws `Unexpected` where it is missing.
    static func text(_ name: String, of answer: JSONValue) throws -> String {
        guard let text = answer[name]?.text else { throw Unexpected(description: "\(answer)") }
        return text
    }
}

/// A person with a program of his own at the server.
package struct SynapseUser: Sendable {
    let server: Synapse
    /// The person's id.
    package let id: String
    let token: String

    /// A room with others, not encrypted.
    package func room(
        _ name: String? = nil, inviting others: [String] = [], isDirect: Bool = false
    ) async throws -> String {
        let body: JSONValue = .object([
            "preset": .string("private_chat"), "is_direct": .bool(isDirect),
            "invite": .array(others.map { .string($0) }),
            "name": name.map { .string($0) } ?? .string(""),
        ])
        let answer = try await server.call("POST", "/_matrix/client/v3/createRoom", body, token: token)
        return try Synapse.text("room_id", of: answer.body)
    }

    /// Says something; the id of what was said.
    @discardableResult
    package func say(_ text: String, in room: String, _ more: [String: JSONValue] = [:]) async throws -> String {
        try await put(
            "m.room.message",
            .object(["msgtype": .string("m.text"), "body": .string(text)].merging(more) { _, new in new }),
            in: room)
    }

    /// Puts a sign at something that was said.
    package func react(_ sign: String, to event: String, in room: String) async throws {
        try await put(
            "m.reaction",
            .object([
                "m.relates_to": .object([
                    "rel_type": .string("m.annotation"), "event_id": .string(event), "key": .string(sign),
                ])
            ]), in: room)
    }

    /// Sends an event of any type; its id.
    @discardableResult
    package func put(_ type: String, _ content: JSONValue, in room: String) async throws -> String {
        let answer = try await server.call(
            "PUT", "\(path(room))/send/\(type)/\(UUID().uuidString)", content, token: token)
        return try Synapse.text("event_id", of: answer.body)
    }

    /// Makes a call about a room.
    @discardableResult
    package func post(
        _ what: String, _ body: JSONValue = .object([:]), method: String = "POST", in room: String
    ) async throws -> JSONValue {
        try await server.call(method, "\(path(room))/\(what)", body, token: token).body
    }

    /// Uploads a file; its `mxc` address.
    package func upload(_ content: Data, type: String) async throws -> String {
        let request = HTTPExchange.Request(
            "POST", server.address + "/_matrix/media/v3/upload",
            headers: ["authorization": "Bearer \(token)", "content-type": type], body: content)
        guard case .answered(200, _, let data) = await server.http.send(request, timeout: .seconds(60)) else {
            throw Synapse.Unexpected(description: "the server took no file")
        }
        return try Synapse.text("content_uri", of: JSONValue(data) ?? .null)
    }

    /// The file of an `mxc` address; nil where the server hands none out.
    package func download(_ address: String) async -> Data? {
        let path = "/_matrix/client/v1/media/download/" + address.dropFirst("mxc://".count)
        let request = HTTPExchange.Request(
            "GET", server.address + path, headers: ["authorization": "Bearer \(token)"])
        guard case .answered(200, _, let data) = await server.http.send(request, timeout: .seconds(60)) else {
            return nil
        }
        return data
    }

    /// Enters a room.
    package func join(_ room: String) async throws { try await post("join", in: room) }

    /// What was said in a room, oldest first, each with who said it.
    package func history(of room: String) async throws -> [(sender: String, event: String, body: String)] {
        let answer = try await server.call("GET", "\(path(room))/messages?dir=f&limit=1000", token: token).body
        guard case .array(let events)? = answer["chunk"] else { return [] }
        return events.filter { $0["type"]?.text == "m.room.message" }.map {
            ($0["sender"]?.text ?? "", $0["event_id"]?.text ?? "", $0["content"]?["body"]?.text ?? "")
        }
    }

    private func path(_ room: String) -> String {
        "/_matrix/client/v3/rooms/" + (room.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? room)
    }
}
