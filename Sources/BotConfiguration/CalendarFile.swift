package import CivilCalendar
package import Coordinator
import DeclaredSettings
import Yams

/// Reads `calendar/vn.yaml`: the sessions of the day, and for each year its days off, swapped days and source.
package enum CalendarFile {
    /// The calendar, with every fault of the file at once; nil where there is any.
    package static func read(_ text: String, file: String) -> (calendar: WorkingCalendar?, faults: [FileFault]) {
        let document = YAMLDocument(text, file: file)
        guard document.faults.isEmpty, let root = document.root else {
            return (nil, document.faults.isEmpty ? [document.fault(nil, "tệp trống")] : document.faults)
        }
        var fields = YAMLFields(root, document, path: "calendar")
        let sessions = readSessions(&fields)
        var years = Years()
        if let node = fields.node("years"), let mapping = node.mapping {
            for (key, value) in mapping {
                readYear(key.string ?? "", YAMLFields(value, document, path: "years.\(key.string ?? "")"), &years)
            }
        } else {
            fields.note(fields.line, "calendar: thiếu \"years\"")
        }
        let own = readOwnDays(&fields)
        let faults = fields.finished() + years.faults
        guard faults.isEmpty else { return (nil, faults) }
        let calendar = WorkingCalendar(
            sessions: sessions, daysOff: years.daysOff.union(own), workedWeekends: years.worked, years: years.all,
            announcedYears: years.announced)
        return (calendar, [])
    }

    /// What the days of a year rest on.
    private enum Status: String { case announced, provisional }

    private struct Years {
        var daysOff: Set<CivilDate> = []
        var worked: Set<CivilDate> = []
        var all: Set<Int> = []
        var announced: Set<Int> = []
        var faults: [FileFault] = []
    }

    private static func readSessions(_ fields: inout YAMLFields) -> [WorkingCalendar.Session] {
        let line = fields.node("sessions")?.mark?.line ?? fields.line
        let sessions = fields.texts("sessions").compactMap { text -> WorkingCalendar.Session? in
            let parts = text.split(separator: "-").map(String.init)
            guard parts.count == 2, let start = TimeOfDay(parts[0]), let end = TimeOfDay(parts[1]), start < end else {
                fields.note(line, "calendar.sessions: \"\(text)\" không phải dạng \"08:00-12:00\"")
                return nil
            }
            return WorkingCalendar.Session(start: start, end: end)
        }
        if sessions.isEmpty { fields.note(line, "calendar: thiếu \"sessions\"") }
        return sessions
    }

    /// The office's own days off: an anniversary, a day on which the building is closed.
    private static func readOwnDays(_ fields: inout YAMLFields) -> [CivilDate] {
        let line = fields.node("office_days_off")?.mark?.line ?? fields.line
        return fields.texts("office_days_off").compactMap { text in
            guard let date = CivilDate(iso: text) else {
                fields.note(line, "office_days_off: \"\(text)\" không phải ngày dạng 2024-10-10")
                return nil
            }
            return date
        }
    }

    private static func readYear(_ name: String, _ fields: YAMLFields, _ years: inout Years) {
        var fields = fields
        guard let year = WholeNumber.read(name, in: 1990...2100) else {
            fields.note(fields.line, "years: \"\(name)\" không phải năm từ 1990 đến 2100")
            return years.faults += fields.finished()
        }
        _ = fields.text("source")
        let status = fields.value("status", "announced hoặc provisional") { Status(rawValue: $0) }
        years.all.insert(year)
        if status != .provisional { years.announced.insert(year) }
        for day in dates("days_off", year, &fields) {
            if day.weekday.isWeekend { fields.note(fields.line, "years.\(year).days_off: \(day.iso) là cuối tuần") }
            years.daysOff.insert(day)
        }
        for day in dates("worked", year, &fields) {
            if !day.weekday.isWeekend {
                fields.note(fields.line, "years.\(year).worked: \(day.iso) không phải cuối tuần")
            }
            years.worked.insert(day)
        }
        years.faults += fields.finished()
    }

    private static func dates(_ key: String, _ year: Int, _ fields: inout YAMLFields) -> [CivilDate] {
        let line = fields.node(key)?.mark?.line ?? fields.line
        return fields.texts(key).compactMap { text in
            guard let date = CivilDate(iso: text), date.year == year else {
                fields.note(line, "years.\(year).\(key): \"\(text)\" không phải ngày của năm \(year)")
                return nil
            }
            return date
        }
    }
}
