import Coordinator
import PlatformSupport

/// The form of every answer of the Open API: HTTP 200 with a number of its own, 0 where it went well (docs.zaloplatforms.com, OA, error codes).
struct ZaloOAEnvelope {
    /// The platform's number; 0 where it went well.
    let error: Int64
    /// What it says of it.
    let message: String
    /// What was asked for.
    let data: JSONValue?

    /// Reads an answer, without its secrets; nil where it is none of the platform's.
    init?(_ value: JSONValue?, _ redactor: Redactor) {
        guard let error = value?["error"]?.wholeNumber else { return nil }
        self.error = error
        let words = value?["message"]?.text ?? value?["error_description"]?.text ?? value?["error_name"]?.text
        message = redactor.redact(words ?? "")
        data = value?["data"]
    }

    /// Whether the access token is not taken: invalid (-216, -124), ended (-220); some places answer it with HTTP's number.
    var isTokenRefused: Bool { [-216, -220, -124, 216, 401, -401].contains(error) }

    /// Whether what stands for the consent is over: a refresh token or a code that was used, has ended or was taken back.
    var isConsentOver: Bool { [-118, -14_014, -14_020].contains(error) }

    /// Whether there were too many calls in a minute.
    var isLimit: Bool { error == -32 }

    /// Whether the account has no groups of its own: not for this kind of account (-209, -235), not registered (-212) or allowed (-223)
    /// for the app, not verified (-221), not in its plan (-224), not a member (-403).
    var isWithoutGroups: Bool { [-209, -212, -221, -223, -224, -235, -403].contains(error) }

    /// The platform's number with its words.
    var reason: String { "error \(error): \(message)" }

    /// What is known of a message that was answered with this (DESIGN rule 6).
    var outcome: SendOutcome {
        switch error {
        case 0: .sent(message: data?["message_id"]?.flexibleText ?? "")
        case _ where isLimit: .refusedForNow(after: .seconds(60), reason: reason)
        // The night, 22:00 to 6:00 (-234), ends; quota (-211, -311), plan (-224) and money (-320, -321) are cured by the account's owner,
        // a token by a new one. The message keeps, and only its chat waits.
        case -234, -211, -224, -311, -320, -321: .refusedForNow(after: nil, reason: reason)
        default: isTokenRefused ? .refusedForNow(after: nil, reason: reason) : .refused(reason: reason)
        }
    }
}
