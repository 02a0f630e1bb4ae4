import Assignments
import CivilCalendar
import Foundation

/// A query said back in Vietnamese.
package enum QueryWords {
    /// A condition, with the name that its value has found.
    package static func condition(_ filter: QueryFilter, named name: String? = nil) -> String {
        switch filter {
        case .flag(let flag): words(flag)
        case .dueBy(let day): "hạn đến \(day.vietnamese)"
        case .dueFrom(let day): "hạn từ \(day.vietnamese)"
        case .percent(let comparison, let number): "đạt \(words(comparison)) \(number) %"
        case .lateDays(let comparison, let number): "chậm \(words(comparison)) \(number) ngày"
        case .silentDays(let number): "không có báo cáo trong \(number) ngày làm việc"
        case .request(let request): words(request)
        case .named(.officer, let value): "do \(name ?? value) thực hiện"
        case .named(let key, let value): words(key) + " " + (name ?? value)
        }
    }

    private static func words(_ flag: QueryFilter.Flag) -> String {
        switch flag {
        case .overdue: "quá hạn"
        case .unacknowledged: "chưa tiếp nhận"
        case .silent: "không có báo cáo trong 5 ngày làm việc"
        case .blocked: "đang vướng mắc"
        case .waiting: "chờ quyết định"
        case .submitted: "chờ xác nhận"
        case .done: "đã hoàn thành"
        case .doneLate: "hoàn thành trễ hạn"
        case .doneOnTime: "hoàn thành đúng hạn"
        case .open: "chưa hoàn thành"
        case .draft: "còn là dự thảo"
        case .inTime: "còn trong hạn"
        case .notStarted: "chưa bắt đầu"
        case .urgent: "khẩn"
        case .unlinked: "chưa liên kết tài khoản"
        case .absent: "đang vắng"
        }
    }

    private static func words(_ comparison: QueryFilter.Comparison) -> String {
        switch comparison {
        case .atMost: "không quá"
        case .atLeast: "từ"
        case .less: "dưới"
        case .more: "trên"
        }
    }

    static func words(_ request: QueryFilter.Request) -> String {
        switch request {
        case .extension: "xin gia hạn"
        case .target: "xin điều chỉnh chỉ tiêu"
        case .objection: "báo không thuộc thẩm quyền"
        case .result: "trình kết quả"
        case .demand: "xin ý kiến"
        }
    }

    private static func words(_ key: QueryFilter.Key) -> String {
        switch key {
        case .work: "mã"
        case .about: "về"
        case .officer: "do"
        case .with: "phối hợp với"
        case .issuedBy: "lãnh đạo phụ trách"
        case .except: "trừ"
        case .dueBy, .dueFrom, .request: ""
        }
    }

    /// A state as officials say it.
    static func words(_ state: AssignmentState) -> String {
        switch state {
        case .draft: "dự thảo"
        case .assigned: "đã giao"
        case .acknowledged: "đã tiếp nhận"
        case .inProgress: "đang thực hiện"
        case .submitted: "chờ xác nhận"
        case .returned: "trả lại bổ sung"
        case .completed: "hoàn thành"
        case .paused: "tạm dừng"
        case .cancelled: "đã hủy"
        }
    }

    /// What is counted, in one word.
    static func noun(_ subject: Query.Subject) -> String {
        switch subject {
        case .works: "nhiệm vụ"
        case .units: "đơn vị"
        case .officers: "cán bộ"
        case .obstacles: "vướng mắc"
        case .requests: "đề nghị"
        case .rounds: "đợt giao ban"
        }
    }

    /// The first line of an answer: what, which, where, when.
    static func title(_ query: ResolvedQuery) -> String {
        let asked = query.query
        var parts = [what(asked)]
        if !query.conditions.isEmpty { parts.append(query.conditions.joined(separator: ", ")) }
        var title = parts.joined(separator: " ") + " – " + query.scopeName
        if let comparison = query.comparison { title += " so với \(comparison.name)" }
        if let period = asked.period { title += ", \(period.from.vietnamese)–\(period.to.vietnamese)" }
        let moment = Deadline(date: query.day, time: query.zone.time(of: query.works.now))
        if asked.asOf != nil, query.works.asOf != nil { return title + ", tính đến hết \(query.day.vietnamese)" }
        return title + ", tính đến \(Table.Cell.day(moment).text)"
    }

    private static func what(_ query: Query) -> String {
        let noun = noun(query.subject)
        let subject =
            switch query.subject {
            case .units: "đơn vị có nhiệm vụ"
            case .officers:
                query.filter.allSatisfy { [.flag(.unlinked), .flag(.absent)].contains($0) || $0.isSelector }
                    && !query.filter.isEmpty ? noun : "cán bộ có nhiệm vụ"
            case .obstacles: "vướng mắc của nhiệm vụ"
            case .requests: "việc chờ quyết định của nhiệm vụ"
            case .works, .rounds: noun
            }
        let words =
            switch query.measure {
            case .list: subject
            case .count: "số \(subject)"
            case .share: "tỷ lệ \(subject)"
            case .sum: "khối lượng của \(subject)"
            case .average: "mức đạt bình quân của \(subject)"
            case .remaining: "phần còn lại của \(subject)"
            case .figures: query.subject == .works ? "tình hình nhiệm vụ" : "tình hình theo \(noun)"
            case .rank: "xếp thứ tự \(subject)"
            case .why: "nguyên nhân, ý kiến về \(subject)"
            case .forecast: "dự báo \(subject)"
            case .scores: "số liệu đầu vào đánh giá \(noun)"
            }
        return words.prefix(1).uppercased() + words.dropFirst()
    }
}
