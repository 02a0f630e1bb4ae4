package import Conversation
package import Coordinator

/// Reads `messages/*.yaml`: one sentence for each key, flat.
package enum MessagesFile {
    /// The catalogue of a language, with every fault of the file at once; nil where there is any.
    package static func read(
        _ text: String, file: String, language: String
    ) -> (catalogue: MessageCatalogue?, faults: [FileFault]) {
        let document = YAMLDocument(text, file: file)
        guard document.faults.isEmpty else { return (nil, document.faults) }
        var lines: [String: Int] = [:]
        var sentences: [String: String] = [:]
        for scalar in document.scalars {
            sentences[scalar.key] = scalar.value
            lines[scalar.key] = scalar.line
        }
        let (catalogue, problems) = MessageCatalogue.make(language: language, sentences: sentences)
        return (catalogue, problems.map { fault(of: $0, lines, document) })
    }

    private static func fault(
        of problem: MessageCatalogue.Problem, _ lines: [String: Int], _ document: YAMLDocument
    ) -> FileFault {
        switch problem {
        case .missingKey(let key): document.fault(nil, "thiếu câu \"\(key)\"")
        case .unknownKey(let key): document.fault(lines[key], "không có câu \"\(key)\"")
        case .unknownValue(let key, let value): document.fault(lines[key], "\(key): không có giá trị {{\(value)}}")
        case .missingValue(let key, let value): document.fault(lines[key], "\(key): thiếu giá trị {{\(value)}}")
        case .invalidTemplate(let key): document.fault(lines[key], "\(key): mẫu câu không hợp lệ")
        }
    }
}
