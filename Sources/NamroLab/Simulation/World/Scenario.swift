import Coordinator
import Foundation

/// What people write in a simulated run, and when: three days of an office of three units.
struct Scenario: Sendable {
    /// A time of day, after the moment before, with what is written then.
    struct Moment: Sendable {
        /// How long after the moment before.
        let after: Duration
        /// Who writes what, in order; to the group where `inGroup`.
        let messages: [(who: String, text: String, inGroup: Bool)]
    }

    /// Who is not of the office.
    static let stranger = "stranger"

    let moments: [Moment]

    /// The scenario of an office. Each officer takes his work on, reports on it, meets an obstacle and hands a result in; the chair
    /// asks and confirms; a stranger tries three times.
    init(office: SimulatedOffice) {
        let officers = office.work.compactMap { entry in
            entry.keys.first.map { (entry.officer, $0, entry.keys.last ?? $0) }
        }
        func each(_ text: (Int64, Int64) -> String) -> [(who: String, text: String, inGroup: Bool)] {
            officers.map { ($0.0, text($0.1, $0.2), false) }
        }
        let chair = office.chair
        let mention = "@\(office.bot.displayName) "
        let first = officers.first?.1 ?? 0
        moments = [
            Moment(
                after: .seconds(1),
                messages: each { one, _ in "#\(one) đã nhận" } + [(Self.stranger, "xin chào", false)]),
            Moment(after: .seconds(3_600), messages: each { one, _ in "#\(one) 20%" } + [(chair, "tổng hợp", false)]),
            Moment(after: .seconds(5_400), messages: each { _, other in "#\(other) 30%" }),
            // The next morning: reminders, digests.
            Moment(
                after: .seconds(55_800),
                messages: each { one, _ in "#\(one) 60%" }
                    + [(Self.stranger, "cho hỏi", false), (chair, mention + "tổng hợp", true)]),
            Moment(after: .seconds(1_800), messages: each { _, other in "#\(other) vướng: chưa có kinh phí" }),
            Moment(after: .seconds(19_800), messages: each { one, _ in "#\(one) xong" }),
            Moment(after: .seconds(600), messages: [(chair, "duyệt #\(first)", false), (Self.stranger, "alo", false)]),
            // The morning after.
            Moment(
                after: .seconds(65_000), messages: each { _, other in "#\(other) 80%" } + [(chair, "tổng hợp", false)]),
        ]
    }
}
