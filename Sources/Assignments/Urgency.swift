/// How urgent work is (độ khẩn), as official documents are marked: khẩn, thượng khẩn, hỏa tốc (Decree 30/2020/NĐ-CP).
///
/// Each has a ladder of its own. Only hỏa tốc is spoken of outside the hours of work, and to people who are away. It is
/// set by whoever gives the work, by that very word; "khẩn trương" sets nothing.
package enum Urgency: String, CaseIterable, Codable, Sendable {
    /// Not marked.
    case normal
    /// Khẩn.
    case urgent
    /// Thượng khẩn.
    case veryUrgent
    /// Hỏa tốc.
    case flash

    /// Whether it is spoken of at any hour.
    package var breaksQuiet: Bool { self == .flash }
}

extension Urgency: EmptyByDefault {
    /// Not marked.
    package init() { self = .normal }
}
