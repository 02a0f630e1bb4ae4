import Coordinator
import Foundation
import Glibc

/// What an account's consent has brought, as it is kept.
struct ZaloOATokens: Equatable, Codable, Sendable, HoldsSecrets {
    /// Goes with every call; good for 25 hours.
    let access: String
    /// Brings the next pair, once; good for three months.
    let refresh: String
    /// When the access token ends.
    let expiresAt: Date
    /// When the pair came.
    let issuedAt: Date
    /// When the refresh token was sent to be exchanged and no answer is on record yet; nil where none is awaited.
    var renewingSince: Date?

    /// When the refresh token ends: three months after it came (docs.zaloplatforms.com, OA, access token).
    var consentEndsAt: Date { issuedAt.addingTimeInterval(90 * 86_400) }
}

/// The file with the tokens, readable by the program's user alone. It is replaced as a whole and is on the disk when a write returns.
struct ZaloOATokenFile: Sendable {
    let path: String

    /// The disk took no file.
    struct Unwritten: Error {}

    /// The tokens; nil where there is no file. Throws where there is one that cannot be read.
    func read() throws -> ZaloOATokens? {
        guard FileManager.default.fileExists(atPath: path) else { return nil }
        let decoder = JSONDecoder()
        decoder.dateDecodingStrategy = .secondsSince1970
        return try decoder.decode(ZaloOATokens.self, from: Data(contentsOf: URL(filePath: path)))
    }

    /// Writes the tokens. Throws `Unwritten`, and then what was there is there.
    func write(_ tokens: ZaloOATokens) throws {
        let encoder = JSONEncoder()
        encoder.dateEncodingStrategy = .secondsSince1970
        let data = try encoder.encode(tokens)
        let beside = path + ".new"
        let file = open(beside, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        guard file >= 0 else { throw Unwritten() }
        let isWhole = data.withUnsafeBytes { bytes in
            Glibc.write(file, bytes.baseAddress, bytes.count) == bytes.count
        }
        let isKept = isWhole && fsync(file) == 0
        guard close(file) == 0, isKept, rename(beside, path) == 0 else { throw Unwritten() }
        // The name is on the disk once its folder is.
        let folder = open(URL(filePath: path).deletingLastPathComponent().path(percentEncoded: false), O_RDONLY)
        defer { close(folder) }
        guard fsync(folder) == 0 else { throw Unwritten() }
    }

    /// Keeps other processes from exchanging the tokens until it is released; the end of the process does that too.
    struct Lock {
        fileprivate let file: CInt

        func release() { close(file) }
    }

    /// Locks the file; nil where another process holds it for longer than the patience. Throws `Unwritten`, or where it is cancelled.
    func lock(patience: Duration) async throws -> Lock? {
        let file = open(path + ".lock", O_RDWR | O_CREAT, 0o600)
        guard file >= 0 else { throw Unwritten() }
        let end = ContinuousClock.now + patience
        do {
            while flock(file, LOCK_EX | LOCK_NB) != 0 {
                guard ContinuousClock.now < end else {
                    close(file)
                    return nil
                }
                try await Task.sleep(for: .milliseconds(50))
            }
        } catch {
            close(file)
            throw error
        }
        return Lock(file: file)
    }
}
