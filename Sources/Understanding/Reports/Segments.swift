import Assignments
import VietnameseText

/// Cuts a message into parts by the works that they are about.
struct Segments {
    let reading: Reading
    private var tokens: [Token] { reading.tokens }

    /// The message in parts by the works that they are about. What names none belongs to what comes before it, or else after.
    var segments: [Segment] {
        var segments: [Segment] = []
        for index in reading.clauses.indices {
            let clause = reading.clauses[index]
            let codes = reading.codes(in: clause.range)
            // A paper alone ("lập biên bản") changes no subject.
            let isPaper =
                codes.isEmpty && !segments.isEmpty && reading.matches(Self.papers, in: clause.range) != nil
                && reading.kindred(in: clause.range).count != 1 || isOnlyPaper(clause)
            let works =
                codes.isEmpty && clause.link != .reason && !(isPaper && !segments.isEmpty)
                ? subject(of: clause) : codes
            guard var last = segments.popLast() else {
                segments.append(Segment(works: works, clauses: [index]))
                continue
            }
            let isNew =
                !isPlea(clause) && !works.isEmpty && !last.works.isEmpty && works != last.works
                && !(codes.isEmpty && last.works.contains(where: works.contains))
            let isAsked =
                last.works.isEmpty && !works.isEmpty && reading.isQuestion(clause)
                && carries(reading.clauses[last.clauses[0]])
            let isApart =
                isAsked
                || last.works.isEmpty && !works.isEmpty && stands(last) && carries(clause)
                    && !goesOn(clause, from: last, works)
            // "Bận biên bản nên vụ nhà trọ dậm chân": the reason goes with what it brings about.
            if clause.link == .result, isNew, !reading.clauses[index - 1].end.contains(".") {
                last.works = works
                last.clauses.append(index)
                segments.append(last)
                continue
            }
            if isApart || isNew && !(codes.isEmpty && !carries(clause)) && !joins(last, clause) {
                segments += [last, Segment(works: works, clauses: [index])]
            } else {
                if last.works.isEmpty { last.works = works } else if joins(last, clause), isNew { last.works += works }
                last.clauses.append(index)
                segments.append(last)
            }
        }
        return segments
    }

    /// "6 cơ sở sắp phá dỡ. Chỉ tiêu nhà trọ còn 54", "Tổng cộng 41": more of what was counted before.
    private func goesOn(_ clause: Clause, from last: Segment, _ works: [Int]) -> Bool {
        if reading.roled([clause], of: works).contains(where: { $0.role == .total }) { return true }
        let isOfPlaces = works.compactMap(reading.sight.work).contains { work in
            work.unitOfCount.map { Self.places.contains(Folded.words($0)) } ?? false
        }
        return isOfPlaces && !reading.has(.receive, in: clause.range)
            && reading.roled(last.clauses.map { reading.clauses[$0] }, of: works).contains { figure in
                figure.role == .bare && figure.figure.unit.map { Self.places.contains(Folded.words($0)) } ?? false
            }
    }

    /// "Đề nghị CATP hướng dẫn": somebody is asked to help, no work is named.
    private func isPlea(_ clause: Clause) -> Bool {
        guard let wish = reading.first(.wish, in: clause.range), reading.codes(in: clause.range).isEmpty,
            wish.lowerBound - clause.range.lowerBound <= 1, !reading.has(.moreTime, in: clause.range),
            reading.dates(in: clause.range).isEmpty
        else { return false }
        return reading.message.notes(in: wish.upperBound..<clause.range.upperBound).contains { note in
            if case .units = note.kind { note.range.lowerBound == wish.upperBound } else { false }
        }
    }

    /// The works that a clause names; else the one whose trade its figure counts.
    private func subject(of clause: Clause) -> [Int] {
        let named = reading.named(in: clause.range)
        if !named.isEmpty { return named }
        let topic = topic(of: clause)
        if !topic.isEmpty { return topic }
        let counted = counted(by: clause)
        return counted.isEmpty ? opening(of: clause) : counted
    }

    /// "Nhà trọ 44. Lớp học chưa mở": a sentence that begins with a word of a trade and says that something is not yet.
    private func opening(of clause: Clause) -> [Int] {
        let start = clause.range.lowerBound
        guard start > 0, [".", ";", "\n"].contains(tokens[start - 1].text),
            (start..<clause.range.upperBound).contains(where: reading.isNot)
        else { return [] }
        let kindred = reading.kindred(in: start..<min(start + 2, clause.range.upperBound))
        return kindred.count == 1 ? kindred : []
    }

