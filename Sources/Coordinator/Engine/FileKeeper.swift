import Foundation

/// Fetches the files that belong to work from a bot's platform, which keeps them for a time only.
package struct FileKeeper: Sendable {
    /// After how many tries a file is given up; with pauses from two minutes, twice as long each time, that is some two hours.
    private static let mostTries = 7
    private static let firstPause: TimeInterval = 120

    private let platform: any ChatPlatform
    private let account: PlatformAccount
    private let store: FencedStore
    private let time: any TimeSource

    /// Creates a keeper.
    package init(platform: any ChatPlatform, account: PlatformAccount, store: FencedStore, time: any TimeSource) {
        self.platform = platform
        self.account = account
        self.store = store
        self.time = time
    }

    /// Fetches one file and keeps it; false where none is wanted now. A file that is fetched twice is the same file. Throws
    /// `StoreError`.
    package func fetchOnce() async throws -> Bool {
        let (account, now) = (account, time.now)
        guard let wanted = try await store.read({ try $0.files.wanted(from: account, at: now) }) else {
            return false
        }
        let outcome = await platform.fetch(wanted.file)
        // Cut by a stop, which says nothing of the file.
        guard !Task.isCancelled else { return false }
        try await store.write { tx in
            switch outcome {
            case .fetched(let data) where data.count <= FileContent.largest:
                try tx.files.store(FileContent(wanted.file.kind, name: wanted.file.name, data), as: wanted.id)
            case .fetched: try tx.files.lose(file: wanted.id, reason: "too large")
            case .never(let reason): try tx.files.lose(file: wanted.id, reason: reason)
            case .notNow(let reason):
                let pause = Self.firstPause * pow(2, Double(wanted.tries))
                if wanted.tries + 1 >= Self.mostTries {
                    try tx.files.lose(file: wanted.id, reason: reason)
                } else {
                    try tx.files.putOff(file: wanted.id, until: now.addingTimeInterval(pause), reason: reason)
                }
            }
        }
        return true
    }
}
