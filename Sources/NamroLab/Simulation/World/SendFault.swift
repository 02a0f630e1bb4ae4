import Foundation
import PlatformSupport

/// How one send goes wrong.
enum SendFault: Equatable {
    /// No connection: the service has not seen it.
    case refusedConnection
    /// The connection breaks or is silent; the service may have done the work before.
    case reset(worksFirst: Bool)
    /// Too many messages; with the seconds to wait or without.
    case limit(after: Int?)
    /// An error in the platform's own format: it has done nothing.
    case ownError(Int)
    /// An answer that is not the platform's; it may have done the work before.
    case foreign(Int, worksFirst: Bool)
    /// The process is stopped before its request leaves it, and goes on later.
    case freeze

    static let network: [SendFault] = [.refusedConnection, .reset(worksFirst: false), .reset(worksFirst: true)]
    static let answers: [SendFault] =
        [.limit(after: 2), .limit(after: nil), .ownError(400), .ownError(403), .ownError(500), .ownError(408)]
        + (0..<ModelService.foreign.count).flatMap {
            [.foreign($0, worksFirst: false), .foreign($0, worksFirst: true)]
        }

    /// Whether the service does the work all the same.
    var worksFirst: Bool {
        switch self {
        case .refusedConnection, .limit, .ownError: false
        case .reset(let works), .foreign(_, let works): works
        case .freeze: true
        }
    }

    /// What the bot sees of it.
    var answer: HTTPExchange.Result {
        switch self {
        case .refusedConnection: .failed(bodyWasSent: false, reason: "connection refused")
        case .reset, .freeze: .failed(bodyWasSent: true, reason: "connection reset")
        case .limit(let after):
            .answered(status: 429, retryAfter: after, body: .init())
        case .ownError(let code):
            ModelService.answered(200, #"{"ok":false,"error_code":\#(code),"description":"error"}"#)
        case .foreign(let index, _): ModelService.foreign[index]
        }
    }
}
