import CivilCalendar
import Foundation

/// Prints the conversation as the group and the people of the script see it.
struct ConversationPrinter {
    private let group: PracticeGroup
    private let chats: Set<String>
    private let write: @Sendable (String) -> Void
    private var last = 0
    private var day: CivilDate?

    init(group: PracticeGroup, cast: Set<String>, write: @escaping @Sendable (String) -> Void) {
        self.group = group
        chats = Set(group.members.filter { cast.contains($0.code) }.map(\.id) + [group.groupID])
        self.write = write
    }

    /// Prints what is new; messages to people who do not speak in the script are only counted.
    mutating func printNew() {
        let messages = group.messages(after: last)
        guard let newest = messages.last else { return }
        last = newest.number
        for message in messages where chats.contains(message.chat) { print(message) }
        let others = messages.count { !chats.contains($0.chat) }
        if others > 0 { write("      (… và \(others) tin riêng cho những người khác)") }
    }

    /// Counts what is new without showing it.
    mutating func countNew() {
        let messages = group.messages(after: last)
        guard let newest = messages.last else { return }
        last = newest.number
        let written = messages.count { $0.from != group.botID }
        showDay(of: newest)
        write("      (… \(written) tin của các đơn vị và \(messages.count - written) tin của bot)")
    }

    private mutating func showDay(of message: PracticeMessage) {
        let date = CivilZone.vietnam.date(of: Date(timeIntervalSince1970: Double(message.at) / 1000))
        guard date != day else { return }
        day = date
        write("\n──── \(Self.weekdays[date.weekday.rawValue - 1]), \(date.vietnamese) ────")
    }

    private mutating func print(_ message: PracticeMessage) {
        let instant = Date(timeIntervalSince1970: Double(message.at) / 1000)
        showDay(of: message)
        let place = message.chat == group.groupID ? "Nhóm" : "Riêng"
        let to =
            message.from == group.botID && message.chat != group.groupID
            ? " → \(group.members.first { $0.id == message.chat }?.name ?? "")" : ""
        write("[\(CivilZone.vietnam.time(of: instant).text)] \(place) · \(message.name)\(to):")
        for line in message.text.split(separator: "\n", omittingEmptySubsequences: false) { write("      \(line)") }
    }

    private static let weekdays = ["Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ nhật"]
}
