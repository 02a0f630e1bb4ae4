import Synchronization

/// Wakes a loop that waits for work. A signal that is raised while nobody waits is kept, and several count as one.
package final class Signal: Sendable {
    private struct Storage {
        var isRaised = false
        var waiter: CheckedContinuation<Void, Never>?
    }

    private let storage = Mutex(Storage())

    /// Creates a signal that is not raised.
    package init() {}

    /// Wakes the waiter, or the next one.
    package func raise() {
        let waiter = storage.withLock { storage in
            guard let waiter = storage.waiter else {
                storage.isRaised = true
                return nil as CheckedContinuation<Void, Never>?
            }
            storage.waiter = nil
            return waiter
        }
        waiter?.resume()
    }

    /// Waits until it is raised, or until `timeout` has passed, or until the task is cancelled. One waiter at a time.
    package func wait(upTo timeout: Duration, on time: any TimeSource) async {
        await withTaskGroup(of: Void.self) { group in
            group.addTask { await self.wait() }
            group.addTask { try? await time.sleep(for: timeout) }
            await group.next()
            group.cancelAll()
        }
    }

    /// Waits until it is raised, or until the task is cancelled. One waiter at a time. Others have their turns first, also where it is raised
    /// already: a loop that is woken again and again would keep its thread, and there are only as many as processors.
    package func wait() async {
        await Task.yield()
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let isDone = storage.withLock { storage in
                    if storage.isRaised || Task.isCancelled {
                        storage.isRaised = false
                        return true
                    }
                    storage.waiter = continuation
                    return false
                }
                if isDone { continuation.resume() }
            }
        } onCancel: {
            let waiter = storage.withLock { storage in
                defer { storage.waiter = nil }
                return storage.waiter
            }
            waiter?.resume()
        }
    }
}
