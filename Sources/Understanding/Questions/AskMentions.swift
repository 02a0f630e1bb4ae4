import Assignments
import VietnameseText

/// Units, people, works and subjects that a question names.
struct AskMentions {
    let clause: AskClause

    /// Takes a name with what stands around it; dates and figures are no names.
    func take(_ kind: Message.Note.Kind, _ item: AskScan.Item, _ asked: inout Asked, _ open: inout AskOpen) {
        switch kind {
        case .works(let codes, how: "plan"): if let plan = planCode(item, codes) { asked.planCodes.append(plan) }
        // "Ngoài 23 ra".
        case .works(let codes, how: _) where open.part == .except:
            asked.filters += codes.map { "except:\($0)" }
            open.part = nil
        case .works(let codes, how: _): asked.codes += codes
        // "Tuấn CATP đây": who speaks is not asked about.
        case .units, .people: if !isSpeaker(kind, item) { takeNamed(kind, item, &asked, &open) }
        default: takeNamed(kind, item, &asked, &open)
        }
    }

    /// Whether a name is that of who speaks, or of whom he speaks to.
    private func isSpeaker(_ kind: Message.Note.Kind, _ item: AskScan.Item) -> Bool {
        let next = clause.word(item.range.upperBound) ?? ""
        let isHere = ["day", "ne"].contains(next) && item.range.lowerBound <= 5
        return switch kind {
        case .people(let people): people == [clause.sight.speaker.officer.id] || ["oi"].contains(next) || isHere
        case .units: isHere
        default: false
        }
    }

    private func takeNamed(_ kind: Message.Note.Kind, _ item: AskScan.Item, _ asked: inout Asked, _ open: inout AskOpen)
    {
        switch kind {
        case .units(let units):
            asked.unitWords += item.range.count
            if units.count > 1 { asked.isUnclear = true }
            if let unit = units.first {
                if units.count == 1, let end = open.personEnd {
                    home(unit, min(end, item.range.lowerBound)..<item.range.lowerBound, &asked)
                }
                take(unit, endingAt: item.range.upperBound, &asked, &open)
            }
        case .group(let group): take(group, item, &asked, open)
        case .campaign(let id):
            if let found = clause.sight.office.campaigns.first(where: { $0.id == id }) {
                take(scope: found.campaign.name, &asked, open)
            }
        case .people(let people):
            open.personEnd = item.range.upperBound
            if !isHigher(people) {
                asked.people.append(
                    AskNames.fitting(people, before: title(before: item.range.lowerBound), clause.sight))
            }
        case .date, .figure, .fence, .works: break
        }
    }

    private func take(_ group: UnitGroup, _ item: AskScan.Item, _ asked: inout Asked, _ open: AskOpen) {
        let source = clause.t[item.range].map(\.folded)
        if case .kinds(let kinds) = group, asked.compares, kinds.count == 2, kinds.isSubset(of: source) {
            // "So sánh quận và huyện": one with the other.
            let names = source.filter(kinds.contains).compactMap {
                ["quan": "quận", "huyen": "huyện"][$0]
            }
            if names.count == 2 {
                (asked.scope, asked.comparedUnits) = (asked.scope + [names[0]], [names[1]])
            } else {
                take(scope: "all", &asked, open)
            }
            return
        }
        if case .kinds(let kinds) = group, isOwn(kinds, item) {
            asked.isOwnUnit = true
            return
        }
        take(scope: AskNames.name(of: group, clause.message.source(item.range)), &asked, open)
        // "Những quận nào", "các quận chưa động tay": the units are asked for.
        if clause.word(item.range.upperBound) == "nao" {
            asked.subjects.insert(.units, at: 0)
        } else if Self.saying.contains(clause.word(item.range.upperBound) ?? "") {
            asked.isOfGroup = true
        }
    }

    /// "Cả quận", "toàn quận" of one of the unit.
    private func isOwn(_ kinds: Set<String>, _ item: AskScan.Item) -> Bool {
        guard ["ca", "toan", "trong"].contains(clause.word(item.range.lowerBound) ?? ""), item.range.count == 2,
            !clause.sight.speaker.holds(.chair), !clause.sight.speaker.holds(.secretary),
            !clause.sight.speaker.holds(.follower),
            let own = clause.sight.office.unit(clause.sight.speaker.officer.unit)
        else { return false }
        return kinds == [Folded.words(own.kind)]
    }

