package import Coordinator
import PlatformSupport

extension TelegramPlatform {
    /// Fetches a file of up to 20 MB, which the platform hands out by a path that `getFile` tells (core.telegram.org/bots/api, getFile).
    package func fetch(_ file: ReceivedFile) async -> FetchOutcome {
        do {
            let found = try await call("getFile", ["file_id": .string(file.reference)])
            guard let path = found?["file_path"]?.text else { return .never(reason: "getFile told no path") }
            return await download(path)
        } catch let error as PlatformError {
            return error.reason.hasPrefix("error 400") ? .never(reason: error.reason) : .notNow(reason: error.reason)
        } catch {
            return .notNow(reason: "getFile failed")
        }
    }
}
