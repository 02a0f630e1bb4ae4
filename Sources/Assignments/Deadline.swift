package import CivilCalendar
package import Foundation

/// A day, optionally with a time, by which work is due (hạn).
///
/// Without a time it runs to the end of its day; the hour at which reminders speak is the ladder's affair.
package struct Deadline: Hashable, Sendable {
    /// The last day.
    package let date: CivilDate
    /// The time on that day, where one was said.
    package let time: TimeOfDay?

    /// Creates a deadline.
    package init(date: CivilDate, time: TimeOfDay? = nil) {
        self.date = date
        self.time = time
    }

    /// Reads `2024-05-10` or `2024-05-10T17:30`.
    package init?(iso text: String) {
        guard let date = CivilDate(iso: text.prefix(10)) else { return nil }
        let rest = text.dropFirst(10)
        if rest.isEmpty {
            self.init(date: date)
        } else {
            guard rest.first == "T", let time = TimeOfDay(rest.dropFirst()) else { return nil }
            self.init(date: date, time: time)
        }
    }

    /// The form `2024-05-10` or `2024-05-10T17:30`.
    package var iso: String { time.map { "\(date.iso)T\($0.text)" } ?? date.iso }

    /// The first instant at which work not yet submitted is late.
    package func end(in zone: CivilZone) -> Date {
        time.map { zone.instant(of: date, at: $0) } ?? zone.end(of: date)
    }
}

extension Deadline: Codable {
    /// Reads the ISO form.
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let deadline = Deadline(iso: try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a deadline")
        }
        self = deadline
    }

    /// Writes the ISO form.
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(iso)
    }
}
