import Assignments
import CivilCalendar
import Conversation
import Foundation

/// Expands the plan of one campaign, work by work and unit by unit: gives what is new, follows what the plan has changed, and
/// finds what has left it.
struct ImportPlan {
    let plans: [CampaignPlan]
    /// The place of the first of them among all that are imported.
    var first = 0
    let campaign: Campaign.ID
    let office: PlanOffice
    let rules: OfficeRules
    let choices: ImportOffice.Choices
    let now: Date

    /// Imports the plan.
    func run(_ tx: any StoreWriting, _ findings: inout PlanFindings) throws {
        var shelf = PlanShelf(try tx.works.planned(in: campaign))
        for (index, plan) in plans.enumerated() {
            var warnings = PlanWarnings(today: rules.zone.date(of: now))
            for (number, work) in plan.works.enumerated() {
                let task = PlanTask(plan: first + index, work: number)
                try add(work, of: plan, task, &shelf, tx, &findings, &warnings)
            }
            findings.warnings += warnings.lines(of: plan.file)
        }
        try PlanRemovals(office: office, rules: rules, choices: choices, now: now).run(
            shelf.rest, text: "không còn trong kế hoạch", tx, &findings)
    }

    /// What is on record under its own unit comes before what a unit has taken over from another.
    private func add(
        _ work: CampaignPlan.Work, of plan: CampaignPlan, _ task: PlanTask, _ shelf: inout PlanShelf,
        _ tx: any StoreWriting, _ findings: inout PlanFindings, _ warnings: inout PlanWarnings
    ) throws {
        let (units, amounts) = (receivers(of: work), office.amounts(of: work))
        findings.warnings += strayAmounts(work, units, plan)
        let others = units.filter { !shelf.has(work.code, $0.id) }
        for unit in units {
            guard let row = shelf.take(work.code, unit.id) else { continue }
            let planned = planned(work, unit, amounts, plan)
            try findings.note(task.about(unit, row.assignment.id)) {
                try follow(row, planned, unit, tx, &$0, &warnings)
            }
        }
        for unit in others {
            let planned = planned(work, unit, amounts, plan)
            let taken = office.successors.contains(unit.id) ? shelf.takeMoved(work.code, unit.id) : nil
            if let taken, taken.isNew {
                try findings.note(task.about(unit, taken.row.assignment.id)) {
                    try follow(taken.row, planned, unit, tx, &$0, &warnings)
                }
            } else if taken != nil {
                // It goes on with what it has taken over, and gets it no second time.
                continue
            } else if let obstacle = obstacle(to: unit) {
                findings.warnings.append("\(work.code) \(unit.name): \(obstacle)")
            } else {
                try findings.note(task.about(unit, nil)) { try give(planned, unit, tx, &$0, &warnings) }
            }
        }
    }

    /// Does one task by itself, as everything stands now; nothing where it has no object any more.
    func run(
        _ task: PlanTask, _ work: CampaignPlan.Work, of plan: CampaignPlan, _ amounts: [OrgUnit.ID: Int],
        _ tx: any StoreWriting, _ findings: inout PlanFindings
    ) throws {
        guard let unit = office.unit(named: task.unit) else { return }
        var warnings = PlanWarnings(today: rules.zone.date(of: now))
        let planned = planned(work, unit, amounts, plan)
        if let key = task.assignment {
            guard let row = try tx.works.planned(Assignment.ID(rawValue: key)) else { return }
            try follow(row, planned, unit, tx, &findings, &warnings)
        } else if obstacle(to: unit) == nil {
            try give(planned, unit, tx, &findings, &warnings)
        }
    }

    private func receivers(of work: CampaignPlan.Work) -> [OrgUnit] {
        var seen: Set<OrgUnit.ID> = []
        return (work.units.compactMap(office.unit) + work.kinds.flatMap(office.units(ofKind:)))
            .filter { seen.insert($0.id).inserted }
    }

