import Foundation

/// Offices to measure with: the reference office, and one of 126 units with 500 works each.
enum BenchOffice {
    /// Copies the configuration into a folder, with the limit of messages a second off.
    static func reference(from config: URL, to folder: URL) throws -> URL {
        let target = folder.appending(path: "config", directoryHint: .isDirectory)
        try FileManager.default.copyItem(at: config, to: target)
        let settings =
            "database: \(folder.appending(path: "bench.sqlite").path())\nsend:\n  per_second: 0\nlog:\n  level: error\n"
        try settings.write(to: target.appending(path: "bot.yaml"), atomically: true, encoding: .utf8)
        return target
    }

    /// Makes the office one of `units` units with `works` works each.
    static func enlarge(_ config: URL, units: Int, works: Int) throws {
        var roster = ["unit,kind,parent,aliases,code,officer,title,address,roles,designated"]
        roster.append("UBND thành phố,Thành phố,,,TP-PT,Lãnh đạo,Chủ tịch,đồng chí,chair,no")
        for unit in 1...units {
            roster.append(
                "Phường \(unit),Phường,UBND thành phố,,P\(unit)-CB,Cán bộ \(unit),Chuyên viên,đồng chí,officer,yes")
        }
        try roster.joined(separator: "\n").write(
            to: config.appending(path: "roster.csv"), atomically: true, encoding: .utf8)
        var plan = "code: B1\nname: Kế hoạch lớn\nchair: TP-PT\nphases: []\nworks:\n"
        for work in 1...works {
            plan +=
                "  - {code: W\(work), work: Rà soát số \(work), kinds: [Phường], responsibility: UBND phường, "
                + "steps: [{title: Làm}], deadline: 2030-12-31, result: Danh sách, target: {unit: cơ sở, amount: 60}}\n"
        }
        try FileManager.default.removeItem(at: config.appending(path: "campaigns"))
        try FileManager.default.createDirectory(
            at: config.appending(path: "campaigns"), withIntermediateDirectories: true)
        try plan.write(to: config.appending(path: "campaigns/big.yaml"), atomically: true, encoding: .utf8)
    }
}
