/// The one way in which a number is read from a file of the office: decimal digits and nothing else, as its reader reads it.
///
/// YAML 1.1 would take `012` for ten, `1:30` for ninety and `1_000` for a thousand; here each of them is no number.
package enum WholeNumber {
    /// The form, for those who are told that a text has it not.
    package static let form = "số nguyên viết bằng chữ số (không có 0 ở đầu, dấu cách, dấu chấm, dấu _ hay dấu :)"

    /// The number of a text; nil for any other notation, a plus sign, a leading zero, and what no number can hold.
    package static func read(_ text: String) -> Int? {
        let digits = text.utf8.drop { $0 == UInt8(ascii: "-") }
        guard text.utf8.count - digits.count <= 1, let first = digits.first,
            digits.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
            first != UInt8(ascii: "0") || text == "0"
        else { return nil }
        return Int(text)
    }

    /// The number of a text within a range.
    package static func read(_ text: String, in range: ClosedRange<Int>) -> Int? {
        read(text).flatMap { range.contains($0) ? $0 : nil }
    }
}
