import Assignments
import CivilCalendar
package import Conversation
package import Coordinator
import Foundation
import Storage

/// A small office for simulated runs: the top, three units of a roster and their work of a plan, in a database file that every run
/// begins with.
package struct SimulatedOffice: Sendable {
    /// The configuration does not allow for a simulated office; the text says why.
    package struct Unfit: Error, CustomStringConvertible {
        /// What is missing.
        package let description: String
    }

    /// The rules.
    let rules: OfficeRules
    /// The sentences.
    let renderer: Renderer
    /// The bot.
    let bot = BotAccount(id: "1000", displayName: "Bot Năm Rõ")
    /// The group's id.
    let group = "group"
    /// The database as every run finds it.
    let image: [String: SimulatedDisk.File]
    /// When every run begins: a working day at two in the afternoon.
    let start: Date
    /// The officers with open work, by code, and the keys of that work.
    let work: [(officer: String, keys: [Int64])]
    /// The codes of everyone who is linked.
    let linked: Set<String>
    /// The chair's code.
    let chair: String
    /// The roster and the plan that it begins with.
    let roster: [RosterEntry]
    let plan: CampaignPlan

    /// The file's name.
    static let file = "namro.sqlite"

    /// How many units beside the top it has.
    private static let units = 3

    /// Builds the office of a roster and the plans in the first three of its units that a plan gives work to. Throws `Unfit`,
    /// `ImportOffice.Refused` or `StoreError`.
    package init(roster: [RosterEntry], plans: [CampaignPlan], rules: OfficeRules, renderer: Renderer) async throws {
        guard let plan = plans.first, let work = plan.works.first(where: { !$0.kinds.isEmpty || !$0.units.isEmpty })
        else {
            throw Unfit(description: "cấu hình không có kế hoạch nào để chạy mô phỏng")
        }
        let names = roster.filter { work.kinds.contains($0.kind) || work.units.contains($0.unit) }.map(\.unit)
        let kept = Set(names.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }.prefix(Self.units))
        let small = roster.filter { kept.contains($0.unit) || $0.parent == nil }
        start = rules.zone.instant(of: Self.firstDay(of: plan, rules), at: .at(14))
        self.rules = rules
        self.renderer = renderer
        let disk = SimulatedDisk(seed: 0)
        let vfs = SimulatedVFS(name: "namro-office-\(UUID().uuidString)", disk: disk)
        defer { vfs.close() }
        let engine = try SQLiteEngine.open(path: vfs.address(of: "office", file: Self.file))
        let account = PlatformAccount(platform: "zalo", account: bot.id)
        let (group, start, limited) = (group, start, plan.limited(to: kept, roster: small))
        (self.roster, self.plan) = (small, limited)
        let facts = try await DatabaseStore(engine: engine).write { tx in
            _ = try tx.rules.record(rules.versions, at: start)
            _ = try ImportOffice(rules: rules, renderer: renderer).run(
                roster: small, plans: [limited], tx, at: start)
            return try Self.link(tx, account: account, group: group, at: start)
        }
        try engine.close()
        guard let chair = facts.chair, facts.work.count == kept.count else {
            throw Unfit(
                description: "ba đơn vị đầu của kế hoạch phải có cán bộ đầu mối và kế hoạch phải có lãnh đạo phụ trách")
        }
        (self.chair, self.work, linked) = (chair, facts.work, facts.linked)
        image = disk.files
    }

    private struct Facts: Sendable {
        var chair: String?
        var work: [(officer: String, keys: [Int64])] = []
        var linked: Set<String> = []
    }

    /// Links everyone, the code being the user's id, and pins the group to everything.
    private static func link(
        _ tx: any StoreWriting, account: PlatformAccount, group: String, at now: Date
    ) throws -> Facts {
        var facts = Facts()
        for officer in try tx.office().officers {
            try tx.accounts.link(
                ChatIdentity(account: account, user: officer.code, privateChat: officer.code, officer: officer.id),
                at: now)
            facts.linked.insert(officer.code)
            let keys = try tx.openAssignments(of: officer.id).map(\.id.rawValue)
            if !keys.isEmpty { facts.work.append((officer.code, keys)) }
            guard facts.chair == nil, try tx.office().grants(of: officer.id).contains(where: { $0.role == .chair })
            else {
                continue
            }
            facts.chair = officer.code
            try tx.groups.pin(account, chat: group, to: SummaryScope(), by: officer.id, at: now)
        }
        return facts
    }

    /// A working day some days before the first deadline.
    private static func firstDay(of plan: CampaignPlan, _ rules: OfficeRules) -> CivilDate {
        let deadline = plan.works.compactMap(\.deadline?.date).min() ?? CivilDate(dayNumber: 19_850)
        return rules.calendar.day(-2, workingDaysAfter: deadline)
    }
}

extension SimulatedOffice {
    /// The plan as its author has changed it so many times: another recipient of the reports of all its works.
    func plan(version: Int) -> CampaignPlan {
        guard version > 0 else { return plan }
        return CampaignPlan(
            file: plan.file, campaign: plan.campaign, chair: plan.chair,
            works: plan.works.map { $0.reported(to: "Văn phòng, lần \(version)") }, followers: plan.followers)
    }
}

extension CampaignPlan {
    /// The works of which these units have a part, four at most.
    fileprivate func limited(to units: Set<String>, roster: [RosterEntry]) -> CampaignPlan {
        let kinds = Set(roster.filter { units.contains($0.unit) }.map(\.kind))
        let limited = works.compactMap { $0.limited(to: units, kinds: kinds) }
        return CampaignPlan(file: file, campaign: campaign, chair: chair, works: Array(limited.prefix(4)))
    }
}

extension CampaignPlan.Work {
    /// The same work for these units; nil where they have no part in it.
    fileprivate func limited(to kept: Set<String>, kinds keptKinds: Set<String>) -> Self? {
        let (units, kinds) = (units.filter(kept.contains), kinds.filter(keptKinds.contains))
        guard !units.isEmpty || !kinds.isEmpty else { return nil }
        return Self(
            line: line, code: code, work: work, phase: phase, units: units, kinds: kinds,
            responsibility: responsibility, steps: steps, result: result, start: start, deadline: deadline,
            countUnit: countUnit, amount: amount, amounts: amounts.filter { kept.contains($0.key) }, coordinating: [],
            chair: nil, authority: authority, reportDeadlines: reportDeadlines, urgency: urgency)
    }

    /// The same work with another recipient of its reports.
    fileprivate func reported(to recipient: String) -> Self {
        Self(
            line: line, code: code, work: work, phase: phase, units: units, kinds: kinds,
            responsibility: responsibility, steps: steps, result: result, start: start, deadline: deadline,
            countUnit: countUnit, amount: amount, amounts: amounts, coordinating: coordinating, chair: chair,
            authority: authority, reportDeadlines: reportDeadlines, reportTo: recipient, urgency: urgency)
    }
}
