package import Foundation

/// What the machine says of the process and its files; nil where it does not say.
package struct MachineFigures: Equatable, Sendable {
    /// When the process started.
    package var startedAt: Date?
    /// The memory that is its own, in bytes.
    package var residentBytes: Int?
    /// How many descriptors are open, and how many may be.
    package var openDescriptors: Int?, descriptorLimit: Int?
    /// The database's file and its log, in bytes.
    package var databaseBytes: Int?, logBytes: Int?
    /// The disk under them, in bytes.
    package var freeBytes: Int?, diskBytes: Int?

    /// Nothing is known.
    package init() {}
}
