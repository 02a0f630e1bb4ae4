import Assignments
import CivilCalendar
import Foundation
import Reports
import VietnameseText

/// The conditions of a query in keys and instants.
struct QueryConditions {
    /// What they come to.
    struct Resolved {
        /// All of them.
        var condition = WorkCondition.all([])
        /// Those that say of which work a share is asked for.
        var selectors = WorkCondition.all([])
        /// Each said back.
        var words: [String] = []
        /// The people whose work is asked for.
        var persons: [String] = []
        /// The units that are left out.
        var excepted: [OrgUnit.ID] = []
    }

    /// After how many working days without a word work counts as silent.
    static let silentDays = 5
    /// The most different titles that words may fit.
    private static let mostTitles = 500

    let resolver: QueryResolver
    let within: WorkSelection

    private var now: Date { within.now }
    private var today: CivilDate { resolver.rules.zone.date(of: now) }

    func resolved(_ query: Query) throws -> Resolved {
        var (all, selectors, resolved): ([WorkCondition], [WorkCondition], Resolved) = ([], [], Resolved())
        for filter in query.filter {
            let (condition, name) = try condition(filter)
            all.append(condition)
            if filter.isSelector { selectors.append(condition) }
            if case .outside(let units) = condition { resolved.excepted += units }
            if case .officers = condition, let name { resolved.persons.append(name) }
            let isOfDays = filter == .flag(.absent) && query.period != nil
            resolved.words.append(isOfDays ? "vắng" : QueryWords.condition(filter, named: name))
        }
        if let (condition, isOfDeadline) = period(query) {
            all.append(condition)
            if isOfDeadline { selectors.append(condition) }
        }
        (resolved.condition, resolved.selectors) = (.all(all), .all(selectors))
        return resolved
    }

    /// The days of what the conditions name, else of the deadline. Items that stand within work have days of their own.
    private func period(_ query: Query) -> (condition: WorkCondition, isOfDeadline: Bool)? {
        guard let period = query.period, [.works, .units, .officers].contains(query.subject), !query.people else {
            return nil
        }
        let zone = resolver.rules.zone
        let (start, end) = (zone.end(of: period.from.adding(days: -1)), zone.end(of: period.to))
        let isSubmitted = query.filter.contains { filter in
            [.flag(.done), .flag(.doneLate), .flag(.doneOnTime), .flag(.submitted), .request(.result)].contains(filter)
        }
        // A share is of the work that falls due.
        guard isSubmitted, query.measure != .share else { return (.all([.dueAfter(start), .dueBy(end)]), true) }
        let before = { (instant: Date) in instant.addingTimeInterval(-0.001) }
        return (.submittedWithin(after: before(start), by: before(end)), false)
    }

    private static let working: [AssignmentState] = AssignmentState.allCases.filter(\.awaitsOfficer)

    private func condition(_ filter: QueryFilter) throws -> (WorkCondition, name: String?) {
        switch filter {
        case .flag(let flag): return (condition(flag), nil)
        case .dueBy(let day): return (.dueBy(resolver.rules.zone.end(of: day)), nil)
        case .dueFrom(let day): return (.dueAfter(resolver.rules.zone.end(of: day.adding(days: -1))), nil)
        case .percent(let comparison, let number): return (.percent(comparison, number), nil)
        case .lateDays(let comparison, let number):
            return (late(by: comparison == .more ? number : max(0, number - 1)), nil)
        case .silentDays(let days): return (silent(for: days), nil)
        case .request(let request): return (condition(request), nil)
        case .named(let key, let value): return try condition(key, value)
        }
    }

    private func condition(_ flag: QueryFilter.Flag) -> WorkCondition {
        switch flag {
        case .overdue: return .overdue(at: now)
        case .unacknowledged: return .states([.assigned])
        case .silent: return silent(for: Self.silentDays)
        case .inTime: return .all([.states(Self.working), .dueAfter(now)])
        case .blocked: return .all([.states(Self.working + [.submitted]), .blocked])
        case .waiting: return .any([.states([.submitted]), demanded(nil)])
        case .submitted: return .states([.submitted])
        case .done: return .states([.completed])
        case .doneLate: return .all([.states([.completed]), .submitted(late: true)])
        case .doneOnTime: return .all([.states([.completed]), .submitted(late: false)])
        case .open: return .states(AssignmentState.allCases.filter(\.isOpen))
        case .draft: return .states([.draft])
        case .notStarted: return .states([.assigned, .acknowledged])
        case .urgent: return .urgent
        case .unlinked: return .unlinked
        case .absent: return .absent(today)
        }
    }

