import Coordinator
import VietnameseText
import Yams

/// A YAML file as nodes with lines, so that every fault can be named with its place.
struct YAMLDocument {
    /// A scalar under its dotted key.
    struct Scalar {
        let key: String
        let value: String
        let line: Int
    }

    let file: String
    /// The root; nil where the file is empty or not valid.
    let root: Node?
    /// Why the file is not valid.
    let faults: [FileFault]

    init(_ text: String, file: String) {
        self.file = file
        do {
            // A space that only looks like one would be a fault that nobody sees.
            root = try Yams.compose(yaml: NormalizedText(text).string)
            faults = root.map { Self.doubledKeys($0, file) } ?? []
        } catch let error as YamlError {
            root = nil
            faults = [Self.fault(of: error, file)]
        } catch {
            root = nil
            faults = [FileFault(file: file, line: nil, text: "không đọc được YAML")]
        }
    }

    /// A fault at a line of this file.
    func fault(_ line: Int?, _ text: String) -> FileFault { FileFault(file: file, line: line, text: text) }

    /// All scalars of nested mappings, with dotted keys, in order.
    var scalars: [Scalar] {
        var scalars: [Scalar] = []
        func walk(_ node: Node, _ prefix: String) {
            switch node {
            case .scalar(let scalar):
                scalars.append(Scalar(key: prefix, value: scalar.string, line: scalar.mark?.line ?? 1))
            case .mapping(let mapping):
                for (key, value) in mapping {
                    walk(value, prefix.isEmpty ? key.string ?? "" : prefix + "." + (key.string ?? ""))
                }
            case .sequence(let sequence):
                scalars.append(Scalar(key: prefix, value: "[…]", line: sequence.mark?.line ?? 1))
            case .alias: break
            }
        }
        if let root { walk(root, "") }
        return scalars
    }

    private static func fault(of error: YamlError, _ file: String) -> FileFault {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            FileFault(file: file, line: mark.line, text: "YAML không hợp lệ: \(problem)")
        case .duplicatedKeysInMapping(let duplicates, let context):
            FileFault(
                file: file, line: context.mark.line,
                text: "mục viết hai lần: \(duplicates.joined(separator: ", "))")
        default: FileFault(file: file, line: nil, text: "không đọc được YAML")
        }
    }

    /// A key written twice would silently take its last value.
    private static func doubledKeys(_ node: Node, _ file: String) -> [FileFault] {
        switch node {
        case .mapping(let mapping):
            var seen: Set<String> = []
            return mapping.flatMap { key, value -> [FileFault] in
                let name = key.string ?? ""
                let isNew = seen.insert(name).inserted
                let own = isNew ? [] : [FileFault(file: file, line: key.mark?.line, text: "mục viết hai lần: \(name)")]
                return own + doubledKeys(value, file)
            }
        case .sequence(let sequence): return sequence.flatMap { doubledKeys($0, file) }
        case .scalar, .alias: return []
        }
    }
}

/// Reads one mapping field by field, noting what is wrong and which keys nobody asked for.
struct YAMLFields {
    private let document: YAMLDocument
    private let node: Node
    private let path: String
    private(set) var faults: [FileFault] = []
    private var asked: Set<String> = []

    init(_ node: Node, _ document: YAMLDocument, path: String) {
        self.node = node
        self.document = document
        self.path = path
        if node.mapping == nil { faults.append(document.fault(line, "\(path): phải là các cặp \"mục: giá trị\"")) }
    }

    /// The line where the mapping begins.
    var line: Int { node.mark?.line ?? 1 }

    /// The node of a key, or nil.
    mutating func node(_ key: String) -> Node? {
        asked.insert(key)
        return node.mapping?[key]
    }

    /// A text that must be there.
    mutating func text(_ key: String) -> String {
        guard let text = optionalText(key), !text.isEmpty else {
            faults.append(document.fault(line, "\(path): thiếu \"\(key)\""))
            return ""
        }
        return text
    }

    /// A text that may be left out.
    mutating func optionalText(_ key: String) -> String? {
        guard let node = node(key) else { return nil }
        guard let text = node.scalar?.string else {
            faults.append(document.fault(node.mark?.line, "\(path).\(key): phải là một giá trị"))
            return nil
        }
        return text
    }

    /// A value made from a text; a text that makes none is a fault.
    mutating func value<Value>(_ key: String, _ form: String, _ make: (String) -> Value?) -> Value? {
        guard let text = optionalText(key), !text.isEmpty else { return nil }
        guard let value = make(text) else {
            faults.append(
                document.fault(node.mapping?[key]?.mark?.line, "\(path).\(key): \"\(text)\" không phải \(form)"))
            return nil
        }
        return value
    }

    /// Texts, as a list.
    mutating func texts(_ key: String) -> [String] {
        guard let node = node(key) else { return [] }
        guard let sequence = node.sequence else {
            faults.append(document.fault(node.mark?.line, "\(path).\(key): phải là danh sách"))
            return []
        }
        return sequence.compactMap { item in
            if let text = item.scalar?.string { return text }
            faults.append(document.fault(item.mark?.line, "\(path).\(key): mỗi mục phải là một giá trị"))
            return nil
        }
    }

    /// Notes a fault at a line.
    mutating func note(_ line: Int?, _ text: String) { faults.append(document.fault(line, text)) }

    /// All faults, with the keys that nobody asked for.
    func finished() -> [FileFault] {
        let unknown = node.mapping?.keys.filter { !asked.contains($0.string ?? "") } ?? []
        return faults + unknown.map { document.fault($0.mark?.line, "\(path): không có mục \"\($0.string ?? "")\"") }
    }
}
