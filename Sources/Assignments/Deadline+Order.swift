extension Deadline {
    /// Whether it leaves more time; a day without a time runs to its end.
    package func isLater(than other: Deadline) -> Bool {
        if date != other.date { return date > other.date }
        switch (time, other.time) {
        case (_, nil): return false
        case (nil, .some): return true
        case (let one?, let two?): return one > two
        }
    }
}
