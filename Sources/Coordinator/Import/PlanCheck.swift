import Assignments
import CivilCalendar

/// What is wrong with a plan that can be read: what it refers to and what it says twice.
struct PlanCheck {
    let office: PlanOffice

    /// The faults of the plans of one campaign as a whole. Several files may make one plan, where they agree on it.
    func faults(in plans: [CampaignPlan]) -> [FileFault] {
        var faults: [FileFault] = []
        var first: [String: (file: String, line: Int)] = [:]
        for plan in plans {
            faults += people(of: plan)
            if let head = plans.first, head.campaign != plan.campaign || Set(head.followers) != Set(plan.followers) {
                faults.append(
                    FileFault(
                        file: plan.file, line: nil,
                        text:
                            "kế hoạch \(plan.campaign.code) ghi tên, giai đoạn hoặc người theo dõi khác với \(head.file)"
                    ))
            }
            for work in plan.works {
                let code = work.code.uppercased()
                if let before = first[code] {
                    faults.append(
                        FileFault(
                            file: plan.file, line: work.line,
                            text: "mã việc \"\(work.code)\" đã có ở \(before.file), dòng \(before.line)"))
                } else {
                    first[code] = (plan.file, work.line)
                }
            }
        }
        return faults
    }

    private func people(of plan: CampaignPlan) -> [FileFault] {
        var texts = plan.followers.filter { office.officers[$0] == nil }.map {
            "người theo dõi \"\($0)\" không có trong danh sách"
        }
        if office.officers[plan.chair] == nil {
            texts.insert("lãnh đạo phụ trách \"\(plan.chair)\" không có trong danh sách", at: 0)
        }
        return texts.map { FileFault(file: plan.file, line: nil, text: $0) }
    }

    /// The faults of one work.
    func faults(in work: CampaignPlan.Work, of plan: CampaignPlan) -> [FileFault] {
        var texts: [String] = []
        for name in work.units + work.coordinating + work.amounts.keys.sorted() where office.unit(named: name) == nil {
            texts.append("\(work.code): đơn vị \"\(name)\" không có trong danh sách\(office.suggestion(for: name))")
        }
        let counted = Dictionary(grouping: work.amounts.keys.compactMap(office.unit), by: \.id)
        for unit in counted.values.filter({ $0.count > 1 }).compactMap(\.first).sorted(by: { $0.id < $1.id }) {
            texts.append("\(work.code): chỉ tiêu của \"\(unit.name)\" ghi hai lần")
        }
        for kind in work.kinds where office.units(ofKind: kind).isEmpty {
            texts.append("\(work.code): không có đơn vị nào loại \"\(kind)\"")
        }
        if let phase = work.phase, Self.phase(phase, of: plan.campaign) == nil {
            texts.append("\(work.code): giai đoạn \"\(phase)\" không có trong kế hoạch")
        }
        if let chair = work.chair, office.officers[chair] == nil {
            texts.append("\(work.code): lãnh đạo phụ trách \"\(chair)\" không có trong danh sách")
        }
        if let start = work.start, let deadline = work.deadline, deadline.date < start {
            texts.append("\(work.code): hạn \(deadline.date.vietnamese) trước ngày bắt đầu \(start.vietnamese)")
        }
        return texts.map { FileFault(file: plan.file, line: work.line, text: $0) }
    }

    /// The phase of a code, whatever its case, as the campaign writes it.
    static func phase(_ code: String, of campaign: Campaign) -> String? {
        campaign.phases.first { $0.code == code }?.code
            ?? campaign.phases.first { $0.code.uppercased() == code.uppercased() }?.code
    }
}
