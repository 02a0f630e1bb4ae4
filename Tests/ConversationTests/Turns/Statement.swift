import Assignments
import CivilCalendar
@testable import Conversation
import Foundation
import Reports
import VietnameseText

/// What somebody says, as it was understood: made by value, so that a test of a decision does not depend on how words are read. This is the
/// only file that knows the form of an understood statement.
struct Statement: Sendable {
    private(set) var utterances: [Utterance]
    var text = ""

    private init(_ draft: Draft, text: String = "") {
        utterances = [draft.utterance]
        self.text = text
    }

    private init(utterances: [Utterance], text: String) {
        self.utterances = utterances
        self.text = text
    }

    // MARK: By words

    /// What is said in words, where a date, an order or an answer is: read without looking at the office.
    static func said(_ text: String) -> Statement {
        let normal = NormalizedText(text)
        return Statement(utterances: Interpreter().read(normal, botName: nil).map(\.utterance), text: normal.string)
    }

    /// Two statements in one message.
    static func both(_ first: Statement, _ second: Statement) -> Statement {
        Statement(utterances: first.utterances + second.utterances, text: first.text + "\n" + second.text)
    }

    /// The number of a choice, or what was asked for in words.
    static func answer(_ text: String) -> Statement { said(text) }

    // MARK: By value

    static func acknowledge(_ codes: Int...) -> Statement { Statement(Draft(.acknowledge, codes: codes)) }
    static var acknowledgeAll: Statement { Statement(Draft(.acknowledge, isForAll: true)) }
    static var assent: Statement { Statement(Draft(.acknowledge, isBare: true), text: "đồng ý") }
    static var weakAssent: Statement {
        Statement(Draft(.acknowledge, doubt: .weakAssent, isBare: true), text: "vâng")
    }
    static func progress(_ code: Int?, _ done: Int, of target: Int? = nil, unit: String? = nil) -> Statement {
        Statement(
            Draft(
                .progress, codes: [code].compactMap(\.self), report: ProgressReport(done: done, of: target, unit: unit))
        )
    }
    static func percent(_ code: Int, _ percent: Int) -> Statement {
        Statement(Draft(.progress, codes: [code], report: ProgressReport(percent: percent)))
    }
    static func more(_ code: Int, _ delta: Int) -> Statement {
        Statement(Draft(.progress, codes: [code], report: ProgressReport(delta: delta)))
    }
    static func correct(_ code: Int, _ done: Int) -> Statement {
        Statement(Draft(.correct, codes: [code], report: ProgressReport(done: done)))
    }
    static func correctLast(_ done: Int) -> Statement {
        Statement(Draft(.correct, report: ProgressReport(done: done)))
    }
    static func takeBack(_ code: Int) -> Statement { Statement(Draft(.correct, codes: [code])) }
    static func submit(_ code: Int?, note: String? = nil) -> Statement {
        Statement(Draft(.submit, codes: [code].compactMap(\.self), note: note))
    }
    static func step(_ code: Int, _ step: Int) -> Statement { Statement(Draft(.step, codes: [code], step: step)) }
    static func confirm(_ codes: Int...) -> Statement { Statement(Draft(.confirm, codes: codes)) }
    static func sendBack(_ codes: Int..., reason: String? = nil) -> Statement {
        Statement(Draft(.return, codes: codes, note: reason))
    }
    static func pause(_ codes: Int...) -> Statement { Statement(Draft(.pause, codes: codes, note: "mưa")) }
    static func resume(_ code: Int) -> Statement { Statement(Draft(.resume, codes: [code])) }
    static func cancel(_ codes: Int..., reason: String? = nil) -> Statement {
        Statement(Draft(.cancel, codes: codes, note: reason))
    }
    static func reopen(_ code: Int, reason: String?) -> Statement {
        Statement(Draft(.reopen, codes: [code], note: reason))
    }
    static func blocked(_ code: Int, _ note: String?) -> Statement {
        Statement(Draft(.blocker, codes: [code], note: note))
    }
    static func unblocked(_ code: Int) -> Statement { Statement(Draft(.blockerClosed, codes: [code])) }
    static func object(_ code: Int, reason: String?) -> Statement {
        Statement(Draft(.objection, codes: [code], note: reason))
    }
    static func askTarget(_ code: Int, _ amount: Int?, reason: String? = "thiếu cơ sở") -> Statement {
        Statement(Draft(.targetChange, codes: [code], note: reason, amount: amount))
    }
    static func decideTarget(_ code: Int, _ amount: Int? = nil, isRefusal: Bool = false) -> Statement {
        Statement(Draft(.targetDecision, codes: [code], amount: amount, topic: .target, isRefusal: isRefusal))
    }
    static func decideExtension(_ code: Int, isRefusal: Bool = false) -> Statement {
        Statement(Draft(.extensionDecision, codes: [code], topic: .deadline, isRefusal: isRefusal))
    }
    static func withdraw(_ code: Int) -> Statement { Statement(Draft(.extensionWithdrawn, codes: [code])) }
    static func handOver(_ codes: Int..., to person: String) -> Statement {
        Statement(Draft(.handOver, codes: codes, note: "chuyển công tác", successor: person))
    }
    static func note(_ code: Int, _ text: String) -> Statement { Statement(Draft(.note, codes: [code], note: text)) }
    /// A remark for want of anything better.
    static func rest(_ code: Int, _ text: String) -> Statement {
        var said = note(code, text)
        said.utterances = said.utterances.map { utterance in
            guard case .command(var statement) = utterance else { return utterance }
            statement.words.isRest = true
            return .command(statement)
        }
        return said
    }
    static func show(_ codes: Int...) -> Statement { Statement(Draft(.show, codes: codes)) }
    static func files(_ code: Int) -> Statement { Statement(Draft(.files, codes: [code])) }
    static func urge(_ codes: Int...) -> Statement { Statement(Draft(.urge, codes: codes)) }
    static func query(_ query: Query, isOwn: Bool = false) -> Statement {
        Statement(utterances: [AskQuery.statement(slots: .init(query: query, isOwn: isOwn)).utterance], text: "")
    }
    /// Who stands in tomorrow; nil where nobody is named.
    static func standIn(_ person: String?) -> Statement {
        Statement(Draft(.standIn, date: DateExpression(.relative(1)), successor: person))
    }
    static var mine: Statement { Statement(Draft(.mine)) }
    static func work(of person: String) -> Statement { Statement(Draft(.mine, scope: person)) }
    static var help: Statement { Statement(Draft(.help)) }
    static var thanks: Statement { Statement(Draft(.thanks)) }
    static var unlink: Statement { Statement(Draft(.unlink)) }
    static var closeRound: Statement { Statement(Draft(.roundClose)) }
    static func unread(_ text: String) -> Statement { Statement(Draft(.unknown, note: text), text: text) }

    // MARK: What it was

    /// What a statement says, in short: `confirm #12 #14`, `no`.
    static func gist(_ utterance: Utterance) -> String {
        if utterance == .no { return "no" }
        return ([utterance.intent.rawValue] + utterance.codes.map { "#\($0)" }).joined(separator: " ")
    }

    /// The names of what is said.
    var names: [String] { utterances.map(\.intent.rawValue) }
}
