import ArgumentParser
import Assembly
import CommandSupport
import Foundation

/// Shows what the bot makes of a message.
struct Explain: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Cho xem bot hiểu một tin thế nào, trong cơ quan ví dụ (07/5/2024 14:00).",
        discussion: """
            Với --stdin: mỗi dòng một JSON {"text","as"?,"now"?,"chat"?}, mỗi dòng trả lời một JSON. Với --format speech: mỗi dòng \
            {"id"?,"as"?,"chat"?,"text"} hoặc {"id"?,"turns"}, chạy đúng như khi bot phục vụ rồi bỏ đi, trả lời việc đã làm và điều đã hỏi.
            """)

    @OptionGroup var options: ConfigurationOptions
    @Argument(help: "Tin nhắn.")
    var text: String?
    @Option(name: .customLong("as"), help: "officer, head, chair, secretary, follower, stranger, hoặc mã cán bộ.")
    var sender = "officer"
    @Option(help: "private hoặc group.")
    var chat = "private"
    @Option(help: "Thời điểm, dạng 2024-05-07T14:00.")
    var now: String?
    @Flag(help: "In JSON.")
    var json = false
    @Option(help: "speech: trả lời bằng lời của bộ nhãn.")
    var format: Format?
    @Flag(help: "Đọc từng dòng JSON từ đầu vào chuẩn.")
    var stdin = false

    /// A form of the answer that programs read.
    enum Format: String, ExpressibleByArgument { case speech }

    func validate() throws {
        if text == nil, !stdin { throw ValidationError("cần một tin nhắn, hoặc --stdin") }
        if format != nil, !stdin { throw ValidationError("--format cần --stdin") }
    }

    func run() async throws {
        try await reporting {
            let office = try await ExampleOffice.make(configuration: try options.load())
            if format == .speech {
                let run = SpeechRun(office: office, sender: sender)
                while let line = readLine() { Console.say(try await run.answer(line: line)) }
                return
            }
            let explainer = ExplainRun(office: office)
            if stdin {
                while let line = readLine() { Console.say(await explainer.answer(line: line)) }
            } else if let text {
                let request = ExplainRun.Request(text: text, sender: sender, now: now, chat: chat)
                Console.say(try await explainer.explain(request, asJSON: json))
            }
        }
    }
}
