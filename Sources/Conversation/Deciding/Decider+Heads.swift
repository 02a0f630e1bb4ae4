import Assignments

/// What the heads of a unit hear of its work: each is told once, and not of what he does himself.
extension Decider {
    /// The heads of the very unit.
    func headsOf(_ unit: OrgUnit.ID) throws -> [Officer] {
        office.holders(of: .head, over: unit).filter { $0.unit == unit }
    }

    /// The heads who are told of a piece of work beside its officer: not its officer and not its chair, who are told as such.
    func heads(of assignment: Assignment) throws -> [Officer] {
        try headsOf(assignment.unit).filter { $0.id != assignment.officer && $0.id != assignment.chair }
    }

    /// Tells people something, each once; not the sender, and not those who are told otherwise.
    mutating func tell(_ people: [Officer], but others: Set<Officer.ID> = [], _ phrase: (Officer) -> Phrase) {
        var told = others.union([actor.officer.id])
        for person in people where told.insert(person.id).inserted {
            decision.notices.append(Decision.Notice(officer: person.id, phrase: phrase(person), request: nil))
        }
    }

    /// What their officer asks the chair for; they decide nothing on it.
    mutating func tellHeadsOfDemand(_ assignment: Assignment, _ wish: Demand.Wish, _ reading: Reading) throws {
        let chair = try chairName(assignment)
        let unit = office.unit(assignment.unit)?.name
        let (wording, officer) = (wording, actor.officer.name)
        tell(try heads(of: assignment)) { head in
            Phrase(
                .noticeUnitDemand,
                [
                    "address": .text(head.address), "officer": .text(officer), "unit": .optional(unit),
                    "demand": .phrase(wording.demand(wish, of: assignment)), "code": .text(assignment.label),
                    "work": .text(assignment.work), "reason": Wording.excerpt(reading.note), "chair": .text(chair),
                ])
        }
    }

    /// That a result was confirmed which waited for them.
    mutating func tellHeadsOfConfirmed(_ assignment: Assignment, _ heads: [Officer]) {
        let chair = actor.officer.name
        tell(heads) { head in
            Phrase(
                .noticeConfirmed,
                [
                    "address": .text(head.address), "code": .text(assignment.label), "work": .text(assignment.work),
                    "chair": .text(chair),
                ])
        }
    }

    /// New work of their officers, in one message for each head.
    mutating func tellHeadsOfAssigned(_ issued: [Assignment], _ chair: Officer, but told: Set<Officer.ID>) throws {
        var order: [Officer] = []
        var works: [Officer.ID: [Assignment]] = [:]
        for assignment in issued {
            for head in try heads(of: assignment) {
                if works[head.id] == nil { order.append(head) }
                works[head.id, default: []].append(assignment)
            }
        }
        let (office, wording) = (office, wording)
        let names = Dictionary(
            issued.map { ($0.id, $0.officer.flatMap(office.officer)?.name) },
            uniquingKeysWith: { first, _ in first })
        tell(order, but: told) { head in
            let mine = works[head.id] ?? []
            let officer = mine.first.flatMap { names[$0.id] ?? nil }
            return Phrase(
                .noticeUnitAssigned,
                [
                    "address": .text(head.address), "by": .text(chair.name), "codes": .text(Self.codes(mine)),
                    "work": .text(mine.first?.work ?? ""), "officer": .optional(mine.count == 1 ? officer : nil),
                    "deadline": mine.first.map(wording.deadline) ?? .none,
                ])
        }
    }
}
