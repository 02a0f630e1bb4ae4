/// One side of a piece of work, on which a newer word takes the place of an older one.
package enum Aspect: Hashable, Sendable {
    /// How far it has come.
    case figures
    /// Whether the result is handed in, and what was decided on it.
    case result
    /// Whether it runs, rests or is over.
    case course
    /// By when it is done.
    case deadline
    /// How much is to be done.
    case target
    /// What is in the way.
    case obstacles
    /// Who does it.
    case person
}

extension Act.Kind {
    /// The sides of the work that an act of this kind settles; none where it puts nothing in the place of anything.
    package var aspects: Set<Aspect> {
        switch self {
        case .issue, .draft, .note, .urge: []
        case .report, .step, .correct: [.figures]
        case .submit, .sendBack, .endorse: [.figures, .result]
        case .confirm, .reopen: [.figures, .result, .course]
        case .takeBack: [.figures, .result, .obstacles]
        case .blocker, .unblock: [.obstacles]
        case .extend, .askExtension: [.deadline]
        case .retarget, .askTarget: [.target]
        case .replan: [.deadline, .target]
        case .acknowledge, .object, .handOver, .changeUnit: [.person]
        case .withdrawDemand, .refuseDemand: [.deadline, .target, .person]
        case .pause, .resume: [.course, .deadline]
        // Whoever decides anything more about it goes on with it.
        case .cancel: [.course, .result, .deadline, .target, .person]
        }
    }

    /// Whether a later act has settled what an act of this kind, said before it, is about.
    package func isOvertaken(by later: Self) -> Bool {
        // One step or obstacle more takes nothing from another.
        guard self != later || ![.step, .blocker].contains(self) else { return false }
        return !aspects.isDisjoint(with: later.aspects)
    }
}
