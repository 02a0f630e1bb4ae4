import Assignments
import VietnameseText

/// A wish that the work goes to another person of the same unit.
struct HandOver {
    private(set) var passage: Passage
    private var reading: Reading { passage.reading }

    /// "Cho em giao lại 14 cho anh Hùng": to another person of the same unit, with no word that it is not the unit's.
    mutating func read() -> Bool {
        guard !passage.open.contains(where: { passage.affirms(.notMine, $0) }),
            let clause = passage.segment.clauses.first(where: {
                (passage.open.contains($0) || reading.isQuestion(reading.clauses[$0])) && isHandOver($0)
            })
        else { return false }
        guard
            let to = receivers(clause).first.flatMap({
                reading.sight.office.officer($0)?.name
            })
        else {
            return false
        }
        let codes = reading.named(in: passage.range(clause))
        passage.say(
            "askHandOver", ["to": .text(to)], works: codes.count == 1 ? codes : passage.works([clause]),
            Set(
                [clause]
                    + passage.open.filter {
                        !saysDone($0) && reading.dates(in: passage.range($0)).isEmpty
                            && reading.codes(in: passage.range($0)).allSatisfy(passage.segment.works.contains)
                    }))
        return true
    }

    private func saysDone(_ clause: Int) -> Bool {
        passage.hasFigure(clause)
            && (reading.codes(in: passage.span).isEmpty == false
                || reading.matches(Self.gained, in: passage.range(clause)) != nil)
    }
    private static let gained: WordPatterns = ["được", "xong", "đã", "đạt", "số bàn giao", "mới", "chốt"]

    private func isHandOver(_ clause: Int) -> Bool {
        guard reading.clauses[clause].end != "?" || reading.matches(Self.mayI, in: passage.range(clause)) != nil,
            passage.affirms(.passOn, clause) || passage.affirms(.assignedTo, clause)
                || reading.matches(Self.giving, in: passage.range(clause)) != nil || takesOver(clause)
                || reading.matches(Self.moving, in: passage.range(clause)) != nil
                    && reading.matches(Self.towards, in: passage.range(clause)) != nil
                    && (!passage.segment.works.isEmpty || !reading.named(in: passage.range(clause)).isEmpty)
        else { return false }
        let named = receivers(clause)
        return named.count == 1
            && named.allSatisfy { reading.sight.office.officer($0)?.unit == reading.sight.speaker.officer.unit }
            && !passage.doers.isTold(clause)
    }
    /// "Cho Hùng làm tập huấn thay em": somebody takes a work that is named, for no days.
    private func takesOver(_ clause: Int) -> Bool {
        passage.affirms(.instead, clause) && reading.dates(in: passage.span).isEmpty
            && !reading.named(in: passage.range(clause)).isEmpty
    }
    /// "Anh Hùng rành hơn, cho ảnh làm 14 thay em".
    private func receivers(_ clause: Int) -> [Officer.ID] {
        let named = passage.parties.receivers(in: passage.range(clause))
        guard named.isEmpty, reading.matches(Self.pronouns, in: passage.range(clause)) != nil else { return named }
        return passage.parties.people(in: passage.span)
    }
    private static let pronouns: WordPatterns = [
        "cho ảnh", "cho anh ấy", "cho chị ấy", "cho cổ", "cho chỉ", "để ảnh", "nhờ ảnh",
    ]
    private static let moving: WordPatterns = ["chuyển", "giao", "đổi", "đẩy", "sang tên"]
    private static let towards: WordPatterns = [
        "sang anh", "sang chị", "qua đồng chí", "về anh", "về chị", "cho anh", "cho chị", "qua anh", "qua chị",
        "cho đồng chí", "sang đồng chí",
    ]
    private static let mayI: WordPatterns = [
        "cho em", "cho tui", "cho tôi", "sếp cho", "anh cho", "chị cho", "được không", "được hông", "cho mình",
    ]
    private static let giving: WordPatterns = [
        "giao sang", "bàn giao", "chuyển sang", "sang tay", "nhường", "xin chuyển", "chuyển anh", "chuyển chị",
        "đổi sang",
    ]
}
