import Assignments
import CivilCalendar
import Conversation

/// The plans of one campaign, under the code that it has.
struct PlanGroup: Sendable {
    let campaign: Campaign.ID
    let plans: [CampaignPlan]
}

/// Brings the campaigns to what the plans say of them as a whole; their works come after that.
struct ImportCampaigns {
    let office: PlanOffice

    /// Imports the campaigns and answers them with the faults of their plans; where there are any, the caller throws the transaction
    /// away.
    func run(
        _ plans: [CampaignPlan], _ tx: any StoreWriting, _ report: inout ImportOffice.Report
    ) throws -> (groups: [PlanGroup], faults: [FileFault]) {
        let check = PlanCheck(office: office)
        var (groups, faults): ([PlanGroup], [FileFault]) = ([], [])
        for plans in try self.groups(plans, tx) {
            let own =
                check.faults(in: plans)
                + plans.flatMap { plan in plan.works.flatMap { check.faults(in: $0, of: plan) } }
            faults += own
            guard own.isEmpty, let first = plans.first else { continue }
            groups.append(PlanGroup(campaign: try save(first, tx, &report), plans: plans))
        }
        return (groups, faults)
    }

    /// The plans by campaign, in the order of the files; a code is one whatever its case, and is written as it was first, but where
    /// two that differ by it alone are on record, each is its own.
    private func groups(_ plans: [CampaignPlan], _ tx: any StoreReading) throws -> [[CampaignPlan]] {
        let campaigns = try tx.office().campaigns.map(\.campaign)
        let exact = Dictionary(campaigns.map { ($0.code, $0) }) { first, _ in first }
        let alike = Dictionary(campaigns.map { ($0.code.uppercased(), $0) }) { first, _ in first }
        var (codes, groups): ([String], [[CampaignPlan]]) = ([], [])
        for plan in plans {
            let upper = plan.campaign.code.uppercased()
            let known = exact[plan.campaign.code] ?? alike[upper]
            let (code, named) = (known?.code ?? upper, plan.named(as: known))
            if let index = codes.firstIndex(of: code) {
                groups[index].append(named)
            } else {
                codes.append(code)
                groups.append([named])
            }
        }
        return groups
    }

    private func save(
        _ plan: CampaignPlan, _ tx: any StoreWriting, _ report: inout ImportOffice.Report
    ) throws -> Campaign.ID {
        let before = try tx.office().campaigns.first { $0.campaign.code == plan.campaign.code }
        var id = before?.id
        if let before, before.campaign != plan.campaign {
            report.changed.append("kế hoạch \(plan.campaign.code): \(plan.campaign.changes(from: before.campaign))")
        } else if before == nil {
            report.added.append("kế hoạch \(plan.campaign.code)")
        }
        if before?.campaign != plan.campaign { id = try tx.campaigns.save(plan.campaign) }
        guard let id else { throw StoreError.refused("no campaign") }
        let followers = Set(plan.followers.compactMap { office.officers[$0]?.id })
        if try followers != tx.office().followers(of: id) {
            report.changed.append("kế hoạch \(plan.campaign.code): người theo dõi")
            try tx.campaigns.follow(id, by: followers.sorted())
        }
        return id
    }
}

extension CampaignPlan {
    /// The same plan under the codes that its campaign and phases have had, whose case may be another.
    fileprivate func named(as known: Campaign?) -> CampaignPlan {
        guard let known else { return self }
        let phases = campaign.phases.map { phase in
            Campaign.Phase(
                code: PlanCheck.phase(phase.code, of: known) ?? phase.code, name: phase.name, from: phase.from,
                to: phase.to)
        }
        return CampaignPlan(
            file: file, campaign: Campaign(code: known.code, name: campaign.name, phases: phases), chair: chair,
            works: works, followers: followers)
    }
}

extension Campaign {
    /// What is different from how it was, in words.
    fileprivate func changes(from before: Campaign) -> String {
        var texts = name == before.name ? [] : ["tên \"\(before.name)\" → \"\(name)\""]
        for phase in phases {
            guard let old = before.phases.first(where: { $0.code == phase.code }) else {
                texts.append("thêm giai đoạn \(phase.text)")
                continue
            }
            if old != phase { texts.append("giai đoạn \(old.text) → \(phase.text)") }
        }
        for phase in before.phases where !phases.contains(where: { $0.code == phase.code }) {
            texts.append("bỏ giai đoạn \(phase.text)")
        }
        return texts.joined(separator: "; ")
    }
}

extension Campaign.Phase {
    /// `GD1 "Giai đoạn 1" 25/04/2024–30/06/2024`
    fileprivate var text: String { "\(code) \"\(name)\" \(from.vietnamese)–\(to.vietnamese)" }
}
