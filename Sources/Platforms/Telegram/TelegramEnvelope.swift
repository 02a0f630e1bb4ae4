import PlatformSupport

/// The answer of the Bot API: `{"ok":…,"result":…,"error_code":…,"description":…,"parameters":…}`
/// (core.telegram.org/bots/api, Making requests). Errors come with an HTTP status and in the envelope.
struct TelegramEnvelope {
    /// What went well, with its result.
    let result: JSONValue?
    /// Whether it went well.
    let isOK: Bool
    /// The platform's code, an HTTP status; 0 where it gave none.
    let code: Int
    /// The platform's words.
    let description: String
    /// For how many seconds nothing more is taken, of a chat or of all.
    let retryAfter: Int?
    /// Where a group goes on that has become a supergroup.
    let movedTo: String?

    /// Reads an answer; nil where it is not in the platform's own format.
    init?(_ value: JSONValue?) {
        guard let value, let isOK = value["ok"]?.flag else { return nil }
        self.isOK = isOK
        result = value["result"]
        code = Int(value["error_code"]?.wholeNumber ?? 0)
        description = value["description"]?.text ?? ""
        retryAfter = value["parameters"]?["retry_after"]?.wholeNumber.map { Int(clamping: $0) }
        movedTo = value["parameters"]?["migrate_to_chat_id"]?.flexibleText
    }
}
