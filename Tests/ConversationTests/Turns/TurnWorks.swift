import Assignments
import CivilCalendar
import Conversation
import Foundation

/// The works of the office of turns: #12 of 60 sites is under way, #14 new, #20 handed in, #25 done, all of the officer of Hoàng Mai;
/// #31 of Ba Đình is under way.
struct TurnWorks {
    let office: TurnOffice

    var all: [Assignment] {
        [
            work(12, "Rà soát cơ sở", due: 24) {
                $0.steps = ["Lập danh sách", "Khảo sát", "Cập nhật"].map { Assignment.Step(title: $0) }
                $0.target = QuantityTarget(amount: 60, unit: "cơ sở")
                $0.progress = WorkProgress(quantity: Quantity(done: 30, of: 60, unit: "cơ sở"))
                report(&$0)
            },
            fresh(14),
            work(20, "Báo cáo sơ kết", due: 3) {
                report(&$0)
                $0.state = .submitted
                $0.submittedAt = TurnOffice.start.addingTimeInterval(-3_600)
                $0.submittedBy = $0.officer
            },
            work(25, "Lập danh bạ", due: -2) {
                report(&$0)
                $0.state = .completed
                $0.submittedAt = TurnOffice.start.addingTimeInterval(-4 * 86_400)
                $0.completedAt = TurnOffice.start.addingTimeInterval(-3 * 86_400)
            },
            work(31, "Rà soát cơ sở", of: "BD-CB", due: 24, report),
        ]
    }

    /// A new work of the officer of Hoàng Mai that nobody has acknowledged.
    func fresh(_ code: Int) -> Assignment { work(code, "Tập huấn cấp xã", due: 2) { _ in } }

    private func report(_ work: inout Assignment) {
        work.state = .inProgress
        work.acknowledgedAt = TurnOffice.start.addingTimeInterval(-4 * 86_400)
        work.reportedAt = TurnOffice.start.addingTimeInterval(-86_400)
    }

    private func work(
        _ code: Int, _ title: String, of officer: String = "HM-CB", due days: Int, _ change: (inout Assignment) -> Void
    ) -> Assignment {
        let unit = officer.hasPrefix("BD") ? TurnOffice.baDinh : TurnOffice.hoangMai
        var work = Assignment(id: Assignment.ID(rawValue: Int64(code)), unit: unit, work: title)
        work.officer = try? office.person(officer).id
        work.chair = try? office.person("TP-PT").id
        work.responsibility = "UBND quận chịu trách nhiệm"
        work.steps = [Assignment.Step(title: "Thực hiện")]
        work.expectedResult = "biên bản"
        work.deadline = Deadline(date: CivilZone.vietnam.date(of: TurnOffice.start).adding(days: days))
        work.originalDeadline = work.deadline
        work.issuedAt = TurnOffice.start.addingTimeInterval(-5 * 86_400)
        work.state = .assigned
        change(&work)
        return work
    }
}