    /// "Đồng chí Hoa ở Thanh Trì": of several of one name the one who is there.
    private func home(_ unit: OrgUnit.ID, _ between: Range<Int>, _ asked: inout Asked) {
        guard between.count <= 2, between.allSatisfy({ Self.places.contains(clause.t[$0]) }),
            let named = asked.people.last
        else { return }
        let here = named.filter { clause.sight.office.officer($0)?.unit == unit }
        guard !here.isEmpty else { return }
        asked.people[asked.people.count - 1] = here
        asked.homes.append(unit)
    }
    private static let places: WordSet = ["o", "ben", "cua", "quan", "huyen", "tai", "duoi", "phia"]

    /// "Chị", "anh" before a name; "đồng chí" is said of both.
    private func title(before index: Int) -> String? {
        clause.word(index - 1) == "chi" && clause.word(index - 2) == "dong" ? nil : clause.word(index - 1)
    }

    /// Those for whom a paper is made or who want to know are not asked about: chairs.
    private func isHigher(_ people: [Officer.ID]) -> Bool {
        people.allSatisfy { id in
            clause.sight.office.grants(of: id).contains {
                $0.role == .chair || $0.role == .head && !clause.sight.own.isEmpty
            }
        }
    }

    private static let saying: Set<String> = [
        "chua", "dang", "da", "bi", "con", "duoi", "tren", "qua", "cham", "tre", "khong", "xong",
    ]

    private func planCode(_ item: AskScan.Item, _ codes: [Int]) -> String? {
        codes.first.flatMap { clause.sight.work($0)?.planCode }
    }

    private func take(_ unit: OrgUnit.ID, endingAt end: Int, _ asked: inout Asked, _ open: inout AskOpen) {
        let name = clause.sight.office.unit(unit).map(AskNames.name) ?? ""
        switch open.part {
        case .except?: asked.filters.append("except:\(name)")
        case .with?: take(with: unit, &asked)
        // "So với Ba Đình thì Hoàng Mai …".
        case .compare?
        where asked.units.isEmpty && asked.scope.isEmpty && clause.word(end) == "thi"
            && clause.items.contains(where: { $0.range.lowerBound > end && clause.isUnits($0) }):
            asked.comparedUnits.append(name)
        case .compare? where asked.units.isEmpty == false || !asked.scope.isEmpty: asked.comparedUnits.append(name)
        default: asked.units.append(unit)
        }
        if open.part != .except || clause.word(end) == "ra" { open.part = nil }
    }

    /// A unit that takes part, not the one whose work it is.
    func take(with unit: OrgUnit.ID, _ asked: inout Asked) {
        // "Bên anh Tuấn công an": he is named for his office.
        asked.people.removeAll { $0.allSatisfy { clause.sight.office.officer($0)?.unit == unit } }
        asked.filters.append("with:\(clause.sight.office.unit(unit).map(AskNames.name) ?? "")")
    }

    /// A group of units, a campaign or a phase.
    func take(scope: String, _ asked: inout Asked, _ open: AskOpen) {
        // "Trừ các huyện", "không phải của quận".
        if open.part == .except { asked.filters.append("except:\(scope)"); return }
        if open.part == .compare, !asked.scope.isEmpty || !asked.units.isEmpty || asked.isOwnUnit {
            asked.comparedUnits.append(scope)
        } else {
            asked.scope.append(scope)
        }
        if !asked.forms.isEmpty { asked.forms[asked.forms.count - 1].scope.append(scope) }
    }

    /// Works that a subject fits.
    func take(topic works: Set<Int>, _ item: AskScan.Item, _ asked: inout Asked, _ open: inout AskOpen) {
        if open.part == .except {
            let plans = Set(works.compactMap { clause.sight.work($0)?.planCode })
            asked.filters.append("except:\(plans.count == 1 ? plans.first ?? "" : clause.message.source(item.range))")
            open.part = nil
            return
        }
        asked.topic = asked.topic.map { $0.isDisjoint(with: works) ? works : $0.intersection(works) } ?? works
        asked.topicWords = clause.message.source(item.range)
        // "Những nơi chưa có cán bộ đầu mối": not done there.
        if let end = open.denial, item.range.lowerBound - end <= 1, asked.subjects.contains(.units) {
            asked.predicates.append(.open)
        }
        // "Giao ban" of a title is no meeting: what stands within a subject is not asked for by itself.
        open.denial = nil
    }
}
