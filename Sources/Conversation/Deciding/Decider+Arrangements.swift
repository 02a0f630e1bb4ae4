import Assignments
import CivilCalendar
import Foundation
import VietnameseText

/// Who is away, who reports instead, and who decides instead.
extension Decider {
    /// From how many working days an absence is long enough to hand the work over.
    private static let longAbsence = 15

    // MARK: Absences

    mutating func decideAbsence(_ reading: Reading) throws {
        if reading.isRefusal {
            decision.arrangements.append(.endAbsences(actor.officer.id, withComing: reading.isForAll))
            return answerPrivately(Phrase(.absenceEnded))
        }
        guard let days = interval(of: reading) else { return }
        let absence = Absence(officer: actor.officer.id, from: days.from, to: days.to)
        decision.arrangements.append(.absence(absence))
        let heads = try headsAbove(actor.officer)
        answerPrivately(
            Phrase(
                .absenceRecorded,
                values(days).merging([
                    "instead": .optional(heads.first?.name), "working": .number(workingDays(days)),
                    "long": workingDays(days) >= Self.longAbsence ? .number(workingDays(days)) : .none,
                ]) { _, new in new }))
        for head in heads { tell(head, .noticeAbsence, actor.officer, days) }
    }

    private func headsAbove(_ officer: Officer) throws -> [Officer] {
        office.holders(of: .head, over: officer.unit).filter { $0.id != officer.id }
    }

    private func workingDays(_ days: Decision.Interval) -> Int {
        rules.calendar.workingDays(after: days.from.adding(days: -1), through: days.to)
    }

    // MARK: Stand-ins

    mutating func decideStandIn(_ reading: Reading) throws {
        guard let name = reading.successor else { return ask(Phrase(.askNoPerson, ["name": .text("")])) }
        guard let away = try absent(reading) else { return }
        guard let standIn = try person(name, near: away.unit, reading, { $0.successor = $1 }) else { return }
        guard standIn.unit == away.unit, standIn.id != away.id else {
            return refuse(Phrase(.refuseStandIn, ["officer": .text(away.name)]))
        }
        guard let days = interval(of: reading) else { return }
        decision.arrangements.append(
            .absence(Absence(officer: away.id, standIn: standIn.id, from: days.from, to: days.to)))
        answerPrivately(Phrase(.standInRecorded, arranged(days, standIn, away)))
        if standIn.id != actor.officer.id { tell(standIn, .noticeStandIn, away, days) }
        if away.id != actor.officer.id { tell(away, .noticeStandInAway, standIn, days) }
        for head in try headsAbove(away) where head.id != actor.officer.id && head.id != standIn.id {
            tell(head, .noticeAbsence, away, days)
        }
    }

    /// Who is away: the sender, or an officer of a unit that he leads or writes for.
    private mutating func absent(_ reading: Reading) throws -> Officer? {
        guard let name = reading.predecessor else { return actor.officer }
        guard let away = try person(name, near: actor.officer.unit, reading, { $0.predecessor = $1 }) else {
            return nil
        }
        let path = office.path(of: away.unit)
        guard away.id == actor.officer.id || actor.holds(.head, over: path) || actor.holds(.secretary, over: path)
        else {
            refuse(Phrase(.refuseArrangement))
            return nil
        }
        return away
    }

    // MARK: Delegations

    mutating func decideDelegation(_ reading: Reading) throws {
        guard actor.holds(.chair) else { return refuse(Phrase(.refuseDelegation)) }
        if reading.isRefusal {
            decision.arrangements.append(.endDelegations(actor.officer.id))
            return answerPrivately(Phrase(.delegationEnded))
        }
        guard let name = reading.successor else { return ask(Phrase(.askDelegate), awaits: reading) }
        guard let delegate = try person(name, near: actor.officer.unit, reading, { $0.successor = $1 }) else { return }
        guard delegate.id != actor.officer.id else { return refuse(Phrase(.refuseOwnDelegate)) }
        var scope: (unit: OrgUnit.ID?, phrase: Phrase) = (nil, Phrase(.delegationAll))
        if let name = reading.scope {
            guard let found = try self.scope(named: name, of: reading) else { return }
            scope = (found.scope.unit, found.phrase)
            // A delegation is by units: one for a plan would give all of the chair's rights.
            let isAll = found.scope == SummaryScope()
            let isHeld = found.scope.unit.map { actor.holds(.chair, over: office.path(of: $0)) } ?? isAll
            guard isHeld else { return refuse(Phrase(.refuseDelegationScope)) }
        }
        guard let days = interval(of: reading) else { return }
        decision.arrangements.append(
            .delegation(
                Delegation(
                    chair: actor.officer.id, delegate: delegate.id, unit: scope.unit, from: days.from, to: days.to)))
        answerPrivately(
            Phrase(
                .delegationRecorded,
                arranged(days, delegate, actor.officer).merging(["scope": .phrase(scope.phrase)]) { _, new in new }))
        let values = self.values(days).merging([
            "address": .text(delegate.address), "chair": .text(actor.officer.name), "scope": .phrase(scope.phrase),
        ]) { _, new in new }
        decision.notices.append(
            Decision.Notice(officer: delegate.id, phrase: Phrase(.noticeDelegation, values), request: nil))
    }

