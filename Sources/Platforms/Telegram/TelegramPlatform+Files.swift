package import Coordinator
import PlatformSupport

extension TelegramPlatform {
    /// Fetches a file of up to 20 MB, which the platform hands out by a path that `getFile` tells (core.telegram.org/bots/api, getFile).
    package func fetch(_ file: ReceivedFile) async -> FetchOutcome {
        guard let json = try? JSONValue.object(["file_id": .string(file.reference)]).data() else {
            return .never(reason: "the name of the file cannot be written as JSON")
        }
        switch await http.post(url("getFile"), json: json, timeout: settings.sendTimeout) {
        case .failed(_, let reason): return .notNow(reason: reason)
        case .answered(let status, _, let data):
            guard let envelope = TelegramEnvelope(JSONValue(data)) else { return .notNow(reason: "HTTP \(status)") }
            guard envelope.isOK, let path = envelope.result?["file_path"]?.text else {
                let reason = "getFile: error \(envelope.code)"
                // With the same code it says that a file is away for a time.
                let isFinal = ["too big", "invalid file_id"].contains(where: envelope.description.contains)
                return isFinal ? .never(reason: reason) : .notNow(reason: reason)
            }
            return await http.download("\(settings.baseURL)/file/bot\(settings.token)/\(path)")
        }
    }
}
