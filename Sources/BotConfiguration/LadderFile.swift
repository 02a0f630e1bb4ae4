package import Assignments
package import CivilCalendar
package import Coordinator
import Yams

/// Reads `ladder.yaml`: for each family of reminders its rungs.
package enum LadderFile {
    /// The keys of the families in the file.
    private static let families: [(key: String, family: Ladder.Family)] = [
        ("acknowledgement", .acknowledgement), ("deadline", .deadline), ("silence", .silence),
        ("report_date", .reportDate), ("step", .step), ("blocker", .blocker), ("confirmation", .confirmation),
        ("decision", .decision),
    ]
    /// The families that speak before a day; the others count from something that has happened.
    private static let before: Set<Ladder.Family> = [.deadline, .reportDate, .step]
    /// The working days within which a rung stands.
    private static let days = -60...400

    /// The ladder, with every fault of the file at once; nil where there is any. `time` is the hour of a rung that names
    /// none.
    package static func read(_ text: String, file: String, time: TimeOfDay) -> (ladder: Ladder?, faults: [FileFault]) {
        let document = YAMLDocument(text, file: file)
        guard document.faults.isEmpty, let root = document.root else {
            return (nil, document.faults.isEmpty ? [document.fault(nil, "tệp trống")] : document.faults)
        }
        var fields = YAMLFields(root, document, path: "ladder")
        var rungs: [Ladder.Rung] = []
        var faults: [FileFault] = []
        for (key, family) in families {
            guard let node = fields.node(key) else { continue }
            guard let items = node.sequence else {
                fields.note(node.mark?.line, "\(key): phải là danh sách")
                continue
            }
            for (index, item) in items.enumerated() {
                var rung = YAMLFields(item, document, path: "\(key)[\(index + 1)]")
                if let read = read(&rung, family, time) { rungs.append(read) }
                faults += rung.finished()
            }
        }
        faults += fields.finished()
        return faults.isEmpty ? (Ladder(rungs: rungs), []) : (nil, faults)
    }

    private static func read(_ fields: inout YAMLFields, _ family: Ladder.Family, _ time: TimeOfDay) -> Ladder.Rung? {
        let line = fields.line
        let least = before.contains(family) ? days.lowerBound : 0
        let day = fields.value("day", "số ngày làm việc từ \(least) đến \(days.upperBound)") { text in
            Int(text).flatMap { (least...days.upperBound).contains($0) ? $0 : nil }
        }
        let people = ReminderRecipient.allCases.map(\.rawValue).joined(separator: ", ")
        let who = fields.value("who", "một trong: \(people)") { ReminderRecipient(rawValue: $0) }
        if day == nil || who == nil, fields.faults.isEmpty { fields.note(line, "mỗi bậc cần \"day\" và \"who\"") }
        let hour = fields.value("time", "giờ dạng \"08:00\"") { TimeOfDay($0) }
        let way = fields.value("way", "message hoặc digest") { Ladder.Way(rawValue: $0) }
        let every = fields.value("every", "số ngày làm việc từ 1 đến 60") { positive($0, 60) }
        let times = fields.value("times", "số lần từ 1 đến 100") { positive($0, 100) }
        if way == .digest, let who, who != .chair { fields.note(line, "way: digest chỉ dùng với who: chair") }
        if who == .remover, family != .blocker { fields.note(line, "who: remover chỉ dùng với blocker") }
        if who == .decider, family != .confirmation, family != .decision {
            fields.note(line, "who: decider chỉ dùng với confirmation và decision")
        }
        if times != nil, every == nil { fields.note(line, "times cần có every") }
        guard let day, let who else { return nil }
        return Ladder.Rung(
            family, offset: day, time: hour ?? time, to: who, way: way ?? .message, every: every, times: times)
    }

    private static func positive(_ text: String, _ most: Int) -> Int? {
        Int(text).flatMap { (1...most).contains($0) ? $0 : nil }
    }
}
