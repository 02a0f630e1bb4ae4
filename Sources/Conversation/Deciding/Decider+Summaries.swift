import Assignments
import CivilCalendar
import Foundation
import VietnameseText

extension Decider {
    /// Figures or a list over a scope the sender may see; lists that tell who is late are private.
    mutating func decideSummary(_ reading: Reading) throws {
        guard let named = try summaryScope(reading), let (scope, phrase) = inPeriod(named, reading) else { return }
        outcome { $0.unit = scope.unit }
        switch reading.view ?? .figures {
        case .figures:
            guard let past = pastInstant(reading) else { return }
            let isShared = try chatCovers(scope.unit, campaign: scope.campaign) && !(hidesUnits && names(scope.unit))
            let figures = try summary(of: scope, phrase, asOf: past.instant, namesUnits: !(isShared && hidesUnits))
            if isShared {
                decision.answers.append(figures)
            } else {
                answerPrivately(figures)
            }
        case let view: try decideList(view, scope, phrase, reading)
        }
    }

    /// The scope of a summary: as named, cut to what the sender may see; an officer's is the own unit.
    mutating func summaryScope(_ reading: Reading) throws -> (SummaryScope, Phrase)? {
        let seesAll =
            office.path(of: actor.officer.unit).last.map { root in
                [Role.chair, .secretary, .follower, .admin].contains { actor.holds($0, over: [root]) }
            } ?? false
        var reading = reading
        if reading.scope == nil { reading.scope = try reading.remark.flatMap(unitNamed) }
        guard let name = reading.scope else {
            if seesAll { return (SummaryScope(), Phrase(.summaryAll)) }
            return (SummaryScope(unit: actor.officer.unit), try unitPhrase(actor.officer.unit))
        }
        guard let found = try scope(named: name, of: reading) else { return nil }
        if seesAll || follows(found.scope.campaign) { return found }
        let unit = found.scope.unit ?? actor.officer.unit
        let path = office.path(of: unit)
        let mayRead =
            path.contains(actor.officer.unit)
            || [.head, .chair, .secretary, .follower].contains { actor.holds($0, over: path) }
        guard mayRead else {
            refuse(Phrase(.refuseSummary))
            return nil
        }
        return (
            SummaryScope(unit: unit, campaign: found.scope.campaign, phase: found.scope.phase),
            found.scope.unit == nil ? try unitPhrase(unit) : found.phrase
        )
    }

    private static let ownUnit: Set<String> = [
        "quan em", "don vi em", "quan minh", "don vi minh", "quan toi", "don vi toi", "huyen em", "phuong em", "xa em",
        "quan", "don vi", "huyen", "phuong", "xa", "huyen minh", "phuong minh", "xa minh", "quan ta", "don vi ta",
        "phong minh", "phong em", "phong ta", "ben minh", "ben em",
    ]

    /// Who follows a campaign sees all of it, whatever its units.
    private func follows(_ campaign: Campaign.ID?) -> Bool {
        campaign.map { id in actor.grants.contains { $0.role == .follower && $0.campaign == id } } ?? false
    }

    /// A scope cut to a report period, with its days said; nil where the period must be asked for.
    private mutating func inPeriod(_ named: (SummaryScope, Phrase), _ reading: Reading) -> (SummaryScope, Phrase)? {
        guard let period = reading.period else { return named }
        guard let days = days(of: period) else {
            ask(Phrase(.askAsOf))
            return nil
        }
        var scope = named.0
        scope.dueAfter = rules.zone.end(of: days.from.adding(days: -1))
        scope.dueUntil = rules.zone.end(of: days.to)
        outcome { $0.period = Decision.Interval(from: days.from, to: days.to) }
        return (
            scope,
            Phrase(
                .summaryPeriod,
                [
                    "scope": .phrase(named.1), "from": .text(days.from.vietnamese), "to": .text(days.to.vietnamese),
                ])
        )
    }

    /// The days of a month, a quarter or a year by the office's setting.
    private func days(of period: DateExpression.Day) -> (from: CivilDate, to: CivilDate)? {
        switch period {
        case .month(let month, let year, let offset):
            let near = saidOn.year * 12 + saidOn.month - 1 + offset
            return rules.choices.reportPeriod.days(
                months: 1, endingIn: month ?? near % 12 + 1, of: year ?? (month == nil ? near / 12 : saidOn.year))
        case .quarter(let quarter, let year, let offset):
            let near = saidOn.year * 4 + (saidOn.month - 1) / 3 + offset
            let number = quarter ?? near % 4 + 1
            return rules.choices.reportPeriod.days(
                months: 3, endingIn: number * 3, of: year ?? (quarter == nil ? near / 4 : saidOn.year))
        case .year(let year, let offset):
            return rules.choices.reportPeriod.days(months: 12, endingIn: 12, of: year ?? saidOn.year + offset)
        default: return nil
        }
    }

    func unitPhrase(_ unit: OrgUnit.ID) throws -> Phrase {
        Phrase(.groupScope, ["name": .text(office.unit(unit)?.name ?? "")])
    }

