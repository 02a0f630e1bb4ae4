import Assignments
import Coordinator
import Foundation

/// People with their roles, as rows.
struct PeopleRepository: Repository, PeopleRows {
    let context: RowContext

    func record(code: String) throws -> (officer: Officer, isActive: Bool)? {
        try session.first(PeopleSQL.ofCode, ["code": .text(code)]).map {
            (try OfficerColumns.officer($0), try $0.flag("active"))
        }
    }

    func counts() throws -> (all: Int, linked: Int) {
        let row = try required(try session.first(PeopleSQL.counts), "officers")
        return (Int(try row.integer("officers")), Int(try row.integer("linked")))
    }

    func save(_ officer: OfficerRow) throws -> Officer.ID {
        let row = try session.first(
            PeopleSQL.save,
            [
                "code": .text(officer.code), "name": .text(officer.name), "title": .text(officer.title),
                "address": .text(officer.address), "unit": .integer(officer.unit.rawValue),
                "designated": .flag(officer.isDesignated), "language": .optional(officer.language),
            ])
        try officeHasChanged()
        let id = Officer.ID(rawValue: try required(row, "officer").integer("id"))
        try session.run(PeopleSQL.clearGrants, ["id": .integer(id.rawValue)])
        for role in Set(officer.roles) {
            try session.run(
                PeopleSQL.addGrant,
                ["id": .integer(id.rawValue), "role": .text(role.rawValue), "unit": .integer(officer.unit.rawValue)])
        }
        return id
    }

    func recode(_ officer: Officer.ID, as code: String) throws {
        try officeHasChanged()
        try session.run(PeopleSQL.recode, ["id": .integer(officer.rawValue), "code": .text(code)])
    }

    func retire(_ officer: Officer.ID, at now: Date) throws {
        try officeHasChanged()
        try ArrangementRepository(context: context).endAll(of: officer, at: now)
        try session.run(PeopleSQL.retire, ["id": .integer(officer.rawValue)])
        try session.run(PeopleSQL.clearGrants, ["id": .integer(officer.rawValue)])
        try session.run(CodeSQL.drop, ["officer": .integer(officer.rawValue)])
        _ = try AccountRepository(context: context).unlink(officer, at: now)
    }

    func erase(_ officer: Officer.ID) throws -> Erasure {
        let key: SQLValues = ["officer": .integer(officer.rawValue)]
        var erased = Erasure()
        erased.texts = try session.rows(ErasureSQL.texts, key).count
        try session.run(AccountSQL.unlink, key)
        erased.texts += try session.rows(ErasureSQL.personalReminders, key).count
        for link in try session.rows(ErasureSQL.links, key) {
            let place: SQLValues = [
                "platform": .text(try link.text("platform")), "account": .text(try link.text("account")),
            ]
            let user: SQLValues = ["user": .text(try link.text("user_id"))]
            let chat: SQLValues = ["chat": .text(try link.text("private_chat"))]
            let time: SQLValues = [
                // The message with the code came a little before the link.
                "from": .integer(try link.integer("linked_at") - 600_000),
                "until": .integer(try link.optionalInteger("unlinked_at") ?? .max),
            ]
            erased.sent += try session.rows(ErasureSQL.answers, place + user + chat + time).count
            erased.sent += try session.rows(ErasureSQL.outbox, place + chat + time).count
            try session.run(FileSQL.erase, place + user + time)
            erased.received += try session.rows(ErasureSQL.inbox, place + user + time).count
            try session.run(ErasureSQL.dialogues, place + user)
            try session.run(ErasureSQL.unreadDialogues, place + user)
            try session.run(ErasureSQL.wrongCodes, place + user)
            try session.run(ErasureSQL.notices, place + chat)
        }
        try session.run(ErasureSQL.forgetLinks, key)
        try officeHasChanged()
        try session.run(
            ErasureSQL.officer,
            key + ["code": .text("XOA-\(officer.rawValue)"), "name": .text("(đã xóa theo yêu cầu)")])
        return erased
    }
}
