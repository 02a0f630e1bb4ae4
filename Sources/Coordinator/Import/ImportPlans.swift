import Assignments
import Conversation
import Foundation

/// Brings the work on record to what the plans say, plan by plan, and tells the people concerned.
struct ImportPlans {
    let office: PlanOffice
    let rules: OfficeRules
    let renderer: Renderer
    let choices: ImportOffice.Choices
    let now: Date

    /// Imports the works of the plans and answers what was done, work by work. Nobody is told where not `tells`: the reminders of new work
    /// do that for an office that begins.
    func run(
        _ groups: [PlanGroup], written plans: [CampaignPlan], tells: Bool, _ tx: any StoreWriting,
        _ report: inout ImportOffice.Report
    ) throws -> [PlanTask] {
        var findings = PlanFindings()
        var first = 0
        for group in groups {
            try ImportPlan(
                plans: group.plans, first: first, campaign: group.campaign, office: office, rules: rules,
                choices: choices, now: now
            ).run(tx, &findings)
            first += group.plans.count
        }
        findings.warnings += try PlanChairs(office: office).warnings(for: plans, tx)
        let removals = PlanRemovals(office: office, rules: rules, choices: choices, now: now)
        let imported = Set(groups.map(\.campaign))
        for (id, campaign) in try tx.office().campaigns where !imported.contains(id) {
            try removals.run(
                try tx.works.planned(in: id), text: "kế hoạch \(campaign.code) không còn tệp nào", tx, &findings)
        }
        findings.warnings += PlanRemovals.reminder(of: findings.stillGone)
        findings.write(into: &report)
        if tells {
            try TellOfPlans(rules: rules, renderer: renderer, office: office, now: now).run(findings.news, tx)
        }
        return findings.tasks
    }
}
