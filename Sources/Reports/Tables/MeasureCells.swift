import Assignments

/// What a measure shows of a group of work: its columns, their values, and the same in one line.
struct MeasureCells: QueryPart {
    let query: ResolvedQuery

    /// The columns of a measure, with that of the group's name.
    func columns(_ title: String) -> [Table.Column] {
        let name = Table.Column("name", title, .text)
        switch asked.measure {
        case .count: return [name, Table.Column("count", "số nhiệm vụ", .number)]
        case .share: return [name, Table.Column("share", "tỷ lệ", .share)]
        case .average:
            return [name, Table.Column("average", "bình quân", .mean), Table.Column("works", "số nhiệm vụ", .number)]
        default:
            let numbers = numbers.map { Table.Column($0.key, $0.title, .number) }
            return [name] + numbers + [Table.Column("done_of_due", "đã xong trên việc hoàn thành hoặc quá hạn", .share)]
        }
    }

    /// The values of a group, its name first.
    func cells(_ group: WorkGroup) -> [Table.Cell] {
        let figures = group.figures
        switch asked.measure {
        case .count: return [.text(group.name), .number(group.count)]
        case .share: return [.text(group.name), .share(part: group.count, of: group.base ?? 0)]
        case .average:
            return [.text(group.name), .mean(sum: group.percent.sum, count: group.percent.count), .number(group.count)]
        default:
            // Where nothing is overdue, all of it is done, however little that is.
            let share = figures.openOverdue > 0 ? Table.Cell.share(part: figures.done, of: figures.due) : .none
            return [.text(group.name)] + numbers.map { .number(figures[keyPath: $0.of]) } + [share]
        }
    }

    /// The numbers of figures; outside of the total stands what figures alone look at.
    private var numbers: [(key: String, title: String, of: KeyPath<SummaryFigures, Int>)] {
        let inside: [(key: String, title: String, of: KeyPath<SummaryFigures, Int>)] = [
            ("total", "tổng số", \.total), ("done", "hoàn thành", \.done), ("done_on_time", "đúng hạn", \.doneOnTime),
            ("done_late", "trễ hạn", \.doneLate), ("open", "chưa hoàn thành", \.open),
            ("open_in_time", "trong hạn", \.openInTime), ("open_overdue", "quá hạn", \.openOverdue),
            ("waiting", "chờ xác nhận", \.waiting), ("unacknowledged", "chưa tiếp nhận", \.unacknowledged),
            ("paused", "tạm dừng", \.paused),
        ]
        guard asked.measure == .figures else { return inside }
        return inside + [("drafts", "dự thảo", \.drafts), ("cancelled", "đã hủy", \.cancelled)]
    }

    /// The answer in one line, its number first.
    func lead(_ group: WorkGroup) -> String {
        let figures = group.figures
        switch asked.measure {
        case .count: return counted(group.count, "nhiệm vụ")
        case .share:
            let share = Table.Cell.share(part: group.count, of: group.base ?? 0).text
            return share.isEmpty ? nothing : share
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

    /// What is said instead of a share of nothing.
    var nothing: String { "Không có nhiệm vụ nào để tính tỷ lệ" }

    /// A share within a period is of the work that falls due in it.
    var dueInPeriod: String { asked.period == nil ? "" : " có hạn trong kỳ" }

    private func number(_ number: Int) -> String { VietnameseNumbers.whole(number) }

    /// Of what the percentages are.
    func note(_ group: WorkGroup) -> String? {
        switch asked.measure {
        case .count: nil
        case .share:
            group.base.flatMap { base in
                base > 0 ? "Tỷ lệ tính trên \(counted(base, "nhiệm vụ"))\(dueInPeriod)." : nil
            }
        case .average: "Bình quân của \(number(group.percent.count))/\(counted(group.count, "nhiệm vụ")) có số liệu."
        default:
            group.figures.openOverdue > 0
                ? "Tỷ lệ đã xong tính trên \(counted(group.figures.due, "nhiệm vụ")) đã hoàn thành hoặc quá hạn."
                : group.figures.total > 0 ? "Chưa có nhiệm vụ nào quá hạn." : nil
        }
    }

    /// A group as who draws it has it.
    func shown(_ group: WorkGroup, place: Int? = nil) -> Table.Group {
        Table.Group(
            key: group.key, name: group.name, count: group.count, base: group.base,
            since: asked.since.of(group.earliest), place: place, figures: group.figures)
    }
}