    // MARK: Days and people

    /// The days of an arrangement; without a first day they begin when it was said. Asks where they are not certain.
    private mutating func interval(of reading: Reading) -> Decision.Interval? {
        guard let date = reading.date else {
            ask(Phrase(.askInterval), awaits: reading)
            return nil
        }
        let resolution = resolved(date)
        guard let last = settled(resolution, of: reading, label: nil)?.date else { return nil }
        // What is over before it begins is no arrangement: "tuần này" on its Saturday, an interval in the past.
        guard let days = interval(date, resolution, to: last), days.from <= days.to else {
            ask(Phrase(.askInterval), awaits: withoutDate(reading))
            return nil
        }
        outcome {
            $0.interval = days
            $0.deadline = nil
        }
        return days
    }

    /// The first and the last day: of an interval, of a week, of so many days from a day; else one day. Nil where so
    /// many days begin on no day.
    private func interval(
        _ date: DateExpression, _ resolution: DateResolution, to last: CivilDate
    ) -> Decision.Interval? {
        if case .interval(let from, _) = resolution.outcome {
            return Decision.Interval(from: max(from, saidOn), to: last)
        }
        switch date.day {
        case .week:
            let monday = last.adding(days: 1 - last.weekday.rawValue)
            return Decision.Interval(from: max(monday, saidOn), to: last)
        case .after(_, from: nil), .more, .month, .quarter, .year: return nil
        case .after(let span, from: let origin?):
            guard span.unit != .hour, span.unit != .minute,
                let from = said(DateExpression(origin)).deadline?.date
            else { return nil }
            // Three days from the 20th end with the 22nd; three working days from a working day likewise.
            let isCounted = span.unit != .workingDay || rules.calendar.isWorkingDay(from)
            let to =
                span.unit == .workingDay
                ? rules.calendar.day(span.count - (isCounted ? 1 : 0), workingDaysAfter: from) : last.adding(days: -1)
            return Decision.Interval(from: from, to: max(from, to))
        default: return Decision.Interval(from: last, to: last)
        }
    }

    private func values(_ days: Decision.Interval) -> [String: Phrase.Value] {
        ["from": .date(days.from), "to": .date(days.to)]
    }

    private func arranged(
        _ days: Decision.Interval, _ person: Officer, _ away: Officer
    ) -> [String: Phrase.Value] {
        values(days).merging(["person": .text("\(person.name) (\(person.title))"), "officer": .text(away.name)]) {
            _, new in new
        }
    }

    private mutating func tell(_ person: Officer, _ key: MessageKey, _ away: Officer, _ days: Decision.Interval) {
        let values = self.values(days).merging([
            "address": .text(person.address), "officer": .text(away.name),
        ]) { _, new in new }
        decision.notices.append(Decision.Notice(officer: person.id, phrase: Phrase(key, values), request: nil))
    }

    /// The people of a name, or of a name with their unit behind it: "Hùng Tây Hồ".
    private func people(named folded: String) throws -> [Officer] {
        let found = office.officers(named: folded, in: nil)
        let words = folded.split(separator: " ").map(String.init)
        guard found.isEmpty, words.count > 1 else { return found }
        for count in (1..<words.count).reversed() {
            let units = office.units(named: words[count...].joined(separator: " "))
            let people = units.flatMap {
                office.officers(named: words[..<count].joined(separator: " "), in: $0.id)
            }
            if !people.isEmpty { return people }
        }
        return []
    }

    /// The one person of a name, those of a unit first; asks where several fit, says so where none does.
    mutating func person(
        _ name: String, near unit: OrgUnit.ID, _ reading: Reading, _ set: (inout Reading, String) -> Void
    ) throws -> Officer? {
        let found = try people(named: Folded.words(name))
        let near = found.filter { $0.unit == unit }
        if found.count == 1 || near.count == 1 { return near.count == 1 ? near[0] : found[0] }
        try askPerson(name, among: near.isEmpty ? found : near, of: reading, set)
        return nil
    }
}
