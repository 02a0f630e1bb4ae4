package import Assignments
package import Foundation

/// One-time codes, with which people link their accounts.
package protocol CodeReading {
    /// How many people hold a code that would still link a first account.
    func openCount(at now: Date) throws -> Int
    /// Whose a code is that may still be used; nil where it does not exist, is used or has run out.
    func owner(of digest: String, at now: Date) throws -> Officer.ID?
}

/// One-time codes, to be given and used.
package protocol CodeRows: CodeReading {
    /// Keeps the digest of a one-time code in place of the person's earlier ones.
    func add(digest: String, officer: Officer.ID, expires: Date) throws
    /// Uses a code up and answers its person; nil where it does not exist, is used or has run out.
    func redeem(digest: String, at now: Date) throws -> Officer.ID?
    /// Takes away a code that may still be used and answers its person; nil where there is none.
    func void(digest: String, at now: Date) throws -> Officer.ID?
}
