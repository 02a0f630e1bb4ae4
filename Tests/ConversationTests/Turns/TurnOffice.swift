import Assignments
import BotConfiguration
import CivilCalendar
import Conversation
import Foundation
import TestSupport

/// An office in memory for tests of decisions: two districts under one city, a few people with every role, and a few works. A turn is
/// taken by value, without a database; what it decides stands for the turns after it.
struct TurnOffice: Sendable {
    /// Where something is said.
    enum Place: Sendable {
        /// To the bot alone.
        case alone
        /// In the group of the whole city.
        case group
        /// In the group of the district of Ba Đình.
        case otherGroup
    }

    /// Tuesday 7 May 2024, 14:00.
    static let start = TestOffice.start

    /// The civil time.
    var now = Self.start
    /// What the last turn decided, for a closer look.
    private(set) var last: Decision?
    private(set) var works: [Assignment] = []
    private(set) var history: [HistoryEntry] = []
    private(set) var dialogues: [String: Dialogue] = [:]
    private(set) var snapshot: OfficeSnapshot
    private var content = OfficeContent()
    private let rules: OfficeRules

    /// The shipped rules, the people of `people` and the works of `TurnWorks`.
    init() throws {
        rules = try Repository.configuration().rules
        content.units = [
            OrgUnit(id: Self.city, name: "UBND thành phố Hà Nội", kind: "Thành phố"),
            OrgUnit(id: Self.hoangMai, name: "Quận Hoàng Mai", kind: "Quận", parent: Self.city),
            OrgUnit(id: Self.baDinh, name: "Quận Ba Đình", kind: "Quận", parent: Self.city),
        ]
        content.names = content.units.flatMap { unit in
            UnitNames.spoken(name: unit.name, kind: unit.kind).sorted().map {
                OfficeContent.UnitName(unit: unit.id, folded: $0, alias: nil)
            }
        }
        for (index, row) in Self.people.enumerated() {
            let officer = Officer(
                id: Officer.ID(rawValue: Int64(index + 1)), code: row.code, name: row.name, title: "Chuyên viên",
                address: "đồng chí", unit: row.unit, isDesignated: row.code.hasSuffix("-CB"))
            content.members.append(OfficeContent.Member(officer))
            content.grants.append((officer: officer.id, grant: Grant(role: row.role, scope: row.unit)))
        }
        snapshot = OfficeSnapshot(version: 1, content)
        works = TurnWorks(office: self).all
    }

    static let city = OrgUnit.ID(rawValue: 1)
    static let hoangMai = OrgUnit.ID(rawValue: 2)
    static let baDinh = OrgUnit.ID(rawValue: 3)

    /// Who is who, by the codes under which tests name them.
    private static let people: [(code: String, name: String, role: Role, unit: OrgUnit.ID)] = [
        ("TP-PT", "Trần Văn Phúc", .chair, city), ("TP-TK", "Lê Thị Thư", .secretary, city),
        ("TP-TD", "Vũ Văn Dõi", .follower, city), ("HM-LD", "Ngô Văn Lãnh", .head, hoangMai),
        ("HM-CB", "Phạm Thị Bình", .officer, hoangMai), ("HM-PP", "Đỗ Văn Hùng", .officer, hoangMai),
        ("BD-LD", "Bùi Văn Đình", .head, baDinh), ("BD-CB", "Hoàng Thị Ba", .officer, baDinh),
    ]

    // MARK: People

    /// The person of a code. Throws `NoSuch` for an unknown one.
    func person(_ code: String) throws -> Officer {
        guard let member = content.members.first(where: { $0.officer.code == code }) else { throw NoSuch(name: code) }
        return member.officer
    }

    /// The code of a person.
    func code(_ id: Officer.ID?) -> String { id.flatMap(snapshot.officer)?.code ?? "nobody" }

    /// Lets somebody be away for three days from today, with somebody who reports for him.
    mutating func away(_ code: String, standIn: String) throws {
        try arrange(
            .absence(
                Absence(
                    officer: person(code).id, standIn: person(standIn).id, from: today, to: today.adding(days: 2))))
    }

    /// Lets a chair give his rights to somebody for three days from today.
    mutating func delegate(_ chair: String, to delegate: String) throws {
        try arrange(
            .delegation(
                Delegation(
                    chair: person(chair).id, delegate: person(delegate).id, from: today, to: today.adding(days: 2))))
    }

