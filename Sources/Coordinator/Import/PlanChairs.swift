import Assignments
import Conversation

/// Leaders in charge who are none by the roster: of a plan, or of work that goes on.
struct PlanChairs {
    let office: PlanOffice

    /// A line for each of them.
    func warnings(for plans: [CampaignPlan], _ tx: any StoreReading) throws -> [String] {
        var warned: Set<Officer.ID> = []
        var lines: [String] = []
        for plan in plans {
            for code in [plan.chair] + plan.works.compactMap(\.chair) {
                guard let officer = office.officers[code], try !leads(officer, tx),
                    warned.insert(officer.id).inserted
                else { continue }
                lines.append(
                    "\(plan.file): \(code) \(officer.name) được ghi là lãnh đạo phụ trách mà trong roster.csv không có vai trò "
                        + "chair hoặc head; cần ghi vai trò hoặc cử lãnh đạo khác")
            }
        }
        for officer in office.people.values.sorted(by: { $0.id < $1.id }) where !warned.contains(officer.id) {
            guard try !leads(officer, tx) else { continue }
            let count = try tx.works.unfinishedCount(under: officer.id)
            guard count > 0 else { continue }
            lines.append(
                "\(officer.code) \(officer.name) không còn vai trò chair hoặc head mà còn phụ trách \(count) nhiệm vụ "
                    + "chưa xong; cần cử lãnh đạo phụ trách khác trong kế hoạch")
        }
        return lines
    }

    private func leads(_ officer: Officer, _ tx: any StoreReading) throws -> Bool {
        try tx.office().grants(of: officer.id).contains { $0.role == .chair || $0.role == .head }
    }
}
