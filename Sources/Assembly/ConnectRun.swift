package import BotConfiguration
import Conversation
import Coordinator
import DeclaredSettings
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
    /// `CannotStart` or `PlatformError`.
    package func run(patience: Double = 60) async throws {
        let all = OfficePlatforms.descriptors
        let names = all.map(\.name).joined(separator: ", ")
        let name = try answer("Nền tảng nào? (\(names))").lowercased()
        guard let platform = all.first(where: { $0.name == name }) else {
            throw Stopped(description: "chỉ có: \(names)")
        }
        // What cannot be kept is not asked for.
        try requireWritable()
        let standing = await standing()
        let (context, values) = try fill(in: platform)
        try await HTTPClientHandle.lend { client in
            try await platform.connect.complete(
                context, client, PlatformForm.Person(say: terminal.say, secret: { try secret($0) }))
            let run = PlatformRun(
                platform, context: context, sendPerSecond: configuration.settings[PlatformRun.rate])
            guard let bot = try run.setup(client: client)?.bot else {
                throw Stopped(description: "thiếu thông tin để kết nối")
            }
            let account = try await bot.introduce()
            terminal.say("Đã kết nối: \(account.displayName) (\(account.id)).")
            try keep(values)
            if let variable = platform.connect.secret?.variable {
                terminal.say(
                    "Đặt biến môi trường \(variable) (hoặc \(variable)_FILE trỏ đến tệp) nơi bot chạy, rồi chạy: namro serve"
                )
            }
            if let standing { return terminal.say(standing) }
            try await greet(by: bot.platform, patience: patience)
        }
    }

    /// Why nothing may be polled here; nil where nothing stands against it. What one polls another does not get.
    private func standing() async -> String? {
        let database = configuration.settings.database
        guard FileManager.default.fileExists(atPath: database) else { return nil }
        do {
            let holder = try await DatabaseStore.reading(path: database).read { try $0.lease.current().holder }
            guard let holder, ProcessIdentity.mayLive(holder) else { return nil }
            return "Bot đang chạy (\(holder)) nên không gửi thử, để không lấy mất tin của bot. "
                + "Khởi động lại bot rồi nhắn thử."
        } catch {
            return "Không rõ bot có đang chạy hay không nên không gửi thử, để không lấy mất tin của bot."
        }
    }

    /// Asks for what a platform needs; answers what it asks of, and what is to be written to the file. Of its secrets only those count
    /// that were asked for, and the bot polls. Throws `Stopped`.
    private func fill(in platform: PlatformDescriptor) throws -> (PlatformContext, [(key: String, value: String)]) {
        var context = PlatformRun.context(configuration.settings)
        for key in platform.secrets { context.secrets[key] = nil }
        if let mode = platform.mode { try context.values.set(Delivery.poll.rawValue, for: mode) }
        var values: [(key: String, value: String)] = []
        for (question, target) in platform.connect.questions {
            switch target {
            case .setting(let setting):
                let text = try answer(question)
                do { try context.values.set(text, for: setting) } catch {
                    throw Stopped(description: "\(setting.key) \(error.text)")
                }
                values.append((setting.key, text))
            case .secret(let key): context.secrets[key] = try secret(question)
            }
        }
        return (context, values)
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
            let text = configuration.renderer.text(Phrase(.connected))
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
            let (text, faults) = SettingsEditor.set(values, in: before, keys: OfficeSettings.keys)
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