    private func strayAmounts(_ work: CampaignPlan.Work, _ units: [OrgUnit], _ plan: CampaignPlan) -> [String] {
        let receivers = Set(units.map(\.id))
        return work.amounts.keys.sorted().compactMap { name in
            guard let unit = office.unit(named: name), !receivers.contains(unit.id) else { return nil }
            return
                "\(plan.file), dòng \(work.line), \(work.code): chỉ tiêu của \"\(unit.name)\" không dùng, vì đơn vị không "
                + "được giao việc này"
        }
    }

    /// Why a unit gets no work that it does not have, if so.
    private func obstacle(to unit: OrgUnit) -> String? {
        guard unit.exists(on: rules.zone.date(of: now)) else {
            let from = unit.effectiveFrom.map { "đơn vị hoạt động từ \($0.vietnamese), nhập lại từ ngày đó" }
            return unit.effectiveTo.map { "đơn vị kết thúc \($0.vietnamese), không giao" } ?? from
                ?? "đơn vị chưa hoạt động"
        }
        return office.isInRoster(unit) ? nil : "đơn vị không còn trong danh sách, không giao"
    }

    private func planned(
        _ work: CampaignPlan.Work, _ unit: OrgUnit, _ amounts: [OrgUnit.ID: Int], _ plan: CampaignPlan
    ) -> Assignment {
        let wantsWork = rules.clearRule.criteria.contains { $0.fields.contains(.work) }
        var assignment = Assignment(
            id: Assignment.ID(rawValue: 0), unit: unit.id,
            work: work.work.isEmpty && !wantsWork ? work.code : work.work)
        assignment.campaign = campaign
        assignment.workCode = work.code
        assignment.phase = work.phase.flatMap { PlanCheck.phase($0, of: plan.campaign) }
        assignment.officer = office.designated[unit.id]?.id
        assignment.responsibility = work.responsibility
        assignment.steps = work.steps
        assignment.expectedResult = work.result
        assignment.authority = work.authority
        assignment.chair = office.officers[work.chair ?? plan.chair]?.id
        assignment.coordinating = work.coordinating.compactMap { office.unit(named: $0)?.id }.filter { $0 != unit.id }
        assignment.start = work.start
        assignment.deadline = work.deadline
        assignment.reportDeadlines = work.reportDeadlines
        assignment.reportTo = work.reportTo
        assignment.urgency = work.urgency
        assignment.target = work.countUnit.map { QuantityTarget(amount: amounts[unit.id] ?? work.amount, unit: $0) }
        return assignment
    }

    // MARK: New work

    private func give(
        _ planned: Assignment, _ unit: OrgUnit, _ tx: any StoreWriting, _ findings: inout PlanFindings,
        _ warnings: inout PlanWarnings
    ) throws {
        let word = PlanWord(of: planned)
        var draft = planned
        // Who confirms a result is not in charge of it: the draft waits for somebody else.
        if draft.officer == draft.chair { draft.officer = nil }
        draft.id = try tx.works.insert(draft)
        try tx.works.recordPlanWord(word, of: draft.id)
        findings.written += 1
        let due = word.deadline.map { ", hạn \(PlanValues.day($0))" } ?? ""
        findings.added.append(
            PlanFindings.Item(work: planned.workCode ?? "", assignment: nil, unit: unit.name, text: word.work + due))
        warnings.look(at: PlanWord.Field.allCases, of: word, work: planned.workCode ?? "")
        let writing = WritePlanned(office: office, rules: rules, now: now)
        guard let issued = try writing.issue(draft, word, unit, tx, &findings) else {
            // A draft has a history too, so that figures of a past day show it.
            return try writing.save(draft, replacing: draft, as: .draft, tx)
        }
        findings.news.append(PlanFindings.News(kind: .given, before: draft, after: issued, text: word.work + due))
    }

    // MARK: Work on record

