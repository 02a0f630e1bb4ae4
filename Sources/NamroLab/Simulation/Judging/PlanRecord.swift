import Assignments

/// Looks whether an import was made as a whole or not at all: the works of a plan all say the same version of it.
struct PlanRecord {
    /// The latest version whose import has said that it is done.
    let imported: Int

    /// What is not as it should be.
    func breaches(_ open: [Assignment]) -> [String] {
        let versions = Set(open.filter { $0.workCode != nil }.map(\.reportTo))
        guard versions.count > 1 else {
            let version = versions.first.flatMap { $0.split(separator: " ").last.flatMap { Int($0) } } ?? 0
            return version < imported && !versions.isEmpty
                ? ["rule 4: version \(version) of the plan is in force, \(imported) was imported"] : []
        }
        return ["rule 4: the works of one plan are of several versions: \(versions.sorted())"]
    }
}
