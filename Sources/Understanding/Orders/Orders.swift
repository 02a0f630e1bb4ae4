import Assignments
import VietnameseText

/// Reads what chairs, secretaries and heads order and decide.
enum Orders {
    /// What parts of a message order or decide, refuse where the speaker may not, ask where it is not clear, or leave alone.
    static func proposals(_ message: Message, _ sight: Sight) -> [Proposal] {
        guard !message.tokens.isEmpty, sight.isLeader || sight.speaker.holds(.follower) else { return [] }
        let reading = OrderReading(message, sight)
        if reading.base.matches(howTo, in: reading.all) != nil { return [] }
        if OrderMoods(reading: reading).isForPeople {
            return [Proposal([], score: 92, covers: Set(reading.all), "to people")]
        }
        if let form = OrderForm(reading: reading).proposal() { return [form] }
        var reader = OrderReader(reading: reading)
        return reader.run() + [LeaderTalk(reading: reading).proposal()].compactMap { $0 }
    }
    /// Asked is how one orders, nothing is ordered.
    private static let howTo: WordPatterns = [
        "gõ thế nào", "gõ như thế nào", "nhắn thế nào", "nhắn như thế nào", "gõ sao", "ghi thế nào", "viết thế nào",
        "cú pháp", "cách giao", "quên mẫu", "giao thế nào", "giao việc thế nào", "nhập thế nào", "gõ ra sao",
    ]
}
