import Assignments

/// What an order comes to.
struct Order {
    var slots: [String: JSON] = [:]
    var asks: [String] = []
    /// Whether anything beside the party speaks for an order: a date ahead, a product.
    var isBorneOut = false

    /// Takes the day and the product that are said once for several.
    mutating func share(_ due: JSON, _ product: JSON?) {
        slots["due"] = due
        if slots["product"] == nil { slots["product"] = product }
        note()
    }

    /// Notes what is missing.
    mutating func note() {
        let missing = ["lead", "work", "due", "product"].filter { slots[$0] == nil }
        slots["missing"] = missing.isEmpty ? nil : .list(missing.map { .text($0) })
    }
}
