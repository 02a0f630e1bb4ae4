import Assignments
import VietnameseText

/// What was named before in the same message, for "họ", "bên đó", and words that name nothing.
extension OrderReading {
    /// Whether a range points at something that was named before: "giục họ", "thúc luôn đi".
    func pointsBack(_ range: Range<Int>) -> Bool {
        base.matches(Self.pointers, in: range) != nil
            || range.filter { tokens[$0].kind == .word && !isLight($0) }.count <= 2
    }
    /// Whether a pronoun for somebody named before stands at a place.
    func isPointer(at index: Int) -> Bool { Self.pointers.match(tokens, at: index) != nil }
    private static let pointers: WordPatterns = [
        "họ", "bên đó", "bên ấy", "bên này", "nơi đó", "nơi ấy", "chỗ đó", "chỗ ấy", "đơn vị đó", "đơn vị ấy",
        "quận đó",
        "quận ấy", "huyện đó", "huyện ấy", "nó", "anh ấy", "chị ấy", "ông ấy", "bà ấy", "đồng chí ấy", "hai nơi ấy",
        "hai đơn vị ấy", "việc đó", "việc ấy", "việc này", "cái đó", "cái ấy", "hai nơi đó", "cậu ấy", "cô ấy", "ổng",
        "bả",
        "ảnh", "chỉ", "tụi nó", "chúng nó", "mấy nơi đó", "mấy nơi ấy", "phía đó", "bển",
    ]

    /// The works named last before a range that fit; none where nothing was named, or it is far.
    func before(_ range: Range<Int>, where fits: (Sight.Work) -> Bool = { _ in true }) -> Target {
        for sentence in sentences.reversed() where sentence.upperBound <= range.lowerBound {
            guard !codes(in: sentence).isEmpty || !parties(in: sentence).isEmpty else { continue }
            if case .works(let codes) = target(in: sentence, where: fits) { return .works(codes) }
            return .none
        }
        // Nothing in the message: what was spoken of just before it.
        if let last = sight.spokenOf.last.flatMap(sight.work), sight.spokenOf.count == 1, fits(last) {
            return .works([last.code])
        }
        return .none
    }
}
