package import Assignments
package import Coordinator
import Yams

/// Reads `clear-rules.yaml`: the lists of clears an office knows, and the one in force.
package enum ClearRulesFile {
    /// The rule in force, with every fault of the file at once; nil where there is any.
    package static func read(_ text: String, file: String) -> (rule: ClearRule?, faults: [FileFault]) {
        let document = YAMLDocument(text, file: file)
        guard document.faults.isEmpty, let root = document.root else {
            return (nil, document.faults.isEmpty ? [document.fault(nil, "tệp trống")] : document.faults)
        }
        var fields = YAMLFields(root, document, path: "clear-rules")
        let chosen = fields.text("use")
        var faults: [FileFault] = []
        var rules: [String: ClearRule] = [:]
        for (key, node) in fields.node("rules")?.mapping.map(Array.init) ?? [] {
            var rule = YAMLFields(node, document, path: "rules.\(key.string ?? "")")
            rules[key.string ?? ""] = read(&rule, document, &faults)
            faults += rule.finished()
        }
        if rules[chosen] == nil, !chosen.isEmpty {
            let known = rules.keys.sorted().joined(separator: ", ")
            fields.note(fields.line, "use: không có bộ tiêu chí \"\(chosen)\"; có: \(known)")
        }
        faults = fields.finished() + faults
        return faults.isEmpty ? (rules[chosen], []) : (nil, faults)
    }

    private static func read(
        _ fields: inout YAMLFields, _ document: YAMLDocument, _ faults: inout [FileFault]
    ) -> ClearRule {
        let name = fields.text("name")
        var criteria: [ClearRule.Criterion] = []
        for (index, node) in (fields.node("criteria")?.sequence.map(Array.init) ?? []).enumerated() {
            var item = YAMLFields(node, document, path: "\(name).criteria[\(index + 1)]")
            let criterion = criterion(&item)
            if criteria.contains(where: { $0.key == criterion.key }) {
                item.note(item.line, "\(name): tiêu chí \"\(criterion.key)\" có hai lần")
            }
            criteria.append(criterion)
            faults += item.finished()
        }
        if criteria.isEmpty { fields.note(fields.line, "\(name): chưa có tiêu chí nào (criteria)") }
        // Nobody can be reminded of what has no person and no deadline.
        for field in [ClearRule.Field.officer, .deadline]
        where !criteria.contains(where: { $0.blocks && $0.fields.contains(field) }) {
            fields.note(fields.line, "\(name): cần một tiêu chí bắt buộc có \"\(field.rawValue)\"")
        }
        return ClearRule(name: name, criteria: criteria)
    }

    private static func criterion(_ fields: inout YAMLFields) -> ClearRule.Criterion {
        let (key, label, line) = (fields.text("key"), fields.text("label"), fields.line)
        let names = fields.texts("fields")
        let known = names.compactMap(ClearRule.Field.init(rawValue:))
        if known.isEmpty || known.count < names.count {
            let all = ClearRule.Field.allCases.map(\.rawValue).joined(separator: ", ")
            fields.note(line, "\(key): fields phải gồm các mục trong: \(all)")
        }
        let blocks = fields.value("blocks", "true hoặc false") { Bool($0) }
        let assumed = fields.value("assumed", "một câu") { $0.isEmpty ? nil : $0 }
        if assumed != nil, Set(known).isDisjoint(with: [.responsibility, .process, .authority]) {
            fields.note(line, "\(key): assumed chỉ dùng với responsibility, process, authority")
        }
        return ClearRule.Criterion(
            key: key, label: label, fields: known, blocks: blocks ?? true, assumed: assumed)
    }
}
