import VietnameseText

/// The parts of a sentence that each ask something of their own: "được giao mấy việc, xong mấy việc", "Long Biên vướng gì, Ba Đình xin gì",
/// "phụ lục việc trễ và bảng tiến độ các quận".
struct AskParts {
    private let message: Message
    private let sight: Sight
    private let range: Range<Int>

    static func of(_ range: Range<Int>, _ message: Message, _ sight: Sight) -> [Range<Int>] {
        AskParts(message: message, sight: sight, range: range).parts
    }

    private var parts: [Range<Int>] {
        let pieces = pieces
        // A long list is one thing, and is not weighed piece by piece.
        guard pieces.count > 1, pieces.count <= 12 else { return [range] }
        let asked = pieces.map { AskCollector(message, $0, sight).asked }
        let isState = zip(asked, zip(asked, pieces).dropFirst()).contains { isRest($0, $1.0, $1.1) }
        if isByState(asked, pieces) { return [range] }
        if alike(asked), !isState { return pieces }
        var parts: [Range<Int>] = []
        var (current, said) = (pieces[0], asked[0])
        for (piece, other) in zip(pieces, asked).dropFirst() {
            if isSplit(said, current, other, piece) {
                parts.append(current)
                (current, said) = (piece, other)
            } else {
                current = current.lowerBound..<piece.upperBound
                said = AskCollector(message, current, sight).asked
            }
        }
        return parts + [current]
    }

    /// Whether a part goes on in the sentence that a part before it began.
    static func goesOn(_ range: Range<Int>, _ message: Message) -> Bool {
        guard range.lowerBound > 0 else { return false }
        let before = message.tokens[range.lowerBound - 1]
        return before.kind != .lineBreak && ![".", "?", "!", ";", "…"].contains(before.text)
    }

    private func isSplit(_ one: Asked, _ first: Range<Int>, _ other: Asked, _ second: Range<Int>) -> Bool {
        // "Xếp các đơn vị, ông nào cao để trên": how what was named is put.
        if other.isPlaced, other.units.isEmpty, other.scope.isEmpty, other.codes.isEmpty { return false }
        // A paper beside another, each with what it holds.
        if !one.forms.isEmpty || !other.forms.isEmpty {
            return !one.forms.isEmpty && !other.forms.isEmpty && holds(one) && holds(other)
                && opens(second, with: isForm)
        }
        if isRest(one, other, second) || isHow(other, second) && one.whs.allSatisfy({ $0 == .howMany }) { return false }
        if differ(one, other) { return true }
        return isHeaded(one, first) && (isHeaded(other, second) || Self.stands(other)) && !one.compares
            && !other.compares && !one.same(as: other)
    }

    /// "…, đến đâu rồi": of what was named before.
    private func isHow(_ asked: Asked, _ piece: Range<Int>) -> Bool {
        asked.whs == [.how] && asked.measures == ["figures"] && asked.subjects.isEmpty && asked.predicates.isEmpty
            && asked.units.isEmpty && asked.scope.isEmpty && asked.topic == nil && asked.codes.isEmpty
            && asked.planCodes.isEmpty && asked.people.isEmpty && piece.count <= 6
    }

    /// "Mấy nơi xong, mấy nơi chưa": how many of each state.
    private func isRest(_ one: Asked, _ other: Asked, _ piece: Range<Int>) -> Bool {
        one.whs.contains(.howMany) && other.whs.contains(.howMany) && one.predicates.count == 1
            && one.predicates.first?.denied != nil && other.predicates.isEmpty && one.subjects == other.subjects
            && piece.last.map { message.tokens[$0].folded == "chua" } ?? false
    }

    /// "Xong mấy, đang mấy, trễ mấy": how many are in each state.
    private func isByState(_ asked: [Asked], _ pieces: [Range<Int>]) -> Bool {
        let counting = zip(asked, pieces).filter { $0.0.whs.contains(.howMany) }
        return AskWhole.isByState(asked.flatMap(\.predicates), counting.count)
            && counting.allSatisfy { $0.1.count <= 5 && !$0.0.isMine && $0.0.codes.isEmpty }
    }

    /// Whether a paper is said to hold something.
    private func holds(_ asked: Asked) -> Bool {
        !asked.predicates.isEmpty || !asked.scope.isEmpty || !asked.units.isEmpty || asked.topic != nil
            || !asked.planCodes.isEmpty || !asked.filters.isEmpty || !asked.subjects.isEmpty || !asked.facets.isEmpty
    }

    /// Parts that all count, or all name works by their codes.
    private func alike(_ asked: [Asked]) -> Bool {
        let count = asked.allSatisfy {
            $0.whs.contains(.howMany) && $0.measures.contains("count") && $0.days.isEmpty && $0.lateness.isEmpty
        }
        return count || asked.allSatisfy { !$0.codes.isEmpty && ($0.asks || !$0.facets.isEmpty) }
    }