    /// A unit or phase by name; where none fits says so, where several fit asks.
    mutating func scope(
        named name: String, of reading: Reading
    ) throws -> (scope: SummaryScope, phrase: Phrase)? {
        let folded = Folded.words(name)
        if Self.ownUnit.contains(folded) {
            return (SummaryScope(unit: actor.officer.unit), try unitPhrase(actor.officer.unit))
        }
        let phases = office.phases(named: folded)
        if phases.count > 1 {
            askScope(name, among: phases.map(\.fullName), of: reading)
            return nil
        }
        if let found = phases.first {
            return (found.scope, Phrase(.summaryPhase, ["phase": .text(found.phase.name)]))
        }
        let bare = folded.hasPrefix("ke hoach ") ? String(folded.dropFirst("ke hoach ".count)) : folded
        if let campaign = office.campaigns(named: bare).first {
            return (SummaryScope(campaign: campaign.id), Phrase(.groupScope, ["name": .text(campaign.name)]))
        }
        if [
            "cac quan", "cac quan huyen", "quan huyen", "30 quan huyen", "cac huyen", "cac dia phuong",
            "cac quan huyen thi xa",
            "chung", "tat ca", "toan bo", "toan thanh pho", "thanh pho", "cac quan", "cac don vi", "30 quan",
            "ke hoach",
        ].contains(folded) {
            return (SummaryScope(), Phrase(.summaryAll))
        }
        let units = try units(in: name)
        if units.count > 1 {
            askScope(name, among: units.map(\.name), of: reading)
            return nil
        }
        guard let unit = units.first else {
            // Four words written small name no unit: "gom hết lại thành một bảng".
            let words = name.split(separator: " ")
            if words.count > 3, words.allSatisfy({ $0.first?.isLowercase == true }),
                Self.kinds(in: "cac " + folded).isEmpty
            {
                var whole = reading
                whole.scope = nil
                return try summaryScope(whole)
            }
            ask(Phrase(.refuseUnknownUnit, ["name": .text(name)]))
            return nil
        }
        return (SummaryScope(unit: unit.id), Phrase(.groupScope, ["name": .text(unit.name)]))
    }

    /// The name of a unit that stands somewhere in a question, so that nobody who names one is answered for all; a name
    /// of two words at least, with its marks where any were typed.
    func unitNamed(in text: String) throws -> String? {
        let words = text.split { !$0.isLetter && !$0.isNumber }.prefix(40)
        for length in [4, 3, 2] where words.count >= length {
            for start in 0...(words.count - length) {
                let said = words[start..<(start + length)].joined(separator: " ").lowercased()
                let folded = Folded.words(said)
                let units = office.units(named: folded)
                if units.contains(where: { said == folded || $0.name.lowercased().contains(said) }) { return said }
            }
        }
        return nil
    }

    /// The units that words name; where they name none as they stand, those of the longest part that does, if all
    /// around it is written small: "số vụ của quận Hoàng Mai tuần này".
    private func units(in name: String) throws -> [OrgUnit] {
        let exact = office.units(named: Folded.words(name))
        let words = name.split(separator: " ")
        guard exact.isEmpty, (2...8).contains(words.count) else { return exact }
        func isSmall(_ words: ArraySlice<Substring>) -> Bool { words.allSatisfy { $0.first?.isLowercase == true } }
        for length in stride(from: words.count - 1, through: 1, by: -1) {
            for start in 0...(words.count - length)
            where isSmall(words[..<start]) && isSmall(words[(start + length)...]) {
                let part = words[start..<(start + length)]
                guard length > 1 || part.first?.first?.isUppercase == true else { continue }
                let units = office.units(named: Folded.words(part.joined(separator: " ")))
                if !units.isEmpty { return units }
            }
        }
        return []
    }

    /// Asks which of several names is meant; each choice is what was asked for, with that name.
    private mutating func askScope(_ name: String, among names: [String], of reading: Reading) {
        let readings = names.map { name in
            var choice = reading
            choice.scope = name
            return choice
        }
        let lines = names.map { Phrase(.choiceUnit, ["unit": .text($0)]) }
        ask(Phrase(.askUnit, ["name": .text(name), "choices": choices(lines)]), choices: readings)
    }

    /// Whether everyone in this chat may see what is of a unit and a campaign, or of all where nil.
    func chatCovers(_ unit: OrgUnit.ID?, campaign: Campaign.ID?) throws -> Bool {
        switch situation.chat {
        case .personal: return true
        case .group(nil): return false
        case .group(let pinned?):
            if let only = pinned.campaign, only != campaign { return false }
            guard let top = pinned.unit else { return true }
            return unit.map { office.path(of: $0).contains(top) } ?? false
        }
    }

    /// Whether an answer to this chat names no unit, by the office's setting.
    var hidesUnits: Bool { situation.chat.isGroup && !rules.speaking.namesUnits }

    /// Whether figures of a unit name one that is not the group's own.
    private func names(_ unit: OrgUnit.ID?) -> Bool {
        guard let unit, case .group(let pinned) = situation.chat else { return false }
        return pinned?.unit != unit
    }

    /// The figures of a scope, with its first units; the further ones on further pages.
    private mutating func summary(
        of scope: SummaryScope, _ name: Phrase, asOf past: Date?, namesUnits: Bool
    ) throws -> Phrase {
        let report = try SummaryReport(
            scope: scope, name: name, records: records, rules: rules, now: situation.now, asOf: past)
        guard namesUnits else { return report.phrase(lines: [], more: .none) }
        let lines = page(report.lines)
        guard skipped == 0 else { return grouped(name, report.lines.count, lines, .moreUnits) }
        return report.phrase(lines: lines, more: more(report.lines.count, lines.count, .moreUnits))
    }

    /// As of when figures are asked for; nil within for now.
    private struct PastInstant {
        let instant: Date?
    }

    /// The end of the day as of which figures are asked for, nil within for now; nil where the day must be asked for.
    private mutating func pastInstant(_ reading: Reading) -> PastInstant? {
        guard reading.date != nil || reading.doubt == .noSuchDate else { return PastInstant(instant: nil) }
        guard let date = reading.date, let moment = said(date, looksBack: true).deadline else {
            ask(Phrase(.askAsOf))
            return nil
        }
        outcome { $0.asOf = moment.date }
        let end = moment.end(in: rules.zone)
        return PastInstant(instant: end > situation.now ? nil : end.addingTimeInterval(-0.001))
    }
}
