import Assignments
import CivilCalendar
import Foundation
import VietnameseText

/// New work: to whom, with which clears, in whose name; what is missing is asked for one line at a time.
extension Decider {
    /// Who gets a piece of the work: a unit, and its officer where one is known.
    struct Receiver {
        let unit: OrgUnit
        let officer: Officer?
    }

    mutating func decideAssign(_ reading: Reading) throws {
        guard let order = reading.order else { return }
        let said = order.deadline.flatMap { resolved($0).deadline }
        outcome { $0.deadline = said }
        guard mayAssign else { return refuse(Phrase(.refuseAssign)) }
        guard let name = order.people else { return ask(.people, reading, order) }
        guard let receivers = try receivers(named: name, reading, order), let first = receivers.first else { return }
        guard let chair = try chair(for: receivers, reading, order) else { return }
        guard let coordinating = try coordinating(reading, order) else { return }
        outcome { $0.unit = receivers.count == 1 ? first.unit.id : nil }
        guard let deadline = try deadlines(reading, order) else { return }
        var draft = assignment(order, first, chair, deadline)
        draft.coordinating = coordinating.map(\.id)
        if let field = missing(in: draft, order) { return ask(field, reading, order) }
        guard receivers.count == 1 || reading.isConfirmed else { return confirm(receivers, draft, reading) }
        try issue(draft, to: receivers, chair, reading)
    }

    private var mayAssign: Bool {
        !actor.delegations.isEmpty || [Role.chair, .head, .secretary].contains(where: actor.holds)
    }

    // MARK: What is missing

    /// The first field that the rule wants and that nobody has said.
    private func missing(in draft: Assignment, _ order: WorkOrder) -> WorkOrder.Field? {
        let wanted = Set(rules.clearRule.missing(in: draft).flatMap(\.fields))
        return WorkOrder.Field.allCases.first { field in
            switch field {
            // A unit without an officer stays a draft; nobody is asked for it here.
            case .people: false
            case .work: draft.work.isEmpty
            case .deadline: draft.deadline == nil
            case .result: wanted.contains(.result) && draft.expectedResult.isEmpty
            case .responsibility: wanted.contains(.responsibility) && draft.responsibility.isEmpty
            case .process: wanted.contains(.process) && draft.steps.isEmpty
            case .authority: wanted.contains(.authority) && draft.authority.isEmpty
            }
        }
    }

    private mutating func ask(_ field: WorkOrder.Field, _ reading: Reading, _ order: WorkOrder) {
        var awaited = reading
        awaited.order = order.without(field)
        let advice: MessageKey =
            switch field {
            case .people: .adviseOfficer
            case .work: .adviseWork
            case .deadline: .adviseDeadline
            case .result: .adviseResult
            case .responsibility: .adviseResponsibility
            case .process: .adviseProcess
            case .authority: .adviseAuthority
            }
        awaited.awaited = field
        ask(
            Phrase(.askClear, ["label": .phrase(Phrase(Self.label(of: field))), "advice": .phrase(Phrase(advice))]),
            awaits: awaited)
    }

    private static func label(of field: WorkOrder.Field) -> MessageKey {
        switch field {
        case .people: .fieldOfficer
        case .work: .fieldWork
        case .deadline: .fieldDeadline
        case .result: .fieldResult
        case .responsibility: .fieldResponsibility
        case .process: .fieldProcess
        case .authority: .fieldAuthority
        }
    }

    /// The deadline and the report date as days; nil within where none was said, nil where one is asked about.
    private mutating func deadlines(_ reading: Reading, _ order: WorkOrder) throws -> (Deadline?, Deadline?)? {
        var days: [Deadline?] = []
        for (date, field) in [(order.report, nil), (order.deadline, WorkOrder.Field.deadline)] {
            guard let date else {
                days.append(nil)
                continue
            }
            let resolution = resolved(date)
            var awaited = reading
            awaited.awaited = field
            awaited.order = order.without(.deadline)
            if field == nil { awaited.order?.report = nil }
            guard let day = settledOrder(resolution, awaited) else { return nil }
            days.append(day)
        }
        return (days[1], days[0])
    }

    /// A day of an order, where certain; else it is asked about, and a choice puts the day into the order.
    private mutating func settledOrder(_ resolution: DateResolution, _ awaited: Reading) -> Deadline? {
        if let deadline = settled(resolution, of: awaited, label: nil) { return deadline }
        guard var question = decision.dialogue.question else { return nil }
        question.choices = question.choices.map { choice in
            var filled = choice
            if awaited.awaited == .deadline {
                filled.order?.deadline = choice.date
            } else {
                filled.order?.report = choice.date
            }
            filled.date = nil
            return filled
        }
        decision.dialogue.question = question
        return nil
    }

