import Assignments
package import Conversation
package import Foundation
import Synchronization

/// Does what an import has decided, or `namro succeed`, a few works at a time: what moves to other people first, then what the plans say. Then
/// it tells the people concerned, a few at a time, each in one message; then it takes away what was written down for it.
package struct ImportJob: JobHandler {
    /// The kind.
    package let kind = JobKind.importing

    /// How many works are written in one step.
    package static let works = 50
    /// How many people are told in one step, and how many parts of what was written down are taken away.
    static let (people, parts) = (10, 50)
    /// How many bytes a part has at most.
    static let partSize = 256 * 1_024
    /// From this number on the parts are what was found in doing it.
    static let news = 1_000_000

    /// For how long somebody may write an order down, in seconds; one that died has left it.
    private static let staging: TimeInterval = 3_600

    let rules: OfficeRules
    let renderer: Renderer

    /// Creates the handler.
    package init(rules: OfficeRules, renderer: Renderer) { (self.rules, self.renderer) = (rules, renderer) }

    /// Reads the order, and whom to tell once all works are written.
    package func load(_ job: JobRow, _ tx: any StoreReading, at now: Date) throws -> any LoadedJob {
        let order = try ImportOrder(parts: tx.jobs.parts(of: job.id, in: 0..<Self.news))
        guard job.position >= order.count else {
            return LoadedWorks(order: order, rules: rules)
        }
        let office = try PlanOffice(tx, roster: order.roster)
        let telling = TellOfPlans(rules: rules, renderer: renderer, office: office, now: now)
        let parts = try tx.jobs.parts(of: job.id, in: Self.news..<Int(Int32.max))
        let news = try parts.flatMap(ImportNews.items).compactMap { try $0.news(tx) }
        let briefs = SendBriefs(rules: rules, renderer: renderer)
        return LoadedLetters(
            first: order.count, notes: try briefs.notes(on: order.moves ?? [], tx, at: now),
            letters: try telling.letters(of: news, tx), briefs: briefs, telling: telling)
    }

    /// Writes an order down, which counts for nothing before its job begins, and answers its job.
    func stage(_ order: ImportOrder, in store: some Store, at now: Date) async throws -> Int64 {
        let parts = try order.parts()
        let job = try await store.write { tx in
            try tx.jobs.discardStaged(before: now.addingTimeInterval(-Self.staging))
            return try tx.jobs.stage(.importing, total: order.count, at: now)
        }
        for (number, part) in parts.enumerated() {
            try await store.write { try $0.jobs.addPart(part, number: number, to: job) }
        }
        return job
    }

    /// What is no more than so many works is written as a whole, in the caller's transaction.
    func writeAtOnce(_ key: Int64, most: Int, _ tx: any StoreWriting, at now: Date) throws {
        guard var job = try tx.jobs.find(key), job.total <= most else { return }
        var loaded = try load(job, tx, at: now)
        while job.state == .ready {
            if !loaded.covers(job.position) { loaded = try load(job, tx, at: now) }
            guard try JobRunner.step(job, loaded, tx, at: now), let next = try tx.jobs.find(key) else { return }
            job = next
        }
    }
}

/// The works of an import that are to be written.
private final class LoadedWorks: LoadedJob {
    private let order: ImportOrder
    private let rules: OfficeRules
    /// The office by its version: it changes seldom while an import goes on.
    private let office = Mutex<(version: Int64, office: PlanOffice)?>(nil)

    init(order: ImportOrder, rules: OfficeRules) { (self.order, self.rules) = (order, rules) }

    func covers(_ position: Int) -> Bool { position < order.count }

    func step(_ job: JobRow, _ tx: any StoreWriting, at now: Date) throws -> JobStep {
        let moves = order.moves ?? []
        return try job.position < moves.count
            ? move(moves, from: job.position, tx, at: now) : write(job, after: moves.count, tx, at: now)
    }

    private func move(
        _ moves: [MoveTask], from first: Int, _ tx: any StoreWriting, at now: Date
    ) throws -> JobStep {
        var step = JobStep(position: min(first + ImportJob.works, moves.count))
        let people = try planOffice(tx).officers
        for task in moves[first..<step.position]
        where try !MoveTasks(rules: rules, now: now).perform(task, among: people, tx) { step.left += 1 }
        return step
    }

