import Assignments
import CivilCalendar
import Conversation
import Foundation
import VietnameseText

/// What somebody says, as it was understood: made by value, so that a test of a decision does not depend on how words are read. This is the
/// only file that knows the form of an understood statement.
struct Statement: Sendable {
    let readings: [Reading]
    var text = ""

    private init(_ reading: Reading, text: String = "") {
        readings = [reading]
        self.text = text
    }

    private init(readings: [Reading], text: String) {
        self.readings = readings
        self.text = text
    }

    // MARK: By words

    /// What is said in words, where a date, an order or an answer is: read without looking at the office.
    static func said(_ text: String) -> Statement {
        let normal = NormalizedText(text)
        return Statement(readings: Interpreter().read(normal, botName: nil).map(\.reading), text: normal.string)
    }

    /// Two statements in one message.
    static func both(_ first: Statement, _ second: Statement) -> Statement {
        Statement(readings: first.readings + second.readings, text: first.text + "\n" + second.text)
    }

    /// The number of a choice, or what was asked for in words.
    static func answer(_ text: String) -> Statement { said(text) }

    // MARK: By value

    static func acknowledge(_ codes: Int...) -> Statement { Statement(Reading(.acknowledge, codes: codes)) }
    static var acknowledgeAll: Statement { Statement(Reading(.acknowledge, isForAll: true)) }
    static var assent: Statement { Statement(Reading(.acknowledge, isBare: true), text: "đồng ý") }
    static var weakAssent: Statement {
        Statement(Reading(.acknowledge, doubt: .weakAssent, isBare: true), text: "vâng")
    }
    static func progress(_ code: Int?, _ done: Int, of target: Int? = nil, unit: String? = nil) -> Statement {
        Statement(
            Reading(
                .progress, codes: [code].compactMap(\.self), report: ProgressReport(done: done, of: target, unit: unit))
        )
    }
    static func percent(_ code: Int, _ percent: Int) -> Statement {
        Statement(Reading(.progress, codes: [code], report: ProgressReport(percent: percent)))
    }
    static func more(_ code: Int, _ delta: Int) -> Statement {
        Statement(Reading(.progress, codes: [code], report: ProgressReport(delta: delta)))
    }
    static func correct(_ code: Int, _ done: Int) -> Statement {
        Statement(Reading(.correct, codes: [code], report: ProgressReport(done: done)))
    }
    static func takeBack(_ code: Int) -> Statement { Statement(Reading(.correct, codes: [code])) }
    static func submit(_ code: Int?, note: String? = nil) -> Statement {
        Statement(Reading(.submit, codes: [code].compactMap(\.self), note: note))
    }
    static func step(_ code: Int, _ step: Int) -> Statement { Statement(Reading(.step, codes: [code], step: step)) }
    static func confirm(_ codes: Int...) -> Statement { Statement(Reading(.confirm, codes: codes)) }
    static func sendBack(_ codes: Int..., reason: String? = nil) -> Statement {
        Statement(Reading(.return, codes: codes, note: reason))
    }
    static func pause(_ codes: Int...) -> Statement { Statement(Reading(.pause, codes: codes, note: "mưa")) }
    static func resume(_ code: Int) -> Statement { Statement(Reading(.resume, codes: [code])) }
    static func cancel(_ codes: Int..., reason: String? = nil) -> Statement {
        Statement(Reading(.cancel, codes: codes, note: reason))
    }
    static func reopen(_ code: Int, reason: String?) -> Statement {
        Statement(Reading(.reopen, codes: [code], note: reason))
    }
    static func blocked(_ code: Int, _ note: String?) -> Statement {
        Statement(Reading(.blocker, codes: [code], note: note))
    }
    static func unblocked(_ code: Int) -> Statement { Statement(Reading(.blockerClosed, codes: [code])) }
    static func object(_ code: Int, reason: String?) -> Statement {
        Statement(Reading(.objection, codes: [code], note: reason))
    }
    static func askTarget(_ code: Int, _ amount: Int?, reason: String? = "thiếu cơ sở") -> Statement {
        Statement(Reading(.targetChange, codes: [code], note: reason, amount: amount))
    }
    static func decideTarget(_ code: Int, _ amount: Int? = nil, isRefusal: Bool = false) -> Statement {
        Statement(Reading(.targetDecision, codes: [code], amount: amount, topic: .target, isRefusal: isRefusal))
    }
    static func decideExtension(_ code: Int, isRefusal: Bool = false) -> Statement {
        Statement(Reading(.extensionDecision, codes: [code], topic: .deadline, isRefusal: isRefusal))
    }
    static func withdraw(_ code: Int) -> Statement { Statement(Reading(.extensionWithdrawn, codes: [code])) }
    static func handOver(_ codes: Int..., to person: String) -> Statement {
        Statement(Reading(.handOver, codes: codes, note: "chuyển công tác", successor: person))
    }
    static func note(_ code: Int, _ text: String) -> Statement { Statement(Reading(.note, codes: [code], note: text)) }
    static func show(_ codes: Int...) -> Statement { Statement(Reading(.show, codes: codes)) }
    static func files(_ code: Int) -> Statement { Statement(Reading(.files, codes: [code])) }
    static func urge(_ codes: Int...) -> Statement { Statement(Reading(.urge, codes: codes)) }
    static var mine: Statement { Statement(Reading(.mine)) }
    static var help: Statement { Statement(Reading(.help)) }
    static var thanks: Statement { Statement(Reading(.thanks)) }
    static var unlink: Statement { Statement(Reading(.unlink)) }
    static var closeRound: Statement { Statement(Reading(.roundClose)) }
    static func unread(_ text: String) -> Statement { Statement(Reading(.unknown, note: text), text: text) }

    // MARK: What it was

    /// What a statement says, in short: `confirm #12 #14`, `no`.
    static func gist(_ reading: Reading) -> String {
        if reading == .no { return "no" }
        return ([reading.intent.rawValue] + reading.codes.map { "#\($0)" }).joined(separator: " ")
    }

    /// The names of what is said.
    var names: [String] { readings.map(\.intent.rawValue) }
}
