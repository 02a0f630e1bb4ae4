import Assignments
import VietnameseText

extension Reading {
    /// The works of which the speaker may report: his own; for a head those of his unit.
    var mine: [Sight.Work] {
        sight.own.isEmpty && sight.speaker.holds(.head)
            ? sight.works.filter { $0.unit == sight.speaker.officer.unit } : sight.own
    }
    var open: [Sight.Work] { mine.filter(\.state.awaitsOfficer) }

    func isMine(_ code: Int) -> Bool { mine.contains { $0.code == code } }

    /// The works that a range names by code, by the code of a plan, or by what they are about; codes before subjects.
    func named(in range: Range<Int>) -> [Int] {
        var (codes, subjects): ([Int], [Int]) = ([], [])
        for note in message.notes(in: range) {
            guard case .works(let works, let how) = note.kind else { continue }
            let fitting = works.filter(isMine).isEmpty ? works : works.filter(isMine)
            if how == "subject" {
                if isAnyPaper(note.range), let trade = kindred(in: range).first, !fitting.contains(trade) { continue }
                if fitting.count == 1, isMine(fitting[0]) { subjects += fitting }
            } else if fitting.count == 1 || token(note.range.lowerBound).codes.count > 1 {
                codes += token(note.range.lowerBound).codes.count > 1 ? token(note.range.lowerBound).codes : fitting
            }
        }
        return unique(codes.isEmpty ? subjects : codes)
    }

    /// "Danh sách giảng viên": a paper of any kind, which words of a trade beside it may turn to another work.
    private func isAnyPaper(_ range: Range<Int>) -> Bool {
        range.count == 2 && Self.anyPaper.match(tokens, at: range.lowerBound) != nil
    }
    private static let anyPaper: WordPatterns = ["danh sách", "hồ sơ", "văn bản", "tài liệu"]

    private func token(_ index: Int) -> Token { tokens[index] }
    private func unique(_ codes: [Int]) -> [Int] { codes.reduce(into: []) { if !$0.contains($1) { $0.append($1) } } }

    /// Codes only: what a clause is about beyond doubt.
    func codes(in range: Range<Int>) -> [Int] {
        unique(
            message.notes(in: range).flatMap { note -> [Int] in
                if case .works(let works, let how) = note.kind, how != "subject", works.count == 1 { works } else { [] }
            })
    }

    /// The speaker's open works of whose trade the words of a range are: "chủ trọ" of boarding houses, "giảng viên" of a training.
    func kindred(in range: Range<Int>) -> [Int] {
        var votes: [Int: Int] = [:]
        for index in range where !message.isFenced(index) {
            guard let (subject, _) = Self.trades.match(tokens, at: index) else { continue }
            for work in mine where sight.index.folded[work.code]?.contains(subject) ?? false {
                votes[work.code, default: 0] += 1
            }
        }
        guard let most = votes.values.max() else { return [] }
        return votes.filter { $0.value == most }.keys.sorted()
    }

    /// The works that a new order, a number of steps, the unit of a figure or the state alone may mean.
    var unacknowledged: [Int] { open.filter { $0.state == .assigned }.map(\.code) }
    var counted: [Int] { open.filter { $0.target != nil }.map(\.code) }

    /// The work that was spoken of last, where it is the speaker's.
    var lastSpoken: Int? { sight.spokenOf.last.flatMap { isMine($0) ? $0 : nil } }

    /// Words of a trade, and the word of a title that they go with.
    private static let trades: WordTable<String> = [
        "lớp": "tap huan", "lớp học": "tap huan", "giảng viên": "tap huan", "giấy mời": "tap huan",
        "học viên": "tap huan", "buổi học": "tap huan",
        "hội trường": "tap huan", "training": "tap huan", "đi học": "tap huan", "khai giảng": "tap huan",
        "bài giảng": "tap huan", "học bù": "tap huan",
        "báo cáo viên": "tap huan", "mở lớp": "tap huan", "tài liệu": "tap huan", "cử người": "tap huan",
        "dự lớp": "tap huan", "dạy": "tap huan",
        "cấp xã": "tap huan", "biên bản": "tap huan", "máy chiếu": "tap huan", "tập huấn": "tap huan",
        "chủ nhà": "nha tro", "chủ trọ": "nha tro", "phòng trọ": "nha tro", "nhà trọ": "nha tro", "khảo sát": "nha tro",
        "phiếu": "nha tro", "phiếu khảo sát": "nha tro",
        "cơ sở": "nha tro", "chung cư": "nha tro", "chung cư mini": "nha tro", "gõ cửa": "nha tro",
        "rà soát": "nha tro", "địa chỉ": "nha tro", "số nhà": "nha tro", "nhà dân": "nha tro", "khóa cửa": "nha tro",
        "chủ cơ sở": "nha tro", "chủ hộ": "nha tro", "ngõ": "nha tro", "người thuê": "nha tro",
        "chủ hộ kinh doanh": "nha tro", "hộ": "nha tro", "căn hộ": "nha tro", "trọ": "nha tro",
        "mở cửa": "nha tro", "bà con": "nha tro", "người dân": "nha tro", "vào nhà": "nha tro",
        "chủ kinh doanh": "nha tro", "đầu mối": "dau moi", "danh sách cán bộ": "dau moi",
    ]
}
