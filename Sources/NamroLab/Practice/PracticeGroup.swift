import Coordinator
import Foundation
import Synchronization

/// The state of the practice group: who is in it, what was said, what waits for the bot.
package final class PracticeGroup: Sendable {
    private struct Storage {
        var messages: [PracticeMessage] = []
        var updates: [String] = []
        var waiters: [Int: CheckedContinuation<String?, Never>] = [:]
        var subscribers: [Int: AsyncStream<String>.Continuation] = [:]
        var faults: [PracticeFault] = []
        var webhook: (url: String, secret: String, updatedAt: Int64)?
        var address = ""
        var counter = 0
        var isClosed = false
    }

    /// The token under which the practice platform knows the bot.
    package let token: String
    /// The bot's id.
    package let botID: String
    /// The bot's name, which people mention.
    package let botName: String
    /// The group's id.
    package let groupID: String
    /// The group's name.
    package let groupName: String
    /// The people of the group.
    package let members: [PracticeMember]
    /// Civil time, which the page can move.
    package let time: PracticeTime
    /// What waits for a Telegram bot, which the group may have beside the Zalo bot or instead of it.
    let telegram = TelegramQueue()
    /// What was uploaded.
    let files = PracticeFiles()
    private let storage = Mutex(Storage())

    /// Creates a group with its members.
    package init(
        members: [PracticeMember], groupName: String, time: PracticeTime,
        token: String = "100200300:practice-token", botName: String = "Bot Năm Rõ"
    ) {
        self.members = members
        self.groupName = groupName
        self.time = time
        self.token = token
        self.botName = botName
        botID = "1459232241454765289"
        groupID = PracticeMember.platformID("group:" + groupName)
    }

    // MARK: People write

    /// Keeps what a member writes and hands it to the bot where the platform would: in private always, in the group
    /// only a mention of the bot or a reply to it. Answers the message, or nil where the member or text is none.
    package func post(
        member id: String, toGroup: Bool, text: String, repliesToBot: Bool = false, photo: String? = nil,
        eventName: String? = nil
    ) -> PracticeMessage? {
        guard let member = members.first(where: { $0.id == id }), !text.isEmpty || photo != nil || eventName != nil
        else { return nil }
        let message = keep(
            chat: toGroup ? groupID : id, from: id, name: member.name, text: text, photo: photo)
        let mentions = text.contains("@" + botName)
        if !toGroup || mentions || repliesToBot { deliver(update(message, isGroup: toGroup, eventName)) }
        handToTelegram(message, isAddressed: !toGroup || mentions || repliesToBot, repliesToBot: repliesToBot)
        return message
    }

    private func update(_ message: PracticeMessage, isGroup: Bool, _ eventName: String?) -> String {
        var fields: [String: Any] = [
            "message_id": message.id, "date": message.at,
            "from": ["id": message.from, "display_name": message.name, "is_bot": false] as [String: Any],
            "chat": ["id": message.chat, "chat_type": isGroup ? "GROUP" : "PRIVATE"],
        ]
        var name = eventName ?? "message.text.received"
        if let photo = message.photo, !isPicture(at: photo) {
            // Of documents a Zalo bot hears only that there was something.
            name = "message.unsupported.received"
        } else if let photo = message.photo {
            name = eventName ?? "message.image.received"
            // What was uploaded here is handed to the bot by a whole address.
            fields["photo_url"] = photo.hasPrefix("/") ? storage.withLock(\.address) + photo : photo
            fields["message_type"] = "CHAT_PHOTO"
            if !message.text.isEmpty { fields["caption"] = message.text }
        } else if !message.text.isEmpty {
            fields["text"] = message.text
        }
        return Self.json(["event_name": name, "message": fields])
    }

    /// Hands an update to a waiting poll, to the webhook's queue, or keeps it until someone asks.
    package func deliver(_ update: String) {
        let waiter = storage.withLock { storage -> CheckedContinuation<String?, Never>? in
            if storage.webhook == nil, let first = storage.waiters.keys.min() {
                return storage.waiters.removeValue(forKey: first)
            }
            storage.updates.append(update)
            return nil
        }
        waiter?.resume(returning: update)
    }

    // MARK: The bot reads and writes

    /// The next update, which is then gone; nil where none came within `timeout`.
    func nextUpdate(waiting timeout: Duration) async -> String? {
        let (ready, number) = storage.withLock { storage -> (String?, Int) in
            storage.counter += 1
            return (storage.updates.isEmpty ? nil : storage.updates.removeFirst(), storage.counter)
        }
        if ready != nil || timeout <= .zero { return ready }
        // The timer is a task of its own: it must fire while this one waits for an update.
        let timer = Task { [weak self] in
            try await Task.sleep(for: timeout)
            self?.endWait(number)
        }
        defer { timer.cancel() }
        return await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let update = storage.withLock { storage -> String?? in
                    if !storage.updates.isEmpty { return .some(storage.updates.removeFirst()) }
                    if storage.isClosed || Task.isCancelled { return .some(nil) }
                    storage.waiters[number] = continuation
                    return nil
                }
                if let update { continuation.resume(returning: update) }
            }
        } onCancel: {
            endWait(number)
        }
    }

    private func endWait(_ number: Int) {
        storage.withLock { $0.waiters.removeValue(forKey: number) }?.resume(returning: nil)
    }

    /// Answers all polls that wait as idle, as a platform does that sees that the other side is gone.
    package func endPolls() {
        let waiters = storage.withLock { storage in
            defer { storage.waiters = [:] }
            return Array(storage.waiters.values)
        }
        for waiter in waiters { waiter.resume(returning: nil) }
    }

    /// Takes one update for the webhook; nil where none waits.
    func takeUpdate() -> String? {
        storage.withLock { $0.updates.isEmpty ? nil : $0.updates.removeFirst() }
    }

    /// Puts an update back at the head of the queue.
    func putBack(_ update: String) { storage.withLock { $0.updates.insert(update, at: 0) } }

    /// Keeps what the bot writes; nil where there is no such chat.
    func postAsBot(
        chat: String, text: String, photo: String? = nil, buttons: [PracticeButton] = []
    ) -> PracticeMessage? {
        guard chat == groupID || members.contains(where: { $0.id == chat }) else { return nil }
        return keep(chat: chat, from: botID, name: botName, text: text, photo: photo, buttons: buttons)
    }

    private func keep(
        chat: String, from: String, name: String, text: String, photo: String?, buttons: [PracticeButton] = []
    ) -> PracticeMessage {
        let now = Int64((time.now.timeIntervalSince1970 * 1000).rounded(.down))
        let (message, subscribers) = storage.withLock { storage in
            storage.counter += 1
            let message = PracticeMessage(
                number: storage.counter, id: PracticeMember.platformID("message:\(storage.counter):\(now)"), chat: chat,
                from: from, name: name, text: text, photo: photo, buttons: buttons, at: now)
            storage.messages.append(message)
            // A long practice must not fill the memory; what is older is on record in the bot's database.
            if storage.messages.count > 5_000 { storage.messages.removeFirst(1_000) }
            return (message, Array(storage.subscribers.values))
        }
        if let line = Self.encoded(message) { for subscriber in subscribers { subscriber.yield(line) } }
        return message
    }

    /// All messages after a number, in order.
    package func messages(after number: Int = 0) -> [PracticeMessage] {
        storage.withLock { $0.messages.filter { $0.number > number } }
    }

    /// How many updates the bot has not read.
    package var unread: Int { storage.withLock { $0.updates.count } }

    // MARK: The page listens

    /// A stream of new messages as JSON, until the listener leaves or the group closes.
    func subscribe() -> AsyncStream<String> {
        AsyncStream { continuation in
            let number = storage.withLock { storage -> Int? in
                guard !storage.isClosed else { return nil }
                storage.counter += 1
                storage.subscribers[storage.counter] = continuation
                return storage.counter
            }
            guard let number else { return continuation.finish() }
            continuation.onTermination = { [weak self] _ in
                _ = self?.storage.withLock { $0.subscribers.removeValue(forKey: number) }
            }
        }
    }

    /// Tells the page that civil time was moved.
    func announceTime() {
        let line = Self.json(["time": Int64(time.now.timeIntervalSince1970 * 1000)])
        for subscriber in storage.withLock({ Array($0.subscribers.values) }) { subscriber.yield(line) }
    }

    /// Ends all waiting at a stop: polls answer as idle, pages' streams end.
    func close() {
        let (waiters, subscribers) = storage.withLock { storage in
            storage.isClosed = true
            defer { (storage.waiters, storage.subscribers) = ([:], [:]) }
            return (Array(storage.waiters.values), Array(storage.subscribers.values))
        }
        for waiter in waiters { waiter.resume(returning: nil) }
        for subscriber in subscribers { subscriber.finish() }
        telegram.close()
    }

    // MARK: Faults and webhook

    /// The faults that still wait to strike.
    package var faults: [PracticeFault] { storage.withLock(\.faults) }
    /// Adds a fault.
    package func add(_ fault: PracticeFault) { storage.withLock { $0.faults.append(fault) } }
    /// Takes all faults back.
    package func clearFaults() { storage.withLock { $0.faults = [] } }

    /// The fault that strikes a call, counted down.
    func strike(_ method: String) -> PracticeFault? {
        storage.withLock { storage in
            guard let index = storage.faults.firstIndex(where: { $0.method == nil || $0.method == method }) else {
                return nil
            }
            let fault = storage.faults[index]
            storage.faults[index].times -= 1
            if storage.faults[index].times <= 0 { storage.faults.remove(at: index) }
            return fault
        }
    }

    /// Where the group's server is reached: `http://127.0.0.1:8081`.
    func setAddress(_ address: String) { storage.withLock { $0.address = address } }

    /// Where updates are pushed, with the secret that goes with them; nil in poll mode.
    var webhook: (url: String, secret: String, updatedAt: Int64)? {
        get { storage.withLock(\.webhook) }
        set { storage.withLock { $0.webhook = newValue } }
    }

    // MARK: JSON

    static func json(_ object: [String: Any]) -> String {
        guard let data = try? JSONSerialization.data(withJSONObject: object, options: [.withoutEscapingSlashes]) else {
            return "{}"
        }
        return String(decoding: data, as: UTF8.self)
    }

    static func encoded(_ value: some Encodable) -> String? {
        (try? JSONEncoder().encode(value)).map { String(decoding: $0, as: UTF8.self) }
    }
}
