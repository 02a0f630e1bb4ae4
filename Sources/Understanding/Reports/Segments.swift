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
                !works.isEmpty && !last.works.isEmpty && works != last.works
                && !(codes.isEmpty && last.works.contains(where: works.contains))
            let isAsked =
                last.works.isEmpty && !works.isEmpty && reading.isQuestion(clause)
                && carries(reading.clauses[last.clauses[0]])
            let isApart = isAsked || last.works.isEmpty && !works.isEmpty && stands(last) && carries(clause)
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

    /// The works that a clause names; else the one whose trade its figure counts.
    private func subject(of clause: Clause) -> [Int] {
        let named = reading.named(in: clause.range)
        return named.isEmpty ? counted(by: clause) : named
    }

    /// "Đi được 39 nhà rồi" beside a training: what is counted are places, and one open work counts such.
    private func counted(by clause: Clause) -> [Int] {
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
