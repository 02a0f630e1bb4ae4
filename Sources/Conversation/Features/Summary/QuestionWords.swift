import Reports
import VietnameseText

/// What a question says beside its view: of what rows ("đơn vị nào", "ai", "việc gì"), how many ("mấy", "bao nhiêu", "tỷ lệ"), which
/// first ("chậm nhất", "5 việc gấp nhất").
struct QuestionWords {
    private static let nouns: WordTable<Query.Subject> = [
        "đơn vị": .units, "quận": .units, "huyện": .units, "thị xã": .units, "quận huyện": .units, "phường": .units,
        "xã": .units, "phường xã": .units, "xã phường": .units, "phòng": .units, "sở": .units, "nơi": .units,
        "chỗ": .units, "bên": .units, "địa phương": .units, "địa bàn": .units, "cơ quan": .units, "phòng ban": .units,
        "quận , huyện": .units, "đv": .units, "dv": .units, "cán bộ": .officers, "đồng chí": .officers,
        "đ / c": .officers, "đc": .officers, "người": .officers, "đầu mối": .officers, "anh em": .officers,
        "chuyên viên": .officers, "việc": .works, "nhiệm vụ": .works, "đầu việc": .works, "công việc": .works,
        "mục": .works, "nv": .works,
    ]
    private static let whoever: WordPatterns = ["ai", "những ai", "đứa nào", "ông nào", "bà nào", "thằng nào"]
    private static let howMany: WordPatterns = ["bao nhiêu", "mấy", "bao nhiu", "bi nhiêu", "bn"]
    private static let which: WordPatterns = ["nào", "gì", "mô", "nao", "j"]
    private static let several: WordPatterns = [
        "những", "các", "danh sách", "danh sách các", "danh sách những", "liệt kê", "liệt kê các", "từng", "tên các",
        "tên",
    ]
    private static let within: WordSet = ["cua", "o", "tai", "trong", "cho", "thuoc", "theo"]
    private static let after: WordSet = [
        "cham", "tre", "qua", "chua", "dang", "con", "bi", "co", "vuong", "im", "khong", "muon", "gap", "den", "sap",
        "cho", "hien", "van", "do",
    ]
    private static let shares: WordPatterns = ["tỷ lệ", "tỉ lệ", "phần trăm", "bao nhiêu %", "mấy phần trăm", "mấy %"]
    private static let reasons: WordPatterns = [
        "sao vẫn đỏ", "sao đỏ", "sao chậm", "sao vẫn chậm", "sao lại chậm", "sao lại đỏ", "vì sao chậm", "tại sao chậm",
        "sao trễ", "sao lại trễ", "sao vẫn trễ", "vì sao trễ", "tại sao trễ", "vì sao quá hạn", "sao quá hạn",
        "tại sao quá hạn", "vẫn đỏ",
    ]
    private static let orders: WordTable<Query.Order> = [
        "chậm nhất": .worst, "trễ nhất": .worst, "kém nhất": .worst, "yếu nhất": .worst, "đội sổ": .worst,
        "bét bảng": .worst, "cuối bảng": .worst, "ì ạch nhất": .worst, "trễ nhiều nhất": .worst,
        "chậm nhiều nhất": .worst, "quá hạn nhiều nhất": .worst, "nhiều việc quá hạn nhất": .worst,
        "nhiều việc trễ nhất": .worst, "nhiều việc chậm nhất": .worst, "tệ nhất": .worst, "quá hạn lâu nhất": .oldest,
        "trễ lâu nhất": .oldest, "chậm lâu nhất": .oldest, "nhanh nhất": .best, "tốt nhất": .best, "khá nhất": .best,
        "dẫn đầu": .best, "đứng đầu": .best, "nhiều việc nhất": .most, "nhiều nhiệm vụ nhất": .most,
        "nhiều đầu việc nhất": .most, "tồn nhiều nhất": .most, "nhiều vướng mắc nhất": .most,
        "vướng nhiều nhất": .most,
    ]
    private static let byUnit: WordPatterns = [
        "theo từng đơn vị", "theo đơn vị", "từng đơn vị", "từng quận", "theo quận", "từng quận huyện", "theo từng quận",
        "theo từng phường", "từng phường", "từng xã", "từng phòng",
    ]
    private static let over: WordPatterns = ["chưa xong", "chưa hoàn thành", "còn", "chưa làm xong", "tồn"]
    private static let done: WordPatterns = ["xong", "hoàn thành", "làm được", "được"]

    let clause: Clause

    /// Words as they were typed.
    static func text(_ tokens: ArraySlice<Token>) -> String { tokens.map(\.text).joined(separator: " ") }

    private var tokens: [Token] { clause.tokens }

