import Dispatch

/// Runs all parts of a simulation one after the other in the order in which they became ready, so that the same seed does the
/// same.
final class OneThread: TaskExecutor {
    private let queue = DispatchQueue(label: "simulation")

    /// Runs a part when those before it are done.
    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        queue.async { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
    }
}
