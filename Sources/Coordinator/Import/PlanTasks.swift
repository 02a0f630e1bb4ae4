import Assignments
import Conversation
import Foundation

/// Does tasks of a decided import, each by itself: what people have written since is seen, and where it would lead to something else than
/// was shown, nothing is written.
struct PlanTasks {
    /// A task would do something else by now than what was shown.
    private struct Differs: Error {}
    /// Thrown away with what was written.
    private struct Undone: Error {}

    let order: ImportOrder
    let office: PlanOffice
    let rules: OfficeRules
    let now: Date
    /// The amounts of the work that was done last: the next task is mostly of the same.
    private var amounts: (plan: Int, work: Int, of: [OrgUnit.ID: Int])?

    init(order: ImportOrder, office: PlanOffice, rules: OfficeRules, now: Date) {
        (self.order, self.office, self.rules, self.now) = (order, office, rules, now)
    }

    /// Does a task and answers whom it concerns; nil where it would do something else than was shown, and nothing is written. What is done
    /// already needs nothing.
    mutating func perform(_ task: PlanTask, _ tx: any StoreWriting) throws -> [PlanFindings.News]? {
        do {
            return try tx.savepoint {
                let found = try find(task, tx)
                guard found.outcome == task.outcome || (found.outcome == 0 && found.written == 0) else {
                    throw Differs()
                }
                return found.news
            }
        } catch is Differs {
            return nil
        } catch StoreError.refused {
            // Another import has given the same work.
            return nil
        }
    }

    /// Whether a task would do what was shown; nothing is written.
    mutating func isAsShown(_ task: PlanTask, _ tx: any StoreWriting) throws -> Bool {
        var found = PlanFindings()
        do {
            try tx.savepoint {
                found = try find(task, tx)
                throw Undone()
            }
        } catch is Undone {}
        return found.outcome == task.outcome
    }

    private mutating func find(_ task: PlanTask, _ tx: any StoreWriting) throws -> PlanFindings {
        var findings = PlanFindings()
        guard let plan = task.plan, let number = task.work else {
            guard let key = task.assignment, let row = try tx.works.planned(Assignment.ID(rawValue: key)) else {
                return findings
            }
            let removals = PlanRemovals(office: office, rules: rules, choices: order.choices, now: now)
            try removals.remove(row, text: task.text ?? "", tx, &findings)
            return findings
        }
        guard order.plans.indices.contains(plan), order.plans[plan].works.indices.contains(number) else {
            throw JobUnreadable()
        }
        let (file, work) = (order.plans[plan], order.plans[plan].works[number])
        if amounts?.plan != plan || amounts?.work != number { amounts = (plan, number, office.amounts(of: work)) }
        guard let campaign = try tx.office().campaigns.first(where: { $0.campaign.code == file.campaign.code })?.id
        else { return findings }
        try ImportPlan(
            plans: [file], campaign: campaign, office: office, rules: rules, choices: order.choices, now: now
        ).run(
            task, work, of: file, amounts?.of ?? [:], tx, &findings)
        return findings
    }
}
