/// How far a piece of work has come (tiến độ): percent, and where it is counted, a quantity.
package struct WorkProgress: Equatable, Codable, Sendable {
    /// Percent done, 0 to 100; nil before the first report.
    package var percent: Int?
    /// The quantity done, where the work is counted.
    package var quantity: Quantity?

    /// Creates a progress; nothing reported by default.
    package init(percent: Int? = nil, quantity: Quantity? = nil) {
        self.percent = percent
        self.quantity = quantity
    }
}

/// An amount done out of an amount to do, with the unit of count: "45/60 cơ sở" (số lượng).
package struct Quantity: Equatable, Codable, Sendable {
    /// The amount done, 0 and up.
    package var done: Int
    /// The amount to do, 1 and up; nil where none is known.
    package var of: Int?
    /// What is counted: "cơ sở".
    package var unit: String?

    /// Creates a quantity.
    package init(done: Int, of: Int? = nil, unit: String? = nil) {
        self.done = done
        self.of = of
        self.unit = unit
    }

    /// Whole percent done, rounded down so that 100 means all; nil without an amount to do: nothing of nothing is no share.
    package var percent: Int? {
        guard let of, of > 0 else { return nil }
        return of.dividingFullWidth(max(0, min(done, of)).multipliedFullWidth(by: 100)).quotient
    }

    /// Whether the share done comes to so many percent when it is rounded up.
    func rounded(isAtLeast percent: Int) -> Bool {
        guard let of, of > 0, let whole = self.percent else { return false }
        let rest = of.dividingFullWidth(max(0, min(done, of)).multipliedFullWidth(by: 100)).remainder
        return whole + (rest > 0 ? 1 : 0) >= percent
    }
}

/// The amount a plan asks for: 60 cơ sở (chỉ tiêu).
package struct QuantityTarget: Equatable, Codable, Sendable {
    /// The amount, 1 and up; nil where the plan names what is counted but not how many.
    package var amount: Int?
    /// What is counted.
    package var unit: String

    /// Creates a target.
    package init(amount: Int?, unit: String) {
        self.amount = amount
        self.unit = unit
    }
}
