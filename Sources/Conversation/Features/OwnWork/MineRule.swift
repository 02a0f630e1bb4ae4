import VietnameseText

/// `việc của tôi`, `tôi còn việc gì`, `hôm nay em phải làm gì`.
struct MineRule: IntentRule {
    private static let phrases: WordPatterns = [
        "việc của tôi", "việc của em", "việc của mình", "việc của anh", "việc của chị", "việc tôi", "việc em",
        "còn việc gì", "việc gì",
        "phải làm gì", "làm gì", "phải xong những gì", "phải làm những gì", "cần làm những gì", "phải nộp những gì",
        "cần làm gì", "việc nào", "nhiệm vụ của tôi", "nhiệm vụ của em", "nhiệm vụ của mình",
        "danh sách việc",
        "những việc gì", "nhiệm vụ gì", "việc tôi còn", "việc còn lại", "viec cua toi", "my tasks", "mine", "my work",
    ]
    private static let ofSomebody: WordPatterns = [
        "việc của", "nhiệm vụ của", "công việc của", "các việc của", "danh sách việc của", "đầu việc của",
    ]
    /// Whose work is asked for is everybody's.
    private static let many: WordPatterns = [
        "các quận", "các đơn vị", "các huyện", "các phường", "các xã", "các phòng", "các sở", "cả quận", "toàn quận",
        "cả huyện", "toàn huyện", "cả đơn vị", "toàn đơn vị", "toàn thành phố", "cả thành phố", "các cán bộ",
        "anh em", "mọi người", "quận mình", "quận tôi", "quận ta", "của quận", "huyện mình", "huyện tôi", "của huyện",
        "đơn vị mình", "của đơn vị",
    ]
    /// "Làm gì có", "việc gì cũng xong", "em làm gì sai": not what there is to do.
    private static let otherwise: WordSet = ["co", "cung", "sai", "dau"]
    private static let alone: WordPatterns = ["việc", "công việc", "nhiệm vụ", "viec"]

    func candidates(for clause: Clause) -> [Candidate] {
        guard !clause.namesCode, Self.many.first(in: clause.tokens) == nil else { return [] }
        if let (name, range) = person(in: clause) {
            return [clause.candidate(Draft(.mine, scope: name), score: 86, at: range, "somebody's work")]
        }
        if let range = Self.phrases.first(in: clause.tokens), !clause.isNegated(at: range.lowerBound),
            !namesUnit(before: range.lowerBound, clause),
            !clause.tokens.indices.contains(range.upperBound)
                || !Self.otherwise.contains(clause.tokens[range.upperBound])
        {
            return [clause.candidate(Draft(.mine), score: 85, at: range, "mine")]
        }
        if let range = Self.alone.first(in: clause.tokens),
            range.count == clause.tokens.filter({ $0.kind == .word }).count,
            clause.codes.isEmpty
        {
            return [clause.candidate(Draft(.mine), score: 85, at: range, "mine")]
        }
        return []
    }

    /// "HM có việc nào trễ không", "Hoàng Mai còn việc gì": a unit's work is asked for.
    private func namesUnit(before index: Int, _ clause: Clause) -> Bool {
        if PlaceName.before(index, clause)?.contains(where: \.isUppercase) == true { return true }
        if PlaceName.named(before: index, clause) != nil { return true }
        return clause.tokens[..<index].contains { token in
            token.kind == .word && token.text.count >= 2 && token.text.allSatisfy(\.isUppercase)
        }
    }

    /// Whose work it is, where that is somebody else: "việc của chị Lan"; not "việc của em".
    private func person(in clause: Clause) -> (name: String, range: Range<Int>)? {
        guard let range = Self.ofSomebody.first(in: clause.tokens), clause.opens(at: range.lowerBound) else {
            return nil
        }
        let rest = clause.tokens[range.upperBound...].prefix { $0.kind == .word }
        let text = rest.map(\.text).joined(separator: " ")
        let name = Lexicon.withoutTitles(text)
        guard !name.isEmpty, name != text || rest.first?.text.first?.isUppercase == true,
            let first = name.first, first.isUppercase || rest.count <= 3
        else { return nil }
        return (name, range)
    }
}
