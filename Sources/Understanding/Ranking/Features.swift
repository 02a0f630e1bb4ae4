import Assignments
import CivilCalendar
import VietnameseText

/// What a message looks like to statistics: its words with what the office knows put in the place of names, figures and days.
package struct Features: Sendable {
    /// The message as symbols: folded words, and `<own>`, `<unit>`, `<fig>` … where something is named.
    package let symbols: [String]
    /// What is counted for the whole message.
    package let facts: [String]
    /// The senses of its words in order, as the lexicons of reports, orders and questions have them.
    package let senses: [String]

    /// Looks at a message.
    package init(_ message: Message, _ sight: Sight) {
        var symbols: [String] = []
        var facts: Set<String> = []
        var marked: [String] = []
        var index = 0
        let starts = Dictionary(message.notes.filter { !Self.isSubject($0) }.map { ($0.range.lowerBound, $0) }) {
            $0.range.count >= $1.range.count ? $0 : $1
        }
        while index < message.tokens.count {
            if let note = starts[index] {
                symbols += Self.symbols(note, message, sight)
                index = max(note.range.upperBound, index + 1)
                continue
            }
            let token = message.tokens[index]
            switch token.kind {
            case .word:
                symbols.append(token.folded)
                if token.key.marks != 0 { marked.append("m:" + token.text.lowercased()) }
            case .number: symbols.append("<n>")
            case .code: symbols.append("<code>")
            case .sign: symbols.append(token.text)
            case .lineBreak: symbols.append("<br>")
            }
            index += 1
        }
        self.symbols = symbols
        for note in message.notes { facts.formUnion(Self.facts(note, message, sight)) }
        let works = Set(
            message.notes.flatMap { note -> [Int] in
                if case .works(let codes, let how) = note.kind, how != "subject" { codes } else { [] }
            })
        facts.insert("works=\(min(works.count, 3))")
        if sight.isGroup { facts.insert("group") }
        facts.insert(
            "length=\(symbols.count < 4 ? 0 : symbols.count < 8 ? 1 : symbols.count < 16 ? 2 : symbols.count < 30 ? 3 : 4)"
        )
        if message.tokens.last?.isSign("?") == true { facts.insert("ends?") }
        self.facts = facts.sorted() + marked
        senses = Self.senses(message, sight)
    }

    /// The role in which the speaker mostly speaks.
    package static func role(_ sight: Sight) -> String {
        for role in [Role.chair, .secretary, .head, .follower] where sight.speaker.holds(role) { return "\(role)" }
        return "officer"
    }

    /// Subjects are also words of what is done; they stay in words.
    private static func isSubject(_ note: Message.Note) -> Bool {
        if case .works(_, "subject") = note.kind { true } else { false }
    }

    private static func symbols(_ note: Message.Note, _ message: Message, _ sight: Sight) -> [String] {
        switch note.kind {
        case .works(let codes, _): ["<" + of(codes, sight) + ">"]
        case .units(let ids): [ids.contains(sight.speaker.officer.unit) ? "<ownunit>" : "<unit>"]
        case .group: ["<group>"]
        case .people(let ids):
            [ids.contains(sight.speaker.officer.id) ? "<self>" : ids.count > 1 ? "<people>" : "<person>"]
        case .campaign: ["<campaign>"]
        case .figure(let figure):
            [figure.isPercent ? "<pct>" : figure.of != nil ? "<part>" : "<fig>"]
                + (figure.unit.map { Folded.words($0).split(separator: " ").map(String.init) } ?? [])
        case .date: ["<date>"]
        case .fence(let kind): ["<\(kind)>"]
        }
    }

    private static func of(_ codes: [Int], _ sight: Sight) -> String {
        let works = codes.compactMap(sight.work)
        if works.isEmpty { return "none" }
        if works.contains(where: \.isOwn) { return works.count > 1 ? "owns" : "own" }
        return works.contains { $0.unit == sight.speaker.officer.unit } ? "units" : works.count > 1 ? "works" : "work"
    }

    private static func facts(_ note: Message.Note, _ message: Message, _ sight: Sight) -> [String] {
        switch note.kind {
        case .works(let codes, let how):
            let works = codes.compactMap(sight.work)
            var facts = ["how=\(how)"]
            for work in works.prefix(2) {
                facts.append("state=\(work.state)")
                if work.waitsForSpeaker { facts.append("waitsForSpeaker") }
                if work.isBlocked { facts.append("blocked") }
                if !work.demands.isEmpty { facts.append("demanded") }
                if let deadline = work.deadline, deadline < sight.today { facts.append("overdue") }
            }
            return facts
        case .date(let expression):
            let resolver = DateResolver(calendar: sight.calendar, zone: sight.zone, now: sight.now)
            switch resolver.resolve(expression).outcome {
            case .moment(let deadline), .interval(_, let deadline):
                let day = deadline.date
                return [day < sight.today ? "date<" : day == sight.today ? "date=" : "date>"]
                    + (sight.own.contains { ($0.deadline ?? day) < day } ? ["date>due"] : [])
            default: return ["date?"]
            }
        case .figure(let figure):
            return (figure.isRough ? ["rough"] : []) + (figure.of != nil ? ["part"] : [])
                + (figure.isPercent ? ["percent"] : [])
        case .group: return ["group-of-units"]
        default: return []
        }
    }

    private static func senses(_ message: Message, _ sight: Sight) -> [String] {
        let reading = Reading(message, sight)
        var senses = reading.found.flatMap { found in
            found.senses.map {
                (found.range.lowerBound, "\($0)" + (reading.isNegated(at: found.range.lowerBound) ? "-" : ""))
            }
        }
        let isMarked = message.typesMarks
        for index in message.tokens.indices where !message.isFenced(index) {
            for sense in OrderLexicon.tables.keys.sorted(by: { "\($0)" < "\($1)" })
            where OrderLexicon.end(sense, message.tokens, at: index, isMarked: isMarked) != nil {
                senses.append((index, "o.\(sense)"))
            }
        }
        let scan = AskScan(message, 0..<message.tokens.count, sight)
        for item in scan.items {
            if case .senses(let found) = item.kind { senses += found.map { (item.range.lowerBound, "q.\($0)") } }
        }
        for clause in reading.clauses {
            if reading.isQuestion(clause) { senses.append((clause.range.lowerBound, "question")) }
            if clause.link != .none { senses.append((clause.range.lowerBound, "link.\(clause.link)")) }
        }
        return senses.sorted { $0.0 < $1.0 }.map(\.1)
    }

    /// Everything that is counted, as names of features.
    package func names(role: String) -> [String] {
        let s = ["^"] + symbols + ["$"]
        var names: [String] = ["bias", "r:" + role]
        for (i, symbol) in s.enumerated() {
            names.append("u:" + symbol)
            names.append(role + "|" + symbol)
            if i + 1 < s.count {
                names.append("b:" + symbol + "_" + s[i + 1]); names.append(role + "|" + symbol + "_" + s[i + 1])
            }
            if i + 2 < s.count {
                names.append("t:" + symbol + "_" + s[i + 1] + "_" + s[i + 2]);
                names.append("k:" + symbol + "_*_" + s[i + 2])
            }
        }
        for i in 1..<min(4, s.count) { names.append("first\(i):" + s[i]) }
        for i in 1..<min(4, s.count) { names.append("last\(i):" + s[s.count - 1 - i]) }
        for fact in facts { names.append("f:" + fact); if !fact.hasPrefix("m:") { names.append(role + "|f:" + fact) } }
        for (i, sense) in senses.enumerated() {
            names.append("s:" + sense)
            names.append(role + "|s:" + sense)
            for other in senses[(i + 1)...].prefix(3) { names.append("s:" + sense + "+" + other) }
        }
        if let first = senses.first { names.append("s1:" + first) }
        return Array(Set(names))
    }
}
