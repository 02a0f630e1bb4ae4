import Assignments
import VietnameseText

/// What a question speaks of by subject: two neighbouring words of the title or the product of any work that is seen.
struct AskTopics {
    /// Words with the works they fit.
    struct Topic { var range: Range<Int>; var works: [Int] }

    private(set) var found: [Topic] = []

    init(_ message: Message, _ range: Range<Int>, _ sight: Sight) {
        let (titles, products, units) = (sight.index.titles, sight.index.products, sight.index.units)
        let t = message.tokens
        func works(_ i: Int) -> Set<Int>? {
            guard i + 1 < range.upperBound, t[i].kind == .word, t[i + 1].kind == .word, !message.isFenced(i) else {
                return nil
            }
            let pair = "\(t[i].folded) \(t[i + 1].folded)"
            let isCommon = Self.common.contains(pair) && !(i > range.lowerBound && Self.calls(pair, after: t[i - 1]))
            return isCommon ? nil : titles[pair] ?? products[pair] ?? units[pair]
        }
        var index = range.lowerBound
        while index < range.upperBound {
            guard var fitting = works(index), !Self.isName(message, index) else { index += 1; continue }
            var end = index + 2
            while let next = works(end - 1), !next.isDisjoint(with: fitting) {
                fitting.formIntersection(next)
                end += 1
            }
            found.append(Topic(range: index..<end, works: fitting.sorted()))
            index = end
        }
    }

    /// "Việc đầu mối", "chậm đầu mối": what is else a word for a person is a subject after a word of work.
    private static func calls(_ pair: String, after token: Token) -> Bool {
        ["dau moi", "can bo", "danh sach"].contains(pair) && ofWork.contains(token)
    }
    private static let ofWork: WordSet = [
        "viec", "vu", "mang", "cham", "xong", "lap", "sach", "muc", "nop", "khau", "phan", "cai", "no", "tre", "thieu",
        "chuyen", "trinh", "co",
    ]

    private static func isName(_ message: Message, _ index: Int) -> Bool {
        [index, index + 1].contains { place in
            message.notes(at: place).contains { note in
                switch note.kind {
                case .units, .campaign, .people: true
                default: false
                }
            }
        }
    }

    private static let common: Set<String> = [
        "bao cao", "ke hoach", "to chuc", "thuc hien", "don vi", "trien khai", "xay dung", "cong tac", "thanh pho",
        "hoan thanh", "ket qua", "tiep tuc", "phoi hop",
        "tong hop", "theo doi", "co so", "so da", "da ra", "dau moi", "can bo", "thong tin", "sach can", "bo dau",
        "sach co", "soat nha", "ho so", "danh sach", "huan huong", "lieu da", "da lam",
    ]
}
