import Assignments
import Conversation
import Coordinator
import Foundation

/// Reminders of work, as rows.
struct ReminderRepository: Repository, ReminderRows {
    let context: RowContext

    func all(of assignment: Assignment.ID) throws -> [ReminderRow] {
        try session.rows(ReminderSQL.ofAssignment, ["assignment": .integer(assignment.rawValue)])
            .compactMap(reminder)
    }

    func add(_ plan: ReminderPlan) throws { try session.run(ReminderSQL.plan, Self.values(of: plan)) }

    func move(reminder id: Int64, to plan: ReminderPlan) throws -> Bool {
        try session.run(ReminderSQL.move, Self.values(of: plan) + ["id": .integer(id)]) == 1
    }

    private static func values(of plan: ReminderPlan) -> SQLValues {
        let sealed: SQLValues = [
            "assignment": .integer(plan.assignment.rawValue), "anchor": .text(plan.lane.name),
            "version": .number(plan.version), "step": .number(plan.offset),
            "role": .text(plan.lane.recipient.rawValue), "due_at": .integer(plan.dueAt.milliseconds),
            "in_digest": .flag(plan.lane.way == .digest), "breaks_quiet": .flag(plan.breaksQuiet),
        ]
        return sealed + ["seal": RowSeal.of(reminderSeal.map { sealed[$0.value] ?? .null })]
    }

    /// What of a reminder changes only when it is planned anew: its columns, each with its name among the values.
    static let reminderSeal: [(column: String, value: String)] = [
        ("assignment_id", "assignment"), ("anchor", "anchor"), ("version", "version"), ("step", "step"),
        ("role", "role"), ("due_at", "due_at"), ("in_digest", "in_digest"), ("breaks_quiet", "breaks_quiet"),
    ]

    func due(_ kind: DueKind, at now: Date, limit: Int) throws -> [ReminderRow] {
        let statement: ReminderSQL =
            switch kind {
            case .messages: .due
            case .atAnyHour: .dueAtAnyHour
            case .digests: .dueInDigests
            }
        return try session.rows(statement, ["now": .integer(now.milliseconds), "limit": .number(limit)])
            .compactMap(reminder)
    }

    func due(_ id: Int64, at now: Date) throws -> ReminderRow? {
        try session.first(ReminderSQL.dueByID, ["id": .integer(id), "now": .integer(now.milliseconds)])
            .flatMap(reminder)
    }

    func postpone(reminder id: Int64, until instant: Date) throws {
        try session.run(ReminderSQL.postpone, ["id": .integer(id), "until": .integer(instant.milliseconds)])
    }

    /// A row; nil where a newer program wrote a family that this one does not know.
    func reminder(_ row: SQLRow) throws -> ReminderRow? {
        guard let recipient = ReminderRecipient(rawValue: try row.text("role")),
            let lane = ReminderLane(name: try row.text("anchor"), recipient: recipient),
            let state = ReminderState(rawValue: try row.text("state"))
        else { return nil }
        return ReminderRow(
            id: try row.integer("id"),
            plan: ReminderPlan(
                assignment: Assignment.ID(rawValue: try row.integer("assignment_id")), lane: lane,
                version: Int(try row.integer("version")), offset: Int(try row.integer("step")),
                dueAt: Date(milliseconds: try row.integer("due_at")), breaksQuiet: try row.flag("breaks_quiet")),
            state: state, refusals: Int(try row.integer("refusals")))
    }

    func queue(reminder id: Int64, in outbox: Int64) throws {
        try session.run(ReminderSQL.queue, ["id": .integer(id), "outbox": .integer(outbox)])
    }

    func void(reminder id: Int64) throws { try session.run(ReminderSQL.void, ["id": .integer(id)]) }

    func skip(reminder id: Int64, reason: SkipReason, at now: Date) throws {
        try session.run(
            ReminderSQL.skip,
            ["id": .integer(id), "reason": .text(reason.rawValue), "now": .integer(now.milliseconds)])
    }

    func skipped(_ reason: SkipReason, since: Date) throws -> [Assignment.ID] {
        try session.rows(
            ReminderSQL.skipped, ["reason": .text(reason.rawValue), "since": .integer(since.milliseconds)]
        ).map { Assignment.ID(rawValue: try $0.integer("assignment_id")) }
    }

    func settle(ofOutbox id: Int64, as state: ReminderState) throws {
        if state == .pending {
            try session.run(ReminderSQL.release, ["outbox": .integer(id)])
        } else {
            try session.run(ReminderSQL.settle, ["outbox": .integer(id), "state": .text(state.rawValue)])
        }
        // What a person asked for himself has no other way.
        let personal = state == .pending ? ReminderState.skipped : state
        try session.run(ReminderSQL.settlePersonal, ["outbox": .integer(id), "state": .text(personal.rawValue)])
    }

