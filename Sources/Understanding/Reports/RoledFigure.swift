/// A figure with its part in a report.
struct RoledFigure: Equatable {
    /// What a figure is in a report: done in all, counted up so far, of how many, left to do, added since, said before,
    /// taken off, a part of another, one of many alike, the sum on its line; or nothing of the work.
    enum Role: Sendable { case done, total, target, left, add, before, minus, part, each, bare, item, nothing, wrong }
    var figure: Message.Figure
    var role: Role
    var range: Range<Int>
}
