/// A day of the week; the Vietnamese week of offices runs from Monday to Sunday.
package enum Weekday: Int, CaseIterable, Sendable {
    case monday = 1
    case tuesday, wednesday, thursday, friday, saturday, sunday

    /// Whether offices are closed on it unless a swap says otherwise.
    package var isWeekend: Bool { self == .saturday || self == .sunday }
}
