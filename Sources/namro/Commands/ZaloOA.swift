import ArgumentParser
import Assembly
import CommandSupport

/// What concerns the office's Zalo Official Account on the platform's side.
struct ZaloOA: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "zalo-oa", abstract: "Zalo Official Account: cấp quyền, xem.",
        subcommands: [Consent.self, Info.self])

    /// Gives the program the right to speak for the account.
    struct Consent: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Cấp quyền: không có mã thì cho biết lấy mã ở đâu; có mã thì đổi lấy token.")
        @OptionGroup var options: ConfigurationOptions
        @Argument(help: "Mã (code=…) trong địa chỉ mà trình duyệt chuyển đến sau khi đồng ý.")
        var code: String?

        func run() async throws {
            let run = ZaloOARun(configuration: try options.load())
            guard let code else {
                let address = try await reporting { try run.consentAddress() }
                Console.say("Mở địa chỉ này bằng tài khoản quản trị OA và bấm đồng ý:")
                Console.say(address)
                Console.say("Rồi chạy: namro zalo-oa consent <giá trị sau code= trong địa chỉ được chuyển đến>")
                return
            }
            try await reporting { try await run.accept(code: code) }
            Console.say("Đã cấp quyền. Chạy namro zalo-oa info để kiểm tra.")
        }
    }

    /// Tells who the account is and until when the consent holds.
    struct Info: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Cho biết OA là ai, nhận tin thế nào, quyền đến khi nào.")
        @OptionGroup var options: ConfigurationOptions

        func run() async throws {
            let lines = try await reporting { try await ZaloOARun(configuration: try options.load()).info() }
            for line in lines { Console.say(line) }
        }
    }
}
