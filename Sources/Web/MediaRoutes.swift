import Coordinator
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// Hands files out at the addresses that `FileLinks` makes, as often as they are asked for until they end.
struct MediaRoutes: Sendable {
    /// The file of an address' last part; nil where that is none, has ended, or the file is gone: nobody is told which.
    let file: @Sendable (_ name: String) async throws -> FileContent?

    /// Adds the route.
    func add(to router: Router<BasicRequestContext>) {
        let path = RouterPath("\(FileLinks.folder)/:name")
        router.get(path) { _, context in await answer(context.parameters.get("name") ?? "", withBody: true) }
        router.head(path) { _, context in await answer(context.parameters.get("name") ?? "", withBody: false) }
    }

    private func answer(_ name: String, withBody: Bool) async -> Response {
        guard let file = try? await file(name) else { return Response(status: .notFound) }
        var headers: HTTPFields = [
            .contentType: file.type, .cacheControl: "private, max-age=3600", .xContentTypeOptions: "nosniff",
            .contentLength: String(file.content.count),
            // Whatever it is, nothing in it runs here.
            .contentSecurityPolicy: "default-src 'none'; sandbox",
        ]
        headers[.contentDisposition] = Self.disposition(of: file)
        return Response(
            status: .ok, headers: headers,
            body: withBody ? ResponseBody(byteBuffer: ByteBuffer(bytes: file.content)) : ResponseBody())
    }

    /// Pictures are shown, the rest is kept under its name (RFC 6266, with the name in UTF-8 by RFC 8187).
    private static func disposition(of file: FileContent) -> String {
        let plain = CharacterSet(charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.-_~")
        let name = file.name.addingPercentEncoding(withAllowedCharacters: plain) ?? "tep"
        return (file.kind == .picture ? "inline" : "attachment") + "; filename*=UTF-8''" + name
    }
}
