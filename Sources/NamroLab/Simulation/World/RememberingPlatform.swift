import Coordinator
import PlatformSupport
import ZaloPlatform

/// A platform that hands out updates again until the bot has said how far it came, as Telegram, Matrix and webhooks do; it sends as
/// the Zalo adapter does.
struct RememberingPlatform: ChatPlatform {
    let base: ZaloPlatform
    let service: ModelService
    let process: String

    var name: String { base.name }
    var sendTimeout: Duration { base.sendTimeout }

    func identify() async throws -> BotAccount { try await base.identify() }

    func receive(after cursor: Cursor?) async throws -> ReceivedBatch {
        guard let log = service.log(for: process) else { throw PlatformError(.temporary, "no answer") }
        let start = cursor.flatMap { Int($0.value) } ?? 0
        let events = log.dropFirst(start).prefix(3).compactMap { ZaloUpdate.event($0.json) }
        return ReceivedBatch(events: events, next: Cursor(String(start + events.count)))
    }

    func send(_ message: OutboundMessage) async -> SendOutcome { await base.send(message) }
}
