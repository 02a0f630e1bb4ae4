import Assignments

extension Reading {
    /// The same reading with the code of one piece of work.
    func naming(_ assignment: Assignment) -> Reading {
        var named = self
        named.codes = [Int(assignment.id.rawValue)]
        return named
    }

    /// The choice that drops what was asked about.
    package static var no: Reading { Reading(.unknown, note: "thôi") }
}