    private func silent(for days: Int) -> WorkCondition {
        let day = resolver.rules.calendar.day(-days, workingDaysAfter: today)
        return .all([.states(Self.working), .heardBefore(resolver.rules.zone.end(of: day))])
    }

    private func demanded(_ topic: Demand.Topic?) -> WorkCondition {
        .all([.states(Self.working + [.submitted]), .demanded(topic)])
    }

    private func condition(_ request: QueryFilter.Request) -> WorkCondition {
        switch request {
        case .extension: demanded(.deadline)
        case .target: demanded(.target)
        case .objection: demanded(.objection)
        case .result: .states([.submitted])
        case .demand: demanded(nil)
        }
    }

    /// Overdue or done late by more than so many days; a day begins as the deadline ends.
    private func late(by days: Int) -> WorkCondition {
        let length = Double(days) * 86_400
        return .any([
            .all([.states(Self.working), .dueBy(now.addingTimeInterval(-length))]),
            .all([.states([.completed]), .submittedPast(Int64(length * 1000))]),
        ])
    }

    private func condition(_ key: QueryFilter.Key, _ value: String) throws -> (WorkCondition, name: String?) {
        switch key {
        case .work:
            let bare = value.hasPrefix("#") ? String(value.dropFirst()) : value
            if let id = Int64(bare) { return (.works([Assignment.ID(rawValue: id)]), "#\(id)") }
            return (.code(bare.uppercased()), nil)
        case .about: return (try about(value), "\"\(value)\"")
        case .officer:
            let officer = try resolver.officer(value)
            return (.officers([officer.id]), officer.name)
        case .issuedBy:
            if value == "me" {
                guard let actor = resolver.actor else { throw QueryFault.invalid("issuedBy: không rõ ai hỏi") }
                return (.chairs([actor.officer.id]), actor.officer.name)
            }
            let chair = try leader(value)
            return (.chairs([chair.id]), chair.name)
        case .except:
            // A unit, several, or a kind of units: "trừ các huyện".
            guard let place = try resolver.placeIfAny([value]), !place.units.isEmpty else {
                throw QueryFault.invalid("không có đơn vị \"\(value)\"")
            }
            return (.outside(place.units), place.name)
        case .with:
            guard let unit = try resolver.unitIfAny(value) else {
                throw QueryFault.invalid("không có đơn vị \"\(value)\"")
            }
            return (.with(unit.id), unit.name)
        case .dueBy, .dueFrom, .request: throw QueryFault.invalid("filter: không có điều kiện \"\(key.rawValue)\"")
        }
    }

    /// Leaders are known to everybody whose work they lead, wherever they sit.
    private func leader(_ name: String) throws -> Officer {
        let found = resolver.office.officers(named: Folded.words(name), in: nil).filter { officer in
            resolver.office.grants(of: officer.id).contains { $0.role == .chair || $0.role == .head }
        }
        guard found.count == 1, let only = found.first else {
            throw QueryFault.invalid(
                found.isEmpty
                    ? "không có lãnh đạo \"\(name)\""
                    : "\"\(name)\" có thể là: \(found.prefix(10).map(\.name).joined(separator: ", "))")
        }
        return only
    }

    /// The titles that have the words, whatever their marks and case; a word is whole.
    private func about(_ words: String) throws -> WorkCondition {
        let folded = Folded.words(words)
        guard !folded.isEmpty else { throw QueryFault.invalid("about: \"\(words)\" không có chữ nào") }
        let titles = try resolver.records.titles(of: within, limit: 20_001)
        guard titles.count <= 20_000 else { throw QueryFault.invalid("about: nêu phạm vi hẹp hơn") }
        let found = titles.filter { (" " + Folded.words($0) + " ").contains(" " + folded + " ") }.sorted()
        guard found.count <= Self.mostTitles else {
            throw QueryFault.invalid("about: \"\(words)\" có trong hơn \(Self.mostTitles) tên việc; nêu rõ hơn")
        }
        return .titles(found)
    }
}
