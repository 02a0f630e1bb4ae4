import Assignments
import VietnameseText

/// Where an order ends because something else is done by name.
struct AfterOrder {
    let segments: OrderSegments
    /// The order.
    let order: Range<Int>
    private var reading: OrderReading { segments.reading }
    private var tokens: [Token] { reading.tokens }

    /// "giao X …, và nhắc Y": after an order somebody else is urged or decided on by name.
    func decides(from place: Int, _ end: Int) -> Bool {
        Self.deciding.contains { sense in
            guard let next = OrderLexicon.end(sense, tokens, at: place, isMarked: reading.isMarked), next < end,
                let named = span(next, min(end, next + 3)).first(where: segments.isNaming)
            else { return false }
            let parties = reading.parties(in: span(next, min(end, named + 6)))
            if let party = parties.first, case .group = party.kind { return false }
            return span(next, named).allSatisfy { reading.isLight($0) || reading.isTitle($0) }
                && !reading.parties(in: order).contains { party in parties.first?.kind == party.kind }
        }
    }
    private static let deciding: [OrderSense] = [
        .urge, .confirm, .sendBack, .refuse, .pause, .cancel, .reopen, .praise, .criticise,
    ]
}
