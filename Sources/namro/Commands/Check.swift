import ArgumentParser
import Assembly
import Assignments
import BotConfiguration
import CivilCalendar
import CommandSupport
import Conversation
import Coordinator

/// Checks all of `bot-config/`, and tries its import on a copy of the database: what it approves, `import` takes.
struct Check: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Kiểm tra toàn bộ cấu hình và nhập thử, báo mọi lỗi cùng lúc.",
        discussion: "Nhập thử vào bản sao của cơ sở dữ liệu: không ghi, không đổi gì ở cơ sở dữ liệu của cơ quan.")

    @OptionGroup var options: ConfigurationOptions
    @OptionGroup var words: ImportOptions

    func run() async throws {
        try await reporting {
            let configuration = try options.load()
            let people = configuration.roster.count { $0.person != nil }
            let limit = configuration.settings.planUsers
            if limit > 0, people > limit {
                Console.error("Cảnh báo: danh sách có \(people) người, gói của nền tảng chỉ có \(limit) người dùng.")
            }
            let years = Set(configuration.plans.flatMap(\.works).compactMap { $0.deadline?.date.year })
            for year in years.subtracting(configuration.rules.calendar.announcedYears).sorted() {
                Console.error(
                    "Cảnh báo: năm \(year) chưa có thông báo nghỉ lễ trong calendar/vn.yaml; ngày nghỉ của năm này là tạm tính."
                )
            }
            let preview = try await words.run(of: configuration).preview()
            for line in preview.report.warnings { Console.error("Cảnh báo: \(line)") }
            for line in StateCheck.lines(configuration.settings) { Console.error("Cảnh báo: \(line)") }
            let works = configuration.plans.map(\.works.count).reduce(0, +)
            Console.say(
                "Cấu hình hợp lệ: \(people) người, \(configuration.plans.count) kế hoạch, \(works) đầu việc.")
            let report = preview.report
            Console.say(
                preview.isNew
                    ? "Chưa có cơ sở dữ liệu \(configuration.settings.database); nhập sẽ thêm \(report.added.count) mục."
                    : report.isEmpty
                        ? "Nhập sẽ không đổi gì."
                        : "Nhập sẽ thêm \(report.added.count) mục, thay đổi \(report.changed.count) mục.")
        }
    }
}
