import Assignments
import VietnameseText

/// Words that point back at what was just spoken of: "việc đó", "cái sau", "hai việc trên", "quận ấy", "họ".
struct Spoken {
    /// What a phrase points at.
    private enum Pointer: Sendable {
        /// The one work that was spoken of; the first, the last of several; the other of two.
        case that, first, last, other
        /// All of two works.
        case both
        /// Those of a number that are left beside what is named.
        case rest
        /// The unit whose work was spoken of.
        case them
    }

    private let message: Message
    private let sight: Sight
    private let works: [Int]

    /// Nil where nothing was spoken of.
    init?(_ message: Message, _ sight: Sight) {
        works = Self.works(of: sight)
        guard !works.isEmpty else { return nil }
        (self.message, self.sight) = (message, sight)
    }

    /// The works in sight that were spoken of, else those of which something was just done, else that of the question.
    static func works(of sight: Sight) -> [Int] {
        func codes(_ acts: [Meaning]) -> [Int] {
            acts.compactMap { if case .number(let code)? = $0.slots["work"] { code.whole } else { nil } }
        }
        let named = [sight.spokenOf, codes(sight.did), codes(sight.expects.compactMap(\.act))].first { !$0.isEmpty }
        return (named ?? []).filter { sight.work($0) != nil }
    }

    /// The places that point back, with what they point at.
    func notes() -> [Message.Note] {
        let t = message.tokens
        var notes: [Message.Note] = []
        var index = 0
        while index < t.count {
            guard let (pointer, next) = Self.several(t, index) ?? Self.pointers.match(t, at: index),
                let kind = kind(pointer, index..<next)
            else {
                index += 1
                continue
            }
            notes.append(.init(index..<next, kind))
            index = next
        }
        return notes
    }

    private func kind(_ pointer: Pointer, _ range: Range<Int>) -> Message.Note.Kind? {
        switch pointer {
        case .that: return works.count == 1 ? works.first.map { .works([$0], how: "spoken") } : nil
        case .first: return works.count > 1 ? works.first.map { .works([$0], how: "spoken") } : nil
        case .last: return works.count > 1 ? works.last.map { .works([$0], how: "spoken") } : nil
        case .other: return other.map { .works([$0], how: "spoken") }
        case .both: return works.count == 2 && sight.isLeader ? .works(works, how: "spoken") : nil
        case .rest:
            guard let count = number(range.lowerBound) else { return nil }
            let left = works.filter { !named.contains($0) }
            return left.count == count && count > 1 ? .works(left, how: "spoken") : nil
        case .them: return theirs(range)
        }
    }

    private func number(_ index: Int) -> Int? {
        message.tokens[index].integer ?? NumberWords.read(message.tokens[...], at: index)?.value
    }

    /// The works that the message names itself, also by their units.
    private var named: Set<Int> {
        let numbers = message.tokens.compactMap { $0.code ?? $0.integer }.filter(works.contains)
        return Set(
            numbers
                + message.notes.flatMap { note -> [Int] in
                    switch note.kind {
                    case .works(let codes, let how): how == "subject" ? [] : codes
                    case .units(let units): sight.works.filter { units.contains($0.unit) }.map(\.code)
                    default: []
                    }
                })
    }

    /// The other of one's two open works, or of two that were spoken of.
    private var other: Int? {
        let open = works.count == 2 ? works : sight.own.filter(\.state.awaitsOfficer).map(\.code)
        let taken = works.count == 2 ? named : Set(works)
        let left = open.filter { !taken.contains($0) }
        return open.count == 2 && left.count == 1 ? left[0] : nil
    }

    /// "Họ", "quận ấy" of one who leads: the unit of the works, where nothing else is named that it could be.
    private func theirs(_ range: Range<Int>) -> Message.Note.Kind? {
        guard sight.isLeader || sight.speaker.holds(.follower), let unit = works.first.flatMap(sight.work)?.unit,
            works.allSatisfy({ sight.work($0)?.unit == unit }), unit != sight.speaker.officer.unit,
            range.count > 1 || message.tokens[range.lowerBound].key.marks != 0,
            !message.notes.contains(where: {
                switch $0.kind {
                case .units, .people, .group: $0.range.lowerBound < range.lowerBound
                default: false
                }
            })
        else { return nil }
        return .units([unit])
    }

    /// "Hai đơn vị kia", "2 việc còn lại".
    private static func several(_ t: [Token], _ index: Int) -> (value: Pointer, next: Int)? {
        let start: Int? =
            if let number = t[index].integer, (2...9).contains(number) {
                index + 1
            } else if t[index].kind == .word, let (value, count) = NumberWords.read(t[...], at: index), value > 1 {
                index + count
            } else {
                nil
            }
        guard let start, let (_, next) = remaining.match(t, at: start) else { return nil }
        return (.rest, next)
    }
    private static let remaining: WordTable<Void> = WordTable(
        ["việc", "cái", "vụ", "đơn vị", "chỗ", "nơi", "quận", "huyện", "nhiệm vụ"].flatMap { thing in
            ["trên", "đó", "này", "kia", "ấy", "còn lại", "vừa rồi", "nớ"].map { ("\(thing) \($0)", ()) }
        })

    private static let pointers: WordTable<Pointer> = WordTable(
        [
            (Pointer.that, ["đó", "này", "ấy", "nớ", "nãy", "vừa rồi"]),
            (.first, ["đầu", "đầu tiên", "thứ nhất", "thứ 1"]),
            (.last, ["sau", "cuối", "cuối cùng", "thứ hai", "thứ 2", "dưới"]),
            (.other, ["kia", "còn lại", "nọ", "tê"]),
        ].flatMap { pointer, ends in
            ["việc", "cái", "vụ", "nhiệm vụ"].flatMap { thing in
                ends.compactMap { thing == "cái" && $0 == "còn lại" ? nil : ("\(thing) \($0)", pointer) }
            }
        } + ["cả hai", "cả 2", "cả hai việc", "cả 2 việc", "hai việc", "hai cái", "cả hai cái"].map { ($0, .both) }
            + ["quận", "huyện", "đơn vị", "bên", "chỗ", "nơi", "sở"].flatMap { thing in
                ["đó", "ấy", "này", "nớ"].map { ("\(thing) \($0)", .them) }
            } + ["họ", "nó", "tụi nó", "bọn họ", "chúng nó"].map { ($0, .them) })
}
