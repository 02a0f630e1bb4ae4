package import BotConfiguration
import Coordinator
import MatrixPlatform
import PlatformSupport

/// What `namro matrix` does, and what `serve` needs to know of a Matrix bot.
package struct MatrixRun: Sendable {
    private let settings: Settings

    /// Creates a run of an office's configuration.
    package init(configuration: OfficeConfiguration) { self.init(settings: configuration.settings) }

    /// Creates a run of settings that are not in a file yet.
    init(settings: Settings) { self.settings = settings }

    /// How the bot reaches its server. Throws `ServeRun.CannotStart` where something is missing.
    private func matrixSettings() throws -> MatrixSettings {
        let login: MatrixSettings.Login
        if let token = settings.secrets.matrixToken {
            login = .token(token)
        } else if let password = settings.secrets.matrixPassword, !settings.matrixUser.isEmpty {
            login = .password(user: settings.matrixUser, password: password)
        } else {
            throw ServeRun.CannotStart(
                description: "matrix: đặt biến môi trường NAMRO_MATRIX_TOKEN, hoặc matrix.user trong bot.yaml và "
                    + "biến môi trường NAMRO_MATRIX_PASSWORD")
        }
        let rooms = Set(settings.matrixRooms.split(separator: " ").map(String.init))
        guard
            let matrix = MatrixSettings(
                homeserver: settings.matrixHomeserver, login: login, device: settings.matrixDevice, rooms: rooms)
        else { throw ServeRun.CannotStart(description: "đặt matrix.homeserver trong bot.yaml") }
        return matrix
    }

    /// The bot, where the office has one. Throws `ServeRun.CannotStart`.
    func setup(client: HTTPClientHandle) throws -> PlatformSetup? {
        guard !settings.matrixHomeserver.isEmpty else { return nil }
        let platform = MatrixPlatform(settings: try matrixSettings(), client: client)
        return PlatformSetup(bot: OfficeBot(platform: platform, sendPerSecond: Double(settings.sendPerSecond)))
    }

    /// Tells who the bot is and which rooms it is in. Throws `ServeRun.CannotStart` or `PlatformError`.
    package func info() async throws -> [String] {
        let matrix = try matrixSettings()
        return try await HTTPClientHandle.lend { client in
            let platform = MatrixPlatform(settings: matrix, client: client)
            let bot = try await platform.identify()
            let rooms = try await platform.joinedRooms()
            let entered = rooms.map { room in
                "  \(room.id)" + (room.isEncrypted ? " · có mã hóa: bot không đọc được" : "")
            }
            return ["Bot: \(bot.id)", rooms.isEmpty ? "Bot chưa ở phòng nào." : "Các phòng:"] + entered
        }
    }
}
