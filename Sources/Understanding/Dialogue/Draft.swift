import Assignments
import VietnameseText

/// An order that is read back and not given yet, and what somebody wants to be other in it.
struct Draft {
    let order: Meaning
    let part: Message
    let sight: Sight

    /// The slots that the words change, beside the deadline.
    func changes() -> [String: JSON] {
        let reading = OrderReading(part, sight)
        let parties = reading.row(reading.parties(in: reading.all))
        var slots: [String: JSON] = [:]
        // "Không phải Sở Nội vụ, Văn phòng làm": the one who leads, and another.
        let others = parties.filter { reading.slot([$0]) != order.slots["lead"] }
        if parties.count == 2, others.count == 1, let name = reading.slot(others), isReplaced {
            slots["lead"] = name
        } else if let names = reading.slot(parties) {
            let adds = Self.adding.contains { $0.first(in: part.tokens) != nil }
            if reading.has(.with, in: reading.all) || adds, !leads {
                slots["with"] = .list({ if case .list(let list) = names { list } else { [names] } }())
            } else if leads, names != order.slots["lead"] {
                slots["lead"] = names
            }
        }
        if let product { slots["product"] = .text(product) }
        if let urgency = Self.urgencies.first(in: part.tokens) { slots["urgency"] = .text(part.source(urgency)) }
        return slots
    }

    /// Whether it ends in who does it.
    private var isReplaced: Bool {
        part.tokens.last { $0.kind == .word && !AnswerWords.trailing.contains($0) }?.folded == "lam"
    }

    /// "Đổi sang X", "X chủ trì", "để X làm".
    private var leads: Bool { Self.leading.first(in: part.tokens) != nil }

    /// "Sản phẩm là …", "kết quả thành …": what is to be handed in.
    private var product: String? {
        guard let name = Self.products.first(in: part.tokens) else { return nil }
        var start = name.upperBound
        if let joint = Self.joints.first(in: part.tokens, from: start), joint.lowerBound <= start + 2 {
            start = joint.upperBound
        } else if start < part.tokens.count, part.tokens[start].isSign(":") {
            start += 1
        }
        let end = Self.ends.first(in: part.tokens, from: start)?.lowerBound ?? part.tokens.count
        return start < end ? part.source(start..<end) : nil
    }

    private static let adding: [WordPatterns] = [["thêm", "bổ sung", "kéo thêm", "mời thêm"]]
    private static let leading: WordPatterns = [
        "đổi sang", "chủ trì", "chuyển sang", "đổi cho", "chuyển cho", "giao cho", "đổi thành", "thay bằng", "đổi qua",
        "chuyển qua", "làm chính", "giao sang", "để",
    ]
    private static let products: WordPatterns = ["sản phẩm", "kết quả", "đầu ra", "mục sản phẩm"]
    private static let joints: WordPatterns = ["là", "thành", "bằng"]
    private static let ends: WordPatterns = ["rồi gửi", "rồi giao", "rồi phát", "nhé", "nha", "thôi"]
    private static let urgencies: WordPatterns = ["hỏa tốc", "thượng khẩn", "khẩn", "khẩn cấp", "gấp"]
}
