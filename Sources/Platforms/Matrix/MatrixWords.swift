import Foundation
import PlatformSupport

/// The words of a message without what is only meant to reach the bot: its name, and the quotation that older programs put before a
/// reply (spec.matrix.org, m.mentions; rich replies).
struct MatrixWords {
    /// The words; nil for a file without any.
    let text: String?
    /// Whether the bot is meant: it is mentioned, which a reply to it does too, or named at the beginning.
    let isAddressed: Bool

    /// Reads the content of a message.
    init(_ content: JSONValue, bot: String) {
        let mentions = content["m.mentions"]?["user_ids"]?.list.contains { $0.text == bot } ?? false
        guard let body = Self.body(content) else {
            (text, isAddressed) = (nil, mentions)
            return
        }
        let words = Self.withoutQuotation(body)
        let unnamed = Self.withoutName(words, bot: bot, label: mentions ? Self.label(content, bot: bot) : nil)
        text = unnamed.trimmingCharacters(in: .whitespacesAndNewlines)
        isAddressed = mentions || unnamed != words
    }

    /// The text of a message, or the caption of a file; the name of a file is no caption.
    private static func body(_ content: JSONValue) -> String? {
        let body = content["body"]?.text
        switch content["msgtype"]?.text {
        case "m.text", "m.notice", "m.emote": return body
        default: return content["filename"]?.text.flatMap { $0 == body ? nil : body }
        }
    }

    private static func withoutQuotation(_ body: String) -> String {
        guard body.hasPrefix("> ") else { return body }
        let lines = body.split(separator: "\n", omittingEmptySubsequences: false)
        return lines.drop { $0.hasPrefix("> ") || $0 == ">" }.joined(separator: "\n")
            .trimmingCharacters(in: .newlines)
    }

    /// The name under which the sender's program shows the bot, from the link that it makes of it.
    private static func label(_ content: JSONValue, bot: String) -> String? {
        guard let html = content["formatted_body"]?.text else { return nil }
        let links = html.matches(of: /<a href="https:\/\/matrix\.to\/#\/([^"]+)">([^<]+)<\/a>/)
        return links.first { String($0.1).removingPercentEncoding == bot }.map { String($0.2) }
    }

    /// The bot's id anywhere, or its name at the beginning.
    private static func withoutName(_ text: String, bot: String, label: String?) -> String {
        let short = String(bot.dropFirst().prefix { $0 != ":" })
        var rest = text.replacing(bot, with: "")
        for name in [label, label.map { "@" + $0 }, "@" + short, short + ":"].compactMap(\.self)
        where rest.lowercased().hasPrefix(name.lowercased()) {
            let after = rest.dropFirst(name.count)
            // "@bots" is somebody else.
            guard name.hasSuffix(":") || after.first.map({ !$0.isLetter && !$0.isNumber }) ?? true else { continue }
            rest = String(after)
            break
        }
        return rest == text ? text : String(rest.drop { ":, ".contains($0) })
    }
}
