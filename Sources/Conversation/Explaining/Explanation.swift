import Assignments
import CivilCalendar
import Foundation
package import Reports
package import Understanding
package import VietnameseText

/// What the bot makes of one message, for `namro explain`; its JSON form is documented in `docs/explain.md`.
package struct Explanation: Sendable {
    /// One intent with what came of it.
    package struct Item: Encodable, Equatable, Sendable {
        /// A reported amount.
        package struct Amount: Encodable, Equatable, Sendable {
            let done: Int?
            let delta: Int?
            let of: Int?
            let unit: String?
        }

        /// From a day to a day, both counted.
        package struct Interval: Encodable, Equatable, Sendable {
            let from: String
            let to: String
        }

        /// What was said of new work, each part as typed.
        package struct Order: Encodable, Equatable, Sendable {
            let lead: String?
            let with: String?
            let work: String?
            let product: String?
            let responsibility: String?
            let process: String?
            let authority: String?
            let urgency: String?
            var reportBy: String?

            init(_ order: WorkOrder) {
                (lead, with, work, product) = (order.people, order.coordinating, order.work, order.result)
                (responsibility, process, authority) = (order.responsibility, order.process, order.authority)
                urgency = order.urgency?.rawValue
            }
        }

        let intent: Intent
        let assignment: Int64?
        let unit: String?
        var percent: Int?
        var quantity: Amount?
        var step: Int?
        let deadline: String?
        let interval: Interval?
        let asOf: String?
        let at: String?
        let note: String?
        var view: String?
        var subject: String?
        var measure: String?
        var groupBy: String?
        var ranking: String?
        var limit: Int?
        var scope: String?
        var period: Interval?
        var successor: String?
        var predecessor: String?
        var amount: Int?
        var topic: String?
        var refuses: Bool?
        var all: Bool?
        var order: Order?
        let ask: [String]?
        let refused: String?
        /// Whether the reader with sight of the office has read it: what it makes of it is said beside.
        var sight: Bool?

        private enum Key: String, CodingKey {
            case intent, assignment, unit, percent, quantity, step, deadline, interval, asOf, at, note, ask, refused
            case view, subject, measure, groupBy, ranking, limit, scope, period, successor, predecessor, amount, topic,
                refuses, all, order, sight
        }

        /// Writes `assignment` even where it is null, and leaves out whatever else is not said.
        package func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: Key.self)
            try container.encode(intent, forKey: .intent)
            try container.encode(assignment, forKey: .assignment)
            try container.encodeIfPresent(unit, forKey: .unit)
            try container.encodeIfPresent(percent, forKey: .percent)
            try container.encodeIfPresent(quantity, forKey: .quantity)
            try container.encodeIfPresent(step, forKey: .step)
            try container.encodeIfPresent(deadline, forKey: .deadline)
            try container.encodeIfPresent(interval, forKey: .interval)
            try container.encodeIfPresent(asOf, forKey: .asOf)
            try container.encodeIfPresent(at, forKey: .at)
            try container.encodeIfPresent(note, forKey: .note)
            try container.encodeIfPresent(view, forKey: .view)
            try container.encodeIfPresent(subject, forKey: .subject)
            try container.encodeIfPresent(measure, forKey: .measure)
            try container.encodeIfPresent(groupBy, forKey: .groupBy)
            try container.encodeIfPresent(ranking, forKey: .ranking)
            try container.encodeIfPresent(limit, forKey: .limit)
            try container.encodeIfPresent(scope, forKey: .scope)
            try container.encodeIfPresent(period, forKey: .period)
            try container.encodeIfPresent(successor, forKey: .successor)
            try container.encodeIfPresent(predecessor, forKey: .predecessor)
            try container.encodeIfPresent(amount, forKey: .amount)
            try container.encodeIfPresent(topic, forKey: .topic)
            try container.encodeIfPresent(refuses, forKey: .refuses)
            try container.encodeIfPresent(all, forKey: .all)
            try container.encodeIfPresent(order, forKey: .order)
            try container.encodeIfPresent(ask, forKey: .ask)
            try container.encodeIfPresent(refused, forKey: .refused)
            try container.encodeIfPresent(sight, forKey: .sight)
        }
    }

    /// The clauses with all their candidates.
    package let clauses: [Interpreter.ReadClause]
    /// The intents with what came of them.
    package let items: [Item]
    /// By which rules its dates were read.
    package let dateRules: [String]
    /// What the reader with sight of the office has made of it; nil where the rules have read it.
    package var seen: Understood?
    /// What would be written and who else told, in a few words each; empty where nothing is.
    package let effects: [String]
    /// What the bot would answer.
    package let answers: [String]

    /// Explains a message of someone in a chat.
    package static func make(
        _ text: NormalizedText, records: any Records & QueryReading, rules: OfficeRules, situation: Situation,
        catalogue: MessageCatalogue
    ) throws -> Explanation {
        let works = try WorkNames(records: records, actor: situation.actor)
        let clauses = try Interpreter().read(text, work: works.find)
        let decision = try Turn.decide(
            clauses.map(\.utterance), records: records, rules: rules, situation: situation)
        let office = try records.office()
        let outcomes =
            decision.outcomes.isEmpty || decision.seen != nil
            ? clauses.map { Decision.Outcome(utterance: $0.utterance) } : decision.outcomes
        return Explanation(
            clauses: clauses,
            items: outcomes.map { outcome in
                var item = item(outcome, office, catalogue)
                item.sight = decision.seen == nil ? nil : true
                return item
            },
            dateRules: outcomes.compactMap(\.dateRule), seen: decision.considered,
            effects: effects(of: decision, office),
            answers: (decision.answers + decision.privateAnswers).map(catalogue.text))
    }

    /// What a stranger gets: nothing is read but a link.
    package static func forStranger(_ text: NormalizedText, catalogue: MessageCatalogue) -> Explanation {
        let clauses = Interpreter().read(text)
        let refused = catalogue.text(Phrase(.stranger))
        let items = clauses.map { clause in
            let said = clause.utterance
            return Item(
                intent: said.intent, assignment: said.codes.first.map(Int64.init), unit: nil, deadline: nil,
                interval: nil, asOf: nil, at: nil, note: nil, ask: nil, refused: said.intent == .link ? nil : refused)
        }
        return Explanation(clauses: clauses, items: items, dateRules: [], effects: [], answers: [refused])
    }

    private static func effects(of decision: Decision, _ office: OfficeSnapshot) -> [String] {
        let changes = decision.changes.map { change in
            "\(change.after.label) \(change.act.rawValue): \(change.before.state.rawValue) → \(change.after.state.rawValue)"
        }
        let arrangements = decision.arrangements.map { arrangement in
            switch arrangement {
            case .absence: "absence"
            case .endAbsences: "end of absences"
            case .delegation: "delegation"
            case .endDelegations: "end of delegations"
            }
        }
        let told = decision.notices.compactMap { office.officer($0.officer)?.name }.map { "tell \($0)" }
        let links = (decision.unlinks ? ["unlink"] : []) + (decision.pinsGroup == nil ? [] : ["pin the group"])
        let reminders = decision.reminders.map { reminder in
            "remind the sender\(reminder.assignment.map { " of #\($0.rawValue)" } ?? "")"
        }
        let round =
            switch decision.round {
            case .open: ["open a round"]
            case .close: ["close the round"]
            case nil: [String]()
            }
        return changes + arrangements + links + reminders + round + told
    }

    private static func item(
        _ outcome: Decision.Outcome, _ office: OfficeSnapshot, _ catalogue: MessageCatalogue
    ) -> Item {
        let said = outcome.utterance
        var item = Item(
            intent: said.intent, assignment: outcome.assignment?.rawValue ?? said.codes.first.map(Int64.init),
            unit: outcome.unit.flatMap(office.unit)?.name, deadline: outcome.deadline?.iso,
            interval: outcome.interval.map { Item.Interval(from: $0.from.iso, to: $0.to.iso) }, asOf: outcome.asOf?.iso,
            at: outcome.at?.iso, note: said.words.note,
            period: outcome.period.map { Item.Interval(from: $0.from.iso, to: $0.to.iso) },
            all: said.statement?.works.isAll == true ? true : nil, ask: outcome.ask.map { [catalogue.text($0)] },
            refused: outcome.refused.map(catalogue.text))
        said.statement?.slots.show(in: &item)
        // What a unit was found for stands there by its name.
        if outcome.unit != nil { item.scope = nil }
        item.order?.reportBy = outcome.reportBy?.iso
        return item
    }

    /// The JSON: an object, or a list of objects for several intents.
    package func json() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let data = items.count == 1 ? try encoder.encode(items[0]) : try encoder.encode(items)
        return String(decoding: data, as: UTF8.self)
    }
}
