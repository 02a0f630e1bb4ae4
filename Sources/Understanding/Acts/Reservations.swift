import Assignments
import VietnameseText

/// Words by which an act is meant for later, is weighed, asked after or taken back, or its work is only guessed: who acts so is asked first. The
/// model of acts counts words and hears none of it.
struct Reservations {
    private let reading: Reading
    private var sight: Sight { reading.sight }

    init(_ reading: Reading) { self.reading = reading }

    /// Whether any of the acts is better said back.
    func concern(_ acts: [Meaning]) -> Bool {
        let isTakenBack = SecondThoughts.areHeard(in: reading.tokens)
        return acts.contains { act in
            Costs.changes(act)
                && (isTakenBack || hasAny(Self.weighed) || isAsked(act) || isGuessed(act)
                    || Self.later[act.name].map(hasAny) ?? false)
        }
    }

    private func hasAny(_ patterns: WordPatterns) -> Bool { reading.matches(patterns, in: reading.all) != nil }

    /// "Có cần xin lùi …", "định xin …".
    private static let weighed: WordPatterns = [
        "có cần", "có nên", "có phải", "đang định", "em định", "tôi định", "tui định", "tính xin", "đang tính",
        "cân nhắc",
        "không biết có", "thôi khỏi", "khoan đã", "để xem", "giá mà",
    ]

    /// What is said of an act that is not done yet, or not any more, by the act.
    private static let later: [String: WordPatterns] = [
        "submit": [
            "gửi sau", "nộp sau", "bổ sung sau", "mai nộp", "mai em nộp", "mai gửi", "mai em gửi", "chờ ký", "đang ký",
            "chưa ký", "cho anh ký", "cho chị ký", "ký rồi gửi",
        ],
        "obstacle": [
            "thuyết phục được", "được rồi", "cho vào rồi", "đã giải quyết", "giải quyết rồi", "giải quyết xong",
            "ổn rồi",
            "hết vướng", "xong rồi",
        ],
        "acknowledge": ["nhận lương", "nhận quà", "nhận thư", "nhận được thư", "nhận giấy mời"],
    ]

    /// "Đôn đốc Cầu Giấy chưa": of a leader's act what asks whether it was done.
    private func isAsked(_ act: Meaning) -> Bool {
        guard act.name == "urge", let last = reading.tokens.last(where: { $0.kind == .word }) else { return false }
        return Self.asking.contains(last) || reading.tokens.last?.isSign("?") == true
    }
    private static let asking: WordSet = ["chua", "nhi", "ha", "khong", "a"]

    /// Whether the act ends or begins something for somebody, and no word of the message, nor what was spoken of, says of which work.
    private func isGuessed(_ act: Meaning) -> Bool {
        guard Self.ofOneWork.contains(act.name), act.slots["all"] == nil, sight.spokenOf.isEmpty, sight.expects.isEmpty,
            sight.own.filter({ $0.state != .completed }).count > 1
        else { return false }
        return reading.named(in: reading.all).isEmpty && reading.kindred(in: reading.all).count != 1
    }
    private static let ofOneWork: Set<String> = [
        "acknowledge", "object", "askHandOver", "askTarget", "withdraw", "submit", "obstacleGone",
    ]
}
