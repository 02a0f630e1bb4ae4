import Assignments

/// To which day, or by how much, more time is asked for.
struct AskedTime {
    /// A day, a length in a unit, months, a day among several that may be meant, or nothing.
    enum Kind { case day(Deadline), span(String, Int), months(Int), vague([Deadline]), none }
    var kind: Kind
    /// Where it was said.
    var ranges: [Range<Int>]
}
