/// Who is who, and who has which role where.
extension OfficeSnapshot {
    /// The person of a key, also one who has left; or nil.
    package func officer(_ id: Officer.ID) -> Officer? { members[id]?.officer }

    /// The people of the roster in one unit, in order of keys.
    package func officers(of unit: OrgUnit.ID) -> [Officer] { (staff[unit] ?? []).map { officers[$0] } }

    /// The people whose name fits as colleagues use it, given without marks and case; in one unit where given. The code and the full
    /// name go before the given name, which is the end of the name.
    package func officers(named folded: String, in unit: OrgUnit.ID?) -> [Officer] {
        guard !folded.isEmpty else { return [] }
        let places = unit.map { staff[$0] ?? [] } ?? Array(officers.indices)
        let exact = places.filter { foldedNames[$0].code == folded || foldedNames[$0].name == folded }
        let found = exact.isEmpty ? places.filter { Self.ends(foldedNames[$0].name, with: folded) } : exact
        return found.map { officers[$0] }
    }

    private static func ends(_ name: String, with words: String) -> Bool {
        name.hasSuffix(words) && (name.utf8.count == words.utf8.count || name.dropLast(words.count).last == " ")
    }

    /// The designated officer of a unit, or nil.
    package func designatedOfficer(of unit: OrgUnit.ID) -> Officer? { officers(of: unit).first(where: \.isDesignated) }

    /// The roles of a person with their scopes.
    package func grants(of officer: Officer.ID) -> [Grant] { roles[officer] ?? [] }

    /// The people with a role over a unit: those of the nearest unit upwards, in order of keys.
    package func holders(of role: Role, over unit: OrgUnit.ID) -> [Officer] {
        for scope in path(of: unit) {
            if let found = holders[RoleInUnit(role: role, unit: scope)] { return found.compactMap(officer) }
        }
        return []
    }

    /// The people of the roster with a role, each with the unit over which he has it; by unit, then by person.
    package func holders(of role: Role) -> [(officer: Officer, unit: OrgUnit.ID)] {
        holders.filter { $0.key.role == role }.sorted { $0.key.unit < $1.key.unit }.flatMap { key, people in
            people.compactMap { members[$0] }.filter(\.isActive).map { ($0.officer, key.unit) }
        }
    }

    /// Who follows a campaign by name.
    package func followers(of campaign: Campaign.ID) -> Set<Officer.ID> { followed[campaign] ?? [] }
}
