import Assignments
import CivilCalendar
import Foundation
import VietnameseText

/// Finds what a summary covers, within what its sender may see.
enum ScopeFinder {
    /// The scope of a summary: as named, cut to what the sender may see; an officer's is the own unit.
    static func summaryScope<Slots: ScopedSlots>(
        _ reading: Statement<Slots>, in turn: inout Turn
    ) throws -> (SummaryScope, Phrase)? {
        let seesAll =
            turn.office.path(of: turn.actor.officer.unit).last.map { root in
                [Role.chair, .secretary, .follower, .admin].contains { turn.actor.holds($0, over: [root]) }
            } ?? false
        var reading = reading
        if reading.scope == nil { reading.scope = try reading.words.whole.flatMap({ try unitNamed(in: $0, in: turn) }) }
        // Who follows plans asks for these, and of several says which.
        let plans = turn.actor.followed.compactMap { id in turn.office.campaignName(id).map { (id: id, name: $0) } }
        guard let name = reading.scope else {
            if seesAll { return (SummaryScope(), Phrase(.summaryAll)) }
            guard let plan = plans.first else {
                return (SummaryScope(unit: turn.actor.officer.unit), try turn.unitPhrase(turn.actor.officer.unit))
            }
            guard plans.count == 1 else {
                askScope("kế hoạch", among: plans.map(\.name), of: reading, in: &turn)
                return nil
            }
            return (SummaryScope(campaign: plan.id), Phrase(.groupScope, ["name": .text(plan.name)]))
        }
        guard let found = try scope(named: name, of: reading, in: &turn) else { return nil }
        if seesAll || follows(found.scope.campaign, in: turn) { return found }
        if plans.count == 1, let plan = plans.first, let part = part(of: plan, in: found.scope, turn) { return part }
        let unit = found.scope.unit ?? turn.actor.officer.unit
        let path = turn.office.path(of: unit)
        let mayRead =
            path.contains(turn.actor.officer.unit)
            || [.head, .chair, .secretary, .follower].contains { turn.actor.holds($0, over: path) }
        guard mayRead else {
            turn.refuse(Phrase(.refuseSummary))
            return nil
        }
        return (
            SummaryScope(unit: unit, campaign: found.scope.campaign, phase: found.scope.phase),
            found.scope.unit == nil ? try turn.unitPhrase(unit) : found.phrase
        )
    }

    static let ownUnit: Set<String> = [
        "quan em", "don vi em", "quan minh", "don vi minh", "quan toi", "don vi toi", "huyen em", "phuong em", "xa em",
        "quan", "don vi", "huyen", "phuong", "xa", "huyen minh", "phuong minh", "xa minh", "quan ta", "don vi ta",
        "phong minh", "phong em", "phong ta", "ben minh", "ben em",
    ]

    /// Who follows a campaign sees all of it, whatever its units.
    static func follows(_ campaign: Campaign.ID?, in turn: Turn) -> Bool {
        campaign.map(turn.actor.followed.contains) ?? false
    }

    /// What is asked for of a unit, or of all, cut to the one plan that somebody follows; nil where he has a role over the unit, or it is his own.
    private static func part(
        of plan: (id: Campaign.ID, name: String), in scope: SummaryScope, _ turn: Turn
    ) -> (SummaryScope, Phrase)? {
        guard scope.campaign == nil else { return nil }
        guard let unit = scope.unit else {
            return (SummaryScope(campaign: plan.id), Phrase(.groupScope, ["name": .text(plan.name)]))
        }
        let path = turn.office.path(of: unit)
        guard !path.contains(turn.actor.officer.unit),
            ![.head, .chair, .secretary, .follower].contains(where: { turn.actor.holds($0, over: path) })
        else { return nil }
        let words = [turn.office.unit(unit)?.name ?? "", plan.name].joined(separator: " – ")
        return (SummaryScope(unit: unit, campaign: plan.id), Phrase(.groupScope, ["name": .text(words)]))
    }

