extension SimulatedRun.Plan {
    /// The command that runs it again.
    package var command: String {
        switch self {
        case .random(let seed, let faults):
            let all = faults.count == Fault.allCases.count
            let names = faults.map(\.rawValue).sorted().joined(separator: " ")
            return "SWIFT_DETERMINISTIC_HASHING=1 namro-lab simulate --seed \(seed) --seeds 1"
                + (all ? "" : " --faults \(names)")
        case .standard(let forgets, let blow):
            let platform = forgets ? "forgets" : "remembers"
            guard let blow else { return "namro-lab simulate --point \(platform)" }
            return "namro-lab simulate --point \(platform):\(blow.point):\(blow.moment.rawValue):"
                + (blow.losesUnsynced ? "power" : "kill")
        }
    }

    /// Reads the name of a standard run: `forgets:120:after:power`, `remembers`.
    package init?(pointName name: String) {
        let parts = name.split(separator: ":").map(String.init)
        guard let platform = parts.first, ["forgets", "remembers"].contains(platform) else { return nil }
        guard parts.count > 1 else {
            self = .standard(forgets: platform == "forgets", blow: nil)
            return
        }
        guard parts.count == 4, let point = Int(parts[1]), let moment = Blow.Moment(rawValue: parts[2]),
            ["kill", "power"].contains(parts[3])
        else { return nil }
        self = .standard(
            forgets: platform == "forgets",
            blow: Blow(point: point, moment: moment, losesUnsynced: parts[3] == "power"))
    }
}
