package import Assignments
package import Foundation

/// A file that is to be fetched from its platform.
package struct WantedFile: Equatable, Sendable {
    /// The key.
    package let id: Int64
    /// What the platform calls it.
    package let file: ReceivedFile
    /// How often it was tried.
    package let tries: Int

    /// Creates a row.
    package init(id: Int64, file: ReceivedFile, tries: Int) {
        self.id = id
        self.file = file
        self.tries = tries
    }
}

/// A file that is kept with work.
package struct KeptFile: Equatable, Sendable {
    /// The key.
    package let id: Int64
    /// Who sent it; nil where the history names nobody.
    package let sender: Officer.ID?
    /// When it was received.
    package let receivedAt: Date

    /// Creates a row.
    package init(id: Int64, sender: Officer.ID?, receivedAt: Date) {
        self.id = id
        self.sender = sender
        self.receivedAt = receivedAt
    }
}

/// The files of work: what a result is shown by.
package protocol FileReading {
    /// The files that are kept with an assignment, the newest first.
    func kept(of assignment: Assignment.ID) throws -> [KeptFile]
    /// How many more came with it, and are not fetched yet, could not be, or are kept no longer.
    func missing(of assignment: Assignment.ID) throws -> Int
    /// How many of these are still on their way.
    func coming(of assignment: Assignment.ID) throws -> Int
    /// The next file of a bot that is to be fetched by now; nil where none is.
    func wanted(from account: PlatformAccount, at now: Date) throws -> WantedFile?
    /// A file with its bytes; nil where there is none, or not any more.
    func content(_ id: Int64) throws -> FileContent?
    /// The secret behind the addresses at which files are handed out; nil where there is none yet.
    func key() throws -> String?
}

/// Files as they come.
package protocol FileRows: FileReading {
    /// Notes that a file is to be fetched that belongs to the work which a message has changed; a second time changes nothing.
    func want(_ wanted: Attachment, of lead: Int64, from account: PlatformAccount, at now: Date) throws
    /// Keeps a file that was fetched.
    func store(_ content: FileContent, as id: Int64) throws
    /// Puts a file off.
    func putOff(file id: Int64, until: Date, reason: String) throws
    /// Gives a file up.
    func lose(file id: Int64, reason: String) throws
    /// Keeps the secret behind addresses of files, where there is none yet.
    func beginKey(_ key: String) throws
}
