import Assignments
import Coordinator
import Foundation
import PlatformSupport
import Synchronization

/// The messaging service of a simulated world: it speaks the Zalo Bot API to the real adapter, goes wrong as told, and remembers
/// what it has handed out and what it has taken.
final class ModelService: Sendable {
    /// A message of a person that waits for the bot.
    struct Update: Equatable, Sendable {
        /// The platform's id of the message.
        let id: String
        let chat: String
        let isGroup: Bool
        let sender: String
        let text: String
        let sentAt: Date
    }

    /// How the platform is away for a while.
    enum Outage: CaseIterable {
        /// Every send is one too many (429).
        case limit
        /// The token is refused (401), at sends and at polls.
        case refused
        /// No connection comes about.
        case away

        /// What the bot sees of it.
        fileprivate var answer: HTTPExchange.Result {
            switch self {
            case .limit: .answered(status: 429, retryAfter: nil, body: .init())
            case .refused:
                ModelService.answered(200, #"{"ok":false,"error_code":401,"description":"Unauthorized"}"#)
            case .away: .failed(bodyWasSent: false, reason: "connection refused")
            }
        }
    }

    private struct State {
        var waiting: [Update] = []
        var posted: [Update] = []
        /// What was handed to each process, a list for each answer.
        var handed: [String: [[String]]] = [:]
        var lostAnswers: Set<String> = []
        var taken: [Deliveries.Taken] = []
        var draws: Draws
        var faults: Set<Fault>
        var outage: Outage?
        var frozen: (@Sendable (String) async -> Void)?
        /// Processes that are stopped in the middle of a send.
        var stopped: Set<String> = []
    }

    private let disk: SimulatedDisk
    private let time: any TimeSource
    private let state: Mutex<State>

    /// Creates the service of a world.
    init(disk: SimulatedDisk, time: any TimeSource, seed: UInt64, faults: Set<Fault>) {
        self.disk = disk
        self.time = time
        state = Mutex(State(draws: Draws(seed: seed), faults: faults))
    }

    /// Nothing goes wrong from now on.
    func heal() {
        state.withLock { state in
            state.faults = []
            state.outage = nil
            state.frozen = nil
        }
    }

    /// From now on it is away as told, until nil is told.
    func setOutage(_ outage: Outage?) { state.withLock { $0.outage = outage } }

    /// What happens while a process is stopped in the middle of a send.
    func whileFrozen(_ body: @escaping @Sendable (String) async -> Void) { state.withLock { $0.frozen = body } }

    /// A person writes.
    func post(_ update: Update) {
        state.withLock { state in
            state.posted.append(update)
            state.waiting.append(update)
        }
    }

    // MARK: What it remembers

    /// Everything that people wrote.
    var posted: [Update] { state.withLock(\.posted) }
    /// Whether updates wait to be handed out.
    var hasWaiting: Bool { state.withLock { !$0.waiting.isEmpty } }
    /// Everything that it took, in order.
    var taken: [Deliveries.Taken] { state.withLock(\.taken) }
    /// The updates of answers that never arrived.
    var lostAnswers: Set<String> { state.withLock(\.lostAnswers) }
    /// The updates of the last answer to a process: what it may have held when it died.
    func lastHanded(to process: String) -> [String] { state.withLock { $0.handed[process]?.last ?? [] } }

    // MARK: The Bot API

    /// How a process reaches it.
    func exchange(of process: String) -> HTTPExchange {
        HTTPExchange { request, _ in
            request.url.hasSuffix("/getUpdates")
                ? self.hand(to: process) : await self.take(request.body.flatMap { JSONValue($0) }, from: process)
        }
    }

    /// All updates so far, for a platform that remembers them; nil where the answer is lost.
    func log(for process: String) -> [Update]? {
        let isLost = state.withLock { $0.faults.contains(.network) && $0.draws.once(in: 8) }
        var log: [Update] = []
        let outcome = disk.perform(.receive, by: process) {
            log = state.withLock { state in
                state.waiting = []
                return state.posted
            }
        }
        return outcome == .done && !isLost ? log : nil
    }

