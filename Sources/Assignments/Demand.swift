package import Foundation

/// Something that only the chair can decide, asked by the officer (đề nghị, xin ý kiến).
package struct Demand: Equatable, Codable, Sendable {
    /// What is asked for.
    package enum Wish: Equatable, Codable, Sendable {
        /// More time, to this deadline (gia hạn).
        case deadline(Deadline)
        /// Another amount to do, 1 and up (điều chỉnh chỉ tiêu).
        case target(Int)
        /// That the work goes elsewhere, since it is not the unit's to do (không thuộc thẩm quyền).
        case objection

        /// What it is about; an assignment has at most one open demand of each topic.
        package var topic: Topic {
            switch self {
            case .deadline: .deadline
            case .target: .target
            case .objection: .objection
            }
        }
    }

    /// What a demand is about.
    package enum Topic: String, CaseIterable, Codable, Sendable {
        /// See `Wish.deadline`.
        case deadline
        /// See `Wish.target`.
        case target
        /// See `Wish.objection`.
        case objection
    }

    /// What is asked for.
    package let wish: Wish
    /// When it was asked.
    package let askedAt: Date
    /// Who asked.
    package let askedBy: Officer.ID?

    /// Creates a demand.
    package init(wish: Wish, askedAt: Date, askedBy: Officer.ID?) {
        self.wish = wish
        self.askedAt = askedAt
        self.askedBy = askedBy
    }
}