    // MARK: To whom

    private static let places = ["quan", "huyen", "thi xa", "phuong", "xa", "thi tran", "dac khu"]
    private static let everyone: Set<String> = [
        "cac don vi", "tat ca cac don vi", "tat ca don vi", "toan bo cac don vi",
    ]

    /// The kinds of place that a name such as "các quận, huyện, thị xã" or "30 quận huyện" lists; empty for other names.
    private static func kinds(in folded: String) -> Set<String> {
        var rest = folded.split(separator: " ").drop { ["cac", "tat", "ca", "toan", "bo", "ubnd", "30"].contains($0) }
        guard rest.count < folded.split(separator: " ").count else { return [] }
        var kinds: Set<String> = []
        while let first = rest.first {
            if first == "va" || first == "ubnd" {
                rest = rest.dropFirst()
            } else if let kind = places.first(where: { rest.starts(with: $0.split(separator: " ")) }) {
                kinds.insert(kind)
                rest = rest.dropFirst(kind.split(separator: " ").count)
            } else {
                return []
            }
        }
        return kinds
    }

    /// The receivers of a name: units, everyone below, or one person. Asks where it is not certain.
    private mutating func receivers(
        named name: String, _ reading: Reading, _ order: WorkOrder
    ) throws -> [Receiver]? {
        let folded = Folded.words(name.filter { $0 != "," })
        let below = try office.units(below: actor.officer.unit).filter { $0.exists(on: today) }
        if Self.everyone.contains(folded) { return try below.map(receiver) }
        let kinds = Self.kinds(in: folded)
        if kinds.count > 1 {
            return try below.filter { kinds.contains(Folded.words($0.kind)) }.map(receiver)
        }
        if let kind = kinds.first { return try askKind(kind, below, name, reading) }
        let parts = name.split(separator: ",").flatMap { $0.split(separator: " và ") }.map { String($0).trimmed }
        var found: [Receiver] = []
        for part in parts.filter({ !$0.isEmpty }) {
            guard let receiver = try receiver(named: part, reading, order, isOnly: parts.count == 1) else { return nil }
            found.append(receiver)
        }
        return found
    }

    private func receiver(_ unit: OrgUnit) throws -> Receiver {
        Receiver(unit: unit, officer: try office.designatedOfficer(of: unit.id))
    }

    /// "Giao các quận": the twelve of that kind, or all?
    private mutating func askKind(
        _ kind: String, _ below: [OrgUnit], _ name: String, _ reading: Reading
    ) throws -> [Receiver]? {
        let places = below.filter { Self.places.contains(Folded.words($0.kind)) }
        let ofKind = places.filter { Folded.words($0.kind) == kind }
        guard ofKind.count < places.count, !ofKind.isEmpty else { return try places.map(receiver) }
        var (some, all) = (reading, reading)
        some.order?.people = ofKind.map(\.name).joined(separator: ", ")
        all.order?.people = places.map(\.name).joined(separator: ", ")
        let lines = [ofKind.count, places.count].map {
            Phrase(.choiceUnits, ["count": .number($0), "name": .text(name)])
        }
        ask(Phrase(.askUnit, ["name": .text(name), "choices": choices(lines)]), choices: [some, all])
        return nil
    }

    private mutating func receiver(
        named name: String, _ reading: Reading, _ order: WorkOrder, isOnly: Bool
    ) throws -> Receiver? {
        let bare = Lexicon.withoutTitles(name)
        let units = try office.units(named: Folded.words(name))
        if units.count == 1, let unit = units.first { return try receiver(unit) }
        let people = try office.officers(named: Folded.words(bare), in: nil)
        let near = try people.filter { try office.path(of: $0.unit).contains(actor.officer.unit) }
        if units.isEmpty, let person = near.count == 1 ? near.first : nil, let unit = try office.unit(person.unit) {
            return Receiver(unit: unit, officer: person)
        }
        guard isOnly else {
            ask(Phrase(.askNoPerson, ["name": .text(name)]))
            return nil
        }
        if units.count > 1 {
            let readings = units.map { unit in
                var choice = reading
                choice.order?.people = unit.name
                return choice
            }
            let lines = units.map { Phrase(.choiceUnit, ["unit": .text($0.name)]) }
            ask(Phrase(.askUnit, ["name": .text(name), "choices": choices(lines)]), choices: readings)
        } else if near.isEmpty {
            var awaited = reading
            awaited.order = order.without(.people)
            awaited.awaited = .people
            ask(Phrase(.askNoPerson, ["name": .text(bare)]), awaits: awaited)
        } else {
            try askPerson(bare, among: near, of: reading) { $0.order?.people = $1 }
        }
        return nil
    }

