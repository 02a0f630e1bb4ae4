import Assignments
import CivilCalendar
import Foundation

/// What queries mean, in plain loops over work, written from the office's rules and not from the program that answers them.
struct Oracle {
    let office: RandomOffice
    let now = RandomOffice.now
    let zone = CivilZone.vietnam

    private func end(_ work: Assignment) -> Date { work.deadline?.end(in: zone) ?? .distantFuture }

    private func isWorking(_ work: Assignment) -> Bool {
        switch work.state {
        case .assigned, .acknowledged, .inProgress, .returned: true
        default: false
        }
    }

    private func isUnder(_ work: Assignment) -> Bool { isWorking(work) || work.state == .submitted }

    func percent(_ work: Assignment) -> Int? {
        if work.state == .completed { return 100 }
        if let quantity = work.progress.quantity, let whole = quantity.of {
            return min(quantity.done, whole) * 100 / whole
        }
        if let percent = work.progress.percent { return percent }
        var done = 0
        for step in work.steps where step.isDone { done += 1 }
        return done == 0 ? nil : done * 100 / work.steps.count
    }

    /// Whether one condition holds.
    func holds(_ filter: String, _ work: Assignment) -> Bool {
        switch filter {
        case "overdue": return isWorking(work) && now >= end(work)
        case "unacknowledged": return work.state == .assigned
        case "blocked": return isUnder(work) && !work.blockers.isEmpty
        case "waiting": return work.state == .submitted || isUnder(work) && !work.demands.isEmpty
        case "submitted", "request:result": return work.state == .submitted
        case "done": return work.state == .completed
        case "doneLate": return work.state == .completed && (work.submittedAt ?? now) >= end(work)
        case "doneOnTime": return work.state == .completed && (work.submittedAt ?? now) < end(work)
        case "open": return isUnder(work) || work.state == .paused
        case "draft": return work.state == .draft
        case "notStarted": return work.state == .assigned || work.state == .acknowledged
        case "urgent": return work.urgency != .normal
        case "silent":
            let last = work.reportedAt ?? work.acknowledgedAt ?? work.issuedAt ?? now
            // Five working days before 7 May 2024 are 6, 4, 3, 2 May and 26 April.
            return isWorking(work) && zone.date(of: last).iso <= "2024-04-26"
        case "lateDays>3": return lateDays(work).map { $0 > 3 } ?? false
        case "lateDays>=2": return lateDays(work).map { $0 >= 2 } ?? false
        case "percent<50": return (percent(work) ?? 0) < 50
        case "percent>=30": return (percent(work) ?? 0) >= 30
        case "dueBy:2024-05-10": return work.deadline.map { $0.date.iso <= "2024-05-10" } ?? false
        case "dueFrom:2024-05-03": return work.deadline.map { $0.date.iso >= "2024-05-03" } ?? false
        case "about:nhà trọ": return work.work == "Rà soát nhà trọ"
        case "work:3": return work.id.rawValue == 3
        case "request:extension":
            return isUnder(work) && work.demands.contains { if case .deadline = $0.wish { true } else { false } }
        case "request:objection": return isUnder(work) && work.demands.contains { $0.wish == .objection }
        case "request:target":
            return isUnder(work) && work.demands.contains { if case .target = $0.wish { true } else { false } }
        case "except:Đơn vị 2": return !office.isWithin(work.unit.rawValue, 1)
        default: return false
        }
    }

    /// Whole days begun since the deadline ended.
    private func lateDays(_ work: Assignment) -> Int? {
        let until: Date? = work.state == .completed ? work.submittedAt : isWorking(work) ? now : nil
        guard let until, until >= end(work) else { return nil }
        var days = 1
        while end(work).addingTimeInterval(Double(days) * 86_400) <= until { days += 1 }
        return days
    }

    static let filters = [
        "overdue", "unacknowledged", "blocked", "waiting", "submitted", "request:result", "done", "doneLate",
        "doneOnTime",
        "open", "notStarted", "urgent", "silent", "lateDays>3", "lateDays>=2", "percent<50", "percent>=30",
        "dueBy:2024-05-10", "dueFrom:2024-05-03", "about:nhà trọ", "work:3", "request:extension", "request:objection",
        "request:target", "except:Đơn vị 2",
    ]

    /// The work that fits, by deadline; drafts and what was called off only where they are asked for.
    func works(_ filters: [String], under top: Int?, all: Bool = false) -> [Assignment] {
        var found: [Assignment] = []
        for work in office.works {
            if filters.contains("draft") {
                if work.state != .draft { continue }
            } else if !all, work.state == .draft || work.state == .cancelled {
                continue
            }
            if let top, !office.isWithin(work.unit.rawValue, top) { continue }
            if filters.allSatisfy({ holds($0, work) }) { found.append(work) }
        }
        return found.sorted { (end($0), $0.id) < (end($1), $1.id) }
    }

    /// done on time, done late, open in time, overdue, drafts, cancelled.
    func figures(under top: Int?) -> [Int] {
        var counts = [0, 0, 0, 0, 0, 0]
        for work in works([], under: top, all: true) {
            switch work.state {
            case .draft: counts[4] += 1
            case .cancelled: counts[5] += 1
            case .completed: counts[(work.submittedAt ?? now) < end(work) ? 0 : 1] += 1
            case .submitted, .paused: counts[2] += 1
            default: counts[now < end(work) ? 2 : 3] += 1
            }
        }
        return counts
    }
}
