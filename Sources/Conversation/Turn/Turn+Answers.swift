import Assignments
import CivilCalendar
import Foundation

/// What is said where, and a page at a time.
extension Turn {
    /// The answer goes into the group only where the group may see the assignment.
    mutating func answer(_ phrases: [Phrase], about assignment: Assignment) throws {
        for phrase in phrases {
            // What is sent back or turned down is between its chair and its unit.
            if phrase.key == .returned || phrase.key == .refusedDemand {
                answerPrivately(phrase)
            } else if try chatCovers(assignment.unit, campaign: assignment.campaign) {
                decision.answers.append(phrase)
            } else {
                answerPrivately(phrase)
            }
        }
    }

    /// Whether everyone in this chat may see what is of a unit and a campaign, or of all where nil.
    func chatCovers(_ unit: OrgUnit.ID?, campaign: Campaign.ID?) throws -> Bool {
        switch situation.chat {
        case .personal: return true
        case .group(nil): return false
        case .group(let pinned?):
            if let only = pinned.campaign, only != campaign { return false }
            guard let top = pinned.unit else { return true }
            return unit.map { office.path(of: $0).contains(top) } ?? false
        }
    }

    /// Whether an answer to this chat names no unit, by the office's setting.
    var hidesUnits: Bool { situation.chat.isGroup && !rules.speaking.namesUnits }

    func unitPhrase(_ unit: OrgUnit.ID) throws -> Phrase {
        Phrase(.groupScope, ["name": .text(office.unit(unit)?.name ?? "")])
    }

    /// How many lines a list shows at once.
    static let listLength = 12

    /// The lines of this page.
    func page<Line>(_ lines: some Sequence<Line>) -> [Line] {
        Array(lines.dropFirst(skipped).prefix(Self.listLength))
    }

    /// How many lines there are beyond this page of `shown` lines, said; "gửi tiếp" then goes on there.
    mutating func more(_ count: Int, _ shown: Int, _ key: MessageKey = .more) -> Phrase.Value {
        let sent = skipped + shown
        guard count > sent, let list = decision.outcomes.last?.utterance.statement else { return .none }
        decision.dialogue.leave(list, skipped: sent, at: situation.now)
        return .phrase(Phrase(key, ["count": .number(count - sent)]))
    }

    // MARK: Notices

    mutating func notice(_ phrase: Phrase, to officer: Officer.ID, _ request: Dialogue.Request? = nil) {
        decision.notices.append(Decision.Notice(officer: officer, phrase: phrase, request: request))
    }

    func request(_ intent: Intent, _ assignment: Assignment) -> Dialogue.Request {
        Dialogue.Request(code: Int(assignment.id.rawValue), intent: intent, askedAt: situation.now)
    }

    /// Tells people something, each once; not the sender, and not those who are told otherwise.
    mutating func tell(_ people: [Officer], but others: Set<Officer.ID> = [], _ phrase: (Officer) -> Phrase) {
        var told = others.union([actor.officer.id])
        for person in people where told.insert(person.id).inserted {
            decision.notices.append(Decision.Notice(officer: person.id, phrase: phrase(person), request: nil))
        }
    }
}
