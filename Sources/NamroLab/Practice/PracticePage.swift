import Coordinator
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// The page to chat in, and the calls it makes.
struct PracticePage: Sendable {
    /// What the page needs to show the group.
    private struct State: Encodable {
        let botName: String
        let botID: String
        let groupID: String
        let groupName: String
        let members: [PracticeMember]
        let messages: [PracticeMessage]
        let time: Int64
        let canJump: Bool
        let faults: [PracticeFault]
    }

    /// What a member writes.
    private struct Draft: Decodable {
        let member: String
        let group: Bool
        let text: String
        let reply: Bool?
        let photo: String?
        let event: String?
    }

    /// A tap at a button of a message.
    private struct Tap: Decodable {
        let member: String
        let message: Int
        let data: String
    }

    /// How far civil time moves: by seconds, or to the next reminder.
    private struct Move: Decodable {
        let seconds: Double?
        let toNextReminder: Bool?
    }

    /// A move is at most a year, so that a slip of the hand does not end the practice.
    private static let longestMove: Double = 366 * 86_400

    let group: PracticeGroup
    let nextReminder: (@Sendable () async -> Date?)?

    func addRoutes(to router: Router<some RequestContext>) {
        router.get("/") { _, _ in Self.asset(PackageResources.page_html, "text/html; charset=utf-8") }
        router.get("/page.css") { _, _ in Self.asset(PackageResources.page_css, "text/css; charset=utf-8") }
        router.get("/page.js") { _, _ in Self.asset(PackageResources.page_js, "text/javascript; charset=utf-8") }
        router.get("/practice/state") { _, _ in state() }
        router.get("/practice/events") { _, _ in events() }
        router.post("/practice/messages") { request, _ in try await post(request) }
        router.post("/practice/taps") { request, _ in try await tap(request) }
        router.post("/practice/files") { request, _ in try await upload(request) }
        router.get("/practice/files/:id") { _, context in file(context.parameters.get("id") ?? "") }
        router.post("/practice/time") { request, _ in try await move(request) }
        router.post("/practice/faults") { request, _ in try await addFault(request) }
        router.delete("/practice/faults") { _, _ in
            group.clearFaults()
            return Self.encoded([PracticeFault]())
        }
    }

    // MARK: Calls

    private func state() -> Response {
        Self.encoded(
            State(
                botName: group.botName, botID: group.botID, groupID: group.groupID, groupName: group.groupName,
                members: group.members, messages: Array(group.messages().suffix(500)),
                time: Int64(group.time.now.timeIntervalSince1970 * 1000), canJump: nextReminder != nil,
                faults: group.faults))
    }

    /// New messages as server-sent events, until the reader leaves or the server stops.
    private func events() -> Response {
        let stream = group.subscribe()
        return Response(
            status: .ok, headers: [.contentType: "text/event-stream", .cacheControl: "no-store"],
            body: ResponseBody { writer in
                try await writer.write(ByteBuffer(string: ": hello\n\n"))
                for await line in stream { try await writer.write(ByteBuffer(string: "data: \(line)\n\n")) }
                try await writer.finish(nil)
            })
    }

    private func post(_ request: Request) async throws -> Response {
        let draft: Draft = try await Self.decoded(request)
        guard
            let message = group.post(
                member: draft.member, toGroup: draft.group, text: draft.text, repliesToBot: draft.reply ?? false,
                photo: draft.photo, eventName: draft.event)
        else { throw HTTPError(.badRequest, message: "no such member, or nothing to say") }
        return Self.encoded(message)
    }

    private func tap(_ request: Request) async throws -> Response {
        let tap: Tap = try await Self.decoded(request)
        guard group.tap(member: tap.member, message: tap.message, data: tap.data) else {
            throw HTTPError(.badRequest, message: "no such button")
        }
        return Self.encoded(["ok": true])
    }

    /// Keeps a file that a member is about to send, and answers where it is.
    private func upload(_ request: Request) async throws -> Response {
        guard request.isOfType("application/octet-stream") else { throw HTTPError(.unsupportedMediaType) }
        let content = Data(try await request.body.collect(upTo: 10 << 20).readableBytesView)
        guard !content.isEmpty else { throw HTTPError(.badRequest, message: "the file is empty") }
        let name = request.uri.queryParameters["name"].map { String($0) } ?? "tep"
        return Self.encoded(["address": group.upload(name: name.removingPercentEncoding ?? name, content)])
    }

    /// A file that was uploaded. Only what is surely a picture is shown; the rest is handed over to be kept.
    private func file(_ id: String) -> Response {
        guard let file = group.files[id] else { return Response(status: .notFound) }
        var headers: HTTPFields = [
            .contentType: file.isPicture ? file.type : "application/octet-stream", .cacheControl: "no-store",
            .xContentTypeOptions: "nosniff",
        ]
        if !file.isPicture { headers[.contentDisposition] = "attachment" }
        return Response(
            status: .ok, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: file.content)))
    }

    private func move(_ request: Request) async throws -> Response {
        let move: Move = try await Self.decoded(request)
        if move.toNextReminder == true {
            guard let next = await nextReminder?() else {
                throw HTTPError(.notFound, message: "no reminder is planned")
            }
            group.time.advance(to: next)
        } else if let seconds = move.seconds, seconds > 0, seconds <= Self.longestMove {
            group.time.advance(by: .seconds(seconds))
        } else {
            throw HTTPError(.badRequest, message: "seconds must be between 1 and a year")
        }
        group.announceTime()
        return Self.encoded(["time": Int64(group.time.now.timeIntervalSince1970 * 1000)])
    }

    private func addFault(_ request: Request) async throws -> Response {
        let fault: PracticeFault = try await Self.decoded(request)
        guard (1...1_000).contains(fault.times), (0...120).contains(fault.seconds ?? 0) else {
            throw HTTPError(.badRequest, message: "times must be 1 to 1000 and seconds 0 to 120")
        }
        group.add(fault)
        return Self.encoded(group.faults)
    }

    // MARK: Bodies

    private static func decoded<Value: Decodable>(_ request: Request) async throws -> Value {
        guard request.isOfType("application/json") else { throw HTTPError(.unsupportedMediaType) }
        let data = Data(try await request.body.collect(upTo: 1 << 20).readableBytesView)
        do {
            return try JSONDecoder().decode(Value.self, from: data)
        } catch {
            throw HTTPError(.badRequest, message: "the body is not what this call takes")
        }
    }

    private static func encoded(_ value: some Encodable) -> Response {
        Response.json(PracticeGroup.encoded(value) ?? "null")
    }

    /// The page allows nothing from outside, so that it works without a network and leaks nothing.
    private static func asset(_ bytes: [UInt8], _ type: String) -> Response {
        Response(
            status: .ok,
            headers: [
                .contentType: type, .cacheControl: "no-store",
                .contentSecurityPolicy: "default-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'",
            ], body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }
}
