import Coordinator
import PlatformSupport

/// Files of the content repository (spec.matrix.org, Content repository).
extension MatrixClient {
    /// Why a file could not be taken up; nothing has been said by then.
    struct UploadFailure: Error {
        /// Whether another try may go well.
        let mayPass: Bool
        /// What was seen, without any secret.
        let text: String
    }

    /// Takes a file up and answers its `mxc` address. One that is taken up twice is there twice, and nobody sees it.
    func upload(_ file: FileContent) async -> Result<String, UploadFailure> {
        guard let authorization else { return .failure(UploadFailure(mayPass: true, text: "not logged in")) }
        let request = HTTPExchange.Request(
            "POST", settings.homeserver + "/_matrix/media/v3/upload?filename=\(file.name.formEncoded)",
            headers: authorization.merging(["content-type": file.type]) { $1 }, body: file.content)
        let answer = await http.send(request, timeout: settings.sendTimeout)
        switch answer {
        case .failed(_, let reason): return .failure(UploadFailure(mayPass: true, text: redact(reason)))
        case .answered(200, _, let data):
            let address = JSONValue(data)?["content_uri"]?.text
            return address.map { .success($0) } ?? .failure(UploadFailure(mayPass: true, text: "no address came back"))
        // A token that is not taken any more is cured by another one, and a limit by waiting.
        case .answered(let status, _, _):
            let mayPass = [401, 429].contains(status) || status >= 500
            return .failure(UploadFailure(mayPass: mayPass, text: "the file was not taken: HTTP \(status)"))
        }
    }

    /// Fetches a file.
    func download(server: String, id: String) async -> FetchOutcome {
        guard let authorization else { return .notNow(reason: "not logged in") }
        let path = "/_matrix/client/v1/media/download/\(server.formEncoded)/\(id.formEncoded)"
        return await http.download(settings.homeserver + path, headers: authorization)
    }
}
