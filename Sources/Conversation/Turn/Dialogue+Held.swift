package import Foundation

extension Dialogue {
    /// A picture or a document that came and belongs to no work yet; what the person says next may tell to which.
    package struct HeldFile: Equatable, Codable, Sendable {
        /// Whether it is shown as a picture.
        package var isPicture: Bool
        /// The platform's name or address of it.
        package var reference: String
        /// The name that its sender gave it, where there is one.
        package var name: String?
        /// The key of the message that it came with.
        package var inbox: Int64
        /// When it came; it is forgotten like a question.
        package var at: Date

        /// Creates a file that is held.
        package init(isPicture: Bool, reference: String, name: String?, inbox: Int64, at: Date) {
            self.inbox = inbox
            self.isPicture = isPicture
            self.reference = reference
            self.name = name
            self.at = at
        }
    }

    /// Whether an account is to be linked to somebody, which is asked where it would change whose it is or what he has.
    package struct LinkOffer: Equatable, Codable, Sendable {
        /// The digest of the one-time code.
        package var digest: String
        /// When it was asked; it ends like a question.
        package var askedAt: Date

        /// Creates an offer.
        package init(digest: String, askedAt: Date) {
            self.digest = digest
            self.askedAt = askedAt
        }
    }
}