    func messages(to identity: ChatIdentity, since: Date, until: Date) throws -> Int {
        let row = try session.first(
            ReminderSQL.messages,
            values(
                identity.account,
                [
                    "chat": .text(identity.privateChat), "since": .integer(since.milliseconds),
                    "until": .integer(until.milliseconds),
                ]))
        return Int(try row?.integer("n") ?? 0)
    }

    func told(_ identity: ChatIdentity, since: Date) throws -> [Assignment.ID: TimesTold] {
        let rows = try session.rows(
            ReminderSQL.told,
            values(
                identity.account,
                ["chat": .text(identity.privateChat), "since": .integer(since.milliseconds)]))
        let works = try Dictionary(grouping: rows) { Assignment.ID(rawValue: try $0.integer("assignment_id")) }
        return try works.mapValues { rows in
            TimesTold(
                count: Set(try rows.map { try $0.integer("id") }).count,
                last: Date(milliseconds: try rows.map { try $0.integer("created_at") }.max() ?? 0))
        }
    }

    func takeBackDelays(after now: Date) throws {
        try session.run(ReminderSQL.takeBackDelays, ["now": .integer(now.milliseconds)])
    }

    func next(atAnyHour: Bool) throws -> Date? {
        try session.first(atAnyHour ? ReminderSQL.nextAtAnyHour : ReminderSQL.next)?.optionalInteger("at")
            .map(Date.init)
    }

    func counts() throws -> [ReminderState: Int] { try counts(ReminderSQL.counts) }

    // MARK: Planned later

    func workToPlan(limit: Int) throws -> [Assignment.ID] {
        try session.rows(ReminderSQL.toPlan, ["limit": .number(limit)]).map {
            Assignment.ID(rawValue: try $0.integer("assignment_id"))
        }
    }

    func setWorkToPlan(_ id: Assignment.ID, _ isToPlan: Bool) throws {
        try session.run(
            isToPlan ? ReminderSQL.planLater : ReminderSQL.forgetToPlan, ["assignment": .integer(id.rawValue)])
    }

    // MARK: Changed rules

    func replanning() throws -> Replanning {
        let row = try required(try session.first(ReminderSQL.replanning), "replanning")
        return Replanning(
            fingerprint: ReminderFingerprint(text: try row.text("rules")),
            after: try row.optionalInteger("after_id").map { Assignment.ID(rawValue: $0) },
            groups: Set(try row.text("lane_groups").split(separator: " ").compactMap { LaneGroup(name: $0) }))
    }

    func setReplanning(_ replanning: Replanning) throws {
        try session.run(
            ReminderSQL.setReplanning,
            [
                "rules": .text(replanning.fingerprint.text), "after": .optional(replanning.after?.rawValue),
                "groups": .text(replanning.groups.map(\.name).sorted().joined(separator: " ")),
            ])
    }

    func facts(
        after id: Assignment.ID, about families: [Ladder.Family], limit: Int
    ) throws -> [ReminderFacts] {
        let values: SQLValues = [
            "after": .integer(id.rawValue), "limit": .number(limit), "steps": .flag(families.contains(.step)),
        ]
        return try session.rows(ReminderSQL.facts, values).map(AssignmentColumns.reminderFacts)
    }

    func all(
        ofWorkAfter id: Assignment.ID, through last: Assignment.ID, in groups: [LaneGroup]
    ) throws -> [ReminderRow] {
        let range: SQLValues = ["after": .integer(id.rawValue), "last": .integer(last.rawValue)]
        guard groups.count == 1, let only = groups.first else {
            let rows = try session.rows(ReminderSQL.ofWork, range).compactMap(reminder)
            return groups.count == LaneGroup.all.count ? rows : rows.filter { groups.contains($0.plan.lane.group) }
        }
        let names: SQLValues = [
            "from": .text(only.family.rawValue), "until": .text(Self.end(of: only.family)),
            "role": .text(only.recipient.rawValue),
        ]
        return try session.rows(ReminderSQL.ofWorkInGroup, range + names).compactMap(reminder)
    }

    /// What comes after all names of lanes of a family, whatever signs follow its name: its name with its last letter one further.
    private static func end(of family: Ladder.Family) -> String {
        var letters = Array(family.rawValue.utf8)
        if let last = letters.popLast() { letters.append(last + 1) }
        return String(decoding: letters, as: UTF8.self)
    }
}
