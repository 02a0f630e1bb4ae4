import Foundation
import VietnameseText

/// Pictures and documents that were sent together: one caption, on whichever of them, one work, one answer.
///
/// All of it is on record, so that a stop in the middle changes nothing: what has come waits until nothing more comes, and what comes
/// after that belongs to where the others went.
struct Album {
    /// How long nothing more has come, in seconds, until an album is taken for whole.
    static let settling: TimeInterval = 2
    /// How long an album may take to come.
    private static let longest: TimeInterval = 20
    /// How far apart in seconds a person sends what belongs together, where the platform does not tell.
    private static let nearness: TimeInterval = 3
    /// How many items are looked at before a row and after it.
    private static let most = 40

    /// All of it as one message, with all files; nil where it has been handled with an earlier item.
    let whole: InboxRow?
    /// The keys of its other rows that wait.
    let others: [Int64]
    /// The message that has taken up earlier items of it, where it says nothing more itself.
    let lead: Int64?
    /// Whether earlier items were handled and belong to no work yet.
    let continues: Bool

    /// Gathers what belongs to a row.
    init(of row: InboxRow, _ tx: any StoreWriting) throws {
        guard row.event.kind == .message, row.event.album != nil else {
            (whole, others, lead, continues) = (row, [], nil, false)
            return
        }
        let (before, after) = try tx.inbox.albumItems(around: row, limit: Self.most)
        guard after.first?.row.id == row.id, after.first?.isPending == true else {
            (whole, others, lead, continues) = (nil, [], nil, false)
            return
        }
        let items = Self.items(after)
        let caption = Self.caption(of: items)
        let earlier = Self.earlier(before, than: row, hasCaption: caption != nil)
        var whole = items.first { Self.isCaptioned($0) } ?? row
        whole.event.text = caption
        whole.event.file = items.compactMap(\.event.file).first
        whole.event.isAddressed = items.contains(where: \.event.isAddressed)
        whole.event.isForwarded = items.contains(where: \.event.isForwarded)
        whole.event.repliesTo = items.compactMap(\.event.repliesTo).first
        let free = earlier.filter { $0.lead == nil }.flatMap(\.row.attachments).filter { !$0.file.reference.isEmpty }
        whole.attachments = (caption == nil ? [] : free) + items.flatMap(\.attachments)
        self.whole = whole
        others = items.map(\.id).filter { $0 != row.id }
        lead = caption == nil ? earlier.compactMap(\.lead).last : nil
        continues = !earlier.isEmpty
    }

    /// Whether more of what belongs to a row may still be on its way.
    static func isComing(_ row: InboxRow, _ tx: any StoreWriting, at now: Date) throws -> Bool {
        guard row.event.kind == .message, row.event.album != nil else { return false }
        let items = try self.items(tx.inbox.albumItems(around: row, limit: most).after)
        let quiet = now.timeIntervalSince(items.map(\.receivedAt).max() ?? row.receivedAt)
        // A clock that was set back holds up nothing.
        return (0..<settling).contains(quiet) && now.timeIntervalSince(row.receivedAt) < longest
    }

    /// The rows that wait and belong to one which waits itself, and which end as it ends: they were one message.
    static func waiting(with row: InboxRow, _ tx: any StoreWriting) throws -> [InboxRow] {
        guard row.event.kind == .message, row.event.album != nil else { return [] }
        let items = try items(tx.inbox.albumItems(around: row, limit: most).after)
        return items.first?.id == row.id ? Array(items.dropFirst()) : []
    }

    /// Whether an item was given up with another.
    static func isGivenUp(_ row: InboxRow, _ tx: any StoreWriting) throws -> Bool {
        try tx.inbox.albumItems(around: row, limit: 1).after.contains { $0.row.id == row.id && $0.isGivenUp }
    }

    /// Whether an earlier item of the same album was given up, so that its sender knows.
    static func wasGivenUp(before row: InboxRow, _ tx: any StoreWriting) throws -> Bool {
        guard row.event.kind == .message, row.event.album != nil else { return false }
        let before = try tx.inbox.albumItems(around: row, limit: most).before
        return earlier(before, than: row, hasCaption: isCaptioned(row)).contains(where: \.isGivenUp)
    }

    /// The rows that wait of the album whose first item comes first.
    private static func items(_ after: [AlbumItem]) -> [InboxRow] {
        var items: [InboxRow] = []
        for item in after where item.isPending && item.row.event.kind == .message {
            guard let last = items.last else {
                items.append(item.row)
                continue
            }
            if belongs(item.row, to: last, hasCaption: items.contains(where: isCaptioned)) {
                items.append(item.row)
            } else if last.event.album == .near {
                break
            }
        }
        return items
    }

    /// What was handled before of the same album, oldest first.
    private static func earlier(_ before: [AlbumItem], than row: InboxRow, hasCaption: Bool) -> [AlbumItem] {
        var (earlier, next, hasCaption): ([AlbumItem], InboxRow, Bool) = ([], row, hasCaption)
        for item in before.reversed() where item.row.event.kind == .message {
            guard belongs(item.row, to: next, hasCaption: hasCaption) else {
                if next.event.album == .near { break }
                continue
            }
            earlier.append(item)
            hasCaption = hasCaption || isCaptioned(item.row)
            next = item.row
        }
        return earlier.reversed()
    }

    /// Where the platform does not tell, a second caption begins another matter.
    private static func belongs(_ row: InboxRow, to other: InboxRow, hasCaption: Bool) -> Bool {
        guard row.event.album == other.event.album else { return false }
        guard row.event.album == .near else { return true }
        return abs(row.event.sentAt.timeIntervalSince(other.event.sentAt)) <= nearness
            && !(hasCaption && isCaptioned(row))
    }

    private static func isCaptioned(_ row: InboxRow) -> Bool { row.event.text.map { !$0.isBlank } ?? false }

    /// The captions of its items, each once.
    private static func caption(of items: [InboxRow]) -> NormalizedText? {
        var captions: [String] = []
        for text in items.compactMap(\.event.text).filter({ !$0.isBlank }).map(\.string) where !captions.contains(text)
        {
            captions.append(text)
        }
        return captions.isEmpty ? nil : NormalizedText(captions.joined(separator: "\n"))
    }
}