    /// Whether two parts each ask, and not the same.
    private func differ(_ one: Asked, _ other: Asked) -> Bool {
        guard Self.stands(one), Self.stands(other), !one.compares, !other.compares else { return false }
        return !one.same(as: other) || !one.filters.isEmpty || !other.filters.isEmpty
    }

    private static func stands(_ asked: Asked) -> Bool {
        guard !asked.whs.isEmpty || asked.isYesNo else { return false }
        return !asked.predicates.isEmpty || !asked.facets.isEmpty || !asked.orders.isEmpty || !asked.filters.isEmpty
            || asked.isToDo
            || !Set(asked.subjects).isDisjoint(with: [.obstacles, .requests, .news, .instructions])
            || asked.measures.contains {
                ["figures", "average", "sum", "why", "percent"].contains($0) || $0 == "count" && !asked.people.isEmpty
            } && asked.hasContent
    }

    /// "Số đã xong", "tình hình V3", "biên bản Đống Đa": a part that names what it wants at its head.
    private func isHeaded(_ asked: Asked, _ piece: Range<Int>) -> Bool {
        let isNamed =
            !asked.units.isEmpty || !asked.codes.isEmpty || !asked.planCodes.isEmpty || asked.topic != nil
            || !asked.scope.isEmpty
        if opens(piece, with: { $0 == .measure("count") }) {
            return !asked.predicates.isEmpty || asked.subjects.contains(.works) || asked.subjects.contains(.units)
        }
        if opens(piece, with: { $0 == .measure("figures") }) { return isNamed }
        if opens(piece, with: { if case .facet = $0 { true } else { false } }) { return isNamed }
        return asked.requests && !asked.predicates.isEmpty && asked.whs.isEmpty
    }

    private func isForm(_ sense: AskSense) -> Bool { if case .form = sense { true } else { false } }

    /// Whether the first word that says anything has a sense.
    private func opens(_ piece: Range<Int>, with test: (AskSense) -> Bool) -> Bool {
        for index in piece {
            if let found = AskWords.match(message.tokens, index, typesMarks: message.typesMarks),
                !found.senses.isEmpty, found.senses != [.request], found.senses != [.make]
            {
                return found.senses.contains(where: test)
            }
            if !Self.before.contains(message.tokens[index]) { return false }
        }
        return false
    }
    private static let before: WordSet = [
        "va", "voi", "ca", "kem", "theo", "them", "mot", "cai", "cac", "nhung", "roi", "cung", "so", "em", "anh", "chi",
        "toi",
        "cho", "xin", "gui", "lay", "in", "lap", "them", "mot", "xem", "dua", "giup", "a", "da", "bot", "oi", "ban",
        "ra",
    ]

    /// The pieces between commas and words that go on to something else.
    private var pieces: [Range<Int>] {
        let t = message.tokens
        var pieces: [Range<Int>] = []
        var start = range.lowerBound
        for index in range where index > start && !message.isFenced(index) {
            let isComma = t[index].isSign(",") && !isList(index)
            let isWord =
                Self.going.match(t, at: index, typesMarks: message.typesMarks) != nil && !t[index - 1].isSign(",")
            guard isComma || isWord else { continue }
            pieces.append(start..<index)
            start = isComma ? index + 1 : index
        }
        if start < range.upperBound { pieces.append(start..<range.upperBound) }
        return pieces
    }

    /// "12, 14, 15": a row of numbers is one thing.
    private func isList(_ index: Int) -> Bool {
        let t = message.tokens
        return t.indices.contains(index + 1) && t[index - 1].integer != nil && t[index + 1].integer != nil
    }

    private static let going: AskTable = [
        "với lại": [], "với cả": [], "và": [], "tiện thể": [], "nhân tiện": [], "kèm": [], "kèm theo": [],
        "cùng với": [],
        "đồng thời": [], "rồi xem": [], "rồi tiến độ": [], "rồi cho": [], "với cho": [], "với xem": [], "với coi": [],
        "thêm": [],
    ]
}

extension Asked {
    /// Whether another part asks for the same, of whatever it is.
    func same(as other: Asked) -> Bool {
        predicates == other.predicates && facets == other.facets && orders == other.orders && measures == other.measures
            && isMine == other.isMine && !(units != other.units && !units.isEmpty && !other.units.isEmpty)
            && Set(subjects).isDisjoint(with: [.obstacles, .requests, .news])
                == Set(other.subjects).isDisjoint(with: [.obstacles, .requests, .news])
    }
}
