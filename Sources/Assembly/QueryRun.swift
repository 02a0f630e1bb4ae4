package import Assignments
package import BotConfiguration
import Conversation
import Coordinator
package import Foundation
package import Reports
import Storage

/// What `namro query` does: one query, read and answered with somebody's rights. Nothing is written or brought up to date.
package struct QueryRun: Sendable {
    private let configuration: OfficeConfiguration

    /// Creates a run on the office's database.
    package init(configuration: OfficeConfiguration) { self.configuration = configuration }

    /// Reads the moment of an answer, which is no whole day. Throws `QueryFault`.
    package static func moment(_ text: String) throws(QueryFault) -> Deadline {
        guard let moment = Deadline(iso: text), moment.time != nil else {
            throw .invalid("--now có dạng 2024-05-07T14:00")
        }
        return moment
    }

    /// The answer to the JSON of a query for a person of the roster, now or at an instant of the office's time. Throws `QueryFault`,
    /// `OfficeRun.Invalid` where nobody has the code, or `StoreError`.
    package func table(_ json: Data, as code: String, now moment: Deadline?) async throws -> Table {
        let query = try Query(json: json)
        let rules = configuration.rules
        let now = moment.map { $0.end(in: rules.zone) } ?? SystemTime().now
        let store = try DatabaseStore.reading(path: configuration.settings.database)
        return try await store.read { tx in
            guard let (officer, isActive) = try tx.people.record(code: code), isActive else {
                throw OfficeRun.Invalid(description: "không có cán bộ nào mang mã \"\(code)\"")
            }
            let actor = Actor(officer: officer, grants: try tx.office().grants(of: officer.id))
            return try tx.table(QueryResolver(actor: actor, records: tx, rules: rules, now: now).resolve(query))
        }
    }
}
