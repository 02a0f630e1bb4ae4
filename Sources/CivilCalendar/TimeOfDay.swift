/// A time on the office's wall clock, to the minute.
package struct TimeOfDay: Hashable, Sendable {
    /// The hour, 0 to 23.
    package let hour: Int
    /// The minute, 0 to 59.
    package let minute: Int

    /// Creates the time, or nil where a clock never shows it.
    package init?(hour: Int, minute: Int = 0) {
        guard (0...23).contains(hour), (0...59).contains(minute) else { return nil }
        self.hour = hour
        self.minute = minute
    }

    /// Reads `08:00`, and no other form.
    package init?(_ text: some StringProtocol) {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[0].utf8.count == 2, parts[1].utf8.count == 2,
            parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
            let hour = Int(parts[0]), let minute = Int(parts[1])
        else { return nil }
        self.init(hour: hour, minute: minute)
    }

    /// A time that the caller knows to exist; out-of-range parts are clamped.
    package static func at(_ hour: Int, _ minute: Int = 0) -> TimeOfDay {
        TimeOfDay(clampedHour: hour, minute: minute)
    }

    private init(clampedHour hour: Int, minute: Int) {
        self.hour = min(max(hour, 0), 23)
        self.minute = min(max(minute, 0), 59)
    }

    /// Minutes since midnight, 0 to 1,439.
    package var minutes: Int { hour * 60 + minute }

    /// The form `08:00`.
    package var text: String { "\(twoDigits(hour)):\(twoDigits(minute))" }
}

extension TimeOfDay: Comparable {
    /// Earlier times come first.
    package static func < (lhs: TimeOfDay, rhs: TimeOfDay) -> Bool { lhs.minutes < rhs.minutes }
}
