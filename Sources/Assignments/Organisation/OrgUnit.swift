package import CivilCalendar

/// A node of the organisation's tree: a district, a department, the city itself (đơn vị).
package struct OrgUnit: Equatable, Sendable {
    /// The key of a unit.
    package typealias ID = Identifier<OrgUnit>

    /// The key.
    package let id: ID
    /// The name with its kind, as it is printed: "Quận Hoàng Mai".
    package let name: String
    /// The kind: "Quận", "Huyện", "Thị xã", "Sở".
    package let kind: String
    /// The unit above, or nil at the root.
    package let parent: ID?
    /// The first day on which the unit exists, or nil where it always did.
    package let effectiveFrom: CivilDate?
    /// The last day on which the unit exists, or nil where no end is known.
    package let effectiveTo: CivilDate?
    /// The unit that goes on with its work once it has ended, or nil.
    package let successor: ID?
    /// Its place among all units as the roster names them.
    package let rosterOrder: Int

    /// Creates a unit.
    package init(
        id: ID,
        name: String,
        kind: String,
        parent: ID? = nil,
        effectiveFrom: CivilDate? = nil,
        effectiveTo: CivilDate? = nil,
        successor: ID? = nil,
        rosterOrder: Int = 0
    ) {
        self.rosterOrder = rosterOrder
        self.successor = successor
        self.id = id
        self.name = name
        self.kind = kind
        self.parent = parent
        self.effectiveFrom = effectiveFrom
        self.effectiveTo = effectiveTo
    }

    /// Whether the unit exists on a day.
    package func exists(on day: CivilDate) -> Bool {
        (effectiveFrom.map { $0 <= day } ?? true) && (effectiveTo.map { day <= $0 } ?? true)
    }

    /// The unit that goes on with this one's work on a day: the first of its successors that exists then; nil where
    /// none is named, or they run in a circle.
    package func successor(on day: CivilDate, among units: [ID: OrgUnit]) -> OrgUnit? {
        var seen: Set<ID> = [id]
        var next = successor.flatMap { units[$0] }
        while let unit = next, seen.insert(unit.id).inserted {
            if unit.exists(on: day) { return unit }
            next = unit.successor.flatMap { units[$0] }
        }
        return nil
    }

    /// The name without its kind: "Hoàng Mai".
    package var shortName: String {
        name.hasPrefix(kind + " ") ? String(name.dropFirst(kind.count + 1)) : name
    }
}
