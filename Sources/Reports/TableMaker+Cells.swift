import Assignments

/// What a measure shows of a group.
extension TableMaker {
    /// The columns of a measure, with that of the group's name.
    func columns(_ title: String) -> [Table.Column] {
        let name = Table.Column("name", title, .text)
        switch asked.measure {
        case .count: return [name, Table.Column("count", "số nhiệm vụ", .number)]
        case .share: return [name, Table.Column("share", "tỷ lệ", .share)]
        case .average:
            return [name, Table.Column("average", "bình quân", .mean), Table.Column("works", "số nhiệm vụ", .number)]
        default:
            let numbers = [
                ("total", "tổng số"), ("done", "hoàn thành"), ("done_on_time", "đúng hạn"), ("done_late", "trễ hạn"),
                ("open", "chưa hoàn thành"), ("open_in_time", "trong hạn"), ("open_overdue", "quá hạn"),
                ("waiting", "chờ xác nhận"), ("unacknowledged", "chưa tiếp nhận"), ("paused", "tạm dừng"),
                ("drafts", "dự thảo"), ("cancelled", "đã hủy"),
            ].map { Table.Column($0.0, $0.1, .number) }
            return [name] + numbers + [Table.Column("done_of_due", "đã xong trên việc đến hạn", .share)]
        }
    }

    /// The values of a group, its name first.
    func cells(_ group: WorkGroup, of base: Int?) -> [Table.Cell] {
        let figures = group.figures
        switch asked.measure {
        case .count: return [.text(group.name), .number(group.count)]
        case .share: return [.text(group.name), .share(part: group.count, of: base ?? 0)]
        case .average:
            return [.text(group.name), .mean(sum: group.percent.sum, count: group.percent.count), .number(group.count)]
        default:
            let numbers = [
                figures.total, figures.done, figures.doneOnTime, figures.doneLate, figures.open, figures.openInTime,
                figures.openOverdue, figures.waiting, figures.unacknowledged, figures.paused, figures.drafts,
                figures.cancelled,
            ]
            return [.text(group.name)] + numbers.map(Table.Cell.number) + [.share(part: figures.done, of: figures.due)]
        }
    }

    /// The answer in one line, its number first.
    func lead(_ group: WorkGroup, of base: Int?) -> String {
        let figures = group.figures
        switch asked.measure {
        case .count: return counted(group.count, "nhiệm vụ")
        case .share: return "\(Table.Cell.share(part: group.count, of: base ?? 0).text)"
        case .average:
            let mean = Table.Cell.mean(sum: group.percent.sum, count: group.percent.count).text
            return mean.isEmpty ? "Chưa có số liệu" : mean
        default:
            return "\(counted(figures.total, "nhiệm vụ")) = \(number(figures.done)) hoàn thành"
                + " (đúng hạn \(number(figures.doneOnTime)), trễ hạn \(number(figures.doneLate)))"
                + " + \(number(figures.open)) chưa hoàn thành"
                + " (trong hạn \(number(figures.openInTime)), quá hạn \(number(figures.openOverdue)))"
        }
    }

    /// A share within a period is of the work that falls due in it.
    var dueInPeriod: String { asked.period == nil ? "" : " có hạn trong kỳ" }

    private func number(_ number: Int) -> String { VietnameseNumbers.whole(number) }

    /// Of what the percentages are.
    func note(_ group: WorkGroup, of base: Int?) -> String? {
        switch asked.measure {
        case .count: nil
        case .share: "Tỷ lệ tính trên \(counted(base ?? 0, "nhiệm vụ"))\(dueInPeriod)."
        case .average: "Bình quân của \(number(group.percent.count))/\(counted(group.count, "nhiệm vụ")) có số liệu."
        default: "Tỷ lệ đã xong tính trên \(counted(group.figures.due, "nhiệm vụ")) đến hạn."
        }
    }
}
