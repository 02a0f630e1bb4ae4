import ArgumentParser
import Assignments
import BotConfiguration
import CivilCalendar
import Conversation
import Coordinator

/// Checks all of `bot-config/`.
struct Check: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Kiểm tra toàn bộ cấu hình, báo mọi lỗi cùng lúc.")

    @OptionGroup var options: ConfigurationOptions

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
            for plan in configuration.plans {
                let lines = PlanLint.lines(
                    for: plan, roster: configuration.roster, rule: configuration.rules.clearRule,
                    voice: configuration.voice)
                for line in lines { Console.error("Chưa rõ: \(line)") }
            }
            let works = configuration.plans.map(\.works.count).reduce(0, +)
            Console.say(
                "Cấu hình hợp lệ: \(people) người, \(configuration.plans.count) kế hoạch, \(works) đầu việc.")
        }
    }
}
