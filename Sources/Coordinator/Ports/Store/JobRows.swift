package import Foundation

/// What a job does.
package enum JobKind: String, CaseIterable, Sendable {
    /// Writes what an import has decided, work by work.
    case importing = "import"
}

/// Where a job stands.
package enum JobState: String, CaseIterable, Sendable {
    /// It is being written down and counts for nothing yet.
    case staged
    /// It is to be done, or goes on.
    case ready
    /// It is done.
    case done
    /// It has failed so often that a person must look.
    case givenUp = "given_up"
    /// Whoever wrote it down has died before it was to be done.
    case discarded
}

/// Work that is done in steps, each a transaction of its own, between which the writer is given back. Whoever serves goes on with it, also
/// where another process has begun.
package struct JobRow: Equatable, Sendable {
    /// The key.
    package let id: Int64
    /// What it does.
    package let kind: JobKind
    /// Where it stands.
    package var state: JobState
    /// How much of it is done, in units of its own; grows with each step.
    package var position: Int
    /// How much there is in all.
    package var total: Int
    /// How much of what is done was left as it was.
    package var left: Int
    /// When it goes on.
    package var dueAt: Date
    /// How often in a row it has failed.
    package var attempts: Int
    /// Why it failed last, without anybody's words.
    package var reason: String?

    /// Creates a row.
    package init(
        id: Int64, kind: JobKind, state: JobState, position: Int, total: Int, left: Int, dueAt: Date, attempts: Int,
        reason: String?
    ) {
        (self.id, self.kind, self.state) = (id, kind, state)
        (self.position, self.total, self.left) = (position, total, left)
        (self.dueAt, self.attempts, self.reason) = (dueAt, attempts, reason)
    }
}

/// Jobs as they stand.
package protocol JobReading {
    /// The oldest job that is due; nil where none is.
    func next(at now: Date) throws -> JobRow?
    /// A job by its key.
    func find(_ id: Int64) throws -> JobRow?
    /// Jobs that are to be done or were given up, oldest first.
    func open() throws -> [JobRow]
    /// The key of the newest job of a kind that counts; 0 for none.
    func last(_ kind: JobKind) throws -> Int64
    /// What was written down for a job, from a number up to another, in order.
    func parts(of job: Int64, in numbers: Range<Int>) throws -> [Data]
}

/// Jobs that are written down, done and ended.
package protocol JobRows: JobReading {
    /// Begins to write a job down, and answers its key.
    func stage(_ kind: JobKind, total: Int, at now: Date) throws -> Int64
    /// Adds a part to what is written down for a job.
    func addPart(_ part: Data, number: Int, to job: Int64) throws
    /// From now on a job that was written down is to be done. Throws `StoreError.refused` where it was not.
    func begin(job: Int64, at now: Date) throws
    /// Keeps how far a job is, and how it goes on, where it is still as far as it was; false where another has been at it.
    func update(_ job: JobRow, after before: JobRow, at now: Date) throws -> Bool
    /// Takes away what was written down for a job from a number on, so many parts at most; answers how many.
    func removeParts(of job: Int64, from number: Int, limit: Int) throws -> Int
    /// Forgets jobs that somebody began to write down before an instant, and never ended.
    func discardStaged(before instant: Date) throws
}
