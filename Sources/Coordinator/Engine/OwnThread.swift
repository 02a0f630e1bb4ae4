import Dispatch

/// A thread of its own for a loop whose steps may take long. All other loops share a few threads, one for each processor: a step that reads
/// for seconds would hold one of them meanwhile, and two such steps all of them, so that nobody is answered.
final class OwnThread: TaskExecutor {
    private let queue: DispatchQueue

    init(_ name: String) { queue = DispatchQueue(label: name) }

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        queue.async { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
    }
}
