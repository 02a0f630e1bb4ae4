import Foundation

/// The HTML that Telegram takes in a text (core.telegram.org/bots/api, HTML style).
enum TelegramMarkup {
    private static let tags: Set<String> = ["b", "strong", "i", "em", "u", "s", "code", "pre", "blockquote"]

    /// The words without their markup; nil where the platform would not take it: a sign that is not written otherwise, a tag that
    /// it does not know or that is not closed.
    static func words(of html: String) -> String? {
        var words = ""
        var open: [String] = []
        var rest = html[...]
        while let start = rest.firstIndex(of: "<") {
            words += rest[..<start]
            guard let end = rest[start...].firstIndex(of: ">") else { return nil }
            let tag = rest[rest.index(after: start)..<end]
            if tag.hasPrefix("/") {
                guard let last = open.popLast(), last == tag.dropFirst() else { return nil }
            } else {
                guard tags.contains(String(tag)) else { return nil }
                open.append(String(tag))
            }
            rest = rest[rest.index(after: end)...]
        }
        words += rest
        guard open.isEmpty, !words.contains(">") else { return nil }
        return words.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
            .replacing("&amp;", with: "&")
    }
}
