import Assignments
import VietnameseText

/// A unit, a group of units or a person that is named in an order.
struct Party: Equatable {
    /// What kind of party it is.
    enum Kind: Equatable {
        case unit(OrgUnit.ID), group(UnitGroup), person(Officer.ID)
        /// A name that fits several.
        case several
    }
    var kind: Kind
    var range: Range<Int>
}

/// Finds the units, groups and people that a message names, and calls them as labels do.
struct Parties {
    let message: Message
    let sight: Sight
    private var tokens: [Token] { message.tokens }

    /// The parties of a range in the order of the text; "Hùng bên Hoàng Mai" is one.
    func all(in range: Range<Int>) -> [Party] {
        var parties: [Party] = []
        for note in message.notes(in: range) {
            guard note.range.upperBound <= range.upperBound, let party = party(note) else { continue }
            if let last = parties.last, let joined = joined(last, party) {
                parties[parties.count - 1] = joined
            } else if parties.last.map({ !$0.range.overlaps(party.range) }) ?? true {
                parties.append(party)
            }
        }
        return parties
    }

    private func party(_ note: Message.Note) -> Party? {
        switch note.kind {
        case .units(let units):
            return units.count == 1 ? units.first.map { Party(kind: .unit($0), range: note.range) } : nil
        case .group(let group): return Party(kind: .group(group), range: note.range)
        case .people(let people) where people != [sight.speaker.officer.id]:
            let known = nearest(people, after: note.range)
            let end = note.range.upperBound + (known.count == 1 && isOf(known[0], note.range) ? 3 : 0)
            return Party(
                kind: known.count == 1 ? known.first.map { .person($0) } ?? .several : .several,
                range: span(note.range.lowerBound, end))
        default: return nil
        }
    }

    /// Those of a name who are meant: of the unit named beside, of the head's own unit, not the speaker.
    private func nearest(_ people: [Officer.ID], after range: Range<Int>) -> [Officer.ID] {
        let others = people.filter { $0 != sight.speaker.officer.id }
        guard others.count > 1 else { return others }
        if let words = unitWords(after: range) {
            let fitting = others.filter { id in
                sight.office.officer(id).flatMap { sight.office.unit($0.unit) }.map {
                    " \(Folded.words($0.name)) ".contains(" \(words) ")
                } ?? false
            }
            if !fitting.isEmpty { return fitting }
        }
        let beside = message.notes(in: range.upperBound..<(range.upperBound + 4)).compactMap { note -> [OrgUnit.ID]? in
            if case .units(let units) = note.kind { units } else { nil }
        }.first
        func unit(_ id: Officer.ID) -> OrgUnit.ID? { sight.office.officer(id)?.unit }
        if let beside { return others.filter { unit($0).map(beside.contains) ?? false } }
        let called = byTitle(others, before: range)
        if called.count == 1 { return called }
        let own = others.filter { unit($0) == sight.speaker.officer.unit }
        if sight.speaker.holds(.head), !own.isEmpty { return own }
        // Those of one's own office and its secretaries are near.
        let near = others.filter {
            unit($0) == sight.speaker.officer.unit || sight.office.grants(of: $0).contains { $0.role == .secretary }
        }
        return near.isEmpty || sight.speaker.holds(.follower) ? others : near
    }

    /// "Cô Hoa", "anh Hoa": a woman's second name is Thị.
    private func byTitle(_ people: [Officer.ID], before range: Range<Int>) -> [Officer.ID] {
        guard range.lowerBound > 0 else { return people }
        let title = tokens[range.lowerBound - 1].text.lowercased()
        let isWoman = ["cô", "chị", "bà", "dì", "mợ"].contains(title)
        guard isWoman || ["anh", "ông", "chú", "cậu"].contains(title) else { return people }
        return people.filter { id in
            let names = sight.office.officer(id)?.name.split(separator: " ").map { Folding.fold($0) } ?? []
            return names.dropFirst().dropLast().contains("thi") == isWoman
        }
    }

    /// Whether the words after a name are of the person's unit.
    private func isOf(_ person: Officer.ID, _ range: Range<Int>) -> Bool {
        guard let words = unitWords(after: range),
            let unit = sight.office.officer(person).flatMap({ sight.office.unit($0.unit) })
        else { return false }
        return " \(Folded.words(unit.name)) ".contains(" \(words) ") && parties(at: range.upperBound + 1).isEmpty
    }
    private func parties(at index: Int) -> [Message.Note] {
        message.notes(in: index..<(index + 1)).filter { if case .units = $0.kind { true } else { false } }
    }

