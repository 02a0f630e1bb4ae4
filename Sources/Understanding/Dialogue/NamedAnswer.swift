import VietnameseText

/// A work, a person or a unit that was asked for.
struct NamedAnswer {
    let reply: Reply
    private var words: AnswerWords { reply.words }

    /// The work.
    func work() -> Understood? {
        if words.saysAll, reply.expected.choices.count == 2 || reply.expected.choices.isEmpty {
            return .answering(["choice": .list(reply.expected.choices.indices.map { .int($0 + 1) })])
        }
        let works = reply.message.notes.flatMap { note -> [Int] in
            if case .works(let codes, _) = note.kind { codes } else { [] }
        }
        let own = works.filter { reply.sight.work($0)?.isOwn ?? false || reply.sight.isLeader }
        let named = Array(Set(own.isEmpty ? works : own))
        if named.count == 1, words.isShort(9) { return .answering(["value": .int(named[0])]) }
        if let number = reply.message.tokens.first(where: { $0.integer != nil })?.integer,
            reply.sight.work(number) != nil,
            words.isShort(4)
        {
            return .answering(["value": .int(number)])
        }
        let kindred = Reading(reply.message, reply.sight).kindred(in: 0..<reply.message.tokens.count)
        return kindred.count == 1 && words.isShort(9) ? .answering(["value": .int(kindred[0])]) : nil
    }

    /// The person.
    func person() -> Understood? {
        let reading = OrderReading(reply.message, reply.sight)
        let parties = reading.parties(in: reading.all)
        if parties.contains(where: { $0.kind == .several }) { return .asking("person") }
        let names = parties.flatMap(reading.names)
        guard let name = names.first, names.count == 1, words.isShort(14) else { return nil }
        return .answering(["value": .text(name)])
    }

    /// The unit or units.
    func unit() -> Understood? {
        if words.saysAll { return .answering(["value": .text("all")]) }
        let reading = OrderReading(reply.message, reply.sight)
        let names = reading.parties(in: reading.all).flatMap(reading.names)
        // Who could remove an obstacle need be nobody whom the office knows.
        if names.isEmpty, reply.expected.act?.name == "obstacle", words.isShort(7) {
            return .answering(["value": .text(words.spoken)])
        }
        guard !names.isEmpty, words.isShort(20) else { return nil }
        return .answering(["value": names.count == 1 ? .text(names[0]) : .list(names.map { .text($0) })])
    }
}
