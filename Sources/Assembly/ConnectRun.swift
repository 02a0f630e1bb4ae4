package import BotConfiguration
import Conversation
import Coordinator
package import Foundation
import PlatformSupport
import Storage

/// What `namro connect` does: asks which platform, tries the token live, writes what is no secret to `bot.yaml`, and sends a message to try.
package struct ConnectRun: Sendable {
    /// Who is asked, and told.
    package struct Terminal: Sendable {
        /// Asks for a line, which is not shown where it is a secret; nil where there is nobody to ask.
        package let ask: @Sendable (_ question: String, _ isSecret: Bool) -> String?
        /// Tells a line.
        package let say: @Sendable (String) -> Void

        /// Creates a terminal.
        package init(
            ask: @escaping @Sendable (_ question: String, _ isSecret: Bool) -> String?,
            say: @escaping @Sendable (String) -> Void
        ) {
            self.ask = ask
            self.say = say
        }
    }

    /// Nobody answered, or nothing could be made of it; the text says what to do.
    package struct Stopped: Error, Equatable, Sendable, CustomStringConvertible {
        /// What to do.
        package let description: String
    }

    /// A platform that can be connected.
    private enum Choice: String, CaseIterable {
        case zalo, telegram, matrix
        case zaloOA = "zalo-oa"
    }

    /// What is to be set for a bot: the variable of its secret, and what stands in the file.
    private typealias Answers = (variable: String, values: [(key: String, value: String)])

    private let configuration: OfficeConfiguration
    private let file: URL
    private let terminal: Terminal

    /// Creates a run for the office whose configuration stands in a folder.
    package init(configuration: OfficeConfiguration, directory: URL, terminal: Terminal) {
        self.configuration = configuration
        file = directory.appending(path: "bot.yaml")
        self.terminal = terminal
    }

    /// Connects one bot; `patience` is how long a message of the person is waited for, in seconds. Throws `Stopped`,
    /// `ServeRun.CannotStart` or `PlatformError`.
    package func run(patience: Double = 60) async throws {
        let names = Choice.allCases.map(\.rawValue).joined(separator: ", ")
        guard let choice = Choice(rawValue: try answer("Nền tảng nào? (\(names))").lowercased()) else {
            throw Stopped(description: "chỉ có: \(names)")
        }
        // What cannot be kept is not asked for.
        try requireWritable()
        let standing = await standing()
        var settings = configuration.settings
        let (variable, values) = try await ask(for: choice, &settings)
        try await HTTPClientHandle.lend { client in
            let setup =
                switch choice {
                case .zalo: try ZaloRun(settings: settings).setup(client: client)
                case .telegram: try TelegramRun(settings: settings).setup(client: client)
                case .matrix: try MatrixRun(settings: settings).setup(client: client)
                case .zaloOA: try ZaloOARun(settings: settings).setup(client: client)
                }
            guard let bot = setup?.bot else { throw Stopped(description: "thiếu thông tin để kết nối") }
            let account = try await bot.introduce()
            terminal.say("Đã kết nối: \(account.displayName) (\(account.id)).")
            try keep(values)
            terminal.say(
                "Đặt biến môi trường \(variable) (hoặc \(variable)_FILE trỏ đến tệp) nơi bot chạy, rồi chạy: namro serve"
            )
            if let standing { return terminal.say(standing) }
            try await greet(by: bot.platform, patience: patience)
        }
    }

    /// Why nothing may be polled here; nil where nothing stands against it. What one polls another does not get.
    private func standing() async -> String? {
        let database = configuration.settings.database
        guard FileManager.default.fileExists(atPath: database) else { return nil }
        do {
            let holder = try await DatabaseStore.reading(path: database).read { try $0.lease().holder }
            guard let holder, ProcessIdentity.mayLive(holder) else { return nil }
            return "Bot đang chạy (\(holder)) nên không gửi thử, để không lấy mất tin của bot. "
                + "Khởi động lại bot rồi nhắn thử."
        } catch {
            return "Không rõ bot có đang chạy hay không nên không gửi thử, để không lấy mất tin của bot."
        }
    }

    /// Asks for what a platform needs, into settings. Throws `Stopped`, `ServeRun.CannotStart` or `PlatformError`.
    private func ask(for choice: Choice, _ settings: inout Settings) async throws -> Answers {
        switch choice {
        case .zalo:
            (settings.secrets.zaloToken, settings.zaloMode) = (try secret("Token (lấy ở Zalo Bot Creator):"), "poll")
            return ("NAMRO_ZALO_TOKEN", [])
        case .telegram:
            (settings.secrets.telegramToken, settings.telegramMode) = (try secret("Token (lấy ở BotFather):"), "poll")
            return ("NAMRO_TELEGRAM_TOKEN", [])
        case .matrix:
            settings.matrixHomeserver = try answer("Địa chỉ máy chủ Matrix, ví dụ https://matrix.example.vn:")
            settings.matrixUser = try answer("Tên người dùng của bot, không có @ và máy chủ:")
            settings.secrets.matrixPassword = try secret("Mật khẩu của bot:")
            settings.secrets.matrixToken = nil
            return (
                "NAMRO_MATRIX_PASSWORD",
                [("matrix.homeserver", settings.matrixHomeserver), ("matrix.user", settings.matrixUser)]
            )
        case .zaloOA:
            settings.zaloOAAppID = try answer("Mã ứng dụng (số, ở developers.zalo.me):")
            settings.secrets.zaloOAAppSecret = try secret("App Secret của ứng dụng:")
            settings.zaloOARedirectURL = try answer("Official Account Callback Url đã khai cho ứng dụng:")
            settings.zaloOAMode = "poll"
            let run = ZaloOARun(settings: settings)
            terminal.say("Mở địa chỉ này bằng tài khoản quản trị OA và bấm đồng ý: \(try run.consentAddress())")
            try await run.accept(code: try secret("Giá trị sau code= trong địa chỉ được chuyển đến:"))
            return (
                "NAMRO_ZALO_OA_APP_SECRET",
                [
                    ("zalo_oa.app_id", settings.zaloOAAppID), ("zalo_oa.redirect_url", settings.zaloOARedirectURL),
                ]
            )
        }
    }

    /// Sends a message to whoever writes to the bot first. Throws `PlatformError`.
    private func greet(by platform: any ChatPlatform, patience: Double) async throws {
        terminal.say("Gửi thử: nhắn một tin bất kỳ cho bot trong \(Int(patience)) giây tới.")
        let end = Date().addingTimeInterval(patience)
        var cursor: Cursor?
        repeat {
            let batch = try await platform.receive(after: cursor)
            cursor = batch.next ?? cursor
            guard let event = batch.events.last(where: { $0.kind == .message && !$0.senderIsBot && !$0.sender.isEmpty })
            else { continue }
            let text = configuration.voice.text(Phrase(.connected))
            switch await platform.send(OutboundMessage(chat: event.chat.id, text: text, key: "connect-\(event.key)")) {
            case .sent: return terminal.say("Đã gửi tin thử. Xong.")
            case .notSent(let reason), .refusedForNow(_, let reason), .refused(let reason), .unknown(let reason):
                return terminal.say("Tin thử chưa gửi được: \(reason)")
            case .moved: return terminal.say("Tin thử chưa gửi được: nhóm đã chuyển sang mã khác.")
            }
        } while Date() < end
        terminal.say("Chưa thấy tin nào. Bot đã kết nối; nhắn cho bot sau khi chạy namro serve.")
    }

    /// Throws `Stopped` where `bot.yaml` could not be put in its place afterwards.
    private func requireWritable() throws {
        let path = file.path(percentEncoded: false)
        let folder = file.deletingLastPathComponent().path(percentEncoded: false)
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue else {
            throw Stopped(description: "không có tệp \(path); chưa hỏi gì")
        }
        guard FileManager.default.isWritableFile(atPath: path), FileManager.default.isWritableFile(atPath: folder)
        else {
            throw Stopped(
                description:
                    "không ghi được \(path); hãy chạy bằng người dùng có quyền ghi vào thư mục cấu hình; chưa hỏi gì")
        }
    }

    /// Writes what there is to write and says so.
    private func keep(_ values: [(key: String, value: String)]) throws {
        let path = file.path(percentEncoded: false)
        guard !values.isEmpty else { return terminal.say("\(path) giữ nguyên. Bí mật không ghi vào tệp.") }
        try write(values)
        terminal.say("Đã ghi vào \(path): \(values.map(\.key).joined(separator: ", ")). Bí mật không ghi vào tệp.")
    }

    /// Writes to `bot.yaml`, whole or not at all. Throws `Stopped`.
    private func write(_ values: [(key: String, value: String)]) throws {
        do {
            let before = String(decoding: try Data(contentsOf: file), as: UTF8.self)
            let (text, faults) = SettingsEditor.set(values, in: before)
            guard faults.isEmpty else {
                throw Stopped(description: faults.map(\.description).joined(separator: "; "))
            }
            try Data(text.utf8).write(to: file, options: .atomic)
        } catch let error as CocoaError {
            throw Stopped(description: "không ghi được \(file.path(percentEncoded: false)) (\(error.code.rawValue))")
        }
    }

    private func answer(_ question: String) throws -> String { try ask(question, isSecret: false) }

    private func secret(_ question: String) throws -> String { try ask(question, isSecret: true) }

    private func ask(_ question: String, isSecret: Bool) throws -> String {
        let line = terminal.ask(question, isSecret)?.trimmingCharacters(in: .whitespacesAndNewlines) ?? ""
        guard !line.isEmpty else { throw Stopped(description: "chưa có câu trả lời; chưa ghi gì") }
        return line
    }
}