    private var today: CivilDate { rules.zone.date(of: now) }

    private func actor(_ officer: Officer, at instant: Date) -> Actor {
        let day = rules.zone.date(of: instant)
        return Actor(
            officer: officer, grants: snapshot.grants(of: officer.id),
            delegations: snapshot.delegations(to: officer.id, on: day, at: instant),
            standsInFor: snapshot.standsInFor(officer.id, on: day, at: instant))
    }

    // MARK: Works

    /// The work of a code. Throws `NoSuch` for an unknown one.
    func work(_ code: Int) throws -> Assignment {
        guard let work = works.first(where: { $0.id.rawValue == Int64(code) }) else { throw NoSuch(name: "#\(code)") }
        return work
    }

    /// Changes a work behind everybody's back.
    mutating func change(_ code: Int, _ change: (inout Assignment) -> Void) {
        for index in works.indices where works[index].id.rawValue == Int64(code) { change(&works[index]) }
    }

    /// Adds so many works of the first district that nobody has acknowledged, from a code on.
    mutating func addNew(_ count: Int, from code: Int) {
        for number in code..<(code + count) { works.append(TurnWorks(office: self).fresh(number)) }
    }

    // MARK: Turns

    /// Takes a turn: what somebody says, somewhere, perhaps at another time than it is read, perhaps in reply to a message about a work.
    @discardableResult
    mutating func turn(
        _ who: String, _ statement: Statement, in place: Place = .alone, saidAt: Date? = nil,
        replyingTo code: Int? = nil, bringsFiles: Bool = false
    ) throws -> TurnResult {
        let officer = try person(who)
        let scope: Situation.Chat =
            switch place {
            case .alone: .personal
            case .group: .group(SummaryScope(unit: Self.city))
            case .otherGroup: .group(SummaryScope(unit: Self.baDinh))
            }
        let before = dialogues[who] ?? Dialogue()
        var situation = Situation(
            actor: actor(officer, at: now), then: actor(officer, at: saidAt ?? now), chat: scope, sentAt: saidAt ?? now,
            now: now, dialogue: before, text: statement.text, repliedCode: code)
        situation.bringsFiles = bringsFiles
        let decision = try Turn.decide(statement.utterances, records: self, rules: rules, situation: situation)
        let isAsked = decision.dialogue.question != before.question
        try keep(decision, by: who, saidAt ?? now)
        return TurnResult(decision, opens: isAsked ? decision.dialogue.question : nil, in: self)
    }

    /// What was decided stands from now on, as the commit writes it.
    private mutating func keep(_ decision: Decision, by who: String, _ sentAt: Date) throws {
        last = decision
        for made in decision.changes {
            // Each change goes on from what the one before it has made.
            guard made.isNew || works.contains(made.before) else {
                throw OutOfDate(change: "\(made.act) \(made.after.label)")
            }
            works.removeAll { $0.id == made.after.id }
            works.append(made.after)
            history.append(
                HistoryEntry(
                    assignment: made.after.id, act: made.act, actor: try person(who).id, onBehalf: made.onBehalf,
                    principal: made.principal, recordedAt: now, effectiveAt: made.saidAt ?? sentAt, inbox: nil,
                    delta: made.delta, after: made.after))
        }
        works.sort { $0.id < $1.id }
        for arrangement in decision.arrangements { try arrange(arrangement) }
        dialogues[who] = decision.dialogue
        for notice in decision.notices {
            guard let request = notice.request else { continue }
            dialogues[code(notice.officer), default: Dialogue()].add(request)
        }
    }

    private mutating func arrange(_ arrangement: Decision.Arrangement) throws {
        switch arrangement {
        case .absence(let absence): content.absences.append(.init(absence, recordedAt: now))
        case .endAbsences(let officer, withComing: _): content.absences.removeAll { $0.value.officer == officer }
        case .delegation(let delegation): content.delegations.append(.init(delegation, recordedAt: now))
        case .endDelegations(let chair): content.delegations.removeAll { $0.value.chair == chair }
        }
        snapshot = OfficeSnapshot(version: 1, content)
    }

    /// A change of work as it is not any more, which would undo what was done in between.
    struct OutOfDate: Error { let change: String }

    /// A test names somebody or something that the office does not have.
    struct NoSuch: Error { let name: String }
}
