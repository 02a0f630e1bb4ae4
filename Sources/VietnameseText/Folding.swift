/// Removes marks and case from Vietnamese text: `Đã rà soát` becomes `da ra soat`.
///
/// Own table: Foundation's folding leaves `đ` as it is and is several times slower. Folded text *proposes* a
/// reading; where marks are present, they decide.
package enum Folding {
    /// The folded form of `text`, in NFC or NFD, with anything that is not a Vietnamese letter kept as it is.
    package static func fold(_ text: some StringProtocol) -> String {
        // No folded letter is longer than what it is folded from.
        String(unsafeUninitializedCapacity: text.utf8.count) { buffer in
            var count = 0
            for scalar in text.unicodeScalars {
                let value = Int(scalar.value)
                let folded = value < table.count ? table[value] : 0
                if folded != 0 {
                    buffer[count] = folded
                    count += 1
                } else if !(0x300...0x36F).contains(value) {
                    for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
                        buffer[count] = byte
                        count += 1
                    }
                }
            }
            return count
        }
    }

    /// Whether `text` carries any Vietnamese mark, so that its writer types with marks.
    package static func hasMarks(_ text: some StringProtocol) -> Bool {
        text.unicodeScalars.contains { $0.value > 0x7F && Int($0.value) < table.count && table[Int($0.value)] != 0 }
    }

    /// ASCII for each scalar up to U+1EFF; 0 where there is none.
    private static let table: [UInt8] = {
        let rows: [(Character, String)] = [
            ("a", "àáảãạăằắẳẵặâầấẩẫậÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬ"), ("d", "đĐ"),
            ("e", "èéẻẽẹêềếểễệÈÉẺẼẸÊỀẾỂỄỆ"), ("i", "ìíỉĩịÌÍỈĨỊ"),
            ("o", "òóỏõọôồốổỗộơờớởỡợÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢ"),
            ("u", "ùúủũụưừứửữựÙÚỦŨỤƯỪỨỬỮỰ"), ("y", "ỳýỷỹỵỲÝỶỸỴ"),
        ]
        var table = [UInt8](repeating: 0, count: 0x1F00)
        for value in 0x20..<0x7F { table[value] = UInt8(value) }
        for value in 0x41...0x5A { table[value] = UInt8(value + 0x20) }
        table[0x0A] = 0x0A
        for (base, marked) in rows {
            for scalar in marked.unicodeScalars { table[Int(scalar.value)] = base.asciiValue ?? 0 }
        }
        return table
    }()
}