    private func hand(to process: String) -> HTTPExchange.Result {
        if let fault = state.withLock({ state in Self.pollFault(&state) }) { return fault }
        var batch: [Update] = []
        let outcome = disk.perform(.receive, by: process) {
            batch = state.withLock { state in Self.next(&state, for: process) }
        }
        let isLost = state.withLock { state in
            guard state.faults.contains(.delivery), state.draws.once(in: 15) else { return false }
            state.lostAnswers.formUnion(batch.map(\.id))
            return true
        }
        guard outcome == .done, !isLost else { return .failed(bodyWasSent: true, reason: "no answer") }
        return batch.isEmpty
            ? Self.answered(200, #"{"ok":false,"error_code":408,"description":"Request timeout"}"#)
            : Self.answered(200, .object(["ok": .bool(true), "result": .array(batch.map(\.json))]))
    }

    private static func pollFault(_ state: inout State) -> HTTPExchange.Result? {
        if let outage = state.outage, outage != .limit { return outage.answer }
        if state.faults.contains(.network), state.draws.once(in: 10) {
            return .failed(bodyWasSent: state.draws.once(in: 2), reason: "no connection")
        }
        guard state.faults.contains(.answers), state.draws.once(in: 12) else { return nil }
        return state.draws.one(of: foreign)
    }

    /// The next updates to be handed out; the service forgets them, but may hand out one twice.
    private static func next(_ state: inout State, for process: String) -> [Update] {
        if state.faults.contains(.delivery) {
            if state.draws.once(in: 4), let again = state.draws.one(of: state.posted) { state.waiting.append(again) }
            if state.draws.once(in: 4), state.waiting.count > 1 { state.waiting.swapAt(0, state.waiting.count - 1) }
        }
        let batch = Array(state.waiting.prefix(state.draws.number(in: 1...3)))
        state.waiting.removeFirst(batch.count)
        if !batch.isEmpty { state.handed[process, default: []].append(batch.map(\.id)) }
        return batch
    }

    private func take(_ body: JSONValue?, from process: String) async -> HTTPExchange.Result {
        guard let chat = body?["chat_id"]?.text, let text = body?["text"]?.text else {
            return Self.answered(200, #"{"ok":false,"error_code":400,"description":"Bad request"}"#)
        }
        if let outage = state.withLock(\.outage) { return outage.answer }
        let fault = state.withLock { state in Self.sendFault(&state) }
        let isLate = fault == .freeze ? await freeze(process) : state.withLock { $0.stopped.contains(process) }
        if let fault, !fault.worksFirst { return fault.answer }
        var number = 0
        let outcome = disk.perform(.send, by: process) {
            number = state.withLock { state in
                state.taken.append(Deliveries.Taken(chat: chat, text: text, at: time.now, isLate: isLate))
                return state.taken.count
            }
        }
        guard outcome == .done else { return .failed(bodyWasSent: true, reason: "the process is gone") }
        if let fault, fault != .freeze { return fault.answer }
        return Self.answered(
            200, .object(["ok": .bool(true), "result": .object(["message_id": .string("t\(number)")])]))
    }

    /// Stops a process for a while; false where another one is stopped already.
    private func freeze(_ process: String) async -> Bool {
        let body = state.withLock { state in
            guard state.stopped.isEmpty else { return nil as (@Sendable (String) async -> Void)? }
            state.stopped.insert(process)
            return state.frozen
        }
        guard let body else { return false }
        await body(process)
        state.withLock { $0.stopped = [] }
        return true
    }

    private static func sendFault(_ state: inout State) -> SendFault? {
        var kinds: [SendFault] = []
        if state.faults.contains(.network), state.draws.once(in: 6) { kinds += SendFault.network }
        if state.faults.contains(.answers), state.draws.once(in: 6) { kinds += SendFault.answers }
        if state.faults.contains(.copies), state.draws.once(in: 12) { kinds += [.freeze] }
        return state.draws.one(of: kinds)
    }

    /// Answers that are not the platform's own.
    static let foreign: [HTTPExchange.Result] = [
        answered(502, "<html><body>Bad gateway</body></html>"), answered(200, "<!doctype html><title>Sign in</title>"),
        answered(200, "\u{0}\u{1}garbage"), answered(504, ""), answered(500, #"{"message":"upstream"}"#),
    ]

    static func answered(_ status: Int, _ body: String) -> HTTPExchange.Result {
        .answered(status: status, retryAfter: nil, body: Data(body.utf8))
    }

    private static func answered(_ status: Int, _ body: JSONValue) -> HTTPExchange.Result {
        .answered(status: status, retryAfter: nil, body: (try? body.data()) ?? Data())
    }
}

extension ModelService.Update {
    /// As the Bot API writes it (docs.zaloplatforms.com, getUpdates).
    var json: JSONValue {
        .object([
            "event_name": .string("message.text.received"),
            "message": .object([
                "message_id": .string(id), "date": .integer(sentAt.milliseconds), "text": .string(text),
                "from": .object(["id": .string(sender), "display_name": .string(sender), "is_bot": .bool(false)]),
                "chat": .object(["id": .string(chat), "chat_type": .string(isGroup ? "GROUP" : "PRIVATE")]),
            ]),
        ])
    }
}
