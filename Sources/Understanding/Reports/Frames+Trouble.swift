import Assignments
import VietnameseText

extension Frames {
    // MARK: What stands in the way

    /// Something or somebody stands in the way.
    mutating func obstacle() {
        let isReported = statements.contains { $0.act?.name == "report" }
        let clauses = open.filter { clause in
            guard reading.clauses[clause].link != .condition, !isTold(clause) || affirms(.wait, clause),
                !isOfPeer(clause)
            else {
                return false
            }
            if affirms(.obstacle, clause) { return true }
            let isPast = reading.dates(in: range(clause)).contains {
                if case .date(let day) = $0.note.kind { day.day == .relative(-1) } else { false }
            }
            if isPast, affirms(.broken, clause) { return false }
            let isBad =
                lacks(clause) || isHeldUp(clause) || affirms(.broken, clause) || affirms(.unwilling, clause)
                || affirms(.wait, clause) && party(in: range(clause)) != nil || affirms(.busy, clause)
            guard isBad,
                !has(.underWay, clause) || affirms(.unwilling, clause) || lacks(clause) || affirms(.broken, clause)
            else { return false }
            // The places behind a figure that was reported are no obstacle of their own.
            return
                !(isReported
                && reading.message.notes(in: range(clause)).contains {
                    if case .figure = $0.kind { true } else { false }
                } && !affirms(.lack, clause))
        }
        let isSubmitted = statements.contains { $0.act?.name == "submit" }
        if clauses.isEmpty { return inability() }
        if reading.matches(Self.noMatter, in: span) != nil { return }
        if isSubmitted, !clauses.contains(where: { affirms(.obstacle, $0) }) { return }
        let strong = clauses.contains {
            affirms(.obstacle, $0) || lacks($0) || affirms(.broken, $0) || affirms(.unwilling, $0) || affirms(.wait, $0)
                || isHeldUp($0)
        }
        guard strong else { return }
        if !clauses.contains(where: isClear) { return doubtful(clauses) }
        var slots: [String: JSON] = ["text": .text(words(clauses))]
        let wide = Set(
            clauses
                + open.filter {
                    asks(for: $0) || clauses.contains($0 - 1) && reading.clauses[$0].link == .reason
                        || clauses.contains($0 + 1)
                })
        if let who = (clauses + wide.sorted()).compactMap({ party(in: range($0)) }).first { slots["who"] = .text(who) }
        slots["text"] = nil
        say("obstacle", slots, works: works(clauses), wide.filter { !isAhead($0) || clauses.contains($0) })
    }

    /// "Chưa mở được vì Sở chưa cử người": not done, and a reason that lies with others or lacks something.
    private mutating func inability() {
        guard !statements.contains(where: { $0.act?.name == "askExtension" }) else { return }
        let reasons = open.filter { clause in
            reading.clauses[clause].link == .reason
                && (range(clause).contains(where: reading.isNot) || affirms(.busy, clause) || affirms(.wait, clause)
                    || lacks(clause))
                && open.contains(clause - 1)
                && (range(clause - 1).contains(where: reading.isNot) || has(.late, clause - 1))
        }
        guard let reason = reasons.first else { return }
        var slots: [String: JSON] = [:]
        if let who = party(in: range(reason)) { slots["who"] = .text(who) }
        say("obstacle", slots, works: works([reason - 1, reason]), [reason - 1, reason])
    }

    /// "Bên Long Biên vướng phiếu": the trouble of another unit of the same kind.
    private func isOfPeer(_ clause: Int) -> Bool {
        let office = reading.sight.office
        guard let word = reading.first(.obstacle, in: range(clause)) ?? reading.first(.lack, in: range(clause)),
            let own = office.unit(reading.sight.speaker.officer.unit)
        else { return false }
        return reading.message.notes(in: range(clause).lowerBound..<word.lowerBound).contains { note in
            guard case .units(let units) = note.kind, note.range.upperBound >= word.lowerBound - 1 else { return false }
            return units.allSatisfy { $0 != own.id && office.unit($0)?.kind == own.kind }
        } && reading.codes(in: range(clause)).isEmpty
    }

    /// "Bên công an chưa gửi tài liệu": another office, and what it has not done.
    func isHeldUp(_ clause: Int) -> Bool {
        guard let not = range(clause).first(where: reading.isNot), not > range(clause).lowerBound else { return false }
        let before = range(clause).lowerBound..<not
        if reading.matches(Self.parties, in: before) != nil, !has(.receive, clause) { return true }
        if reading.matches(Self.wards, in: before) != nil, !hasFigure(clause), !has(.receive, clause),
            !has(.done, clause), before.count <= 8
        {
            return true
        }
        let isOffice =
            Self.divisions.keysMatch(reading.tokens, before)
            || reading.message.notes(in: before).contains { note in
                if case .units(let units) = note.kind {
                    units.contains { !reading.sight.office.path(of: reading.sight.speaker.officer.unit).contains($0) }
                } else {
                    false
                }
            }
        return isOffice && !has(.assignedTo, clause) && !has(.notMine, clause)
    }

    static let wards: WordPatterns = ["phường", "xã", "phòng"]
    /// Those with whom the work is done and who may not do their part.
    static let parties: WordPatterns = [
        "chủ nhà", "chủ trọ", "chủ cơ sở", "chủ hộ", "bà con", "người dân", "người thuê", "công an phường",
        "mấy phường", "các phường", "chủ kinh doanh", "tổ dân phố", "giảng viên", "báo cáo viên", "chủ tịch phường",
    ]

