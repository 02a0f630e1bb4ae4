package import CivilCalendar

/// A condition on work, as it is said; several hold together.
package enum QueryFilter: Hashable, Sendable {
    /// A condition without a value.
    package enum Flag: String, CaseIterable, Codable, Sendable {
        /// Open, not submitted, past the deadline.
        case overdue
        /// Issued and not acknowledged.
        case unacknowledged
        /// Nothing heard for five working days.
        case silent
        /// With an open obstacle.
        case blocked
        /// For a decision: a result or a demand.
        case waiting
        /// Handed in and not confirmed.
        case submitted
        /// Confirmed.
        case done
        /// Confirmed, submitted after the deadline.
        case doneLate
        /// Confirmed, submitted by the deadline.
        case doneOnTime
        /// In force and not over.
        case open
        /// Not issued.
        case draft
        /// For its officer to do, with its deadline still to come.
        case inTime
        /// In force, nothing reported yet.
        case notStarted
        /// Marked urgent in any degree.
        case urgent
        /// Whose officer has no linked account.
        case unlinked
        /// Whose officer is away today.
        case absent
    }

    /// How a number compares.
    package enum Comparison: String, CaseIterable, Sendable {
        /// Less or the same; read before `<`.
        case atMost = "<="
        /// More or the same; read before `>`.
        case atLeast = ">="
        /// Less.
        case less = "<"
        /// More.
        case more = ">"
    }

    /// What a decision is waited for on.
    package enum Request: String, CaseIterable, Sendable {
        /// More time.
        case `extension`
        /// Another amount.
        case target
        /// That it is not the unit's work.
        case objection
        /// A result handed in.
        case result
        /// Any but a result.
        case demand
    }

    /// What a value after a colon is.
    package enum Key: String, CaseIterable, Sendable {
        /// Due by a day, that day too.
        case dueBy
        /// Due from a day, that day too.
        case dueFrom
        /// A code of a plan, or a number.
        case work
        /// Words of the title.
        case about
        /// Who is in charge.
        case officer
        /// A unit that works along.
        case with
        /// The leader of the work: `me` or a name.
        case issuedBy
        /// What is asked for.
        case request
        /// A unit left out, with those below it.
        case except
    }

    /// See `Flag`.
    case flag(Flag)
    /// See `Key.dueBy`.
    case dueBy(CivilDate)
    /// See `Key.dueFrom`.
    case dueFrom(CivilDate)
    /// The percent done, 0 to 100.
    case percent(Comparison, Int)
    /// Days after the deadline, of what is overdue or was done late; more or at least.
    case lateDays(Comparison, Int)
    /// Working days without a word, this many at least.
    case silentDays(Int)
    /// See `Key.request`.
    case request(Request)
    /// A name or words.
    case named(Key, String)

    /// The form in which it is said.
    package var text: String {
        switch self {
        case .flag(let flag): flag.rawValue
        case .dueBy(let day): "dueBy:\(day.iso)"
        case .dueFrom(let day): "dueFrom:\(day.iso)"
        case .percent(let comparison, let number): "percent\(comparison.rawValue)\(number)"
        case .lateDays(let comparison, let number): "lateDays\(comparison.rawValue)\(number)"
        case .silentDays(let number): "silentDays>=\(number)"
        case .request(let request): "request:\(request.rawValue)"
        case .named(let key, let value): "\(key.rawValue):\(value)"
        }
    }

    /// The condition where it has no value.
    var flag: Flag? { if case .flag(let flag) = self { flag } else { nil } }
    /// For how many working days nothing was heard, where it is that.
    var silentDays: Int? { if case .silentDays(let days) = self { days } else { nil } }
    /// What a decision is waited for on, where it is that.
    var wanted: Request? { if case .request(let request) = self { request } else { nil } }

    /// Whether it says of which work a share is asked for, and not the share.
    package var isSelector: Bool {
        switch self {
        case .flag(let flag): [.urgent, .unlinked, .absent].contains(flag)
        case .dueBy, .dueFrom, .named: true
        case .percent, .lateDays, .silentDays, .request: false
        }
    }

    // MARK: Reading

    /// Reads a filter. Throws `QueryFault`.
    package init(_ text: String) throws(QueryFault) {
        guard text.unicodeScalars.count <= 200 else { throw .invalid("filter: điều kiện dài quá 200 ký tự") }
        if let flag = Flag(rawValue: text) {
            self = .flag(flag)
        } else if let number = try Self.number(text) {
            self = number
        } else {
            self = try Self.valued(text)
        }
    }

    private static func number(_ text: String) throws(QueryFault) -> QueryFilter? {
        guard let name = ["percent", "lateDays", "silentDays"].first(where: { text.hasPrefix($0) }) else { return nil }
        let rest = text.dropFirst(name.count)
        guard let comparison = Comparison.allCases.first(where: { rest.hasPrefix($0.rawValue) }) else { return nil }
        let digits = rest.dropFirst(comparison.rawValue.count)
        let (least, most) = name == "silentDays" ? (1, 250) : (0, name == "percent" ? 100 : 3_660)
        guard digits.allSatisfy({ $0.isASCII && $0.isNumber }), let number = Int(digits),
            (least...most).contains(number)
        else { throw .invalid("filter: \"\(text)\" cần một số từ \(least) đến \(most)") }
        if name == "percent" { return .percent(comparison, number) }
        if name == "silentDays" {
            guard comparison == .atLeast else { throw .invalid("filter: silentDays chỉ dùng với >=") }
            return .silentDays(number)
        }
        guard comparison == .more || comparison == .atLeast else {
            throw .invalid("filter: lateDays chỉ dùng với > hoặc >=")
        }
        return .lateDays(comparison, number)
    }

    private static func valued(_ text: String) throws(QueryFault) -> QueryFilter {
        let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, let key = Key(rawValue: String(parts[0])) else {
            throw .invalid("filter: không có điều kiện \"\(text)\"")
        }
        let value = parts[1].trimming { $0.isWhitespace }
        guard !value.isEmpty else { throw .invalid("filter: \"\(key.rawValue)\" thiếu giá trị") }
        switch key {
        case .dueBy, .dueFrom:
            guard let day = CivilDate(iso: value) else {
                throw .invalid("filter: \"\(text)\" cần một ngày dạng 2024-05-31")
            }
            return key == .dueBy ? .dueBy(day) : .dueFrom(day)
        case .request:
            guard let request = Request(rawValue: value) else {
                throw .invalid("filter: request là \(Request.allCases.map(\.rawValue).joined(separator: ", "))")
            }
            return .request(request)
        case .work, .about, .officer, .with, .issuedBy, .except: return .named(key, value)
        }
    }
}

extension Substring {
    /// The text without such letters at both ends.
    fileprivate func trimming(_ isTrimmed: (Character) -> Bool) -> String {
        let start = drop(while: isTrimmed)
        guard let last = start.lastIndex(where: { !isTrimmed($0) }) else { return "" }
        return String(start[...last])
    }
}
