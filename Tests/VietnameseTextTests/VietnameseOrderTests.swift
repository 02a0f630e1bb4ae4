import Foundation
import Testing
import VietnameseText

@Suite("The order of Vietnamese names")
struct VietnameseOrderTests {
    /// Made by hand, as a dictionary or a list of units has them.
    private static let units = [
        "Ba Đình", "Ba Vì", "Bà Đen", "Bắc Từ Liêm", "Cầu Giấy", "Chương Mỹ", "Dầu Tiếng", "Đan Phượng", "Đông Anh",
        "Đống Đa", "Gia Lâm", "Hà Đông", "Hai Bà Trưng", "Hoài Đức", "Hoàn Kiếm", "Hoàng Mai", "Long Biên", "Mê Linh",
        "Mỹ Đức",
        "Nam Từ Liêm", "Phú Xuyên", "Phúc Thọ", "Quốc Oai", "Sóc Sơn", "Sơn Tây", "Tây Hồ", "Thạch Thất", "Thanh Oai",
        "Thanh Trì", "Thanh Xuân", "Thường Tín", "Ứng Hòa",
    ]
    private static let letters = [
        "1", "2", "10", "a", "ă", "â", "b", "c", "d", "đ", "e", "ê", "g", "h", "i", "k", "l", "m", "n", "o", "ô", "ơ",
        "p",
        "q", "r", "s", "t", "u", "ư", "v", "x", "y",
    ]
    private static let tones = ["ma", "mà", "mả", "mã", "má", "mạ", "mác", "mạc", "man", "màn", "mă", "mâ", "mấ"]
    private static let people = [
        "Nguyễn Văn An", "Trần An", "Lê Thị Ân", "Phạm Bình", "Đỗ Cường", "Vũ Văn Dũng", "Bùi Đạt", "Hà Hạnh",
        "Ngô Hùng",
        "Nguyễn Thị Hùng", "Nguyễn Văn Hùng", "Trần Hùng", "Lý Hưng", "Mai Lan", "Đặng Thị Nga", "Hồ Ngà", "Cao Ý",
        "An Yến",
    ]

    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        let list: [String]
        var isOfPeople = false
        var testDescription: String { name }
        static let all = [
            Case(name: "units", list: units),
            Case(name: "letters", list: letters), Case(name: "tones", list: tones),
            Case(name: "people", list: people, isOfPeople: true),
            Case(name: "numbers", list: ["Phường 1", "Phường 2", "Phường 02A", "Phường 10", "Phường Ba", "Xã 1"]),
            Case(name: "empty and short", list: ["", "Ba", "Ba Đình", "Ba Đình 2"]),
        ]
    }

    @Test("lists made by hand come out as they are, from any order and in NFD too", arguments: Case.all)
    func order(_ example: Case) {
        let precedes = example.isOfPeople ? VietnameseOrder.personPrecedes : VietnameseOrder.precedes
        for seed in 0..<5 {
            let mixed = example.list.enumerated().sorted {
                ($0.offset * 7_919 + seed * 31) % 97 < ($1.offset * 7_919 + seed * 31) % 97
            }
            .map(\.element)
            #expect(mixed.sorted(by: precedes) == example.list)
            let decomposed = mixed.map(\.decomposedStringWithCanonicalMapping)
            #expect(decomposed.sorted(by: precedes) == example.list)
            #expect(mixed.map { $0.uppercased() }.sorted(by: precedes) == example.list.map { $0.uppercased() })
        }
    }

    @Test("the letter Ð of older documents is Đ, and what is no letter of ours stands at the end")
    func odd() {
        #expect(["E", "\u{D0}an", "Đam", "D"].sorted(by: VietnameseOrder.precedes) == ["D", "Đam", "\u{D0}an", "E"])
        #expect(["Ж", "z", "漢", "a"].sorted(by: VietnameseOrder.precedes) == ["a", "z", "Ж", "漢"])
        #expect(!VietnameseOrder.precedes("Ba", "Ba") && VietnameseOrder.precedes("BA", "ba"))
    }
}
