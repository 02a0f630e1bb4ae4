import Assignments
import VietnameseText

/// Whose deed a clause tells: the speaker's, another's, or what somebody else said.
struct Doers {
    let reading: Reading
    private func range(_ clause: Int) -> Range<Int> { reading.clauses[clause].range }

    /// Whether another person is who does it: named before a word, with nobody else said to.
    func isByOther(_ clause: Int, before index: Int) -> Bool {
        let before = range(clause).lowerBound..<max(index, range(clause).lowerBound)
        let isNamed = reading.message.notes(in: before).contains { note in
            if case .people(let people) = note.kind {
                !people.contains(reading.sight.speaker.officer.id)
            } else {
                false
            }
        }
        return isNamed && reading.matches(Self.oneself, in: before) == nil
    }
    private static let oneself: WordPatterns = ["em", "tôi", "mình", "tui", "bọn em", "báo cáo", "kính gửi"]

    /// Whether a clause tells what somebody else said or ordered.
    func isTold(_ clause: Int) -> Bool {
        guard let word = reading.matches(Self.telling, in: range(clause)) else { return false }
        let before = range(clause).lowerBound..<word.lowerBound
        return reading.message.notes(in: before).contains { if case .people = $0.kind { true } else { false } }
            || reading.matches(Self.leaders, in: before) != nil
    }
    private static let telling: WordPatterns = [
        "bảo", "dặn", "yêu cầu", "chỉ đạo", "nhắc", "nói", "kêu", "biểu", "hối", "giục",
    ]
    private static let leaders: WordPatterns = [
        "sếp", "lãnh đạo", "chủ tịch", "thủ trưởng", "ảnh", "ổng", "phường", "trên", "họ",
    ]

    /// Whether another unit, or a person who is not of the speaker's unit, did it.
    func isOthers(_ clause: Int) -> Bool {
        if reading.matches(Self.like, in: range(clause)) != nil { return false }
        if reading.matches(Self.theirs, in: range(clause)) != nil { return true }
        return reading.message.notes(in: range(clause)).contains { note in
            switch note.kind {
            case .units(let units):
                return !units.contains {
                    reading.sight.office.path(of: reading.sight.speaker.officer.unit).contains($0)
                }
            default: return false
            }
        }
    }
    private static let like: WordPatterns = ["như", "giống", "báo cáo", "trình"]
    private static let theirs: WordPatterns = ["bên họ", "họ làm", "người ta", "nhà người ta"]
}
