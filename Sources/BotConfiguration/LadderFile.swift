package import Assignments
package import CivilCalendar
package import Coordinator
import DeclaredSettings
import Yams

/// Reads `ladder.yaml`: for each family of reminders its rungs, and under `urgencies` those of urgent work.
package enum LadderFile {
    /// The hour of a rung that names none.
    static let hour = Setting<TimeOfDay>.hour("reminders.time", .at(8))
    /// The working days within which a rung stands.
    private static let days = -60...400
    /// The minutes within which a rung by minutes stands: two days.
    private static let reach = -2_880...2_880
    private static let urgencies: [(key: String, urgency: Urgency)] = [
        ("khan", .urgent), ("thuong_khan", .veryUrgent), ("hoa_toc", .flash),
    ]

    /// The ladder, with every fault of the file at once; nil where there is any. `time` is the hour of a rung that names
    /// none.
    package static func read(_ text: String, file: String, time: TimeOfDay) -> (ladder: Ladder?, faults: [FileFault]) {
        let document = YAMLDocument(text, file: file)
        guard document.faults.isEmpty, let root = document.root else {
            return (nil, document.faults.isEmpty ? [document.fault(nil, "tệp trống")] : document.faults)
        }
        var fields = YAMLFields(root, document, path: "ladder")
        var faults: [FileFault] = []
        let rungs = rungs(&fields, document, time, &faults, isFlash: false)
        var urgent: [Urgency: [Ladder.Rung]] = [:]
        if let node = fields.node("urgencies") {
            var named = YAMLFields(node, document, path: "urgencies")
            for (key, urgency) in urgencies {
                guard let node = named.node(key) else { continue }
                var own = YAMLFields(node, document, path: key)
                urgent[urgency] = self.rungs(&own, document, time, &faults, isFlash: urgency == .flash)
                faults += own.finished()
            }
            faults += named.finished()
        }
        faults += fields.finished()
        return faults.isEmpty ? (Ladder(rungs: rungs, urgent: urgent), []) : (nil, faults)
    }

    private static func rungs(
        _ fields: inout YAMLFields, _ document: YAMLDocument, _ time: TimeOfDay, _ faults: inout [FileFault],
        isFlash: Bool
    ) -> [Ladder.Rung] {
        var rungs: [Ladder.Rung] = []
        for family in Ladder.Family.all {
            let key = family.key
            guard let node = fields.node(key) else { continue }
            guard let items = node.sequence else {
                fields.note(node.mark?.line, "\(key): phải là danh sách")
                continue
            }
            for (index, item) in items.enumerated() {
                var rung = YAMLFields(item, document, path: "\(key)[\(index + 1)]")
                if let read = read(&rung, family, time, isFlash: isFlash) { rungs.append(read) }
                faults += rung.finished()
            }
        }
        return rungs
    }

    private static func read(
        _ fields: inout YAMLFields, _ family: Ladder.Family, _ time: TimeOfDay, isFlash: Bool
    ) -> Ladder.Rung? {
        let line = fields.line
        let least = family.isAhead ? days.lowerBound : 0
        let day = fields.value("day", "số ngày làm việc từ \(least) đến \(days.upperBound)") { text in
            WholeNumber.read(text, in: least...days.upperBound)
        }
        let minutes = fields.value("minutes", "số phút từ \(reach.lowerBound) đến \(reach.upperBound)") { text in
            WholeNumber.read(text, in: family.isAhead ? reach : 0...reach.upperBound)
        }
        let people = ReminderRecipient.allCases.map(\.rawValue).joined(separator: ", ")
        let who = fields.value("who", "một trong: \(people)") { ReminderRecipient(rawValue: $0) }
        if (day == nil) == (minutes == nil) || who == nil, fields.faults.isEmpty {
            fields.note(line, "mỗi bậc cần \"who\" và một trong \"day\", \"minutes\"")
        }
        let hour = fields.value("time", "giờ dạng \"08:00\"") { TimeOfDay($0) }
        let way = fields.value("way", "message hoặc digest") { Ladder.Way(rawValue: $0) }
        let every = fields.value("every", "số ngày làm việc từ 1 đến 60") { WholeNumber.read($0, in: 1...60) }
        let times = fields.value("times", "số lần từ 1 đến 100") { WholeNumber.read($0, in: 1...100) }
        if way == .digest, let who, who != .chair { fields.note(line, "way: digest chỉ dùng với who: chair") }
        let owners = Ladder.Family.all.filter { family in who.map(family.ownRecipients.contains) ?? false }
        if let who, !owners.isEmpty, !owners.contains(family) {
            let keys = owners.map(\.key).joined(separator: " và ")
            fields.note(line, "who: \(who.rawValue) chỉ dùng với \(keys)")
        }
        if who == .chair, way != .digest, !isFlash {
            fields.note(line, "who: chair cần way: digest; chỉ hoa_toc nhắn ngay cho lãnh đạo phụ trách")
        }
        if times != nil, every == nil { fields.note(line, "times cần có every") }
        if minutes != nil, hour != nil || every != nil { fields.note(line, "minutes không đi cùng time hoặc every") }
        guard let who, day != nil || minutes != nil else { return nil }
        return Ladder.Rung(
            family, offset: day ?? 0, time: hour ?? time, to: who, way: way ?? .message, every: every, times: times,
            minutes: minutes)
    }
}