    /// A unit or phase by name; where none fits says so, where several fit asks.
    static func scope<Slots: ScopedSlots>(
        named name: String, of reading: Statement<Slots>, in turn: inout Turn
    ) throws -> (scope: SummaryScope, phrase: Phrase)? {
        let folded = Folded.words(name)
        if Self.ownUnit.contains(folded) {
            return (SummaryScope(unit: turn.actor.officer.unit), try turn.unitPhrase(turn.actor.officer.unit))
        }
        let phases = turn.office.phases(named: folded)
        if phases.count > 1 {
            askScope(name, among: phases.map(\.fullName), of: reading, in: &turn)
            return nil
        }
        if let found = phases.first {
            return (found.scope, Phrase(.summaryPhase, ["phase": .text(found.phase.name)]))
        }
        let bare = folded.hasPrefix("ke hoach ") ? String(folded.dropFirst("ke hoach ".count)) : folded
        if let campaign = turn.office.campaigns(named: bare).first {
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
        let units = try units(in: name, in: turn)
        if units.count > 1 {
            askScope(name, among: units.map(\.name), of: reading, in: &turn)
            return nil
        }
        guard let unit = units.first else {
            // Four words written small name no unit: "gom hết lại thành một bảng".
            let words = name.split(separator: " ")
            if words.count > 3, words.allSatisfy({ $0.first?.isLowercase == true }),
                UnitGroup(folded: "cac " + folded) == nil
            {
                var whole = reading
                whole.scope = nil
                return try summaryScope(whole, in: &turn)
            }
            turn.ask(Phrase(.refuseUnknownUnit, ["name": .text(name)]))
            return nil
        }
        return (SummaryScope(unit: unit.id), Phrase(.groupScope, ["name": .text(unit.name)]))
    }

    /// The name of a unit that stands somewhere in a question, so that nobody who names one is answered for all; a name
    /// of two words at least, with its marks where any were typed.
    static func unitNamed(in text: String, in turn: Turn) throws -> String? {
        let words = text.split { !$0.isLetter && !$0.isNumber }.prefix(40)
        for length in [4, 3, 2] where words.count >= length {
            for start in 0...(words.count - length) {
                let said = words[start..<(start + length)].joined(separator: " ").lowercased()
                let folded = Folded.words(said)
                let units = turn.office.units(named: folded)
                if units.contains(where: { said == folded || $0.name.lowercased().contains(said) }) { return said }
            }
        }
        return nil
    }

    /// The units that words name; where they name none as they stand, those of the longest part that does, if all
    /// around it is written small: "số vụ của quận Hoàng Mai tuần này".
    static func units(in name: String, in turn: Turn) throws -> [OrgUnit] {
        let exact = turn.office.units(named: Folded.words(name))
        let words = name.split(separator: " ")
        guard exact.isEmpty, (2...8).contains(words.count) else { return exact }
        func isSmall(_ words: ArraySlice<Substring>) -> Bool { words.allSatisfy { $0.first?.isLowercase == true } }
        for length in stride(from: words.count - 1, through: 1, by: -1) {
            for start in 0...(words.count - length)
            where isSmall(words[..<start]) && isSmall(words[(start + length)...]) {
                let part = words[start..<(start + length)]
                guard length > 1 || part.first?.first?.isUppercase == true else { continue }
                let units = turn.office.units(named: Folded.words(part.joined(separator: " ")))
                if !units.isEmpty { return units }
            }
        }
        return []
    }

    /// Asks which of several names is meant; each choice is what was asked for, with that name.
    static func askScope<Slots: ScopedSlots>(
        _ name: String, among names: [String], of reading: Statement<Slots>, in turn: inout Turn
    ) {
        let readings = names.map { name in
            var choice = reading
            choice.scope = name
            return choice.utterance
        }
        let lines = names.map { Phrase(.choiceUnit, ["unit": .text($0)]) }
        turn.ask(Phrase(.askUnit, ["name": .text(name), "choices": turn.choices(lines)]), choices: readings)
    }
}
