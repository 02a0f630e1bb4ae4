import Assignments
import CivilCalendar
import Conversation
import Foundation

/// Expands a plan, work by work and unit by unit, into assignments with their five clears.
struct ImportPlan {
    let plan: CampaignPlan
    let rules: OfficeRules
    let now: Date

    /// What the works refer to.
    private struct Office {
        let units: [String: OrgUnit]
        let officers: [String: Officer]
        let designated: [OrgUnit.ID: Officer]
        let chair: Officer
        let campaign: Campaign.ID
        /// The units that go on with the work of another.
        let successors: Set<OrgUnit.ID>
    }

    /// Imports the plan and answers its faults; where there are any, the caller throws the transaction away.
    func callAsFunction(_ rows: any StoreWriting, _ report: inout ImportOffice.Report) throws -> [FileFault] {
        let officers = try rows.officers()
        guard let chair = officers.first(where: { $0.code == plan.chair }) else {
            return [
                FileFault(
                    file: plan.file, line: nil, text: "lãnh đạo phụ trách \"\(plan.chair)\" không có trong danh sách")
            ]
        }
        try importCampaign(rows, &report)
        guard let campaign = try rows.campaign(code: plan.campaign.code)?.id else { return [] }
        let office = Office(
            units: Dictionary(try rows.units().map { ($0.name, $0) }) { first, _ in first },
            officers: Dictionary(officers.map { ($0.code, $0) }) { first, _ in first },
            designated: Dictionary(officers.filter(\.isDesignated).map { ($0.unit, $0) }) { first, _ in first },
            chair: chair, campaign: campaign, successors: Set(try rows.units().compactMap(\.successor)))
        var faults = try importFollowers(office, rows, &report)
        for work in plan.works {
            let found = check(work, office)
            faults += found
            if found.isEmpty { try importWork(work, office, rows, &report) }
        }
        return faults
    }

    private func importCampaign(_ rows: any StoreWriting, _ report: inout ImportOffice.Report) throws {
        let before = try rows.campaign(code: plan.campaign.code)?.campaign
        guard before != plan.campaign else { return }
        if before == nil {
            report.added.append("kế hoạch \(plan.campaign.code)")
        } else {
            report.changed.append("kế hoạch \(plan.campaign.code)")
        }
        _ = try rows.save(plan.campaign)
    }

    /// Names those who follow the campaign; answers a fault for each code that nobody has.
    private func importFollowers(
        _ office: Office, _ rows: any StoreWriting, _ report: inout ImportOffice.Report
    ) throws -> [FileFault] {
        let unknown = plan.followers.filter { office.officers[$0] == nil }
        let followers = Set(plan.followers.compactMap { office.officers[$0]?.id })
        if unknown.isEmpty, try followers != rows.followers(of: office.campaign) {
            report.changed.append("kế hoạch \(plan.campaign.code): người theo dõi")
            try rows.follow(office.campaign, by: followers.sorted())
        }
        return unknown.map {
            FileFault(file: plan.file, line: nil, text: "người theo dõi \"\($0)\" không có trong danh sách")
        }
    }