    /// What is said, and the view that it makes of another.
    func asked(of view: SummaryView, unfiltered: String? = nil) -> (SummaryView, QuestionDetail?) {
        var (view, asked) = (view, QuestionDetail())
        asked.unfiltered = unfiltered
        let named = subject(isList: view != .figures)
        if [.late, .unacknowledged, .silent, .blockers, .unlinked, .due, .drafts, .rank].contains(view) {
            asked.subject = named?.subject
        }
        // What the obstacles are is asked, and not where they are.
        if view == .blockers, tokens.contains(where: { $0.folded == "gi" }) { asked.subject = nil }
        if named?.isNumber == true, !tokens.contains(where: { $0.folded == "sao" }) { asked.measure = .count }
        if [.waiting, .demands, .scores, .states, .officers].contains(view) { asked.measure = nil }
        if view == .figures { figures(&asked, &view, named) }
        rank(&asked, &view)
        asked.limit = limit
        if asked.subject == view.query.subject { asked.subject = nil }
        return (view, asked.isEmpty ? nil : asked)
    }

    private func figures(
        _ asked: inout QuestionDetail, _ view: inout SummaryView,
        _ named: (subject: Query.Subject, isNumber: Bool)?
    ) {
        if Self.reasons.first(in: tokens) != nil {
            (view, asked.measure) = (.late, .why)
            return
        }
        if Self.byUnit.first(in: tokens) != nil { asked.groupBy = .unit }
        if Self.shares.first(in: tokens) != nil {
            asked.measure = .share
        } else if asked.measure == .count {
            asked.subject = named?.subject == .units ? .units : nil
            asked.condition =
                Self.over.first(in: tokens) != nil ? .open : Self.done.first(in: tokens) != nil ? .done : .open
        }
    }

    /// "Chậm nhất" of units and people puts them in an order; of works it says which come first.
    private func rank(_ asked: inout QuestionDetail, _ view: inout SummaryView) {
        guard [.late, .figures, .rank, .blockers].contains(view), asked.measure != .share,
            let order = tokens.indices.lazy.compactMap({ Self.orders.match(tokens, at: $0)?.value }).first
        else { return }
        asked.order = order
        let subject = subject(isList: true)?.subject ?? .units
        asked.measure = nil
        switch (view, order) {
        case (.blockers, _), (_, .oldest): return
        case (_, .most): (view, asked.subject, asked.condition) = (.figures, subject, .open)
        case _ where subject == .works: (view, asked.subject) = (.late, nil)
        default: (view, asked.subject) = (.rank, subject)
        }
    }

    /// The rows that are asked for: first what is asked with a word for it ("đơn vị nào", "mấy quận", "ai"), then what is only named.
    private func subject(isList: Bool) -> (subject: Query.Subject, isNumber: Bool)? {
        var weak: Query.Subject?
        for index in tokens.indices {
            if Self.whoever.match(tokens, at: index) != nil,
                index == 0 || !["cho", "voi", "hoi"].contains(tokens[index - 1].folded)
            {
                return (.officers, false)
            }
            guard let (subject, end) = Self.nouns.match(tokens, at: index) else { continue }
            let isNumber = (1...2).contains { length in
                Self.howMany.match(tokens, at: index - length)?.upperBound == index
            }
            if isNumber || Self.which.match(tokens, at: end) != nil { return (subject, isNumber) }
            guard isList, weak == nil, !isPlace(from: end) else { continue }
            let isSeveral = (1...3).contains { length in
                Self.several.match(tokens, at: index - length)?.upperBound == index
            }
            let start =
                (1...3).first { Self.several.match(tokens, at: index - $0)?.upperBound == index }.map { index - $0 }
                ?? index
            let isWithin = start > 0 && Self.within.contains(tokens[start - 1])
            let isAsked = isSeveral || tokens.indices.contains(end) && Self.after.contains(tokens[end])
            if isAsked, !isWithin { weak = subject }
        }
        return weak.map { ($0, false) }
    }

    /// "Quận Hoàng Mai", "quận mình": a place, and not what is asked for.
    private func isPlace(from index: Int) -> Bool {
        guard tokens.indices.contains(index) else { return false }
        return tokens[index].text.first?.isUppercase == true
            || ["minh", "em", "toi", "ta", "anh", "chi"].contains(tokens[index].folded)
    }

    /// "3 đơn vị" of "3 đơn vị chậm nhất": where the rest says which, a number of rows asks for them.
    var superlative: Range<Int>? {
        guard limit != nil, tokens.indices.contains(where: { Self.orders.match(tokens, at: $0) != nil }) else {
            return nil
        }
        return tokens.indices.dropLast().lazy.compactMap { index in
            tokens[index].integer.flatMap { _ in Self.nouns.match(tokens, at: index + 1).map { index..<$0.next } }
        }.first
    }

    /// "5 việc gấp nhất", "3 đơn vị đứng đầu".
    private var limit: Int? {
        guard tokens.contains(where: { ["nhat", "dau", "top"].contains($0.folded) }) else { return nil }
        return tokens.indices.dropLast().lazy.compactMap { index in
            tokens[index].integer.flatMap {
                (1...50).contains($0) && Self.nouns.match(tokens, at: index + 1) != nil ? $0 : nil
            }
        }.first
    }
}