    private func follow(
        _ row: PlanShelf.Row, _ planned: Assignment, _ unit: OrgUnit, _ tx: any StoreWriting,
        _ findings: inout PlanFindings, _ warnings: inout PlanWarnings
    ) throws {
        let before = row.assignment
        let word = PlanWord(of: planned)
        // Who was designated in times from before that was kept is not known.
        let last = try row.word ?? tx.planWord(of: before, designated: word.officer)
        var result = before.replanned(
            as: word, last: last, overDecisions: choices.overDecisions, rule: rules.clearRule, zone: rules.zone)
        if before.state == .draft, before.plannedUnit == nil, before.officer == nil || before.officer == last.officer {
            result.after.officer = word.officer == result.after.chair ? nil : word.officer
        }
        warnings.look(at: word.fields(differingFrom: last), of: word, work: planned.workCode ?? "")
        let lines = PlanHolds(values: PlanValues(office: office), item: item(before, unit))
        lines.add(result, last: last, &findings)
        if last.isGone { findings.kept.append(item(before, unit)(PlanHolds.back(before))) }
        if before.state.isOpen, before.plannedUnit == nil, word.officer != last.officer,
            let officer = word.officer.flatMap({ office.people[$0] }), officer.id != before.officer
        {
            // Another officer in charge is a hand-over, with its reason; an import is none.
            findings.warnings.append(
                "\(before.label) \(unit.name): cán bộ phụ trách không đổi khi nhập lại; muốn giao cho \(officer.name), cần "
                    + "bàn giao")
        }
        if result.word != row.word {
            try tx.works.recordPlanWord(result.word, of: before.id)
            findings.written += 1
        }
        try write(result, last, unit, tx, &findings)
    }

    private func write(
        _ result: Replanned, _ last: PlanWord, _ unit: OrgUnit, _ tx: any StoreWriting,
        _ findings: inout PlanFindings
    ) throws {
        let (before, after) = (result.before, result.after)
        let writing = WritePlanned(office: office, rules: rules, now: now)
        let text = changes(result, last)
        if after != before {
            try writing.save(after, replacing: before, as: .replan, tx)
            findings.written += 1
            findings.changed.append(item(before, unit)(text))
        }
        guard before.state != .draft else {
            guard let issued = try writing.issue(after, result.word, unit, tx, &findings) else { return }
            findings.written += 1
            if after == before { findings.changed.append(item(before, unit)("đã đủ các mục, nay giao")) }
            findings.news.append(PlanFindings.News(kind: .given, before: after, after: issued, text: ""))
            return
        }
        guard after != before else { return }
        findings.news.append(
            PlanFindings.News(kind: .changed(result.changed), before: before, after: after, text: text))
        if result.changed.contains(.target), let done = after.progress.quantity?.done,
            let amount = after.target?.amount, done > amount
        {
            findings.warnings.append("\(before.label) \(unit.name): đã làm \(done), hơn chỉ tiêu mới là \(amount)")
        }
    }

    private func changes(_ result: Replanned, _ last: PlanWord) -> String {
        let (before, after) = (PlanWord(of: result.before), PlanWord(of: result.after))
        let values = PlanValues(office: office)
        let texts = result.changed.map { field in
            values.changes([field], from: before, to: after)
                + (result.before.state != .draft && before.differs(from: last, in: field)
                    ? " (thay quyết định của lãnh đạo)" : "")
        }
        return texts.isEmpty ? "cán bộ phụ trách" : texts.joined(separator: "; ")
    }

    private func item(_ assignment: Assignment, _ unit: OrgUnit) -> (String) -> PlanFindings.Item {
        { text in
            PlanFindings.Item(
                work: assignment.workCode ?? "", assignment: assignment.id, unit: unit.name, text: text)
        }
    }
}

extension PlanTask {
    /// The same work, of one unit.
    fileprivate func about(_ unit: OrgUnit, _ assignment: Assignment.ID?) -> PlanTask {
        var task = self
        (task.unit, task.assignment) = (unit.name, assignment?.rawValue)
        return task
    }
}
