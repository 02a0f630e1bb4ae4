package import CivilCalendar
import DeclaredSettings
package import Foundation

/// When the bot copies its own database, under which name, and which of the older copies go.
package struct BackupSchedule: Sendable {
    static let folder = Setting<String>.text("backup.folder") { text in
        text.isEmpty || text.hasPrefix("/")
            ? nil : "phải để trống hoặc là đường dẫn đầy đủ của thư mục, ví dụ /var/backups/namro"
    }
    static let hour = Setting<TimeOfDay>.hour("backup.time", .at(2, 30))
    static let copies = Setting<Int>.number("backup.keep", 7, in: 1...366)
    static let settings: [any DeclaredSetting] = [folder, hour, copies]

    /// A copy in the folder.
    package struct Copy: Equatable, Sendable {
        /// The file's name.
        package let name: String
        /// The instant in its name.
        package let at: Date
    }

    /// The hour of the day.
    package let time: TimeOfDay
    /// How many days' copies are kept, and of older ones the last of each of as many weeks.
    package let keep: Int
    private let zone = CivilZone.vietnam

    /// Creates a schedule.
    package init(time: TimeOfDay, keep: Int) {
        self.time = time
        self.keep = keep
    }

    /// Whether a copy is to be made now: none was made since the last time that one should have been.
    package func isDue(last: Date?, at now: Date) -> Bool {
        guard let last else { return true }
        let today = zone.date(of: now)
        let then = zone.instant(of: today, at: time)
        let due = then <= now ? then : zone.instant(of: today.adding(days: -1), at: time)
        return last < due
    }

    /// The name of a copy: `namro-20261129-023000.sqlite`, in the office's time.
    package func name(at now: Date) -> String {
        let (date, time) = (
            zone.date(of: now).iso.replacing("-", with: ""), zone.time(of: now).text.replacing(":", with: "")
        )
        let second = Int(now.timeIntervalSince1970.rounded(.down)) % 60
        return "namro-\(date)-\(time)\(second < 10 ? "0" : "")\(second).sqlite"
    }

    /// The copies among the names of a folder, oldest first; what is named otherwise is nobody's business.
    package func copies(among names: [String]) -> [Copy] {
        names.compactMap { name -> Copy? in
            guard let match = name.wholeMatch(of: /namro-(\d{4})(\d\d)(\d\d)-(\d\d)(\d\d)(\d\d)\.sqlite/),
                let date = CivilDate(iso: "\(match.1)-\(match.2)-\(match.3)"),
                let time = TimeOfDay("\(match.4):\(match.5)"), let second = Int(match.6), second < 60
            else { return nil }
            return Copy(name: name, at: zone.instant(of: date, at: time).addingTimeInterval(Double(second)))
        }.sorted { $0.at < $1.at }
    }

    /// Which copies go: of each day the last one stays, of the newest `keep` days; of older ones the last of each of as many weeks.
    package func outdated(_ copies: [Copy]) -> [Copy] {
        let days = Dictionary(grouping: copies) { zone.date(of: $0.at) }
        let recent = Set(days.keys.sorted().suffix(keep))
        let weeks = Dictionary(grouping: copies.filter { !recent.contains(zone.date(of: $0.at)) }) { week(of: $0.at) }
        let kept =
            recent.compactMap { days[$0]?.last?.name }
            + weeks.keys.sorted().suffix(keep).compactMap { weeks[$0]?.last?.name }
        return copies.filter { !kept.contains($0.name) }
    }

    /// The number of a week since 1970, from Monday.
    private func week(of instant: Date) -> Int {
        let day = Int(
            (zone.instant(of: zone.date(of: instant), at: .at(12)).timeIntervalSince1970 / 86_400).rounded(.down))
        return (day + 3) / 7
    }
}
