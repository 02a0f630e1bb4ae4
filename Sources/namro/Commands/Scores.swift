import ArgumentParser
import Assembly
import CommandSupport

/// Prints the inputs of an evaluation.
struct Scores: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Số liệu đầu vào để đánh giá: số lượng, chất lượng, tiến độ, kèm nhiệm vụ làm căn cứ.",
        discussion: "Chỉ là số liệu, không xếp loại. Không gửi vào nhóm. Tính trên nhiệm vụ đã xong hoặc quá hạn.")

    @OptionGroup var options: ConfigurationOptions
    @Option(help: "Một đơn vị và các đơn vị trực thuộc, theo tên hoặc tên tắt.")
    var unit: String?
    @Flag(help: "Theo từng cán bộ.")
    var officers = false

    func run() async throws {
        try await reporting {
            let run = ScoreRun(configuration: try options.load())
            let texts = try await run.texts(unit: unit, byOfficer: officers)
            guard !texts.isEmpty else { return Console.say("Chưa có nhiệm vụ nào đã xong hoặc quá hạn.") }
            for text in texts { Console.say(text) }
        }
    }
}