    private func asks(for clause: Int) -> Bool { has(.wish, clause) || party(in: range(clause)) != nil }

    /// Something lacks: the thing follows, or stands before "chưa có"; no length of time.
    func lacks(_ clause: Int) -> Bool {
        reading.ranges(.lack, in: range(clause)).contains { word in
            if reading.isNegated(at: word.lowerBound) { return false }
            // "12 cơ sở không có lối thoát hiểm" is found there, it hinders nobody.
            let counted = reading.roled([reading.clauses[clause]], of: segment.works).contains {
                $0.role != .nothing && $0.range.upperBound <= word.lowerBound && $0.figure.unit != nil
            }
            if counted { return false }
            let isTime = reading.message.notes.contains {
                if case .date = $0.kind {
                    $0.range.overlaps(word) || $0.range.lowerBound == word.upperBound
                } else {
                    false
                }
            }
            if isTime { return false }
            let next = word.upperBound
            // "Còn thiếu 3 phường" counts what is left.
            if reading.roled([reading.clauses[clause]], of: segment.works).contains(where: {
                $0.range.lowerBound == next && $0.role != .nothing
            }) {
                return false
            }
            let isLast = next >= range(clause).upperBound
            // "Khó khăn: không có".
            if isLast, word.lowerBound > 0, reading.tokens[word.lowerBound - 1].isSign(":") { return false }
            if word.count == 1, reading.tokens[word.lowerBound].folded == "het" {
                return !isLast && word.lowerBound == firstWord(clause) && reading.tokens[next].kind == .word
                    && !Self.afterAll.contains(reading.tokens[next])
            }
            if !isLast, Self.nothing.match(reading.tokens, at: next) != nil { return false }
            // "Chưa có biên bản" says that one's own product is not there yet.
            if Self.notYet.match(reading.tokens, at: word.lowerBound) != nil, !isLast, isOwnProduct(next) {
                return false
            }
            return true
        }
    }
    private static let notYet: WordPatterns = ["chưa có", "chưa đủ"]
    private func isOwnProduct(_ index: Int) -> Bool {
        reading.mine.contains { work in
            let words = Folded.words(work.product).split(separator: " ").prefix(2).map(String.init)
            return words.count == 2 && index + 1 < reading.tokens.count && reading.tokens[index].folded == words[0]
                && reading.tokens[index + 1].folded == words[1]
        }
    }
    private static let noMatter: WordPatterns = [
        "không sao", "không vấn đề", "không ảnh hưởng", "vẫn làm được", "vẫn ổn", "không đáng kể",
    ]
    private static let afterAll: WordSet = [
        "roi", "thieu", "ket", "loi", "a", "bao", "nhe", "nha", "hom", "ngay", "gio", "quy", "thang", "tuan", "suc",
        "vuong", "viec", "y",
    ]
    private static let nothing: WordPatterns = [
        "gì", "vướng", "khó khăn", "vướng mắc", "việc gì", "gì mới", "phát sinh", "vấn đề", "biến động", "thay đổi",
        "tiến triển", "số liệu mới", "thêm", "kết quả", "trở ngại", "khó", "chi",
    ]

    private func firstWord(_ clause: Int) -> Int {
        range(clause).first { index in
            !Self.opening.contains(reading.tokens[index])
                && !reading.message.notes.contains {
                    if case .works = $0.kind { $0.range.contains(index) } else { false }
                }
        } ?? range(clause).lowerBound
    }
    private static let opening: WordSet = ["da", "em", "anh", "bot", "a", "oi", "bao", "cao", "bi", "dang"]

    /// What stood in the way does no more.
    mutating func obstacleGone() {
        let clauses = open.filter { clause in
            if affirms(.gone, clause) { return true }
            if isSettled(clause) { return true }
            if [Sense.obstacle, .broken, .unwilling, .wait, .busy].contains(where: {
                reading.ranges($0, in: range(clause)).contains { reading.isEnded($0.lowerBound) }
            }) {
                return true
            }
            return affirms(.available, clause)
                && segment.clauses.contains { other in
                    other <= clause
                        && (reading.has(.lack, in: range(other)) || has(.obstacle, other) || has(.broken, other))
                }
        }
        guard !clauses.isEmpty else { return }
        let all = segment.clauses.filter { open.contains($0) && $0 <= (clauses.max() ?? $0) && !hasFigure($0) }
        let blocked = reading.mine.filter(\.isBlocked).map(\.code)
        say("obstacleGone", works: works(all, or: blocked), Set(all + clauses))
    }

    /// "Vụ thiếu giảng viên ok rồi": trouble, and after it that it is settled.
    private func isSettled(_ clause: Int) -> Bool {
        guard
            let trouble = [Sense.lack, .obstacle, .broken, .unwilling].compactMap({
                reading.first($0, in: range(clause))
            }).first
        else { return false }
        return reading.matches(Self.settled, in: trouble.upperBound..<range(clause).upperBound) != nil
    }
    private static let settled: WordPatterns = [
        "ok rồi", "ổn rồi", "xong rồi", "giải quyết rồi", "đâu vào đấy", "êm rồi", "được rồi", "xử lý rồi", "hết rồi",
        "đã xong",
    ]
}