    private func check(_ work: CampaignPlan.Work, _ office: Office) -> [FileFault] {
        var texts: [String] = []
        for name in work.units + work.coordinating + work.amounts.keys.sorted() where office.units[name] == nil {
            texts.append("\(work.code): đơn vị \"\(name)\" không có trong danh sách")
        }
        for kind in work.kinds where !office.units.values.contains(where: { $0.kind == kind }) {
            texts.append("\(work.code): không có đơn vị nào loại \"\(kind)\"")
        }
        if let phase = work.phase, !plan.campaign.phases.contains(where: { $0.code == phase }) {
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

    private func importWork(
        _ work: CampaignPlan.Work, _ office: Office, _ rows: any StoreWriting, _ report: inout ImportOffice.Report
    ) throws {
        let chosen =
            work.units.compactMap { office.units[$0] }
            + office.units.values.filter { work.kinds.contains($0.kind) }.sorted { $0.id < $1.id }
        for unit in chosen {
            let planned = assignment(of: work, for: unit, office)
            if let before = try rows.assignment(of: work.code, unit: unit.id, in: office.campaign) {
                try update(before, to: planned, unit, rows, &report)
            } else if !unit.exists(on: rules.zone.date(of: now)) {
                report.warnings.append("\(work.code) \(unit.name): \(Self.absent(unit))")
            } else if let taken = try taken(work, unit, office, rows) {
                report.warnings.append(
                    "\(work.code) \(unit.name): đã có \(taken.label) nhận từ đơn vị cũ, không giao thêm")
            } else {
                try add(planned, unit, rows, &report)
            }
        }
    }

    private static func absent(_ unit: OrgUnit) -> String {
        let from = unit.effectiveFrom.map { "đơn vị hoạt động từ \($0.vietnamese), nhập lại từ ngày đó" }
        return unit.effectiveTo.map { "đơn vị kết thúc \($0.vietnamese), không giao" } ?? from
            ?? "đơn vị chưa hoạt động"
    }

    /// The same work that the unit goes on with for one that has ended, if any.
    private func taken(
        _ work: CampaignPlan.Work, _ unit: OrgUnit, _ office: Office, _ rows: any StoreWriting
    ) throws -> Assignment? {
        guard office.successors.contains(unit.id) else { return nil }
        return try rows.assignments(work: work.code.uppercased(), of: unit.id).first {
            $0.campaign == office.campaign && $0.plannedUnit != nil && $0.state != .cancelled
        }
    }

    private func assignment(of work: CampaignPlan.Work, for unit: OrgUnit, _ office: Office) -> Assignment {
        var assignment = Assignment(id: Assignment.ID(rawValue: 0), unit: unit.id, work: work.work)
        assignment.campaign = office.campaign
        assignment.workCode = work.code
        assignment.phase = work.phase
        assignment.officer = office.designated[unit.id]?.id
        assignment.responsibility = work.responsibility
        assignment.steps = work.steps
        assignment.expectedResult = work.result
        assignment.authority = work.authority
        assignment.chair = work.chair.flatMap { office.officers[$0]?.id } ?? office.chair.id
        assignment.coordinating = work.coordinating.compactMap { office.units[$0]?.id }
        assignment.start = work.start
        assignment.deadline = work.deadline
        assignment.reportDeadlines = work.reportDeadlines
        assignment.reportTo = work.reportTo
        assignment.urgency = work.urgency
        assignment.target = work.countUnit.map {
            QuantityTarget(amount: work.amounts[unit.name] ?? work.amount, unit: $0)
        }
        return assignment
    }

    // MARK: Writing

    private func add(
        _ planned: Assignment, _ unit: OrgUnit, _ rows: any StoreWriting, _ report: inout ImportOffice.Report
    ) throws {
        var assignment = planned
        assignment.id = try rows.add(planned)
        report.added.append("nhiệm vụ \(planned.workCode ?? "") \(unit.name)")
        if try !issue(assignment, unit, rows, &report) {
            // A draft has a history too, so that figures of a past day show it.
            try rows.save(assignment, replacing: assignment, entry(.draft, assignment), text: nil)
        }
    }

    /// Puts a draft into force where no clear is missing; otherwise it stays a draft, with a warning. Answers
    /// whether it is in force.
    @discardableResult
    private func issue(
        _ draft: Assignment, _ unit: OrgUnit, _ rows: any StoreWriting, _ report: inout ImportOffice.Report
    ) throws -> Bool {
        let occasion = Assignment.Occasion(actor: nil, at: now)
        switch draft.applying(.issue, on: occasion, rule: rules.clearRule) {
        case .done(let issued):
            try rows.save(issued, replacing: draft, entry(.issue, issued), text: nil)
            try rows.replanReminders(of: issued, by: rules.reminders, at: now)
            return true
        case .refused(.missingClears(let clears)):
            let labels = clears.map(\.label).joined(separator: ", ")
            report.warnings.append("\(draft.workCode ?? "") \(unit.name): còn là dự thảo, chưa rõ \(labels)")
            return false
        case .refused, .doubtful: return false
        }
    }

    private func update(
        _ before: Assignment, to planned: Assignment, _ unit: OrgUnit, _ rows: any StoreWriting,
        _ report: inout ImportOffice.Report
    ) throws {
        // What a leader has decided since on deadline and target stands, until the plan itself says something else than
        // it last did.
        let last = before.state == .draft ? nil : try rows.lastPlanned(before.id)
        var after = before
        after.phase = planned.phase
        after.work = planned.work
        after.responsibility = planned.responsibility
        after.expectedResult = planned.expectedResult
        after.authority = planned.authority
        after.chair = planned.chair
        after.coordinating = planned.coordinating.filter { $0 != before.unit }
        after.start = planned.start
        if last == nil || planned.target != last?.target { after.target = planned.target }
        after.reportDeadlines = planned.reportDeadlines
        after.reportTo = planned.reportTo
        after.urgency = planned.urgency
        // What is done stays done where the step is still the same.
        after.steps = planned.steps.map { step in
            var step = step
            step.isDone = before.steps.contains { $0.title == step.title && $0.isDone }
            return step
        }
        if last == nil || planned.deadline != last?.deadline, after.deadline != planned.deadline {
            after.deadline = planned.deadline
            if before.state != .draft { after.deadlineVersion += 1 }
        }
        if before.state == .draft {
            // A draft that went to another unit is that unit's.
            if before.plannedUnit == nil { after.officer = planned.officer }
        } else if before.plannedUnit == nil, let officer = planned.officer, officer != before.officer {
            // Another officer in charge is a hand-over, with its reason; an import is none.
            report.warnings.append(
                "\(before.label) \(unit.name): cán bộ phụ trách không đổi khi nhập lại; cần bàn giao")
        }
        guard after != before else {
            if before.state == .draft { try issue(before, unit, rows, &report) }
            return
        }
        report.changed.append("nhiệm vụ \(before.label) \(planned.workCode ?? "") \(unit.name)")
        try rows.save(after, replacing: before, entry(.replan, after), text: nil)
        if after.state == .draft {
            try issue(after, unit, rows, &report)
        } else {
            try rows.replanReminders(of: after, by: rules.reminders, at: now)
        }
    }

    private func entry(_ act: Act.Kind, _ after: Assignment) -> HistoryEntry {
        HistoryEntry(
            assignment: after.id, act: act, actor: nil, onBehalf: false, recordedAt: now, effectiveAt: now, inbox: nil,
            after: after)
    }
}
