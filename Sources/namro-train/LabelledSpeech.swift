import Foundation
import Understanding

/// Texts with the acts that they hold: rows and dialogues labelled in full, and the messages in parts of the folder `acts`.
struct LabelledSpeech {
    /// A text, by whom and after what it was said, and what it holds.
    struct Example {
        let features: ActFeatures
        /// Its acts, with their details.
        let acts: Set<String>
        /// Sets of acts that are as right.
        var allowed: [Set<String>] = []
    }

    /// What is learned from.
    private(set) var examples: [Example] = []
    /// Rows set aside: for measuring only.
    private(set) var aside: [Example] = []
    /// The hash of all that is learned from.
    let hash: String

    /// Reads all speech of a folder. Throws what reading files throws, and a fault for a row that is none.
    init(folder: URL) throws {
        let files = try SpeechFiles(folder: folder)
        hash = files.hash
        for row in files.rows {
            if case .list(let parts)? = row.values["parts"] {
                examples += try Self.examples(of: parts, in: row)
            } else if let id = row.text("id") {
                let found = try Self.examples(of: row)
                if files.isAside(id) { aside += found } else { examples += found }
            } else {
                throw SpeechFiles.Fault(description: "\(row.place): neither parts nor an id")
            }
        }
    }

    /// A message in parts: the whole of it, and each part by itself.
    private static func examples(of parts: [JSON], in row: SpeechFiles.Row) throws -> [Example] {
        let asked = (row.text("asks") ?? "").split(separator: ":", maxSplits: 1).map(String.init)
        let context = ActContext(
            try speaker(row.text("as"), row), awaited: asked.first, awaitedAct: asked.dropFirst().first,
            did: row.text("did"))
        let pieces = try parts.map { part -> (text: String, acts: Set<String>) in
            guard case .list(let pair) = part, pair.count == 2, let text = pair[0].text, let label = pair[1].text
            else { throw SpeechFiles.Fault(description: "\(row.place): a part is a text and its act") }
            return (text, ActLabels(part: label).all)
        }
        let whole = (
            text: pieces.map(\.text).joined(separator: " "), acts: pieces.reduce(into: Set()) { $0.formUnion($1.acts) }
        )
        return (pieces.count > 1 ? [whole] + pieces : [whole]).map { piece in
            Example(features: ActFeatures(piece.text, context), acts: piece.acts.isEmpty ? ["ignore"] : piece.acts)
        }
    }

    /// Who speaks; somebody whom the office does not know is to it as one without a role.
    private static func speaker(_ name: String?, _ row: SpeechFiles.Row) throws -> ActContext.Speaker {
        guard let name, let speaker = name == "stranger" ? .officer : ActContext.Speaker(rawValue: name) else {
            throw SpeechFiles.Fault(description: "\(row.place): who speaks?")
        }
        return speaker
    }

    /// A row labelled in full: a message, or each turn of a dialogue that is somebody's.
    private static func examples(of row: SpeechFiles.Row) throws -> [Example] {
        guard case .list(let turns)? = row.values["turns"] else {
            return [example(of: row.values, ActContext(try speaker(row.text("as"), row)))].compactMap { $0 }
        }
        var (context, found) = (ActContext(.officer), [Example]())
        for case .object(let turn) in turns {
            if turn["bot"] != nil {
                context = self.context(after: turn)
            } else {
                context.speaker = try speaker(turn["as"]?.text, row)
                found += [example(of: turn, context)].compactMap { $0 }
            }
        }
        return found
    }

    private static func context(after turn: [String: JSON]) -> ActContext {
        var context = ActContext(.officer)
        if case .object(let asked)? = turn["asks"] {
            context.awaited = asked["for"]?.text
            if case .object(let act)? = asked["act"] { context.awaitedAct = act["do"]?.text }
        } else if case .list(let acts)? = turn["did"], case .object(let act)? = acts.first {
            context.did = act["do"]?.text
        }
        return context
    }

    private static func example(of row: [String: JSON], _ context: ActContext) -> Example? {
        guard let text = row["text"]?.text, row["means"] != nil else { return nil }
        let acts = names(row["means"])
        var allowed = [acts]
        if case .list(let others)? = row["or"] { allowed += others.map(names) }
        return Example(features: ActFeatures(text, context), acts: acts, allowed: allowed)
    }

    private static func names(_ acts: JSON?) -> Set<String> {
        guard case .list(let acts)? = acts else { return [] }
        return acts.compactMap(Meaning.init).reduce(into: Set()) { $0.formUnion(ActLabels($1).all) }
    }
}
