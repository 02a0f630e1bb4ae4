package import Coordinator
import Yams

/// A post-only webhook as the office has named it; its address and secret stand in the environment.
package struct WebhookEntry: Equatable, Sendable {
    /// The office's name for it: small letters, digits and `-`.
    package let name: String
    /// The form in which it takes what it is told.
    package let form: Outlet.Form
    /// What it is told.
    package let contents: Set<Outlet.Content>

    /// The variable with its address: `NAMRO_WEBHOOK_LANH_DAO_URL`.
    package var urlVariable: String { "NAMRO_WEBHOOK_\(Self.screaming(name))_URL" }
    /// The variable with its secret.
    package var secretVariable: String { "NAMRO_WEBHOOK_\(Self.screaming(name))_SECRET" }

    private static func screaming(_ name: String) -> String { name.uppercased().replacing("-", with: "_") }
}

/// Reads `webhooks.yaml`: where summaries and changes are mirrored to.
enum WebhooksFile {
    private static let forms = Outlet.Form.allCases.map(\.rawValue).joined(separator: ", ")

    /// The targets, with every fault of the file at once; nil where there is any.
    static func read(_ text: String, file: String) -> (targets: [WebhookEntry]?, faults: [FileFault]) {
        let document = YAMLDocument(text, file: file)
        guard document.faults.isEmpty, let root = document.root else { return ([], document.faults) }
        var fields = YAMLFields(root, document, path: "webhooks")
        var faults: [FileFault] = []
        var targets: [WebhookEntry] = []
        for (index, node) in (fields.node("targets")?.sequence.map(Array.init) ?? []).enumerated() {
            var item = YAMLFields(node, document, path: "targets[\(index + 1)]")
            let name = item.value("name", "chữ thường, số và dấu -") {
                $0.wholeMatch(of: /[a-z0-9][a-z0-9\-]{0,30}/) == nil ? nil : $0
            }
            let form = item.value("form", "một trong: \(forms)", Outlet.Form.init(rawValue:))
            let names = item.texts("sends")
            let contents = Set(names.compactMap(Outlet.Content.init(rawValue:)))
            if contents.isEmpty || contents.count < names.count {
                item.note(item.line, "sends phải gồm các mục trong: summary, rounds, events")
            }
            if contents.contains(.events), form != nil, form != .json {
                item.note(item.line, "events chỉ gửi được bằng form: json")
            }
            if name == nil || form == nil { item.note(item.line, "cần name và form") }
            if let name, let form {
                if targets.contains(where: { $0.name == name }) { item.note(item.line, "name \"\(name)\" có hai lần") }
                targets.append(WebhookEntry(name: name, form: form, contents: contents))
            }
            faults += item.finished()
        }
        faults += fields.finished()
        return faults.isEmpty ? (targets, []) : (nil, faults)
    }
}