    /// "bên công an": two words that tell whose unit is meant.
    private func unitWords(after range: Range<Int>) -> String? {
        let index = range.upperBound
        guard index + 2 < tokens.count, Self.of.contains(tokens[index]), tokens[index + 1].kind == .word,
            tokens[index + 2].kind == .word
        else { return nil }
        return tokens[index + 1].folded + " " + tokens[index + 2].folded
    }

    /// A person and the unit that is named right after: the person.
    private func joined(_ person: Party, _ unit: Party) -> Party? {
        if case .group = person.kind, case .group = unit.kind, person.range.upperBound == unit.range.lowerBound {
            // "các huyện mỗi nơi": each of those named.
            let kind = unit.kind == .group(.all) ? person.kind : unit.kind
            return Party(kind: kind, range: span(person.range.lowerBound, unit.range.upperBound))
        }
        guard case .person(let id) = person.kind, case .unit(let unitID) = unit.kind,
            sight.office.officer(id)?.unit == unitID
        else { return nil }
        let between = span(person.range.upperBound, unit.range.lowerBound)
        guard between.count <= 6,
            between.allSatisfy({
                Self.of.contains(tokens[$0]) || isTitle($0) || ["(", "-", ","].contains(tokens[$0].text)
            })
        else { return nil }
        return Party(kind: person.kind, range: span(person.range.lowerBound, unit.range.upperBound))
    }
    private static let of: WordSet = ["ben", "cua", "o", "thuoc", "phia", "tai"]

    /// As labels name it.
    func names(_ party: Party) -> [String] {
        switch party.kind {
        case .unit(let id): return [sight.office.unit(id)?.name ?? ""]
        case .person(let id): return [sight.office.officer(id)?.name ?? ""]
        case .several: return []
        case .group(.all): return ["các đơn vị"]
        case .group(.kinds(let kinds)):
            let text = tokens[party.range].map(\.folded).joined(separator: " ")
            if text.contains("noi thanh") { return ["noi thanh"] }
            if text.contains("ngoai thanh") { return ["ngoai thanh"] }
            return UnitGroup.placeKinds.filter(kinds.contains).map { Self.kindNames[$0] ?? $0 }
        }
    }
    private static let kindNames = [
        "quan": "quận", "huyen": "huyện", "thi xa": "thị xã", "phuong": "phường", "xa": "xã", "thi tran": "thị trấn",
        "thanh pho": "thành phố",
    ]

    /// One name, or a list where there are several.
    func slot(_ parties: [Party]) -> JSON? {
        let names = parties.flatMap(names)
        guard let first = names.first else { return nil }
        return names.count == 1 ? .text(first) : .list(names.map { .text($0) })
    }

    /// A row of parties that are joined by "và", commas and the like, from the first of a list on.
    func row(_ parties: [Party]) -> [Party] {
        var row: [Party] = []
        for party in parties {
            guard let last = row.last else {
                row.append(party)
                continue
            }
            let between = span(last.range.upperBound, party.range.lowerBound)
            guard !between.isEmpty,
                between.allSatisfy({
                    tokens[$0].isSign(",") || tokens[$0].isSign("&") || tokens[$0].isSign("+")
                        || Self.and.contains(tokens[$0]) || isTitle($0)
                })
            else { break }
            row.append(party)
        }
        return row
    }
    private static let and: WordSet = ["va", "voi", "cung", "lan"]
    func isTitle(_ index: Int) -> Bool {
        Self.titles.contains(tokens[index]) || tokens[index].isSign("/")
            || Self.elders.contains(tokens[index].text.lowercased())
    }
    private static let elders: Set<String> = ["cô", "chú", "bác", "cậu", "mợ", "dì", "thầy", "sếp"]
    private static let titles: WordSet = [
        "dong", "chi", "d", "c", "anh", "ubnd", "chu", "tich", "ong", "ba", "em", "dc", "quan", "huyen", "pho", "cac",
        "ben",
    ]
}

extension OrderReading {
    private var named: Parties { Parties(message: message, sight: sight) }
    /// The parties of a range in the order of the text.
    func parties(in range: Range<Int>) -> [Party] { named.all(in: range) }
    /// A row of parties that are joined by "và", commas and the like.
    func row(_ parties: [Party]) -> [Party] { named.row(parties) }
    /// What a party is called.
    func names(_ party: Party) -> [String] { named.names(party) }
    /// One name, or a list where there are several.
    func slot(_ parties: [Party]) -> JSON? { named.slot(parties) }
    /// Whether a word is a title before a name.
    func isTitle(_ index: Int) -> Bool { named.isTitle(index) }
}
