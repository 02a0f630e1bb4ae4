import PlatformSupport

/// The answer of the Bot API: `{"ok":…,"result":…,"description":…,"error_code":…}`.
///
/// Errors come with HTTP 200 and `ok` false; a successful answer may carry `error_code` 0; one method spells it
/// `errorCode` (docs.zaloplatforms.com, error-code; measured on the live service).
struct ZaloEnvelope {
    /// What went well, with its result.
    let result: JSONValue?
    /// Whether it went well.
    let isOK: Bool
    /// The platform's code; 0 where it gave none.
    let code: Int
    /// The platform's words.
    let description: String

    /// Reads an answer; nil where it is not in the platform's own format.
    init?(_ value: JSONValue?) {
        guard let value, let isOK = value["ok"]?.flag else { return nil }
        self.isOK = isOK
        result = value["result"]
        code = Int((value["error_code"] ?? value["errorCode"])?.wholeNumber ?? 0)
        description = value["description"]?.text ?? ""
    }
}
