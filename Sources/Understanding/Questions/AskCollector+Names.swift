import Assignments
import CivilCalendar
import VietnameseText

/// Units, people, works and subjects that a question names.
extension AskCollector {
    mutating func take(_ kind: Message.Note.Kind, _ item: AskScan.Item) {
        switch kind {
        case .works(let codes, how: "plan"): if let plan = planCode(item, codes) { asked.planCodes.append(plan) }
        // "Ngoài 23 ra".
        case .works(let codes, how: _) where part == .except:
            asked.filters += codes.map { "except:\($0)" }
            part = nil
        case .works(let codes, how: _): asked.codes += codes
        // "Tuấn CATP đây": who speaks is not asked about.
        case .units, .people: if isSpeaker(kind, item) { return }; takeNamed(kind, item)
        default: takeNamed(kind, item)
        }
    }

    /// Whether a name is that of who speaks, or of whom he speaks to.
    private func isSpeaker(_ kind: Message.Note.Kind, _ item: AskScan.Item) -> Bool {
        let next = word(item.range.upperBound) ?? ""
        let isHere = ["day", "ne"].contains(next) && item.range.lowerBound <= 5
        return switch kind {
        case .people(let people): people == [sight.speaker.officer.id] || ["oi"].contains(next) || isHere
        case .units: isHere
        default: false
        }
    }

    private mutating func takeNamed(_ kind: Message.Note.Kind, _ item: AskScan.Item) {
        switch kind {
        case .units(let units):
            asked.unitWords += item.range.count
            if units.count > 1 { asked.isUnclear = true }
            lastEnd = item.range.upperBound
            if let unit = units.first { take(unit) }
        case .group(.kinds(let kinds)) where asked.compares && kinds.count == 2:
            // "So sánh quận và huyện": one with the other.
            let names = t[item.range].map(\.folded).filter(kinds.contains).compactMap {
                ["quan": "quận", "huyen": "huyện"][$0]
            }
            if names.count == 2 {
                (asked.scope, asked.comparedUnits) = (asked.scope + [names[0]], [names[1]])
            } else {
                take(scope: "all")
            }
        case .group(.kinds(let kinds)) where isOwn(kinds, item): asked.isOwnUnit = true
        case .group(let group):
            take(scope: AskNames.name(of: group, message.source(item.range)))
            // "Những quận nào", "các quận chưa động tay": the units are asked for.
            if word(item.range.upperBound) == "nao" {
                asked.subjects.insert(.units, at: 0)
            } else if Self.saying.contains(word(item.range.upperBound) ?? "") {
                asked.isOfGroup = true
            }
        case .campaign(let id):
            if let found = sight.office.campaigns.first(where: { $0.id == id }) { take(scope: found.campaign.name) }
        case .people(let people):
            if !isHigher(people) {
                asked.people.append(AskNames.fitting(people, before: word(item.range.lowerBound - 1), sight))
            }
        case .date(let date): take(date, item)
        case .figure(let figure): take(figure, item)
        case .fence, .works: break
        }
    }

    /// "Cả quận", "toàn quận" of one of the unit.
    private func isOwn(_ kinds: Set<String>, _ item: AskScan.Item) -> Bool {
        guard ["ca", "toan", "trong"].contains(word(item.range.lowerBound) ?? ""), item.range.count == 2,
            !sight.speaker.holds(.chair), !sight.speaker.holds(.secretary), !sight.speaker.holds(.follower),
            let own = sight.office.unit(sight.speaker.officer.unit)
        else { return false }
        return kinds == [Folded.words(own.kind)]
    }

    /// Those for whom a paper is made or who want to know are not asked about: chairs.
    func isHigher(_ people: [Officer.ID]) -> Bool {
        people.allSatisfy { sight.office.grants(of: $0).contains { $0.role == .chair } }
    }

    static let saying: Set<String> = [
        "chua", "dang", "da", "bi", "con", "duoi", "tren", "qua", "cham", "tre", "khong", "xong",
    ]

    func planCode(_ item: AskScan.Item, _ codes: [Int]) -> String? { codes.first.flatMap { sight.work($0)?.planCode } }

    mutating func take(_ unit: OrgUnit.ID) {
        let name = sight.office.unit(unit).map(AskNames.name) ?? ""
        switch part {
        case .except?: asked.filters.append("except:\(name)")
        case .with?: with(unit)
        // "So với Ba Đình thì Hoàng Mai …".
        case .compare?
        where asked.units.isEmpty && asked.scope.isEmpty && word(lastEnd) == "thi"
            && items.contains(where: { $0.range.lowerBound > lastEnd && isUnits($0) }):
            asked.comparedUnits.append(name)
        case .compare? where asked.units.isEmpty == false || !asked.scope.isEmpty: asked.comparedUnits.append(name)
        default: asked.units.append(unit)
        }
        if part != .except || word(lastEnd) == "ra" { part = nil }
    }

    mutating func with(_ unit: OrgUnit.ID) {
        // "Bên anh Tuấn công an": he is named for his office.
        asked.people.removeAll { $0.allSatisfy { sight.office.officer($0)?.unit == unit } }
        asked.filters.append("with:\(sight.office.unit(unit).map(AskNames.name) ?? "")")
    }

    mutating func take(scope: String) {
        // "Trừ các huyện", "không phải của quận".
        if part == .except { asked.filters.append("except:\(scope)"); return }
        if part == .compare, !asked.scope.isEmpty || !asked.units.isEmpty || asked.isOwnUnit {
            asked.comparedUnits.append(scope)
        } else {
            asked.scope.append(scope)
        }
        if !asked.forms.isEmpty { asked.forms[asked.forms.count - 1].scope.append(scope) }
    }

    mutating func take(topic works: Set<Int>, _ item: AskScan.Item) {
        if part == .except {
            let plans = Set(works.compactMap { sight.work($0)?.planCode })
            asked.filters.append("except:\(plans.count == 1 ? plans.first ?? "" : message.source(item.range))")
            part = nil
            return
        }
        asked.topic = asked.topic.map { $0.isDisjoint(with: works) ? works : $0.intersection(works) } ?? works
        asked.topicWords = message.source(item.range)
        // "Những nơi chưa có cán bộ đầu mối": not done there.
        if let end = denial, item.range.lowerBound - end <= 1, asked.subjects.contains(.units) {
            asked.predicates.append(.open)
        }
        // "Giao ban" of a title is no meeting: what stands within a subject is not asked for by itself.
        denial = nil
    }
}
