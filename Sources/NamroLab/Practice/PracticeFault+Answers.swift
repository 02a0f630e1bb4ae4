import HTTPTypes
import Hummingbird
import NIOCore

extension PracticeFault {
    /// What a call is answered that it strikes: in its platform's own words, or as the platform's front would, or not at all.
    func spoil(tooMany: Response, refused: Response, _ answer: () async -> Response) async -> Response {
        switch kind {
        case .tooMany: return tooMany
        case .refused: return refused
        case .badGateway: return Self.html(.badGateway, "502 Bad Gateway")
        case .close: return Self.broken()
        case .delay:
            try? await Task.sleep(for: .seconds(seconds ?? 2))
            return await answer()
        case .dropAnswer:
            _ = await answer()
            return Self.broken()
        case .twice:
            _ = await answer()
            return await answer()
        }
    }

    /// A page of the platform's front.
    static func html(_ status: HTTPResponse.Status, _ title: String) -> Response {
        Response(
            status: status, headers: [.contentType: "text/html"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: "<html><head><title>\(title)</title></head></html>")))
    }

    /// An answer that breaks off: the connection closes before its body is whole.
    private static func broken() -> Response {
        Response(
            status: .ok, headers: [.contentType: "application/json"],
            body: ResponseBody(contentLength: 64) { _ in throw HTTPError(.internalServerError) })
    }
}
