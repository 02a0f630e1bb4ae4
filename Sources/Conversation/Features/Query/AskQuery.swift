import Assignments
import Foundation
import Reports

extension Intent {
    /// Asks for rows, a number or a comparison in the grammar of queries.
    package static let query = Intent("query")
}

/// "Mấy quận chưa được một nửa": a question that was composed into a query. No rule of clauses makes one.
enum AskQuery: StatedFeature {
    static let intent = Intent.query
    static let traits: Set<Trait> = [.harmless, .lists, .asks]

    /// What is asked.
    struct Slots: StatementSlots {
        /// The question.
        var query = Query(.works)
        /// Whether it is of the sender's own work.
        var isOwn = false

        func show(in item: inout Explanation.Item) {
            (item.subject, item.measure, item.groupBy) = (
                query.subject.rawValue, query.measure.rawValue, query.groupBy?.rawValue
            )
            (item.ranking, item.limit) = (query.order?.rawValue, query.limit)
        }
    }

    static func slots(of draft: Draft) -> Slots { Slots() }

    /// The table of the query, cut to what the sender sees; its first line says the query back. For him alone where others read along.
    static func handle(_ statement: Statement<Slots>, in turn: inout Turn) throws {
        var query = statement.query
        query.limit = min(query.limit, Turn.listLength)
        query.offset = turn.skipped
        do {
            let resolver = try QueryResolver(
                actor: turn.actor, records: turn.records, rules: turn.rules, now: turn.situation.now)
            var resolved = try resolver.resolve(query)
            if statement.isOwn {
                let own = WorkCondition.officers([turn.actor.officer.id])
                (resolved.works, resolved.base) = (resolved.works.and(own), resolved.base.and(own))
            }
            var table = try turn.records.table(resolved)
            let isCut = table.next != nil && statement.query.limit >= Query.usualRows
            table.next = nil
            // Figures of one whole say in their first line what their only row says.
            if query.measure == .figures, query.groupBy == nil, table.rows.count == 1 { table.rows = [] }
            turn.decision.queries.append(statement.query)
            turn.answerPrivately(
                Phrase(
                    .queryTable,
                    [
                        "text": .text(table.text),
                        "more": isCut ? turn.more(table.count, table.rows.count, .moreLines) : .none,
                    ]))
        } catch let fault as QueryFault {
            turn.refuse(Phrase(fault.kind == .forbidden ? .refuseSummary : .queryUnanswerable))
        }
    }
}
