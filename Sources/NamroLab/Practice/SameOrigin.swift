package import HTTPTypes
import Hummingbird

/// Keeps other web pages from what the practice group does: a browser that shows one would send what that page says, also into the
/// data of an office.
///
/// Whoever is no browser, `curl` or the bot itself, sends no `Origin` and is let through: he has the machine already.
struct SameOrigin<Context: RequestContext>: RouterMiddleware {
    func handle(
        _ request: Request, context: Context, next: @concurrent (Request, Context) async throws -> Response
    ) async throws -> Response {
        guard OwnRequest.isOwn(request.head) else { return Response(status: .forbidden) }
        return try await next(request, context)
    }
}

/// Tells calls of the practice page and of programs on this machine from those of other pages.
package enum OwnRequest {
    private static let names: Set<String> = ["127.0.0.1", "localhost", "[::1]"]

    /// Whether a request is to this machine by its own name, and not from another page: a foreign name may have been made to lead here.
    package static func isOwn(_ head: HTTPRequest) -> Bool {
        guard let host = head.authority?.lowercased(), names.contains(name(of: host)) else { return false }
        if let site = HTTPField.Name("Sec-Fetch-Site"), let from = head.headerFields[site] {
            // A link to the page may be anywhere; calls are the page's own.
            guard ["same-origin", "none"].contains(from) || head.path == "/" else { return false }
        }
        guard let origin = head.headerFields[.origin] else { return true }
        return origin.lowercased() == "http://\(host)"
    }

    /// A host without its port.
    private static func name(of host: String) -> String {
        if host.hasPrefix("[") { return String(host.prefix { $0 != "]" }) + "]" }
        return String(host.prefix { $0 != ":" })
    }
}

extension Request {
    /// Whether the body is declared to be of a type that a foreign page cannot send without asking first.
    func isOfType(_ type: String) -> Bool {
        let declared = headers[.contentType]?.lowercased().prefix { $0 != ";" && $0 != " " }
        return declared.map { $0 == type } ?? false
    }
}