    /// The units that work along; nil where a name fits none.
    private mutating func coordinating(_ reading: Reading, _ order: WorkOrder) throws -> [OrgUnit]? {
        guard let names = order.coordinating else { return [] }
        var units: [OrgUnit] = []
        for name in names.split(separator: ",").flatMap({ $0.split(separator: " và ") }).map({ String($0).trimmed }) {
            let found = try office.units(named: Folded.words(name))
            guard found.count == 1, let unit = found.first else {
                ask(Phrase(.refuseUnknownUnit, ["name": .text(name)]))
                return nil
            }
            units.append(unit)
        }
        return units
    }

    // MARK: In whose name

    /// The chair of the new work: the sender with his own right, or the leader for whom a secretary writes.
    private mutating func chair(
        for receivers: [Receiver], _ reading: Reading, _ order: WorkOrder
    ) throws -> Officer? {
        for receiver in receivers {
            let path = try office.path(of: receiver.unit.id)
            let isOwn = actor.holds(.chair, over: path) || actor.holds(.head, over: path)
            let isDelegate = actor.delegations.contains { $0.unit.map(path.contains) ?? true }
            guard isOwn || isDelegate || actor.holds(.secretary, over: path) else {
                refuse(Phrase(.refuseAssignScope, ["unit": .text(receiver.unit.name)]))
                return nil
            }
            guard receiver.officer?.id != actor.officer.id || !isOwn else {
                refuse(Phrase(.refuseAssignSelf))
                return nil
            }
        }
        guard let unit = receivers.first?.unit.id else { return nil }
        let path = try office.path(of: unit)
        if actor.holds(.chair, over: path) || actor.holds(.head, over: path) { return actor.officer }
        if let delegation = actor.delegations.first(where: { $0.unit.map(path.contains) ?? true }) {
            return try office.officer(delegation.chair)
        }
        return try leader(over: unit, reading, order)
    }

    /// A secretary names the leader, who is told.
    private mutating func leader(over unit: OrgUnit.ID, _ reading: Reading, _ order: WorkOrder) throws -> Officer? {
        let chairs = try office.holders(of: .chair, over: unit)
        if let code = order.chair, let chair = chairs.first(where: { $0.code == code }) { return chair }
        let readings = chairs.prefix(8).map { chair in
            var choice = reading
            choice.order?.chair = chair.code
            choice.isInLeadersName = true
            return choice
        }
        let lines = chairs.prefix(8).map {
            Phrase(.personForm, ["name": .text($0.name), "title": .text($0.title), "unit": .none])
        }
        ask(
            Phrase(.askForLeader, ["choices": choices(lines + [Phrase(.choiceNo)])]),
            choices: readings + [Reading(.unknown, note: "thôi")])
        return nil
    }

    // MARK: Issuing

    private func assignment(
        _ order: WorkOrder, _ receiver: Receiver, _ chair: Officer, _ days: (due: Deadline?, report: Deadline?)
    ) -> Assignment {
        var draft = Assignment(
            id: Assignment.ID(rawValue: 0), unit: receiver.unit.id, work: order.work ?? "")
        draft.officer = receiver.officer?.id
        draft.responsibility = order.responsibility ?? ""
        draft.steps = order.steps.map { Assignment.Step(title: $0) }
        draft.expectedResult = order.result ?? ""
        draft.authority = order.authority ?? ""
        draft.chair = chair.id
        draft.start = today
        draft.deadline = days.due
        draft.reportDeadlines = days.report.map { [$0] } ?? []
        return draft
    }

    /// Work for several units is said back before it is given.
    private mutating func confirm(_ receivers: [Receiver], _ draft: Assignment, _ reading: Reading) {
        var confirmed = reading
        confirmed.isConfirmed = true
        let without = receivers.filter { $0.officer == nil }
        ask(
            Phrase(
                .askAssign,
                [
                    "count": .number(receivers.count), "work": .text(draft.work), "deadline": wording.deadline(draft),
                    "result": .text(draft.expectedResult),
                    "nobody": without.isEmpty ? .none : .text(without.map(\.unit.name).joined(separator: ", ")),
                    "choices": choices([Phrase(.choiceYes), Phrase(.choiceNo)]),
                ]),
            choices: [confirmed, Reading(.unknown, note: "thôi")])
    }

