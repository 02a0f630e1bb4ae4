package import Assignments
package import BotConfiguration
import Conversation
package import CivilCalendar
package import Coordinator
import Foundation
import Reports
import Storage
import VietnameseText

/// What the short commands do with the office's database.
package struct OfficeRun: Sendable {
    /// A one-time code for a person.
    package struct IssuedCode: Sendable {
        /// The person's code in the roster.
        package let officer: String
        /// The person's name.
        package let name: String
        /// The unit's name.
        package let unit: String
        /// The code as printed.
        package let code: String
    }

    /// The request does not fit the office.
    package struct Invalid: Error, Equatable, Sendable, CustomStringConvertible {
        /// What is wrong.
        package let description: String

        /// Says what is wrong.
        package init(description: String) { self.description = description }
    }

    private let configuration: OfficeConfiguration

    /// Creates a run of an office's configuration.
    package init(configuration: OfficeConfiguration) { self.configuration = configuration }

    private func openStore() async throws -> DatabaseStore {
        let store = try DatabaseStore.sqlite(path: configuration.settings.database)
        try await store.requireSound()
        return store
    }

    private func openForReading() async throws -> DatabaseStore {
        let store = try DatabaseStore.reading(path: configuration.settings.database)
        try await store.requireSound()
        return store
    }

    /// What of the work of ended units goes to their successors; nothing is written. Throws `StoreError`.
    package func succession() async throws -> SucceedUnits.Plan {
        let (rules, renderer, now) = (configuration.rules, configuration.renderer, SystemTime().now)
        return try await openStore().read { try SucceedUnits(rules: rules, renderer: renderer).plan($0, at: now) }
    }

    /// Gives the work of ended units to their successors as it is planned now; answers how many works were left as they are, since
    /// somebody has changed them in the last moment. Throws `OrderedWork.Stuck` or `StoreError`.
    package func succeedUnits() async throws -> Int {
        let store = try await openStore()
        let (succeed, now) = (
            SucceedUnits(rules: configuration.rules, renderer: configuration.renderer), SystemTime().now
        )
        let ordered = OrderedWork(rules: configuration.rules, renderer: configuration.renderer)
        while true {
            try await ordered.finishAll(in: store)
            let plan = try await store.read { try succeed.plan($0, at: now) }
            do {
                guard let job = try await succeed.begin(plan, in: store, at: now) else { return 0 }
                return try await ordered.finish(job, in: store)
            } catch DecideImport.Refusal.busy {
                continue
            }
        }
    }

    /// How many people hold a code that new ones for everybody would make void. Throws `StoreError`.
    package func openCodes() async throws -> Int {
        let now = SystemTime().now
        return try await openStore().read { try $0.codes.openCount(at: now) }
    }

    /// New one-time codes for those who are not linked, or for one person. Throws `Invalid` or `StoreError`.
    package func issueCodes(only code: String?) async throws -> [IssuedCode] {
        let now = SystemTime().now
        return try await openStore().write { tx in
            var unlinked = PeopleSelection(units: nil)
            unlinked.isUnlinked = true
            let chosen =
                try code.map { code in
                    try tx.office().officers.filter { $0.code.lowercased() == code.lowercased() }
                } ?? tx.people(unlinked)
            if let code, chosen.isEmpty { throw Invalid(description: "không có cán bộ nào mang mã \"\(code)\"") }
            var generator = SystemRandomNumberGenerator()
            return try chosen.map { officer in
                let code = try LinkAccount.issueCode(for: officer.id, tx, at: now, using: &generator)
                return IssuedCode(
                    officer: officer.code, name: officer.name, unit: try tx.office().unit(officer.unit)?.name ?? "",
                    code: LinkAccount.printed(code))
            }
        }
    }

    /// Takes back the links of a person; answers how many there were. Throws `Invalid` or `StoreError`.
    package func unlink(_ code: String) async throws -> Int {
        try await openStore().write { tx in
            guard let officer = try tx.office().officers.first(where: { $0.code.lowercased() == code.lowercased() })
            else {
                throw Invalid(description: "không có cán bộ nào mang mã \"\(code)\"")
            }
            return try tx.accounts.unlink(officer.id, at: SystemTime().now)
        }
    }

    /// Erases the texts and ids of somebody who has left the roster. Throws `Invalid` or `StoreError`.
    package func erase(_ code: String) async throws -> Erasure {
        try await openStore().write { tx in
            guard let (officer, isActive) = try tx.people.record(code: code) else {
                throw Invalid(description: "không có cán bộ nào mang mã \"\(code)\"")
            }
            guard !isActive else {
                throw Invalid(
                    description:
                        "\(code) còn trong danh sách; bỏ khỏi roster.csv, bàn giao việc và nhập lại trước khi xóa")
            }
            return try tx.people.erase(officer.id)
        }
    }

    /// The figures of a unit or a phase, or of everything, now or as recorded by an instant. Throws `Invalid` or `StoreError`.
    package func summary(unit: String?, phase: String?, asOf moment: Deadline? = nil) async throws -> SummaryOutput {
        let (rules, renderer, now) = (configuration.rules, configuration.renderer, SystemTime().now)
        // The last instant that still belongs to the day, or comes before the time.
        let past = moment.map { $0.end(in: rules.zone).addingTimeInterval(-0.001) }
        return try await openForReading().read { tx in
            var scope = SummaryScope()
            var name = Phrase(.summaryAll)
            if let unit {
                let only = try Self.unit(named: unit, tx)
                scope.unit = only.id
                name = Phrase(.groupScope, ["name": .text(only.name)])
            }
            if let phase {
                let found = try tx.office().phases(named: Folded.words(phase))
                guard found.count == 1, let only = found.first else {
                    let codes = found.map { "\"\($0.fullName)\"" }.joined(separator: ", ")
                    throw Invalid(
                        description: found.isEmpty
                            ? "không có giai đoạn \"\(phase)\"" : "\"\(phase)\" có thể là: \(codes)")
                }
                (scope.campaign, scope.phase) = (only.campaign, only.phase.code)
                if unit == nil { name = Phrase(.summaryPhase, ["phase": .text(only.phase.name)]) }
            }
            let report = try SummaryReport(
                scope: scope, name: name, records: tx, rules: rules, now: now, asOf: past)
            return SummaryOutput(report: report, text: renderer.text(report.phrase))
        }
    }

    /// The one unit of a name or alias. Throws `Invalid` where there is none or several, or what the store throws.
    static func unit(named name: String, _ tx: any StoreReading) throws -> OrgUnit {
        let found = try tx.office().units(named: Folded.words(name))
        guard found.count == 1, let only = found.first else {
            let names = found.map(\.name).joined(separator: ", ")
            throw Invalid(
                description: found.isEmpty ? "không có đơn vị \"\(name)\"" : "\"\(name)\" có thể là: \(names)")
        }
        return only
    }

    /// What is not clear in drafts and open work, a line each. Throws `StoreError`.
    package func unclear() async throws -> [String] {
        let (rule, renderer) = (configuration.rules.clearRule, configuration.renderer)
        return try await openForReading().read { tx in
            var lines: [String] = []
            var last = Assignment.ID(rawValue: 0)
            while case let page = try tx.works.unfinished(after: last, limit: 1_000), let end = page.last {
                for assignment in page {
                    let officer = try assignment.officer.flatMap(tx.office().officer)?.name
                    let place = "\(assignment.label) \(try tx.office().unit(assignment.unit)?.name ?? "")"
                    lines += ClearLint.findings(in: assignment, officer: officer, rule: rule)
                        .map { "\(place): \(renderer.text(ClearAdvice.phrase(for: $0)))" }
                }
                last = end.id
            }
            return lines
        }
    }

    /// How the bot is; quick, since health checks ask every minute. Where it `watchesBeat`, it waits up to some seconds until whoever
    /// serves has written once more, which one that hangs or finds no room does not. Throws `StoreError`.
    package func status(watchesBeat: Bool = false) async throws -> StatusOutput {
        let time = SystemTime()
        let store = try DatabaseStore.reading(path: configuration.settings.database)
        let fault = watchesBeat ? try await HeartbeatCheck(store: store, time: time).fault() : nil
        let (rules, now) = (configuration.rules, time.now)
        return try await store.read {
            try StatusOutput($0, rules, isAlive: ProcessIdentity.mayLive, fault: fault, at: now)
        }
    }

    /// The record of check-in rounds since a day, or of all. Throws `StoreError`.
    package func rounds(since day: CivilDate?) async throws -> RoundsOutput {
        let store = try DatabaseStore.reading(path: configuration.settings.database)
        let (rules, now) = (configuration.rules, SystemTime().now)
        return try await store.read { try RoundsOutput($0, since: day, rules: rules, now: now) }
    }
}
