package import Assignments
import Conversation
import Crypto
package import Foundation

/// Links a platform's user to a person by a one-time code, and keeps strangers out.
package struct LinkAccount: Sendable {
    /// The limits of linking.
    private enum Limits {
        static let wrongCodes = 5
        static let lockSeconds: TimeInterval = 3600
        static let strangerSeconds: TimeInterval = 3600
        static let strangersPerDay = 200
        static let codeSeconds: TimeInterval = 7 * 86_400
    }

    /// Letters and digits that nobody takes for one another: no 0, O, 1, I, L, U and V.
    private static let alphabet = Array("23456789ABCDEFGHJKMNPQRSTWXYZ")

    private let voice: Voice

    /// Creates the use case.
    package init(voice: Voice) { self.voice = voice }

    /// A new code of eight characters from a source of random numbers, with a digit in it: typed in small letters it must not look
    /// like words.
    package static func newCode(using generator: inout some RandomNumberGenerator) -> String {
        while true {
            let code = (0..<8).compactMap { _ in alphabet.randomElement(using: &generator) }
            if code.contains(where: \.isNumber) { return String(code) }
        }
    }

    /// The form in which a code is printed: `7K4P-9QXM`.
    package static func printed(_ code: String) -> String { "\(code.prefix(4))-\(code.suffix(4))" }

    /// The digest under which a code is kept; the code itself is never stored.
    package static func digest(of code: String) -> String {
        SHA256.hash(data: Data(code.uppercased().utf8)).map { String($0, radix: 16) }.joined(separator: ".")
    }

    /// Gives a person a new code that replaces the earlier ones and answers it. Throws what the store throws.
    package static func issueCode(
        for officer: Officer.ID, _ rows: any StoreWriting, at now: Date,
        using generator: inout some RandomNumberGenerator
    ) throws -> String {
        let code = newCode(using: &generator)
        try rows.addCode(
            digest: digest(of: code), officer: officer, expires: now.addingTimeInterval(Limits.codeSeconds))
        return code
    }

    /// Redeems a code sent in private. A code that does not exist, is used, has run out or is another unit's gets
    /// the same short answer; five wrong ones lock the user out for an hour. Throws what the store throws.
    package func callAsFunction(code: String, _ row: InboxRow, _ rows: any StoreWriting, at now: Date) throws {
        let (account, user) = (row.account, row.event.sender)
        let wrong = try rows.wrongCodes(account, user: user, since: now.addingTimeInterval(-Limits.lockSeconds))
        if wrong.count >= Limits.wrongCodes, let last = wrong.last {
            let minutes = Int((Limits.lockSeconds - now.timeIntervalSince(last)) / 60) + 1
            return try answer(Phrase(.linkLocked, ["minutes": .number(max(minutes, 1))]), nil, row, rows, now)
        }
        guard let id = try rows.redeemCode(digest: Self.digest(of: code), at: now), let officer = try rows.officer(id)
        else {
            try rows.countWrongCode(account, user: user, at: now)
            return try answer(Phrase(.linkWrong), nil, row, rows, now)
        }
        try rows.link(
            ChatIdentity(account: account, user: user, privateChat: row.event.chat.id, officer: id), at: now)
        let person = Phrase(
            .personForm,
            [
                "name": .text(officer.name), "title": .text(officer.title),
                "unit": .optional(try rows.unit(officer.unit)?.name),
            ])
        try answer(Phrase(.linked, ["person": .phrase(person)]), officer, row, rows, now)
    }

    /// Tells a stranger how to link, once an hour and under a daily cap; answers whether it did.
    package func greetStranger(_ row: InboxRow, _ rows: any StoreWriting, at now: Date) throws -> Bool {
        try answerSeldom(Phrase(.stranger), row, rows, at: now)
    }

    /// Answers a chat once an hour and under a daily cap; answers whether it did.
    func answerSeldom(_ phrase: Phrase, _ row: InboxRow, _ rows: any StoreWriting, at now: Date) throws -> Bool {
        let chat = row.event.chat.id
        let notices = try rows.strangerNotices(row.account, chat: chat, since: now.addingTimeInterval(-86_400))
        if let last = notices.last, now.timeIntervalSince(last) < Limits.strangerSeconds { return false }
        guard notices.sinceCount < Limits.strangersPerDay else { return false }
        try rows.noteStranger(row.account, chat: chat, at: now)
        try answer(phrase, nil, row, rows, now)
        return true
    }

    private func answer(
        _ phrase: Phrase, _ officer: Officer?, _ row: InboxRow, _ rows: any StoreWriting, _ now: Date
    ) throws {
        try rows.post(
            voice.text(phrase, for: officer), as: .reply, to: row.event.chat.id, row.account, answering: row.id,
            mattersUntil: now.addingTimeInterval(86_400), at: now)
    }
}
