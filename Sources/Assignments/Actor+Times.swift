extension Actor {
    /// The same person with what he may do by both: what was delegated to him, and for whom he reports, in both.
    package func alsoBeing(_ other: Actor) -> Actor {
        let kept = delegations.filter { mine in other.delegations.contains { $0.covers(mine) } }
        let narrower = other.delegations.filter { theirs in
            !kept.contains { $0.covers(theirs) } && delegations.contains { $0.covers(theirs) }
        }
        return Actor(
            officer: officer, grants: grants.filter(other.grants.contains), delegations: kept + narrower,
            standsInFor: standsInFor.intersection(other.standsInFor))
    }
}

extension Delegation {
    /// Whether it gives at least the rights of another one, whatever their days.
    package func covers(_ other: Delegation) -> Bool {
        chair == other.chair && delegate == other.delegate && (unit == nil || unit == other.unit)
    }
}
