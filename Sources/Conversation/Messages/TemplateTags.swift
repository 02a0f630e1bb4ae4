/// Finds the names in a Mustache template, so that a template can be checked without rendering it.
enum TemplateTags {
    /// The names of all variables and sections; nil where a tag is of a kind that is not allowed: partials, raw
    /// values, set delimiters, pragmas, or one that is never closed.
    static func names(in template: String) -> Set<String>? {
        var names: Set<String> = []
        var rest = template[...]
        while let open = rest.firstRange(of: "{{") {
            let inside = rest[open.upperBound...]
            guard let close = inside.firstRange(of: "}}") else { return nil }
            var tag = inside[..<close.lowerBound].filter { !$0.isWhitespace }
            guard let first = tag.first, !"{&>=<$%!".contains(first) else { return nil }
            if "#^/".contains(first) { tag.removeFirst() }
            guard !tag.isEmpty, tag != ".", tag.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "_" }) else {
                return nil
            }
            names.insert(String(tag))
            rest = rest[close.upperBound...]
        }
        return names
    }
}
