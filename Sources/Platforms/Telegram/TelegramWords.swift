import Foundation
import PlatformSupport

/// The words of a message without what is only meant to reach the bot: its name, the slash of a command.
///
/// A command stands for the words that a person would type: the menu's names have no accents, since the platform allows none.
struct TelegramWords {
    /// The commands of the menu with what each says (core.telegram.org/bots/api, setMyCommands).
    static let menu: [(command: String, says: String, description: String)] = [
        ("viec", "việc của tôi", "Việc của tôi"), ("tonghop", "tổng hợp", "Tổng hợp tình hình"),
        ("quahan", "quá hạn", "Việc quá hạn"), ("trogiup", "trợ giúp", "Cách dùng"),
    ]

    /// The words; nil where the message has none.
    let text: String?
    /// Whether the bot is meant: by a command, by its name, or by a reply to one of its messages.
    let isAddressed: Bool

    /// Reads a message.
    init(_ message: JSONValue, bot: TelegramSelf) {
        let repliesToBot = message["reply_to_message"]?["from"]?["id"]?.flexibleText == bot.id
        guard let said = message["text"]?.text ?? message["caption"]?.text else {
            (text, isAddressed) = (nil, repliesToBot)
            return
        }
        let given = Self.withoutQuotations(said, message["entities"] ?? message["caption_entities"])
        let command = Self.command(given)
        // A command may name the bot that is meant; without a name it is meant for whoever hears it.
        let isOurs = command.map { $0.bot == nil || bot.isNamed($0.bot ?? "") } ?? false
        let named = bot.without(name: given)
        isAddressed = repliesToBot || isOurs || named != given
        guard let command, isOurs else {
            text = named.trimmingCharacters(in: .whitespaces)
            return
        }
        let begins = command.name == "start" && command.rest.isEmpty
        let words = [Self.words(of: begins ? "trogiup" : command.name), bot.without(name: command.rest)]
        text = words.filter { !$0.isEmpty }.joined(separator: " ").trimmingCharacters(in: .whitespacesAndNewlines)
    }

    /// The words without what is set as a quotation, which is somebody else's (MessageEntity; its places count UTF-16 units).
    private static func withoutQuotations(_ text: String, _ entities: JSONValue?) -> String {
        var units = Array(text.utf16)
        let quotations = (entities?.list ?? []).filter {
            ["blockquote", "expandable_blockquote"].contains($0["type"]?.text)
        }
        let ranges = quotations.compactMap { entity -> Range<Int>? in
            guard let start = entity["offset"]?.wholeNumber, let length = entity["length"]?.wholeNumber, start >= 0,
                length > 0, start < units.count
            else { return nil }
            return Int(start)..<Int(min(start + min(length, Int64(units.count)), Int64(units.count)))
        }
        for range in ranges.sorted(by: { $0.lowerBound > $1.lowerBound }) where range.upperBound <= units.count {
            units.removeSubrange(range)
        }
        return ranges.isEmpty ? text : String(decoding: units, as: UTF16.self)
    }

    /// What a command says. `/start` begins every private chat; with a code after it, it links.
    private static func words(of name: String) -> String {
        if name == "start" { return "liên kết" }
        return menu.first { $0.command == name }?.says ?? name
    }

    private static func command(_ text: String) -> (name: String, bot: String?, rest: String)? {
        guard let match = text.firstMatch(of: /^\/([A-Za-z0-9_]{1,32})(?:@([A-Za-z0-9_]{1,64}))?(?=\s|$)/) else {
            return nil
        }
        let rest = text[match.range.upperBound...].trimmingCharacters(in: .whitespacesAndNewlines)
        return (match.1.lowercased(), match.2.map(String.init), rest)
    }
}