    private func write(
        _ job: JobRow, after moves: Int, _ tx: any StoreWriting, at now: Date
    ) throws -> JobStep {
        var tasks = PlanTasks(order: order, office: try planOffice(tx), rules: rules, now: now)
        let first = job.position - moves
        let end = min(first + ImportJob.works, order.tasks.count)
        var step = JobStep(position: end + moves)
        var news: [ImportNews] = []
        for task in order.tasks[first..<end] {
            if let found = try tasks.perform(task, tx) {
                if order.tells { news += try found.map(ImportNews.init) }
            } else {
                step.left += 1
            }
        }
        if !news.isEmpty {
            try tx.jobs.addPart(ImportNews.data(of: news), number: ImportJob.news + job.position, to: job.id)
        }
        return step
    }

    private func planOffice(_ tx: any StoreReading) throws -> PlanOffice {
        let version = try tx.office().version
        if let known = office.withLock(\.self), known.version == version { return known.office }
        let read = try PlanOffice(tx, roster: order.roster)
        office.withLock { $0 = (version, read) }
        return read
    }
}

/// The people of an import who are to be told, and what is to be taken away after that.
private struct LoadedLetters: LoadedJob {
    let first: Int
    let notes: [SendBriefs.Note?]
    let letters: [TellOfPlans.Letter]
    let briefs: SendBriefs
    let telling: TellOfPlans

    func covers(_ position: Int) -> Bool { position >= first }

    func step(_ job: JobRow, _ tx: any StoreWriting, at now: Date) throws -> JobStep {
        if job.position - first < notes.count { return try brief(from: job.position - first, tx, at: now) }
        // By who was told last, and not by how many were: who is concerned may be others by then.
        let first = first + notes.count
        let next = letters.filter { $0.id.rawValue > Int64(job.position - first) }.prefix(ImportJob.people)
        if let last = next.last {
            for letter in next { try telling.post(letter, tx) }
            return JobStep(position: first + Int(last.id.rawValue))
        }
        // What stands for the order goes last, and at once: it is read as a whole.
        if try tx.jobs.removeParts(of: job.id, from: ImportJob.news, limit: ImportJob.parts) > 0 {
            return JobStep(position: job.position + 1)
        }
        _ = try tx.jobs.removeParts(of: job.id, from: 0, limit: ImportJob.news)
        return JobStep(position: job.position, isDone: true)
    }

    /// Tells some people of what has moved; places at which there is nobody to tell cost nothing.
    private func brief(from start: Int, _ tx: any StoreWriting, at now: Date) throws -> JobStep {
        var (next, told) = (start, 0)
        while next < notes.count, told < ImportJob.people {
            if let note = notes[next] {
                try briefs.send(note, tx, at: now)
                told += 1
            }
            next += 1
        }
        return JobStep(position: first + next)
    }
}

extension ImportOrder {
    private static func encoder() -> JSONEncoder {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return encoder
    }

    /// The order as it is written down.
    func parts() throws -> [Data] {
        let data = try Self.encoder().encode(self)
        return stride(from: 0, to: data.count, by: ImportJob.partSize).map {
            Data(data[$0..<min($0 + ImportJob.partSize, data.count)])
        }
    }

    /// The order of what was written down. Throws `JobUnreadable`.
    init(parts: [Data]) throws {
        do { self = try JSONDecoder().decode(Self.self, from: parts.reduce(into: Data()) { $0 += $1 }) } catch {
            throw JobUnreadable()
        }
    }
}

/// What of one work people are to be told, as it is written down until all works are written.
struct ImportNews: Codable {
    private let assignment: Int64
    /// The fields that have changed; nil where it was given or called off.
    private let fields: [PlanWord.Field]?
    private let isCancelled: Bool
    private let text: String
    /// The image of what it was before; nil where it is new.
    private let before: String?

    init(_ news: PlanFindings.News) throws {
        (assignment, text) = (news.after.id.rawValue, news.text)
        if case .changed(let changed) = news.kind { fields = changed } else { fields = nil }
        isCancelled = news.kind == .cancelled
        before = news.kind == .given ? nil : try HistoryChain.image(of: news.before)
    }

    /// The news as they stand now; nil where the work is gone.
    func news(_ tx: any StoreReading) throws -> PlanFindings.News? {
        guard let after = try tx.assignment(Assignment.ID(rawValue: assignment)) else { return nil }
        let kind: PlanFindings.News.Kind = fields.map { .changed($0) } ?? (isCancelled ? .cancelled : .given)
        return PlanFindings.News(
            kind: kind, before: try before.map { try HistoryChain.assignment(of: $0) } ?? after, after: after,
            text: text)
    }

    /// Several as they are written down.
    static func data(of news: [ImportNews]) throws -> Data { try JSONEncoder().encode(news) }

    /// What was written down. Throws `JobUnreadable`.
    static func items(_ data: Data) throws -> [ImportNews] {
        do { return try JSONDecoder().decode([ImportNews].self, from: data) } catch { throw JobUnreadable() }
    }
}
