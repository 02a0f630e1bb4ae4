import Assignments
import VietnameseText

/// Work that is finished, or its product that is handed in.
struct ResultFrame: Frame {
    private(set) var passage: Passage
    private var reading: Reading { passage.reading }
    private var products: Products { Products(reading: reading) }
    private var finishing: Finishing { Finishing(passage: passage) }

    mutating func read() {
        let clauses = passage.open.filter(finishing.finishes)
        guard !clauses.isEmpty, !isRefuted(clauses) else { return }
        let shown = passage.segment.clauses.filter {
            reading.has(.evidence, in: passage.range($0)) || finishing.fenced($0)
                || products.first(in: passage.range($0)) != nil
        }
        let described = described(after: clauses.max() ?? 0)
        var slots: [String: JSON] = [:]
        if let result = result(shown, clauses) {
            let more = described.isEmpty ? "" : ", " + passage.words(described)
            slots["result"] = .text(result + more)
        }
        let byProduct = reading.open.filter { work in
            shown.contains { products.place(of: work, in: passage.range($0)) != nil }
        }.map(\.code)
        let extra = shown.filter { passage.open.contains($0) && !passage.tense.isFuture($0) }
        passage.say(
            "submit", slots,
            works: passage.works(clauses, or: byProduct.isEmpty ? reading.open.map(\.code) : byProduct),
            Set(clauses + extra + described))
    }

    /// Whether something beside takes it back: a request for time, what is left to do, a figure that was reported.
    private func isRefuted(_ clauses: [Int]) -> Bool {
        if passage.statements.contains(where: {
            $0.act?.name == "askExtension" && !$0.clauses.isDisjoint(with: clauses)
        }) {
            return true
        }
        // "Nói xong chứ thật ra còn thiếu 3 phường".
        let isContradicted = passage.segment.clauses.contains {
            $0 > (clauses.first ?? 0) && reading.clauses[$0].link == .contrast
                && (passage.has(.lack, $0) || passage.range($0).contains(where: reading.isNot)
                    || reading.matches(Self.rest, in: passage.range($0)) != nil)
        }
        if isContradicted { return true }
        guard !clauses.contains(where: finishing.handsIn) else { return false }
        return passage.statements.contains { $0.act?.name == "report" }
            || passage.segment.clauses.contains {
                Self.rest.match(reading.tokens, at: passage.range($0).lowerBound) != nil && !passage.hasFigure($0)
            }
    }

    /// What is handed in, as typed, after the product that it is.
    private func result(_ shown: [Int], _ clauses: [Int]) -> String? {
        guard let first = shown.first else { return nil }
        let range = passage.range(first)
        let paper = reading.first(.evidence, in: range)?.lowerBound
        let handing = reading.first(.handIn, in: range)
        // "Bảng tổng hợp ký tên gửi kèm đây": the paper stands first.
        let leads = paper.flatMap { paper in handing.flatMap { paper < $0.lowerBound ? paper : nil } }
        let after = handing.flatMap { $0.upperBound < range.upperBound ? $0.upperBound : nil }
        let start = leads ?? after ?? paper ?? products.first(in: range)?.lowerBound ?? range.lowerBound
        let end = (shown + clauses).map { passage.range($0).upperBound }.max() ?? range.upperBound
        let product = reading.open.first { work in
            shown.contains { products.place(of: work, in: passage.range($0)) != nil }
        }?.product
        return (product.map { $0 + ": " } ?? "") + reading.message.source(min(start, end - 1)..<end)
    }
    /// Words with which what is left to do begins.
    private static let rest: WordPatterns = [
        "còn", "chỉ còn", "chỉ thiếu", "trừ", "còn mỗi", "mỗi", "chờ", "đợi", "chưa",
    ]

    /// "…, có dấu đỏ đàng hoàng": how the paper is that was handed in.
    private func described(after last: Int) -> [Int] {
        Array(
            passage.segment.clauses.drop { $0 <= last }.prefix { clause in
                passage.open.contains(clause) && [",", "", "("].contains(reading.clauses[clause - 1].end)
                    && reading.matches(Self.signed, in: passage.range(clause)) != nil && !passage.hasFigure(clause)
                    && !passage.range(clause).contains(where: reading.isNot)
                    && reading.dates(in: passage.range(clause)).isEmpty
                    && reading.codes(in: passage.range(clause)).isEmpty
            })
    }
    private static let signed: WordPatterns = [
        "chữ ký", "ký tên", "ký đủ", "có ký", "đã ký", "đóng dấu", "dấu đỏ", "có dấu", "con dấu", "đầy đủ", "bản đẹp",
        "đủ mộc", "dấu mộc", "đóng mộc",
    ]
}
