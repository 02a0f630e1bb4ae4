import Assignments
import CivilCalendar
package import Coordinator
import DeclaredSettings
import Yams

/// Reads `campaigns/*.yaml`: a plan with its phases and works.
package enum CampaignFile {
    /// The plan, with every fault of the file at once; nil where there is any.
    package static func read(_ text: String, file: String) -> (plan: CampaignPlan?, faults: [FileFault]) {
        let document = YAMLDocument(text, file: file)
        guard document.faults.isEmpty, let root = document.root else {
            return (nil, document.faults.isEmpty ? [document.fault(nil, "tệp trống")] : document.faults)
        }
        var fields = YAMLFields(root, document, path: "kế hoạch")
        let code = fields.text("code")
        let name = fields.text("name")
        let chair = fields.text("chair")
        let followers = fields.texts("followers")
        var faults: [FileFault] = []
        let phases = items("phases", &fields, document, &faults, phase)
        let works = items("works", &fields, document, &faults, work)
        if works.isEmpty { fields.note(fields.line, "kế hoạch: thiếu \"works\"") }
        faults = fields.finished() + faults + doubled(works, file)
        guard faults.isEmpty else { return (nil, faults) }
        let campaign = Campaign(code: code, name: name, phases: phases)
        return (
            CampaignPlan(
                file: file, campaign: campaign, chair: chair, works: works, followers: followers), []
        )
    }

    private static let urgencies: [String: Urgency] = [
        "khan": .urgent, "thuong_khan": .veryUrgent, "hoa_toc": .flash,
    ]

    private static func items<Item>(
        _ key: String, _ fields: inout YAMLFields, _ document: YAMLDocument, _ faults: inout [FileFault],
        _ read: (inout YAMLFields, YAMLDocument) -> Item?
    ) -> [Item] {
        guard let node = fields.node(key), node.scalar?.string != "" else { return [] }
        guard let sequence = node.sequence else {
            fields.note(node.mark?.line, "\(key): phải là danh sách")
            return []
        }
        return sequence.enumerated().compactMap { index, node in
            var item = YAMLFields(node, document, path: "\(key)[\(index + 1)]")
            let value = read(&item, document)
            faults += item.finished()
            return value
        }
    }

    private static func phase(_ fields: inout YAMLFields, _ document: YAMLDocument) -> Campaign.Phase? {
        let (code, name) = (fields.text("code"), fields.text("name"))
        guard let from = fields.value("from", "ngày dạng 2024-05-10", { CivilDate(iso: $0) }),
            let to = fields.value("to", "ngày dạng 2024-05-10", { CivilDate(iso: $0) })
        else {
            fields.note(fields.line, "giai đoạn \(code): thiếu from hoặc to")
            return nil
        }
        if to < from { fields.note(fields.line, "giai đoạn \(code): to trước from") }
        return Campaign.Phase(code: code, name: name, from: from, to: to)
    }

    private static func work(_ fields: inout YAMLFields, _ document: YAMLDocument) -> CampaignPlan.Work? {
        let line = fields.line
        let code = fields.text("code")
        let units = fields.texts("units")
        let kinds = fields.texts("kinds")
        if units.isEmpty, kinds.isEmpty { fields.note(line, "\(code): thiếu units hoặc kinds") }
        var faults: [FileFault] = []
        let steps = items("steps", &fields, document, &faults, step)
        for fault in faults { fields.note(fault.line, fault.text) }
        let target = target(&fields, document)
        return CampaignPlan.Work(
            line: line, code: code, work: fields.optionalText("work") ?? "", phase: fields.optionalText("phase"),
            units: units, kinds: kinds, responsibility: fields.optionalText("responsibility") ?? "", steps: steps,
            result: fields.optionalText("result") ?? "",
            start: fields.value("start", "ngày dạng 2024-05-10") { CivilDate(iso: $0) },
            deadline: fields.value("deadline", "hạn dạng 2024-05-10 hoặc 2024-05-10T17:30") { Deadline(iso: $0) },
            countUnit: target?.unit, amount: target?.amount, amounts: target?.amounts ?? [:],
            coordinating: fields.texts("coordinating"), chair: fields.optionalText("chair"),
            authority: fields.optionalText("authority") ?? "", reportDeadlines: reportDeadlines(&fields),
            reportTo: fields.optionalText("report_to") ?? "",
            urgency: fields.value("urgency", "một trong: khan, thuong_khan, hoa_toc") { urgencies[$0] } ?? .normal)
    }

    /// The days by which the work is reported on; one, or a list.
    private static func reportDeadlines(_ fields: inout YAMLFields) -> [Deadline] {
        let line = fields.line
        return fields.texts("report").compactMap { text in
            if let deadline = Deadline(iso: text) { return deadline }
            fields.note(line, "report: \"\(text)\" phải là hạn dạng 2024-05-10 hoặc 2024-05-10T17:30")
            return nil
        }
    }

    private static func step(_ fields: inout YAMLFields, _ document: YAMLDocument) -> Assignment.Step? {
        Assignment.Step(
            title: fields.text("title"),
            deadline: fields.value("deadline", "ngày dạng 2024-05-10") { Deadline(iso: $0) })
    }

    private static func target(
        _ fields: inout YAMLFields, _ document: YAMLDocument
    ) -> (unit: String, amount: Int?, amounts: [String: Int])? {
        guard let node = fields.node("target") else { return nil }
        var target = YAMLFields(node, document, path: "target")
        let unit = target.text("unit")
        let amount = target.value("amount", "\(WholeNumber.form), lớn hơn 0") { WholeNumber.read($0, in: 1...Int.max) }
        let amounts = amounts(&target)
        for fault in target.finished() { fields.note(fault.line, fault.text) }
        return (unit, amount, amounts)
    }

    /// The amounts by unit.
    private static func amounts(_ target: inout YAMLFields) -> [String: Int] {
        guard let node = target.node("amounts"), node.scalar?.string != "" else { return [:] }
        guard let mapping = node.mapping else {
            target.note(node.mark?.line, "target.amounts: phải là các cặp \"tên đơn vị: số\"")
            return [:]
        }
        var amounts: [String: Int] = [:]
        for (key, value) in mapping {
            let (name, text) = (key.scalar?.string ?? "", value.scalar?.string ?? "")
            if let number = WholeNumber.read(text, in: 1...Int.max), !name.isEmpty {
                amounts[name] = number
            } else {
                target.note(
                    value.mark?.line ?? key.mark?.line,
                    "target.amounts.\(name): \"\(text)\" không phải \(WholeNumber.form), lớn hơn 0")
            }
        }
        return amounts
    }

    private static func doubled(_ works: [CampaignPlan.Work], _ file: String) -> [FileFault] {
        var seen: Set<String> = []
        return works.filter { !seen.insert($0.code).inserted }.map {
            FileFault(file: file, line: $0.line, text: "mã việc \"\($0.code)\" viết hai lần")
        }
    }
}
