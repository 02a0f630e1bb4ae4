package import Foundation

/// The one time zone of the office: instants in, civil days and times out.
///
/// Viet Nam keeps UTC+7 all the year and has no other zone, so a fixed offset is exact and needs no zone data
/// on the machine. (Foundation's named zones answer local mean time for some dates before 1911.)
package struct CivilZone: Hashable, Sendable {
    /// Seconds east of UTC.
    package let secondsFromUTC: Int

    /// Creates a zone at a fixed offset in seconds east of UTC.
    package init(secondsFromUTC: Int) { self.secondsFromUTC = secondsFromUTC }

    /// Asia/Ho_Chi_Minh, UTC+7.
    package static let vietnam = CivilZone(secondsFromUTC: 7 * 3600)

    /// The civil day of an instant.
    package func date(of instant: Date) -> CivilDate {
        CivilDate(dayNumber: Int((localSeconds(of: instant) / 86_400).rounded(.down)))
    }

    /// The time on the wall clock at an instant, cut to the minute.
    package func time(of instant: Date) -> TimeOfDay {
        let seconds = localSeconds(of: instant)
        let minutes = Int((seconds - (seconds / 86_400).rounded(.down) * 86_400) / 60)
        return .at(minutes / 60, minutes % 60)
    }

    /// The instant at which the wall clock shows `time` on `date`.
    package func instant(of date: CivilDate, at time: TimeOfDay) -> Date {
        Date(timeIntervalSince1970: Double(date.dayNumber * 86_400 + time.minutes * 60 - secondsFromUTC))
    }

    /// The first instant after `date`: the midnight that ends it.
    package func end(of date: CivilDate) -> Date {
        instant(of: date.adding(days: 1), at: .at(0))
    }

    private func localSeconds(of instant: Date) -> Double {
        instant.timeIntervalSince1970 + Double(secondsFromUTC)
    }
}
