import Coordinator
import DeclaredSettings
package import PlatformSupport

extension MatrixPlatform: DescribedPlatform {
    private static let homeserver = Setting<String>.address("matrix.homeserver")
    private static let user = Setting<String>.text("matrix.user") { text in
        text.contains { "@: ".contains($0) } ? "phải là tên không có @ và máy chủ, ví dụ namro" : nil
    }
    private static let device = Setting<String>.text("matrix.device", "NAMRO") { text in
        text.isEmpty ? "phải là tên thiết bị, ví dụ NAMRO" : nil
    }
    private static let rooms = Setting<String>.text("matrix.rooms") { text in
        text.split(separator: " ").allSatisfy { $0.hasPrefix("!") }
            ? nil : "phải là mã phòng (bắt đầu bằng !), cách nhau bằng dấu cách"
    }
    private static let token = SecretKey("MATRIX_TOKEN")
    private static let password = SecretKey("MATRIX_PASSWORD")

    /// What the program has to know of the platform.
    package static let descriptor = PlatformDescriptor(
        name: name, summary: "Bot Matrix.", otherSettings: [homeserver, user, device, rooms],
        secrets: [token, password], needs: "matrix.homeserver trong bot.yaml",
        connect: PlatformForm([
            ("Địa chỉ máy chủ Matrix, ví dụ https://matrix.example.vn:", .setting(homeserver)),
            ("Tên người dùng của bot, không có @ và máy chủ:", .setting(user)),
            ("Mật khẩu của bot:", .secret(password)),
        ]),
        commands: [
            PlatformCommand("info", "Cho biết bot là ai và ở những phòng nào.") { context, client, _ in
                try await Self.info(context, client)
            }
        ],
        bot: { context, client in
            guard !context[homeserver].isEmpty else { return nil }
            return PlatformBotParts(platform: MatrixPlatform(settings: try Self.settings(context), client: client))
        })

    /// How the bot reaches its server. Throws `CannotStart` where something is missing.
    private static func settings(_ context: PlatformContext) throws -> MatrixSettings {
        let login: MatrixSettings.Login
        if let token = context[token] {
            login = .token(token)
        } else if let password = context[password], !context[user].isEmpty {
            login = .password(user: context[user], password: password)
        } else {
            throw CannotStart(
                description: "matrix: đặt biến môi trường NAMRO_MATRIX_TOKEN, hoặc matrix.user trong bot.yaml và "
                    + "biến môi trường NAMRO_MATRIX_PASSWORD")
        }
        let settings = MatrixSettings(
            homeserver: context[homeserver], login: login, device: context[device],
            rooms: Set(context[rooms].split(separator: " ").map(String.init)))
        guard let settings else { throw CannotStart(description: "đặt matrix.homeserver trong bot.yaml") }
        return settings
    }

    /// Tells who the bot is and which rooms it is in.
    private static func info(_ context: PlatformContext, _ client: HTTPClientHandle) async throws -> [String] {
        let platform = MatrixPlatform(settings: try settings(context), client: client)
        let bot = try await platform.identify()
        let rooms = try await platform.joinedRooms()
        let entered = rooms.map { room in
            "  \(room.id)" + (room.isEncrypted ? " · có mã hóa: bot không đọc được" : "")
        }
        return ["Bot: \(bot.id)", rooms.isEmpty ? "Bot chưa ở phòng nào." : "Các phòng:"] + entered
    }
}