    /// "Lớp thì xin lùi", "còn nhà trọ thì 40": a word of a trade that a "thì" puts first.
    private func topic(of clause: Clause) -> [Int] {
        let start = clause.range.lowerBound
        guard let then = (start..<min(start + 5, clause.range.upperBound)).first(where: { tokens[$0].folded == "thi" })
        else { return [] }
        let kindred = reading.kindred(in: start..<then)
        return kindred.count == 1 ? kindred : []
    }

    /// "Đi được 39 nhà rồi" beside a training: what is counted are places, and one open work counts such.
    private func counted(by clause: Clause) -> [Int] {
        if let aimed = aimed(by: clause) { return [aimed] }
        let works = reading.open.filter { $0.unitOfCount.map { Self.places.contains(Folded.words($0)) } ?? false }
        guard works.count == 1, let work = works.first, reading.matches(Self.attending, in: clause.range) == nil else {
            return []
        }
        let isDone = reading.has(.already, in: clause.range) || reading.has(.done, in: clause.range)
        return reading.roled([clause], of: [work.code]).contains { figure in
            guard let unit = figure.figure.unit, Self.places.contains(Folded.words(unit)) else { return false }
            return [.done, .total, .add].contains(figure.role) || figure.role == .bare && isDone
        } ? [work.code] : []
    }
    /// "Phòng trọ 51/60": the one open work of that aim.
    private func aimed(by clause: Clause) -> Int? {
        let aims = reading.message.notes(in: clause.range).compactMap { note -> Double? in
            if case .figure(let figure) = note.kind { figure.of } else { nil }
        }
        let works = reading.open.filter { work in work.target.map { aims.contains(Double($0)) } ?? false }
        return works.count == 1 ? works.first?.code : nil
    }
    private static let places: Set<String> = [
        "co so", "nha", "nha tro", "so nha", "ho", "ho dan", "can", "can ho", "dia chi", "toa", "toa nha", "chung cu",
    ]
    private static let attending: WordPatterns = ["dự", "tham dự", "tham gia", "học", "tập huấn", "mời", "nghe"]

    /// Whether what was said so far is a sentence of its own that names no work: "Sửa lại 29. Tập huấn thì em nhận".
    private func stands(_ segment: Segment) -> Bool {
        guard let last = segment.clauses.last, [".", "\n", ";", "!"].contains(reading.clauses[last].end) else {
            return false
        }
        let parts = segment.clauses.map { reading.clauses[$0] }
        return reading.roled(parts, of: reading.counted).contains { figure in
            ![.nothing, .part, .each, .left].contains(figure.role)
                && figure.figure.unit.map { Self.places.contains(Folded.words($0)) } ?? (figure.figure.value > 9)
        }
    }
    private static let papers: WordPatterns = ["biên bản", "danh sách", "hồ sơ", "văn bản"]

    /// Whether a paper is all that a clause names of a work.
    private func isOnlyPaper(_ clause: Clause) -> Bool {
        let subjects = reading.message.notes(in: clause.range).filter {
            if case .works = $0.kind { true } else { false }
        }
        return !subjects.isEmpty
            && subjects.allSatisfy { $0.range.count <= 2 && Self.papers.match(tokens, at: $0.range.lowerBound) != nil }
            && !reading.has(.handIn, in: clause.range)
    }

    /// "12, 14 em xong cả": a clause that is nothing but a code goes with the next.
    private func joins(_ segment: Segment, _ clause: Clause) -> Bool {
        guard segment.clauses.count == 1, let first = segment.clauses.first, reading.clauses[first].end == ",",
            !reading.codes(in: clause.range).isEmpty
        else { return false }
        return reading.clauses[first].range.allSatisfy {
            tokens[$0].code != nil || tokens[$0].number != nil || Self.calling.contains(tokens[$0])
        }
    }
    private static let calling: WordSet = ["viec", "vu", "nhiem", "ca", "bao", "cao", "da", "em", "so"]

    /// Whether a clause says something of a work, beside its name.
    private func carries(_ clause: Clause) -> Bool {
        reading.found.contains {
            clause.range.contains($0.range.lowerBound) && !$0.senses.contains(.not) && !$0.senses.contains(.evidence)
        }
            || reading.message.notes(in: clause.range).contains { if case .figure = $0.kind { true } else { false } }
    }
}