    private mutating func issue(
        _ draft: Assignment, to receivers: [Receiver], _ chair: Officer, _ reading: Reading
    ) throws {
        var next = try office.nextAssignment()
        var issued: [Assignment] = []
        var drafts: [Receiver] = []
        for receiver in receivers {
            var assignment = draft
            assignment.id = next
            assignment.unit = receiver.unit.id
            assignment.coordinating = draft.coordinating.filter { $0 != receiver.unit.id }
            // Who confirms a result is not in charge of it.
            assignment.officer = receiver.officer?.id == chair.id ? nil : receiver.officer?.id
            next = Assignment.ID(rawValue: next.rawValue + 1)
            let occasion = Assignment.Occasion(actor: actor.officer.id, at: situation.sentAt)
            switch assignment.applying(.issue, on: occasion, rule: rules.clearRule) {
            case .done(let after):
                add(after, before: assignment, .issue, chair, reading)
                issued.append(after)
            case .refused, .doubtful:
                add(assignment, before: assignment, .draft, chair, reading)
                drafts.append(receiver)
            }
        }
        if receivers.count == 1 { outcome { $0.assignment = (issued.first ?? draft).id } }
        try answerAssigned(issued, drafts, draft)
        try notifyOfAssigned(issued, chair)
    }

    private mutating func add(
        _ after: Assignment, before: Assignment, _ act: Act.Kind, _ chair: Officer, _ reading: Reading
    ) {
        working[after.id] = after
        decision.changes.append(
            Decision.Change(
                before: before, after: after, act: act, onBehalf: false,
                principal: chair.id == actor.officer.id ? nil : chair.id, text: nil, delta: nil, isNew: true))
    }

    private mutating func answerAssigned(_ issued: [Assignment], _ drafts: [Receiver], _ draft: Assignment) throws {
        let only = issued.count == 1 ? issued.first : nil
        let officer = try only?.officer.flatMap(office.officer)
        let coordinating = try draft.coordinating.compactMap { try office.unit($0)?.name }.joined(separator: ", ")
        var answers: [Phrase] = []
        if let first = issued.first {
            answers.append(
                Phrase(
                    .assigned,
                    [
                        "codes": .text(
                            issued.count > 2
                                ? "\(first.label)–\(issued.last?.label ?? "")" : Self.codes(issued)),
                        "count": .number(issued.count), "work": .text(first.work),
                        "officer": .optional(officer.map { "\($0.name) (\($0.title))" }),
                        "unit": .optional(try only.flatMap { try office.unit($0.unit)?.name }),
                        "deadline": wording.deadline(first), "result": .text(first.expectedResult),
                        "coordinating": coordinating.isEmpty ? .none : .text(coordinating),
                        "report": first.reportDeadlines.first.map { .deadline($0) } ?? .none,
                    ]))
        }
        if !drafts.isEmpty {
            answers.append(
                Phrase(
                    .assignedDrafts,
                    [
                        "count": .number(drafts.count),
                        "units": .text(drafts.map(\.unit.name).joined(separator: ", ")),
                    ]))
        }
        let findings = ClearLint.findings(in: draft, officer: officer?.name, rule: rules.clearRule)
            .filter { $0.fault != .missing }
        answers += dateNotes + findings.map(ClearAdvice.phrase)
        for phrase in answers { try answer([phrase], about: issued.first ?? draft) }
    }

    /// Each officer is told of his work and asked to acknowledge it; the units that work along and a leader in whose
    /// name it was given are told too.
    private mutating func notifyOfAssigned(_ issued: [Assignment], _ chair: Officer) throws {
        for assignment in issued {
            guard let officer = try assignment.officer.flatMap(office.officer) else { continue }
            decision.notices.append(
                Decision.Notice(
                    officer: officer.id,
                    phrase: Phrase(
                        .noticeAssigned,
                        [
                            "address": .text(officer.address), "by": .text(chair.name),
                            "code": .text(assignment.label), "brief": .phrase(try show(assignment)),
                        ]),
                    request: Dialogue.Request(
                        code: Int(assignment.id.rawValue), intent: .acknowledge, askedAt: situation.now)))
        }
        guard let first = issued.first else { return }
        for unit in first.coordinating {
            guard let person = try office.designatedOfficer(of: unit), person.id != actor.officer.id else { continue }
            decision.notices.append(
                Decision.Notice(
                    officer: person.id,
                    phrase: Phrase(
                        .noticeCoordinating,
                        [
                            "address": .text(person.address), "codes": .text(Self.codes(issued)),
                            "work": .text(first.work), "unit": .optional(try office.unit(first.unit)?.name),
                            "deadline": wording.deadline(first),
                        ]), request: nil))
        }
        if chair.id != actor.officer.id, actor.delegations.isEmpty { try tellLeader(first, Reading(.assign)) }
    }
}
