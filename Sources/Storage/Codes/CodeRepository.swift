import Assignments
import Coordinator
import Foundation

/// One-time codes, as rows.
struct CodeRepository: Repository, CodeRows {
    let context: RowContext

    func openCount(at now: Date) throws -> Int {
        Int(try session.first(CodeSQL.openCount, ["now": .integer(now.milliseconds)])?.integer("n") ?? 0)
    }

    func owner(of digest: String, at now: Date) throws -> Officer.ID? { try person(of: .owner, digest, now) }

    func add(digest: String, officer: Officer.ID, expires: Date) throws {
        try session.run(
            CodeSQL.add,
            [
                "officer": .integer(officer.rawValue), "digest": .text(digest),
                "expires": .integer(expires.milliseconds),
            ])
    }

    func redeem(digest: String, at now: Date) throws -> Officer.ID? {
        try person(of: .redeem, digest, now)
    }

    func void(digest: String, at now: Date) throws -> Officer.ID? { try person(of: .void, digest, now) }

    private func person(of statement: CodeSQL, _ digest: String, _ now: Date) throws -> Officer.ID? {
        try session.first(statement, ["digest": .text(digest), "now": .integer(now.milliseconds)]).map {
            Officer.ID(rawValue: try $0.integer("officer_id"))
        }
    }
}
