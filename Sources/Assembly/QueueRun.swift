import Assignments
package import BotConfiguration
import CivilCalendar
import Conversation
package import Coordinator
import Foundation
import Storage
import VietnameseText

/// What `namro inbox` and `namro outbox` do: show what did not go through, and let it be tried again.
package struct QueueRun: Sendable {
    /// How long a message that is tried again matters, in seconds.
    private static let life: TimeInterval = 86_400

    private let configuration: OfficeConfiguration
    private let time: any TimeSource

    /// Creates a run on the office's database.
    package init(configuration: OfficeConfiguration, time: any TimeSource = SystemTime()) {
        self.configuration = configuration
        self.time = time
    }

    // MARK: Received

    /// Received events that were given up, and those that wait too where `withWaiting`. Throws `OfficeRun.Invalid` or `StoreError`.
    package func received(withWaiting: Bool, limit: Int) async throws -> [QueueEntry] {
        let zone = configuration.rules.zone
        return try await open().read { tx in
            try tx.queues.inboxEntries(withWaiting: withWaiting, limit: limit).map { QueueEntry($0, zone) }
        }
    }

    /// Lets an event that was given up be processed again. Unless `evenIfRepeated`, not where its sender has said the same again.
    /// Throws `OfficeRun.Invalid` or `StoreError`.
    package func retryReceived(_ id: Int64, evenIfRepeated: Bool) async throws -> QueueEntry {
        let zone = configuration.rules.zone
        return try await open().write { tx in
            guard let entry = try tx.queues.inboxEntry(id) else { throw Self.none(id) }
            guard entry.state == .failed else {
                throw OfficeRun.Invalid(description: "tin \(id) không ở trạng thái failed (\(entry.state.rawValue))")
            }
            if [.message, .edit].contains(entry.event.kind), entry.event.text == nil, entry.event.file == nil {
                throw OfficeRun.Invalid(description: "lời của tin \(id) đã được xóa theo privacy.keep_days")
            }
            if !evenIfRepeated, let later = try tx.queues.laterInbox(like: id) {
                throw OfficeRun.Invalid(
                    description:
                        "người gửi đã nhắn lại đúng lời này (tin \(later)); nếu vẫn muốn, thêm --even-if-repeated")
            }
            _ = try tx.queues.retry(inbox: id)
            return QueueEntry(entry, zone)
        }
    }

    // MARK: To be sent

    /// Messages that have not arrived for certain, or the parked alone. Throws `OfficeRun.Invalid` or `StoreError`.
    package func sent(_ selection: OutboxEntry.Selection, limit: Int) async throws -> [QueueEntry] {
        let zone = configuration.rules.zone
        return try await open().read { tx in
            try tx.queues.outboxEntries(selection, limit: limit).map { QueueEntry($0, zone) }
        }
    }

    /// Lets a parked or refused message be sent again. Throws `OfficeRun.Invalid` or `StoreError`.
    package func retrySent(_ id: Int64) async throws -> QueueEntry {
        let (zone, until) = (configuration.rules.zone, time.now.addingTimeInterval(Self.life))
        return try await open().write { tx in
            guard let entry = try tx.queues.outboxEntry(id) else { throw Self.none(id) }
            guard [.parked, .refused].contains(entry.state) else {
                throw OfficeRun.Invalid(
                    description: "tin \(id) không ở trạng thái parked hay refused (\(entry.state.rawValue))")
            }
            guard try tx.queues.retry(outbox: id, mattersUntil: until) else {
                throw OfficeRun.Invalid(description: "lời của tin \(id) đã được xóa")
            }
            return QueueEntry(entry, zone)
        }
    }

    private static func none(_ id: Int64) -> OfficeRun.Invalid {
        OfficeRun.Invalid(description: "không có tin \(id)")
    }

    private func open() throws -> DatabaseStore {
        let path = configuration.settings.database
        // To make a new file here would answer "nothing" about nothing.
        guard FileManager.default.fileExists(atPath: path) else {
            throw OfficeRun.Invalid(description: "không có tệp \(path)")
        }
        return try DatabaseStore.sqlite(path: path)
    }
}

/// A message that did not go through: for people in lines, for programs as JSON.
package struct QueueEntry: Equatable, Codable, Sendable {
    /// The key, by which it is tried again.
    package let id: Int64
    /// When it came, or was to be sent, in the office's time.
    package let at: String
    /// The platform.
    package let platform: String
    /// The platform's id of the chat.
    package let chat: String
    /// Whether others read along there; nil where that is not known.
    package let isGroup: Bool?
    /// The person who wrote it, or whose chat it is: code and name.
    package let person: String?
    /// Where it stands.
    package let state: String
    /// Why.
    package let reason: String?
    /// The words.
    package let text: String?

    init(_ entry: InboxEntry, _ zone: CivilZone) {
        id = entry.id
        at = Self.moment(entry.receivedAt, zone)
        (platform, chat, isGroup) = (entry.account.platform, entry.event.chat.id, entry.event.chat.isGroup)
        person = entry.officer.map { "\($0.code) \($0.name)" } ?? "tài khoản chưa liên kết \(entry.event.sender)"
        state = entry.state.rawValue
        let ended = entry.traps > 0 ? "làm chương trình dừng \(entry.traps) lần" : nil
        reason = [ended, entry.reason].compactMap(\.self).joined(separator: "; ").nonEmpty
        text = entry.event.text?.string ?? entry.event.file.map { "[\($0.kind.rawValue)]" }
    }

    init(_ entry: OutboxEntry, _ zone: CivilZone) {
        id = entry.id
        at = Self.moment(entry.createdAt, zone)
        (platform, chat, isGroup) = (entry.account.platform, entry.chat, nil)
        person = entry.officer.map { "\($0.code) \($0.name)" }
        (state, reason, text) = (entry.state.rawValue, entry.reason, entry.text.nonEmpty)
    }

    /// The entry for people.
    package var lines: [String] {
        let place =
            isGroup.map { $0 ? "nhóm \(chat)" : "riêng" } ?? (person == nil ? "nhóm hoặc nơi nhận \(chat)" : "riêng")
        var lines = ["\(id) · \(at) · \(platform) · \(place)" + (person.map { " · \($0)" } ?? "") + " · \(state)"]
        if let reason { lines.append("    vì: \(reason)") }
        if let text { lines.append("    \"\(text.replacing("\n", with: " ⏎ "))\"") }
        return lines
    }

    /// Entries for programs.
    package static func json(_ entries: [QueueEntry]) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(entries), as: UTF8.self)
    }

    private static func moment(_ date: Date, _ zone: CivilZone) -> String {
        "\(zone.date(of: date).iso) \(zone.time(of: date).text)"
    }
}

extension String {
    fileprivate var nonEmpty: String? { isEmpty ? nil : self }
}
