import Conversation
import VietnameseText

/// Names of units and kinds, which people write in several ways.
enum RosterSpelling {
    /// The roster with each kind, unit above and successor spelled as where it stands first, or as the unit spells itself.
    static func unified(_ roster: [RosterEntry]) -> [RosterEntry] {
        let kinds = first(of: roster.map(\.kind))
        let units = first(of: roster.map(\.unit))
        return roster.map { entry in
            var unified = RosterEntry(
                line: entry.line, unit: entry.unit, kind: kinds[NameKey.of(entry.kind)] ?? entry.kind,
                parent: entry.parent.map { units[NameKey.of($0)] ?? $0 }, aliases: entry.aliases, person: entry.person)
            (unified.effectiveFrom, unified.effectiveTo) = (entry.effectiveFrom, entry.effectiveTo)
            unified.successor = entry.successor.map { units[NameKey.of($0)] ?? $0 }
            return unified
        }
    }

    /// Units that are written in two ways which nobody would take for two: a fault on each line that writes its own.
    static func faults(in roster: [RosterEntry], file: String) -> [FileFault] {
        var exact: [String: RosterEntry] = [:]
        var bare: [String: RosterEntry] = [:]
        return roster.compactMap { entry in
            let folded = Folded.words(entry.unit)
            let other =
                exact.updateIfNew(entry, for: NameKey.of(entry.unit)).flatMap { $0.unit == entry.unit ? nil : $0 }
                ?? bare.updateIfNew(entry, for: folded).flatMap { isUnmarked($0.unit, entry.unit) ? $0 : nil }
            return other.map {
                FileFault(
                    file: file, line: entry.line,
                    text:
                        "\"\(entry.unit)\" và \"\($0.unit)\" (dòng \($0.line)) là một tên viết hai cách; ghi thống nhất một cách"
                )
            }
        }
    }

    /// Units that differ in marks alone: two where the office has two, and else a slip.
    static func warnings(in roster: [RosterEntry], file: String) -> [String] {
        var first: [String: RosterEntry] = [:]
        return RosterCheck.units(of: roster).compactMap { entry in
            guard let other = first.updateIfNew(entry, for: Folded.words(entry.unit)), other.unit != entry.unit else {
                return nil
            }
            return
                "\(file), dòng \(entry.line): \"\(entry.unit)\" chỉ khác dấu với \"\(other.unit)\" (dòng \(other.line)); "
                + "nếu là một đơn vị, ghi thống nhất một cách"
        }
    }

    /// Whether exactly one of two names is written without any mark, and so is no name of its own.
    private static func isUnmarked(_ one: String, _ other: String) -> Bool {
        one != other && Folding.hasMarks(one) != Folding.hasMarks(other)
    }

    private static func first(of names: [String]) -> [String: String] {
        Dictionary(names.map { (NameKey.of($0), $0) }) { first, _ in first }
    }
}

extension Dictionary {
    /// Keeps a value where there is none for a key yet, and answers the one that was there.
    fileprivate mutating func updateIfNew(_ value: Value, for key: Key) -> Value? {
        if let known = self[key] { return known }
        self[key] = value
        return nil
    }
}
